"""Copies of this project to build and break, what `cchc` says about them, and the pages that come out."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from lxml import html

ROOT = Path(__file__).parents[2]
CCHC = Path(sys.executable).with_name("cchc")
#: The day that all tests build for; the real plans were published on it.
TODAY = "2026-11-21"
#: What a build reads.
PARTS = ("mkdocs.yml", "content", "plans", "overrides", "hooks")


def copy_project(folder: Path) -> Path:
    """Copy what a build reads into ``folder`` (links are refused by the reader) and give the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder)
    return folder


def edit(path: Path, old: str, new: str) -> None:
    """Replace the first ``old`` in a file, which must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def redate(project: Path, day: str) -> Path:
    """Let everything in a copy of the project have been published on an earlier day; give the project.

    What is dated after the day of a build is held back, so that a build for a day of the past shows nothing.
    """
    for path in [*project.glob("plans/**/*.yml"), *project.glob("content/**/*.md")]:
        text = path.read_text(encoding="utf-8")
        dated = re.sub(r"^( *)(published|added): \d{4}-\d{2}-\d{2}$", rf"\g<1>\g<2>: {day}", text, flags=re.MULTILINE)
        path.write_text(dated, encoding="utf-8")
    return project


def environment(**changes: str) -> dict[str, str]:
    """Give the environment of this process without what would steer a build."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CCHC_", "MKDOCS"))}
    for name in ("SITE_URL", "SOURCE_DATE_EPOCH"):
        kept.pop(name, None)
    return {**kept, **changes}


def cchc(project: Path, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run ``cchc`` in a project, with more environment if named; its output is kept."""
    return subprocess.run(
        [str(CCHC), *arguments],
        cwd=project,
        env=environment(**environ),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=100,
    )


#: Pictures for link previews that earlier builds of the tests drew: drawing 292 of them takes seconds each time.
DRAWN = Path(tempfile.gettempdir()) / f"cchc-previews-{os.getuid() if hasattr(os, 'getuid') else 0}"
#: Only the real content has as many; the pictures of a small project are not worth keeping.
MANY = 200


def _lend(source: Path, folder: Path) -> None:
    """Give a folder the pictures of another one, whole or not at all; whoever is first wins."""
    if source.is_dir() and not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=folder.parent))
        shutil.copytree(source, made / "all")
        with contextlib.suppress(OSError):
            (made / "all").rename(folder)
        shutil.rmtree(made, ignore_errors=True)


def build(project: Path, *arguments: str, **environ: str) -> BuiltSite:
    """Build a project that must have nothing wrong, and give its site."""
    drawn = project / "build" / "previews"
    _lend(DRAWN, drawn)
    done = cchc(project, "build", "--today", TODAY, *arguments, **environ)
    hints = re.compile(r"^.*: hint\[.*\n", re.MULTILINE)
    assert done.returncode == 0, hints.sub("", done.stderr + done.stdout)
    if sum(1 for _ in drawn.glob("*")) > MANY:
        _lend(drawn, DRAWN)
    return BuiltSite(project / "site", environ.get("SITE_URL", "https://cchc.example.vn/"))


def tree_bytes(folder: Path) -> dict[str, bytes]:
    """Give every file below ``folder`` by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@dataclass(frozen=True)
class Page:
    """A built HTML file: ``path`` below the site's folder, ``url`` below the site's root ("" is the home page)."""

    path: str
    url: str
    text: str

    @cached_property
    def tree(self) -> html.HtmlElement:
        """The page as a tree."""
        return html.document_fromstring(self.text)

    @cached_property
    def ids(self) -> list[str]:
        """Every id on the page, in order."""
        return [str(value) for value in self.find("//@id")]

    @property
    def lang(self) -> str:
        """The language of the page, by its address."""
        first = self.url.split("/", 1)[0]
        return first if first in {"en", "fr"} else "vi"

    def find(self, xpath: str) -> list[str]:
        """Give the texts or attributes that an XPath expression selects."""
        found = self.tree.xpath(xpath)
        assert isinstance(found, list)
        return [str(value) for value in found]

    def elements(self, xpath: str) -> list[html.HtmlElement]:
        """Give the elements that an XPath expression selects."""
        found = self.tree.xpath(xpath)
        assert isinstance(found, list)
        return [element for element in found if isinstance(element, html.HtmlElement)]

    @cached_property
    def visible(self) -> str:
        """The text that readers see, with its title; no scripts."""
        for_readers = self.find("//title/text() | //body//text()[not(ancestor::script)]")
        return " ".join(" ".join(for_readers).split())


@dataclass(frozen=True)
class BuiltSite:
    """A built site: its folder, and the address it was built for."""

    folder: Path
    address: str
    pages_read: dict[str, Page] = field(default_factory=dict)

    @property
    def base(self) -> str:
        """The path of the address: "/" or "/portal/"."""
        return "/" + self.address.split("://", 1)[1].partition("/")[2]

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file, by its path."""
        return frozenset(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Every page by its address below the root."""
        return {page.url: page for page in (self.page(path) for path in sorted(self.files)) if page}

    def page(self, path: str) -> Page | None:
        """Give the page in the file ``path``; None when it is no page."""
        if not path.endswith(".html"):
            return None
        if path not in self.pages_read:
            text = (self.folder / path).read_text(encoding="utf-8")
            self.pages_read[path] = Page(path, path.removesuffix("index.html"), text)
        return self.pages_read[path]

    def __getitem__(self, url: str) -> Page:
        """Give the page at an address below the root. Raises KeyError when there is none."""
        found = self.page(f"{url}index.html" if url.endswith("/") or not url else url)
        if found is None:
            raise KeyError(url)
        return found

    def links(self, page: Page) -> Iterator[str]:
        """Give every address that a page names, for people and for browsers, as it is written."""
        yield from page.find("//@href | //@src | //@action | //@poster | //@data | //@cite")
        for value in page.find("//@srcset"):
            yield from (part.split()[0] for part in value.split(",") if part.split())
