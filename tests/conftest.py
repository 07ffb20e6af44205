"""What many tests need: the portal's own content, loaded once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cchc.site import Loaded, Site, load
from tests.tools import portal

ROOT = Path(__file__).parents[1]
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
