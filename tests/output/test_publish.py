from __future__ import annotations

import gzip
import multiprocessing
import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import cast

import jinja2
import pytest

from cchc.model.published import Plan
from cchc.output.assets import read_templates
from cchc.output.parts import KINDS, parts
from cchc.output.publish import MANIFEST, Request, publish, verify
from cchc.output.stages import Stages, unmeasured
from cchc.output.writer import Workers, hand_over
from cchc.render.setting import Artifact, Templates
from cchc.render.templates import environment
from cchc.site import Site
from cchc.site.views import routes
from tests.tools.portal import tree_bytes
from tests.tools.rendering import TEMPLATES, at_hand, request_for


@pytest.fixture(scope="module")
def previews(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the pictures are kept, so that they are drawn once for all these tests."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture
def request_(site: Site, tmp_path: Path, previews: Path) -> Request:
    """A request to publish the real site without MkDocs' frame."""
    return request_for(site, tmp_path, previews=previews, assets=[Artifact("assets/site.css", b"a{}")])


@pytest.fixture(scope="module")
def published(site: Site, previews: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published site; tests copy it before they change it."""
    folder = tmp_path_factory.mktemp("published")
    publish(request_for(site, folder, previews=previews))
    return folder / "site"


@pytest.fixture
def copy(published: Path, tmp_path: Path) -> Path:
    """A copy of the published site, to damage."""
    return Path(shutil.copytree(published, tmp_path / "copy"))


def test_everything_is_counted_and_listed(request_: Request, site: Site) -> None:
    ticks = count()
    stages = Stages(lambda: next(ticks))
    found = publish(request_, stages=stages)
    assert stages.seconds.keys() == {*KINDS, "views", "write", "other files", "previews", "swap"}
    files = tree_bytes(request_.folders.site)
    assert found.made == len(list(parts(site)))
    assert found.files == len(files)
    assert found.pages == sum(path.endswith(".html") for path in files) == len(list(routes(site)))
    listed = [line.split("  ", 1)[1] for line in files[MANIFEST].decode().splitlines()]
    assert sorted(listed) == listed == sorted(files.keys() - {MANIFEST})
    assert verify(request_.folders.site) == []
    assert not request_.folders.work.exists()


def test_packed_files_stand_beside_the_others_and_are_listed(request_: Request) -> None:
    publish(request_._replace(assets=[], compressed=True))
    files = tree_bytes(request_.folders.site)
    assert verify(request_.folders.site) == []
    packed = {path: data for path, data in files.items() if path.endswith(".gz")}
    assert {"index.html.gz", "feed.xml.gz", "data/v1/tasks.csv.gz", "lich/cchc.ics.gz"} <= packed.keys()
    assert all(gzip.decompress(data) == files[path.removesuffix(".gz")] for path, data in packed.items())
    assert all(len(data) < len(files[path.removesuffix(".gz")]) for path, data in packed.items())
    assert not {"manifest.sha256.gz", "_headers.gz"} & packed.keys()


def test_manifest_is_what_sha256sum_reads(published: Path) -> None:
    for line in (published / MANIFEST).read_text(encoding="utf-8").splitlines():
        digest, path = line[:64], line[66:]
        assert line[64:66] == "  "
        assert set(digest) <= set("0123456789abcdef")
        assert (published / path).is_file()


def test_verify_finds_a_changed_file(copy: Path) -> None:
    file = copy / "hoi-dap/index.html"
    file.write_bytes(file.read_bytes() + b" ")
    assert verify(copy) == ["hoi-dap/index.html"]


def test_verify_finds_a_missing_file(copy: Path) -> None:
    (copy / "data/v1/plans.json").unlink()
    assert verify(copy) == ["data/v1/plans.json"]


def test_verify_finds_an_extra_file(copy: Path) -> None:
    (copy / "x").mkdir()
    (copy / "x/them.html").write_text("", encoding="utf-8")
    assert verify(copy) == ["x/them.html"]


def test_verify_finds_all_at_once(copy: Path) -> None:
    (copy / "them.html").write_text("", encoding="utf-8")
    (copy / "robots.txt").write_text("", encoding="utf-8")
    (copy / "404.html").unlink()
    assert verify(copy) == ["404.html", "robots.txt", "them.html"]


@pytest.mark.parametrize(
    ("near", "method"),
    [(True, "fork"), pytest.param(True, "spawn", marks=pytest.mark.long),
     pytest.param(False, "spawn", marks=pytest.mark.long)],
    ids=["forked", "spawned", "far"],
)  # fmt: skip
def test_workers_write_the_same_bytes(
    request_: Request, published: Path, site: Site, previews: Path, tmp_path: Path, near: bool, method: str
) -> None:
    request, stages = request_._replace(assets=[]), Stages(unmeasured)
    with ProcessPoolExecutor(2, multiprocessing.get_context(method), hand_over, (request.shared,)) as executor:
        found = publish(request, at_hand(Workers(executor, near)), stages)
    here = publish(request_for(site, tmp_path / "here", previews=previews)).kept.made
    assert [(part, *made[:2]) for part, made in found.kept.made.items()] == [
        (part, *made[:2]) for part, made in here.items()
    ]
    assert {part.kind for part, made in found.kept.made.items() if made.memo} == (
        {"search", "data", "sitemap"} if near else set()
    )
    assert stages.workers.keys() >= ({"search", "views", "write"} if near else set())
    assert not near or stages.workers.keys() | stages.seconds.keys() >= KINDS.keys()
    assert tree_bytes(request_.folders.site) == tree_bytes(published)


def broken_templates(folder: Path, name: str) -> Templates:
    """Templates of which one fails when it is rendered."""
    shutil.copytree(TEMPLATES, folder)
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("{{ nothing.here }}")
    return read_templates(folder)


def with_templates(request: Request, templates: Templates) -> Request:
    setting = replace(request.look.setting, templates=templates)
    return request._replace(look=request.look._replace(setting=setting))


def old_site(folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    (folder / "index.html").write_text("old", encoding="utf-8")
    return tree_bytes(folder)


@pytest.mark.parametrize("name", ["home.html", pytest.param("notfound.html", marks=pytest.mark.long)])
def test_page_that_cannot_be_rendered_leaves_the_old_site(request_: Request, tmp_path: Path, name: str) -> None:
    before = old_site(request_.folders.site)
    broken = with_templates(request_, broken_templates(tmp_path / "templates", name))
    with pytest.raises(jinja2.UndefinedError):
        publish(broken)
    environment.cache_clear()
    assert tree_bytes(request_.folders.site) == before
    assert not request_.folders.work.exists()


@pytest.mark.long
def test_page_that_cannot_be_rendered_by_a_worker_leaves_the_old_site(request_: Request, tmp_path: Path) -> None:
    before = old_site(request_.folders.site)
    broken = with_templates(request_, broken_templates(tmp_path / "templates", "question.html"))
    with (
        ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), hand_over, (broken.shared,)) as executor,
        pytest.raises(jinja2.UndefinedError),
    ):
        publish(broken, at_hand(Workers(executor)))
    assert tree_bytes(request_.folders.site) == before
    assert not request_.folders.work.exists()


@pytest.mark.long
def test_file_that_is_given_twice_leaves_the_old_site(request_: Request) -> None:
    before = old_site(request_.folders.site)
    with pytest.raises(ValueError, match=r"two files for robots\.txt"):
        publish(request_._replace(assets=[Artifact("robots.txt", b"")]))
    with pytest.raises(ValueError, match=r"two files for hoi-dap/index\.html"):
        publish(request_._replace(assets=[Artifact("hoi-dap/index.html", b"")]))
    assert tree_bytes(request_.folders.site) == before


@pytest.mark.long
def test_path_that_leads_out_leaves_the_old_site(request_: Request, tmp_path: Path) -> None:
    before = old_site(request_.folders.site)
    with pytest.raises(ValueError, match=r"\.\./outside"):
        publish(request_._replace(assets=[Artifact("../outside", b"x")]))
    assert tree_bytes(request_.folders.site) == before
    assert not (tmp_path / "outside").exists()
    assert not (tmp_path / "build/outside").exists()


@pytest.mark.long
def test_two_pages_with_one_address_leave_the_old_site(request_: Request, site: Site) -> None:
    """Two plans whose shards are written by different workers, too."""
    before = old_site(request_.folders.site)
    plan = next(iter(site.plans.values()))
    more = [f"p{n}" for n in range(100)] + ["trang-2"]
    twice = replace(site, plans={**site.plans, **{key: cast("Plan", {**plan, "id": key}) for key in more}})
    with pytest.raises(ValueError, match=r"two files for ke-hoach/trang-2/index\.html"):
        publish(request_._replace(site=twice))
    assert tree_bytes(request_.folders.site) == before


@pytest.fixture(autouse=True)
def _no_templates_of_other_tests() -> Iterator[None]:
    yield
    environment.cache_clear()


def test_preview_of_one_process_is_changed_in_place(site: Site, previews: Path, tmp_path: Path) -> None:
    """It holds the bytes of a published site, without a manifest."""
    request = request_for(site, tmp_path / "one", previews=previews)._replace(private=True)
    first = publish(request)
    assert {part.kind for part, made in first.kept.made.items() if made.memo} == {"search", "data", "sitemap"}
    page = request.folders.site / "hoi-dap/index.html"
    inode = page.stat().st_ino
    key = next(iter(site.news))
    after = replace(site, news={**site.news, key: {**site.news[key], "title": {"vi": "Tin đã sửa", "en": "Changed"}}})
    publish(request._replace(site=after), kept=first.kept)
    assert page.stat().st_ino == inode, "nothing of it has changed"
    whole = request_for(after, tmp_path / "other", previews=previews)
    publish(whole)
    wanted = tree_bytes(whole.folders.site)
    del wanted["manifest.sha256"]
    assert tree_bytes(request.folders.site) == wanted
    assert not request.folders.resting.exists()
