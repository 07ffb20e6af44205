from __future__ import annotations

import gzip
import http.client
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tools.portal import ROOT
from tests.tools.server import Host, Rule, read_rules, serve

HEADERS = """\
# of every page
/*
  Content-Security-Policy: default-src 'none'; img-src 'self' data:
  X-Content-Type-Options: nosniff

/assets/*
\tCache-Control: public, max-age=31536000, immutable
/tin.json
  Content-Type: application/feed+json
"""
PAGE = "<!doctype html><title>Trang chủ</title>" + "<p>Cải cách hành chính</p>" * 50


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small site."""
    files = {
        "index.html": PAGE, "404.html": "<title>Không có</title>", "_headers": HEADERS, "tin.json": "{}",
        "ke-hoach/index.html": "<title>Kế hoạch</title>", "assets/site.css": "p { color: teal }",
    }  # fmt: skip
    site = tmp_path / "site"
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    (site / "anh.png").write_bytes(b"\x89PNG")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    return site


@pytest.fixture
def connection(folder: Path) -> Iterator[http.client.HTTPConnection]:
    """A connection to a server of it, which stays open between requests."""
    with serve(folder) as address:
        found = http.client.HTTPConnection(address.removeprefix("http://"), timeout=10)
        yield found
        found.close()


def test_text_is_compressed_for_those_who_ask(folder: Path) -> None:
    host = Host(folder)
    plain, small = host.answer("/"), host.answer("/", "br, gzip;q=0.8")
    assert plain.body == PAGE.encode()
    assert "content-encoding" not in plain.headers
    assert small.headers["content-encoding"] == "gzip"
    assert small.headers["vary"] == plain.headers["vary"] == "accept-encoding"
    assert gzip.decompress(small.body) == plain.body
    assert len(small.body) < len(plain.body) / 5
    assert host.answer("/", "gzip;q=0, identity") == plain
    assert "content-encoding" not in host.answer("/anh.png", "gzip").headers


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/ke-hoach/?q=a#b", "text/html; charset=utf-8"),
        ("/assets/site.css", "text/css; charset=utf-8"),
        ("/anh.png", "image/png"),
        ("/tin.json", "application/feed+json"),
    ],
)
def test_type_is_that_of_the_ending_unless_declared(folder: Path, address: str, kind: str) -> None:
    answer = Host(folder).answer(address)
    assert (answer.status, answer.headers["content-type"]) == (200, kind)


@pytest.mark.parametrize("address", ["/khong-co/", "/index.htm", "/_headers", "/../secret.txt", "/%2e%2e/secret.txt"])
def test_what_is_not_there_is_404_with_its_page(folder: Path, address: str) -> None:
    answer = Host(folder).answer(address)
    assert (answer.status, answer.body.decode()) == (404, "<title>Không có</title>")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_folder_without_a_slash_is_redirected(folder: Path) -> None:
    answer = Host(folder).answer("/ke-hoach")
    assert (answer.status, answer.headers["location"]) == (301, "/ke-hoach/")


def test_headers_of_every_pattern_that_matches_are_sent(folder: Path) -> None:
    host = Host(folder)
    page, style = host.answer("/").headers, host.answer("/assets/site.css").headers
    assert page["content-security-policy"] == "default-src 'none'; img-src 'self' data:"
    assert "cache-control" not in page
    assert style["cache-control"] == "public, max-age=31536000, immutable"
    assert style["x-content-type-options"] == "nosniff"


def test_site_without_headers_file_sends_none_of_its_own(folder: Path) -> None:
    (folder / "_headers").unlink()
    assert set(Host(folder).answer("/").headers) == {"content-type", "vary"}


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("/*", "/", True),
        ("/*", "/a/b.css", True),
        ("/a", "/a", True),
        ("/a", "/a/", False),
        ("/*.json", "/data/v1/tasks.json", True),
        ("/*.json", "/data/v1/tasks_json", False),
        ("/assets/*", "/en/assets/x", False),
    ],
)
def test_star_stands_for_anything(pattern: str, path: str, matches: bool) -> None:
    assert Rule(pattern, []).matches(path) is matches


def test_value_of_a_header_that_is_given_twice_is_joined() -> None:
    host = Host(Path())
    host.rules = read_rules("/*\n  Link: a\n/b\n  link: c\n")
    assert host.headers("/b") == {"link": "a, c"}


@pytest.mark.parametrize(
    "text", ["  X-A: b\n", "/*\n  no header\n", "/*\nX-A: b\n", "/*\n  X A: b\n", "a\n", "/* /b\n"]
)
def test_line_that_is_neither_address_nor_header_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=rf"_headers:{len(text.splitlines())}: "):
        read_rules(text)


def test_one_connection_serves_many_requests(connection: http.client.HTTPConnection) -> None:
    for method, address, status in (
        ("GET", "/", 200),
        ("HEAD", "/", 200),
        ("GET", "/x", 404),
        ("GET", "/ke-hoach", 301),
    ):
        connection.request(method, address, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        body = answer.read()
        assert (answer.status, answer.version) == (status, 11)
        assert bool(body) is (method == "GET" and status != 301)
    assert connection.sock is not None, "it was not closed in between"


def test_command_serves_a_folder(folder: Path) -> None:
    command = [sys.executable, "-m", "tests.tools.server", str(folder), "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        address = run.stdout.readline().split()[-1]
        with urllib.request.urlopen(address, timeout=10) as answer:
            assert answer.read().decode() == PAGE
        run.terminate()
