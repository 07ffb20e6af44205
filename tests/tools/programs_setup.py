"""Makes sure that the tests have the programs that read, serve, load and publish the site: nginx, newsboat and others.

Run before pytest by `make test`. As root on Debian what is missing is installed; elsewhere the tests that need it are
skipped by name. Nothing is downloaded outside the system's package manager. Ends with 0 in any case.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

#: Program -> Debian's package.
PROGRAMS: Mapping[str, str] = {
    "nginx": "nginx-light",
    "newsboat": "newsboat",
    "openssl": "openssl",
    "rclone": "rclone",
    "rsync": "rsync",
    "ssh": "openssh-client",
    "sshd": "openssh-server",
    "wrk": "wrk",
}
#: A server for logins is not put on somebody's own machine unasked: only where CI says that it is one for tests.
_ONLY_IN_CI = frozenset({"sshd"})
#: What only `make test-long` installs: few tests need them, and everybody waits for their packages.
_ONLY_LONG = frozenset({"rclone", "rsync", "ssh", "sshd", "wrk"})
#: Where servers lie that are not for everybody.
_MORE = ("/usr/sbin", "/usr/local/sbin", "/sbin")


def find(name: str, environ: Mapping[str, str] = os.environ) -> str | None:
    """The program as an absolute path, or None."""
    return shutil.which(name, path=os.pathsep.join([environ.get("PATH", os.defpath), *_MORE]))


def missing(environ: Mapping[str, str] = os.environ) -> list[str]:
    """The programs that are not there."""
    return [name for name in PROGRAMS if find(name, environ) is None]


def wanted(environ: Mapping[str, str] = os.environ, *, long: bool = False) -> list[str]:
    """Those of the missing programs that may be installed here; ``long``: for `make test-long`."""
    names = (name for name in missing(environ) if long or name not in _ONLY_LONG)
    return [name for name in names if environ.get("CI") or name not in _ONLY_IN_CI]


def can_install() -> bool:
    """Whether Debian's packages may be installed."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(names: list[str]) -> str | None:
    """Installs Debian's packages for the programs; what went wrong in one line, or None."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}  # the server is not started
    packages = [PROGRAMS[name] for name in names]
    get = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-qq"], get):
        run = subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        if run.returncode:
            last = (run.stderr or run.stdout).strip().splitlines()[-1:] or ["no output"]
            return f"{' '.join(command[:2])} failed ({last[0]})"
    return None


def main(arguments: Sequence[str] = ()) -> int:
    """The exit code: 0, since tests that lack a program are skipped by name. "long" is said by `make test-long`."""
    names, failure = wanted(long="long" in arguments), None
    if names and can_install():
        print(f"installing Debian's packages for the tests: {', '.join(names)}", flush=True)
        failure = install(names)
    why = f"; {failure}" if failure else ""
    for name in missing():
        print(f"tests that need {name} will be skipped: it is not installed{why}", file=sys.stderr)
    found = [path for name in PROGRAMS if (path := find(name))]
    print(f"tests use {', '.join(found) or 'no other programs'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
