from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.tools import npm_setup, nu
from tests.tools.npm_setup import NO_NPM, WEB, Packages

OK = 'echo "$*" >> calls.txt; mkdir -p node_modules; cat package.json > node_modules/seen.txt'
FAILS = "echo 'npm error code E503'; echo 'npm error 503 Service Unavailable'; echo 'npm error more'; exit 1"


@pytest.fixture
def packages(tmp_path: Path) -> Packages:
    """Packages to be installed into a folder with a space in its name."""
    source = tmp_path / "source"
    source.mkdir()
    for name in npm_setup.FILES:
        (source / name).write_text("{}", encoding="utf-8")
    return Packages(source, tmp_path / "a checkout" / "web")


def npm(folder: Path, does: str) -> dict[str, str]:
    """An environment in which npm is a script that does something."""
    program = folder / "bin" / "npm"
    program.parent.mkdir(exist_ok=True)
    program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    program.chmod(0o755)
    tools = [Path(found).parent for name in ("sh", "cat", "mkdir") if (found := shutil.which(name))]
    return {"PATH": ":".join(map(str, [program.parent, *tools]))}


def calls(packages: Packages) -> list[str]:
    return (packages.folder / "calls.txt").read_text(encoding="utf-8").splitlines()


def test_is_installed_once_and_no_package_runs_a_script(packages: Packages, tmp_path: Path) -> None:
    environ = npm(tmp_path, OK)
    assert packages.missing()
    assert packages.install(environ) is None
    assert packages.missing() is None
    assert (packages.modules / "seen.txt").read_text(encoding="utf-8") == "{}"
    assert packages.install(environ) is None
    [call] = calls(packages)
    assert call.split()[0] == "ci"
    assert "--ignore-scripts" in call.split()
    assert sorted(path.name for path in packages.source.iterdir()) == sorted(npm_setup.FILES)


@pytest.mark.parametrize("name", npm_setup.FILES)
def test_changed_lock_is_installed_again(packages: Packages, tmp_path: Path, name: str) -> None:
    environ = npm(tmp_path, OK)
    packages.install(environ)
    (packages.source / name).write_text('{"private": true}', encoding="utf-8")
    assert packages.missing()
    assert packages.install(environ) is None
    assert len(calls(packages)) == 2


def test_failing_npm_is_one_line_that_stays_the_reason(packages: Packages, tmp_path: Path) -> None:
    said = "npm ci failed (code E503; 503 Service Unavailable)"
    assert packages.install(npm(tmp_path, FAILS)) == said
    assert packages.missing() == said
    assert packages.install(npm(tmp_path, OK)) is None
    assert packages.missing() is None


def test_failure_after_a_change_does_not_pass_for_installed(packages: Packages, tmp_path: Path) -> None:
    packages.install(npm(tmp_path, OK))
    old = (packages.source / "package.json").read_bytes()
    (packages.source / "package.json").write_text("{ }", encoding="utf-8")
    packages.install(npm(tmp_path, FAILS))
    (packages.source / "package.json").write_bytes(old)
    assert packages.missing(), "half of the old packages may be gone"


def test_without_npm_the_line_says_what_to_install(packages: Packages, tmp_path: Path) -> None:
    assert packages.install({"PATH": str(tmp_path)}) == NO_NPM
    assert packages.missing() == NO_NPM


@pytest.mark.parametrize("does", [OK, FAILS])
def test_tests_go_on_whatever_npm_does(
    packages: Packages, tmp_path: Path, does: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(npm_setup, "WEB", packages)
    monkeypatch.setenv("PATH", npm(tmp_path, does)["PATH"])
    for name in npm_setup.FORGES:
        monkeypatch.delenv(name, raising=False)
    assert npm_setup.main([]) == 0
    [line] = capsys.readouterr().out.splitlines()
    assert line.startswith("npm packages are in" if does == OK else "accessibility and HTML tests are skipped: npm ci")
    monkeypatch.setenv("GITLAB_CI", "true")
    assert npm_setup.main([]) == (0 if does == OK else 1), "nobody reads there what was skipped"


def test_checker_without_java_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\necho 'no Java runtime present' >&2; exit 1\n", encoding="utf-8")
    java.chmod(0o755)
    monkeypatch.setattr(nu, "WEB", _Installed())
    monkeypatch.setenv("PATH", str(tmp_path))
    assert nu.missing() == nu.NO_JAVA
    java.write_text("#!/bin/sh\n", encoding="utf-8")
    assert nu.missing() is None


class _Installed:
    def missing(self) -> None:
        return None


def test_lock_is_cleared_of_addresses(packages: Packages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noisy = '{"packages": {"node_modules/a": {"version": "1.0.0", "funding": {"url": "https://example.org/"}}}}'
    environ = npm(tmp_path, f"echo '{noisy}' > package-lock.json")
    monkeypatch.setenv("PATH", environ["PATH"])
    assert npm_setup.lock(packages) is None
    text = (packages.source / "package-lock.json").read_text(encoding="utf-8")
    assert "1.0.0" in text
    assert "example.org" not in text


def test_packages_lie_outside_the_tracked_files() -> None:
    assert WEB.folder.relative_to(npm_setup.ROOT).parts[0] == ".venv"
