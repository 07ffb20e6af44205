"""Document numbers: whether year, type and issuer in a number fit what stands around it.

The form of numbers is that of Decree 30/2020/NĐ-CP, annexes I and III; see ``cchc.model.symbols``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc.checks.cited import Cited, all_cited
from cchc.model.published import Document
from cchc.model.symbols import (
    TYPE_SYMBOLS,
    TYPE_WORDS,
    issuer_by_name,
    issuer_by_symbol,
    symbol,
    type_word,
)
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.site.spots import Spot
from cchc.text.dates import shown

#: A number with a space before or behind one of its signs; its letters are capitals, but for "Đ" of "NĐ" and "CTr".
_SPACED = re.compile(
    r"(?<![\w/])\d{1,6}(?:/\d{4})?(?: /|/ )[A-ZĐ][A-ZĐa-z]{0,4}-[A-ZĐ]{1,8}(?!\w)"
    r"|(?<![\w/])\d{1,6}(?:/\d{4})?/[A-ZĐ][A-ZĐa-z]{0,4}(?: -|- )[A-ZĐ]{1,8}(?!\w)"
)


def year_differs(site: Site) -> Iterator[Problem]:
    """The year in a number is not that of its date: "107/2021/NĐ-CP ngày 08/4/2020".

    The year in the number of a legal document is that of its issue (Law 80/2015/QH13, article 10).
    """
    for cited in all_cited(site):
        number, issued = cited.cite["number"], cited.cite["issued"]
        if number and issued and _other_year(number, issued) and not cited.date_explained():
            yield make("number-year", cited.place, number=number, year=_other_year(number, issued),
                       **shown("issued", issued))  # fmt: skip
    for document, spot in _registered(site):
        number, issued = document["number"], document["issued"]
        if number and issued and _other_year(number, issued):
            place = spot.place("issued")
            yield make("number-year", place, number=number, year=_other_year(number, issued),
                       **shown("issued", issued))  # fmt: skip


def _registered(site: Site) -> Iterator[tuple[Document, Spot]]:
    """Give the documents of the register that stand in the files looked at."""
    spots = ((document, site.spots.get(("documents", key))) for key, document in site.documents.items())
    yield from ((document, spot) for document, spot in spots if spot is not None)


def _other_year(number: str, issued: str) -> str:
    """Give the year in ``number`` when it is not that of ``issued``, else an empty text."""
    found = symbol(number)
    return found.year if found and found.year and found.year != issued[:4] else ""


def type_differs(site: Site) -> Iterator[Problem]:
    """The word for the type is not what the symbol says: "Quyết định số 15/KH-UBND"."""
    for cited in all_cited(site):
        number, word = cited.cite["number"], type_word(cited.cite["as_written"])
        if number and word and _other_type(number, word) and not cited.explained(number):
            yield make("type-symbol", cited.place, type=word, number=number, symbols=_symbols(word))
    for document, spot in _registered(site):
        number, word = document["number"], TYPE_WORDS.get(document["type"])
        if number and word and _other_type(number, word):
            place = spot.place("type")
            yield make("type-symbol", place, type=word, number=number, symbols=_symbols(word))


def _other_type(number: str, word: str) -> bool:
    found = symbol(number)
    return found is not None and not _glued(number) and found.kind not in TYPE_SYMBOLS[word]


def _symbols(word: str) -> str:
    return ", ".join(sorted(TYPE_SYMBOLS[word]))


def issuer_differs(site: Site) -> Iterator[Problem]:
    """The issuer is not the one whose symbol the number bears: "124/NQ-CP của HĐND tỉnh"."""
    for cited in all_cited(site):
        number, issuer = cited.cite["number"], cited.cite["issuer"]
        if number and issuer and _other_issuer(number, issuer) and not cited.explained(number):
            yield make("symbol-issuer", cited.place, number=number, issuer=issuer)
    for document, spot in _registered(site):
        number, issuer = document["number"], document["issuer"].get("vi")
        if number and issuer and _other_issuer(number, issuer):
            place = spot.place("issuer", "vi")
            yield make("symbol-issuer", place, number=number, issuer=issuer)


def _other_issuer(number: str, name: str) -> bool:
    found = symbol(number)
    by_symbol, by_name = issuer_by_symbol(found.issuer) if found else None, issuer_by_name(name)
    return by_symbol is not None and by_name is not None and by_symbol != by_name


def misspelt(site: Site) -> Iterator[Problem]:
    """A number is not written as numbers are.

    "76/NQCP" lacks its hyphen, "136/KH -UBND" has a space in it, "200/KH-UBND tỉnh" a word too many behind it.
    """
    for cited in all_cited(site):
        number = cited.cite["number"]
        if not number or cited.explained(number):
            continue
        spaces = spaced(cited.cite["as_written"])
        if spaces and not cited.explained(spaces):
            yield make("number-form", cited.place, value=spaces)
        elif _glued(number):
            yield make("number-form", cited.place, value=number)
        elif _word_after(cited):
            yield make("number-form", cited.place, value=f"{number} {_word_after(cited)}")


def spaced(words: str) -> str:
    """Give a number that has a space at its slash or hyphen, as it stands in the words; "" when there is none."""
    found = _SPACED.search(words)
    return found.group() if found else ""


def _glued(number: str) -> bool:
    """Tell whether type and issuer stand together without the hyphen between them."""
    found = symbol(number)
    if found is None or found.kind:
        return False
    kinds = (kind for kinds in TYPE_SYMBOLS.values() for kind in kinds)
    return any(found.issuer.startswith(kind) and issuer_by_symbol(found.issuer[len(kind) :]) for kind in kinds)


#: What may follow a number in a citation.
_AFTER = frozenset({"ngày", "của", "về", "năm", "do", "và", "tại", "quy", "sửa", "ban", "hướng", "phê", "v/v"})


def _word_after(cited: Cited) -> str:
    """Give the word between a number and what may follow it; an empty text when there is none."""
    number, words = cited.cite["number"] or "", cited.cite["as_written"].split()
    if number not in words:
        return ""
    rest = words[words.index(number) + 1 :]
    return rest[0] if rest and rest[0].isalpha() and rest[0].casefold() not in _AFTER else ""
