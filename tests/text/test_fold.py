"""Which spellings count as the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.fold import canonical, fold, modern_tones, nfc

VIETNAMESE = st.text(alphabet="aáàảãạăâbdđĐeêghioôơpqtuưyýỳỷỹỵÀỦYU –-'\u0300\u0301\u0303\u0309\u0323 ", max_size=20)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("HOÀ", "Hòa"),
        ("Uỷ ban", "Ủy ban"),
        ("UỶ BAN", "ủy ban"),
        ("khoẻ", "khỏe"),
        ("thuỷ lợi", "thủy lợi"),
        ("loà xoà", "lòa xòa"),
        (unicodedata.normalize("NFD", "Thành phố Cửa Lò"), "Thành phố Cửa Lò"),
        ("giai đoạn 2021–2030", "giai đoạn 2021 - 2030"),
        ("a — b", "a-b"),
        ("  Phòng\u00a0 Nội\tvụ ", "phòng nội vụ"),
        ("“Năm kỷ cương”", '"năm kỷ cương"'),
    ],
)
def test_spellings_that_are_one(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("quý", "quí"), ("đỗ", "dỗ"), ("hoàng", "hòang"), ("quỹ", "qũy"), ("Sở", "Sơ"), ("A B", "AB")],
)
def test_spellings_that_are_two(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("written", "modern"),
    [("hoàng", "hoàng"), ("quỳ", "quỳ"), ("QUÝ", "QUÝ"), ("toàn", "toàn"), ("huỷ", "hủy"), ("TUỲ", "TÙY")],
)
def test_tone_moves_only_in_open_oa_oe_uy(written: str, modern: str) -> None:
    assert modern_tones(written) == modern


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đường dây nóng", "duong day nong"),
        ("ĐỀ ÁN 06", "de an 06"),
        (unicodedata.normalize("NFD", "Ủy ban  nhân dân"), "uy ban nhan dan"),
        ("hoà", "hoa"),
        ("2021–2030", "2021-2030"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(VIETNAMESE | st.text(max_size=20))
def test_fold_is_idempotent_and_blind_to_composition(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(nfc(text))


@given(VIETNAMESE)
def test_canonical_is_idempotent_and_blind_to_composition(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)
    assert canonical(unicodedata.normalize("NFD", text)) == canonical(nfc(text))


@given(VIETNAMESE)
def test_what_is_canonically_one_folds_to_one(text: str) -> None:
    assert canonical(fold(canonical(text))) == canonical(fold(text))
