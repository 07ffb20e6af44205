"""The files of a project: which ones there are, and their texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cchc.problem import Place, Problem, make
from cchc.source.limits import FILE_BYTES, LEDGER_BYTES
from cchc.text.fold import nfc

#: Ending of the files that hold the sums of translations, beside the file whose texts they are of.
SUMS = ".sums"
#: Patterns of what is read, relative to the project's folder.
PATTERNS = (
    "mkdocs.yml",
    "plans/**/*.yml",
    "plans/**/*.yaml",
    "content/**/*.md",
    "overrides/lang/*.yml",
    f"plans/**/*{SUMS}",
)
#: The list of all addresses that were ever published, one a line. It may be longer than what people write.
LEDGER = "plans/registry/addresses.txt"
#: Endings of pictures and documents in content/ that are published as they are. No SVG: it may hold scripts.
MEDIA = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".pdf"})
#: What the name of such a file, and of its folders, may be made of: it becomes an address.
_NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")


class SourceFile(NamedTuple):
    """A text file: its path from the project's folder, with forward slashes, and its text in NFC."""

    path: str
    text: str


class Tree(NamedTuple):
    """All files that could be read, by path, and problems with the others."""

    files: dict[str, SourceFile]
    problems: list[Problem]


def read_tree(root: Path) -> Tree:
    """Read every source file below ``root``, in the order of their paths.

    Files that are too large, not UTF-8 or that lead outside ``root`` become problems; so do pictures and documents that
    would be published from elsewhere, or under a name that is no address. Raises OSError when the disk
    cannot be read.
    """
    files: dict[str, SourceFile] = {}
    problems: list[Problem] = []
    for path in sorted(_paths(root)):
        name = path.relative_to(root).as_posix()
        if not name.isprintable():  # such as bytes that are no text, or a line end that would forge a message
            shown = "".join(char if char.isprintable() else "\ufffd" for char in name)
            problems.append(make("file-name", Place(shown), name=shown.rsplit("/", 1)[-1]))
            continue
        found = _read(root, path, name)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            files[name] = found
    problems.extend(_bad_media(root))
    if "mkdocs.yml" not in files and not problems:
        problems.append(make("file-missing", Place("mkdocs.yml")))
    return Tree(files, problems)


def _paths(root: Path) -> Iterator[Path]:
    for pattern in (*PATTERNS, LEDGER):
        for path in root.glob(pattern):
            hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
            if path.is_file() and not hidden and path.parts[-2:-1] != ("schema",):
                yield path


def is_media(path: Path, root: Path) -> bool:
    """Tell whether the file ``path`` may be published as it is: by its ending, and where it really lies."""
    return path.suffix.lower() in MEDIA and path.is_file() and path.resolve().is_relative_to(root.resolve())


def _bad_media(root: Path) -> Iterator[Problem]:
    for path in sorted((root / "content").rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.suffix.lower() not in MEDIA or "/." in name:
            continue
        if not all(_NAME.fullmatch(part) for part in name.split("/")):
            shown = "".join(char if char.isprintable() else "\ufffd" for char in name)
            yield make("file-name", Place(shown), name=shown.rsplit("/", 1)[-1])
        elif not is_media(path, root):
            yield make("file-outside", Place(name))


def _read(root: Path, path: Path, name: str) -> SourceFile | Problem:
    if not path.resolve().is_relative_to(root.resolve()):
        return make("file-outside", Place(name))
    size, limit = path.stat().st_size, LEDGER_BYTES if name == LEDGER else FILE_BYTES
    if size > limit:
        return make("file-too-large", Place(name), size=size, limit=limit)
    return decode(name, path.read_bytes())


def decode(name: str, data: bytes) -> SourceFile | Problem:
    """Turn the bytes of the file ``name`` into text: UTF-8, with or without BOM; line ends become LF."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return make("not-utf8", Place(name, line, 1), offset=error.start + 1)
    return SourceFile(name, nfc(text.replace("\r\n", "\n").replace("\r", "\n")))
