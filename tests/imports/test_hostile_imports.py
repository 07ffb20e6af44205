"""Files that are broken or mean harm: one clear problem each, bounded time and memory, nothing run, nothing fetched."""

from __future__ import annotations

import io
import os
import resource
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc.cli import import_reader
from cchc.cli.importing import read_apart
from cchc.imports import limits
from cchc.imports.blocks import Paragraph
from cchc.imports.readers import formats
from cchc.imports.readers.formats import read
from cchc.problem import Problem
from cchc.problem.codes_imports import IMPORTS
from tests.imports import hostile_files
from tests.imports.hostile_files import cost
from tests.imports.samples import PLAIN, recognised, saved, word

CONTENT = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body/></w:document>"


def package(parts: dict[str, bytes | str], **changes: bytes | str) -> bytes:
    """Give a zip of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in {**parts, **changes}.items():
            made.writestr(name, data)
    return stream.getvalue()


def rewritten(part: str, old: bytes, new: bytes) -> bytes:
    """Give a sound Word file with other bytes in one part."""
    sound = zipfile.ZipFile(io.BytesIO(saved(word("Kế hoạch"))))
    parts: dict[str, bytes | str] = {name: sound.read(name) for name in sound.namelist()}
    body = parts[part]
    assert isinstance(body, bytes)
    assert old in body
    return package({**parts, part: body.replace(old, new, 1)})


LAUGHS = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><w:document'
OUTSIDE = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><w:document'


def bomb() -> bytes:
    """A small zip whose document unpacks to far more than any plan."""
    return package({"word/document.xml": b"<w:document>" + b" " * (limits.PART_BYTES + 1)})


def lying_bomb() -> bytes:
    """The same, with a directory that says it is small."""
    data = bytearray(bomb())
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = data.index(mark) + at
        data[start : start + 4] = (100).to_bytes(4, "little")
    return bytes(data)


def locked() -> bytes:
    """A zip whose parts say that they are encrypted."""
    data = bytearray(package({"word/document.xml": CONTENT}))
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.index(mark) + at] |= 1
    return bytes(data)


CASES = {
    "bomb": (bomb, {"import-too-large"}),
    "lying-bomb": (lying_bomb, {"import-too-large", "import-broken"}),
    "many-parts": (lambda: package({f"word/{n}.xml": "" for n in range(limits.PARTS + 1)}), {"import-too-large"}),
    "laughs": (lambda: rewritten("word/document.xml", b"<w:document", LAUGHS), {"import-unsafe"}),
    "outside-entity": (lambda: rewritten("word/document.xml", b"<w:document", OUTSIDE), {"import-unsafe"}),
    "password": (locked, {"import-password"}),
    "old-word": (lambda: b"\xd0\xcf\x11\xe0" + bytes(600), {"import-password"}),
    "no-document": (lambda: package({"a.txt": "x"}), {"import-format"}),
    "bare-package": (lambda: package({"word/document.xml": CONTENT}), {"import-broken"}),
    "lzma-zip": (hostile_files.otherwise_packed, {"import-broken"}),
    "cut-zip": (lambda: saved(word("Kế hoạch"))[:3000], {"import-broken"}),
    "cut-xml": (lambda: rewritten("word/document.xml", b"</w:document>", b""), {"import-broken"}),
    "rtf": (lambda: b"{\\rtf1 Ke hoach}", {"import-format"}),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(200), {"import-format"}),
    "program": (lambda: b"\x7fELF" + bytes(200), {"import-format"}),
    "binary": (lambda: bytes(range(256)) * 20, {"import-format"}),
    "xml": (lambda: b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", {"import-format"}),
    "empty": (lambda: b"", {"import-no-text"}),
    "spaces": (lambda: b" \n\n\t\n", {"import-no-text"}),
    "empty-word": (lambda: saved(word("", rows=(), columns=("",))), {"import-no-text"}),
    "broken-pdf": (lambda: b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", {"import-broken"}),
    "large-file": (lambda: b"a" * (limits.FILE_BYTES + 1), {"import-too-large"}),
    "long-text": (lambda: ("chữ " * limits.CHARACTERS).encode()[: limits.FILE_BYTES], {"import-too-large"}),
    "huge-table": (lambda: b"a\tb\tc\td\n" * (limits.CELLS // 4 + 1), {"import-too-large"}),
}


@pytest.mark.parametrize("case", sorted(CASES))
def test_one_problem_in_little_time(case: str) -> None:
    make, codes = CASES[case]
    data = make()
    begun = time.perf_counter()
    found = read("tep.docx", data)
    assert isinstance(found, Problem), found
    assert found.code in codes
    assert time.perf_counter() - begun < 20
    assert found.path == "tep.docx"
    assert found.message.en
    assert "Traceback" not in found.message.vi


def test_every_code_of_imports_has_a_case() -> None:
    elsewhere = {"import-extra", "import-too-slow", "import-exists"}  # below, and in test_command
    elsewhere |= {"import-file", "import-not-empty"}  # in test_waiting
    assert {code.name for code in IMPORTS} <= {code for _, codes in CASES.values() for code in codes} | elsewhere


def test_deep_nesting_ends() -> None:
    text = "<html><body>" + "<div>" * 5000 + "chữ" + "</div>" * 5000
    begun = time.perf_counter()
    read("sau.html", text.encode())
    assert time.perf_counter() - begun < 20


@pytest.mark.parametrize(
    "text",
    [
        "a) " * 40000,
        "- + " * 40000,
        "số 1/KH-" * 20000,
        "Luật " * 30000,
        "(" * 60000,
        "I. 1. " * 20000,
        "ngày 1/1/" * 20000,
        "Phòng A, " * 8000,
        "tối thiểu 5% " * 9000,
    ],
)
def test_no_text_makes_recognising_slow(text: str) -> None:
    begun = time.perf_counter()
    recognised(f"{PLAIN}\n{text}")
    recognised(PLAIN.replace("Nội dung ngắn", text))
    assert time.perf_counter() - begun < 10


def test_without_the_extra_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    monkeypatch.delitem(sys.modules, "cchc.imports.readers.docx", raising=False)
    found = read("a.docx", saved(word("Kế hoạch")))
    assert isinstance(found, Problem)
    assert found.code == "import-extra"
    assert found.hint is not None
    assert 'pip install "cchc-portal[import]"' in found.hint.vi
    assert not isinstance(read("a.txt", PLAIN.encode()), Problem)


def test_what_hangs_or_eats_memory_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PLAIN, encoding="utf-8")
    monkeypatch.setattr(limits, "SECONDS", 0.05)
    found = read_apart(path)
    assert isinstance(found, Problem)
    assert found.code == "import-too-slow"


def test_the_reader_s_process_is_bounded() -> None:
    """In a child of our own, so that the limits do not stay with the tests."""
    child = os.fork()
    if not child:
        import_reader.limit_this_process()
        ok = resource.getrlimit(resource.RLIMIT_AS)[0] == limits.MEMORY
        try:
            bytearray(limits.MEMORY)
            ok = False
        except MemoryError:
            pass
        os._exit(0 if ok else 1)
    assert os.waitpid(child, 0)[1] == 0


def test_a_crash_is_one_problem(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PLAIN, encoding="utf-8")
    (tmp_path / "crash").mkdir()
    (tmp_path / "crash/sitecustomize.py").write_text("import os\nos.abort()\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path / "crash"))
    found = read_apart(path)
    assert isinstance(found, Problem)
    assert found.code == "import-broken"


def test_memory_errors_become_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def greedy(data: bytes) -> object:
        raise MemoryError

    monkeypatch.setattr(formats, "_reader", lambda data: greedy)
    found = read("a.txt", b"x")
    assert isinstance(found, Problem)
    assert found.code == "import-too-slow"


#: Name -> the file, and the problems that it may cost; "" means that it is read.
COSTLY: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "zip-bomb": (bomb, {"import-too-large"}),
    "lying-zip-bomb": (lying_bomb, {"import-too-large", "import-broken"}),
    "huge-word-table": (lambda: hostile_files.huge_word_table(60_000), {"import-too-large"}),
    "word-table-at-the-limit": (lambda: hostile_files.huge_word_table(9_900), {""}),
    "tables-in-tables": (lambda: hostile_files.deep_word(5_000), {"import-broken"}),
    "swollen-pdf": (lambda: hostile_files.swollen_pdf(256), {"import-broken", "import-too-slow"}),
    "pages-without-end": (hostile_files.endless_pages, {"import-broken"}),
    "pdf-with-password": (hostile_files.locked_pdf, {"import-password"}),
    "pdf-that-acts": (hostile_files.acting_pdf, {"import-no-text"}),
    "word-that-reaches-out": (hostile_files.reaching_word, {""}),
    "spans-of-html": (
        lambda: b"<html><table>" + b"<tr><td colspan=60 rowspan=60>a</td></tr>" * 20_000,
        {"import-too-large"},
    ),
    "divs-of-html": (lambda: b"<html><body>" + b"<div>" * 200_000, {"import-no-text"}),
    "lines": (lambda: b"a\n" * 29_000, {""}),
    "one-line": (lambda: b"a" * 1_400_000, {""}),
}


@pytest.mark.parametrize("case", sorted(COSTLY))
def test_what_reading_costs_at_most(case: str, tmp_path: Path) -> None:
    """Seconds and memory as the system counts them for the reader's own process; one problem or none comes of it."""
    make, codes = COSTLY[case]
    path = tmp_path / "ke-hoach"
    path.write_bytes(make())
    used = cost(path)
    assert used.memory <= limits.MEMORY
    assert used.seconds <= limits.SECONDS
    found = read_apart(path)
    assert (found.code if isinstance(found, Problem) else "") in codes


