"""What MDN's HTTP Observatory would say of an answer: its rules and points, for a site without cookies.

The rules are those of its scoring methodology (developer.mozilla.org/en-US/observatory/docs/tests_and_scoring), the
points those of its table (mdn/mdn-http-observatory, src/grader/charts.js). Each rule gives its points; 100 is the
start, extra points count from 90 on, 100 and more is an A+. Whether a host is in browsers' own lists is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml import html

#: Sources that allow too much, in any directive; inline code besides, in those for scripts and styles.
_BROAD = {"ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"}
_INLINE = {"'unsafe-inline'", "data:"}
_PRIVATE = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
_SIX_MONTHS = 15_768_000
_ENOUGH_FOR_EXTRA = 90


class Seen(NamedTuple):
    """What is looked at: the headers of the home page by name in lower case, the page, and what http answers."""

    headers: Mapping[str, str]
    page: str
    address: str
    http_status: int
    http_location: str


def directives(policy: str) -> dict[str, set[str]]:
    """Take a content security policy apart: directive -> sources."""
    parts = (part.split() for part in policy.split(";"))
    return {name.lower(): set(sources) for name, *sources in (part for part in parts if part)}


def content_security_policy(seen: Seen) -> int:
    """Give the points for the policy: nothing unsafe, nothing broad, ``default-src 'none'``."""
    if not seen.headers.get("content-security-policy"):
        return -25
    found = directives(seen.headers["content-security-policy"])
    default = found.get("default-src", {"*"})
    script, style, thing = (found.get(name, default) for name in ("script-src", "style-src", "object-src"))
    if script & (_BROAD | _INLINE) or thing & _BROAD:
        return -20
    if any(source.startswith(("http:", "ftp:")) for sources in found.values() for source in sources):
        return -20
    if "'unsafe-eval'" in script | style:
        return -10
    if style & (_BROAD | _INLINE):
        return 0
    return 10 if default == {"'none'"} else 5


def cookies(seen: Seen) -> int:
    """Give the points for cookies: 0 without any."""
    return -40 if "set-cookie" in seen.headers else 0


def cross_origin_resource_sharing(seen: Seen) -> int:
    """Give the points for CORS: others may read what is public, but never with credentials."""
    return -50 if "access-control-allow-credentials" in seen.headers else 0


def cross_origin_resource_policy(seen: Seen) -> int:
    """Give the points for CORP; a site without it loses none."""
    said = seen.headers.get("cross-origin-resource-policy")
    return 0 if said is None else {"same-origin": 10, "same-site": 10, "cross-origin": 0}.get(said, -5)


def redirection(seen: Seen) -> int:
    """Give the points for the answer of http: at once to https, on the same host."""
    to = urlsplit(seen.http_location)
    if seen.http_status not in {301, 302, 303, 307, 308} or to.scheme != "https":
        return -20
    return 0 if to.hostname == urlsplit(seen.address).hostname else -5


def referrer_policy(seen: Seen) -> int:
    """Give the points for the policy on referrers: other sites learn at most the name of the host."""
    said = seen.headers.get("referrer-policy")
    return 0 if said is None else 5 if said.rpartition(",")[2].strip() in _PRIVATE else -5


def strict_transport_security(seen: Seen) -> int:
    """Give the points for HSTS: half a year at least."""
    said = seen.headers.get("strict-transport-security", "")
    age = re.search(r"(?:^|;)\s*max-age=(\d+)", said)
    if not age or "," in said:
        return -20
    return 0 if int(age[1]) >= _SIX_MONTHS else -10


def subresource_integrity(seen: Seen) -> int:
    """Give the points for scripts: those of other sites need a checksum, and encryption."""
    scripts = [str(script.get("src")) for script in html.document_fromstring(seen.page).iter("script")]
    foreign = [src for src in scripts if re.match(r"(?:https?:)?//", src)]
    return -50 if foreign else 0


def x_content_type_options(seen: Seen) -> int:
    """Give the points for nosniff."""
    return 0 if seen.headers.get("x-content-type-options") == "nosniff" else -5


def x_frame_options(seen: Seen) -> int:
    """Give the points for frames: the policy says who may put the page into one."""
    said = directives(seen.headers.get("content-security-policy", "")).get("frame-ancestors", {"*"})
    if not said & _BROAD:
        return 5
    return 0 if seen.headers.get("x-frame-options", "").upper() in {"DENY", "SAMEORIGIN"} else -20


RULES: tuple[Callable[[Seen], int], ...] = (
    content_security_policy, cookies, cross_origin_resource_sharing, cross_origin_resource_policy, redirection,
    referrer_policy, strict_transport_security, subresource_integrity, x_content_type_options, x_frame_options,
)  # fmt: skip


def score(seen: Seen) -> int:
    """Give the score: 100 less what is lost; what is won counts only from 90 on."""
    points = [rule(seen) for rule in RULES]
    base = 100 + sum(point for point in points if point < 0)
    return base + sum(point for point in points if point > 0) if base >= _ENOUGH_FOR_EXTRA else max(base, 0)
