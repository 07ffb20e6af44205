"""The figures of a benchmark: medians, ratios pair by pair, and the table in which they are read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from tests.bench.incremental import Incremental
from tests.bench.measure import Cost

#: What each engine does besides pages, as its own documentation has it: (what, ours, Hugo, MkDocs+Material).
DOES = (
    ("references by id resolved, plans checked", "yes", "no (resolved for it)", "no (resolved for it)"),
    ("internal links checked", "by id", "no", "no"),
    ("tables of contents", "yes", "yes (lists in templates)", "yes"),
    ("search index", "yes", "no", "yes (one file)"),
    ("sitemap", "yes, with languages", "yes", "yes, without languages"),
    ("feeds", "RSS, Atom, JSON; archives", "RSS, newest 50 of each list", "no"),
    ("open data (JSON, CSV, schemas)", "yes", "no", "no"),
    ("calendars", "yes", "no", "no"),
    ("pictures for link previews", "yes, kept between builds", "no", "no"),
    ("linked data (JSON-LD)", "yes", "no", "no"),
    ("digest of every file, exchange at once", "yes", "no", "no"),
)


class Runs(NamedTuple):
    """All runs of one engine over ``pages`` content pages."""

    pages: int
    costs: Sequence[Cost]
    peak_mib: float

    @property
    def wall_s(self) -> float:
        """The median time on the wall."""
        return median(one.wall_s for one in self.costs)

    @property
    def pages_per_s(self) -> float:
        """Content pages a second, lists and other pages not counted."""
        return self.pages / self.wall_s

    def figures(self) -> dict[str, float]:
        """Give the figures as they stand in bench.json."""
        return {
            "wall_s": round(self.wall_s, 3),
            "cpu_s": round(median(one.cpu_s for one in self.costs), 3),
            "peak_mib": round(self.peak_mib, 1),
            "pages_per_s": round(self.pages_per_s, 1),
        }


class StageSeconds(NamedTuple):
    """Seconds by stage: in the process that leads, which waits in its stage "workers", and in all workers together."""

    seconds: Mapping[str, float]
    workers: Mapping[str, float]


class Measured(NamedTuple):
    """Everything that a benchmark has found. ``material`` has a run for each number of pages, the last one counts."""

    pages: int
    ours: Runs
    hugo: Runs
    material: Sequence[Runs]
    incremental: Incremental
    first_s: float
    stages: StageSeconds
    files: Mapping[str, Mapping[str, int]]
    only_ours: Mapping[str, int]


def ratio(ours: Sequence[Cost], other: Sequence[Cost]) -> float:
    """Give the median of the ratios of time, pair by pair: what slows the machine slows both runs of a pair."""
    return median(one.wall_s / two.wall_s for one, two in zip(ours, other, strict=True))


def bench_json(found: Measured) -> dict[str, Any]:
    """Give what build/bench.json holds; ``ratio_material`` is how many times as many pages a second ours makes."""
    last = found.material[-1]
    return {
        "pages": found.pages,
        "ours": found.ours.figures(),
        "hugo": found.hugo.figures(),
        "material": last.figures(),
        "ratio_wall_hugo": round(ratio(found.ours.costs, found.hugo.costs), 3),
        "ratio_memory_hugo": round(found.ours.peak_mib / found.hugo.peak_mib, 3),
        "ratio_material": round(found.ours.pages_per_s / last.pages_per_s, 2),
        "incremental": {
            name: value if isinstance(value, bool) else round(value, 3)
            for name, value in found.incremental._asdict().items()
        },
        "stages": found.stages._asdict(),
    }


def write(found: Measured, file: Path) -> None:
    """Write build/bench.json."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(bench_json(found), indent=2) + "\n", encoding="utf-8", newline="\n")


def endings(folder: Path) -> dict[str, int]:
    """Count the files below a folder by their endings."""
    return dict(sorted(Counter(path.suffix or path.name for path in folder.rglob("*") if path.is_file()).items()))


def table(found: Measured) -> Iterator[str]:
    """Give everything as lines to be read."""
    figures = bench_json(found)
    yield f"{found.pages} content pages (plans and answers, in two languages); {len(found.ours.costs)} pairs"
    yield f"{'':<18}{'wall s':>10}{'cpu s':>10}{'MiB':>10}{'pages/s':>10}"
    rows = [("cchc", found.ours), ("Hugo", found.hugo), *(("MkDocs+Material", one) for one in found.material)]
    for name, runs in rows:
        label = name if runs.pages == found.pages else f"{name} {runs.pages}"
        values = runs.figures().values()
        yield f"{label:<18}" + "".join(f"{value:>10.2f}" for value in values)
    yield f"time   cchc/Hugo            {figures['ratio_wall_hugo']:.3f}  (median of pairs: {_pairs(found)})"
    cpu = figures["ours"]["cpu_s"] / figures["hugo"]["cpu_s"]
    yield f"cpu    cchc/Hugo            {cpu:.3f}  (others on the machine shake it less)"
    yield f"memory cchc/Hugo            {figures['ratio_memory_hugo']:.3f}"
    yield f"pages/s cchc/Material       {figures['ratio_material']:.2f}"
    yield f"first build, with pictures  {found.first_s:.2f} s"
    one = found.incremental
    yield (
        f"again: no change {one.no_change_s:.2f} s, one edit {one.one_edit_s:.2f} s, MkDocs' own start "
        f"{one.mkdocs_start_s:.2f} s; bytes of a clean build: {'yes' if one.identical else 'NO'}"
    )
    yield from ("", *_stage_rows(found), "", *_output_rows(found))


def _pairs(found: Measured) -> str:
    both = zip(found.ours.costs, found.hugo.costs, strict=True)
    return ", ".join(f"{one.wall_s / two.wall_s:.2f}" for one, two in both)


def _stage_rows(found: Measured) -> Iterator[str]:
    whole, stages = found.ours.wall_s, found.stages
    rows = {**stages.seconds, "MkDocs itself": whole - sum(stages.seconds.values())}
    yield f"{'stage':<18}{'s':>10}{'%':>6}"
    yield from (f"{name:<18}{value:>10.2f}{100 * value / whole:>6.0f}" for name, value in rows.items())
    yield "of that, in all workers together:"
    yield from (f"  {name:<16}{value:>10.2f}" for name, value in stages.workers.items())


def _output_rows(found: Measured) -> Iterator[str]:
    yield f"{'':<42}{'cchc':<28}{'Hugo':<30}MkDocs+Material"
    yield from (f"{what:<42}{ours:<28}{hugo:<30}{material}" for what, ours, hugo, material in DOES)
    for name, counts in found.files.items():
        yield f"files of {name}: " + ", ".join(f"{count} {ending}" for ending, count in counts.items())
    told = ", ".join(f"{count} {kind}" for kind, count in found.only_ours.items())
    yield f"pages that only cchc makes: {told}"
