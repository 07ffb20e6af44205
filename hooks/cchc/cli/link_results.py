"""What is remembered of links from one check to the next: a link is lost after three misses in a row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from cchc.cli.link_asking import Answer

#: Misses in a row after which a link counts as lost: sites are away for a day, or for a weekend.
LOST = 3


class Result(NamedTuple):
    """The last answer to a link and its day; ``misses`` in a row, the first of them on the day ``since``."""

    checked: date
    result: str
    misses: int = 0
    since: date | None = None

    @property
    def lost(self) -> bool:
        """Whether the link has been missed too often."""
        return self.misses >= LOST


Results = Mapping[str, Result]


def advance(before: Results, answers: Iterable[Answer], day: date) -> dict[str, Result]:
    """Give the results after a check on ``day``; what was not asked for is forgotten.

    A second check on the same day counts no second miss: the run may have been repeated by hand.
    """
    return {answer.url: _next(before.get(answer.url), answer, day) for answer in answers}


def _next(before: Result | None, answer: Answer, day: date) -> Result:
    if not answer.missed:
        return Result(day, answer.result)
    if before is None or not before.misses:
        return Result(day, answer.result, 1, day)
    return Result(day, answer.result, before.misses + (before.checked != day), before.since)


def write_results(results: Results) -> str:
    """Give the results as JSON, sorted, so that one check's changes can be read in git."""
    rows = {
        url: {
            "checked": row.checked.isoformat(),
            "result": row.result,
            "misses": row.misses,
            "since": row.since.isoformat() if row.since else None,
        }
        for url, row in sorted(results.items())
    }
    return json.dumps({"links": rows}, ensure_ascii=False, indent=2) + "\n"


def read_results(text: str) -> dict[str, Result]:
    """Read what ``write_results`` wrote. Raises ValueError for anything else."""
    try:
        return {
            str(url): Result(
                date.fromisoformat(row["checked"]),
                str(row["result"]),
                int(row["misses"]),
                date.fromisoformat(row["since"]) if row["since"] else None,
            )
            for url, row in json.loads(text)["links"].items()
        }
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ValueError(f"no results of links: {error}") from None
