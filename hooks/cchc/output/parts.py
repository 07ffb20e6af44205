"""What a site is made of: parts that are gathered from it, rendered and written each by itself.

A part is a page, a document of a feed, a calendar file, a data set, a search index. Each is made anew when something
changed that was read while it was gathered; otherwise its files of the last build still hold. Parts are made in jobs of
one kind: what several parts of a job have in common, such as an item that is in four feeds, is rendered once.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import Any, NamedTuple

from cchc.model.schemas import ROWS
from cchc.output.again import Turn, data_again, search_again, sitemap_holds
from cchc.render.data import render_data
from cchc.render.frame import Frames
from cchc.render.machine import render_sitemap
from cchc.render.opml import render_opml
from cchc.render.page import render_page
from cchc.render.search import make_search
from cchc.render.setting import Artifact, Setting
from cchc.render.templates import compile_all
from cchc.site.feeds import FeedKey
from cchc.site.routes import Route
from cchc.site.site import Site
from cchc.site.views import routes, view
from cchc.site.views.calendar_files import CalendarKey, calendar_file, calendar_keys
from cchc.site.views.data import data_rows
from cchc.site.views.feeds import feed, feed_keys, feeds_of
from cchc.site.views.machine import page_entries
from cchc.site.views.search import search_index


class Look(NamedTuple):
    """What rendering needs besides what is gathered: the same for every part."""

    frames: Frames
    setting: Setting


class Part(NamedTuple):
    """A part of the site: its kind (a key of KINDS), and which one of its kind it is."""

    kind: str
    key: Hashable


class Rendered(NamedTuple):
    """The files of a part made anew, the paths of those that still hold, and what makes the next time easier."""

    anew: Iterable[Artifact]
    same: Sequence[str] = ()
    known: object = None


#: Gives the files of one part of a kind from what was gathered for it.
Render = Callable[[Any], Iterable[Artifact] | Rendered]


class Kind(NamedTuple):
    """A kind of part: which there are, what each needs of the site, and the files that are rendered from that.

    ``renders`` is asked once a job for what renders its parts; ``batch`` are as many as a job has, all of one
    ``group``. ``again`` makes only what an edit touches, from what was known of the part with this key before; it gives
    None when that cannot be done.
    """

    keys: Callable[[Site], Iterable[Any]]
    gather: Callable[[Site, Any], Any]
    renders: Callable[[Look], Render]
    batch: int = 1
    group: Callable[[Any], str] = lambda _: ""
    again: Callable[[Any, Turn, Any, Look], Rendered | None] | None = None


def _languages(site: Site) -> tuple[str, ...]:
    return site.project.languages


def _lang(key: FeedKey) -> str:
    return key.lang


def _first(key: tuple[str, CalendarKey]) -> str:
    return key[0]


def _pages(look: Look) -> Render:
    compile_all(look.setting.templates)  # once, where workers are started from: each of them finds them compiled
    return lambda found: [render_page(found, look.frames, look.setting)]


def _calendars(site: Site) -> Iterator[tuple[str, CalendarKey]]:
    return ((lang, key) for lang in _languages(site) for key in calendar_keys(site))


def _calendar(site: Site, key: tuple[str, CalendarKey]) -> Any:  # noqa: ANN401 - what rendering asks for
    return key[0], calendar_file(site, key[1])


def _page_view(site: Site, route: Route) -> Any:  # noqa: ANN401 - a view
    return view(site, route)


def _feeds(look: Look) -> Render:
    from cchc.render.feeds import FeedRenderer  # noqa: PLC0415 - its library takes long to import; often no feed is made

    return FeedRenderer(look.setting).render


def _calendar_files(look: Look) -> Render:
    from cchc.render.calendar import CalendarRenderer  # noqa: PLC0415 - as for feeds

    return CalendarRenderer(look.setting).render


def _search(look: Look) -> Render:
    return lambda found: Rendered(*make_search(found, look.setting))


def _search_again(known: Any, turn: Turn, lang: str, look: Look) -> Rendered | None:  # noqa: ANN401 - what was left
    found = search_again(known, turn, lang, look.setting)
    return Rendered(*found) if found else None


def _data(look: Look) -> Render:
    return lambda found: Rendered(*render_data(found, look.setting))


def _data_again(known: Any, turn: Turn, name: str, look: Look) -> Rendered:  # noqa: ANN401 - what was left
    return Rendered(*data_again(known, turn, name, look.setting))


#: Every kind of part. Those that take longest come first, so that no worker is left alone with them at the end.
KINDS: Mapping[str, Kind] = {
    "search": Kind(_languages, search_index, _search, again=_search_again),
    "feeds": Kind(feed_keys, feed, _feeds, 3000, _lang),
    "calendar": Kind(_calendars, _calendar, _calendar_files, 3000, _first),
    "data": Kind(lambda _: ROWS, data_rows, _data, again=_data_again),
    "opml": Kind(
        _languages,
        lambda site, lang: (lang, list(feeds_of(site, lang))),
        lambda look: lambda found: [render_opml(found[1], found[0], look.setting)],
    ),
    "sitemap": Kind(
        lambda _: ("",),
        lambda site, _: list(page_entries(site)),
        lambda look: lambda found: Rendered(render_sitemap(found, look.setting), known=True),
        again=lambda _known, turn, _key, _look: Rendered((), list(turn.files)) if sitemap_holds(turn) else None,
    ),
    "pages": Kind(routes, _page_view, _pages, batch=100),
}  # fmt: skip


def parts(site: Site) -> Iterator[Part]:
    """Give every part of the site, those that take longest first."""
    for name, kind in KINDS.items():
        for key in kind.keys(site):
            yield Part(name, key)


def jobs(found: Iterable[Part]) -> Iterator[list[Part]]:
    """Divide parts into jobs, in their order."""
    for (name, _), rest in groupby(found, key=lambda part: (part.kind, KINDS[part.kind].group(part.key))):
        while job := list(islice(rest, KINDS[name].batch)):
            yield job


def gather(part: Part, site: Site) -> Any:  # noqa: ANN401 - a view of its kind
    """Give what a part needs of the site."""
    return KINDS[part.kind].gather(site, part.key)


class Renderer:
    """Renders the parts of one job."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._kinds: dict[str, Render] = {}

    def render(self, part: Part, gathered: Any) -> Rendered:  # noqa: ANN401 - a view of its kind
        """Give the files of a part. Raises what rendering raises."""
        if part.kind not in self._kinds:
            self._kinds[part.kind] = KINDS[part.kind].renders(self.look)
        found = self._kinds[part.kind](gathered)
        return found if isinstance(found, Rendered) else Rendered(list(found))

    def again(self, part: Part, known: object, turn: Turn) -> Rendered | None:
        """Give the files of a part of which something is known; None when that is no help."""
        again = KINDS[part.kind].again
        return again(known, turn, part.key, self.look) if again else None
