"""A cluster of machines as an executor: dask.distributed, installed with the extra ``cluster``."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from importlib import import_module
from typing import Any, cast

#: Seconds to wait for the scheduler.
_PATIENCE = 20


class ClusterError(RuntimeError):
    """The cluster cannot be used; the message says why, in Vietnamese and English."""


@contextmanager
def connect(address: str) -> Iterator[Executor]:
    """Give an executor that sends work to the scheduler at ``address`` ("tcp://10.0.0.5:8786").

    A job whose worker goes away is done again by another. Raises ClusterError when the extra is not installed or
    nobody answers.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        raise ClusterError('cần cài thêm / needs: pip install "cchc[cluster]"') from None
    try:
        client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError(f"không gọi được {address} / nobody answers there: {error}") from None
    try:
        yield cast("Executor", client.get_executor(pure=False))
    finally:
        client.close()
