"""The forms of values as JSON Schemas, for the programs that editors type in: as strict as the reader, or wider.

What a program cannot know is left to the reader: which days there are, how deadlines and citations are read.
"""

from __future__ import annotations

from typing import Any

from cchc.text.dates import FIRST_YEAR, LAST_YEAR
from cchc.text.slug import LONGEST as LONGEST_SLUG

#: The longest text of one field, in characters.
LONGEST_TEXT = 4000
#: The longest deadline, address or document number; real ones have up to 110 characters.
LONGEST_PHRASE = 500


def _like(pattern: str, told: str) -> dict[str, str]:
    """Give the keywords for texts of a form: the pattern, which every program knows, and what editors are told.

    Patterns are those of ECMA-262, as JSON Schema has them; ``patternErrorMessage`` is yaml-language-server's.
    """
    return {"pattern": pattern, "patternErrorMessage": told}


#: What YAML programs make of what may be typed: a text that looks like a number is one to them.
TEXT_SCHEMA: dict[str, Any] = {
    "type": ["string", "number"], "minLength": 1, "maxLength": LONGEST_TEXT,
    **_like(r"^(?=\s*\S)[^<]*(?:<(?![A-Za-z/!?])[^<]*)*$", "Chỉ viết chữ, không để trống, không dùng mã HTML."),
}  # fmt: skip
PHRASE_SCHEMA: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": LONGEST_PHRASE}
ID_SCHEMA: dict[str, Any] = {
    "type": ["string", "integer"],
    "maxLength": LONGEST_SLUG,
    **_like("^[a-z0-9]+(-[a-z0-9]+)*$", "Mã chỉ có chữ thường không dấu, số và dấu gạch nối: mong-cai-2024."),
}
NUMBER_SCHEMA: dict[str, Any] = {
    "type": ["number", "string"],
    **_like(r"^\s*[+-]?[0-9]{1,12}(\.[0-9]{1,6})?\s*$", "Viết số, dùng dấu chấm cho phần lẻ: 97.5."),
}
COUNT_SCHEMA: dict[str, Any] = {
    "type": ["integer", "string"], "minimum": 0, "maximum": 999_999,
    **_like(r"^\s*[0-9]{1,6}\s*$", "Viết một số đếm: 3."),
}  # fmt: skip
YEAR_SCHEMA: dict[str, Any] = {
    "type": ["integer", "string"], "minimum": FIRST_YEAR, "maximum": LAST_YEAR,
    **_like("^[0-9]{4}$", "Viết năm bằng bốn chữ số: 2024."),
}  # fmt: skip
DAY_SCHEMA: dict[str, Any] = {
    "type": "string", "format": "date",
    **_like("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "Viết năm-tháng-ngày: 2024-02-06."),
}  # fmt: skip
PARTIAL_SCHEMA: dict[str, Any] = {
    **YEAR_SCHEMA,
    **_like(
        "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "Viết 2024-02-06; chỉ biết tháng thì 2024-02, chỉ biết năm thì 2024."
    ),
}
GOAL_SCHEMA: dict[str, Any] = {
    "type": ["string", "number"],
    **_like("^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$", "Mã mục tiêu viết liền, không dấu: II.3.1."),
}
URL_SCHEMA: dict[str, Any] = {
    **PHRASE_SCHEMA, "format": "uri",
    **_like(
        r"^(?:[Hh][Tt][Tt][Pp][Ss]?://[^\s<>\"']+|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\s<>\"'@]+@[^\s<>\"'@]+"
        r"|[Tt][Ee][Ll]:\+?[0-9.]+)$",
        "Địa chỉ bắt đầu bằng https://, http://, mailto: hoặc tel:.",
    ),
}  # fmt: skip
PHONE_SCHEMA: dict[str, Any] = {
    **TEXT_SCHEMA, **_like(r"^\+?[0-9][0-9 .()-]{1,18}[0-9]$", "Viết số điện thoại như bản gốc in: 082.507.7988."),
}  # fmt: skip
EMAIL_SCHEMA: dict[str, Any] = {
    "type": "string", "format": "email",
    **_like(
        r"^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,20}$",
        "Viết thư điện tử: bao-chi@example.gov.vn.",
    ),
}  # fmt: skip
E164_SCHEMA: dict[str, Any] = {"type": "string", **_like(r"^\+[1-9][0-9]{6,14}$", "Viết số quốc tế: +84825077988.")}
#: Wider than the reader's: the letters of numbers are many.
DOCUMENT_SCHEMA: dict[str, Any] = {
    **PHRASE_SCHEMA,
    **_like(
        r"^\s*[0-9]{1,6}[A-Za-z]?(?:\s*/\s*[0-9]{4})?\s*[-/]\s*[^\s0-9/-].*$",
        "Viết số hiệu như 47/KH-UBND, 45/2020/NĐ-CP hoặc 05-NQ/TU.",
    ),
}
YES_NO_SCHEMA: dict[str, Any] = {"type": ["boolean", "string"], "pattern": "^(true|false)$"}
