from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from cchc.output.dates import keep_times, read_manifest
from cchc.output.publish import Request, publish
from cchc.site import Site
from tests.tools.rendering import plain_frames, setting_of

LONG_AGO = 1_700_000_000


def test_only_what_did_not_change_keeps_its_time(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old, new):
        folder.mkdir()
        for name in ("same", "changed", "new"):
            (folder / name).write_text(name, encoding="utf-8")
    for name in ("same", "changed"):
        os.utime(old / name, (LONG_AGO, LONG_AGO))
    (old / "new").unlink()
    before = {"same": "1", "changed": "2", "new": "3"}
    keep_times(old, new, before, {**before, "changed": "4"})
    assert {name: (new / name).stat().st_mtime == LONG_AGO for name in before} == {
        "same": True, "changed": False, "new": False,
    }  # fmt: skip


def test_no_manifest_no_digests(tmp_path: Path) -> None:
    assert read_manifest(tmp_path / "manifest.sha256") == {}


@pytest.mark.long
def test_second_build_changes_the_time_of_what_it_changes_and_of_nothing_else(site: Site, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    request = Request(site, plain_frames(site), setting_of(site), [], tmp_path / "next", folder, tmp_path / "previews")
    publish(request)
    for path in folder.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    unit = site.units["hai-phong"]
    renamed = replace(site, units={**site.units, "hai-phong": {**unit, "name": {"vi": "Tên mới", "en": "New name"}}})
    publish(request._replace(site=renamed))
    kept = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.stat().st_mtime == LONG_AGO}
    assert {"dia-phuong/mong-cai/feed.xml", "ke-hoach/mong-cai-2024/index.html", "robots.txt"} <= kept
    assert not {"dia-phuong/hai-phong/feed.xml", "feed.atom", "dia-phuong/hai-phong/index.html"} & kept
