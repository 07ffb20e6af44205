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
        f"tests that need {name} will be skipped: {name} is not installed (Debian: apt install {package})"
        for name, package in programs_setup.PROGRAMS.items()
    ]


def test_a_server_for_logins_is_installed_by_machines_for_tests_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs_setup, "_MORE", ())
    nothing = {"PATH": "/nowhere"}
    assert "sshd" in programs_setup.missing(nothing)
    assert "sshd" not in programs_setup.wanted(nothing, long=True)
    assert programs_setup.wanted({**nothing, "CI": "true"}, long=True) == programs_setup.missing(nothing)
    assert programs_setup.wanted(nothing) == ["git", "newsboat", "nginx", "openssl"], "others wait for make test-long"


FORGES = pytest.mark.parametrize("forge", [{"GITHUB_ACTIONS": "true"}, {"GITLAB_CI": "true"}], ids=["github", "gitlab"])


@FORGES
def test_nothing_is_skipped_on_a_machine_of_a_forge(
    forge: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(programs_setup, "_MORE", ())
    environ = {**forge, "CI": "true", "PATH": str(tmp_path)}
    for function in ("find", "missing", "wanted", "why_missing", "installer", "is_of_a_forge"):
        defaults = (environ,)
        monkeypatch.setattr(getattr(programs_setup, function), "__defaults__", defaults)
    assert programs_setup.main() == 1
    assert "nothing may be skipped here: git, java, newsboat, nginx, npm, openssl\n" in capsys.readouterr().err
    for name in programs_setup.wanted():
        program(tmp_path, name)
    assert programs_setup.main() == 0, "what only make test-long needs is not asked for"
    assert programs_setup.main(["long"]) == 1


@FORGES
def test_a_forge_lets_install_with_sudo(forge: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1001)
    environ = {"PATH": str(tmp_path)}
    assert programs_setup.installer({**environ, **forge}) is None, "no apt-get"
    program(tmp_path, "apt-get")
    assert programs_setup.installer({**environ, **forge}) is None, "no sudo"
    sudo = program(tmp_path, "sudo")
    begin = programs_setup.installer({**environ, **forge})
    assert begin is not None
    assert begin[:3] == [sudo, "-n", "env"]
    assert programs_setup.installer(environ) is None, "nobody's own machine"


def test_packages_are_asked_for_once_and_failure_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    get = tmp_path / "apt-get"
    get.write_text(f"#!/bin/sh\necho \"$@\" >> {tmp_path}/asked\necho 'E: no such package' >&2\n", encoding="utf-8")
    get.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert programs_setup.install(["wrk", "sshd"], ["env", "X=1"]) is None
    update, install = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert update.split()[0] == "update"
    assert install.split()[-2:] == ["wrk", "openssh-server"]
    with get.open("a", encoding="utf-8") as script:
        script.write("exit 100\n")
    assert programs_setup.install(["wrk"], []) == "apt-get update failed (E: no such package)"
