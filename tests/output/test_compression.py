from __future__ import annotations

import gzip
import hashlib
import multiprocessing
import random
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from cchc.output import compression
from cchc.output.compression import compress, pack

TEXT = "Kế hoạch tuyên truyền cải cách hành chính. ".encode() * 100


def test_packed_bytes_are_the_text_and_nothing_of_this_moment(tmp_path: Path) -> None:
    packed = pack(TEXT)
    assert gzip.decompress(packed) == TEXT
    # RFC 1952, 2.3: no flags (so no name), no time, slowest, an unknown system
    assert packed[:10] == b"\x1f\x8b\x08\x00" + bytes(4) + b"\x02\xff"
    assert pack(TEXT) == packed


def test_only_texts_that_get_smaller_are_packed(tmp_path: Path) -> None:
    files = {
        "a/index.html": TEXT,
        "a.png": TEXT,
        "short.html": b"short " * 10,
        "noise.txt": random.Random(1).randbytes(5000),  # noqa: S311 - bytes that cannot be packed
        "_headers": TEXT,
        "feed.atom": TEXT,
    }
    for path, data in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    digests = compress(tmp_path, sorted(files))
    assert digests.keys() == {"a/index.html.gz", "feed.atom.gz"}
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.gz")} == digests.keys()
    for path, digest in digests.items():
        assert hashlib.sha256((tmp_path / path).read_bytes()).hexdigest() == digest


def test_workers_pack_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compression, "_SHARD", 2)
    for name in "abcde":
        (tmp_path / f"{name}.json").write_bytes(TEXT + name.encode())
    paths = sorted(path.name for path in tmp_path.iterdir())
    here = compress(tmp_path, paths)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as executor:
        assert compress(tmp_path, paths, executor) == here
    assert len(here) == 5


def test_path_that_leads_out_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.\./x\.html"):
        compress(tmp_path, ["../x.html"])
