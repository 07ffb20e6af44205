from __future__ import annotations

import pytest

from cchc.model.symbols import (
    TYPE_SYMBOLS,
    TYPE_WORDS,
    Symbol,
    issuer_by_name,
    issuer_by_symbol,
    symbol,
    type_word,
)


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("107/2021/NĐ-CP", Symbol("2021", "NĐ", "CP")),
        ("3322/QĐ-UBND", Symbol("", "QĐ", "UBND")),
        ("131/CTr-UBND", Symbol("", "CTR", "UBND")),
        ("05-NQ/TU", Symbol("", "NQ", "TU")),
        ("32-CTr/TU", Symbol("", "CTR", "TU")),
        ("80/2015/QH13", Symbol("2015", "", "QH13")),
        ("12/UBND-NC", Symbol("", "", "UBND-NC")),
        ("76/NQCP", Symbol("", "", "NQCP")),
        ("06/CP", Symbol("", "", "CP")),
        ("số 5", None),
    ],
)
def test_parts_of_a_number(number: str, parts: Symbol | None) -> None:
    """Decree 30/2020/NĐ-CP, annex I, II.3; Law 80/2015/QH13, article 10; Guideline 36-HD/VPTW."""
    assert symbol(number) == parts


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Nghị quyết liên tịch số 1/2020/NQLT-CP-UBTWMTTQVN", "nghị quyết liên tịch"),
        ("Chương trình hành động số 32-CTr/TU", "chương trình"),
        ("tờ trình số 55/TTr-PNV", "tờ trình"),
        ("Luật Cán bộ, công chức", None),
        ("76/NQ-CP", None),
    ],
)
def test_type_word(text: str, word: str | None) -> None:
    assert type_word(text) == word


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Chính phủ", "CP"), ("Thủ tướng Chính phủ", "TTG"), ("Văn phòng Chính phủ", "VPCP"), ("Quốc hội", "QH13"),
        ("Ủy ban Thường vụ Quốc hội", "UBTVQH15"), ("HĐND tỉnh", "HĐND"), ("Chủ tịch UBND tỉnh", "UBND"),
        ("Bộ Chính trị", "TW"), ("Ban Thường vụ Tỉnh ủy", "TU"), ("Ban Chấp hành Đảng bộ xã", "ĐU"),
    ],
)  # fmt: skip
def test_name_and_symbol_of_an_issuer_are_one(name: str, part: str) -> None:
    assert issuer_by_name(name) == issuer_by_symbol(part) is not None


@pytest.mark.parametrize("name", ["Bộ Nội vụ", "phòng Nội vụ", "Trung ương Đoàn"])
def test_issuers_that_are_not_judged(name: str) -> None:
    assert issuer_by_name(name) is None


def test_every_type_of_the_register_has_symbols() -> None:
    assert set(TYPE_WORDS.values()) <= TYPE_SYMBOLS.keys()
