"""Loading: references resolved, and everything that is wrong told at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.tools.tiny import PLAN, QUESTION, SETTINGS, TODAY, changed, load_tiny, task, tiny_site

from cchc.problem import Problem
from cchc.site import Loaded
from cchc.site.resolve_plan import status_of

POINT = {"text": {"vi": "Nội dung"}, "at": "Mục II"}
TARGET = {**POINT, "measure": {"vi": "Tỷ lệ"}, "operator": ">=", "value": "97.5", "unit": "%"}
GOAL = {**POINT, "id": "II.1", "field": "mot-cua"}


def told(loaded: Loaded) -> list[Problem]:
    """What is wrong, but for the catalogues, which tiny projects do not have."""
    return [problem for problem in loaded.problems if problem.code != "catalogue-missing"]


@pytest.mark.parametrize(
    ("period", "today", "status"),
    [
        (2024, date(2023, 12, 31), "upcoming"),
        (2024, date(2024, 1, 1), "running"),
        (2024, date(2024, 12, 31), "running"),
        (2024, date(2025, 1, 1), "ended"),
    ],
)
def test_status(period: int, today: date, status: str) -> None:
    assert status_of(period, today) == status


def test_status_is_of_the_given_day(tmp_path: Path) -> None:
    assert tiny_site(tmp_path, today=TODAY).plans["dong-xuan-2024"]["status"] == "running"
    assert tiny_site(tmp_path, today=date(2026, 11, 21)).plans["dong-xuan-2024"]["status"] == "ended"


def test_a_task_is_resolved(tmp_path: Path) -> None:
    (found,) = tiny_site(tmp_path).plans["dong-xuan-2024"]["tasks"]
    assert (found["plan"], found["index"], found["number"]) == ("dong-xuan-2024", 1, None)
    assert found["lead"] == [
        {
            "agency": "phong-noi-vu-dong-xuan",
            "name": {"vi": "Phòng Nội vụ", "en": "Home Affairs Division"},
            "as_written": "Phòng Nội vụ",
        }
    ]
    assert found["deadline"] == {
        "text": "Quý II/2024", "kind": "quarter", "start": "2024-04-01", "end": "2024-06-30", "last_day": "2024-06-30",
        "recurrence": None, "document": None, "parts": [],
    }  # fmt: skip


def test_a_task_without_deadline_is_missing_one(tmp_path: Path) -> None:
    site = tiny_site(tmp_path, plan=changed(PLAN, tasks=[task(deadline=None)]))
    found = site.plans["dong-xuan-2024"]["tasks"][0]["deadline"]
    assert (found["kind"], found["text"]) == ("missing", None)


def test_a_task_belongs_to_the_field_of_its_goal(tmp_path: Path) -> None:
    plan = changed(PLAN, goals=[GOAL], tasks=[task(goal="II.1", topics=[])])
    site = tiny_site(tmp_path, plan=plan)
    assert site.plans["dong-xuan-2024"]["tasks"][0]["field"] == "mot-cua"
    assert [task["index"] for task in site.indexes.topic_tasks["mot-cua"]["dong-xuan-2024"]] == [1]


def test_what_has_no_translation_is_null(tmp_path: Path) -> None:
    site = tiny_site(tmp_path, plan=changed(PLAN, summary={"vi": "Tóm tắt"}, messages=[POINT]))
    plan = site.plans["dong-xuan-2024"]
    assert plan["summary"] == {"vi": "Tóm tắt", "en": None}
    assert plan["messages"][0]["text"] == {"vi": "Nội dung", "en": None}


def test_a_citation_is_resolved_and_kept_as_written(tmp_path: Path) -> None:
    (cite,) = tiny_site(tmp_path).plans["dong-xuan-2024"]["cites"]
    assert cite == {
        "number": "76/NQ-CP", "as_written": "Nghị quyết số 76/NQ-CP ngày 15/7/2021", "issued": "2021-07-15",
        "issuer": None, "document": "76-nq-cp-2021", "role": "mentions", "at": "Mục II",
    }  # fmt: skip


def test_hotlines_stand_in_the_plan_that_gives_them(tmp_path: Path) -> None:
    site = tiny_site(tmp_path)
    assert [hotline["id"] for hotline in site.plans["dong-xuan-2024"]["hotlines"]] == ["tong-dai"]


def test_an_answer_becomes_html_in_each_language(tmp_path: Path) -> None:
    html = tiny_site(tmp_path, answer="Ở **xã**.").questions["nop-ho-so"]["answer_html"]
    assert html == {"vi": "<p>Ở <strong>xã</strong>.</p>\n", "en": "<p>At the commune.</p>\n"}


PATH, REGISTRY_PATH, ANSWER = "plans/dong-xuan/2024.yml", "plans/registry/all.yml", "content/hoi-dap/nop-ho-so.md"


@pytest.mark.parametrize(
    ("changes", "code", "value", "path"),
    [
        ({"plan": changed(PLAN, unit="xa-la")}, "unknown-unit", "xa-la", PATH),
        ({"plan": changed(PLAN, tasks=[task(lead=["Phòng Nội vu"])])}, "unknown-agency", "Phòng Nội vu", PATH),
        ({"plan": changed(PLAN, tasks=[task(partners=["Ai đó"])])}, "unknown-agency", "Ai đó", PATH),
        ({"plan": changed(PLAN, tasks=[task(topics=["mot-cuaa"])])}, "unknown-topic", "mot-cuaa", PATH),
        ({"plan": changed(PLAN, tasks=[task(goal="II.1")])}, "unknown-goal", "II.1", PATH),
        ({"plan": changed(PLAN, targets=[{**TARGET, "goal": "II.1"}])}, "unknown-goal", "II.1", PATH),
        ({"plan": changed(PLAN, goals=[GOAL, GOAL])}, "duplicate-id", "II.1", PATH),
        ({"plan": changed(PLAN, goals=[{**GOAL, "field": "x"}])}, "unknown-topic", "x", PATH),
        ({"plan": changed(PLAN, channels=[{"channel": "zalo"}])}, "unknown-channel", "zalo", PATH),
        ({"plan": changed(PLAN, indices=[{"index": "sipas", "at": "I"}])}, "unknown-index", "sipas", PATH),
        ({"plan": changed(PLAN, messages=[{**POINT, "topics": ["x"]}])}, "unknown-topic", "x", PATH),
        ({"plan": changed(PLAN, cites=[{"document": "1/NQ-CP", "at": "I"}])}, "unknown-document", "1/NQ-CP", PATH),
        (
            {"plan": changed(PLAN, events=[{"title": {"vi": "a"}, "kind": "contest", "task": "2", "at": "I"}])},
            "unknown-task", "2", PATH,
        ),
        ({"plan": changed(PLAN, duties=[{"agencies": ["x"], "items": [], "at": "I"}])}, "unknown-agency", "x", PATH),
        ({"question": changed(QUESTION, topic="x")}, "unknown-topic", "x", ANSWER),
        ({"question": changed(QUESTION, unit="x")}, "unknown-unit", "x", ANSWER),
        ({"question": changed(QUESTION, agency="x")}, "unknown-agency", "x", ANSWER),
        ({"question": changed(QUESTION, basis=[{"plan": "x", "at": "I"}])}, "unknown-plan", "x", ANSWER),
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_told_once_at_its_place(
    tmp_path: Path, changes: dict[str, Any], code: str, value: str, path: str
) -> None:
    loaded = load_tiny(tmp_path, **changes)
    (problem,) = told(loaded)
    assert (problem.path, problem.code) == (path, code)
    assert value in problem.message.vi
    assert value in loaded.sources[path].splitlines()[problem.line - 1][problem.column - 1 :]


def test_the_nearest_name_is_proposed(tmp_path: Path) -> None:
    (problem,) = told(load_tiny(tmp_path, plan=changed(PLAN, tasks=[task(lead=["Phòng Nội vu"])])))
    assert problem.hint is not None
    assert problem.hint.vi == "ý bạn là “Phòng Nội vụ”?"


def test_two_plans_with_one_id(tmp_path: Path) -> None:
    loaded = load_tiny(tmp_path)
    text = loaded.sources[PATH]
    (problem,) = told(load_tiny(tmp_path, files={"plans/dong-xuan/2025.yml": text}))
    assert (problem.path, problem.code, problem.line) == ("plans/dong-xuan/2025.yml", "duplicate-id", 1)
    assert PATH in problem.message.en


def test_one_slip_in_a_plan_is_one_problem(tmp_path: Path) -> None:
    loaded = load_tiny(tmp_path, plan=changed(PLAN, period="24"))
    assert [problem.code for problem in told(loaded)] == ["bad-year"]  # not one more for each answer that rests on it
    assert loaded.site is not None
    assert not loaded.site.plans


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    loaded = load_tiny(
        tmp_path, plan=changed(PLAN, tasks=[task(topics=["x"])]), question=changed(QUESTION, topic="y"), answer="<b>"
    )
    assert sorted(problem.code for problem in told(loaded)) == ["raw-html", "unknown-topic", "unknown-topic"]


def test_a_translation_without_original(tmp_path: Path) -> None:
    files = {"content/hoi-dap/la.en.md": "---\nquestion: What?\n---\nSo.\n"}
    (problem,) = told(load_tiny(tmp_path, files=files))
    assert (problem.path, problem.code) == ("content/hoi-dap/la.en.md", "twin-without-original")
    assert "content/hoi-dap/la.md" in problem.message.en


@pytest.mark.parametrize("name", ["Hỏi.md", "a b.md", "A.md", "a_b.md", "a.fr.md"])
def test_a_file_name_that_can_be_no_address(tmp_path: Path, name: str) -> None:
    text = "---\ntitle: x\nsummary: y\npublished: 2024-06-01\n---\nz\n"
    (problem,) = told(load_tiny(tmp_path, files={f"content/tin-tuc/{name}": text}))
    assert (problem.path, problem.code) == (f"content/tin-tuc/{name}", "file-name")


def test_news_and_answers_stand_newest_first(tmp_path: Path) -> None:
    def item(day: str) -> str:
        return f"---\ntitle: x\nsummary: y\npublished: {day}\n---\nz\n"

    days = {"b": "2024-06-01", "c": "2024-06-03", "a": "2024-06-01", "d": "2024-06-02"}
    site = tiny_site(tmp_path, files={f"content/tin-tuc/{name}.md": item(day) for name, day in days.items()})
    assert "".join(site.news) in {"cdab", "cdba"}
    assert [entry["published"] for entry in site.news.values()] == sorted(days.values(), reverse=True)


def test_without_usable_settings_there_is_no_site(tmp_path: Path) -> None:
    loaded = load_tiny(tmp_path, settings=changed(SETTINGS, site_url="a.vn"))
    assert loaded.site is None
    assert [problem.code for problem in loaded.problems] == ["site-url"]
    assert "mkdocs.yml" in loaded.sources


def test_a_deadline_is_judged_in_the_year_of_its_plan(tmp_path: Path) -> None:
    def codes(period: str) -> list[str]:
        return [problem.code for problem in told(load_tiny(tmp_path, plan=changed(PLAN, period=period, tasks=tasks)))]

    tasks = [task(deadline="29/2")]
    assert codes("2024") == []
    assert codes("2023") == ["bad-deadline"]


def test_a_span_whose_end_names_no_year_is_of_the_year_of_the_plan(tmp_path: Path) -> None:
    tasks = [task(deadline="Từ ngày 01/3/2024 đến 15/3")]
    assert told(load_tiny(tmp_path, plan=changed(PLAN, tasks=tasks))) == []
