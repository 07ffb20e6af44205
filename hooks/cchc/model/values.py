"""Kinds of values that editors write, each with the check that belongs to it.

Every value arrives as the text that was typed (the reader guesses nothing). A value that cannot be used raises
PydanticCustomError whose type is a problem code and whose context fills that code's message.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from cchc.model.citation import BadDate, is_number, parse_citation
from cchc.model.deadline import parse_deadline
from cchc.model.value_schemas import (
    COUNT_SCHEMA,
    DAY_SCHEMA,
    DOCUMENT_SCHEMA,
    E164_SCHEMA,
    EMAIL_SCHEMA,
    GOAL_SCHEMA,
    ID_SCHEMA,
    LONGEST_PHRASE,
    LONGEST_TEXT,
    NUMBER_SCHEMA,
    PARTIAL_SCHEMA,
    PHONE_SCHEMA,
    PHRASE_SCHEMA,
    TEXT_SCHEMA,
    URL_SCHEMA,
    YEAR_SCHEMA,
    YES_NO_SCHEMA,
)
from cchc.text.dates import FIRST_YEAR, LAST_YEAR, parse_iso
from cchc.text.numbers import digits
from cchc.text.slug import is_slug
from cchc.text.sums import LENGTH

#: In which a deadline without a year is tried; the plan's own year decides when references are resolved.
_LEAP_YEAR = 2024
_TAG = re.compile(r"<[A-Za-z/!?][^>]{0,60}>?")
_URL = re.compile(r"(?:https?://[^\s<>\"']+|mailto:[^\s<>\"'@]+@[^\s<>\"'@]+|tel:\+?[0-9.]+)\Z", re.IGNORECASE)
#: Schemes of what may move, as in links in prose.
MOVABLE = ("plan", "qa", "topic", "unit", "agency", "doc", "news")
#: What stands instead of a new address when there is none.
GONE = "gone"
#: Folders and files that the portal writes; none begins with a dot, so that none leads upwards.
_ADDRESS = re.compile(r"/(?:[a-z0-9][a-z0-9._-]*/)*(?:[a-z0-9][a-z0-9._-]*)?")
_EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,20}\Z")
_PHONE = re.compile(r"\+?[0-9][0-9 .()-]{1,18}[0-9]\Z")


class Declared(BaseModel):
    """Base of everything that editors declare: unknown keys are errors, nothing changes afterwards.

    What checks a shape is made when the first thing of that shape is read: often nothing of it has changed.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, defer_build=True)


def fail(code: str, **values: Any) -> PydanticCustomError:  # noqa: ANN401 - the values of a message
    """Give the error that becomes the problem ``code``."""
    return PydanticCustomError(code, "see the problem table", values)


def _not_longer(value: str, limit: int) -> None:
    if len(value) > limit:
        raise fail("text-too-long", length=len(value), limit=limit)


def _text(value: str) -> str:
    tag = _TAG.search(value)
    if tag:
        raise fail("text-html", tag=tag.group())
    _not_longer(value, LONGEST_TEXT)
    if not value.strip():
        raise fail("empty-value")
    return " ".join(value.split())


def _number(value: Any) -> Any:  # noqa: ANN401 - whatever stands in the file
    if isinstance(value, str):
        if not re.fullmatch(r"[+-]?[0-9]{1,12}(?:\.[0-9]{1,6})?", value.strip()):
            raise fail("expected-number", value=value)
        return float(value)
    return value


def _count(value: Any) -> Any:  # noqa: ANN401 - see _number
    if isinstance(value, str):
        if not re.fullmatch(r"[0-9]{1,6}", value.strip()):
            raise fail("expected-number", value=value)
        return int(value)
    return value


def _yes_no(value: Any) -> Any:  # noqa: ANN401 - see _number
    if isinstance(value, str):
        if value not in {"true", "false"}:
            raise fail("expected-yes-no", value=value)
        return value == "true"
    return value


def _year(value: str) -> str:
    if not re.fullmatch(r"[0-9]{4}", value) or not FIRST_YEAR <= int(value) <= LAST_YEAR:
        raise fail("bad-year", value=value)
    return value


def _day(value: str) -> str:
    if len(value) != 10 or parse_iso(value) is None:
        raise fail("bad-date", value=value)
    return value


def _part_of_date(value: str) -> str:
    if parse_iso(value) is None:
        raise fail("bad-date", value=value)
    return value


def _id(value: str) -> str:
    if not is_slug(value):
        raise fail("bad-id", value=value)
    return value


def _url(value: str) -> str:
    _not_longer(value, LONGEST_PHRASE)
    if not _URL.match(value):
        raise fail("bad-url", value=value)
    return value


def _phone(value: str) -> str:
    if not _PHONE.match(value) or not 3 <= len(digits(value)) <= 15:
        raise fail("bad-phone", value=value)
    return value


def _email(value: str) -> str:
    if not _EMAIL.match(value):
        raise fail("bad-email", value=value)
    return value


def _e164(value: str) -> str:
    if not re.fullmatch(r"\+[1-9][0-9]{6,14}", value):
        raise fail("bad-phone", value=value)
    return value


