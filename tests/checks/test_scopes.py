from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import scopes
from tests.tools.tiny import PLAN, Data, changed, erratum, task, tiny_site

WORK = "Mở đợt cao điểm hỗ trợ người dân nộp hồ sơ trực tuyến trên địa bàn {}"


def plan(first: str, second: str, **more: object) -> Data:
    points = [{"text": {"vi": second}, "at": "Mục IV.2"}]
    return changed(PLAN, tasks=[task(title={"vi": first})], messages=points, **more)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (WORK.format("tỉnh"), WORK.format("xã"), 1),
        (WORK.format("tỉnh năm 2024"), "Văn phòng lo việc này. " + WORK.format("Xã."), 1),
        (WORK.format("xã"), WORK.format("xã"), 0),
        (WORK.format("tỉnh"), "Hỗ trợ người dân trên địa bàn xã", 0),
        (WORK.format("tỉnh"), WORK.format("xã, thị trấn"), 0),
        (WORK.format("tỉnh") + " theo Kế hoạch số 12/KH-UBND", WORK.format("xã"), 0),
    ],
)
def test_one_work_in_two_areas(tmp_path: Path, first: str, second: str, found: int) -> None:
    problems = list(scopes.area_differs(tiny_site(tmp_path, plan=plan(first, second))))
    assert [(problem.code, problem.severity) for problem in problems] == [("area-differs", "hint")] * found
    if found:
        slip = erratum("Phụ lục, dòng 1", "trên địa bàn tỉnh")
        assert not list(scopes.area_differs(tiny_site(tmp_path / "told", plan=plan(first, second, errata=[slip]))))
