from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools import programs_setup


def program(folder: Path, name: str) -> str:
    path = folder / name
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize("name", programs_setup.PROGRAMS)
def test_finds_each_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(programs_setup, "_MORE", ())
    assert programs_setup.find(name, {"PATH": str(tmp_path)}) is None
    assert name in programs_setup.missing({"PATH": str(tmp_path)})
    path = program(tmp_path, name)
    assert programs_setup.find(name, {"PATH": str(tmp_path)}) == path
    assert name not in programs_setup.missing({"PATH": str(tmp_path)})


def test_looks_where_servers_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs_setup, "_MORE", (str(tmp_path),))
    path = program(tmp_path, "nginx")
    assert programs_setup.find("nginx", {"PATH": "/nowhere"}) == path


def test_what_is_missing_is_named_and_stops_nothing(tmp_path: Path) -> None:
    """Nothing is installed where there is no apt-get."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import programs_setup as setup; setup._MORE = (); "
        "sys.exit(setup.main())"
    )
    folder = str(Path(programs_setup.__file__).parent)
    run = subprocess.run(
        [sys.executable, "-c", code, folder], env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0
    assert run.stderr.splitlines() == [
        f"tests that need {name} will be skipped: it is not installed" for name in programs_setup.PROGRAMS
    ]


def test_a_server_for_logins_is_installed_by_machines_for_tests_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs_setup, "_MORE", ())
    nothing = {"PATH": "/nowhere"}
    assert "sshd" in programs_setup.missing(nothing)
    assert "sshd" not in programs_setup.wanted(nothing, long=True)
    assert programs_setup.wanted({**nothing, "CI": "true"}, long=True) == programs_setup.missing(nothing)
    assert programs_setup.wanted(nothing) == ["nginx", "newsboat", "openssl"], "others wait for make test-long"
