"""The zip that a .docx is, looked through before any library opens it: bombs, entities, passwords, other packages."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from cchc.imports import limits
from cchc.imports.readers.refused import Refused

_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MAIN = "word/document.xml"
_PIECE = 1 << 16
#: What Open Packaging Conventions (ISO/IEC 29500-2) allow; other ways would bring other errors.
_COMPRESSIONS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
#: What ``zipfile`` raises of a package that is damaged or cut, of a kind that it does not know, or with offsets that
#: lead out of it, too far even for a number of the machine.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OverflowError)


def checked_package(data: bytes) -> tuple[str, ...]:
    """Give the names of the parts of a .docx that is safe to open. Raises Refused.

    What the directory says is not believed: each XML part is unpacked once, up to the limit.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            if len(parts) > limits.PARTS or sum(part.file_size for part in parts) > limits.UNPACKED_BYTES:
                raise Refused("import-too-large", limit=f"{limits.UNPACKED_BYTES // 2**20} MB")
            if any(part.flag_bits & 1 for part in parts):
                raise Refused("import-password")
            if any(part.compress_type not in _COMPRESSIONS for part in parts):
                raise Refused("import-broken")
            names = tuple(part.filename for part in parts)
            if _MAIN not in names:
                raise Refused("import-format")
            _unpack(package, parts)
    except BROKEN:
        raise Refused("import-broken") from None
    return names


def _unpack(package: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    total = 0
    for part in parts:
        size, tail = 0, b""
        with package.open(part) as stream:
            while piece := stream.read(_PIECE):
                size += len(piece)
                total += len(piece)
                if size > limits.PART_BYTES or total > limits.UNPACKED_BYTES:
                    raise Refused("import-too-large", limit=f"{limits.PART_BYTES // 2**20} MB")
                if part.filename.endswith((".xml", ".rels")):
                    if _DECLARES.search((tail + piece).replace(b"\x00", b"")):
                        raise Refused("import-unsafe")
                    tail = piece[-24:]
