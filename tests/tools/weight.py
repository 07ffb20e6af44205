"""How many bytes travel for the first view of a page, each text compressed on its own as a host does.

`python -m tests.tools.weight SITE_FOLDER` prints the largest, the median and the smallest page of every kind.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from cchc.site import load
from tests.tools.kinds import files
from tests.tools.portal import ROOT, TODAY, BuiltSite, Page
from tests.tools.server import LEVEL, TEXTS

#: What the browser waits for before it shows anything.
_BLOCKING = "//link[@rel='stylesheet' and not(@media='print')]/@href"
#: What else it asks for at once.
_MORE = (
    "//script/@src | //img[not(@loading='lazy')]/@src | //link[@rel='icon' or @rel='manifest' or @rel='preload']/@href"
    " | //link[@rel='stylesheet' and @media='print']/@href"
)


class Weight(NamedTuple):
    """Compressed sizes in bytes: the page itself, the styles it waits for, and everything else of its first view."""

    page: int
    style: int
    rest: int

    @property
    def blocking(self) -> int:
        """What must be there before the reader sees anything."""
        return self.page + self.style

    @property
    def whole(self) -> int:
        """The whole first view."""
        return self.page + self.style + self.rest


@cache
def sent(file: Path) -> int:
    """Give the size of a file as it is sent: texts compressed, pictures as they are."""
    data = file.read_bytes()
    return len(gzip.compress(data, LEVEL, mtime=0)) if file.suffix in TEXTS else len(data)


def local(site: BuiltSite, url: str) -> str:
    """Give the file that an address of the site's own stands for: "/portal/assets/a.css" -> "assets/a.css"."""
    return urlsplit(url).path.removeprefix(site.base)


def weigh(site: BuiltSite, page: Page) -> Weight:
    """Weigh a page. Raises OSError when it needs a file that is not there."""

    def all_of(xpath: str) -> int:
        own = {local(site, url) for url in page.find(xpath) if not url.startswith("data:")}
        return sum(sent(site.folder / path) for path in own)

    return Weight(sent(site.folder / page.path), all_of(_BLOCKING), all_of(_MORE))


def table(site: BuiltSite) -> Iterator[str]:
    """Give the lines of a table: for each kind of page in each language the blocking bytes of three pages."""
    project = load(ROOT, date.fromisoformat(TODAY)).site
    routes = files(project) if project else {}
    groups: dict[str, list[tuple[int, str]]] = {}
    for page in site.pages.values():
        route = routes.get(page.path)
        group = f"{route.kind} {route.lang}" if route else "?"
        groups.setdefault(group, []).append((weigh(site, page).blocking, page.url))
    yield f"{'kind':<18} {'pages':>5} {'largest':>8} {'median':>8} {'smallest':>8}  largest page"
    for group, pages in sorted(groups.items()):
        sizes = sorted(pages)
        (most, url), (median, _), (least, _) = sizes[-1], sizes[len(sizes) // 2], sizes[0]
        yield f"{group:<18} {len(sizes):>5} {most:>8} {median:>8} {least:>8}  /{url}"


def main(arguments: Sequence[str]) -> int:
    """Print the table of a site's folder; the exit code."""
    if len(arguments) != 1:
        print("usage: python -m tests.tools.weight SITE_FOLDER", file=sys.stderr)
        return 2
    print("HTML and the CSS it waits for, gzip bytes")
    print(*table(BuiltSite(Path(arguments[0]), "https://cchc.example.vn/")), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
