"""The facts of the fourth and fifth sets stand in their documents, letter by letter; the importer has no part in it."""

from __future__ import annotations

import html
import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence

import pypdfium2
import pytest

from tests.imports.documents_fifth import FIFTH
from tests.imports.documents_fifth_printed import town, ward
from tests.imports.documents_fourth import FOURTH
from tests.imports.documents_fourth_old import vni
from tests.imports.documents_fourth_printed import island, office
from tests.imports.samples import saved

BOTH = {**FOURTH, **FIFTH}
#: Where words are broken into columns, the facts are looked for in what was printed.
BEFORE_PRINT: Mapping[str, Callable[[], bytes]] = {
    "layout": lambda: saved(island()),
    "printed": lambda: saved(office()),
    "town": lambda: saved(town()),
    "ward": lambda: saved(ward()),
}
LEAST = 20


def written(name: str) -> str:
    """Give the text of a document with single spaces, by other means than the importer's."""
    file, make, _ = BOTH[name]
    data = BEFORE_PRINT.get(name, make)()
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = [packed.read(part).decode() for part in packed.namelist()
                     if part in {"word/document.xml", "word/footnotes.xml"}]  # fmt: skip
        text = re.sub(r"<[^>]*>", "", re.sub(r"</w:p>", " ", " ".join(parts)))
    else:
        text = data.decode("cp1252" if b"charset=windows-1252" in data else "utf-8-sig")
        text = re.sub(r"<[^>]*>", " ", text) if file.endswith(".html") else text
    return " ".join(html.unescape(text).split())


def told(facts: Mapping[str, object]) -> Iterator[str]:
    """Give what the facts quote: names, days, documents."""
    for value in facts.values():
        yield from _quoted(value)


def _quoted(value: object) -> Iterator[str]:
    if isinstance(value, str) and not re.fullmatch(
        r"[0-9.]+|[<>=]+|[0-9]{4}-[0-9]{2}-[0-9]{2}|communication|reform", value
    ):
        yield value
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for one in value:
            yield from _quoted(one)


@pytest.mark.parametrize("name", BOTH)
def test_facts_stand_in_the_document(name: str) -> None:
    facts = BOTH[name][2]
    text = written(name)
    letters = vni if name == "in-vni-letters" else str
    number, *quoted = told(facts)
    assert len(quoted) >= LEAST
    assert letters(number) in text.replace(" /KH", "/KH")
    assert [fact for fact in quoted if letters(fact).casefold() not in text.casefold()] == []


@pytest.mark.parametrize("name", BOTH)
def test_targets_and_day_stand_in_the_document(name: str) -> None:
    facts = BOTH[name][2]
    text = written(name)
    targets = facts["targets"]
    assert isinstance(targets, list)
    assert sorted(value.replace(".", ",") for _, value in targets) == sorted(re.findall(r"([0-9,]+)%", text))
    year, month, day = str(facts["issued"]).split("-")
    words = f"ngày {day} tháng {month} năm {year}", f"ngày {day} tháng {int(month)} năm {year}"
    letters = vni if name == "in-vni-letters" else str
    assert any(letters(one) in text for one in words)


def test_no_name_stands_in_both_sets() -> None:
    assert len(BOTH) == len(FOURTH) + len(FIFTH)


@pytest.mark.parametrize("name", [name for name in BOTH if BOTH[name][0].endswith(".pdf")])
def test_printed_says_what_was_printed(name: str) -> None:
    pages = pypdfium2.PdfDocument(BOTH[name][1]())
    text = "\n".join(page.get_textpage().get_text_range() for page in pages)
    words = set(re.findall(r"\w+", unicodedata.normalize("NFC", text)))
    assert [word for word in re.findall(r"\w+", written(name)) if word not in words] == []


def test_layout_says_what_was_printed() -> None:
    words = set(re.findall(r"\w+", unicodedata.normalize("NFC", FOURTH["layout"][1]().decode())))
    assert [word for word in re.findall(r"\w+", written("layout")) if word not in words] == []
