"""Releases and a rollback under constant reading, behind nginx: no request fails, nobody meets two versions in one.

What is meant by that, for a reader who asks for a page, then for what it names, then for the manifest, and again:

- every answer is 200, and byte for byte a file of one release;
- no answer comes from a release that had been replaced before the reader's last answer (a rollback is a new turn);
- what a page names in its own version's name can be had with the bytes of that version, although another is live.

`RELEASES=20` (make test-long) reads the whole site; otherwise it is a small one, three times.
"""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import os
import re
import ssl
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc.cli.main import main
from cchc.output.publish import MANIFEST
from cchc.output.trees import read_manifest
from tests.tools.needs import needs
from tests.tools.nginx import Server, serving
from tests.tools.portal import ROOT

pytestmark = needs("nginx", "openssl")
RELEASES = int(os.environ.get("RELEASES", "3"))
READERS = 3
#: How long going back may take while people read, on a busy machine, too.
MOST_SECONDS_BACK = 5
_SECONDS = 60
_MARK = re.compile(rb"<!-- release (\d+) -->")
_STYLE = re.compile(rb'href="/(assets/mark\.\d+\.css)"')


class Version(NamedTuple):
    """A site of which every page says its number, with the digests of its files."""

    folder: Path
    digests: dict[str, str]


@pytest.fixture(scope="module")
def source(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site to be released: the real one for many releases, thirty pages for a few."""
    if RELEASES > 3:
        folder: Path = request.getfixturevalue("built").folder
        return folder
    folder = tmp_path_factory.mktemp("source")
    for number in range(30):
        page = folder / (f"trang-{number}/index.html" if number else "index.html")
        page.parent.mkdir(exist_ok=True)
        page.write_text(f"<html><head></head><body>{'Trang. ' * 2000}{number}</body></html>", encoding="utf-8")
    return folder


def make_version(source: Path, folder: Path, number: int) -> Version:
    """Write a version: its number at the beginning and at the end of each page, and a style named after it."""
    for path in source.rglob("*"):
        to = folder / path.relative_to(source)
        if path.is_dir() or path.name == MANIFEST:
            continue
        to.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".html":
            style, mark = f'<link href="/assets/mark.{number}.css">', f"<!-- release {number} -->"
            text = path.read_text(encoding="utf-8").replace("</head>", f"{style}</head>", 1)
            to.write_text(f"{mark}{text}{mark}", encoding="utf-8")
        else:
            to.hardlink_to(path)
    (folder / "assets").mkdir(exist_ok=True)
    (folder / f"assets/mark.{number}.css").write_text(f"/* {number} */", encoding="utf-8")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = [f"{_digest(path.read_bytes())}  {path.relative_to(folder).as_posix()}\n" for path in files]
    (folder / MANIFEST).write_text("".join(lines), encoding="utf-8")
    return Version(folder, {**read_manifest(folder / MANIFEST), MANIFEST: _digest((folder / MANIFEST).read_bytes())})


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


class Readers:
    """People who read all the time; what they meet that must not be is in ``wrong``."""

    def __init__(self, server: Server, versions: list[Version], turns: list[int]) -> None:
        self.wrong: list[str] = []
        self.requests = 0
        self.rounds = [0] * READERS
        self._server, self._versions, self._turns = server, versions, turns
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._read, args=(number,)) for number in range(READERS)]

    @contextlib.contextmanager
    def reading(self) -> Iterator[None]:
        for thread in self._threads:
            thread.start()
        try:
            yield
        finally:
            self._stop.set()
            for thread in self._threads:
                thread.join()

    def wait(self) -> None:
        """Wait until everybody has read a page and what belongs to it twice: one of the two began after now."""
        before = list(self.rounds)
        end = time.monotonic() + _SECONDS
        while any(now < then + 2 for now, then in zip(self.rounds, before, strict=True)):
            assert time.monotonic() < end, "somebody stopped reading"
            assert all(thread.is_alive() for thread in self._threads)
            time.sleep(0.005)

    def _read(self, reader: int) -> None:
        context = ssl.create_default_context(cafile=self._server.certificate)
        connection = http.client.HTTPSConnection("127.0.0.1", self._server.port, timeout=_SECONDS, context=context)
        pages = sorted(path for path in self._versions[0].digests if path.endswith(".html") and path != "404.html")
        turn = at = 0
        while not self._stop.is_set():
            at = (at + reader * 7 + 1) % len(pages)
            try:
                turn = self._round(connection, pages[at], turn)
            except (OSError, http.client.HTTPException) as error:
                self.wrong.append(f"{pages[at]}: {error!r}")
                connection.close()
            self.rounds[reader] += 1
        connection.close()

    def _round(self, connection: http.client.HTTPSConnection, page: str, turn: int) -> int:
        """Read a page, its style, that of the page before, and the manifest; give the turn that was live at the end."""
        body = self._get(connection, page.removesuffix("index.html"))
        marks = _MARK.findall(body)
        if len(marks) != 2 or marks[0] != marks[1]:
            self.wrong.append(f"{page}: marks {marks}")
            return turn
        number, before = int(marks[0]), self._turns[turn]
        turn = self._check(page, body, [number], turn)
        for name in {*(style.decode() for style in _STYLE.findall(body)), f"assets/mark.{before}.css"}:
            version = self._versions[int(name.split(".")[1]) - 1]
            if _digest(self._get(connection, name)) != version.digests[name]:
                self.wrong.append(f"{name}: not what it was")
        every = list(range(1, len(self._versions) + 1))
        return self._check(MANIFEST, self._get(connection, MANIFEST), every, turn)

    def _get(self, connection: http.client.HTTPSConnection, path: str) -> bytes:
        connection.request("GET", f"/{path}")
        answer = connection.getresponse()
        body = answer.read()
        self.requests += 1
        if answer.status != 200:
            self.wrong.append(f"/{path}: {answer.status}")
        return body

    def _check(self, path: str, body: bytes, numbers: list[int], turn: int) -> int:
        """Find the first turn, not before ``turn``, whose file this is."""
        for at in range(turn, len(self._turns)):
            number = self._turns[at]
            if number in numbers and self._versions[number - 1].digests[path] == _digest(body):
                return at
        self.wrong.append(f"{path}: of no release since turn {turn} ({self._turns[turn:]})")
        return turn


def test_nobody_meets_half_a_release(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("CCHC_LANG", "vi")
    versions = [make_version(source, tmp_path / f"v{number}", number) for number in range(1, RELEASES + 1)]
    root, turns = tmp_path / "srv", [1]
    root.mkdir()
    (tmp_path / "nginx").mkdir()

    def run(number: int, *arguments: str) -> float:
        turns.append(number)
        start = time.monotonic()
        assert main([*arguments, "--to", str(root)]) == 0, capsys.readouterr().err
        return time.monotonic() - start

    run(1, "release", "--site", str(versions[0].folder))
    with serving(root / "current", tmp_path / "nginx") as server:
        readers = Readers(server, versions, turns)
        with readers.reading():
            for number, version in list(enumerate(versions, start=1))[1:]:
                readers.wait()
                run(number, "release", "--site", str(version.folder))
            back = []
            for number in (RELEASES - 1, RELEASES - 2, RELEASES):
                readers.wait()
                back.append(run(number, "rollback", str(number)))
            readers.wait()
    assert readers.wrong == []
    assert readers.requests >= 3 * READERS * (RELEASES + 2)
    assert max(back) < MOST_SECONDS_BACK
    with capsys.disabled():
        print(f"\n{RELEASES} releases, 3 rollbacks ({max(back):.2f} s at most), {readers.requests} requests", end=" ")
