from __future__ import annotations

import json
import re
import subprocess
import tomllib
from datetime import date
from pathlib import Path

import pytest

from cchc.output.writer import write
from cchc.render.page import render_page
from cchc.site.views import view
from tests.bench import engines
from tests.bench.corpus import PAGES_A_PLAN, TODAY, make_project
from tests.bench.hugo.compare import differences
from tests.bench.hugo.frames import Prepared, prepare
from tests.bench.hugo.pages import KINDS
from tests.bench.hugo.project import shown, write_project

PLANS = 6


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    folder = tmp_path_factory.mktemp("made")
    make_project(folder, PLANS * PAGES_A_PLAN)
    return prepare(folder, date.fromisoformat(TODAY))


@pytest.fixture(scope="module")
def folder(prepared: Prepared, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hugo")
    write_project(made / "project", prepared.site, prepared.frames, prepared.setting)
    return made / "project"


def test_every_content_page_is_written(prepared: Prepared, folder: Path) -> None:
    pages = list(shown(prepared.site))
    assert sum(route.kind in {"plan", "question"} for route in pages) == PLANS * PAGES_A_PLAN
    assert {route.kind for route in pages} == set(KINDS)
    assert sum(1 for _ in folder.glob("content/**/*.md")) == len(pages)
    addresses = {
        json.loads(path.read_text().rpartition("\n}\n")[0] + "}")["url"] for path in folder.glob("content/**/*.md")
    }
    assert addresses == {prepared.setting.addresses.url(*route) for route in pages}


def test_settings_and_words_can_be_read(folder: Path) -> None:
    settings = tomllib.loads((folder / "hugo.toml").read_text(encoding="utf-8"))
    assert set(settings["languages"]) == {"vi", "en"}
    for lang in ("vi", "en"):
        words = json.loads((folder / f"i18n/{lang}.json").read_text(encoding="utf-8"))
        named = {word["id"]: word["translation"] for word in words}
        assert len(named) == len(words)
        assert set(named["plan.tasks_sorted"]) == {"one", "other"}
        assert "{{ .count }}" in named["plan.tasks_sorted"]["other"]
        asked = set(re.findall(r'\bT "([^"%]+)"', " ".join(p.read_text() for p in folder.glob("layouts/**/*.html"))))
        assert asked - named.keys() == set()


def test_hugo_says_what_we_say(prepared: Prepared, folder: Path, tmp_path: Path) -> None:
    try:
        hugo = engines.hugo(folder)
    except engines.MissingHugoError as error:
        pytest.skip(str(error))
    done = subprocess.run(hugo.command, cwd=folder, env=hugo.environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    site, frames, setting = prepared
    routes = list(shown(site))
    write([render_page(view(site, route), frames, setting) for route in routes], tmp_path)
    pages = [setting.addresses.file(route) for route in routes]
    found = list(differences(tmp_path, hugo.site, pages))
    assert not found, "\n".join(found)
    page = hugo.site / pages[0]
    page.write_text(page.read_text(encoding="utf-8").replace("</h1>", " khác</h1>"), encoding="utf-8")
    assert "+khác" in list(differences(tmp_path, hugo.site, pages))
