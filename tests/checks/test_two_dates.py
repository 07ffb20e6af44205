from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import two_dates
from tests.tools.tiny import PLAN, REGISTRY, Data, changed, erratum, tiny_site

DOCUMENT = changed(REGISTRY["documents"][0], id="12", number="12/KH-UBND", unit="dong-xuan", type="ke-hoach")
UNDATED = changed(DOCUMENT, issued=None)
OTHER_PLAN = "plans/dong-xuan/2025.yml"


def cites(*days: str) -> list[Data]:
    return [{"document": f"Kế hoạch số 12/KH-UBND ngày {day}", "at": f"Mục {n}"} for n, day in enumerate(days, 1)]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (["05/01/2024", "5/1/2024"], []),
        (["05/01/2024", "15/01/2024"], ["15/01/2024"]),
        (["05/01/2024", "15/01/2024", "15/01/2024"], ["05/01/2024"]),
    ],
)
def test_inside_a_plan_the_rarer_date_is_told(tmp_path: Path, days: list[str], told: list[str]) -> None:
    site = tiny_site(tmp_path, plan=changed(PLAN, cites=cites(*days)), registry={"documents": [UNDATED]})
    problems = list(two_dates.cited_with_two_dates(site))
    assert [problem.code for problem in problems] == ["number-two-dates"] * len(told)
    for problem, day in zip(problems, told, strict=True):
        assert f"ghi ngày {day}, ở plans/dong-xuan/2024.yml:" in problem.message.vi


def test_across_plans(tmp_path: Path) -> None:
    import yaml

    second = changed(PLAN, id="dong-xuan-2025", number="48/KH-UBND", cites=cites("15/01/2024"))
    site = tiny_site(
        tmp_path, plan=changed(PLAN, cites=cites("05/01/2024")), registry={"documents": [UNDATED]},
        files={OTHER_PLAN: yaml.safe_dump(second, allow_unicode=True)},
    )  # fmt: skip
    [problem] = two_dates.cited_with_two_dates(site)
    assert {problem.path, problem.message.vi.split("ở ")[1].split(":")[0]} == {
        OTHER_PLAN,
        "plans/dong-xuan/2024.yml",
    }


def test_where_the_register_knows_the_date_it_is_compared_with_that(tmp_path: Path) -> None:
    registry = {"documents": [changed(DOCUMENT, issued="2024-01-05")]}
    site = tiny_site(tmp_path, plan=changed(PLAN, cites=cites("05/01/2024", "15/01/2024")), registry=registry)
    assert not list(two_dates.cited_with_two_dates(site))


def test_erratum_explains_a_second_date(tmp_path: Path) -> None:
    plan = changed(PLAN, cites=cites("05/01/2024", "15/01/2024"), errata=[erratum("Mục 2", "ngày 15/01/2024")])
    assert not list(two_dates.cited_with_two_dates(tiny_site(tmp_path, plan=plan, registry={"documents": [UNDATED]})))


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ({"issued": "2024-01-08"}, 1),
        ({"issued": "2023-01-08"}, 0),
        ({"issued": "2024"}, 0),
        ({"issued": "2024-01-08", "issuer": {"vi": "UBND tỉnh"}}, 0),
        ({"issued": "2024-01-08", "number": "13/KH-UBND"}, 0),
    ],
)
def test_in_the_register(tmp_path: Path, second: Data, found: int) -> None:
    first = changed(DOCUMENT, issued="2024-01-04")
    registry = {"documents": [REGISTRY["documents"][0], first, changed(first, id="13", **second)]}
    problems = list(two_dates.registered_with_two_dates(tiny_site(tmp_path, registry=registry)))
    assert [problem.code for problem in problems] == ["number-two-dates"] * found


@pytest.mark.parametrize(("issued", "found"), [("2024-02-06", 0), ("2024-02-07", 1), ("2023-02-07", 0)])
def test_own_number_of_a_plan(tmp_path: Path, issued: str, found: int) -> None:
    entry = changed(DOCUMENT, number="47/KH-UBND", issued=issued)
    site = tiny_site(tmp_path, registry={"documents": [REGISTRY["documents"][0], entry]})
    problems = list(two_dates.plan_with_two_dates(site))
    assert [problem.path for problem in problems] == ["plans/dong-xuan/2024.yml"] * found
