"""Loading and checking a project on a given day, and saying what was found."""

from __future__ import annotations

from collections.abc import Mapping, Set
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import NamedTuple

from cchc.checks import check
from cchc.cli.environment import PREVIEW
from cchc.cli.history import read_history
from cchc.cli.processes import spread
from cchc.problem import Problem, Severity, print_news, print_problems
from cchc.site import Site, load
from cchc.site.entries import Stage
from cchc.site.garbage import no_collection
from cchc.site.history import declared_days
from cchc.site.load import Memory


class Checked(NamedTuple):
    """A loaded site and everything that is wrong with it. ``site`` is None when the settings cannot be used.

    ``memory`` makes the next check of the same project fast; ``edited`` are the paths of all files that differ from
    those of the check before, where only plans and texts do (see ``cchc.site.load``).
    """

    site: Site | None
    problems: list[Problem]
    sources: Mapping[str, str]
    memory: Memory | None = None
    edited: frozenset[str] | None = None

    def fails(self, strict: bool) -> bool:
        """Tell whether this stops publishing: an error does, with ``strict`` a warning too."""
        bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return self.site is None or any(problem.severity in bad for problem in self.problems)

    def report(self, form: str = "text", lang: str = "vi") -> str:
        """Give all problems, sorted, in the given format and language."""
        return print_problems(self.problems, form, lang, self.sources)

    def news(self, told: Set[Problem], lang: str = "vi") -> str:
        """Give the problems that are not among those ``told`` before as text for people, and how many there are now."""
        return print_news(self.problems, told, lang, self.sources)


def check_project(
    root: Path,
    today: date,
    environment: Mapping[str, str],
    site_url: str | None = None,
    stage: Stage = nullcontext,
    memory: Memory | None = None,
) -> Checked:
    """Load the project in ``root`` and run every check on it, also on what its day holds back.

    The variable ``CCHC_PREVIEW`` of ``environment`` asks for a preview, which shows what waits for people, too. What
    the check before left as its ``memory`` is taken over where nothing changed. Many files are read and checked by
    processes of this machine.
    """
    with no_collection(), stage("resolve"):
        preview = bool(environment.get(PREVIEW))
        loaded = load(root, today, environment, site_url, stage, preview=preview, memory=memory, spread=spread)
    problems = list(loaded.problems)
    if loaded.whole is not None:
        with no_collection(), stage("check"):
            history = read_history(root, declared_days(loaded.whole), environment)
            known = loaded.memory.known if loaded.memory else None
            problems.extend(check(loaded.whole, history, known, loaded.edited, spread))
    told = sorted(set(problems), key=lambda problem: problem.order)
    return Checked(loaded.site, told, loaded.sources, loaded.memory, loaded.edited)
