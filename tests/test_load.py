"""The server under load: wrk asks for everything at once, as browsers and feed readers do, for a while.

`make test-long` runs this alone on the machine and prints the figures; LOAD_SECONDS is how long each lasts.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from tests.tools.needs import needs
from tests.tools.nginx import Server, in_a_container, serving
from tests.tools.portal import BuiltSite
from tests.tools.programs_setup import find
from tests.tools.rendering import packed_too

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(900),
    needs("nginx", "openssl", "wrk"),
]
SECONDS = int(os.environ.get("LOAD_SECONDS", "30"))
CONNECTIONS = 200
#: "Thousands of requests a second", wrk and nginx sharing the processors.
FEWEST_A_SECOND = 2000
_SCRIPT = Path(__file__).parent / "tools" / "load.lua"


def load(address: str, paths: list[str], folder: Path) -> dict[str, Any]:
    """Let wrk ask for the paths in turn, every third time as somebody who has the file already; give its figures."""
    wrk = find("wrk")
    assert wrk is not None
    asked = folder / "paths.txt"
    asked.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
    command = [
        wrk, "--threads", "2", "--connections", str(CONNECTIONS), "--duration", f"{SECONDS}s", "--timeout", "10s",
        "--script", str(_SCRIPT), address, "--", str(asked), str(folder / "figures.json"),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS + 60)
    figures: dict[str, Any] = json.loads((folder / "figures.json").read_text(encoding="utf-8"))
    return figures


@pytest.mark.parametrize("start", [serving, in_a_container], ids=["https", "container"])
def test_thousands_a_second_and_none_fails(
    start: Callable[[Path, Path], AbstractContextManager[Server]],
    built: BuiltSite,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    site = Path(shutil.copytree(built.folder, tmp_path / "site", copy_function=os.link))
    packed_too(site, sorted(built.files))
    paths = [f"/{path.removesuffix('index.html')}" for path in sorted(built.files) if not path.startswith("_")]
    (tmp_path / "nginx").mkdir()
    with start(site, tmp_path / "nginx") as server:
        address = server.address if start is serving else f"http://127.0.0.1:{server.plain_port}"
        figures = load(address, paths, tmp_path)
    with capsys.disabled():
        print(f"\n{start.__name__}: {json.dumps(figures)}")
    assert {name: number for name, number in figures["errors"].items() if number} == {}
    assert set(figures["statuses"]) == {"200", "304"}
    assert figures["requests"] / figures["seconds"] > FEWEST_A_SECOND
