"""Serves a built site as its host does: compressed, with the headers of its `_headers`, and 404.html for the rest.

`python -m tests.tools.server FOLDER PORT` serves until it is stopped.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

#: The file in which a site declares headers, for hosts such as Netlify and Cloudflare Pages; it is not served itself.
HEADERS_FILE = "_headers"
#: Ending -> type, for texts, which are compressed and have a character set.
TEXTS: Mapping[str, str] = {
    ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".txt": "text/plain", ".csv": "text/csv",
    ".ics": "text/calendar", ".json": "application/json", ".xml": "application/xml", ".atom": "application/atom+xml",
    ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json", ".sha256": "text/plain",
}  # fmt: skip
#: Ending -> type, for what is sent as it is.
OTHERS: Mapping[str, str] = {
    ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp", ".gif": "image/gif",
    ".ico": "image/vnd.microsoft.icon", ".pdf": "application/pdf",
}  # fmt: skip
#: How hard texts are compressed, here and where pages are weighed.
LEVEL = 9

_HEADER, _DETACHED = re.compile(r"[\w-]+"), re.compile(r"! [\w-]+")


class Rule(NamedTuple):
    """The headers of the addresses that match ``pattern``, in which `*` stands for anything."""

    pattern: str
    headers: Sequence[tuple[str, str]]

    def matches(self, path: str) -> bool:
        """Whether the rule is for the address ``path`` ("/assets/site.css")."""
        return re.fullmatch(".*".join(map(re.escape, self.pattern.split("*"))), path) is not None


def read_rules(text: str) -> list[Rule]:
    """Read a `_headers` file: a pattern at the start of a line, below it `Name: value`, indented; `#` for comments.

    `! Name` takes away what earlier rules say (Cloudflare Pages, "Detach a header").

    Raises ValueError, with the number of the line, for a line that is neither.
    """
    rules: list[Rule] = []
    for number, line in enumerate(text.splitlines(), 1):
        name, colon, value = (part.strip() for part in line.partition(":"))
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line.startswith("/") and not re.search(r"\s", line.rstrip()):
            rules.append(Rule(line.rstrip(), []))
        elif line[0] in " \t" and rules and (_HEADER if colon and value else _DETACHED).fullmatch(name):
            rules[-1] = Rule(rules[-1].pattern, [*rules[-1].headers, (name, value)])
        else:
            raise ValueError(f"{HEADERS_FILE}:{number}: neither an address nor a header: {line!r}")
    return rules


class Answer(NamedTuple):
    """What is sent for an address: ``headers`` by name in lower case."""

    status: HTTPStatus
    headers: Mapping[str, str]
    body: bytes


class Host:
    """Answers for a folder that holds a built site; files and headers are read as they are when first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()

    @cached_property
    def rules(self) -> list[Rule]:
        """What the site's `_headers` says; nothing when there is no such file."""
        file = self.folder / HEADERS_FILE
        return read_rules(file.read_text(encoding="utf-8")) if file.is_file() else []

    def headers(self, path: str) -> dict[str, str]:
        """Give the declared headers of an address; a name that several rules give has their values joined."""
        found: dict[str, str] = {}
        for rule in self.rules:
            for name, value in rule.headers if rule.matches(path) else ():
                key = name.lower()
                if key.startswith("! "):
                    found.pop(key.removeprefix("! "), None)
                else:
                    found[key] = f"{found[key]}, {value}" if key in found else value
        return found

    def answer(self, address: str, accept_encoding: str = "") -> Answer:
        """Give what is sent for an address ("/tim-kiem/?q=a") to a client that reads ``accept_encoding``."""
        path = unquote(urlsplit(address).path)
        declared = self.headers(path)
        file = (self.folder / path.lstrip("/")).resolve()
        if file.is_dir() and file.is_relative_to(self.folder):
            if not path.endswith("/"):
                return Answer(HTTPStatus.MOVED_PERMANENTLY, {**declared, "location": f"{path}/"}, b"")
            file /= "index.html"
        status = HTTPStatus.OK
        if not file.is_file() or not file.is_relative_to(self.folder) or file == self.folder / HEADERS_FILE:
            file, status = self.folder / "404.html", HTTPStatus.NOT_FOUND
        return self._send(status, file, declared, accept_encoding)

    def _send(self, status: HTTPStatus, file: Path, declared: Mapping[str, str], accept_encoding: str) -> Answer:
        body = file.read_bytes() if file.is_file() else b""
        is_text = file.suffix in TEXTS
        kind = (
            f"{TEXTS[file.suffix]}; charset=utf-8" if is_text else OTHERS.get(file.suffix, "application/octet-stream")
        )
        headers = {"content-type": kind, **({"vary": "accept-encoding"} if is_text else {}), **declared}
        if is_text and re.search(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))", accept_encoding):
            return Answer(status, {**headers, "content-encoding": "gzip"}, gzip.compress(body, LEVEL, mtime=0))
        return Answer(status, headers, body)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 10

    def __init__(self, host: Host, *arguments: object) -> None:
        self.host = host
        super().__init__(*arguments)  # type: ignore[arg-type] # the server's business

    def do_GET(self) -> None:
        answer = self.host.answer(self.path, self.headers.get("accept-encoding", ""))
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the base class
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of readers who go away in the middle of an answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type] # as it came


@contextmanager
def serve(folder: Path, port: int = 0) -> Iterator[str]:
    """Serve a folder on this machine while the block runs; gives the address, without a slash at its end."""
    with _Server(("127.0.0.1", port), partial(_Handler, Host(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until Ctrl-C; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.tools.server", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("port", type=int)
    named = parser.parse_args(arguments)
    with serve(named.folder, named.port) as address:
        print(f"{named.folder} is served on {address}/", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
