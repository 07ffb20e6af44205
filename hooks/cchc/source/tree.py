"""The files of a project: which ones there are, and their texts."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from cchc.problem import Place, Problem, make
from cchc.source.limits import FILE_BYTES, LEDGER_BYTES
from cchc.text.fold import nfc

#: Ending of the files that hold the sums of translations, beside the file whose texts they are of.
SUMS = ".sums"
#: Folder of the interface's words, a file a language.
LANG = "overrides/lang"
#: Folders that sources lie in.
FOLDERS = ("content", LANG, "plans")
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


class Stamp(NamedTuple):
    """By what a file is known again without reading it: where it lies on the disk, its size, its times."""

    inode: int
    size: int
    written: int
    changed: int


class Tree(NamedTuple):
    """All files that could be read, by path, problems with the others, and the stamp of each that was read.

    ``media`` are the paths of pictures and documents, which are not read.
    """

    files: dict[str, SourceFile]
    problems: list[Problem]
    stamps: Mapping[str, Stamp] = {}
    media: tuple[str, ...] = ()


def read_tree(root: Path, known: Tree | None = None) -> Tree:
    """Read every source file below ``root``, in the order of their paths.

    Files that are too large, not UTF-8 or that lead outside ``root`` become problems; so do pictures and documents that
    would be published from elsewhere, or under a name that is no address. What is ``known`` and has the same stamp is
    not read again: it is the same object. Raises OSError when the disk cannot be read.
    """
    files: dict[str, SourceFile] = {}
    stamps: dict[str, Stamp] = {}
    problems: list[Problem] = []
    linked = any((root / name).is_symlink() for name in (*FOLDERS, "overrides"))
    entries = sorted(_entries(root), key=lambda found: found[0].split("/"))
    for name, entry in entries:
        if not _is_source(name):
            continue
        if not name.isprintable():  # such as bytes that are no text, or a line end that would forge a message
            shown = "".join(char if char.isprintable() else "\ufffd" for char in name)
            problems.append(make("file-name", Place(shown), name=shown.rsplit("/", 1)[-1]))
            continue
        stamp = _stamp(entry)
        if known and known.stamps.get(name) == stamp:
            files[name], stamps[name] = known.files[name], stamp
            continue
        found = _read(root, Path(entry.path), name, linked=linked)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            files[name], stamps[name] = found, stamp
    media = tuple(name for name, _ in entries if _is_media_name(name))
    problems.extend(_bad_media(root, media))
    if "mkdocs.yml" not in files and not problems:
        problems.append(make("file-missing", Place("mkdocs.yml")))
    return Tree(files, problems, stamps, media)


def stamps_of(root: Path) -> dict[str, Stamp]:
    """Give the stamps of all files that ``read_tree`` would read or name, by path. Raises OSError where it cannot."""
    return {name: _stamp(entry) for name, entry in _entries(root) if _is_source(name) or _is_media_name(name)}


def _entries(root: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Give every file in the folders that sources lie in, by its path; hidden ones are left out, links not followed."""
    with os.scandir(root) as found:
        yield from ((entry.name, entry) for entry in found if _is_setting(entry.name))
    waiting = [name for name in FOLDERS if (root / name).is_dir()]
    while waiting:
        folder = waiting.pop()
        with os.scandir(root / folder) as found:
            for entry in found:
                if entry.name.startswith("."):
                    continue
                name = f"{folder}/{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(name)
                elif entry.is_file() or (entry.is_symlink() and not _is_source(name)):  # a picture that leads nowhere
                    yield name, entry


def _is_setting(name: str) -> bool:
    """Tell whether a file beside the folders is read: the settings, and the sums of their translations."""
    return name == "mkdocs.yml" or (name.startswith("mkdocs.") and name.endswith(SUMS))


def _is_source(name: str) -> bool:
    """Tell whether a file is read: plans and registries, prose, interface words, settings; not schemas."""
    folder, _, ending = name.partition("/")[0], *name.rpartition(".")[1:]
    if folder == "overrides":
        return ending == "yml" and name.count("/") == LANG.count("/") + 1
    if folder == "plans":
        return (ending in {"yml", "yaml", SUMS[1:]} and name.split("/")[-2] != "schema") or name == LEDGER
    return ending == "md" or _is_setting(name)


def _stamp(entry: os.DirEntry[str]) -> Stamp:
    found = entry.stat()
    return Stamp(found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def is_media(path: Path, root: Path) -> bool:
    """Tell whether the file ``path`` may be published as it is: by its ending, and where it really lies."""
    return path.suffix.lower() in MEDIA and path.is_file() and path.resolve().is_relative_to(root.resolve())


def _is_media_name(name: str) -> bool:
    return name.startswith("content/") and f".{name.rpartition('.')[2].lower()}" in MEDIA


def _bad_media(root: Path, names: Sequence[str]) -> Iterator[Problem]:
    for name in names:
        if not all(_NAME.fullmatch(part) for part in name.split("/")):
            shown = "".join(char if char.isprintable() else "\ufffd" for char in name)
            yield make("file-name", Place(shown), name=shown.rsplit("/", 1)[-1])
        elif not is_media(root / name, root):
            yield make("file-outside", Place(name))


def _read(root: Path, path: Path, name: str, *, linked: bool) -> SourceFile | Problem:
    if (linked or path.is_symlink()) and not path.resolve().is_relative_to(root.resolve()):
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
