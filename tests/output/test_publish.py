from __future__ import annotations

import gzip
import multiprocessing
import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import cast

import jinja2
import pytest

from cchc.model.published import Plan
from cchc.output import publish as publishing
from cchc.output.assets import read_templates
from cchc.output.publish import MANIFEST, Request, publish, verify
from cchc.output.writer import Workers
from cchc.render.setting import Artifact, Templates
from cchc.render.templates import environment
from cchc.site import Site
from cchc.site.views import routes
from tests.tools.portal import tree_bytes
from tests.tools.rendering import TEMPLATES, plain_frames, setting_of


@pytest.fixture(scope="module")
def previews(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the pictures are kept, so that they are drawn once for all these tests."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture
def request_(site: Site, tmp_path: Path, previews: Path) -> Request:
    """A request to publish the real site without MkDocs' frame."""
    assets = [Artifact("assets/site.css", b"a{}")]
    folders = (tmp_path / "build/next", tmp_path / "site", previews)
    return Request(site, plain_frames(site), setting_of(site), assets, *folders)


@pytest.fixture(scope="module")
def published(site: Site, previews: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published site; tests copy it before they change it."""
    folder = tmp_path_factory.mktemp("published")
    publish(Request(site, plain_frames(site), setting_of(site), [], folder / "next", folder / "site", previews))
    return folder / "site"


@pytest.fixture
def copy(published: Path, tmp_path: Path) -> Path:
    """A copy of the published site, to damage."""
    return Path(shutil.copytree(published, tmp_path / "copy"))


def test_everything_is_counted_and_listed(request_: Request, site: Site) -> None:
    stages: list[str] = []

    def stage(name: str) -> AbstractContextManager[None]:
        stages.append(name)
        return nullcontext()

    found = publish(request_._replace(stage=stage))
    assert list(dict.fromkeys(stages)) == [
        "search", "feeds", "calendar", "views", "pages", "other files", "previews", "swap",
    ]  # fmt: skip
    files = tree_bytes(request_.site_folder)
    assert found.files == len(files)
    assert found.pages == sum(path.endswith(".html") for path in files) == len(list(routes(site)))
    listed = [line.split("  ", 1)[1] for line in files[MANIFEST].decode().splitlines()]
    assert sorted(listed) == listed == sorted(files.keys() - {MANIFEST})
    assert verify(request_.site_folder) == []
    assert not request_.work.exists()


def test_packed_files_stand_beside_the_others_and_are_listed(request_: Request) -> None:
    publish(request_._replace(assets=[], compressed=True))
    files = tree_bytes(request_.site_folder)
    assert verify(request_.site_folder) == []
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


@pytest.mark.parametrize("near", [True, pytest.param(False, marks=pytest.mark.long)], ids=["near", "far"])
def test_workers_write_the_same_bytes(
    request_: Request, published: Path, monkeypatch: pytest.MonkeyPatch, near: bool
) -> None:
    monkeypatch.setattr(publishing, "SHARD", 60)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as executor:
        publish(request_._replace(assets=[]), Workers(executor, near))
    assert tree_bytes(request_.site_folder) == tree_bytes(published)


def broken_templates(folder: Path, name: str) -> Templates:
    """Templates of which one fails when it is rendered."""
    shutil.copytree(TEMPLATES, folder)
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("{{ nothing.here }}")
    return read_templates(folder)


def old_site(folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    (folder / "index.html").write_text("old", encoding="utf-8")
    return tree_bytes(folder)


@pytest.mark.parametrize("name", ["home.html", pytest.param("notfound.html", marks=pytest.mark.long)])
def test_page_that_cannot_be_rendered_leaves_the_old_site(request_: Request, tmp_path: Path, name: str) -> None:
    before = old_site(request_.site_folder)
    broken = replace(request_.setting, templates=broken_templates(tmp_path / "templates", name))
    with pytest.raises(jinja2.UndefinedError):
        publish(request_._replace(setting=broken))
    environment.cache_clear()
    assert tree_bytes(request_.site_folder) == before
    assert not request_.work.exists()


@pytest.mark.long
def test_page_that_cannot_be_rendered_by_a_worker_leaves_the_old_site(request_: Request, tmp_path: Path) -> None:
    before = old_site(request_.site_folder)
    broken = replace(request_.setting, templates=broken_templates(tmp_path / "templates", "question.html"))
    with (
        ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as executor,
        pytest.raises(jinja2.UndefinedError),
    ):
        publish(request_._replace(setting=broken), Workers(executor))
    assert tree_bytes(request_.site_folder) == before
    assert not request_.work.exists()


@pytest.mark.long
def test_file_that_is_given_twice_leaves_the_old_site(request_: Request) -> None:
    before = old_site(request_.site_folder)
    with pytest.raises(ValueError, match=r"two files for robots\.txt"):
        publish(request_._replace(assets=[Artifact("robots.txt", b"")]))
    with pytest.raises(ValueError, match=r"two files for hoi-dap/index\.html"):
        publish(request_._replace(assets=[Artifact("hoi-dap/index.html", b"")]))
    assert tree_bytes(request_.site_folder) == before


@pytest.mark.long
def test_path_that_leads_out_leaves_the_old_site(request_: Request, tmp_path: Path) -> None:
    before = old_site(request_.site_folder)
    with pytest.raises(ValueError, match=r"\.\./outside"):
        publish(request_._replace(assets=[Artifact("../outside", b"x")]))
    assert tree_bytes(request_.site_folder) == before
    assert not (tmp_path / "outside").exists()
    assert not (tmp_path / "build/outside").exists()


@pytest.mark.long
def test_two_pages_with_one_address_leave_the_old_site(request_: Request, site: Site) -> None:
    """Two plans whose shards are written by different workers, too."""
    before = old_site(request_.site_folder)
    plan = next(iter(site.plans.values()))
    more = [f"p{n}" for n in range(100)] + ["trang-2"]
    twice = replace(site, plans={**site.plans, **{key: cast("Plan", {**plan, "id": key}) for key in more}})
    with pytest.raises(ValueError, match=r"two files for ke-hoach/trang-2/index\.html"):
        publish(request_._replace(site=twice))
    assert tree_bytes(request_.site_folder) == before


@pytest.fixture(autouse=True)
def _no_templates_of_other_tests() -> Iterator[None]:
    yield
    environment.cache_clear()
