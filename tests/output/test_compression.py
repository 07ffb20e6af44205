from __future__ import annotations

import gzip
import hashlib
import random
from pathlib import Path

from cchc.output.compression import pack, packed
from cchc.output.writer import Written, write
from cchc.render.setting import Artifact

TEXT = "Kế hoạch tuyên truyền cải cách hành chính. ".encode() * 100


def test_packed_bytes_are_the_text_and_nothing_of_this_moment() -> None:
    packed = pack(TEXT)
    assert gzip.decompress(packed) == TEXT
    # RFC 1952, 2.3: no flags (so no name), no time, slowest, an unknown system
    assert packed[:10] == b"\x1f\x8b\x08\x00" + bytes(4) + b"\x02\xff"
    assert pack(TEXT) == packed


def test_only_texts_that_get_smaller_are_packed() -> None:
    noise = random.Random(1).randbytes(5000)  # noqa: S311 - bytes that cannot be packed
    others = (("a.png", TEXT), ("short.html", b"short " * 10), ("noise.txt", noise), ("_headers", TEXT))
    assert [packed(path, data) for path, data in others] == [None] * 4
    for path in ("a/index.html", "feed.atom"):
        assert packed(path, TEXT) == Artifact(f"{path}.gz", pack(TEXT))


def test_packed_file_lies_beside_the_file(tmp_path: Path) -> None:
    files = write([Artifact("a/index.html", TEXT), Artifact("a.png", TEXT)], tmp_path, compressed=True)
    assert files.keys() == {"a/index.html", "a/index.html.gz", "a.png"}
    data = (tmp_path / "a/index.html.gz").read_bytes()
    assert gzip.decompress(data) == TEXT
    assert files["a/index.html.gz"] == Written(hashlib.sha256(data).hexdigest(), len(data))
