from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cchc.checks import targets
from tests.tools.tiny import PLAN, Data, changed, erratum, tiny_site

ONLINE = "hồ sơ giải quyết trực tuyến trên tổng số hồ sơ"


def target(at: str, words: str = ONLINE, **more: Any) -> Data:  # noqa: ANN401 - keys of a target
    base = {"text": {"vi": words}, "measure": {"vi": words}, "operator": ">=", "value": 40, "unit": "%", "at": at}
    return {**base, **more}


def found(folder: Path, second: Data, **more: Any) -> list[str]:  # noqa: ANN401 - keys of a plan
    site = tiny_site(folder, plan=changed(PLAN, targets=[target("Mục II.1"), second], **more))
    return [problem.code for problem in (*targets.same_measure(site), *targets.like_measure(site))]


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ({}, []),
        ({"value": 30}, ["target-differs"]),
        ({"operator": "<="}, ["target-differs"]),
        ({"value": 30, "scope": {"vi": "tại các phường, xã"}}, []),
        ({"value": 30, "unit": "hồ sơ"}, []),
        ({"value": 30, "measure": {"vi": "tỷ lệ hồ sơ trực tuyến"}}, ["target-unlike"]),
        ({"value": 30, "measure": {"vi": "thủ tục có hồ sơ mẫu"}}, []),
    ],
)
def test_same_measure_with_two_values(tmp_path: Path, more: Data, codes: list[str]) -> None:
    assert found(tmp_path, target("Phụ lục II", **more)) == codes


def test_scopes_that_are_written_in_two_ways(tmp_path: Path) -> None:
    first = target("Mục II.1", scope={"vi": "tại cấp xã"})
    second = target("Phụ lục II", scope={"vi": "tại các phường, xã"}, value=30)
    site = tiny_site(tmp_path, plan=changed(PLAN, targets=[first, second]))
    [problem] = targets.same_measure(site)
    assert problem.message.vi == f"“{ONLINE}”: ở đây ≥ 30 %, ở Mục II.1 ≥ 40 %"


@pytest.mark.parametrize(("about", "codes"), [("target", []), ("lead", ["target-differs"])])
def test_erratum_about_targets_explains(tmp_path: Path, about: str, codes: list[str]) -> None:
    slip = {**erratum("Phụ lục II", "tối đa 40%"), "about": about}
    assert found(tmp_path, target("Phụ lục II", operator="<="), errata=[slip]) == codes


EXCEPTION = {"vi": "trừ hồ sơ mật"}


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        ({"exception": EXCEPTION}, {}, ["target-exception"]),
        ({}, {"exception": EXCEPTION}, ["target-exception"]),
        ({"exception": EXCEPTION}, {"exception": EXCEPTION}, []),
        ({"exception": EXCEPTION}, {"value": 30}, []),
        ({"exception": EXCEPTION}, {"scope": {"vi": "tại cấp xã"}}, []),
        ({"exception": EXCEPTION}, {"measure": {"vi": "thủ tục có hồ sơ mẫu"}}, []),
    ],
)
def test_exceptions_are_made_in_both_places(tmp_path: Path, first: Data, second: Data, codes: list[str]) -> None:
    plan = changed(PLAN, targets=[target("Mục II.1", **first), target("Phụ lục II", **second)])
    problems = list(targets.exception_left_out(tiny_site(tmp_path, plan=plan)))
    assert [problem.code for problem in problems] == codes
    if problems:
        where = ("Mục II.1", "Phụ lục II") if first else ("Phụ lục II", "Mục II.1")
        assert f"ở {where[0]} có: trừ hồ sơ mật" in problems[0].message.vi
        slip = {**erratum(where[1], "100% hồ sơ"), "about": "target"}
        assert not list(targets.exception_left_out(tiny_site(tmp_path / "told", plan=changed(plan, errata=[slip]))))


@pytest.mark.parametrize(
    ("one", "other", "codes"),
    [
        ("đơn vị sự nghiệp được giao tự chủ", "viên chức đơn vị sự nghiệp được giao tự chủ", ["target-counted"]),
        ("tỷ lệ đơn vị sự nghiệp được giao tự chủ", "đơn vị sự nghiệp được giao tự chủ", []),
        ("đơn vị sự nghiệp được giao tự chủ", "đơn vị sự nghiệp của xã được giao tự chủ", []),
        ("hồ sơ mẫu", "thủ tục có hồ sơ mẫu", []),
    ],
)
def test_what_is_counted(tmp_path: Path, one: str, other: str, codes: list[str]) -> None:
    for first, second in ((one, other), (other, one)):
        plan = changed(PLAN, targets=[target("Mục II.1", first), target("Phụ lục II", second)])
        site = tiny_site(tmp_path / first / second, plan=plan)
        assert [problem.code for problem in targets.counted_otherwise(site)] == codes
        slip = {**erratum("Mục II.1", "100% đơn vị"), "about": "target"}
        site = tiny_site(tmp_path / first / second / "told", plan=changed(plan, errata=[slip]))
        assert not list(targets.counted_otherwise(site))
