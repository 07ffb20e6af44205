"""The site behind nginx, with the configuration that is shipped: only ports, paths and certificates are others."""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.tools.portal import ROOT
from tests.tools.programs_setup import find

SHIPPED = ROOT / "deploy" / "nginx"
#: What a distribution's nginx.conf says around the shipped file; a test's folders belong to the user who runs it.
_AROUND = """daemon off; {user} pid {folder}/pid; error_log {folder}/error.log;
events {{}}
http {{
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  include {folder}/site.conf;
}}
"""
_SECONDS = 10


class Answer(NamedTuple):
    """What the server says: status, headers by name in lower case (several of one name joined), body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Server(NamedTuple):
    """A running server: its ports with and without encryption, and the certificate to trust."""

    port: int
    plain_port: int
    certificate: Path

    @property
    def address(self) -> str:
        """The address of the site, without a slash at its end."""
        return f"https://127.0.0.1:{self.port}"

    def ask(self, path: str, headers: Mapping[str, str] | None = None, *, secure: bool = True) -> Answer:
        """Ask for a path."""
        context = ssl.create_default_context(cafile=self.certificate)
        connection = (
            http.client.HTTPSConnection("127.0.0.1", self.port, timeout=_SECONDS, context=context)
            if secure
            else http.client.HTTPConnection("127.0.0.1", self.plain_port, timeout=_SECONDS)
        )
        try:
            connection.request("GET", path, headers=dict(headers or {}))
            answer = connection.getresponse()
            found: dict[str, str] = {}
            for name, value in answer.getheaders():
                found[name.lower()] = f"{found[name.lower()]}, {value}" if name.lower() in found else value
            return Answer(answer.status, found, answer.read())
        finally:
            connection.close()


def adapted(text: str, folder: Path, site: Path, ports: tuple[int, int]) -> str:
    """Give the shipped configuration with this machine's ports, paths and certificates; each must be there."""
    swaps = [
        (r"listen 443 ssl http2;", f"listen 127.0.0.1:{ports[0]} ssl http2;"),
        (r"listen \[::\]:443 ssl http2;", ""),
        (r"listen 80;", f"listen 127.0.0.1:{ports[1]};"),
        (r"listen \[::\]:80;", ""),
        (r"root /srv/cchc/site;", f"root {site};"),
        (r"/etc/nginx/cchc/", f"{folder}/"),
    ]
    for old, new in swaps:
        text, count = re.subn(old, new, text)
        assert count, f"{old} is not in the shipped configuration"
    return text


def free_ports() -> tuple[int, int]:
    """Two ports that nobody listens on."""
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


@contextmanager
def serving(site: Path, folder: Path) -> Iterator[Server]:
    """Run nginx for a built site, with its files in the empty ``folder``; it ends with the context."""
    nginx, openssl = find("nginx"), find("openssl")
    assert nginx is not None
    assert openssl is not None
    ports, certificate = free_ports(), folder / "cert.pem"
    subprocess.run(
        [
            openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-keyout", str(folder / "key.pem"), "-out", str(certificate), "-days", "2", "-subj", "/CN=127.0.0.1",
            "-addext", "subjectAltName=IP:127.0.0.1",
        ],
        check=True, capture_output=True,
    )  # fmt: skip
    (folder / "headers.conf").write_text((SHIPPED / "headers.conf").read_text(encoding="utf-8"), encoding="utf-8")
    shipped = (SHIPPED / "site.conf").read_text(encoding="utf-8")
    (folder / "site.conf").write_text(adapted(shipped, folder, site, ports), encoding="utf-8")
    user = "user root;" if folder.owner() == "root" else ""
    (folder / "nginx.conf").write_text(_AROUND.format(folder=folder, user=user), encoding="utf-8")
    command = [nginx, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        try:
            _wait(process, ports[0], folder)
            yield Server(*ports, certificate)
        finally:
            process.terminate()
            process.wait(timeout=_SECONDS)


def _wait(process: subprocess.Popen[str], port: int, folder: Path) -> None:
    for _ in range(_SECONDS * 20):
        assert process.poll() is None, (folder / "error.log").read_text(encoding="utf-8")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError((folder / "error.log").read_text(encoding="utf-8"))
