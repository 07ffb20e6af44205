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
from cchc.output import publish as publishing
from cchc.output.publish import Request, publish
from cchc.output.writer import Digests, Job, VersionError, Workers, render_job
from cchc.site import Site
from tests.tools.portal import tree_bytes
from tests.tools.rendering import plain_frames, setting_of

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


def request_of(site: Site, folder: Path, previews: Path) -> Request:
    return Request(site, plain_frames(site), setting_of(site), [], folder / "next", folder / "site", previews)


@pytest.mark.long
def test_same_bytes_though_a_worker_dies_half_way(
    cluster: tuple[str, list[subprocess.Popen[bytes]]],
    site: Site,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    address, workers = cluster
    monkeypatch.setattr(publishing, "SHARD", 25)
    joined, join = 0, publishing._join

    def kill_one(digests: Digests, found: Digests) -> None:
        nonlocal joined
        joined += 1
        if joined == 3:
            workers[0].kill()
        join(digests, found)

    monkeypatch.setattr(publishing, "_join", kill_one)
    monkeypatch.setattr(publishing, "preview_files", lambda *_: iter(()))  # pictures are drawn here in any case
    with connect(address) as executor:
        client: Any = executor
        client._client.wait_for_workers(2, timeout=_WAIT)
        publish(request_of(site, tmp_path / "far", tmp_path / "drawn"), Workers(executor, near=False))
    assert joined > 10
    assert workers[0].wait() != 0
    assert workers[1].poll() is None, "the other one did the rest"
    publish(request_of(site, tmp_path / "here", tmp_path / "drawn"))
    assert tree_bytes(tmp_path / "far" / "site") == tree_bytes(tmp_path / "here" / "site")


def test_worker_of_another_version_is_refused() -> None:
    with pytest.raises(VersionError, match=r"^0\.0\.1 here"):
        render_job(Job("pages", list, ()), "0.0.1")


def test_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc.cli.cluster._PATIENCE", 0.2)
    with pytest.raises(ClusterError, match=r"tcp://127\.0\.0\.1:9"), connect("tcp://127.0.0.1:9"):
        raise AssertionError


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"cchc\[cluster\]"), connect("tcp://127.0.0.1:9"):
        raise AssertionError
