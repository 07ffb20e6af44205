from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from cchc.output.publish import publish
from cchc.site import Site
from tests.tools.rendering import request_for

LONG_AGO = 1_700_000_000


@pytest.mark.long
def test_second_build_changes_the_time_of_what_it_changes_and_of_nothing_else(site: Site, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    request = request_for(site, tmp_path)
    publish(request)
    for path in folder.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    unit = site.units["hai-phong"]
    renamed = replace(site, units={**site.units, "hai-phong": {**unit, "name": {"vi": "Tên mới", "en": "New name"}}})
    publish(request._replace(site=renamed))
    kept = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.stat().st_mtime == LONG_AGO}
    assert {"dia-phuong/mong-cai/feed.xml", "ke-hoach/mong-cai-2024/index.html", "robots.txt"} <= kept
    assert not {"dia-phuong/hai-phong/feed.xml", "feed.atom", "dia-phuong/hai-phong/index.html"} & kept
