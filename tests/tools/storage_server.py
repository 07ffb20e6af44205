"""Storage that speaks S3, on this machine: moto's server, which checks no signatures and keeps all in memory.

`python -m tests.tools.storage_server`, run by `make test-long`, installs it; without it its test is skipped by name.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.request import Request, urlopen

from tests.tools.apart import apart
from tests.tools.ports import SECONDS, free_ports, wait_for
from tests.tools.programs_setup import is_of_a_forge

STORAGE = apart("storage")
_REGION = "us-east-1"


class Storage(NamedTuple):
    """A running server with one bucket that everybody may read."""

    address: str
    requests: Path

    def rclone(self) -> dict[str, str]:
        """The variables by which rclone knows it as the remote "site": those of the pipelines, and readable by all."""
        return {
            "RCLONE_CONFIG": "/dev/null",
            "RCLONE_CONFIG_SITE_TYPE": "s3",
            "RCLONE_CONFIG_SITE_PROVIDER": "Other",
            "RCLONE_CONFIG_SITE_ENDPOINT": self.address,
            "RCLONE_CONFIG_SITE_REGION": _REGION,
            "RCLONE_CONFIG_SITE_ACCESS_KEY_ID": "key",
            "RCLONE_CONFIG_SITE_SECRET_ACCESS_KEY": "secret",
            "RCLONE_CONFIG_SITE_ACL": "public-read",
        }

    def asked(self, method: str) -> int:
        """How many requests of a method there have been."""
        return self.requests.read_text(encoding="utf-8").count(f'"{method} ')

    def lists(self) -> int:
        """How many requests for a list of files there have been."""
        return self.requests.read_text(encoding="utf-8").count("max-keys=")


def missing() -> str | None:
    """Why there is no such server, in one line; None when there is."""
    return None if STORAGE.stamp.is_file() else "there is no server that speaks S3: make test-long installs one"


@contextmanager
def listening(folder: Path, bucket: str) -> Iterator[Storage]:
    """Run the server, with its log in ``folder`` and an empty bucket; it ends with the context."""
    (port, _), log = free_ports(), folder / "storage.log"
    command = [str(STORAGE.program("moto_server")), "--host", "127.0.0.1", "--port", str(port)]
    with log.open("wb") as said, subprocess.Popen(command, stdout=said, stderr=said) as process:
        try:
            wait_for(process, port, log)
            address = f"http://127.0.0.1:{port}"
            urlopen(Request(f"{address}/{bucket}", method="PUT"), timeout=SECONDS).close()
            yield Storage(address, log)
        finally:
            process.terminate()
            process.wait(timeout=SECONDS)


def main() -> int:
    """The exit code: without the server its test is skipped, which nobody would notice on a machine of a forge."""
    failure = STORAGE.set_up(os.environ)
    if failure is None:
        return 0
    print(f"the test of storage that speaks S3 is skipped: {failure.splitlines()[-1]}", file=sys.stderr)
    return 1 if is_of_a_forge() else 0


if __name__ == "__main__":
    sys.exit(main())
