"""The table of codes: complete in both languages."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from cchc.problem import CODES, Code, Severity
from cchc.problem.codes_addresses import ADDRESSES
from cchc.problem.codes_drafting import DRAFTING
from cchc.problem.codes_facts import FACTS
from cchc.problem.codes_imports import IMPORTS
from cchc.problem.codes_project import PROJECT
from cchc.problem.codes_publishing import PUBLISHING
from cchc.problem.codes_reading import READING
from cchc.problem.codes_release import RELEASE
from cchc.problem.codes_slips import SLIPS
from cchc.problem.codes_stale import STALE
from cchc.problem.codes_values import VALUES
from cchc.problem.codes_words import WORDS
from cchc.text.slug import is_slug

ALL = [
    *READING, *VALUES, *FACTS, *SLIPS, *WORDS, *RELEASE, *STALE, *ADDRESSES, *PROJECT, *PUBLISHING, *IMPORTS,
    *DRAFTING,
]  # fmt: skip


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_no_name_stands_twice() -> None:
    assert len(CODES) == len(ALL) == len({code.name for code in ALL})


@pytest.mark.parametrize("code", ALL, ids=lambda code: code.name)
def test_code_speaks_both_languages(code: Code) -> None:
    assert is_slug(code.name)
    assert Severity(code.severity)
    assert code.message_vi.strip()
    assert code.message_en.strip()
    assert bool(code.hint_vi) == bool(code.hint_en)


@pytest.mark.parametrize("code", ALL, ids=lambda code: code.name)
def test_fields_agree_but_for_words_of_one_language(code: Code) -> None:
    def shared(text: str) -> set[str]:
        return {re.sub("_(vi|en)$", "", name) for name in fields(text)}

    assert shared(code.message_vi) <= shared(code.message_en), "English may say a day that a Vietnamese deadline tells"
    assert shared(code.hint_vi) == shared(code.hint_en)
    assert not {name for name in fields(code.message_vi + code.hint_vi) if name.endswith("_en")}
    english = code.message_en + code.hint_en
    quoted = re.findall(r"“\{(\w+_vi)\}”", english)  # what a plan says, or is to say, is in Vietnamese
    assert {name for name in fields(english) if name.endswith("_vi")} == set(quoted)


@pytest.mark.parametrize("code", [code for code in ALL if code.severity == "error"], ids=lambda code: code.name)
def test_an_error_says_what_to_write_instead(code: Code) -> None:
    assert code.hint_vi
