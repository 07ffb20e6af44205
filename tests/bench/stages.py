"""How the time of a page is shared out: measured in one process, since workers tell only when they are done."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from random import Random
from typing import NamedTuple

from cchc.output.writer import write
from cchc.render.page import render_page
from cchc.site.views import routes, view
from tests.bench.hugo.frames import Prepared

#: Pages that are looked at, after as many that only warm up the templates.
SAMPLE = 400


class PageCost(NamedTuple):
    """Milliseconds that a page takes in one process, on average: to gather, to render, to write."""

    view_ms: float
    render_ms: float
    write_ms: float


def page_cost(prepared: Prepared, folder: Path) -> PageCost:
    """Measure pages chosen by chance from the whole site; they are written below a folder in ``folder``."""
    site, frames, setting = prepared
    known = list(routes(site))
    chosen = Random("stages").sample(known, min(2 * SAMPLE, len(known)))
    half = len(chosen) // 2
    for route in chosen[:half]:
        render_page(view(site, route), frames, setting)
    clock = time.perf_counter
    with tempfile.TemporaryDirectory(dir=folder) as made:
        begun = clock()
        views = [view(site, route) for route in chosen[half:]]
        gathered = clock()
        pages = [render_page(found, frames, setting) for found in views]
        rendered = clock()
        write(pages, Path(made))
        written = clock()
    steps = (gathered - begun, rendered - gathered, written - rendered)
    return PageCost(*(1000 * seconds / len(views) for seconds in steps))
