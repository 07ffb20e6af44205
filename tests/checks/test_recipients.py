from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import recipients
from cchc.site import Site
from tests.tools.tiny import PLAN, REGISTRY, changed, erratum, tiny_site


def told(folder: Path, kind: str, name: str, *lines: str, **more: object) -> Site:
    """A plan with a duty for one agency, and the lines of its "Nơi nhận"; Phòng Nội vụ leads a task."""
    agency = {"id": "no", "name": {"vi": name}, "unit": "dong-xuan", "kind": kind}
    duty = {"agencies": [name], "items": [{"text": {"vi": "Làm tốt"}, "at": "Mục IV.1"}], "at": "Mục IV.1"}
    names = [{"name": line} for line in (*lines, "Phòng Nội vụ")] if lines else []
    plan = changed(PLAN, duties=[duty], recipients=names, **more)
    return tiny_site(folder, plan=plan, registry={"agencies": [*REGISTRY["agencies"], agency]})


@pytest.mark.parametrize(
    ("kind", "name", "line", "found"),
    [
        ("body", "Công an thị xã", "Công an", 0),
        ("body", "Phòng Tư pháp", "Các phòng, ban trực thuộc UBND Tp", 0),
        ("body", "Phòng Tư pháp", "Văn phòng UBND xã", 1),
        ("body", "Phòng Tư pháp", "Các cơ quan, đơn vị", 0),
        ("party", "Thị đoàn", "Các phòng, ban, đơn vị liên quan", 1),
        ("party", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố", "Ủy ban MTTQ thành phố", 0),
        ("party", "Thị đoàn", "Ủy ban MTTQ, các đoàn thể", 0),
        ("post", "Công chức Tư pháp xã", "TT. HĐND và UBND xã", 0),
        ("post", "Công chức Tư pháp xã", "Phòng Tư pháp", 1),
        ("group", "Ủy ban nhân dân các phường", "UBND các phường", 0),
        ("group", "Các cơ quan báo chí thành phố", "Các Sở, ban, ngành TP", 1),
    ],
)
def test_who_has_a_duty_gets_the_plan(tmp_path: Path, kind: str, name: str, line: str, found: int) -> None:
    problems = list(recipients.agency_not_told(told(tmp_path, kind, name, line)))
    assert [(problem.code, problem.severity) for problem in problems] == [("agency-not-told", "hint")] * found
    assert all(name in problem.message.vi for problem in problems)


def test_plan_without_recipients_says_nothing(tmp_path: Path) -> None:
    assert not list(recipients.agency_not_told(told(tmp_path, "party", "Thị đoàn")))


def test_erratum_explains_a_missing_recipient(tmp_path: Path) -> None:
    site = told(tmp_path, "party", "Thị đoàn", "UBND các phường", errata=[erratum("Nơi nhận", "Thị đoàn")])
    assert not list(recipients.agency_not_told(site))
