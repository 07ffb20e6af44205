"""A body holds as long as its page and the engine are the same; then the page is not rendered again."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc.cli.bodies import Bodies
from cchc.site import load
from cchc.site.load import Memory
from cchc.site.site import Body
from tests.project import TODAY, good_project

PAGE, OTHER = "content/gioi-thieu.md", "content/index.md"
ENGINE, EXTENSIONS = ("mkdocs", "1.6.1", {"toc": {"permalink": False}}), ("toc", "tables")
BODY = Body("<p>Cổng</p>", ((2, "cong", "Cổng"),))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return good_project(tmp_path)


def memory_of(root: Path, before: Memory | None = None) -> Memory:
    memory = load(root, TODAY, memory=before).memory
    assert memory is not None
    return memory


def rendered(root: Path) -> Memory:
    """What a build leaves in which both pages were rendered."""
    memory = memory_of(root)
    bodies = Bodies(memory, ENGINE, EXTENSIONS)
    assert list(bodies.missing([PAGE, OTHER])) == [PAGE, OTHER]
    for path in (PAGE, OTHER):
        bodies.keep(path, BODY)
    assert bodies.found == {PAGE: BODY, OTHER: BODY}
    return memory


def test_nothing_is_rendered_again_while_nothing_changes(root: Path) -> None:
    memory = rendered(root)
    for _ in range(2):  # also after a build that rendered nothing
        memory = memory_of(root, memory)
        bodies = Bodies(memory, ENGINE, EXTENSIONS)
        assert list(bodies.missing([PAGE, OTHER])) == []
        assert bodies.found == {PAGE: BODY, OTHER: BODY}


def test_only_a_changed_page_is_rendered_again(root: Path) -> None:
    memory = rendered(root)
    (root / PAGE).write_text((root / PAGE).read_text(encoding="utf-8") + "\nThêm.\n", encoding="utf-8")
    bodies = Bodies(memory_of(root, memory), ENGINE, EXTENSIONS)
    assert list(bodies.missing([PAGE, OTHER])) == [PAGE]
    assert bodies.found == {OTHER: BODY}


@pytest.mark.parametrize(
    ("engine", "extensions"),
    [(("mkdocs", "1.6.2", ENGINE[2]), EXTENSIONS), ((*ENGINE[:2], {}), EXTENSIONS), (ENGINE, ("toc",))],
    ids=["version", "configuration", "extensions"],
)
def test_another_engine_renders_every_page(root: Path, engine: tuple[object, ...], extensions: tuple[str, ...]) -> None:
    bodies = Bodies(memory_of(root, rendered(root)), engine, extensions)
    assert list(bodies.missing([PAGE, OTHER])) == [PAGE, OTHER]


def test_nothing_is_left_where_an_extension_may_look_elsewhere(root: Path) -> None:
    memory = memory_of(root)
    extensions = (*EXTENSIONS, "pymdownx.snippets")
    bodies = Bodies(memory, ENGINE, extensions)
    bodies.keep(PAGE, BODY)
    assert bodies.found == {PAGE: BODY}
    assert list(Bodies(memory_of(root, memory), ENGINE, extensions).missing([PAGE])) == [PAGE]


def test_without_memory_every_page_is_rendered() -> None:
    assert list(Bodies().missing([PAGE])) == [PAGE]
