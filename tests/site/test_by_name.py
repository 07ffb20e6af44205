"""Names are sorted without their marks, by language, and the order is taken over while it holds."""

from __future__ import annotations

from typing import Any

from cchc.site import Site
from cchc.site.by_name import Listed, build_by_name
from cchc.site.known import Known
from cchc.site.reads import ALL, Read, Reads, watched
from cchc.site.routes import Route
from cchc.site.views import view


def things(**names: dict[str, str | None]) -> dict[str, Any]:
    return {
        "plans": {}, "units": {}, "agencies": {},
        "questions": {key: {"question": name} for key, name in names.items()},
    }  # fmt: skip


def test_marks_and_capitals_do_not_count_and_a_missing_name_is_that_of_the_first_language() -> None:
    found = build_by_name(
        things(a={"vi": "Đường", "en": "Road"}, b={"vi": "duong", "en": None}, c={"vi": "Ấp", "en": "Zone"})
    )
    assert found == {Listed("questions", "vi"): ("c", "a", "b"), Listed("questions", "en"): ("b", "a", "c")}


def test_order_that_still_holds_is_the_same_object() -> None:
    first = Known()
    one = build_by_name(things(a={"vi": "A"}, b={"vi": "B"}), first)
    again = build_by_name(things(a={"vi": "Aa"}, b={"vi": "B"}), Known(first))
    assert again[Listed("questions", "vi")] is one[Listed("questions", "vi")]


def test_a_page_reads_the_names_that_it_shows_and_not_whole_lists(site: Site) -> None:
    reads = Reads()
    found = view(watched(site, reads), Route("search", "", 1, "vi"))
    seen = reads.seen()
    shown = [ref["id"] for ref in found.data["questions"]]
    assert {Read("questions", key) for key in shown} <= seen
    assert Read("questions", ALL) not in seen
    assert list(site.indexes.by_name[Listed("questions", "vi")])[: len(shown)] == shown
