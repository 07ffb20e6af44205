"""What many tests need: the portal's own content, loaded once."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from cchc.site import Loaded, Site, load
from tests.tools import portal

ROOT = Path(__file__).parents[1]
#: What `make test` leaves to `make test-long`, to end within its eight minutes: benches; formats and inputs beyond
#: those of test_fuzz; whole builds by other engines and under `serve`; pages in a browser that differ in words only.
LONG_FILES = re.compile(
    r"bench/|test_fuzz_formats\.py|test_hostile_input\.py|imports/test_hostile_imports\.py|test_serve\.py"
    r"|test_engines\.py|test_publishing_scripts\.py|browser/test_(?:reading|fit)\.py"
)
EVERY_KIND = re.compile(r"browser/test_(?:axe|csp)\.py")
FEW_KINDS = re.compile(r"\[(?:home|plan|question|hotlines)-vi")
#: Of the hostile texts that are tried everywhere, those that `make test` tries.
FEW_TEXTS = ("[script]", "[attribute]")
EVERYWHERE = re.compile(r"test_text_that_is_(?:refused_is_refused_everywhere|accepted_comes_out_as_words)\[")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as long what ``make test`` has no time for."""
    for item in items:
        path = item.path.relative_to(ROOT / "tests").as_posix()
        kind = EVERY_KIND.match(path) and not FEW_KINDS.search(item.name)
        text = EVERYWHERE.search(item.name) and not item.name.endswith(FEW_TEXTS)
        if LONG_FILES.match(path) or kind or text:
            item.add_marker(pytest.mark.long)


TODAY = date(2026, 11, 21)


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    """The real project as of a fixed day, with everything that is wrong with it."""
    return load(ROOT, TODAY)


@pytest.fixture(scope="session")
def site(loaded: Loaded) -> Site:
    """The real site as of a fixed day."""
    assert loaded.site is not None, loaded.problems
    return loaded.site


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> portal.BuiltSite:
    """The real project, built once in a copy; tests read it only."""
    return portal.build(portal.copy_project(tmp_path_factory.mktemp("built")))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A fresh copy of the real project, to change and build."""
    return portal.copy_project(tmp_path / "project")
