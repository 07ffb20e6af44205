"""Makes a project of as many pages as wanted: `python -m tests.bench.corpus --pages 1100 --out FOLDER`.

A page is a content page here: a plan or an answer, in one language. A plan comes with ten answers, all in two
languages, so one plan makes 22 pages; lists and the pages of localities, agencies, documents, topics and the calendar
come on top. The same seed and number give the same bytes. `cchc check` finds nothing wrong. Nothing in it is real.
"""

from __future__ import annotations

import argparse
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from cchc.text.slug import slug
from tests.bench import corpus_texts as texts
from tests.bench.vocabulary import syllables

ROOT = Path(__file__).parents[2]
SEED = 1
TASKS, CITATIONS, TARGETS, ANSWERS = 12, 8, 5, 10
#: Content pages of a plan: itself and its answers, in both languages.
PAGES_A_PLAN = 2 * (1 + ANSWERS)
#: Plans that a locality has, one a year.
YEARS = (2022, 2023, 2024, 2025, 2026)
#: The day that benchmarks build for; everything has been published by then.
TODAY = "2026-11-21"
#: Localities whose registers lie in one file.
_UNITS_A_FILE = 50
#: Links from prose to real entries, which are not here.
_ID_LINK = re.compile(r"\]\((?:plan|qa|unit|agency|doc|news):[^)]*\)")


class Made(NamedTuple):
    """What was written: numbers of plans, answers (both in one language) and content pages."""

    plans: int
    answers: int
    pages: int


def make_project(folder: Path, pages: int, seed: int = SEED) -> Made:
    """Write a project of at least ``pages`` content pages into ``folder``, which is made; what is there is replaced."""
    plans = max(1, -(-pages // PAGES_A_PLAN))
    _copy_portal(folder)
    _write(folder / "plans/registry/nation.yml", texts.nation())
    units = list(_units(-(-plans // len(YEARS)), seed))
    for first in range(0, len(units), _UNITS_A_FILE):
        text = texts.registry(units[first : first + _UNITS_A_FILE])
        _write(folder / f"plans/registry/localities-{first // _UNITS_A_FILE + 1:04}.yml", text)
    for number in range(plans):
        unit, year = units[number // len(YEARS)], YEARS[number % len(YEARS)]
        _write_plan(folder, unit, year, Random(f"plan {seed} {unit.key} {year}"), seed)
    return Made(plans, plans * ANSWERS, plans * PAGES_A_PLAN)


def _copy_portal(folder: Path) -> None:
    """Take over the portal without its plans, answers and news: settings, code, theme, editorial pages, topics."""
    for name in ("content", "plans", "overrides"):
        shutil.rmtree(folder / name, ignore_errors=True)
    (folder / "hooks").unlink(missing_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy2(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    (folder / "hooks").symlink_to(ROOT / "hooks", target_is_directory=True)  # code that changes needs no new project
    for path in sorted((ROOT / "content").glob("*.md")):
        _write(folder / "content" / path.name, _ID_LINK.sub("](page:gioi-thieu)", path.read_text(encoding="utf-8")))
    _write(folder / "plans/registry/topics.yml", (ROOT / "plans/registry/topics.yml").read_text(encoding="utf-8"))


def _units(count: int, seed: int) -> Iterator[texts.Unit]:
    """Give made-up localities, each with an id of its own."""
    chance = Random(f"units {seed}")
    known = syllables()
    taken: set[str] = set()
    while len(taken) < count:
        name = " ".join(word.capitalize() for word in chance.sample(known, 2))
        key = slug(name)
        if key not in taken:
            taken.add(key)
            yield texts.Unit(key, name, len(taken) - 1)


def _write_plan(folder: Path, unit: texts.Unit, year: int, chance: Random, seed: int) -> None:
    plan = texts.Plan(unit, year, chance, seed)
    _write(folder / f"plans/{unit.key}/{year}.yml", plan.text(TASKS, CITATIONS, TARGETS))
    for number in range(1, ANSWERS + 1):
        answer = plan.answer(number)
        name = folder / "content/hoi-dap" / answer.name
        _write(name.with_name(f"{answer.name}.md"), answer.vi)
        _write(name.with_name(f"{answer.name}.en.md"), answer.en)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def main() -> int:
    """Write a project and say what it holds."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.corpus", description=__doc__)
    parser.add_argument("--pages", type=int, default=1100, help="content pages, rounded up to whole plans")
    parser.add_argument("--out", type=Path, required=True, help="the project's folder; what is there is replaced")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    made = make_project(options.out, options.pages, options.seed)
    print(f"{options.out}: {made.plans} plans, {made.answers} answers, {made.pages} content pages; build for {TODAY}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
