"""Zips that ``zipfile`` stumbles over in its many ways: each is one refusal, none an error of the library."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from contextlib import suppress
from random import Random

import pytest

from cchc.imports.readers.package import BROKEN, checked_package
from cchc.imports.readers.refused import Refused

MAIN = "word/document.xml"
TEXT = "<w:document>" + "".join(f"<w:p>{number * 7919}</w:p>" for number in range(400)) + "</w:document>"
#: Of the directory's entry (APPNOTE 4.3.12) and of the directory's end (4.3.16): where a field begins.
FLAGS, SIZES, EXTRA, OFFSET, HEAD, SIZE = 8, 20, 30, 42, 46, 12


def sound(way: int = zipfile.ZIP_DEFLATED) -> bytearray:
    """A package in which nothing is wrong."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", way) as made:
        made.writestr(MAIN, TEXT)
    return bytearray(stream.getvalue())


def with_flag(bit: int) -> bytes:
    data = sound()
    data[data.index(b"PK\x01\x02") + FLAGS] |= 1 << bit
    return bytes(data)


def with_more_than_there_is() -> bytes:
    """The directory says that the part goes on behind the end of the file."""
    data = sound(zipfile.ZIP_STORED)
    entry = data.index(b"PK\x01\x02")
    struct.pack_into("<II", data, entry + SIZES, len(data) * 2, len(data) * 2)
    return bytes(data)


def with_bits_changed() -> bytes:
    data = sound()
    middle = data.index(b"PK\x01\x02") // 2
    data[middle : middle + 40] = b"\xff" * 40
    return bytes(data)


def with_bytes_left_out() -> bytes:
    data = sound()
    del data[60:64]
    return bytes(data)


def with_offset(offset: int) -> bytes:
    """The part begins at an offset that only the extra field for large files has room for (APPNOTE 4.5.3)."""
    data, extra = sound(), struct.pack("<HHQ", 1, 8, offset)
    entry = data.index(b"PK\x01\x02")
    struct.pack_into("<H", data, entry + EXTRA, len(extra))
    struct.pack_into("<I", data, entry + OFFSET, 0xFFFFFFFF)
    at = entry + HEAD + len(MAIN)
    data[at:at] = extra
    end = data.index(b"PK\x05\x06")
    size = struct.unpack_from("<I", data, end + SIZE)[0]
    struct.pack_into("<I", data, end + SIZE, size + len(extra))
    return bytes(data)


CASES: dict[type[Exception], bytes] = {
    zipfile.BadZipFile: bytes(sound())[:-30],
    zlib.error: with_bits_changed(),
    EOFError: with_more_than_there_is(),
    NotImplementedError: with_flag(5),
    ValueError: with_bytes_left_out(),
    OverflowError: with_offset(2**64 - 1),
}


def test_sound_package_is_accepted() -> None:
    assert checked_package(bytes(sound())) == (MAIN,)


def test_each_kind_of_error_has_a_case() -> None:
    assert set(BROKEN) == CASES.keys()


@pytest.mark.parametrize("kind", CASES, ids=lambda kind: kind.__name__)
def test_error_of_the_library_is_a_refusal(kind: type[Exception]) -> None:
    data = CASES[kind]
    with pytest.raises(Exception) as raised:  # noqa: PT011 - which one it is, is what is asked
        zipfile.ZipFile(io.BytesIO(data)).read(MAIN)
    assert type(raised.value) is kind
    with pytest.raises(Refused, match="import-broken"):
        checked_package(data)


def test_whatever_is_changed_is_accepted_or_refused() -> None:
    chance = Random(20261121)  # noqa: S311 - changes that can be made again
    for _ in range(3000):
        data = sound()
        for _ in range(chance.choice([1, 1, 2, 4])):
            place = chance.choice([chance.randrange(len(data)), len(data) - 1 - chance.randrange(150)])
            if chance.random() < 0.8:
                data[place] = chance.randrange(256)
            else:
                del data[place : place + chance.choice([1, 2, 30])]
        with suppress(Refused):  # anything else that it raises ends this test
            assert MAIN in checked_package(bytes(data))
