"""The registries: gathered from all files; what does not fit together is told."""

from __future__ import annotations

import pytest

from cchc.site.registries import RegistriesRead, read_registries
from cchc.source.tree import SourceFile

UNITS = """\
units:
  - {id: viet-nam, name: {vi: Việt Nam}, level: nation}
  - {id: tinh, name: {vi: Tỉnh}, level: province, parent: viet-nam}
  - {id: xa, name: {vi: Xã}, level: commune, parent: tinh}
"""


def read(**texts: str) -> RegistriesRead:
    files = {
        f"plans/registry/{name}.yml": SourceFile(f"plans/registry/{name}.yml", text) for name, text in texts.items()
    }
    files["plans/xa/2024.yml"] = SourceFile("plans/xa/2024.yml", "id: not-a-registry")
    return read_registries(files, ("vi", "en"))


def test_files_are_gathered() -> None:
    found = read(a=UNITS, b="topics:\n  - {id: mot-cua, name: {vi: Một cửa}, kind: field, number: 1}\n")
    assert found.problems == []
    assert found.silent == set()
    assert list(found.registries.units) == ["viet-nam", "tinh", "xa"]
    assert list(found.registries.topics) == ["mot-cua"]
    assert found.registries.spots["units", "xa"].place("parent") == ("plans/registry/a.yml", 4, 54)


def test_the_way_up() -> None:
    registries = read(a=UNITS).registries
    assert list(registries.chain("xa")) == ["xa", "tinh", "viet-nam"]
    assert list(registries.chain("viet-nam")) == ["viet-nam"]
    assert list(registries.chain("nowhere")) == []


def test_the_way_up_ends_in_a_cycle() -> None:
    found = read(a=UNITS.replace("level: nation", "level: nation, parent: tinh"))
    assert list(found.registries.chain("xa")) == ["xa", "tinh", "viet-nam"]
    assert [(p.code, p.line) for p in found.problems] == [("unit-cycle", 2), ("unit-cycle", 3)]


AGENCY = "agencies:\n  - {id: a, name: {vi: A}, unit: xa, kind: body"
DOCUMENT = "documents:\n  - {id: d, issuer: {vi: B}, type: luat, title: {vi: D}"


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("units:\n  - {id: xa, name: {vi: B}, level: ward}\n", "duplicate-id", "choose another id"),
        ("units:\n  - {id: b, name: {vi: B}, level: ward, parent: tinhh}\n", "unknown-unit", "do you mean “tinh”?"),
        (
            "units:\n  - {id: b, name: {vi: B}, level: ward, successors: [{unit: xaa}]}\n",
            "unknown-unit",
            "do you mean “xa”?",
        ),
        (AGENCY.replace("unit: xa", "unit: xaa") + "}\n", "unknown-unit", "do you mean “xa”?"),
        (AGENCY + ", successors: [{agency: zzz}]}\n", "unknown-agency", None),
        (DOCUMENT + ", replaced_by: zzz}\n", "unknown-document", None),
        (DOCUMENT + ", unit: zzz}\n", "unknown-unit", None),
    ],
)
def test_what_does_not_fit_is_told(text: str, code: str, hint: str | None) -> None:
    (problem,) = read(a=UNITS, b=text).problems
    assert (problem.path, problem.line, problem.code) == ("plans/registry/b.yml", 2, code)
    assert (problem.hint.en if problem.hint else None) == hint


def test_the_first_of_two_entries_stays() -> None:
    found = read(a=UNITS, b="units:\n  - {id: xa, name: {vi: Khác}, level: ward}\n")
    assert found.registries.units["xa"].name["vi"] == "Xã"


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("topics:\n  - {id: A}\n", {"unknown-topic"}),
        ("units: x", {"unknown-unit", "unknown-agency"}),
        ("a: b: c", {"unknown-unit", "unknown-agency", "unknown-topic", "unknown-channel", "unknown-index",
                     "unknown-document"}),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_makes_references_unjudgeable(text: str, silent: set[str]) -> None:
    found = read(a=UNITS, b=text)
    assert found.problems
    assert silent <= found.silent
    assert not found.silent & {"unknown-plan", "unknown-question", "unknown-page"}
