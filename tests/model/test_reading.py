"""From nodes to declared objects: every mistake becomes a problem at its place."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from cchc.model.plan import Plan
from cchc.model.prose import Question
from cchc.model.reading import MOST_PROBLEMS, Read, read_model
from cchc.model.registry import Registry
from cchc.problem import Problem
from cchc.source.yaml_reader import read_yaml

PLAN = """\
id: a-2024
kind: communication
unit: a
issued: 2024-02-06
period: 2024
published: 2026-11-21
source: {title: Kế hoạch}
title: {vi: Kế hoạch}
summary:
  vi: Tóm tắt
tasks:
  - title: {vi: Hội nghị, en: Conference}
    lead: [Phòng Nội vụ]
    deadline: Quý II/2024
    at: Phụ lục, dòng 1
"""


def read(text: str, model: type[BaseModel] = Plan) -> Read:
    root, problems = read_yaml("p.yml", text)
    assert root is not None
    assert not problems
    return read_model(model, root, "p.yml", ("vi", "en"))


def only(text: str, model: type[BaseModel] = Plan) -> Problem:
    """The one problem with a file, of which nothing is kept."""
    found = read(text, model)
    assert found.value is None
    (problem,) = found.problems
    assert problem.path == "p.yml"
    return problem


def test_a_good_plan() -> None:
    value, problems = read(PLAN)
    assert problems == []
    assert isinstance(value, Plan)
    assert (value.id, value.period, value.tasks[0].lead) == ("a-2024", "2024", ("Phòng Nội vụ",))


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "column"),
    [
        ("period: 2024\n", "", "missing-key", 1, 1),
        ("    at: Phụ lục, dòng 1\n", "", "missing-key", 12, 5),
        ("unit: a", "unit: a\nunnit: b", "unknown-key", 4, 1),
        ("    deadline:", "    dealine:", "unknown-key", 14, 5),
        ("{vi: Hội nghị, en: Conference}", "{vi: Hội nghị, fr: x}", "text-language", 12, 27),
        ("{vi: Hội nghị, en: Conference}", "{en: Conference}", "text-without-vietnamese", 12, 12),
        ("{vi: Hội nghị, en: Conference}", "Hội nghị", "expected-mapping", 12, 12),
        ("{vi: Hội nghị, en: Conference}", "{vi: [a]}", "expected-text", 12, 17),
        ("{vi: Hội nghị, en: Conference}", "{vi: <b>}", "text-html", 12, 17),
        ("[Phòng Nội vụ]", "Phòng Nội vụ", "expected-list", 13, 11),
        ("[Phòng Nội vụ]", "[a, {b: c}]", "expected-text", 13, 15),
        ("[Phòng Nội vụ]", "", "empty-value", 13, 5),
        ("[Phòng Nội vụ]", "[a, '']", "empty-value", 13, 15),
        ("  - title:", "  - x\n  - title:", "expected-mapping", 12, 5),
        ("Quý II/2024", "sớm", "bad-deadline", 14, 15),
        ("2024-02-06", "2024-02-30", "bad-date", 4, 9),
        ("2026-11-21", "2026-11", "bad-date", 6, 12),
        ("period: 2024", "period: 24", "bad-year", 5, 9),
        ("id: a-2024", "id: A", "bad-id", 1, 5),
        ("kind: communication", "kind: comunication", "not-a-choice", 2, 7),
        ("kind: communication", "kind:", "empty-value", 2, 1),
        ("unit: a", "unit:", "empty-value", 3, 1),
        ("source: {title: Kế hoạch}", "source: x", "expected-mapping", 7, 9),
        ("source: {title: Kế hoạch}", "source: {title: x, sha256: y}", "bad-checksum", 7, 28),
    ],
)
def test_a_mistake_has_its_code_and_place(old: str, new: str, code: str, line: int, column: int) -> None:
    assert old in PLAN
    problem = only(PLAN.replace(old, new))
    assert (problem.code, problem.line, problem.column) == (code, line, column)


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("    deadline:", "    dealine:", "do you mean “deadline”?"),
        ("{title: Kế hoạch}", "{titel: x, title: y}", "do you mean “title”?"),
        ("unit: a", "unit: a\nsigner: {name: a, position: b, fo: c}", "do you mean “for”?"),
        ("unit: a", "unit: a\nzzzzzz: b", None),
        ("kind: communication", "kind: comunication", "do you mean “communication”?"),
        ("kind: communication", "kind: zzz", None),
    ],
)
def test_the_nearest_word_is_proposed(old: str, new: str, hint: str | None) -> None:
    problem = only(PLAN.replace(old, new))
    assert (problem.hint.en if problem.hint else None) == hint


def test_a_wrong_choice_names_all_choices() -> None:
    problem = only(PLAN.replace("kind: communication", "kind: other"))
    assert problem.message.en.endswith("choose one of: communication, reform")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("value: nhiều", "expected-number"),
        ("value: [1]", "expected-number"),
        ("value:", "empty-value"),
        ("operator: '>'", "not-a-choice"),
        ("unit: [x]", "expected-mapping"),
    ],
)
def test_values_of_targets(text: str, code: str) -> None:
    given = {"text": "{vi: a}", "measure": "{vi: b}", "operator": "'>='", "value": "97.5", "unit": "'%'", "at": "Mục I"}
    key, _, value = text.partition(":")
    written = "".join(f"    {name}: {entry}\n" for name, entry in {**given, key: value.strip()}.items())
    assert only(f"{PLAN}targets:\n  -\n{written}").code == code


def test_yes_and_no() -> None:
    erratum = "errata:\n  - {at: x, as_written: y, reading: z, why: {vi: w}, publish: PUBLISH}\n"
    value, _ = read(PLAN + erratum.replace("PUBLISH", "true"))
    assert value.errata[0].publish is True
    for wrong in ("yes", "[true]", "{a: b}"):
        assert only(PLAN + erratum.replace("PUBLISH", wrong)).code == "expected-yes-no"
    assert only(PLAN + erratum.replace("PUBLISH", "")).code == "empty-value"


def test_an_empty_list_where_one_is_needed() -> None:
    problem = only(PLAN + "duties:\n  - {agencies: [], items: [], at: x}\n")
    assert (problem.code, problem.line, problem.column) == ("empty-value", 17, 16)


def test_all_mistakes_are_told_at_once() -> None:
    found = read(
        PLAN.replace("period: 2024", "period: 24").replace("unit: a", "unitt: a").replace("Quý II/2024", "sớm")
    )
    assert {problem.code for problem in found.problems} == {"bad-year", "missing-key", "unknown-key", "bad-deadline"}


def test_mistakes_of_one_file_are_told_up_to_a_number() -> None:
    assert len(read(PLAN + "".join(f"x{n}: 1\n" for n in range(3 * MOST_PROBLEMS))).problems) == MOST_PROBLEMS


@pytest.mark.parametrize("text", ["- a", "a", "[]"])
def test_a_file_must_hold_keys(text: str) -> None:
    problem = only(text)
    assert (problem.code, problem.line, problem.column) == ("expected-mapping", 1, 1)


def test_other_files_are_read_the_same_way() -> None:
    assert only("kind: asked\nquestion: a?\ntopic: b\nunit: c\n", Question).code == "missing-key"
    problem = only("units:\n  - {id: a, name: {vi: A}, level: comune}\n", Registry)
    assert (problem.code, problem.line, problem.hint and problem.hint.en) == (
        "not-a-choice", 2, "do you mean “commune”?",
    )  # fmt: skip


def test_declared_things_do_not_change() -> None:
    value, _ = read(PLAN)
    with pytest.raises(ValueError, match="frozen"):
        value.id = "b"
