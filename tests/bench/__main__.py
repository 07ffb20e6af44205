"""`make bench`, or `python -m tests.bench --pages 11000`: our build beside Hugo's and MkDocs with Material.

The same made-up site is built by each, clean, in turn; storage in memory is used where there is enough. Prints a table
and writes build/bench.json. Ends with 1 when Hugo's pages do not say what ours say, 2 when Hugo is not installed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from statistics import median

from cchc.cli.stages import FILE
from cchc.site.views import routes
from tests.bench import engines, incremental, material, report
from tests.bench.corpus import TODAY, make_project
from tests.bench.engines import Engine
from tests.bench.hugo import compare
from tests.bench.hugo.frames import Prepared, prepare
from tests.bench.hugo.pages import KINDS
from tests.bench.hugo.project import write_project
from tests.bench.measure import Cost, cost, peak_mib
from tests.tools.memory import memory_folder
from tests.tools.portal import ROOT

#: Pages of MkDocs with Material; its time a page does not depend on their number.
MATERIAL_PAGES = (1100, 3300)
#: Bytes that a content page needs on the way: two trees of ours with pictures, Hugo's, and what both are made from.
_BYTES_A_PAGE = 300_000


def main() -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--pages", type=int, default=11000)
    parser.add_argument("--pairs", type=int, default=3, help="runs of each")
    options = parser.parse_args()
    memory = memory_folder(options.pages * _BYTES_A_PAGE)
    _tell(f"storage: {memory or tempfile.gettempdir()}{'' if memory else ', not in memory: too little room'}")
    try:
        engines.hugo_binary()
    except engines.MissingHugoError as error:
        print(error, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="cchc-bench-", dir=memory) as made:
        found = _bench(Path(made), options.pages, options.pairs)
    if found is None:
        return 1
    report.write(found, ROOT / "build/bench.json")
    print("\n".join(report.table(found)))
    return 0


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _bench(work: Path, pages: int, pairs: int) -> report.Measured | None:
    """Measure everything below ``work``; None when the two sites do not say the same."""
    made = make_project(work / "cchc", pages)
    _tell(f"{made.plans} plans, {made.answers} answers: {made.pages} content pages; first build")
    ours = engines.ours(work / "cchc")
    first = cost(ours.command, ours.folder, ours.environ)
    prepared = prepare(ours.folder, date.fromisoformat(TODAY))
    hugo = engines.hugo(work / "hugo")
    write_project(hugo.folder, prepared.site, prepared.frames, prepared.setting)
    cost(hugo.command, hugo.folder, hugo.environ)
    if not _same(ours, hugo):
        return None
    only_ours = Counter(route.kind for route in routes(prepared.site) if route.kind not in KINDS)
    del prepared
    costs, stages = _in_turn((ours, hugo), pairs)
    files = {engine.name: report.endings(engine.site) for engine in (ours, hugo)}
    runs = [report.Runs(made.pages, costs[engine.name], _memory(engine)) for engine in (ours, hugo)]
    _tell("again: no change, one edit")
    again = incremental.measure(ours, work)
    for engine in (ours, hugo):
        shutil.rmtree(engine.folder)
    materials = [_material(work, count) for count in MATERIAL_PAGES]
    return report.Measured(
        made.pages, runs[0], runs[1], materials, again, first.wall_s, stages, files, only_ours
    )  # fmt: skip


def _same(ours: Engine, hugo: Engine) -> bool:
    """Tell whether 100 pages of Hugo's, chosen by chance, say what ours say; print what differs."""
    pages = [path.relative_to(hugo.site).as_posix() for path in hugo.site.rglob("*.html")]
    chosen = compare.sample(pages)
    found = list(compare.differences(ours.site, hugo.site, chosen))
    _tell("\n".join(found) if found else f"{len(chosen)} pages of {len(pages)}: the same text")
    return bool(pages) and not found


def _in_turn(both: Sequence[Engine], pairs: int) -> tuple[dict[str, list[Cost]], report.StageSeconds]:
    """Build clean in turn; give the costs by engine, and the median seconds of each of our stages."""
    costs: dict[str, list[Cost]] = defaultdict(list)
    stages: dict[str, dict[str, list[float]]] = {"seconds": defaultdict(list), "workers": defaultdict(list)}
    for number in range(1, pairs + 1):
        for engine in both:
            engine.clean()
            found = cost(engine.command, engine.folder, engine.environ)
            _tell(f"pair {number}: {engine.name} {found.wall_s:.2f} s, {found.cpu_s:.2f} s of processors")
            costs[engine.name].append(found)
            timings = engine.folder / FILE
            if timings.is_file():
                for where, found_there in json.loads(timings.read_text(encoding="utf-8")).items():
                    for name, seconds in found_there.items():
                        stages[where][name].append(seconds)
    medians = {where: {name: median(found) for name, found in rows.items()} for where, rows in stages.items()}
    return costs, report.StageSeconds(**medians)


def _memory(engine: Engine) -> float:
    engine.clean()
    found = peak_mib(engine.command, engine.folder, engine.environ)
    _tell(f"{engine.name}: {found:.0f} MiB at most")
    return found


def _material(work: Path, pages: int) -> report.Runs:
    """Measure MkDocs with Material once over so many pages."""
    source = work / "source"
    made = make_project(source, pages)
    prepared: Prepared = prepare(source, date.fromisoformat(TODAY))
    engine = engines.material(work / "material")
    material.write_project(engine.folder, prepared.site, prepared.setting)
    found = cost(engine.command, engine.folder, engine.environ)
    _tell(f"{engine.name}, {made.pages} pages: {found.wall_s:.2f} s")
    runs = report.Runs(made.pages, [found], _memory(engine))
    for folder in (source, engine.folder):
        shutil.rmtree(folder)
    return runs


if __name__ == "__main__":
    raise SystemExit(main())
