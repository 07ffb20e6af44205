"""Rendering on other machines: here, on workers that a scheduler on loopback sends jobs to."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cchc.cli.cluster import ClusterError, connect
from cchc.output import writer
from cchc.output.parts import Look, Part
from cchc.output.publish import publish
from cchc.output.writer import Made, VersionError, Workers, _received, render_far
from cchc.site import Site
from tests.tools.portal import tree_bytes
from tests.tools.rendering import at_hand, request_for, setting_of

_WAIT = 60


def start(program: str, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", f"distributed.cli.dask_{program}", *options, "--no-dashboard"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and its two workers."""
    file = tmp_path / "scheduler.json"
    scheduler = start("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(file))
    workers: list[subprocess.Popen[bytes]] = []
    try:
        until = time.monotonic() + _WAIT
        while not file.exists() or not file.read_text(encoding="utf-8").endswith("}"):
            assert time.monotonic() < until, "the scheduler did not start"
            time.sleep(0.05)
        address = json.loads(file.read_text(encoding="utf-8"))["address"]
        options = ("--no-nanny", "--nthreads", "1", "--local-directory", str(tmp_path), "--host", "127.0.0.1")
        workers += [start("worker", address, *options) for _ in range(2)]
        yield address, workers
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


@pytest.mark.long
def test_same_bytes_though_a_worker_dies_half_way(
    cluster: tuple[str, list[subprocess.Popen[bytes]]],
    site: Site,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    address, workers = cluster
    received = 0

    def kill_one(*given: Any) -> Iterator[tuple[Part, Made]]:  # noqa: ANN401 - hands on what it is given
        nonlocal received
        received += 1
        if received == 12:
            workers[0].kill()
        return _received(*given)

    monkeypatch.setattr(writer, "_received", kill_one)
    with connect(address) as executor:
        client: Any = executor
        client._client.wait_for_workers(2, timeout=_WAIT)
        far = request_for(site, tmp_path / "far", previews=tmp_path / "drawn")
        publish(far, at_hand(Workers(executor, near=False)))
    assert received > 20
    assert workers[0].wait() != 0
    assert workers[1].poll() is None, "the other one did the rest"
    publish(request_for(site, tmp_path / "here", previews=tmp_path / "drawn"))
    assert tree_bytes(tmp_path / "far" / "site") == tree_bytes(tmp_path / "here" / "site")


def test_worker_of_another_version_is_refused(site: Site) -> None:
    with pytest.raises(VersionError, match=r"^0\.0\.1 here"):
        render_far([], Look({}, setting_of(site)), "0.0.1")


def test_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc.cli.cluster._PATIENCE", 0.2)
    with pytest.raises(ClusterError, match=r"tcp://127\.0\.0\.1:9"), connect("tcp://127.0.0.1:9"):
        raise AssertionError


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"cchc\[cluster\]"), connect("tcp://127.0.0.1:9"):
        raise AssertionError
