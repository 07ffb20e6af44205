from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import leads
from cchc.site import Site
from tests.tools.tiny import PLAN, REGISTRY, Data, changed, erratum, task, tiny_site

TITLE = "Đối thoại mỗi quý với doanh nghiệp, hợp tác xã và hộ sản xuất kinh doanh"
DUTY = "Mở hội nghị gặp mặt doanh nghiệp, hợp tác xã, hộ sản xuất kinh doanh"


def with_event(folder: Path, *who: str, number: int = 1) -> Site:
    event = {"title": {"vi": "Đối thoại"}, "kind": "dialogue", "who": list(who), "task": number, "at": "Mục III"}
    return tiny_site(folder, plan=changed(PLAN, events=[changed(event)]), registry=agencies())


def agencies() -> Data:
    more = {"id": "phong-tu-phap", "name": {"vi": "Phòng Tư pháp"}, "unit": "dong-xuan", "kind": "body"}
    return {"agencies": [*REGISTRY["agencies"], more]}


def with_duty(folder: Path, agency: str, text: str = DUTY, **more: object) -> Site:
    duty = {"agencies": [agency], "items": [{"text": {"vi": text}, "at": "Mục IV.5"}], "at": "Mục IV.5"}
    requested = more.pop("requested", None)
    plan = changed(PLAN, tasks=[task(title={"vi": TITLE})], duties=[changed(duty, requested=requested)], **more)
    return tiny_site(folder, plan=plan, registry=agencies())


@pytest.mark.parametrize(
    ("who", "found"),
    [(["Phòng Nội vụ"], 0), (["Văn phòng"], 0), (["Phòng Tư pháp"], 1), ([], 0), (["Phòng Tư pháp", "Văn phòng"], 0)],
)
def test_who_holds_an_event_has_a_part_in_its_task(tmp_path: Path, who: list[str], found: int) -> None:
    problems = list(leads.event_differs(with_event(tmp_path, *who)))
    assert [(problem.code, problem.severity) for problem in problems] == [("lead-differs", "hint")] * found


@pytest.mark.parametrize(
    ("agency", "text", "found"),
    [
        ("Phòng Tư pháp", DUTY, 1),
        ("Phòng Nội vụ", DUTY, 0),
        ("Văn phòng", DUTY, 0),
        ("Phòng Tư pháp", "Phổ biến pháp luật cho doanh nghiệp", 0),
    ],
)
def test_duty_in_the_body_and_lead_in_the_annex(tmp_path: Path, agency: str, text: str, found: int) -> None:
    problems = list(leads.duty_differs(with_duty(tmp_path, agency, text)))
    assert [problem.code for problem in problems] == ["lead-differs"] * found
    assert all("Phòng Tư pháp" in problem.message.vi and "Mục IV.5" in problem.message.vi for problem in problems)


def test_erratum_explains_two_leads(tmp_path: Path) -> None:
    slip = {**erratum("Phụ lục, dòng 1", "Chủ trì"), "about": "lead"}
    assert not list(leads.duty_differs(with_duty(tmp_path, "Phòng Tư pháp", errata=[slip])))


@pytest.mark.parametrize(
    ("agency", "requested", "found"), [("Phòng Nội vụ", "true", 1), ("Phòng Nội vụ", None, 0), ("Văn phòng", "true", 0)]
)
def test_who_is_only_asked_does_not_lead(tmp_path: Path, agency: str, requested: str | None, found: int) -> None:
    problems = list(leads.asked_to_lead(with_duty(tmp_path, agency, requested=requested)))
    assert [problem.code for problem in problems] == ["lead-asked"] * found


@pytest.mark.parametrize(
    ("partner", "lead", "found"),
    [
        ("UBND xã", "Phòng Nội vụ", 1),
        ("Ủy ban nhân dân xã Đông Xuân", "Phòng Nội vụ", 1),
        ("UBND huyện", "Phòng Nội vụ", 0),
        ("UBND xã Đông Hà", "Phòng Nội vụ", 0),
        ("UBND các xã", "Phòng Nội vụ", 0),
        ("Văn phòng", "Phòng Nội vụ", 0),
        ("UBND xã", "Mặt trận Tổ quốc xã", 0),
        ("UBND xã", "Các thôn", 0),
    ],
)
def test_who_issues_the_plan_is_no_partner_in_it(tmp_path: Path, partner: str, lead: str, found: int) -> None:
    committee = {"id": "ubnd", "name": {"vi": partner}, "unit": "dong-xuan", "kind": "body"}
    own = [entry for entry in REGISTRY["agencies"] if entry["name"]["vi"] != partner]
    for key, name, kind in (("mat-tran", "Mặt trận Tổ quốc xã", "party"), ("thon", "Các thôn", "group")):
        own.append({"id": key, "name": {"vi": name}, "unit": "dong-xuan", "kind": kind})
    plan = changed(PLAN, tasks=[task(lead=[lead], partners=[partner])])
    registry = {"agencies": [*own, committee]}
    problems = list(leads.issuer_is_partner(tiny_site(tmp_path, plan=plan, registry=registry)))
    assert [(problem.code, problem.severity) for problem in problems] == [("issuer-is-partner", "hint")] * found
    slip = {**erratum("Phụ lục, dòng 1", partner), "about": "lead"}
    site = tiny_site(tmp_path / "told", plan=changed(plan, errata=[slip]), registry=registry)
    assert not list(leads.issuer_is_partner(site))
