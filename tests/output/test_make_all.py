"""Parts that other processes of this machine have not begun are made by this one; results keep their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from cchc.cli.checking import check_project
from cchc.output import writer
from cchc.output.memos import Stored, store
from cchc.output.parts import Part, jobs, parts
from cchc.output.publish import Request, publish
from cchc.output.stages import Stages, unmeasured
from cchc.output.writer import Before, Made, Shared, Workers, hand_over, make, make_all
from cchc.site import Site
from cchc.site.entries import Stage
from tests.project import TODAY, good_project
from tests.tools.rendering import request_for

#: From a job on each of these is left alone.
PAGES = 450


class Others(Executor):
    """Begins as many jobs as it is told, and does these at once; the others it leaves waiting."""

    def __init__(self, begun: int) -> None:
        self.left, self.futures = begun, list[Future[Any]]()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 - as Executor has it
        future: Future[Any] = Future()
        self.futures.append(future)
        if self.left:
            self.left -= 1
            future.set_running_or_notify_cancel()
            try:
                future.set_result(fn(*args, **kwargs))
            except OSError as error:
                future.set_exception(error)
        return future


@pytest.fixture
def request_(site: Site, tmp_path: Path) -> Request:
    return request_for(site, tmp_path)


@pytest.fixture
def wanted(site: Site) -> list[Part]:
    pages = (part for part in parts(site) if part.kind == "pages")
    return [*(part for part in parts(site) if part.kind in {"opml", "sitemap"}), *islice(pages, PAGES)]


def made_by(
    others: Others, wanted: list[Part], request: Request, before: Before | None = None
) -> tuple[list[tuple[Part, Made]], Stages]:
    request.folders.work.mkdir(parents=True)
    shared = request.shared._replace(before=before)
    hand_over(shared)
    stages = Stages(unmeasured)
    return list(make_all(wanted, shared, Workers(others), stages)), stages


@pytest.mark.parametrize("begun", [0, 1, 3, 1000])
def test_what_nobody_has_begun_is_made_here(request_: Request, wanted: list[Part], begun: int) -> None:
    others, all_jobs = Others(begun), len(list(jobs(wanted)))
    assert all_jobs == 8
    found, stages = made_by(others, wanted, request_)
    assert [part for part, _ in found] == wanted, "each once, in their order"
    assert [future.cancelled() for future in others.futures] == [number >= begun for number in range(all_jobs)]
    assert ("pages" in stages.workers) == (begun > 3)
    assert ("pages" in stages.seconds) == (begun < all_jobs)
    for _, made in found:
        for path, file in made.files.items():
            assert (request_.folders.work / path).stat().st_size == file.size


def test_what_is_being_made_is_not_made_here_too(
    request_: Request, wanted: list[Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    others, make, promised = Others(0), writer.make, list[Future[Any]]()

    def slowly(job: list[Part], shared: Shared, stage: Stage) -> Iterator[tuple[Part, Made]]:
        """While the last job is made here, the others begin the first ones; they are ready when all else is made."""
        if not promised:
            promised[:] = others.futures[:2]
            for future in promised:
                future.set_running_or_notify_cancel()
        elif job[0].kind == "sitemap":
            for future in promised:
                future.set_result(([], {}))
        return make(job, shared, stage)

    monkeypatch.setattr(writer, "make", slowly)
    found, _ = made_by(others, wanted, request_)
    assert [part for part, _ in found] == wanted[2:]


@pytest.mark.parametrize("begun", [0, 1, 2, 1000])
def test_after_an_edit_this_process_begins_with_what_nobody_else_begins(
    request_: Request, site: Site, wanted: list[Part], begun: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others have begun with the first job; the second one may be as large, and little else is to be done then."""
    all_jobs, made_many, seen = list(jobs(wanted)), writer._make_many, list[tuple[Part, Stages]]()

    def noted(job: list[Part], shared: Shared, stages: Stages) -> list[tuple[Part, Made]]:
        seen.append((job[0], stages))
        return made_many(job, shared, stages)

    monkeypatch.setattr(writer, "_make_many", noted)
    found, told = made_by(Others(begun), wanted, request_, Before(site, frozenset(), {}, {}))
    assert [part for part, _ in found] == wanted, "each once, in their order"
    here = [part for part, stages in seen if stages is told]
    assert here[0] == all_jobs[1][0]
    assert len(here) == max(1, len(all_jobs) - begun)


@pytest.mark.parametrize("lasting", [True, False])
def test_what_helps_is_only_left_to_who_goes_on(request_: Request, wanted: list[Part], lasting: bool) -> None:
    found, _ = made_by(Others(1000), wanted, request_._replace(lasting=lasting))
    kinds = {part.kind: type(made.memo) for part, made in found}
    assert kinds["sitemap"] is (Stored if lasting else type(None))
    assert request_.folders.memos.exists() == lasting


def test_a_build_that_cannot_go_on_leaves_what_helps_in_any_case(tmp_path: Path) -> None:
    """As after a change of a template: what was edited is known, and yet all is made anew."""

    def others(shared: Shared, parts: Sequence[Part]) -> AbstractContextManager[Workers]:
        hand_over(shared)
        return nullcontext(Workers(Others(1000)))

    site = check_project(good_project(tmp_path / "project"), TODAY, {}).site
    assert site is not None
    found = publish(request_for(site, tmp_path, lasting=False), others).kept
    assert {part.kind for part, made in found.made.items() if isinstance(made.memo, Stored)} == {
        "search", "data", "sitemap",
    }  # fmt: skip


def test_when_one_fails_nothing_waits_any_more(
    request_: Request, wanted: list[Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, data: bytes) -> int:
        raise OSError("no room")

    monkeypatch.setattr(Path, "write_bytes", fail)
    others = Others(1)
    with pytest.raises(OSError, match="no room"):
        made_by(others, wanted, request_)
    assert all(future.done() for future in others.futures)


@pytest.mark.parametrize("there", [True, False])
def test_what_helps_is_done_without_when_its_file_is_gone(request_: Request, site: Site, there: bool) -> None:
    part, shared, stage = Part("sitemap", ""), request_.shared, Stages(unmeasured).stage
    request_.folders.work.mkdir(parents=True)
    [(_, first)] = make([part], shared, stage)
    file = request_.folders.work / "sitemap.xml"
    file.unlink()
    stored = store(request_.folders.memos, True, request_.folders.work)
    if not there:
        (request_.folders.memos / stored.name).unlink()
    known = Before(site, frozenset(), {part: first._replace(memo=stored)}, first.files)
    [(_, again)] = make([part], shared._replace(before=known), stage)
    assert again.files == first.files
    assert file.exists() != there, "made anew only without it"
