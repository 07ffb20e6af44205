"""The font of a run of Word, which may stand at its style only: old fonts tell how their letters were typed."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

_DEEPEST = 12


class Fonts:
    """The fonts that the styles of a document give to paragraphs (ECMA-376, part 1, 17.7.2 and 17.3.2.26)."""

    def __init__(self, styles: Any) -> None:  # noqa: ANN401 - an XML element; None: no styles
        self._own: dict[str, str] = {}
        self._above: dict[str, str] = {}
        self._default, self._base = "", ""
        if styles is not None:
            self._base = _name(styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}"))
            for style in styles.iterchildren(qn("w:style")):
                self._read(style)

    def _read(self, style: Any) -> None:  # noqa: ANN401 - see __init__
        name = style.get(qn("w:styleId")) or ""
        self._own[name] = _name(style.find(qn("w:rPr")))
        above = style.find(qn("w:basedOn"))
        self._above[name] = (above.get(qn("w:val")) or "") if above is not None else ""
        if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in {"1", "true", "on"}:
            self._default = name

    def of(self, run: Any) -> str:  # noqa: ANN401 - see __init__
        """Give the name of a run's font, "" where nothing tells it."""
        own = _name(run.find(qn("w:rPr")))
        if own:
            return own
        paragraph = next(run.iterancestors(qn("w:p")), None)
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}") if paragraph is not None else None
        name = (style.get(qn("w:val")) or "") if style is not None else self._default
        for _ in range(_DEEPEST):  # a style may be based on itself in a broken file
            if self._own.get(name):
                return self._own[name]
            name = self._above.get(name, "")
        return self._base


def _name(properties: Any) -> str:  # noqa: ANN401 - see Fonts
    fonts = properties.find(qn("w:rFonts")) if properties is not None else None
    return (fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi")) or "") if fonts is not None else ""
