"""Who makes the parts of a site: this process, processes of this machine, or a cluster."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from cchc.cli.cluster import connect
from cchc.cli.processes import can_fork, can_start, cores, pool
from cchc.output.parts import KINDS, Part, jobs
from cchc.output.writer import Shared, Workers, WorkersFor, hand_over

#: Fewer parts than this are made here: starting workers would take longer. Copies of this process are there at once;
#: others must be handed the whole site.
_FEW_FOR_COPIES, _FEW = 100, 3000


def workers_at(cluster: str | None) -> WorkersFor:
    """Give who makes parts: the cluster at an address, else with this process one a core; nobody else for few parts."""
    return partial(_workers, cluster)


@contextmanager
def _workers(cluster: str | None, shared: Shared, parts: Sequence[Part]) -> Iterator[Workers | None]:
    """Start who makes parts. Raises ClusterError when the cluster cannot be used."""
    most = cores()
    if cluster and parts:
        with connect(cluster) as executor:
            yield Workers(executor, near=False)
    elif most == 1 or len(parts) < (_FEW_FOR_COPIES if can_fork() else _FEW) or not can_start():
        yield None
    else:
        for kind in {part.kind for part in parts}:
            KINDS[kind].renders(shared.look)  # what it imports is imported once, and not by each worker
        gc.freeze()  # what is loaded by now stays, and is not looked through again and again
        number = max(1, min(most, sum(1 for _ in jobs(parts))) - 1)
        with pool(number, hand_over, shared) as executor:
            yield Workers(executor, number=number)
