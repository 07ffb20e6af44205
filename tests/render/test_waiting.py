"""A preview shows what waits for people, and says so on the page; what is published shows nothing of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from cchc.render.page import render_page
from cchc.site import Route, Site, load
from cchc.site.views import routes, view
from cchc.site.waiting import waiting_list
from tests.project import TODAY, bad_project, good_project
from tests.tools.portal import edit
from tests.tools.rendering import plain_frames, setting_of


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project in which a news item waits for approval, an answer is a draft, and a plan waits for its day."""
    root = bad_project("not-approved", tmp_path / "project")
    edit(root / "content/hoi-dap/goi-so-nao.md", "basis:", "draft: true\nbasis:")
    edit(root / "plans/registry/hotlines.yml", "added: 2026-11-21", "added: 2026-12-01")
    return root


def previewed(root: Path) -> Site:
    site = load(root, TODAY, preview=True).site
    assert site is not None
    return site


def page(site: Site, kind: str, key: str, lang: str = "vi") -> html.HtmlElement:
    setting = replace(setting_of(site), waiting=waiting_list(site))
    made = render_page(view(site, Route(kind, key, 1, lang)), plain_frames(site), setting)
    return html.document_fromstring(made.data.decode())


def notice(tree: html.HtmlElement) -> str:
    return " ".join(str(tree.xpath("string(//*[contains(@class, 'notice')][1])")).split())


def test_preview_shows_what_waits_for_people_but_not_for_a_day(root: Path) -> None:
    site = previewed(root)
    assert {(one.kind, one.id, one.why) for one in waiting_list(site)} == {
        ("news-item", "mot-cua", "approval"), ("question", "goi-so-nao", "draft"),
    }  # fmt: skip
    assert not site.hotlines
    assert {"mot-cua", "goi-so-nao"} <= {route.id for route in routes(site)}


def test_nothing_waits_on_the_published_site(root: Path) -> None:
    site = load(root, TODAY).site
    assert site is not None
    assert waiting_list(site) == ()
    assert not {"mot-cua", "goi-so-nao"} & {route.id for route in routes(site)}


def test_banner_on_the_pages_and_list_on_the_home_page(root: Path) -> None:
    site = previewed(root)
    assert notice(page(site, "news-item", "mot-cua")) == "Bản xem thử. Mục này chờ duyệt, chưa có trên cổng."
    assert notice(page(site, "question", "goi-so-nao", "en")) == "Preview. This is a draft and is not on the site."
    home = page(site, "home", "")
    assert "2 mục chưa có trên cổng" in notice(home)
    links = home.xpath("//section[contains(@class, 'notice')]//a/@href")
    assert links == ["/tin-tuc/mot-cua/", "/hoi-dap/goi-so-nao/"]
    assert notice(page(site, "plans", "")).startswith("Bản xem thử. 2 mục chưa có trên cổng")


def test_search_engines_are_kept_from_a_preview(root: Path) -> None:
    site = previewed(root)
    assert page(site, "plans", "").xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_no_banner_where_nothing_waits(tmp_path: Path) -> None:
    site = previewed(good_project(tmp_path / "project"))
    assert "Bản xem thử" not in page(site, "news-item", "mot-cua").text_content()
