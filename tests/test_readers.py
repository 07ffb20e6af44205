"""A reader of feeds that people use (newsboat) subscribes to ours and shows what is in them."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import feedparser
import pytest

from tests.tools.needs import needs
from tests.tools.portal import BuiltSite
from tests.tools.programs_setup import find

NEWSBOAT = find("newsboat")
pytestmark = needs("newsboat")
FEEDS = (
    "feed.xml",
    "feed.atom",
    "en/feed.xml",
    "hoi-dap/feed-1.atom",
    "duong-day-nong/feed.xml",
    "en/topics/mot-cua/feed.atom",
)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the base class
        """Say nothing."""


@pytest.fixture(scope="module")
def address(built: BuiltSite) -> Iterator[str]:
    """The address of a server of the built site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(built.folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def newsboat(home: Path, *arguments: str) -> str:
    command = [str(NEWSBOAT), "-u", str(home / "urls"), "-c", str(home / "cache.db"), "-C", str(home / "config")]
    done = subprocess.run(
        [*command, *arguments], env={**os.environ, "HOME": str(home), "LC_ALL": "C.UTF-8"}, capture_output=True,
        text=True, check=True, timeout=60, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return done.stdout


def rows(home: Path, query: str) -> list[Any]:
    with sqlite3.connect(home / "cache.db") as cache:
        found = cache.execute(query).fetchall()
    cache.close()
    return found


@pytest.mark.parametrize("path", FEEDS)
def test_reader_shows_every_item(built: BuiltSite, address: str, tmp_path: Path, path: str) -> None:
    (tmp_path / "urls").write_text(f"{address}{path}\n", encoding="utf-8")
    (tmp_path / "config").write_text("", encoding="utf-8")
    said = newsboat(tmp_path, "-x", "reload", "print-unread")
    wanted = feedparser.parse((built.folder / path).read_bytes())
    assert said.strip() == f"{len(wanted.entries)} unread articles"
    assert rows(tmp_path, "select title, url from rss_feed") == [(wanted.feed.title, wanted.feed.link)]
    shown = rows(tmp_path, "select guid, title, url, author, pubDate, content from rss_item")
    by_id = {row[0]: row[1:] for row in shown}
    for entry in wanted.entries:
        title, url, author, moment, content = by_id[entry.id]
        assert (title, url, author) == (entry.title, entry.link, entry.author)
        assert datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d %H:%M") == "2026-11-21 01:00"
        assert len(content) > 60, "the full text"


def test_reader_imports_the_list(built: BuiltSite, tmp_path: Path) -> None:
    for name in ("urls", "config"):
        (tmp_path / name).write_text("", encoding="utf-8")
    newsboat(tmp_path, "-i", str(built.folder / "bao-chi/feeds.opml"))
    lines = (tmp_path / "urls").read_text(encoding="utf-8").splitlines()
    listed = {line.split(" ", 1)[0].removeprefix(built.address) for line in lines if line.startswith("http")}
    own = {path for path in built.files if path.endswith("feed.xml") and not path.startswith("en/")}
    assert listed == own
