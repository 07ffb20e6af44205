"""Ports of this machine for the servers that tests start."""

from __future__ import annotations

import socket
import subprocess
import time
from pathlib import Path

#: Seconds that a server may take to begin or to end.
SECONDS = 10


def free_ports() -> tuple[int, int]:
    """Two ports that nobody listens on."""
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def wait_for(process: subprocess.Popen[str] | subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Wait until a server listens. Raises AssertionError with its log when it ends before, or takes too long."""
    for _ in range(SECONDS * 20):
        assert process.poll() is None, log.read_text(encoding="utf-8")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(log.read_text(encoding="utf-8"))
