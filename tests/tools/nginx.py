"""The site behind nginx, with the configuration that is shipped: only ports, paths and certificates are others."""

from __future__ import annotations

import http.client
import ssl
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.tools.portal import ROOT
from tests.tools.ports import SECONDS, free_ports, wait_for
from tests.tools.programs_setup import find

SHIPPED, CONTAINER = ROOT / "deploy" / "nginx", ROOT / "deploy" / "container"
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

    def ask(
        self, path: str, headers: Mapping[str, str] | None = None, *, secure: bool = True, method: str = "GET"
    ) -> Answer:
        """Ask for a path."""
        connection = http.client.HTTPConnection("127.0.0.1", self.plain_port, timeout=SECONDS)
        if secure:
            context = ssl.create_default_context(cafile=self.certificate)
            connection = http.client.HTTPSConnection("127.0.0.1", self.port, timeout=SECONDS, context=context)
        try:
            connection.request(method, path, headers=dict(headers or {}))
            answer = connection.getresponse()
            found: dict[str, str] = {}
            for name, value in answer.getheaders():
                found[name.lower()] = f"{found[name.lower()]}, {value}" if name.lower() in found else value
            return Answer(answer.status, found, answer.read())
        finally:
            connection.close()


def swapped(text: str, swaps: Mapping[str, str]) -> str:
    """Give a text with other words; each that is to be replaced must be there."""
    for old, new in swaps.items():
        assert old in text, f"{old} is not in the shipped configuration"
        text = text.replace(old, new)
    return text


def lay_out(folder: Path, site: Path) -> None:
    """Write the files that every configuration includes, with this machine's paths."""
    for name, swaps in {
        "headers.conf": {},
        "editor.conf": {},
        "http.conf": {"/srv/cchc/current/": f"{site}/"},
        "portal.conf": {"/etc/nginx/cchc/": f"{folder}/"},
    }.items():
        text = (SHIPPED / name).read_text(encoding="utf-8")
        (folder / name).write_text(swapped(text, swaps), encoding="utf-8")


def site_conf(folder: Path, site: Path, ports: tuple[int, int]) -> str:
    """Give the shipped site with this machine's ports, paths and certificates."""
    text = (SHIPPED / "site.conf").read_text(encoding="utf-8")
    return swapped(text, {
        "listen 443 ssl http2;": f"listen 127.0.0.1:{ports[0]} ssl http2;", "listen [::]:443 ssl http2;": "",
        "listen 80;": f"listen 127.0.0.1:{ports[1]};", "listen [::]:80;": "",
        "root /srv/cchc/current;": f"root {site};", "/etc/nginx/cchc/": f"{folder}/",
    })  # fmt: skip


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
    lay_out(folder, site)
    (folder / "site.conf").write_text(site_conf(folder, site, ports), encoding="utf-8")
    (folder / "nginx.conf").write_text(_AROUND.format(folder=folder, user=_user(folder)), encoding="utf-8")
    with _running(nginx, folder, ports[0]):
        yield Server(*ports, certificate)


@contextmanager
def in_a_container(site: Path, folder: Path) -> Iterator[Server]:
    """Run nginx as in the container: its own configuration, without encryption."""
    nginx = find("nginx")
    assert nginx is not None
    port, _ = free_ports()
    lay_out(folder, site)
    text = (CONTAINER / "nginx.conf").read_text(encoding="utf-8")
    swaps = {
        "/tmp/": f"{folder}/", "/etc/nginx/cchc/": f"{folder}/", "error_log stderr": f"error_log {folder}/error.log",  # noqa: S108
        "listen 8080;": f"listen 127.0.0.1:{port};", "listen [::]:8080;": "",
        "root /srv/cchc/current;": f"root {site};", "daemon off;": f"daemon off; {_user(folder)}",
    }  # fmt: skip
    (folder / "nginx.conf").write_text(swapped(text, swaps), encoding="utf-8")
    with _running(nginx, folder, port):
        yield Server(port, port, folder / "cert.pem")


def _user(folder: Path) -> str:
    """A test's folders belong to the user who runs it, so nginx' workers must be that user."""
    return "user root;" if folder.owner() == "root" else ""


@contextmanager
def _running(nginx: str, folder: Path, port: int) -> Iterator[None]:
    command = [nginx, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        try:
            wait_for(process, port, folder / "error.log")
            yield
        finally:
            process.terminate()
            process.wait(timeout=SECONDS)
