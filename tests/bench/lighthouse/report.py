"""What Lighthouse's reports say: the figures of a page, those that miss their target, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import Any, NamedTuple

#: A report of Lighthouse, as it writes it.
Report = Mapping[str, Any]
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
METRICS: Mapping[str, str] = {
    "lcp": "largest-contentful-paint", "cls": "cumulative-layout-shift", "tbt": "total-blocking-time",
}  # fmt: skip
#: The least, or the most, that each figure may be.
AT_LEAST: Mapping[str, float] = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
AT_MOST: Mapping[str, float] = {"lcp": 1500, "cls": 0, "tbt": 0}
#: The last tells how fast the machine is, as Lighthouse sees it.
COLUMNS = (*CATEGORIES, *METRICS, "bytes", "requests", "machine")


class Measured(NamedTuple):
    """A page: its figures (scores of 100, LCP and TBT in ms), the median of several runs, and imperfect audits."""

    path: str
    figures: Mapping[str, float]
    notes: Sequence[str]

    def missed(self) -> list[str]:
        """The figures that miss their target."""
        low = [name for name, least in AT_LEAST.items() if self.figures[name] < least]
        return low + [name for name, most in AT_MOST.items() if self.figures[name] > most]


def figures(report: Report) -> dict[str, float]:
    """Take the figures out of one report. Raises ValueError when Lighthouse could not measure the page."""
    if report.get("runtimeError"):
        raise ValueError(report["runtimeError"]["message"])
    audits = report["audits"]
    return {
        **{name: round(100 * report["categories"][name]["score"]) for name in CATEGORIES},
        **{name: round(audits[audit]["numericValue"], 3) for name, audit in METRICS.items()},
        "bytes": audits["total-byte-weight"]["numericValue"],
        "requests": len(audits["network-requests"]["details"]["items"]),
        "machine": round(report["environment"]["benchmarkIndex"]),
    }


def notes(report: Report) -> Iterator[str]:
    """Tell which audits that count for a score are not perfect, and what they found."""
    for name in CATEGORIES:
        for reference in report["categories"][name]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                shown = audit.get("displayValue", "")
                yield f"{name}: {audit['id']} {audit['score']}: {audit['title']} {shown}".rstrip()
                for item in audit.get("details", {}).get("items", [])[:3]:
                    yield f"    {str(item)[:200]}"


def measured(path: str, reports: Sequence[Report]) -> Measured:
    """Join the reports of one page; its notes are those of the run with the lowest score."""
    runs = [figures(report) for report in reports]
    worst = min(range(len(runs)), key=lambda number: sum(runs[number][name] for name in CATEGORIES))
    return Measured(path, {name: median(run[name] for run in runs) for name in COLUMNS}, list(notes(reports[worst])))


def table(pages: Sequence[Measured]) -> Iterator[str]:
    """Give the lines of a table; what misses its target has an exclamation mark, and notes stand below."""
    wide = max(len(page.path) for page in pages)
    yield f"{'page':<{wide}} " + " ".join(f"{name:>14}" for name in COLUMNS)
    for page in pages:
        cells = (f"{page.figures[name]:g}{'!' if name in page.missed() else ''}" for name in COLUMNS)
        yield f"{page.path:<{wide}} " + " ".join(f"{cell:>14}" for cell in cells)
    for page in pages:
        yield from (f"{page.path} {note}" for note in page.notes)
