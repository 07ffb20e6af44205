"""Bodies of editorial pages. The engine renders a page again only when the page has changed, or the engine itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc.site.load import Memory
from cchc.site.site import Body

#: Extensions of Python-Markdown that look at nothing but the page. Others may, such as those that put in other files.
_OF_THE_PAGE = frozenset({
    "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "sane_lists", "smarty", "tables", "toc",
})  # fmt: skip


class Bodies:
    """The bodies of a build's editorial pages, by path of the source file.

    ``memory`` is that of this build, in which they are left to the next one; ``engine`` is all that the engine goes by
    besides the page, and ``extensions`` are those it uses, by name.
    """

    def __init__(
        self, memory: Memory | None = None, engine: Sequence[object] = (), extensions: Sequence[str] = ()
    ) -> None:
        self.found: dict[str, Body] = {}
        self._memory = memory if memory and _OF_THE_PAGE.issuperset(extensions) else None
        self._engine = self._memory.known.equal(("bodies", ""), repr((engine, extensions))) if self._memory else ""

    def missing(self, paths: Sequence[str]) -> Iterator[str]:
        """Give those of ``paths`` that the engine has to render; the bodies of all others are found."""
        for path in paths:
            body = self._memory.known.recall(("bodies", path), self._sources(path)) if self._memory else None
            if body is None:
                yield path
            else:
                self.found[path] = body

    def keep(self, path: str, body: Body) -> None:
        """Take the body of the page at ``path`` as the engine has rendered it."""
        self.found[path] = body
        if self._memory:
            self._memory.known.keep(("bodies", path), self._sources(path), body)

    def _sources(self, path: str) -> tuple[object, ...]:
        return (self._memory.tree.files[path] if self._memory else None, self._engine)
