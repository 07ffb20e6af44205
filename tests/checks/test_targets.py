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
