"""Numbers as pages show them, and telephone numbers."""

from __future__ import annotations

import re
from decimal import Decimal


def show_number(value: float, lang: str) -> str:
    """Show a number: 1234.5 -> "1.234,5" in Vietnamese, "1,234.5" elsewhere; no trailing ".0"."""
    text = f"{value:,.0f}" if value == int(value) else f"{Decimal(repr(value)):,f}"
    if lang == "vi":
        return text.translate(str.maketrans(",.", ".,"))
    return text


def digits(text: str) -> str:
    """Give only the digits of ``text``: "082.507.7988" -> "0825077988"."""
    return re.sub(r"\D", "", text)


def same_phone(printed: str, e164: str) -> bool:
    """Tell whether a number as printed in Vietnam and one in E.164 form (ITU-T, "+84…") are the same."""
    national = digits(printed)
    return digits(e164) == ("84" + national[1:] if national.startswith("0") else national)


def dial(e164: str, printed: str) -> str:
    """Give the target of a ``tel:`` link: the international form when known, else the digits as printed."""
    return e164 or digits(printed)
