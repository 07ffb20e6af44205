from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from cchc.output.assets import read_assets
from cchc.output.parts import KINDS, jobs, parts
from cchc.output.writer import Written, write
from cchc.render.setting import Artifact
from cchc.site import Site


def test_files_are_written_as_they_are_with_their_digests(tmp_path: Path) -> None:
    data = "Chữ\r\n\n".encode()
    assert write([Artifact("a/b/c.txt", data), Artifact("d.bin", b"\0\xff")], tmp_path) == {
        "a/b/c.txt": Written(hashlib.sha256(data).hexdigest(), len(data)),
        "d.bin": Written(hashlib.sha256(b"\0\xff").hexdigest(), 2),
    }
    assert (tmp_path / "a/b/c.txt").read_bytes() == data


def test_two_files_with_one_path_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"two files for a\.txt"):
        write([Artifact("a.txt", b"1"), Artifact("b.txt", b"2"), Artifact("a.txt", b"1")], tmp_path)


def test_file_and_folder_of_one_name_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="a"):
        write([Artifact("a", b"1"), Artifact("a/b", b"2")], tmp_path)


def test_assets_carry_their_content_in_their_name(tmp_path: Path) -> None:
    (tmp_path / "site.css").write_text("a{}", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not published", encoding="utf-8")
    names, artifacts = read_assets(tmp_path, "https://a.vn")
    mark = hashlib.sha256(b"a{}").hexdigest()[:10]
    assert names == {"site.css": f"assets/site.{mark}.css"}
    assert artifacts == [Artifact(f"assets/site.{mark}.css", b"a{}")]
    (tmp_path / "site.css").write_text("b{}", encoding="utf-8")
    assert read_assets(tmp_path, "https://a.vn")[0] != names


def test_stylesheet_knows_the_address_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "site.css").write_text('a::after{content:"@origin@/x"}', encoding="utf-8")
    [artifact] = read_assets(tmp_path, "https://a.vn")[1]
    assert artifact.data == b'a::after{content:"https://a.vn/x"}'


def test_a_job_has_parts_of_one_kind_and_one_language(site: Site) -> None:
    wanted = list(parts(site))
    found = list(jobs(wanted))
    assert [part for job in found for part in job] == wanted, "each once, in their order"
    for job in found:
        assert len({part.kind for part in job}) == 1
        assert len(job) <= KINDS[job[0].kind].batch
    of_feeds = [{part.key.lang for part in job} for job in found if job[0].kind == "feeds"]  # type: ignore[attr-defined]
    assert of_feeds == [{"vi"}, {"en"}], "an item of a language is rendered once"
    assert len([job for job in found if job[0].kind == "calendar"]) == 2


def test_no_assets_is_no_error(tmp_path: Path) -> None:
    assert read_assets(tmp_path / "missing", "https://a.vn") == ({}, [])