def test_a_file_of_200_megabytes_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ke-hoach.docx"
    with path.open("wb") as file:
        file.truncate(200 * 2**20)
    monkeypatch.setattr("cchc.cli.importing.subprocess.run", None)
    begun = time.perf_counter()
    found = read_apart(path)
    assert isinstance(found, Problem)
    assert (found.code, found.message.vi) == ("import-too-large", "tệp lớn hơn mức một kế hoạch có thể có (40 MB)")
    assert time.perf_counter() - begun < 1


@pytest.mark.parametrize(
    "make",
    [
        hostile_files.reaching_word,
        hostile_files.acting_pdf,
        lambda: (
            b"<html><head><link rel=stylesheet href=http://198.51.100.1/a><base href=http://198.51.100.1/></head>"
            b"<body><img src=http://198.51.100.1/b><script src=//198.51.100.1/c></script><iframe src=file:///etc/passwd>"
            b"</iframe><p>K</p></body></html>"
        ),
    ],
)
def test_nothing_is_run_and_nothing_fetched(make: Callable[[], bytes]) -> None:
    """The interpreter tells its audit hooks of every connection, every program and every file that is opened."""
    data = make()
    read("a", data)  # what is imported on first use is imported now
    told: list[str] = []
    watching = True

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event.startswith(
            ("socket.", "subprocess.", "os.system", "os.exec", "os.spawn", "urllib.", "open")
        ):
            told.append(f"{event} {arguments[:1]}")

    sys.addaudithook(watch)
    read("a", data)
    watching = False
    assert [line for line in told if ".xml" not in line] == []  # python-docx opens its own templates


def test_macros_are_told_of() -> None:
    found = read("a.docm", hostile_files.reaching_word())
    assert not isinstance(found, Problem)
    assert found.notes == ("macros",)
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)] == [
        "KẾ HOẠCH",
        "Tuyên truyền năm 2024",
    ], "nor is the command of the field a text"