def _checksum(value: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", value):
        raise fail("bad-checksum", value=value)
    return value


def _short_sum(value: str) -> str:
    if not re.fullmatch(f"[0-9a-f]{{{LENGTH}}}", value):
        raise fail("bad-checksum", value=value)
    return value


def _document_number(value: str) -> str:
    _not_longer(value, LONGEST_PHRASE)
    if not is_number(value):
        raise fail("bad-document-number", value=value)
    return value


def _deadline(value: str) -> str:
    _not_longer(value, LONGEST_PHRASE)
    years = re.findall(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", value)
    if parse_deadline(value, int(years[0]) if years else _LEAP_YEAR) is None:
        raise fail("bad-deadline", value=value)
    return value.strip()


def _citation(value: str) -> str:
    _not_longer(value, LONGEST_TEXT)
    try:
        found = parse_citation(value)
    except BadDate as error:
        raise fail("bad-date", value=str(error)) from None
    if found is None:
        raise fail("bad-citation", value=value)
    return " ".join(value.split())


def _thing(value: str) -> bool:
    """Tell whether ``value`` names a thing of the portal by its id, as links in prose do: "qa:goi-so-nao"."""
    scheme, _, key = value.partition(":")
    return scheme in MOVABLE and is_slug(key)


def _moved_from(value: str) -> str:
    if not _thing(value) and not is_address(value):
        raise fail("bad-address", value=value)
    return value


def _moved_to(value: str) -> str:
    return value if value == GONE else _moved_from(value)


def is_address(value: str) -> bool:
    """Tell whether ``value`` may be the address of something published, from the site's root: "/hoi-dap/x/"."""
    return len(value) <= LONGEST_PHRASE and _ADDRESS.fullmatch(value) is not None


def _goal_id(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]{0,79}", value):
        raise fail("bad-id", value=value)
    return value


def _texts(value: dict[str, str], info: ValidationInfo) -> dict[str, str]:
    languages = (info.context or {}).get("languages", ("vi", "en"))
    for lang in value:
        if lang not in languages:
            raise fail("text-language", lang=lang, choices=", ".join(languages))
    if "vi" not in value:
        raise fail("text-without-vietnamese")
    return value


def _unit_of_measure(value: Any) -> Any:  # noqa: ANN401 - see _number
    return {"vi": value, "en": value} if isinstance(value, str) else value


Text = Annotated[str, AfterValidator(_text), WithJsonSchema(TEXT_SCHEMA, mode="validation")]
Texts = Annotated[dict[str, Text], AfterValidator(_texts)]
MeasureUnit = Annotated[
    dict[str, Text],
    BeforeValidator(_unit_of_measure, json_schema_input_type=Text | dict[str, Text]),
    AfterValidator(_texts),
]
Number = Annotated[float, BeforeValidator(_number), WithJsonSchema(NUMBER_SCHEMA)]
YesNo = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema(YES_NO_SCHEMA)]
Count = Annotated[int, BeforeValidator(_count), WithJsonSchema(COUNT_SCHEMA)]
Year = Annotated[str, AfterValidator(_year), WithJsonSchema(YEAR_SCHEMA)]
Day = Annotated[str, AfterValidator(_day), WithJsonSchema(DAY_SCHEMA)]
PartialDate = Annotated[str, AfterValidator(_part_of_date), WithJsonSchema(PARTIAL_SCHEMA)]
Id = Annotated[str, AfterValidator(_id), WithJsonSchema(ID_SCHEMA)]
GoalId = Annotated[str, AfterValidator(_goal_id), WithJsonSchema(GOAL_SCHEMA)]
Url = Annotated[str, AfterValidator(_url), WithJsonSchema(URL_SCHEMA)]
Phone = Annotated[str, AfterValidator(_phone), WithJsonSchema(PHONE_SCHEMA)]
Email = Annotated[str, AfterValidator(_email), WithJsonSchema(EMAIL_SCHEMA)]
E164 = Annotated[str, AfterValidator(_e164), WithJsonSchema(E164_SCHEMA)]
_THING = f"(?:{'|'.join(MOVABLE)}):[a-z0-9]+(?:-[a-z0-9]+)*"
MovedFrom = Annotated[
    str, AfterValidator(_moved_from), WithJsonSchema({"type": "string", "pattern": f"^(?:{_THING}|/.*)$"})
]
MovedTo = Annotated[
    str, AfterValidator(_moved_to), WithJsonSchema({"type": "string", "pattern": f"^(?:{_THING}|/.*|{GONE})$"})
]
Checksum = Annotated[str, AfterValidator(_checksum), WithJsonSchema({"type": "string", "pattern": "^[0-9a-f]{64}$"})]
ShortSum = Annotated[str, AfterValidator(_short_sum)]
DocumentNumber = Annotated[str, AfterValidator(_document_number), WithJsonSchema(DOCUMENT_SCHEMA)]
DeadlineText = Annotated[str, AfterValidator(_deadline), WithJsonSchema(PHRASE_SCHEMA)]
CitationText = Annotated[str, AfterValidator(_citation), WithJsonSchema({"type": "string", "maxLength": LONGEST_TEXT})]
