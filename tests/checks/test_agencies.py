from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import agencies
from cchc.site import Site
from tests.tools.tiny import PLAN, REGISTRY, changed, erratum, task, tiny_site

NAME = "Trung tâm Truyền thông và Văn hóa"


def led_by(folder: Path, written: str, kind: str = "body", **more: object) -> Site:
    """A plan whose task is led by an agency, under a name that the register knows as an alias."""
    agency = {"id": "tt", "name": {"vi": NAME}, "aliases": [written], "unit": "dong-xuan", "kind": kind}
    registry = {"agencies": [*REGISTRY["agencies"], agency]}
    return tiny_site(folder, plan=changed(PLAN, tasks=[task(lead=[written])], **more), registry=registry)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (NAME, 0),
        ("trung tâm truyền thông và văn hoá", 0),
        ("Trung tâm Truyền thông và Văn hoa", 1),
        ("Trung tâm Truyền thong và Văn hòa", 1),
        ("Trung tâm Truyền thông Văn hóa", 1),
        ("Trung Truyền thông và Văn hóa", 1),
        ("Trung tâm", 0),
        ("Trung tâm Truyền thông và Văn hóa xã", 0),
        ("TT TT&VH", 0),
    ],
)
def test_name_that_is_nearly_the_registers(tmp_path: Path, written: str, found: int) -> None:
    problems = list(agencies.nearly_known(led_by(tmp_path, written)))
    assert [(problem.code, problem.severity) for problem in problems] == [("agency-nearly", "warning")] * found
    assert all(written in problem.message.vi and NAME in problem.message.vi for problem in problems)


def test_groups_are_named_in_many_words(tmp_path: Path) -> None:
    assert not list(agencies.nearly_known(led_by(tmp_path, "Trung tâm Truyền thông Văn hóa", "group")))


def test_a_slip_is_told_once_and_an_erratum_anywhere_in_the_plan_explains_it(tmp_path: Path) -> None:
    written = "Trung tâm Truyền thông và Văn hoa"
    tasks = [task(lead=[written], at=f"Phụ lục, dòng {n}") for n in (1, 2)]
    site = led_by(tmp_path / "told", written)
    assert len(list(agencies.nearly_known(site))) == 1
    slip = {**erratum("Phụ lục, dòng 2", written), "about": "name"}
    site = led_by(tmp_path / "explained", written)
    agency = {"id": "tt", "name": {"vi": NAME}, "aliases": [written], "unit": "dong-xuan", "kind": "body"}
    explained = tiny_site(
        tmp_path / "plan", plan=changed(PLAN, tasks=tasks, errata=[slip]),
        registry={"agencies": [*REGISTRY["agencies"], agency]},
    )  # fmt: skip
    assert not list(agencies.nearly_known(explained))


def variously(folder: Path, *written: str, kind: str = "body", **more: object) -> Site:
    """A plan that names one agency in several ways, each the lead of a task."""
    agency = {"id": "tc", "name": {"vi": "Phòng Tài chính - Kế hoạch"}, "aliases": list(dict.fromkeys(written))}
    registry = {"agencies": [*REGISTRY["agencies"], {**agency, "unit": "dong-xuan", "kind": kind}]}
    tasks = [task(lead=[name], at=f"Phụ lục, dòng {n}") for n, name in enumerate(written, start=1)]
    return tiny_site(folder, plan=changed(PLAN, tasks=tasks, **more), registry=registry)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (["Phòng Tài chính - Kế hoạch", "Phòng Tài chính"], ["Phòng Tài chính"]),
        (["Phòng Tài chính", "Phòng Tài chính", "Phòng Tài chính - Kế hoạch"], ["Phòng Tài chính - Kế hoạch"]),
        (["Phòng Tài chính của xã", "Phòng Tài chính"], ["Phòng Tài chính"]),
        (["Phòng Tài chính - Kế hoạch", "phòng tài chính-kế hoạch", "Phòng TC-KH"], []),
        (["UBND xã", "Ủy ban nhân dân xã", "Uỷ ban nhân dân xã"], []),
    ],
)
def test_one_body_is_named_in_two_ways(tmp_path: Path, written: list[str], told: list[str]) -> None:
    problems = list(agencies.named_variously(variously(tmp_path, *written)))
    assert [problem.message.vi.split("”")[0].removeprefix("“") for problem in problems] == told
    assert {(problem.code, problem.severity) for problem in problems} <= {("agency-varies", "hint")}


def test_groups_have_many_names_and_errata_explain_them(tmp_path: Path) -> None:
    names = ("Phòng Tài chính của xã", "Phòng Tài chính")
    assert not list(agencies.named_variously(variously(tmp_path / "group", *names, kind="group")))
    slip = {**erratum("Phụ lục, dòng 2", "Phòng Tài chính"), "about": "name"}
    assert not list(agencies.named_variously(variously(tmp_path / "slip", *names, errata=[slip])))
