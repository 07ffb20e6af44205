"""A template is compiled once, and again when it has changed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from jinja2 import Environment

from cchc.render import compiled
from cchc.render.compiled import expect
from cchc.render.templates import environment, fill

SOURCE = "<p>{{ word }}</p>"


@pytest.fixture(autouse=True)
def _nothing_known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(compiled, "_known", {})
    environment.cache_clear()
    yield
    environment.cache_clear()


@pytest.fixture
def times(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of templates that were compiled, in their order."""
    found: list[str] = []
    compile_it = Environment.compile

    def counted(self: Environment, source: str, name: str, filename: str) -> object:
        found.append(name)
        return compile_it(self, source, name, filename)

    monkeypatch.setattr(Environment, "compile", counted)
    return found


def page(source: str, name: str = "page.html") -> str:
    environment.cache_clear()  # as in another process
    return fill(environment(((name, source),)), name, {"word": "<a>"})


def test_what_another_process_compiled_is_not_compiled_again(times: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    first = page(SOURCE)
    left = compiled.compiled()
    monkeypatch.setattr(compiled, "_known", {})
    expect(left)
    assert page(SOURCE) == first == "<p>&lt;a&gt;</p>"
    assert times == ["page.html"]


def test_another_source_or_name_is_compiled(times: list[str]) -> None:
    assert page(SOURCE) == "<p>&lt;a&gt;</p>"
    assert page("<b>{{ word }}</b>") == "<b>&lt;a&gt;</b>"
    assert page(SOURCE, "other.html") == "<p>&lt;a&gt;</p>"
    assert times == ["page.html", "page.html", "other.html"]
    assert len(compiled.compiled()) == 2, "one for each name: what is kept does not grow with every change"
