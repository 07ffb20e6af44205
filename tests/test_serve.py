"""`cchc serve` as an editor uses it: save, look, save something wrong, mend it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests.tools import portal
from tests.tools.portal import CCHC, edit, environment

#: How long an editor waits for a page; a loaded machine gets more.
PATIENCE = 40


class Server(NamedTuple):
    """A preview that runs: its process, project and address, and the file with what it prints."""

    process: subprocess.Popen[bytes]
    project: Path
    address: str
    printed: Path

    def get(self, path: str) -> str:
        """Give a page as it is served now; empty when there is no answer."""
        try:
            with urlopen(self.address + path, timeout=20) as answer:
                return str(answer.read().decode())
        except HTTPError as error:
            return str(error.read().decode())
        except (URLError, TimeoutError, ConnectionError):
            return ""

    def said(self) -> str:
        """Give everything printed so far."""
        return self.printed.read_text(encoding="utf-8")

    def wait(self, until: Callable[[], bool], why: str) -> None:
        """Wait for something to be so."""
        end = time.monotonic() + PATIENCE
        while not until():
            late = time.monotonic() > end or self.process.poll() is not None
            assert not late, f"{why}\n{self.said()}"
            time.sleep(0.2)


@pytest.fixture
def server(project: Path, tmp_path: Path) -> Iterator[Server]:
    """A preview of a copy of the real project, in a process group of its own, so that nothing outlives it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    printed = tmp_path / "printed.txt"
    with printed.open("wb") as file:
        process = subprocess.Popen(
            [str(CCHC), "serve", "--port", str(port), "--today", portal.TODAY],
            cwd=project,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    found = Server(process, project, f"http://127.0.0.1:{port}/", printed)
    try:
        found.wait(lambda: "<h1" in found.get(""), "the preview does not start")
        yield found
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(timeout=15)


@pytest.mark.long
@pytest.mark.timeout(300)
def test_saving_shows_the_new_text_and_a_slip_keeps_the_old_page(server: Server) -> None:
    plan = server.project / "plans/mong-cai/2024.yml"
    page = server.project / "content/gioi-thieu.md"
    assert "Content-Security-Policy" not in server.get(""), "it would block the script that reloads"
    assert "livereload" in server.get("")
    assert "/en/" in server.get("en/plans/")
    assert server.get("khong-co/").count("<h1") == 1, "the page for what is not found"

    edit(plan, "title:\n  vi: Kế hoạch", "title:\n  vi: Kế hoạch đã sửa")
    server.wait(lambda: "Kế hoạch đã sửa" in server.get("ke-hoach/mong-cai-2024/"), "the changed plan is not shown")

    page.write_text(page.read_text(encoding="utf-8") + "\nMột câu mới.\n", encoding="utf-8")
    server.wait(lambda: "Một câu mới." in server.get("gioi-thieu/"), "the changed page is not shown")

    edit(plan, "topics: [", "topics: [khong-co-chuyen-de, ")
    server.wait(lambda: "error[unknown-topic]" in server.said(), "the problem is not printed")
    server.wait(lambda: "Kế hoạch đã sửa" in server.get("ke-hoach/mong-cai-2024/"), "the last good page is gone")
    assert "khong-co-chuyen-de" in server.said()
    assert "Traceback" not in server.said()

    edit(plan, "topics: [khong-co-chuyen-de, ", "topics: [")
    edit(plan, "Kế hoạch đã sửa", "Kế hoạch đã chữa")
    server.wait(lambda: "Kế hoạch đã chữa" in server.get("ke-hoach/mong-cai-2024/"), "the mended plan is not shown")
    assert not (server.project / "site").exists(), "a preview publishes nothing"

    server.process.terminate()
    server.process.wait(timeout=15)
    assert server.get("") == "", "the engine outlives the command that started it"


def test_first_build_of_a_broken_project_ends_with_an_error(project: Path) -> None:
    (project / "plans/cua-lo/2024.yml").write_text("id: [", encoding="utf-8")
    done = portal.cchc(project, "serve", "--port", "18437", "--today", portal.TODAY)
    assert done.returncode == 1
    assert "plans/cua-lo/2024.yml:" in done.stderr
    assert "Traceback" not in done.stderr
