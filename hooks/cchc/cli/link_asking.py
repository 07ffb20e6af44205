"""Asking other sites whether a page is still there, politely: one request a host at a time, with a pause after it."""

from __future__ import annotations

import http.client
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from cchc import __version__

#: Hosts that are asked at the same time.
_HOSTS = 8
_REDIRECTS = 5
#: The server is there and answers, but not to programs: no reason to tell a reader that the link is dead.
_REFUSES_PROGRAMS = frozenset({401, 402, 403, 407, 418, 429, 451})


class Manners(NamedTuple):
    """How sites are asked: who we say we are, and seconds to wait for an answer and after a request."""

    agent: str = f"Mozilla/5.0 (compatible; cchc-links/{__version__})"
    timeout: float = 20
    pause: float = 1


class Answer(NamedTuple):
    """What a site says of an address: ``missed`` when readers, too, would find nothing; ``result`` in a word or two."""

    url: str
    missed: bool
    result: str


def ask_all(urls: Iterable[str], manners: Manners) -> Iterator[Answer]:
    """Ask for every address, each host in a thread of its own. Never raises: what fails is a result."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in sorted(set(urls)):
        by_host[host(url)].append(url)
    asking = _Asking(manners)
    with ThreadPoolExecutor(_HOSTS) as pool:
        for answers in pool.map(lambda group: [asking.ask(url) for url in group], by_host.values()):
            yield from answers


class _Asking:
    """Requests of one run; a redirection to another host waits until nobody else asks there."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._turns: dict[str, threading.Lock] = {}
        self._opener = urllib.request.OpenerDirector()
        for handler in (
            urllib.request.ProxyHandler(),
            urllib.request.HTTPHandler(),
            urllib.request.HTTPSHandler(),
            urllib.request.HTTPDefaultErrorHandler(),
            urllib.request.HTTPErrorProcessor(),
        ):
            self._opener.add_handler(handler)

    def ask(self, url: str) -> Answer:
        """Ask with HEAD; a server that does not like that is asked with GET, whose body is not read."""
        try:
            status = self._follow(url, "HEAD")
            if status >= 400:
                status = self._follow(url, "GET")
        except _NoAnswerError as error:
            return Answer(url, error.missed, str(error))
        if status < 400:
            return Answer(url, missed=False, result="ok")
        return Answer(url, status not in _REFUSES_PROGRAMS, str(status))

    def _follow(self, url: str, method: str) -> int:
        for _ in range(_REDIRECTS + 1):
            status, to = self._request(url, method)
            if to is None:
                return status
            url = _joined(url, to)
            if not url.startswith(("http://", "https://")):
                raise _NoAnswerError("redirected elsewhere")
        raise _NoAnswerError("too many redirections")

    def _request(self, url: str, method: str) -> tuple[int, str | None]:
        """Give the status and, for a redirection, where it leads."""
        try:
            request = urllib.request.Request(_ascii(url), method=method)  # noqa: S310 - http and https only
            request.add_header("User-Agent", self._manners.agent)
            request.add_header("Accept", "text/html,*/*;q=0.8")
            with self._turns.setdefault(host(url), threading.Lock()):
                try:
                    with self._opener.open(request, timeout=self._manners.timeout) as answer:
                        return answer.status, None
                finally:
                    time.sleep(self._manners.pause)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers.get("Location") if 300 <= error.code < 400 else None
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise _NoAnswerError.because(error) from None


class _NoAnswerError(Exception):
    """There was no answer with a status; the text says why, ``missed`` whether readers would see nothing either."""

    missed = True

    @classmethod
    def because(cls, error: Exception) -> _NoAnswerError:
        """Name the reason. Browsers mend what some servers forget to send of their certificates: that is no miss."""
        reason = getattr(error, "reason", error)
        if isinstance(reason, ssl.SSLCertVerificationError):
            found = cls("certificate")
            found.missed = False
            return found
        if isinstance(reason, TimeoutError):
            return cls("timeout")
        return cls(type(reason).__name__)


def _joined(url: str, to: str) -> str:
    try:
        return urljoin(url, to)
    except ValueError:
        return to


def host(url: str) -> str:
    """Give the host of an address, with its port: "https://a.example.vn:8443/x" -> "a.example.vn:8443"."""
    return url.partition("://")[2].partition("/")[0].partition("?")[0].partition("#")[0].lower()


def _ascii(url: str) -> str:
    """Give an address as it is sent: names of hosts in Punycode, other letters in percent signs, no fragment."""
    parts = urlsplit(url)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    path, query = (quote(part, safe="/%:=&?~#+!$,;'@()*[]") for part in (parts.path or "/", parts.query))
    return urlunsplit((parts.scheme, host, path, query, ""))
