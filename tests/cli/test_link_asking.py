"""Asking for links, of a server on this machine; the real net is never asked."""

from __future__ import annotations

import http.server
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cchc.cli.link_asking import Answer, Manners, ask_all
from tests.tools.needs import needs

QUICK = Manners(timeout=5, pause=0)


class Site(http.server.ThreadingHTTPServer):
    """A site whose paths say what it answers: "/404", "/head-405/200", "/to/http://…"; it notes who asked what."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, str]] = []
        self.agents: set[str] = set()
        self.under_way = self.most = 0
        self.guard = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Site

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        site, path = self.server, self.path
        with site.guard:
            site.asked.append((self.command, path))
            site.agents.add(self.headers["User-Agent"])
            site.under_way += 1
            site.most = max(site.most, site.under_way)
        time.sleep(0.02)
        with site.guard:
            site.under_way -= 1
        if path.startswith("/head-"):
            head, _, rest = path.removeprefix("/head-").partition("/")
            path = f"/{head if self.command == 'HEAD' else rest}"
        if path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", path.removeprefix("/to/"))
        else:
            self.send_response(int(path[1:4]))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
        pass


@contextmanager
def running(site: Site) -> Iterator[Site]:
    thread = threading.Thread(target=site.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield site
    finally:
        site.shutdown()
        thread.join()
        site.server_close()


@pytest.fixture
def site() -> Iterator[Site]:
    """A site on this machine."""
    with running(Site()) as found:
        yield found


def ask(url: str, manners: Manners = QUICK) -> Answer:
    [answer] = ask_all([url], manners)
    return answer


@pytest.mark.parametrize(
    ("path", "missed", "result"),
    [
        ("/200", False, "ok"),
        ("/204", False, "ok"),
        ("/404", True, "404"),
        ("/410", True, "410"),
        ("/500", True, "500"),
        ("/503", True, "503"),
        ("/401", False, "401"),
        ("/403", False, "403"),
        ("/429", False, "429"),
        ("/head-405/200", False, "ok"),
        ("/head-404/200", False, "ok"),
        ("/head-200/404", False, "ok"),
        ("/to//200", False, "ok"),
        ("/to//404", True, "404"),
        ("/to//to//to//200", False, "ok"),
        ("/to/file:///etc/hostname", True, "redirected elsewhere"),
        ("/to/ftp://127.0.0.1/x", True, "redirected elsewhere"),
        ("/to/http://[::1/x", True, "ValueError"),
    ],
)
def test_answers(site: Site, path: str, missed: bool, result: str) -> None:
    assert ask(site.url + path) == Answer(site.url + path, missed, result)


def test_head_first_and_get_only_when_that_is_refused(site: Site) -> None:
    ask(f"{site.url}/200")
    ask(f"{site.url}/head-405/200")
    assert site.asked == [("HEAD", "/200"), ("HEAD", "/head-405/200"), ("GET", "/head-405/200")]


def test_endless_redirections(site: Site) -> None:
    loop = f"{site.url}/to/{site.url}/200"
    for _ in range(10):
        loop = f"{site.url}/to/{loop}"
    assert ask(loop).result == "too many redirections"
    assert len(site.asked) == 6


def test_one_request_a_host_at_a_time(site: Site) -> None:
    with running(Site()) as other:
        urls = [f"{site.url}/200?{number}" for number in range(12)]
        urls += [f"{other.url}/to/{site.url}/200?from-there-{number}" for number in range(12)]
        answers = list(ask_all(urls, QUICK))
        assert {answer.result for answer in answers} == {"ok"}
        assert (len(site.asked), site.most) == (24, 1), "also those that the other host sends here"
        assert (len(other.asked), other.most) == (12, 1)


def test_pause_after_each_request(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr("cchc.cli.link_asking.time.sleep", pauses.append)
    ask(f"{site.url}/head-405/200", Manners(pause=7))
    assert pauses.count(7) == 2


def test_each_address_once(site: Site) -> None:
    assert len(list(ask_all([f"{site.url}/200"] * 5, QUICK))) == 1
    assert len(site.asked) == 1


def test_says_who_asks(site: Site) -> None:
    ask(f"{site.url}/200", Manners(agent="cchc-links (+https://cchc.example.vn/)", pause=0))
    assert site.agents == {"cchc-links (+https://cchc.example.vn/)"}


def test_letters_and_fragments_are_sent_as_the_standards_say(site: Site) -> None:
    assert not ask(f"{site.url}/200/hỏi đáp?q=số một#chương-1").missed
    assert site.asked == [("HEAD", "/200/h%E1%BB%8Fi%20%C4%91%C3%A1p?q=s%E1%BB%91%20m%E1%BB%99t")]


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert ask(f"http://127.0.0.1:{port}/") == Answer(f"http://127.0.0.1:{port}/", True, "ConnectionRefusedError")


def test_host_that_says_nothing() -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        answer = ask(f"http://127.0.0.1:{deaf.getsockname()[1]}/", Manners(timeout=0.2, pause=0))
    assert (answer.missed, answer.result) == (True, "timeout")


@pytest.mark.parametrize("url", ["http:///", "http://a b/", "http://[::1/", "http://127.0.0.1:99999/", "https://.đ/"])
def test_address_that_is_none(url: str) -> None:
    assert ask(url).missed


@needs("openssl")
def test_certificate_that_a_browser_might_accept(site: Site, tmp_path: Path) -> None:
    """Servers that forget to send a certificate of the chain open in browsers: that is no miss, but it is told."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
         tmp_path / "key", "-out", tmp_path / "cert", "-days", "2", "-subj", "/CN=127.0.0.1"],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert", tmp_path / "key")
    site.socket = context.wrap_socket(site.socket, server_side=True)
    url = f"{site.url.replace('http', 'https')}/200"
    assert ask(url) == Answer(url, False, "certificate")
