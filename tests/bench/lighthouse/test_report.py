from __future__ import annotations

from typing import Any

import pytest

from tests.bench.lighthouse.report import COLUMNS, figures, measured, table

GOOD = {"performance": 1.0, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0}


def report(*, lcp: float = 950.0, cls: float = 0.0, tbt: float = 0.0, **scores: float) -> dict[str, Any]:
    """A report of Lighthouse, with what is read from it."""
    return {
        "categories": {
            name: {"score": score, "auditRefs": [{"id": "target-size", "weight": 7 if name == "accessibility" else 0}]}
            for name, score in {**GOOD, **scores}.items()
        },
        "audits": {
            "largest-contentful-paint": {"numericValue": lcp},
            "cumulative-layout-shift": {"numericValue": cls},
            "total-blocking-time": {"numericValue": tbt},
            "total-byte-weight": {"numericValue": 12_000},
            "network-requests": {"details": {"items": [{}, {}, {}]}},
            "target-size": {
                "id": "target-size", "score": scores.get("accessibility", 1), "title": "Touch targets are too small",
                "details": {"items": [{"node": "a.tiny"}]},
            },
        },
        "environment": {"benchmarkIndex": 2500.4},
    }  # fmt: skip


def test_figures_of_a_page_are_medians() -> None:
    page = measured("/", [report(lcp=900, tbt=0), report(lcp=2000, tbt=80), report(lcp=1000, tbt=0)])
    assert (page.figures["lcp"], page.figures["tbt"], page.figures["requests"]) == (1000, 0, 3)
    assert set(page.figures) == set(COLUMNS)
    assert page.missed() == []


@pytest.mark.parametrize(
    ("changes", "missed"),
    [
        ({}, []),
        ({"performance": 0.99}, []),
        ({"performance": 0.98}, ["performance"]),
        ({"accessibility": 0.99, "seo": 0.9}, ["accessibility", "seo"]),
        ({"best-practices": 0.96}, ["best-practices"]),
        ({"lcp": 1500}, []),
        ({"lcp": 1501, "cls": 0.004, "tbt": 1}, ["lcp", "cls", "tbt"]),
    ],
)
def test_figure_that_misses_its_target_is_named(changes: dict[str, float], missed: list[str]) -> None:
    page = measured("/", [report(**changes)])
    assert page.missed() == missed
    assert sum("!" in cell for cell in list(table([page]))[1].split()) == len(missed)


def test_imperfect_audit_that_counts_is_told_with_what_it_found() -> None:
    lines = list(table([measured("/a/", [report(), report(accessibility=0.5)])]))
    assert lines[2:] == [
        "/a/ accessibility: target-size 0.5: Touch targets are too small",
        "/a/     {'node': 'a.tiny'}",
    ]
    assert len(list(table([measured("/a/", [report(performance=0.5)])]))) == 2, "it has no weight there"


def test_page_that_could_not_be_measured_is_an_error() -> None:
    with pytest.raises(ValueError, match="did not paint"):
        figures({"runtimeError": {"code": "NO_FCP", "message": "The page did not paint"}})
