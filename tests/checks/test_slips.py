"""Which of the slips that people found in the five real plans the rules find by themselves: SLIPS.md, kept current.

``CCHC_WRITE_EXPECTED=1`` writes the page anew.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc.checks import RULES, WAIVABLE, check
from cchc.checks.numbers import spaced
from cchc.checks.slips import in_text
from cchc.checks.slips import known as known_names
from cchc.checks.texts import Words
from cchc.checks.units import words_of_another_level
from cchc.model.plan import Erratum
from cchc.model.published import Plan
from cchc.problem import Place, Problem
from cchc.site import Loaded, Site
from tests.checks.slips_known import IN_DRAFTS, WHY_MISSED, Key, noted

PAGE = Path(__file__).with_name("SLIPS.md")
_OTHERS = {"addresses", "links", "pictures", "prose", "questions", "translations"}
#: The rules that errata can answer look at plans only; the others would cost time for nothing.
LOOKED_AT = [rule for rule in RULES if rule.__module__.rsplit(".", 1)[1] not in _OTHERS]
SHORT = 70
INTRODUCTION = """\
Written by `CCHC_WRITE_EXPECTED=1 .venv/bin/pytest tests/checks/test_slips.py`, and compared by every run of that test.

A known slip is an erratum of a plan. **Facts**: with all errata and waivers of the plan taken away, a rule finds it in
what the portal carries over (numbers, dates, names, places, deadlines, targets). **Words**: our texts tell sentences
anew, so a slip in a sentence is not in the plan's file; the same rules find it when they read the words of the source
(`as_written`), as they would in a draft. **Drafts**: neither shows it, but the whole source does, read as a draft: its
sentence, its cell, or another place (`tests/checks/slips_known.py`; the sources are no part of the project, so this
column is what a run showed). **Missed**: no rule tells; the last table says why.

The rules were also run on the whole words of the sources, as drafts: `cchc import FILE --unit ID --keep-text` told 178
findings on the five texts (21 November 2026), the same slip anew wherever a sentence is quoted again. 8 were false
alarms, all where the import reads a cell differently from people: target-differs 4, lead-differs 2, hotline-promised 1,
number-skips 1; none from the rules on words. Five true ones no reader had found before (“tuyên dụng”, “đơn đốc”, “Niem
yết”, and “Công dịch vụ công” in two rows, all of long-khanh-2024); they are among the errata since.
"""
TABLES = (
    ("Found in the facts", "facts", "codes"), ("Found in the words", "words", "codes"),
    ("Found in drafts of the sources", "drafts", "code"), ("Missed", "missed", "why"),
)  # fmt: skip


class Known(NamedTuple):
    """A slip that people found, the codes of the findings that it answers, and what its words alone show."""

    plan: str
    slip: Erratum
    by_facts: tuple[str, ...]
    by_words: tuple[str, ...]

    @property
    def found(self) -> str:
        noted_in_drafts = noted(IN_DRAFTS, *self.key)
        return "facts" if self.by_facts else "words" if self.by_words else "drafts" if noted_in_drafts else "missed"

    @property
    def key(self) -> Key:
        return self.plan, self.slip.at, " ".join(self.slip.as_written.split())

    @property
    def told(self) -> str:
        """The codes of the rules that find it, or why none does."""
        if self.found in {"facts", "words"}:
            return ", ".join(self.by_facts or self.by_words)
        notes = IN_DRAFTS if self.found == "drafts" else WHY_MISSED
        key = noted(notes, *self.key)
        return notes[key] if key else ""


def findings(site: Site, key: str, errata: tuple[Erratum, ...]) -> set[Problem]:
    """What the rules find in one plan when only these errata explain anything."""
    entry = site.declared[key]
    alone = replace(entry, plan=entry.plan.model_copy(update={"errata": errata, "waivers": ()}))
    plan = Plan(**{**site.plans[key], "errata": []})
    small = replace(site, plans={key: plan}, declared={key: alone}, questions={}, news={}, hotlines={}, prose=())
    path = entry.spot.path
    return {problem for rule in LOOKED_AT for problem in rule(small) if problem.path == path}


def by_words(site: Site, key: str, words: str) -> tuple[str, ...]:
    """What the words of a source show without anything around them."""
    text = Words(words, "vi", Place(""), "", "text")
    found = [finding.code for finding in in_text(text, known_names(site))]
    found += ["number-form"] * bool(spaced(words))
    found += ["unit-wording" for _ in words_of_another_level(site, site.declared[key].plan.unit, words)]
    return tuple(sorted(set(found)))


@pytest.fixture(scope="module")
def whole(loaded: Loaded) -> Site:
    assert loaded.whole is not None
    return loaded.whole


@pytest.fixture(scope="module")
def unexplained(whole: Site) -> dict[str, set[Problem]]:
    return {key: findings(whole, key, ()) for key in sorted(whole.declared)}


@pytest.fixture(scope="module")
def known(whole: Site, unexplained: dict[str, set[Problem]]) -> list[Known]:
    return [
        Known(
            key, slip, tuple(sorted({p.code for p in unexplained[key] - findings(whole, key, (slip,))})),
            by_words(whole, key, slip.as_written),
        )
        for key in unexplained
        for slip in whole.declared[key].plan.errata
    ]  # fmt: skip


@pytest.fixture(scope="module")
def unknown(whole: Site, unexplained: dict[str, set[Problem]]) -> list[tuple[str, Problem]]:
    """What the rules find that no erratum of the plan answers."""
    left = {key: findings(whole, key, whole.declared[key].plan.errata) for key in unexplained}
    return [(key, problem) for key in left for problem in sorted(left[key], key=lambda p: p.order)]


def page(known: list[Known], unknown: list[tuple[str, Problem]], whole: Site) -> Iterator[str]:
    yield "# Slips of the five sources: found, missed, false alarms\n"
    yield INTRODUCTION
    yield "| plan | slips | facts | words | drafts | missed |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for key in dict.fromkeys(slip.plan for slip in known):
        yield _sums(key, [slip for slip in known if slip.plan == key])
    yield f"{_sums('all', known)}\n"
    yield "| about | slips | facts | words | drafts | missed |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for about in sorted({slip.slip.about for slip in known}):
        yield _sums(about, [slip for slip in known if slip.slip.about == about])
    yield from _by_rule(known, unknown, whole)
    yield "\n## Found, and not among the errata\n"
    yield "Every finding on the plans that no erratum answers. Each was compared with the source; its waiver says so.\n"
    yield "| plan | code | finding | answered |"
    yield "| --- | --- | --- | --- |"
    answers = list(_answers(whole, unknown))
    for (key, problem), answer in zip(unknown, answers, strict=True):
        yield f"| {key} | {problem.code} | {_cell(problem.message.vi)} | {_cell(answer)} |"
    yield f"\nFalse alarms: {answers.count('')}.\n"
    for title, kind, last in TABLES:
        yield f"\n## {title}\n"
        yield f"| plan | at | as written | about | {last} |"
        yield "| --- | --- | --- | --- | --- |"
        for slip in known:
            if slip.found == kind:
                words = _cell(slip.slip.as_written)
                yield f"| {slip.plan} | {slip.slip.at} | {words} | {slip.slip.about} | {slip.told} |"


def _by_rule(known: list[Known], unknown: list[tuple[str, Problem]], whole: Site) -> Iterator[str]:
    """A row a rule; a slip that several rules tell of counts for each."""
    facts = Counter(code for slip in known for code in slip.by_facts)
    words = Counter(code for slip in known if not slip.by_facts for code in slip.by_words)
    answers = list(zip(unknown, _answers(whole, unknown), strict=True))
    answered = Counter(problem.code for (_, problem), answer in answers if answer)
    false = Counter(problem.code for (_, problem), answer in answers if not answer)
    yield "\n## By rule\n"
    yield "A slip that several rules tell of counts for each. Answered: right as it is, as a waiver says.\n"
    yield "| rule | facts | words | answered | false alarms |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for code in sorted({*facts, *words, *answered, *false}):
        yield f"| {code} | {facts[code]} | {words[code]} | {answered[code]} | {false[code]} |"
    silent = sorted(WAIVABLE - {*facts, *words, *answered, *false})
    yield f"\nNothing to tell of in these five plans: {', '.join(silent)}."


def _sums(name: str, slips: list[Known]) -> str:
    count = Counter(slip.found for slip in slips)
    return f"| {name} | {len(slips)} | {' | '.join(str(count[kind]) for _, kind, _ in TABLES)} |"


def _answers(whole: Site, unknown: list[tuple[str, Problem]]) -> Iterator[str]:
    """The reason that each finding's waiver gives; both stand in the order of the file."""
    seen: Counter[tuple[str, str]] = Counter()
    for key, problem in unknown:
        reasons = [waiver.why for waiver in whole.declared[key].plan.waivers if waiver.code == problem.code]
        number = seen[key, problem.code]
        seen[key, problem.code] += 1
        yield reasons[number] if number < len(reasons) else ""


