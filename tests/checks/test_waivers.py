from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import BY_TIME, RULES, WAIVABLE, WITH_HISTORY, check, stale
from cchc.checks.slips import WORD_RULES
from cchc.problem import CODES, codes_stale
from cchc.site import Site
from tests.tools.tiny import PLAN, QUESTION, REGISTRY, Data, changed, task, tiny_site

AT = "Mục II.1"
TWICE = {"text": {"vi": "Làm theo theo lộ trình, các Chỉ số Chỉ số", "en": "Work"}, "at": AT}


def waiver(code: str, at: str) -> Data:
    return {"code": code, "at": at, "why": "Đã xem", "on": "2024-06-01"}


def codes(site: Site) -> list[str]:
    return sorted(problem.code for problem in check(site))


def plan(*waivers: Data, **more: object) -> Data:
    return changed(PLAN, messages=[TWICE], waivers=list(waivers), **more)


@pytest.mark.parametrize(
    ("waivers", "left"),
    [
        ([], ["doubled-word", "doubled-word"]),
        ([waiver("doubled-word", AT)], ["doubled-word"]),
        ([waiver("doubled-word", AT), waiver("doubled-word", "mục ii.1")], []),
        ([waiver("doubled-word", "messages")], ["doubled-word"]),
        ([waiver("doubled-word", AT)] * 3, ["waiver-unused"]),
        ([waiver("doubled-word", "Mục II")], ["doubled-word", "doubled-word", "waiver-unused"]),
        ([waiver("tone-mark", AT)], ["doubled-word", "doubled-word", "waiver-unused"]),
        ([waiver("doubled", AT)], ["doubled-word", "doubled-word", "waiver-unknown"]),
        ([waiver("unknown-agency", AT)], ["doubled-word", "doubled-word", "waiver-refused"]),
    ],
)
def test_each_waiver_answers_exactly_one_finding(tmp_path: Path, waivers: list[Data], left: list[str]) -> None:
    assert codes(tiny_site(tmp_path, plan=plan(*waivers))) == left


def test_a_key_of_the_file_is_a_place(tmp_path: Path) -> None:
    site = tiny_site(tmp_path, plan=changed(PLAN, issued="2024-02-10", waivers=[waiver("day-off", "issued")]))
    assert codes(site) == []


def test_an_error_of_a_rule_can_be_waived_one_of_reading_cannot(tmp_path: Path) -> None:
    late = changed(PLAN, tasks=[task(deadline="Quý I/2023")])
    assert codes(tiny_site(tmp_path / "told", plan=late)) == ["deadline-before-issue"]
    answered = changed(late, waivers=[waiver("deadline-before-issue", "Phụ lục, dòng 1")])
    assert codes(tiny_site(tmp_path / "waived", plan=answered)) == []
    assert not {code for code in WAIVABLE if code.startswith(("unknown-", "bad-", "yaml-", "file-", "missing-key"))}


@pytest.mark.parametrize(
    ("at", "left"), [("cửa cửa", []), ("Một cửa", []), ("question", ["doubled-word", "waiver-unused"])]
)
def test_words_of_a_line_are_a_place_in_prose(tmp_path: Path, at: str, left: list[str]) -> None:
    question = changed(QUESTION, waivers=[waiver("doubled-word", at)])
    assert codes(tiny_site(tmp_path, question=question, answer="Có.\n\nNộp ở Một cửa cửa xã.")) == left


def test_front_matter_has_keys_for_places(tmp_path: Path) -> None:
    question = changed(QUESTION, question="Nộp theo theo ai?", waivers=[waiver("doubled-word", "question")])
    assert codes(tiny_site(tmp_path, question=question)) == []


def test_what_can_be_waived_are_codes_of_rules() -> None:
    """Each is given by some rule, and is not an error of the file itself."""
    import inspect

    modules = {inspect.getmodule(rule) for rule in (*RULES, *WITH_HISTORY, *WORD_RULES)}
    sources = "".join(inspect.getsource(module) for module in modules if module)
    assert CODES.keys() >= WAIVABLE
    assert {code.name for code in codes_stale.STALE} | {"hotline-stale"} >= BY_TIME
    assert not WAIVABLE & BY_TIME
    assert [code for code in sorted(WAIVABLE) if f'"{code}"' not in sources] == []


OLD = {"checked_on": None, "added": "2023-06-01"}


def registry_site(folder: Path, *waivers: Data, **more: object) -> Site:
    """A project whose only hotline was not checked for a year, with waivers in the file of the registry."""
    hotline = changed(REGISTRY["hotlines"][0], **OLD)
    return tiny_site(folder, registry={"hotlines": [hotline], "waivers": list(waivers), **more})


@pytest.mark.parametrize(
    ("more", "left"),
    [
        ({"until": "2024-06-15"}, []),
        ({"until": "2024-06-14"}, ["hotline-stale", "waiver-expired"]),
        ({}, ["hotline-stale", "waiver-without-end"]),
        ({"until": "2024-06-15", "at": "tong-dai-khac"}, ["hotline-stale", "waiver-unused"]),
    ],
)
def test_what_comes_by_time_is_waived_for_a_time(tmp_path: Path, more: Data, left: list[str]) -> None:
    """A registry's entry is named by its id; check and stale both hear of a hotline that nobody called."""
    site = registry_site(tmp_path, {**waiver("hotline-stale", "tong-dai"), **more})
    assert codes(site) == left
    told = {problem.code for problem in stale(site)}
    assert told - {"document-unchecked", "basis-ended"} == set(left)


def test_each_command_judges_the_waivers_of_its_own_rules(tmp_path: Path) -> None:
    """A waiver of what only `cchc stale` tells is not unused for `cchc check`, nor the other way round."""
    wrong = changed(REGISTRY["documents"][0], id="61-nd-cp", number="61/2020/NĐ-CP", type="nghi-dinh")
    by_time = [{**waiver("document-unchecked", key), "until": "2024-12-31"} for key in ("76-nq-cp-2021", "61-nd-cp")]
    more = {"documents": [*REGISTRY["documents"], wrong]}
    site = registry_site(tmp_path, *by_time, waiver("number-year", "61-nd-cp"), **more)
    assert "number-year" not in codes(site)
    assert "waiver-unused" not in {*codes(site), *(problem.code for problem in stale(site))}
    assert "document-unchecked" not in {problem.code for problem in stale(site)}


def test_waiver_of_a_registry_answers_one_entry_in_its_own_file(tmp_path: Path) -> None:
    documents = [
        changed(REGISTRY["documents"][0], id=f"{number}-nd-cp", number=f"{number}/2020/NĐ-CP", type="nghi-dinh")
        for number in (61, 62)
    ]
    more = {"documents": [*REGISTRY["documents"], *documents]}
    both = tiny_site(tmp_path / "told", registry=more)
    assert codes(both) == ["number-year", "number-year"]
    one = tiny_site(tmp_path / "one", registry={**more, "waivers": [waiver("number-year", "62-nd-cp")]})
    [left] = check(one)
    assert "61/2020" in left.message.vi
    elsewhere = changed(PLAN, waivers=[waiver("number-year", "62-nd-cp")])
    assert codes(tiny_site(tmp_path / "plan", registry=more, plan=elsewhere)) == [
        "number-year", "number-year", "waiver-unused",
    ]  # fmt: skip
