"""Redirects, told to every kind of host: a list for static hosts, one for nginx, and small pages where neither counts.

Such a page leads on by itself (HTML Living Standard, 4.2.5.3) and says where to, for those who stay. Feeds, calendars
and data files have no such page: a host without redirects answers that they are not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc.render.environment import functions
from cchc.render.setting import Artifact, Setting
from cchc.render.templates import environment
from cchc.site.views.moves import Move

#: For Netlify, Cloudflare Pages and others: "<old> <new> <status>" a line.
HOSTS = "_redirects"
#: For nginx: the inside of a `map` block, from the old address to the new one; deploy/nginx/http.conf includes it.
NGINX = "_moved.map"
#: What the map says of an address in whose place nothing stands.
GONE = "gone"


def render_redirects(moves: Sequence[Move], setting: Setting) -> Iterator[Artifact]:
    """Give the files that tell of moves; none when nothing has moved."""
    if not moves:
        return
    led = [(setting.base + move.origin, setting.base + move.to) for move in moves if move.to is not None]
    if led:
        yield Artifact(HOSTS, "".join(f"{old} {new} 301\n" for old, new in led).encode())
    ends = [(move.origin, GONE if move.to is None else setting.base + move.to) for move in moves]
    yield Artifact(NGINX, "".join(f'"{setting.base}{old}" "{new}";\n' for old, new in ends).encode())
    for move in moves:
        if move.to is not None and (move.origin.endswith("/") or move.origin.endswith(".html")):
            yield _page(move, move.to, setting)


def _page(move: Move, to: str, setting: Setting) -> Artifact:
    values = {**functions(setting, move.lang), "to": setting.base + to, "canonical": setting.absolute(to)}
    html = environment(setting.templates).get_template("moved.html").render(values)
    return Artifact(move.origin + ("index.html" if move.origin.endswith("/") else ""), html.encode())
