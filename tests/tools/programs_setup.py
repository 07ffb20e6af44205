"""Makes sure that the tests have the programs that read, serve, load and publish the site: nginx, newsboat and others.

Run before pytest by `make test`. As root on Debian what is missing is installed, on a forge's machine (GitHub, GitLab)
with sudo, too; elsewhere the tests that need it are skipped by name. Nothing is downloaded outside the system's package
manager. Ends with 0, but with 1 on a forge's machine where something is still missing: nobody reads there what was
skipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

#: Program -> Debian's package.
PROGRAMS: Mapping[str, str] = {
    "git": "git",
    "java": "default-jre-headless",
    "newsboat": "newsboat",
    "nginx": "nginx-light",
    "npm": "npm",
    "openssl": "openssl",
    "rclone": "rclone",
    "rsync": "rsync",
    "ssh": "openssh-client",
    "sshd": "openssh-server",
    "wrk": "wrk",
}
#: A server for logins is not put on somebody's own machine unasked, nor what brings hundreds of packages along: only
#: where CI says that it is a machine for tests.
_ONLY_IN_CI = frozenset({"java", "npm", "sshd"})
#: Variables by which GitHub and GitLab say that a machine is theirs.
FORGES = ("GITHUB_ACTIONS", "GITLAB_CI")
#: What only `make test-long` installs: few tests need them, and everybody waits for their packages.
_ONLY_LONG = frozenset({"rclone", "rsync", "ssh", "sshd", "wrk"})
#: Where servers lie that are not for everybody.
_MORE = ("/usr/sbin", "/usr/local/sbin", "/sbin")


def find(name: str, environ: Mapping[str, str] = os.environ) -> str | None:
    """The program as an absolute path, or None."""
    return shutil.which(name, path=os.pathsep.join([environ.get("PATH", os.defpath), *_MORE]))


def why_missing(name: str, environ: Mapping[str, str] = os.environ) -> str | None:
    """Why a program cannot be used, and what installs it, in one line; None when it can."""
    if find(name, environ):
        return None
    return f"{name} is not installed (Debian: apt install {PROGRAMS[name]})"


def missing(environ: Mapping[str, str] = os.environ) -> list[str]:
    """The programs that are not there."""
    return [name for name in PROGRAMS if find(name, environ) is None]


def wanted(environ: Mapping[str, str] = os.environ, *, long: bool = False) -> list[str]:
    """Those of the missing programs that may be installed here; ``long``: for `make test-long`."""
    names = (name for name in missing(environ) if long or name not in _ONLY_LONG)
    return [name for name in names if environ.get("CI") or name not in _ONLY_IN_CI]


def is_of_a_forge(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether this is a machine of GitHub or GitLab that runs jobs."""
    return any(environ.get(name) == "true" for name in FORGES)


def installer(environ: Mapping[str, str] = os.environ) -> list[str] | None:
    """Give what a command that installs Debian's packages begins with; None where it may not be done.

    GitHub's machines run jobs as somebody who may use sudo without a password.
    """
    if not hasattr(os, "geteuid") or shutil.which("apt-get", path=environ.get("PATH")) is None:
        return None
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1"]  # the server is not started
    if os.geteuid() == 0:
        return quiet
    sudo = shutil.which("sudo", path=environ.get("PATH")) if is_of_a_forge(environ) else None
    return [sudo, "-n", *quiet] if sudo else None


def install(names: Sequence[str], begin: Sequence[str]) -> str | None:
    """Installs Debian's packages for the programs; what went wrong in one line, or None."""
    packages = [PROGRAMS[name] for name in names]
    get = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-qq"], get):
        run = subprocess.run([*begin, *command], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        if run.returncode:
            last = (run.stderr or run.stdout).strip().splitlines()[-1:] or ["no output"]
            return f"{' '.join(command[:2])} failed ({last[0]})"
    return None


def main(arguments: Sequence[str] = ()) -> int:
    """The exit code. "long" is said by `make test-long`."""
    long = "long" in arguments
    names, begin, failure = wanted(long=long), installer(), None
    if names and begin:
        print(f"installing Debian's packages for the tests: {', '.join(names)}", flush=True)
        failure = install(names, begin)
    why = f"; {failure}" if failure else ""
    for name in missing():
        print(f"tests that need {name} will be skipped: {why_missing(name)}{why}", file=sys.stderr)
    found = [path for name in PROGRAMS if (path := find(name))]
    print(f"tests use {', '.join(found) or 'no other programs'}")
    if is_of_a_forge() and wanted(long=long):
        print(f"nothing may be skipped here: {', '.join(wanted(long=long))}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
