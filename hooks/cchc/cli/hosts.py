"""Where releases go: a folder of this machine, or one of another machine over SSH. Files travel with rsync."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cchc.output import releases
from cchc.output.containment import target

#: Nobody is asked for a password, and a machine that says nothing is given up.
_SSH = ("-o", "BatchMode=yes", "-o", "ConnectTimeout=20", "-o", "ServerAliveInterval=15", "-o", "ServerAliveCountMax=4")
#: "user@host:/path", "[::1]:/path"; what begins with a dash would be read as an option.
_REMOTE = re.compile(r"(?P<machine>(?:[\w.-]+@)?(?:\[[0-9A-Fa-f:.]+\]|[\w.-]+)):(?P<root>/(?!/).*)")


class HostError(Exception):
    """The host could not be asked or did not answer; the text says why, in one line of the program that failed."""


class Host(NamedTuple):
    """A folder for releases. ``machine`` is "user@host", None for this one; ``ssh`` is the command with options."""

    root: str
    machine: str | None = None
    ssh: tuple[str, ...] = ("ssh",)

    @property
    def name(self) -> str:
        """The host as it was named."""
        return f"{self.machine}:{self.root}" if self.machine else self.root


def parse_host(text: str, ssh: str = "ssh") -> Host:
    """Read "user@host:/path" or "/path". Raises ValueError for anything else."""
    found = _REMOTE.fullmatch(text)
    if found and not text.startswith("-"):
        return Host(found["root"], found["machine"], tuple(shlex.split(ssh)))
    if not text or text.startswith("-") or ":" in text.split("/", 1)[0]:
        raise ValueError(text)
    return Host(str(Path(text).absolute()))


def ask(host: Host, action: str, **asked: object) -> dict[str, Any]:
    """Let the host do something with its releases and give its answer. Raises HostError."""
    request = json.dumps({"action": action, "root": host.root, **asked})
    if host.machine is None:
        told = releases.answer(request)
    else:
        program = Path(releases.__file__).read_text(encoding="utf-8")
        call = f"\nprint(answer({json.dumps(request)}))\n"  # JSON's strings are Python's, too
        machine = host.machine.replace("[", "").replace("]", "")
        told = _run([*host.ssh, *_SSH, "--", machine, "python3 -"], f"{program}{call}")
    try:
        found: dict[str, Any] = json.loads(told.strip().splitlines()[-1])
    except (IndexError, ValueError):
        raise HostError(told.strip()[-200:] or host.name) from None
    return found


def send(host: Host, site: Path, folder: str, paths: Sequence[str]) -> None:
    """Send files of the built site into ``folder`` below the root, with their times. Raises HostError, OSError."""
    if host.machine is None:
        for path in paths:
            to = target(Path(host.root, folder), path)
            shutil.copy2(site / path, to)
            to.chmod(0o644)
    elif paths:
        shell = shlex.join([*host.ssh, *_SSH])
        options = ["--times", "--chmod=F644", "--secluded-args", "--from0", "--files-from=-", f"--rsh={shell}"]
        destination = f"{host.machine}:{host.root}/{folder}/"
        _run(["rsync", *options, "--", f"{site}/", destination], "".join(f"{path}\0" for path in paths))


def _run(command: Sequence[str], said: str) -> str:
    try:
        done = subprocess.run(command, input=said, capture_output=True, encoding="utf-8", errors="replace", check=False)  # noqa: S603 - our own words
    except FileNotFoundError as error:
        raise HostError(f"{error.filename}: {error.strerror}") from None
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:] or [str(done.returncode)]
        raise HostError(f"{command[0]}: {last[0]}")
    return done.stdout
