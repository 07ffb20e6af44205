"""The documents of an import test as Word and PDF files: ``python -m tests.bench.import_formats FOLDER OUT``.

LibreOffice writes them in two ways. OUT/office: as an office keeps a plan (A4, letters of 13 points, a table with lines
for each table, nothing of its style tells what a paragraph is), laid out by python-docx; what the text had lost already
is lost here, too: an annex whose columns are gone stays the lines that it is. OUT/text: the text, opened and saved.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt

from cchc.imports.blocks import Block, Document, Paragraph, Table
from cchc.imports.readers.formats import read
from cchc.problem import Problem

_FONT, _SIZE, _SIZE_IN_TABLES = "Liberation Serif", Pt(13), Pt(11)
#: Tables of more columns stand on a page turned round, as offices do it.
_MOST_COLUMNS = 5


def word(document: Document) -> Any:  # noqa: ANN401 - python-docx's objects have no public types
    """Give a document that was read as a Word document."""
    made = docx.Document()
    made.styles["Normal"].font.name, made.styles["Normal"].font.size = _FONT, _SIZE
    _turn(made.sections[0], wide=False)
    wide = annex = False
    for block in document.blocks:
        turned = isinstance(block, Table) and _columns(block) > _MOST_COLUMNS
        if turned and not wide:
            wide = True
            _turn(made.add_section(), wide=True)
        annex = annex or (isinstance(block, Paragraph) and block.text.startswith("PHỤ LỤC"))
        _put(made, block, annex=annex)
    made.add_paragraph()  # as Word has it: a table is never the last thing
    return made


def _turn(section: Any, *, wide: bool) -> None:  # noqa: ANN401 - see word
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(297), Mm(210)) if wide else (Mm(210), Mm(297))
    section.left_margin, section.right_margin = Mm(30), Mm(15)


def _columns(table: Table) -> int:
    return max((len(row.cells) for row in table.rows), default=0)


def _put(made: Any, block: Block, *, annex: bool) -> None:  # noqa: ANN401 - see word
    if isinstance(block, Paragraph):
        if annex:
            _put_lines(made, block)
        else:
            made.add_paragraph(block.text)
        return
    grid = made.add_table(rows=len(block.rows), cols=_columns(block))
    grid.style = "Table Grid"
    for row, drawn in zip(block.rows, grid.rows, strict=True):
        for cell, text in zip(drawn.cells, row.cells, strict=False):
            cell.text = text
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.font.size = _SIZE_IN_TABLES


def _put_lines(made: Any, block: Paragraph) -> None:  # noqa: ANN401 - see word
    """Put lines as they are: blank ones as empty paragraphs, those between them as one paragraph with line ends."""
    for line in block.lines or (block.text,):
        before = made.paragraphs[-1]
        if line and before.text:
            before.add_run(f"\n{line}")
        elif line or before.text:
            made.add_paragraph(line)


def as_office(folder: Path, out: Path) -> None:
    """Write OUT/<name>.docx and .pdf of each .txt, as an office keeps them: real tables, real paragraphs."""
    with tempfile.TemporaryDirectory() as temporary:
        own, free = Path(temporary, "own"), Path(temporary, "free")
        own.mkdir()
        for path in sorted(folder.glob("*.txt")):
            found = read(path.name, path.read_bytes())
            if isinstance(found, Problem):
                raise SystemExit(found.message.vi)
            word(found).save(str(own / f"{path.stem}.docx"))
        _convert("odt", own.glob("*.docx"), free)
        for form in ("docx", "pdf"):
            _convert(form, free.glob("*.odt"), out)


def as_text(folder: Path, out: Path) -> None:
    """Write OUT/<name>.docx and .pdf of each .txt, as opening a text and saving it gives them."""
    for form in ("docx", "pdf"):
        _convert(form, folder.glob("*.txt"), out, "--infilter=Text (encoded):UTF8,LF,,,")


def _convert(form: str, paths: Iterable[Path], out: Path, *options: str) -> None:
    names = [str(path) for path in sorted(paths)]
    with tempfile.TemporaryDirectory() as profile:  # of its own: another LibreOffice that runs would take the files
        command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", *options]
        command += ["--convert-to", form, "--outdir", str(out), *names]
        subprocess.run(command, check=True, capture_output=True, timeout=300)


def main(arguments: list[str]) -> None:
    """Write the Word and PDF files."""
    folder, out = Path(arguments[0]), Path(arguments[1])
    as_office(folder, out / "office")
    as_text(folder, out / "text")


if __name__ == "__main__":
    main(sys.argv[1:])
