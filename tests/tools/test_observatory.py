from __future__ import annotations

import pytest

from tests.tools import observatory
from tests.tools.observatory import RULES, Seen, score

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; frame-ancestors 'none'"
GOOD = Seen(
    {
        "content-security-policy": POLICY,
        "referrer-policy": "same-origin",
        "strict-transport-security": "max-age=31536000",
        "x-content-type-options": "nosniff",
    },
    "<!doctype html><script src='/a.js'></script>",
    "https://a.vn/",
    301,
    "https://a.vn/",
)


def with_header(name: str, value: str | None) -> Seen:
    kept = {key: text for key, text in GOOD.headers.items() if key != name}
    return GOOD._replace(headers=kept if value is None else {**kept, name: value})


def test_score_of_a_good_site() -> None:
    assert {rule.__name__: rule(GOOD) for rule in RULES if rule(GOOD)} == {
        "content_security_policy": 10,
        "referrer_policy": 5,
        "x_frame_options": 5,
    }
    assert score(GOOD) == 120


@pytest.mark.parametrize(
    ("rule", "header", "value", "points"),
    [
        ("content_security_policy", "content-security-policy", None, -25),
        ("content_security_policy", "content-security-policy", "default-src 'self'", 5),
        ("content_security_policy", "content-security-policy", "img-src 'self'", -20),
        ("content_security_policy", "content-security-policy", f"{POLICY}; script-src 'unsafe-inline'", -20),
        ("content_security_policy", "content-security-policy", f"{POLICY}; img-src http://a.vn", -20),
        ("content_security_policy", "content-security-policy", f"{POLICY}; script-src 'unsafe-eval'", -10),
        ("content_security_policy", "content-security-policy", f"{POLICY}; style-src 'unsafe-inline'", 0),
        ("cookies", "set-cookie", "a=b", -40),
        ("cross_origin_resource_sharing", "access-control-allow-credentials", "true", -50),
        ("cross_origin_resource_policy", "cross-origin-resource-policy", "same-origin", 10),
        ("cross_origin_resource_policy", "cross-origin-resource-policy", "mine", -5),
        ("referrer_policy", "referrer-policy", None, 0),
        ("referrer_policy", "referrer-policy", "unsafe-url", -5),
        ("strict_transport_security", "strict-transport-security", None, -20),
        ("strict_transport_security", "strict-transport-security", "max-age=86400", -10),
        ("strict_transport_security", "strict-transport-security", "max-age=31536000, max-age=1", -20),
        ("x_content_type_options", "x-content-type-options", None, -5),
        ("x_frame_options", "content-security-policy", "default-src 'none'", -20),
    ],
)
def test_points(rule: str, header: str, value: str | None, points: int) -> None:
    assert getattr(observatory, rule)(with_header(header, value)) == points


@pytest.mark.parametrize(
    ("changes", "points"),
    [
        ({"http_status": 200}, -20),
        ({"http_location": "http://a.vn/"}, -20),
        ({"http_location": "https://b.vn/"}, -5),
    ],
)
def test_points_for_redirection(changes: dict[str, object], points: int) -> None:
    assert observatory.redirection(GOOD._replace(**changes)) == points  # type: ignore[arg-type]


def test_points_for_foreign_scripts() -> None:
    assert observatory.subresource_integrity(GOOD._replace(page="<script src='//b.vn/x.js'></script>")) == -50


def test_what_is_won_does_not_make_up_for_what_is_lost() -> None:
    assert score(with_header("strict-transport-security", None)) == 80
