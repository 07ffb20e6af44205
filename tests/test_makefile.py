"""What `make test-long` asks for is asked of the tests that know it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
_ASKED = re.compile(r"^\s*((?:[A-Z_]+=\S+ )+)", re.MULTILINE)
_KNOWS = re.compile(r"os\.environ\.get\(\"([A-Z_]+)\"")


def test_whoever_knows_of_more_is_run_with_more() -> None:
    """Most of these tests are no long ones: `-m long` would leave them out, and nobody would see it."""
    done = subprocess.run(["make", "-n", "test-long"], cwd=ROOT, capture_output=True, text=True, check=True)
    [more] = [line for line in done.stdout.replace("\\\n", " ").splitlines() if _ASKED.match(line)]
    assert ' -m "" ' in more
    asked = {pair.partition("=")[0] for pair in more.split() if re.match(r"[A-Z_]+=", pair)}
    assert {"FUZZ_EXAMPLES", "AXE_STATES", "RELEASES", "KILLS", "SEQUENCES"} == asked
    know = {
        path.relative_to(ROOT).as_posix(): found
        for path in ROOT.glob("tests/**/test_*.py")
        if (found := asked.intersection(_KNOWS.findall(path.read_text(encoding="utf-8"))))
    }
    assert set().union(*know.values()) == asked
    assert know.keys() <= set(more.split())
