"""Other processes are started where they are worth it: copies of this one for few parts already."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path

import pytest

from cchc.cli import workers
from cchc.cli.workers import workers_at
from cchc.output.parts import Part, jobs, parts
from cchc.output.publish import Request
from cchc.output.writer import Workers
from cchc.site import Site
from tests.tools.rendering import request_for


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many processes were asked for."""
    asked: list[int] = []

    @contextmanager
    def pool(count: int, begin: Callable[..., None], *handed: object) -> Iterator[Executor]:
        asked.append(count)
        yield Executor()

    monkeypatch.setattr(workers, "pool", pool)
    return asked


@pytest.fixture
def request_(site: Site, tmp_path: Path) -> Request:
    return request_for(site, tmp_path)


def asked_for(request: Request, wanted: list[Part]) -> Workers | None:
    with workers_at(None)(request.shared, wanted) as found:
        return found


@pytest.fixture
def pages(site: Site) -> list[Part]:
    return list(islice(cycle(part for part in parts(site) if part.kind == "pages"), 3000))


@pytest.mark.parametrize(("forks", "few"), [(True, 100), (False, 3000)])
def test_few_parts_are_made_here(
    request_: Request, pages: list[Part], started: list[int], monkeypatch: pytest.MonkeyPatch, forks: bool, few: int
) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 2)
    monkeypatch.setattr(workers, "can_fork", lambda: forks)
    assert asked_for(request_, pages[: few - 1]) is None
    assert started == []
    found = asked_for(request_, pages[:few])
    assert found is not None
    assert (found.near, found.number, started) == (True, 1, [1])


def test_where_no_process_can_be_given_work_all_is_made_here(
    request_: Request, pages: list[Part], started: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 2)
    monkeypatch.setattr(workers, "can_start", lambda: False)
    assert asked_for(request_, pages) is None
    assert started == []


@pytest.mark.parametrize(("cores", "number"), [(1, 0), (2, 1), (3, 2), (64, 2)])
def test_this_process_works_with_the_others_and_nobody_is_idle(
    request_: Request, pages: list[Part], started: list[int], monkeypatch: pytest.MonkeyPatch, cores: int, number: int
) -> None:
    monkeypatch.setattr(workers, "cores", lambda: cores)
    monkeypatch.setattr(workers, "can_fork", lambda: True)
    some = pages[:300]
    assert len(list(jobs(some))) == 3
    found = asked_for(request_, some)
    assert (found.number if found else 0) == number
    assert started == ([number] if number else [])
