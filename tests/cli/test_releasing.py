from __future__ import annotations

import hashlib
import json
import os
import re
from pathlib import Path

import pytest

from cchc.cli.hosts import Host, parse_host
from cchc.cli.main import main
from cchc.output.publish import MANIFEST
from cchc.output.releases import answer
from tests.test_releases_read import make_version
from tests.tools.portal import ROOT, tree_bytes


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the project, by a commit that nobody named, without waiting for the disk."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("CCHC_LANG", "vi")
    monkeypatch.delenv("GITHUB_SHA", raising=False)
    monkeypatch.delenv("CI_COMMIT_SHA", raising=False)
    monkeypatch.setattr(os, "sync", lambda: None)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of two pages."""
    source = tmp_path / "source"
    (source / "hỏi đáp").mkdir(parents=True)
    for path in ("index.html", "hỏi đáp/một trang.html"):
        (source / path).write_text("<html><head></head></html>", encoding="utf-8")
    return make_version(source, tmp_path / "site", 1).folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An empty folder for releases."""
    (tmp_path / "srv").mkdir()
    return tmp_path / "srv"


def change(site: Path, number: int) -> Path:
    """Make the next version of a site beside it and give its folder."""
    return make_version(site, site.with_name(f"site-{number}"), number).folder


def cchc(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def test_release_rollback_and_list(site: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cchc("release", "--site", site, "--to", root) == 0
    assert capsys.readouterr().out == "đã phát hành bản số 1: 4 tệp, gửi 4, dùng lại 0\n"
    assert tree_bytes(root / "current") == tree_bytes(site)
    assert cchc("release", "--site", change(site, 2), "--to", root, "--lang", "en") == 0
    assert capsys.readouterr().out == "release 2 is live: 5 files, 4 sent, 1 as before\n"
    assert cchc("rollback", "--to", root) == 0
    assert "bản số 1 (trước đó: 2)" in capsys.readouterr().out
    assert cchc("releases", "--to", root) == 0
    second, first, held = capsys.readouterr().out.splitlines()
    assert second.split()[0] == "2"
    assert first.split()[0] == "1"
    assert first.endswith("← đang chạy")
    assert "live" not in second
    assert "--resume" in held


def test_list_of_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cchc("releases", "--to", root) == 0
    assert capsys.readouterr().out == "chưa có bản nào\n"


def test_record_says_which_commit(site: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_COMMIT_SHA", "0123456789abcdef")
    cchc("release", "--site", site, "--to", root)
    [row] = json.loads(answer(json.dumps({"action": "releases", "root": str(root)})))["releases"]
    assert row["commit"] == "0123456789abcdef"
    assert row["mark"] == hashlib.sha256((site / MANIFEST).read_bytes()).hexdigest()[:10]


def test_after_rollback_only_with_resume(site: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = change(site, 2)
    cchc("release", "--site", site, "--to", root)
    cchc("release", "--site", other, "--to", root)
    cchc("rollback", "--to", root)
    capsys.readouterr()
    assert cchc("release", "--site", other, "--to", root) == 1
    assert re.search(
        r"error\[release-held\] bản số 2 đã bị thu hồi ngày \d\d/\d\d?/\d{4}, nên", capsys.readouterr().err
    )
    assert cchc("release", "--site", other, "--to", root, "--resume") == 0
    assert "bản số 3" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["verify", "release"])
def test_site_that_differs_from_its_manifest(
    site: Path, root: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "index.html").write_text("hacked", encoding="utf-8")
    assert cchc(command, "--site", site, *(["--to", root] if command == "release" else [])) == 1
    assert "index.html: error[site-differs]" in capsys.readouterr().err
    assert not list(root.iterdir())


def test_sound_site(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cchc("verify", "--site", site) == 0
    assert capsys.readouterr().out == "3 tệp đúng với manifest.sha256\n"


@pytest.mark.parametrize("command", ["verify", "release"])
def test_site_that_was_not_built(tmp_path: Path, root: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cchc(command, "--site", tmp_path, *(["--to", root] if command == "release" else [])) == 1
    assert "error[site-not-built]" in capsys.readouterr().err


def test_file_damaged_on_the_way(
    site: Path, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("cchc.cli.hosts.shutil.copy2", lambda source, to: Path(to).write_text("half", encoding="utf-8"))
    assert cchc("release", "--site", site, "--to", root) == 1
    assert "error[release-damaged] bản số 1 không nguyên vẹn trên máy chủ: 4 tệp sai" in capsys.readouterr().err
    assert not (root / "current").exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["rollback"], "release-none-earlier"),
        (["rollback", "7"], "release-none-earlier"),
        (["releases", "--to", "/nowhere/at/all"], "release-folder"),
        (["releases", "--to", "-oProxyCommand=x:/srv"], "release-folder"),
    ],
)
def test_what_cannot_be_done(root: Path, arguments: list[str], code: str, capsys: pytest.CaptureFixture[str]) -> None:
    to = [] if "--to" in arguments else ["--to", root]
    if arguments[-1].startswith("-o"):
        arguments = [arguments[0], f"--to={arguments[-1]}"]
    assert cchc(*arguments, *to) == 1
    assert f"error[{code}]" in capsys.readouterr().err


def test_rollback_to_an_unknown_release(site: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cchc("release", "--site", site, "--to", root)
    assert cchc("rollback", "7", "--to", root, "--format", "github") == 1
    expected = f"::error file={root},title=release-unknown::không có bản số 7 trên máy chủ"
    assert capsys.readouterr().err.strip() == f"{expected} (xem danh sách: cchc releases)"


@pytest.mark.parametrize(
    ("text", "machine", "root"),
    [
        ("cchc@may.example.vn:/srv/cchc", "cchc@may.example.vn", "/srv/cchc"),
        ("may:/srv/cchc", "may", "/srv/cchc"),
        ("cchc@[::1]:/srv/a b", "cchc@[::1]", "/srv/a b"),
        ("/srv/a:b", None, "/srv/a:b"),
    ],
)
def test_host(text: str, machine: str | None, root: str) -> None:
    assert parse_host(text, "ssh -p 2222") == Host(root, machine, ("ssh", "-p", "2222") if machine else ("ssh",))


@pytest.mark.parametrize("text", ["", "may:srv", "-l@may:/srv", "-x:/srv", "a b:/srv", "s3://bucket/x", "-x"])
def test_no_host(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text) or "^$"):
        parse_host(text)


def test_folder_of_this_machine_is_named_from_the_root() -> None:
    assert parse_host("x/srv") == Host(str(ROOT / "x/srv"))


def test_manifest_is_released_too(site: Path, root: Path) -> None:
    cchc("release", "--site", site, "--to", root)
    assert (root / "current" / MANIFEST).read_bytes() == (site / MANIFEST).read_bytes()
