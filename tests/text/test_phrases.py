from __future__ import annotations

import pytest

from cchc.text.phrases import doubled, known_pairs, known_threes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("theo theo lộ trình", [("theo theo", "theo")]),
        ("UBND các phường, xã xã", [("xã xã", "xã")]),
        ("các Chỉ số Chỉ số Par index", [("Chỉ số Chỉ số", "Chỉ số")]),
        ("giải quyết quyết thủ tục", [("quyết quyết", "quyết")]),
        ("Để để tương tác", [("Để để", "Để")]),
        ("tại the the portal.", [("the the", "the")]),
        ("dần dần, luôn luôn, ngày ngày", []),
        ("xã, xã", []),
        ("các hành vi vi phạm", []),
        ("từng bước từng bước", [("từng bước từng bước", "từng bước")]),
        ("1 1", []),
        ("", []),
    ],
)
def test_words_typed_twice(text: str, found: list[tuple[str, str]]) -> None:
    assert list(doubled(text)) == found


def test_pairs_and_threes_are_cut_from_phrases() -> None:
    assert {("ban", "chỉ"), ("chỉ", "đạo"), ("chi", "tiêu")} <= set(known_pairs())
    assert {("quy", "phạm", "pháp"), ("phạm", "pháp", "luật")} <= set(known_threes())
