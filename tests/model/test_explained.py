"""Every field, shape and choice that editors may write has its words; schemas accept what the reader accepts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

import pytest
import yaml
from jsonschema import Draft202012Validator

from cchc.model.explained import CHOICES, FIELDS, SHAPES, explain
from cchc.model.explained.snippets import FILES, SNIPPETS
from cchc.model.explained.vscode import PREFIXES, code_snippets
from cchc.model.input_schemas import explained_schema
from cchc.model.reading import read_model
from cchc.model.schemas import INPUTS, input_schema
from cchc.model.values import Declared, Text
from cchc.source.front_matter import read_markdown
from cchc.source.yaml_reader import read_yaml
from tests.test_input_schemas import CoreLoader

#: A letter that only Vietnamese writes: whoever has it in a sentence writes Vietnamese.
VIETNAMESE = re.compile(r"[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE)


def shapes(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    schema = input_schema(name)
    yield INPUTS[name].__name__, schema
    yield from ((key, part) for key, part in schema["$defs"].items() if key != "Texts")


@pytest.mark.parametrize("name", INPUTS)
def test_everything_is_described_in_vietnamese(name: str) -> None:
    for shape, part in shapes(name):
        assert VIETNAMESE.search(part["description"]), shape
        for key, entry in part["properties"].items():
            said = entry["description"]
            assert VIETNAMESE.search(said), (shape, key)
            assert said.endswith((".", ".”")), (shape, key)
            assert said == f"{explain(shape, key).label}: {explain(shape, key).what}"
            assert said.split(": ", 1)[1] in entry["markdownDescription"]
            if "enum" in entry:
                assert len(entry["enumDescriptions"]) == len(entry["enum"])
                assert all(VIETNAMESE.search(meaning) for meaning in entry["enumDescriptions"])


def test_field_without_words_is_found() -> None:
    class Basis(Declared):
        """A shape that has words, with a field that has none."""

        plan: Text
        colour: Text

    with pytest.raises(KeyError, match="colour"):
        explained_schema(Basis.model_json_schema(mode="validation"))


def test_choice_without_words_is_found() -> None:
    class Theme(Declared):
        """A shape with one choice more than there are words for."""

        kind: Literal["theme", "motto", "song"]

    with pytest.raises(KeyError, match="song"):
        explained_schema(Theme.model_json_schema(mode="validation"))


def test_no_words_are_left_over() -> None:
    used = {(shape, key) for name in INPUTS for shape, part in shapes(name) for key in part["properties"]}
    own = {(shape, key) for shape, fields in FIELDS.items() if shape != "any" for key in fields}
    assert own <= used
    assert set(FIELDS["any"]) <= {key for shape, key in used if (shape, key) not in own}
    assert set(SHAPES) == {shape for name in INPUTS for shape, _ in shapes(name)}
    assert set(CHOICES) <= {f"{shape}.{key}" for shape, key in used}


#: A plan in which everything that the cases below change stands on a line of its own.
PLAN = """id: a-2024
kind: communication
unit: a
issued: 2024-02-06
period: 2024
published: 2026-11-21
source: {title: Kế hoạch}
title: {vi: Một}
summary: {vi: Hai}
"""
TARGET = "targets:\n- {text: {vi: a}, measure: {vi: b}, operator: '>=', value: 1, unit: m, at: c}\n"
#: Lines that may be typed, and whether the reader takes them.
TYPED = {
    "period: '2024'": True, "period: 24": False, "period: 2024.5": False, "issued: 2024": True, "issued: 2024-02": True,
    "issued: 06/02/2024": False, "issued: '2024-02-06'": True, "published: 2026-1-2": False, "number: 47/KH-UBND": True,
    "number:": True, "number: []": False, "number: '468'": False, "number: 45/2020/NĐ-CP": True,
    "number: 05 - NQ/TU": True, "title: {vi: 'a <b>c</b>'}": False, "title: {vi: 'a < b'}": True,
    "title: {vi: '  '}": False, "source: {title: a, url: a.vn}": False, "source: {title: a, url: 'HTTPS://a.vn'}": True,
    "source: {title: a, url: 'mailto:a@b.vn'}": True, "source: {title: a, url: 'https://a b'}": False,
    "theme:": True, "kind:": False,
    "title:": False, "period:": False, "draft: true": True, "draft: 'true'": True, "draft: yes": False,
    "draft: 1": False, "title: {vi: 2024}": True, "title: {vi: Một, en: One}": True, "title: {en: One}": False,
    "title: Một": False, "title: {vi: }": False, "title: []": False, "title: {vi: {a: b}}": False,
    "unit: 1022": True, "unit: Móng Cái": False, "unit: -a": False, "kind: khác": False, "embargo: 2026-12-01": True,
    "audiences: []": True, "audiences: {}": False, "audiences:": False,
    "source: {title: 12}": True, "source: {title: a, sha256: abc}": False, "source: {titel: a}": False,
    "source: {title: a, url: 'https://a.vn/'}": True,
    "signer: {name: 1, position: 2.5}": True, "signer: {name: a}": False,
    "goals: [{id: 1.1, field: a, text: {vi: b}, at: 3}]": True,
    "goals: [{id: 'a b', field: a, text: {vi: b}, at: 3}]": False,
    "timeline: [{when: Tháng 4/2024, text: {vi: a}, at: b}]": True,
    "timeline: [{when: [2024], text: {vi: a}, at: b}]": False,
    "events: [{title: {vi: a}, kind: contest, task: 3, at: b}]": True,
    "events: [{title: {vi: a}, kind: contest, task: '3', at: b}]": True,
    "events: [{title: {vi: a}, kind: contest, task: -3, at: b}]": False,
    "events: [{title: {vi: a}, kind: contest, task: 1.5, at: b}]": False,
    "duties: [{agencies: [], items: [], at: a}]": False, "duties: [{agencies: [1], items: [], at: a}]": True,
    **{TARGET.replace("value: 1", f"value: {value}"): good for value, good in {
        "1": True, "'97'": True, "97.5": True, "-2": True, "'97,5'": False, "nhiều": False, "": False, "[1]": False,
    }.items()},
    TARGET.replace("unit: m", "unit: '%'"): True, TARGET.replace("unit: m", "unit: {vi: a, en: b}"): True,
    TARGET.replace("unit: m", "unit: {en: b}"): False, TARGET.replace("unit: m", "unit: [a]"): False,
}  # fmt: skip


@pytest.mark.parametrize("line", TYPED, ids=lambda line: line.split("\n")[-2 if "\n" in line else 0][:70])
def test_schema_takes_what_the_reader_takes(line: str) -> None:
    key = line.split(":", maxsplit=1)[0]
    text = re.sub(rf"^{key}:.*\n", "", PLAN, flags=re.MULTILINE) + line.rstrip("\n") + "\n"
    node = read_yaml("plans/a/2024.yml", text).root
    assert node is not None
    taken = not read_model(INPUTS["plan"], node, "plans/a/2024.yml", ("vi", "en")).problems
    validator = Draft202012Validator(input_schema("plan"), format_checker=Draft202012Validator.FORMAT_CHECKER)
    loaders = (CoreLoader, yaml.CBaseLoader)
    fits = {one: validator.is_valid(yaml.load(text, Loader=one)) for one in loaders}  # noqa: S506 - plain values only
    assert taken is TYPED[line]
    empty_or_number = line.endswith((":", ": 1", "{vi: }")) or "value: ," in line  # a text to the plainest reader
    assert fits[CoreLoader] is taken
    assert empty_or_number or fits[yaml.CBaseLoader] is taken


_PLACE = re.compile(r"\$\{\d+(?::([^}]*)|\|([^,|]*)[^}]*)\}|\$\d+")
_DAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"


def filled(body: list[str]) -> str:
    """What stands in a file once somebody has gone through the places of a snippet."""
    text = "\n".join(body).replace(_DAY, "2026-11-21").replace("$0", "")
    text = text.replace("${1:mong-cai}-${2:2026}", "mong-cai-2026").replace("period: $2", "period: 2026")
    text = _PLACE.sub(lambda match: match.group(1) or match.group(2) or "abc", text)
    return text.replace("number: abc", "number: 1022")  # of a hotline; no number is proposed, lest it stay


@pytest.mark.parametrize("shape", PREFIXES)
def test_snippet_is_an_entry_that_fits(shape: str) -> None:
    snippet = {**FILES, **SNIPPETS}[shape]
    found = code_snippets()[f"cchc: {snippet.label}"]
    text = filled(found["body"])
    if found["scope"] == "markdown":
        markdown = read_markdown("content/hoi-dap/a.md", text)
        assert markdown.problems == []
        assert markdown.body.strip()
        assert markdown.front is not None
        model = INPUTS["question" if shape == "Question" else "news"]
        assert read_model(model, markdown.front, "a.md", ("vi", "en")).problems == []
        return
    value = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - builds texts only
    name = next(name for name in INPUTS if shape in dict(shapes(name)))
    schema = {"$ref": f"#/$defs/{shape}"} if shape != "Plan" else {}
    whole = {**schema, "$defs": input_schema(name)["$defs"]} if schema else input_schema("plan")
    [entry] = value if isinstance(value, list) else [value]
    assert [error.message for error in Draft202012Validator(whole).iter_errors(entry)] == []


def test_words_that_insert_a_snippet_are_told_apart() -> None:
    words = [word for prefixes in PREFIXES.values() for word in prefixes]
    assert len(set(words)) == len(words)
    assert all(word.isascii() and word.isalpha() for word in words), "typed without marks"
    assert set(PREFIXES) == {*FILES, *SNIPPETS}