def _cell(text: str) -> str:
    text = " ".join(text.split()).replace("|", "\\|")
    return text if len(text) <= SHORT else f"{text[: SHORT - 1]}…"


@pytest.mark.long
def test_the_page_is_current(known: list[Known], unknown: list[tuple[str, Problem]], whole: Site) -> None:
    text = "\n".join(page(known, unknown, whole)) + "\n"
    if os.environ.get("CCHC_WRITE_EXPECTED"):
        PAGE.write_text(text, encoding="utf-8", newline="\n")
    assert text == PAGE.read_text(encoding="utf-8")


@pytest.mark.long
def test_what_is_missed_is_explained_and_notes_are_needed(known: list[Known]) -> None:
    assert [slip.key for slip in known if not slip.told] == []
    for notes, kind in ((IN_DRAFTS, "drafts"), (WHY_MISSED, "missed")):
        used = {noted(notes, *slip.key) for slip in known if slip.found == kind}
        assert used == set(notes)
    assert set(IN_DRAFTS.values()) <= WAIVABLE


@pytest.mark.long
def test_most_of_the_facts_are_found(known: list[Known]) -> None:
    """Slips in citations, dates, deadlines, leads and blanks are in what is carried over as written."""
    facts = [slip for slip in known if slip.slip.about in {"citation", "date", "deadline", "blank", "lead"}]
    assert sum(slip.found != "missed" for slip in facts) / len(facts) > 0.6


@pytest.mark.long
def test_the_plan_of_november_2023_is_found(known: list[Known]) -> None:
    [slip] = [slip for slip in known if "259/KH-UBND" in slip.slip.as_written]
    assert "date-after-work" in slip.by_facts


@pytest.mark.long
def test_nothing_is_found_that_nobody_has_answered(unknown: list[tuple[str, Problem]], whole: Site) -> None:
    assert all(_answers(whole, unknown))
    assert {problem.code for _, problem in unknown} <= WAIVABLE


def test_with_all_errata_and_waivers_nothing_is_left(whole: Site) -> None:
    assert not list(check(whole))
