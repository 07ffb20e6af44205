"""An SSH server on this machine for one test, with keys of its own; nothing of the user's is read or changed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getuser
from pathlib import Path
from typing import NamedTuple

from tests.tools.ports import SECONDS, free_ports, wait_for
from tests.tools.programs_setup import find

_SERVER = """Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/user.pub
PidFile {folder}/pid
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
"""
_CLIENT = """Host *
  Port {port}
  IdentityFile {folder}/user
  IdentitiesOnly yes
  UserKnownHostsFile {folder}/known_hosts
  StrictHostKeyChecking yes
"""


class Sshd(NamedTuple):
    """A running server: the machine to name, and the command that reaches it."""

    machine: str
    ssh: str


@contextmanager
def listening(folder: Path) -> Iterator[Sshd]:
    """Run sshd with its files in the empty ``folder``; it ends with the context."""
    server, port = find("sshd"), free_ports()[0]
    assert server is not None
    for name in ("host", "user"):
        subprocess.run(
            [shutil.which("ssh-keygen") or "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)],
            check=True, capture_output=True,
        )  # fmt: skip
    key = (folder / "host.pub").read_text(encoding="utf-8")
    (folder / "known_hosts").write_text(f"[127.0.0.1]:{port} {key}", encoding="utf-8")
    (folder / "sshd.conf").write_text(_SERVER.format(port=port, folder=folder), encoding="utf-8")
    (folder / "ssh.conf").write_text(_CLIENT.format(port=port, folder=folder), encoding="utf-8")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)  # root's sshd does not start without it
    with (
        (folder / "log").open("w", encoding="utf-8") as log,
        subprocess.Popen([server, "-D", "-e", "-f", str(folder / "sshd.conf")], stderr=log) as process,
    ):
        try:
            wait_for(process, port, folder / "log")
            yield Sshd(f"{getuser()}@127.0.0.1", f"ssh -F {folder}/ssh.conf")
        finally:
            process.terminate()
            process.wait(timeout=SECONDS)
