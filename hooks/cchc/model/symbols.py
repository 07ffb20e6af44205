"""Symbols of document numbers: what "QĐ" and "UBND" in "3322/QĐ-UBND" say of type and issuer.

Source: Decree 30/2020/NĐ-CP, annex III (abbreviations of types) and annex I, II.3 (number and symbol); for Party
documents Guideline 36-HD/VPTW of 2018, which writes number-TYPE/ISSUER; for laws Law 80/2015/QH13, article 10.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from cchc.model.citation import normal_number
from cchc.text.fold import canonical

#: Word for a type of document -> the symbols that it may carry. Types without a symbol of their own (laws, letters)
#: are left out. "CTr" is written for programmes and programmes of action.
TYPE_SYMBOLS: Mapping[str, frozenset[str]] = {
    "nghị quyết liên tịch": frozenset({"NQLT"}), "nghị quyết": frozenset({"NQ", "NQLT"}),
    "nghị định": frozenset({"NĐ"}), "quyết định": frozenset({"QĐ"}), "chỉ thị": frozenset({"CT"}),
    "thông tư liên tịch": frozenset({"TTLT"}), "thông tư": frozenset({"TT", "TTLT"}),
    "kế hoạch": frozenset({"KH"}), "chương trình": frozenset({"CTR", "CTRHĐ"}), "đề án": frozenset({"ĐA"}),
    "kết luận": frozenset({"KL"}), "quy định": frozenset({"QYĐ", "QĐ", "QĐI"}), "quy chế": frozenset({"QC"}),
    "hướng dẫn": frozenset({"HD"}), "thông báo": frozenset({"TB"}), "công điện": frozenset({"CĐ"}),
    "tờ trình": frozenset({"TTR"}), "báo cáo": frozenset({"BC"}), "pháp lệnh": frozenset({"PL"}),
    "biên bản": frozenset({"BB"}), "phương án": frozenset({"PA"}), "hợp đồng": frozenset({"HĐ"}),
    "thông tri": frozenset({"TTR", "TT"}),
}  # fmt: skip
#: Id of a type in the register of documents -> its word; other ids have no symbol of their own.
TYPE_WORDS: Mapping[str, str] = {
    "nghi-quyet": "nghị quyết", "nghi-dinh": "nghị định", "quyet-dinh": "quyết định", "chi-thi": "chỉ thị",
    "thong-tu": "thông tư", "ke-hoach": "kế hoạch", "chuong-trinh": "chương trình",
    "chuong-trinh-hanh-dong": "chương trình", "de-an": "đề án", "ket-luan": "kết luận", "quy-dinh": "quy định",
    "quy-che": "quy chế", "huong-dan": "hướng dẫn", "thong-bao": "thông báo", "cong-dien": "công điện",
    "to-trinh": "tờ trình", "bao-cao": "báo cáo", "phap-lenh": "pháp lệnh",
}  # fmt: skip
_BY_LENGTH = tuple(sorted(TYPE_SYMBOLS, key=len, reverse=True))
_KNOWN_TYPES = frozenset[str]().union(*TYPE_SYMBOLS.values())

#: What an issuer's symbol begins with -> the words with which the name of such an issuer begins, as plans print them.
#: Tried in this order, on both sides; an issuer or symbol that none knows is not judged.
_ISSUERS: tuple[tuple[str, str, str], ...] = (
    ("UBTVQH", r"UBTVQH\d*", r"(ủy ban|ub) thường vụ quốc hội"),
    ("QH", r"QH\d*", r"quốc hội"),
    ("CP", r"CP", r"chính phủ"),
    ("TTg", r"TTG", r"thủ tướng"),
    ("VPCP", r"VPCP", r"văn phòng chính phủ"),
    ("HĐND", r"HĐND", r"(hội đồng nhân dân|hđnd)"),
    ("UBND", r"UBND", r"(chủ tịch |phó chủ tịch )?(ủy ban nhân dân|ubnd)"),
    (
        "TW", r"TW",
        r"(bộ chính trị|ban bí thư|ban chấp hành trung ương|bch trung ương|trung ương đảng|hội nghị lần thứ)",
    ),
    (
        "TU, HU, ĐU", r"(TU|HU|THU|QU|ĐU)",
        (r"(ban (chấp hành|thường vụ) (đảng bộ|đảng ủy|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy)"
        r"|(btv|bch) |tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|đảng ủy|đảng bộ)"),
    ),
)  # fmt: skip
_STATE = re.compile(r"\d{1,6}[A-Z]?(?:/(\d{4}))?/(?:([^\W\d_]+)-)?([^/]+)\Z")
_PARTY = re.compile(r"\d{1,6}[A-Z]?-([^\W\d_]+)/([^/]+)\Z")


class Symbol(NamedTuple):
    """A document number taken apart, in capitals; ``year`` and ``kind`` are empty where the number has none."""

    year: str
    kind: str
    issuer: str


@lru_cache(maxsize=65536)
def symbol(number: str) -> Symbol | None:
    """Take a document number apart: "107/2021/NĐ-CP" -> 2021, NĐ, CP. None when it has neither form.

    A first part that is no known type is the issuer's ("12/UBND-NC" is a letter of the UBND, "80/2015/QH13" a law).
    """
    plain = normal_number(number)
    party = _PARTY.match(plain)
    if party:
        return Symbol("", party.group(1), party.group(2))
    state = _STATE.match(plain)
    if not state:
        return None
    year, kind, issuer = state.group(1) or "", state.group(2) or "", state.group(3)
    if kind and kind not in _KNOWN_TYPES:
        return Symbol(year, "", f"{kind}-{issuer}")
    return Symbol(year, kind, issuer)


@lru_cache(maxsize=65536)
def type_word(text: str) -> str | None:
    """Give the type word with which a citation begins, if it is one that has a symbol."""
    said = canonical(text)
    return next((word for word in _BY_LENGTH if said.startswith(word)), None)


@lru_cache(maxsize=65536)
def issuer_by_symbol(part: str) -> str | None:
    """Give the kind of issuer that the last part of a number stands for, in the words of a message."""
    return next((kind for kind, of_symbol, _ in _ISSUERS if re.fullmatch(of_symbol, part)), None)


@lru_cache(maxsize=65536)
def issuer_by_name(name: str) -> str | None:
    """Give the kind of issuer that a name begins with, in the words of a message; None for one that is not judged."""
    said = canonical(name)
    return next((kind for kind, _, of_name in _ISSUERS if re.match(rf"{of_name}(?!\w)", said)), None)
