"""The files of a made-up project: registers, plans and answers, as texts in our own formats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from cchc.text.slug import slug
from tests.bench.vocabulary import Lexicon, english, paragraph, sentence, vietnamese

PROVINCE = "tinh-mau"
#: Decisions of the central level; the first ones are cited most.
_CENTRAL = 150
#: Agencies of each locality: id, name, English name.
_OWN_AGENCIES = (
    ("ubnd", "Ủy ban nhân dân", "People’s Committee"),
    ("van-phong", "Văn phòng HĐND và UBND", "Office of the Council and the Committee"),
    ("phong-kinh-te", "Phòng Kinh tế", "Economic Division"),
    ("phong-van-hoa", "Phòng Văn hóa - Xã hội", "Culture and Society Division"),
    ("trung-tam", "Trung tâm Phục vụ hành chính công", "Public Administration Service Centre"),
)
_PROVINCIAL_AGENCIES = (
    ("so-noi-vu", "Sở Nội vụ", "Department of Home Affairs"),
    ("so-tai-chinh", "Sở Tài chính", "Department of Finance"),
    ("so-tu-phap", "Sở Tư pháp", "Department of Justice"),
    ("so-khoa-hoc", "Sở Khoa học và Công nghệ", "Department of Science and Technology"),
    ("so-xay-dung", "Sở Xây dựng", "Department of Construction"),
    ("so-y-te", "Sở Y tế", "Department of Health"),
    ("so-giao-duc", "Sở Giáo dục và Đào tạo", "Department of Education and Training"),
    ("so-nong-nghiep", "Sở Nông nghiệp và Môi trường", "Department of Agriculture and Environment"),
)
_TOPICS = (
    "the-che", "thu-tuc-hanh-chinh", "to-chuc-bo-may", "cong-vu", "tai-chinh-cong", "chinh-quyen-so",
    "chi-dao-dieu-hanh", "dich-vu-cong-truc-tuyen", "thanh-toan-khong-tien-mat", "so-hoa-ho-so", "mot-cua",
    "chuyen-doi-so", "truyen-thong", "doi-thoai",
)  # fmt: skip
#: Deadlines as plans print them; "{}" is the plan's year.
_DEADLINES = (
    "Thường xuyên", "Quý I/{}", "Quý II/{}", "Quý III/{}", "Quý IV/{}", "Trước ngày 15/6/{}", "Trước ngày 30/11/{}",
    "Tháng 5/{}", "Tháng 9/{}", "6 tháng đầu năm {}", "Năm {}", "Hằng quý", "Hằng tháng", "Từ tháng 3 đến tháng 10/{}",
)  # fmt: skip


class Unit(NamedTuple):
    """A locality: its id, its name without what it is, and its place among all."""

    key: str
    name: str
    place: int


class Answer(NamedTuple):
    """An answer: the name of its files and the text of each language."""

    name: str
    vi: str
    en: str


def nation() -> str:
    """Give the register of what all localities share."""
    rows = [
        "units:",
        *_entry(id="viet-nam", name=("Việt Nam", "Viet Nam"), level="nation"),
        *_entry(id=PROVINCE, name=("Tỉnh Mẫu", "Model Province"), level="province", parent="viet-nam"),
        "agencies:",
    ]
    for key, vi, en in _PROVINCIAL_AGENCIES:
        rows += _entry(id=key, name=(vi, en), unit=PROVINCE, kind="body")
    rows.append("documents:")
    for number in range(_CENTRAL):
        rows += _document(f"{_central_number(number)}/QĐ-TTg", "viet-nam", _central_day(number), number)
    return "\n".join(rows) + "\n"


def registry(units: Sequence[Unit]) -> str:
    """Give the register of some localities, their agencies and their decisions."""
    rows = ["units:"]
    for unit in units:
        name = (f"Xã {unit.name}", f"{unit.name} Commune")
        rows += _entry(id=unit.key, name=name, level="commune", parent=PROVINCE)
    rows.append("agencies:")
    for unit in units:
        for key, vi, en in _OWN_AGENCIES:
            rows += _entry(id=f"{unit.key}-{key}", name=(vi, en), unit=unit.key, kind="body")
    rows.append("documents:")
    for unit in units:
        for number, day in _own_decisions(unit):
            rows += _document(f"{number}/QĐ-UBND", unit.key, day, unit.place)
    return "\n".join(rows) + "\n"


def _entry(**fields: str | tuple[str, str]) -> Iterator[str]:
    mark = "  - "
    for key, value in fields.items():
        if isinstance(value, str):
            yield f"{mark}{key}: {value}"
        else:
            yield from (f"{mark}{key}:", f"      vi: {value[0]}", f"      en: {value[1]}")
        mark = "    "


def _document(number: str, unit: str, day: str, about: int) -> Iterator[str]:
    chance = Random(f"document {number} {about}")
    title = (sentence(vietnamese(0), chance, 5, 12), sentence(english(0), chance, 5, 12))
    issuer = ("Thủ tướng Chính phủ", "Prime Minister") if unit == "viet-nam" else ("UBND xã", "People’s Committee")
    key = slug(f"{number} {day[:4]}") if unit == "viet-nam" else slug(f"{number} {unit}")
    yield from _entry(id=key, number=number, issuer=issuer, unit=unit, issued=day, type="quyet-dinh", title=title)


def _central_number(number: int) -> int:
    return 100 + number * 7


def _central_day(number: int) -> str:
    return f"{2012 + number % 10}-{1 + number % 12:02}-{1 + number % 28:02}"


def _own_decisions(unit: Unit) -> Iterator[tuple[int, str]]:
    """Give the decisions of a locality; the numbers repeat from one locality to the next, as real ones do."""
    for number in range(3):
        yield 11 + (unit.place * 5 + number * 37) % 300, f"2021-{1 + unit.place % 12:02}-{1 + number * 9:02}"


def _printed(day: str) -> str:
    year, month, date = (int(part) for part in day.split("-"))
    return f"{date:02}/{month if month > 2 else f'{month:02}'}/{year}"


class Plan:
    """Writes one plan and its answers; what it says is decided by ``chance``."""

    def __init__(self, unit: Unit, year: int, chance: Random, seed: int) -> None:
        self.unit, self.year, self.chance = unit, year, chance
        self.vi, self.en = vietnamese(seed), english(seed)
        self.key = f"{unit.key}-{year}"

    def _texts(self, indent: str, key: str, shortest: int, longest: int) -> list[str]:
        vi, en = (sentence(words, self.chance, shortest, longest) for words in (self.vi, self.en))
        return [f"{indent}{key}:", f"{indent}  vi: {vi}", f"{indent}  en: {en}"]

    def text(self, tasks: int, citations: int, targets: int) -> str:
        """Give the plan's file."""
        year, unit = self.year, self.unit.name
        rows = [
            f"id: {self.key}", f"kind: {'reform' if year % 2 else 'communication'}", f"unit: {self.unit.key}",
            f"number: {11 + self.unit.place % 80}/KH-UBND", f"issued: {year}-02-{1 + self.unit.place % 27:02}",
            f"period: {year}", f"published: {_published(self.chance)}", "source:",
            f"  title: Kế hoạch số {11 + self.unit.place % 80}/KH-UBND", "title:",
            f"  vi: Kế hoạch cải cách hành chính xã {unit} năm {year}",
            f"  en: Administrative reform plan of {unit} Commune, {year}",
            *self._texts("", "summary", 25, 45),
            "signer:", f"  name: {unit} {self.vi.words[50 + self.unit.place % 300].title()}", "  position: Chủ tịch",
            "cites:", *self._citations(citations),
            "tasks:", *(row for number in range(1, tasks + 1) for row in self._task(number)),
            "targets:", *(row for number in range(1, targets + 1) for row in self._target(number)),
        ]  # fmt: skip
        return "\n".join(rows) + "\n"

    def _citations(self, count: int) -> Iterator[str]:
        own = list(_own_decisions(self.unit))
        central = sorted({min(int(self.chance.paretovariate(0.6)), _CENTRAL) - 1 for _ in range(count * 9)})
        chosen = self.chance.sample(central, count - len(own)) if len(central) >= count - len(own) else range(count)
        cited = [(f"{number}/QĐ-UBND", day) for number, day in own]
        cited += [(f"{_central_number(number)}/QĐ-TTg", _central_day(number)) for number in chosen]
        for position, (number, day) in enumerate(cited[:count], 1):
            yield f"  - document: Quyết định số {number} ngày {_printed(day)}"
            yield f"    role: {self.chance.choice(('basis', 'implements', 'communicates'))}"
            yield f"    at: Mục I.{position}"

    def _task(self, number: int) -> Iterator[str]:
        chance = self.chance
        _, *others = (name for _, name, _ in _OWN_AGENCIES)  # the first issues the plan
        lead, *partners = chance.sample(others, 1 + number % 3)
        if chance.random() < 0.1:
            partners.append(chance.choice(_PROVINCIAL_AGENCIES)[1])
        yield from _first("  - ", self._texts("    ", "title", 8, 18))
        yield f"    number: {number}"
        yield from ("    lead:", f"      - {lead}")
        if partners:
            yield "    partners:"
            yield from (f"      - {name}" for name in partners)
        yield f"    deadline: {chance.choice(_DEADLINES).format(self.year)}"
        yield from self._texts("    ", "output", 4, 9)
        yield f"    topics: [{', '.join(sorted(chance.sample(_TOPICS, 1 + number % 2)))}]"
        yield f"    at: Phụ lục, dòng {number}"

    def _target(self, number: int) -> Iterator[str]:
        chance = self.chance
        yield from _first("  - ", self._texts("    ", "text", 10, 20))
        yield from self._texts("    ", "measure", 5, 9)
        yield f'    operator: "{chance.choice((">=", "="))}"'
        yield f"    value: {chance.randint(30, 100)}"
        yield '    unit: "%"'
        yield f"    topics: [{chance.choice(_TOPICS)}]"
        yield f"    at: Mục II.{number}"

    def answer(self, number: int) -> Answer:
        """Give the answer with this number to a question about the plan."""
        chance = self.chance
        vi, en = sentence(self.vi, chance, 6, 11), sentence(self.en, chance, 6, 11)
        front = (
            "kind: compiled", f"question: {vi}?", f"topic: {chance.choice(_TOPICS)}", f"unit: {self.unit.key}",
            f"agency: {chance.choice(_OWN_AGENCIES)[1]}", f"published: {_published(chance)}", "basis:",
            f"  - {{plan: {self.key}, at: Mục I.{1 + number % 8}, checked_on: 2026-11-21}}",
        )  # fmt: skip
        name = slug(f"{self.key} {number} {vi}")
        return Answer(
            name,
            "---\n" + "\n".join(front) + "\n---\n" + self._prose(self.vi, "kế hoạch này", chance),
            f"---\nquestion: {en}?\n---\n" + self._prose(self.en, "this plan", chance),
        )

    def _prose(self, words: Lexicon, plan: str, chance: Random) -> str:
        parts = [
            f"{sentence(words, chance, 6, 12)} **{sentence(words, chance, 2, 3)}** [{plan}](plan:{self.key}). "
            + paragraph(words, chance, 2),
            paragraph(words, chance, 3),
            "\n".join(f"- {sentence(words, chance, 5, 10)};" for _ in range(3)),
        ]
        if chance.random() < 0.3:
            parts.append(f"## {sentence(words, chance, 3, 5)}")
        parts.append(paragraph(words, chance, 2))
        return "\n\n".join(parts) + "\n"


def _published(chance: Random) -> str:
    return f"2026-{chance.randint(1, 11):02}-{chance.randint(1, 20):02}"


def _first(mark: str, rows: list[str]) -> Iterator[str]:
    """Put the mark of a list before the first row, which is indented as far already."""
    yield mark + rows[0][len(mark) :]
    yield from rows[1:]
