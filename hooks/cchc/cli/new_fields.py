"""What ``cchc new`` asks for each kind of entry, what it proposes, and which answers will do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from cchc.cli.asking import Answers, Check, Field
from cchc.model.values import Day, DocumentNumber, PartialDate, Phone, Text, Url, Year
from cchc.problem import CODES, Words, make
from cchc.problem.problem import Place
from cchc.site import Site
from cchc.text.nearest import nearest
from cchc.text.numbers import digits
from cchc.text.slug import is_slug, slug

#: So many ids are named to somebody whose answer is near none of them.
_MOST_LISTED = 40
_E164_MOBILE = re.compile(r"0[1-9]\d{8,9}")


def fields_of(kind: str, site: Site | None) -> tuple[Field, ...]:
    """Give what is asked for a kind of entry; ``site`` is what is there. Raises KeyError for an unknown kind."""
    return {"plan": _plan, "question": _question, "news": _news, "hotline": _hotline}[kind](site)


def _plan(site: Site | None) -> tuple[Field, ...]:
    return (
        _unit(site),
        Field("title", Words("Tên kế hoạch", "Title, in Vietnamese"), check=_value(Text)),
        Field("title_en", Words("Tên tiếng Anh", "Title in English"), check=_value(Text), needed=False),
        Field(
            "kind",
            Words("Loại: communication (tuyên truyền) hay reform (cải cách)", "Kind: communication or reform"),
            lambda _: "communication",
            _one_of("communication", "reform"),
        ),
        Field("number", Words("Số, ký hiệu", "Number"), check=_value(DocumentNumber), needed=False),
        Field(
            "issued",
            Words("Ngày ban hành (2024-02-06, 2024-02 hoặc 2024)", "Date of issue (2024-02-06, 2024-02 or 2024)"),
            check=_value(PartialDate),
        ),
        Field("period", Words("Năm của kế hoạch", "Year of the plan"), lambda found: found["issued"][:4], _value(Year)),
        Field(
            "summary",
            Words("Tóm tắt, một hai câu của mình", "Summary, a sentence or two of our own, in Vietnamese"),
            check=_value(Text),
        ),
        Field("source", Words("Tên bản gốc", "Name of the source"), _source_name, _value(Text)),
        Field("url", Words("Địa chỉ mạng của bản gốc", "Web address of the source"), check=_value(Url), needed=False),
        _id(site, "plans", lambda found: f"{found['unit']}-{found['period']}"),
    )


def _source_name(found: Answers) -> str:
    return f"Kế hoạch số {found['number']}" if found.get("number") else found["title"]


def _question(site: Site | None) -> tuple[Field, ...]:
    asked = Words(
        "compiled (ban biên tập tổng hợp) hay asked (người dân hỏi)", "compiled (by editors) or asked (by a citizen)"
    )
    return (
        Field("title", Words("Câu hỏi", "The question, in Vietnamese"), check=_value(Text)),
        Field("kind", asked, lambda _: "compiled", _one_of("compiled", "asked")),
        _unit(site),
        Field("topic", Words("Mã chuyên đề", "Id of the topic"), check=_known(site, "topics")),
        Field(
            "agency",
            Words("Cơ quan phụ trách, tên như trong kế hoạch", "Agency in charge, as the plan names it"),
            check=_value(Text),
            needed=False,
        ),
        *_basis(site, lambda found: found["kind"] == "compiled"),
        Field(
            "asked_on",
            Words("Ngày hỏi (YYYY-MM-DD)", "Day of the question (YYYY-MM-DD)"),
            check=_value(Day),
            wanted=lambda found: found["kind"] == "asked",
        ),
        _id(site, "questions", lambda found: slug(found["title"])),
    )


def _news(site: Site | None) -> tuple[Field, ...]:
    return (
        Field("title", Words("Tên tin", "Title, in Vietnamese"), check=_value(Text)),
        Field("summary", Words("Tóm tắt, một câu", "Summary, a sentence, in Vietnamese"), check=_value(Text)),
        _unit(site),
        Field("topic", Words("Mã chuyên đề", "Id of the topic"), check=_known(site, "topics"), needed=False),
        *_basis(site, lambda _: True),
        _id(site, "news", lambda found: slug(found["title"])),
    )


def _hotline(site: Site | None) -> tuple[Field, ...]:
    return (
        Field(
            "number",
            Words("Số điện thoại, đúng như kế hoạch in", "The number, as the plan prints it"),
            check=_value(Phone),
        ),
        Field("purpose", Words("Gọi để làm gì", "What it is for, in Vietnamese"), check=_value(Text)),
        Field(
            "purpose_en",
            Words("Gọi để làm gì, bằng tiếng Anh", "What it is for, in English"),
            check=_value(Text),
            needed=False,
        ),
        _unit(site),
        Field(
            "owner",
            Words("Cơ quan phụ trách, tên như trong kế hoạch", "Who answers, as the plan names it"),
            check=_value(Text),
            needed=False,
        ),
        *_basis(site, lambda _: True),
        Field(
            "e164",
            Words("Dạng quốc tế; số ngắn thì để trống", "International form; empty for short codes"),
            _e164,
            _value(Text),
            needed=False,
        ),
        _id(site, "hotlines", lambda found: slug(f"{found['unit']} {found['purpose']}")),
    )


def _e164(found: Answers) -> str:
    plain = digits(found["number"])
    return f"+84{plain[1:]}" if _E164_MOBILE.fullmatch(plain) else ""


def _unit(site: Site | None) -> Field:
    return Field("unit", Words("Mã địa phương", "Id of the locality"), check=_known(site, "units"))


def _basis(site: Site | None, wanted: Any) -> tuple[Field, Field]:  # noqa: ANN401 - see Field.wanted
    return (
        Field(
            "plan",
            Words("Mã kế hoạch làm căn cứ", "Id of the plan it rests on"),
            check=_known(site, "plans"),
            wanted=wanted,
        ),
        Field(
            "at",
            Words("Vị trí trong bản gốc, ví dụ Mục II.2, gạch 3", "Place in the source, such as “Mục II.2, gạch 3”"),
            check=_value(Text),
            wanted=wanted,
        ),
    )


def _id(site: Site | None, entries: str, propose: Any) -> Field:  # noqa: ANN401 - see Field.propose
    def free(found: Answers) -> str:
        base: str = propose(found)
        taken: Mapping[str, object] = getattr(site, entries) if site else {}
        numbered = (f"{base[:76]}-{number}".replace("--", "-") for number in range(2, 1000))
        return base if base not in taken else next(name for name in numbered if name not in taken)

    def check(text: str) -> Words | None:
        if not is_slug(text):
            return make("bad-id", Place(""), value=text).message
        if site and text in getattr(site, entries):
            return Words("mã này đã có", "this id is taken")
        return None

    return Field(
        "id", Words("Mã: chữ thường không dấu, số, gạch nối", "Id: lower case letters, digits, dashes"), free, check
    )


def _known(site: Site | None, entries: str) -> Check:
    def check(text: str) -> Words | None:
        known: Mapping[str, object] = getattr(site, entries) if site else {}
        if text in known:
            return None
        problem = make(f"unknown-{entries.removesuffix('s')}", Place(""), value=text, near=nearest(text, known))
        hint = problem.hint or _listed(known)
        return Words(f"{problem.message.vi}; {hint.vi}", f"{problem.message.en}; {hint.en}")

    return check


def _listed(known: Mapping[str, object]) -> Words:
    """Where nothing is near, what there is: whoever is new here knows no id."""
    said = ", ".join(list(known)[:_MOST_LISTED]) + (", …" if len(known) > _MOST_LISTED else "")
    return Words(f"có: {said or 'chưa có mục nào'}", f"there are: {said or 'none yet'}")


def _one_of(*choices: str) -> Check:
    said = ", ".join(choices)
    return lambda text: None if text in choices else Words(f"chọn một trong: {said}", f"one of: {said}")


def _value(kind: Any) -> Check:  # noqa: ANN401 - a type with checks
    """Give the check of a kind of value of the model, with the very words of its problem."""
    adapter: TypeAdapter[Any] = TypeAdapter(kind)

    def check(text: str) -> Words | None:
        try:
            adapter.validate_python(text)
        except ValidationError as error:
            found = error.errors(include_url=False)[0]
            code = found["type"]
            if code not in CODES:
                code, found["ctx"] = "bad-value", {"value": text, "wanted_vi": "", "wanted_en": ""}
            problem = make(code, Place(""), **found.get("ctx", {}))
            hint = problem.hint
            vi, en = problem.message
            return Words(f"{vi}; {hint.vi}" if hint else vi, f"{en}; {hint.en}" if hint else en)
        return None

    return check
