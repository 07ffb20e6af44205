"""Who leads and who helps where a sentence of one cell says both: "A chủ trì, phối hợp với B, C"."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc.imports.parts.names import begins_like_an_agency

#: Words between two names that say of the first that it leads, and words behind the second that say that it helps.
_HELPS = r"(?:cùng\s+)?phối\s+hợp(?:\s+thực\s+hiện)?"
_WITH = rf"{_HELPS}\s+(?:với|cùng(?:\s+với)?)"
_LEADS = re.compile(
    rf"(?P<lead>.{{4,160}}?)\s\(?(?:là\s+(?:cơ\s+quan|đơn\s+vị)\s+)?chủ\s+trì\)?"
    rf"(?:\s*[,;.]?\s*(?:và\s+)?(?:{_WITH}\s*:?\s+(?P<with>.+)|(?P<helping>[^,;.\s].+?)\s\(?{_HELPS}\)?[\s.;]*))?",
    re.DOTALL | re.IGNORECASE,
)
#: "A phối hợp với B": who is told first leads.
_TOGETHER = re.compile(rf"(?P<lead>.{{4,160}}?)\s*,?\s+{_WITH}\s*:?\s+(?P<with>.+)", re.DOTALL | re.IGNORECASE)
_GIVEN = re.compile(r"^(?:giao|giao cho)\s*:?\s+", re.IGNORECASE)
_LONGEST = 2_000


class WhoLeads(NamedTuple):
    """The words for who leads and for who helps; "" where nobody does."""

    lead: str
    partners: str


def who_leads(cell: str) -> WhoLeads | None:
    """Take a sentence about who leads and who helps apart; None where the cell is none."""
    text = _GIVEN.sub("", re.sub(r"[^\S\n]+", " ", cell.strip(" -–+•*\n")))
    if len(text) > _LONGEST or not begins_like_an_agency(text):
        return None
    found = _LEADS.fullmatch(text.rstrip(" .;")) or _TOGETHER.fullmatch(text.rstrip(" .;"))
    if found is None:
        return None
    parts = found.groupdict()
    return WhoLeads(parts["lead"].strip(" ,;"), (parts["with"] or parts.get("helping") or "").strip(" ,;."))
