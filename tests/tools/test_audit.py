from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools import audit
from tests.tools.apart import ROOT
from tests.tools.audit import FOUND, UNKNOWN

LOCK_NAMES = ("requirements.lock", "package-lock.json")


def program(path: Path, says: str, code: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho \"$@\" >> '{path}.calls'\necho '{says}'\nexit {code}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place where pip-audit and npm are scripts, so that nothing is asked of anybody."""
    auditor = audit.AUDITOR._replace(folder=tmp_path / "venv")
    monkeypatch.setattr(audit, "AUDITOR", auditor)
    auditor.folder.mkdir()
    auditor.stamp.touch()
    return tmp_path


@pytest.mark.parametrize(
    ("python", "npm", "code"),
    [
        (("No known vulnerabilities found", 0), ("found 0 vulnerabilities", 0), 0),
        (("Found 1 known vulnerability in 1 package", 1), ("found 0 vulnerabilities", 0), FOUND),
        (("No known vulnerabilities found", 0), ("1 high severity vulnerability", 1), FOUND),
        (("ERROR:pip_audit: connection failed", 1), ("found 0 vulnerabilities", 0), UNKNOWN),
        (("No known vulnerabilities found", 0), ("npm error network", 1), UNKNOWN),
        (("ERROR:pip_audit: connection failed", 1), ("1 high severity vulnerability", 1), FOUND),
    ],
)
def test_worst_counts(folder: Path, python: tuple[str, int], npm: tuple[str, int], code: int) -> None:
    program(folder / "venv/bin/pip-audit", *python)
    program(folder / "bin/npm", *npm)
    assert audit.main({"PATH": f"{folder / 'bin'}:/usr/bin:/bin"}) == code
    asked = (folder / "venv/bin/pip-audit.calls").read_text(encoding="utf-8")
    assert all(str(lock) in asked for lock in audit.LOCKS)
    assert len((folder / "bin/npm.calls").read_text(encoding="utf-8").splitlines()) == len(audit.NPM)


def test_every_lock_is_looked_at() -> None:
    folders = (ROOT / "tests", ROOT / "overrides")
    locks = {path for folder in folders for path in folder.rglob("*") if path.name in LOCK_NAMES}
    assert {ROOT / "requirements.lock", *locks} == {
        *audit.LOCKS, *(folder / "package-lock.json" for folder in audit.NPM),
    }  # fmt: skip


def test_without_npm_nobody_says_that_all_is_well(folder: Path) -> None:
    program(folder / "venv/bin/pip-audit", "No known vulnerabilities found", 0)
    assert audit.main({"PATH": str(folder / "nowhere")}) == UNKNOWN
