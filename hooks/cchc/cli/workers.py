"""Who makes the parts of a site: this process, processes of this machine, or a cluster."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

from cchc.cli.cluster import connect
from cchc.output.writer import Shared, Workers, hand_over
from cchc.site.views import routes

#: Fewer pages than this are made here: starting workers would take longer.
_FEW_PAGES = 3000


@contextmanager
def workers_for(shared: Shared, *, cluster: str | None, few: bool) -> Iterator[Workers | None]:
    """Give who makes the parts: the cluster at an address, else a process a core, nobody else for a ``few`` parts.

    Raises ClusterError when the cluster cannot be used.
    """
    cores = os.cpu_count() or 1
    if cluster:
        with connect(cluster) as executor:
            yield Workers(executor, near=False)
    elif few or cores == 1 or sum(1 for _ in routes(shared.site)) < _FEW_PAGES:
        yield None
    else:
        gc.freeze()  # what is loaded by now stays, and is not looked through again and again
        with ProcessPoolExecutor(cores, _start_method(), hand_over, (shared,)) as executor:
            yield Workers(executor)


def _start_method() -> Any:  # noqa: ANN401 - a context of multiprocessing
    """Give how workers are started: by fork they share the site in memory, where that is safe."""
    safe = sys.platform.startswith("linux") and threading.active_count() == 1
    return multiprocessing.get_context("fork" if safe else "spawn")
