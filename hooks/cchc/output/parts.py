"""What a site is made of: parts that are gathered from it, rendered and written each by itself.

A part is a page, a document of a feed, a calendar file, a data set, a search index. Each is made anew when something
changed that was read while it was gathered; otherwise its files of the last build still hold.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from cchc.model.schemas import ROWS
from cchc.render.calendar import render_calendars
from cchc.render.data import render_data
from cchc.render.feeds import render_feeds
from cchc.render.frame import Frames
from cchc.render.machine import render_sitemap
from cchc.render.opml import render_opml
from cchc.render.page import render_page
from cchc.render.search import render_search
from cchc.render.setting import Artifact, Setting
from cchc.site.routes import Route
from cchc.site.site import Site
from cchc.site.views import routes, view
from cchc.site.views.calendar_files import calendar_files
from cchc.site.views.data import data_rows
from cchc.site.views.feeds import feeds, feeds_of
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


class Kind(NamedTuple):
    """A kind of part: which there are, what each needs of the site, and the files that are rendered from that.

    ``batch`` are as many as a worker makes at a time.
    """

    keys: Callable[[Site], Iterable[Any]]
    gather: Callable[[Site, Any], Any]
    render: Callable[[Any, Look], Iterable[Artifact]]
    batch: int = 1


def _languages(site: Site) -> tuple[str, ...]:
    return site.project.languages


def _page(found: Any, look: Look) -> Iterator[Artifact]:  # noqa: ANN401 - a view
    yield render_page(found, look.frames, look.setting)


def _calendars(site: Site, lang: str) -> Any:  # noqa: ANN401 - what rendering asks for
    return lang, list(calendar_files(site))


def _page_view(site: Site, route: Route) -> Any:  # noqa: ANN401 - a view
    return view(site, route)


#: Every kind of part. Those that take longest come first, so that no worker is left alone with them at the end.
KINDS: Mapping[str, Kind] = {
    "search": Kind(_languages, search_index, lambda found, look: render_search(found, look.setting)),
    "feeds": Kind(
        _languages, lambda site, lang: list(feeds(site, lang)), lambda found, look: render_feeds(found, look.setting)
    ),
    "calendar": Kind(
        _languages, _calendars, lambda found, look: render_calendars(found[1], look.setting, found[0])
    ),
    "data": Kind(lambda _: ROWS, data_rows, lambda found, look: render_data(found, look.setting)),
    "opml": Kind(
        _languages,
        lambda site, lang: (lang, list(feeds_of(site, lang))),
        lambda found, look: [render_opml(found[1], found[0], look.setting)],
    ),
    "sitemap": Kind(
        lambda _: ("",),
        lambda site, _: list(page_entries(site)),
        lambda found, look: render_sitemap(found, look.setting),
    ),
    "pages": Kind(routes, _page_view, _page, batch=100),
}  # fmt: skip


def parts(site: Site) -> Iterator[Part]:
    """Give every part of the site, those that take longest first."""
    for name, kind in KINDS.items():
        for key in kind.keys(site):
            yield Part(name, key)


def gather(part: Part, site: Site) -> Any:  # noqa: ANN401 - a view of its kind
    """Give what a part needs of the site."""
    return KINDS[part.kind].gather(site, part.key)


def render(part: Part, gathered: Any, look: Look) -> Iterable[Artifact]:  # noqa: ANN401 - a view of its kind
    """Give the files of a part. Raises what rendering raises."""
    return KINDS[part.kind].render(gathered, look)
