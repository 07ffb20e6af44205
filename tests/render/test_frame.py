from __future__ import annotations

import pickle

import pytest

from cchc.render.frame import NAMES, SECTIONS, Frame, hole, section_of
from cchc.site.views.every import _BUILDERS

WHOLE = "<head>{head}</head>{switcher}<main>{body}</main>{contents}{scripts}</html>"


def whole() -> str:
    return WHOLE.format(**{name: hole(name) for name in NAMES})


def test_parts_go_where_the_holes_are() -> None:
    parts = {name: f"[{name}]" for name in NAMES}
    assert Frame.parse(whole()).fill(parts) == WHOLE.format(**parts)


def test_part_that_a_page_lacks_leaves_nothing() -> None:
    assert Frame.parse(whole()).fill({"body": "Chữ"}) == "<head></head><main>Chữ</main></html>"


def test_a_hole_may_stand_twice() -> None:
    assert Frame.parse(whole() + hole("body")).fill({"body": "x"}).count("x") == 2


@pytest.mark.parametrize("name", NAMES)
def test_missing_hole_is_an_error_that_names_it(name: str) -> None:
    with pytest.raises(ValueError, match=rf"no room for: {name}$"):
        Frame.parse(whole().replace(hole(name), ""))


def test_empty_frame_names_every_hole() -> None:
    with pytest.raises(ValueError, match=", ".join(sorted(NAMES))):
        Frame.parse("")


def test_unknown_hole_is_an_error() -> None:
    with pytest.raises(KeyError):
        hole("sidebar")


@pytest.mark.parametrize("text", ["{head}", "%s {0} \\1 \\g<0>", "hole:head", "{{ body }}", "Ð đ Đ ơ ư"])
def test_text_is_never_taken_for_a_hole(text: str) -> None:
    frame = Frame.parse(text + whole() + text)
    assert frame.fill({"body": text}) == f"{text}<head></head><main>{text}</main></html>{text}"


def test_frame_can_be_sent_to_a_worker() -> None:
    frame = Frame.parse(whole())
    assert pickle.loads(pickle.dumps(frame)) == frame  # noqa: S301 - our own bytes


@pytest.mark.parametrize("kind", _BUILDERS)
def test_every_kind_of_page_has_a_frame(kind: str) -> None:
    assert section_of(kind) in SECTIONS


@pytest.mark.parametrize(
    ("kind", "section"), [("plan", "plans"), ("news-item", "news"), ("privacy", ""), ("notfound", "")]
)
def test_section_of_a_page(kind: str, section: str) -> None:
    assert section_of(kind) == section
