"""Footnotes and endnotes of Word (ECMA-376, part 1, 17.11): the text of each, to be set where its mark stands."""

from __future__ import annotations

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

_KINDS = {
    qn("w:footnoteReference"): (RELATIONSHIP_TYPE.FOOTNOTES, qn("w:footnote")),
    qn("w:endnoteReference"): (RELATIONSHIP_TYPE.ENDNOTES, qn("w:endnote")),
}


class Notes:
    """The notes of a document that no mark has been met for yet."""

    def __init__(self, opened: Any) -> None:  # noqa: ANN401 - python-docx's objects have no public types
        """Read the parts of the notes. Raises what lxml raises for broken XML."""
        self._left: dict[tuple[str, str], Any] = {}
        for mark, (related, tag) in _KINDS.items():
            try:
                part = opened.part.part_related_by(related)
            except KeyError:
                continue
            for note in parse_xml(part.blob).iterchildren(tag):
                self._left[mark, str(note.get(qn("w:id")))] = note

    def take(self, mark: Any) -> Any:  # noqa: ANN401 - XML elements
        """Give the note that a mark stands for, each once; None for what is no mark, or is one of a note taken."""
        return self._left.pop((mark.tag, str(mark.get(qn("w:id")))), None)


def is_mark(run: Any) -> bool:  # noqa: ANN401 - an XML element
    """Tell whether a run holds the mark of a note."""
    return any(run.find(mark) is not None for mark in _KINDS)
