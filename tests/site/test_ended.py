"""What is past its last day: in no list, feed, data set or search record, and still at its address."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from lxml import html
from tests.project import good_project
from tests.tools.portal import edit
from tests.tools.rendering import plain_frames, setting_of

from cchc.checks import check
from cchc.render.page import render_page
from cchc.site import Route, Site, load
from cchc.site.difference import changes
from cchc.site.ended import put_away
from cchc.site.views import routes, view
from cchc.site.views.data import data_sets
from cchc.site.views.every import ended
from cchc.site.views.feed_items import feed_items
from cchc.site.views.lasting import lasting
from cchc.site.views.machine import page_entries
from cchc.site.views.search import search_index
from cchc.site.waiting import waiting_list

LAST, NEXT = date(2026, 12, 31), date(2027, 1, 1)
NEWS, ANSWER = "content/tin-tuc/mot-cua.md", "content/hoi-dap/goi-so-nao.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose answer, news item and hotline hold until the end of 2026; the news item links to the answer."""
    root = good_project(tmp_path / "project")
    for path in (NEWS, ANSWER):
        edit(root / path, "published: 2026-11-21", f"published: 2026-11-21\nexpires: {LAST}")
    edit(root / "plans/registry/hotlines.yml", "added: 2026-11-21", f"added: 2026-11-21\n    expires: {LAST}")
    return root


def on(root: Path, day: date, *, preview: bool = False) -> Site:
    site = load(root, day, preview=preview).site
    assert site is not None
    return site


def page(site: Site, kind: str, key: str, lang: str = "vi") -> html.HtmlElement:
    made = render_page(view(site, Route(kind, key, 1, lang)), plain_frames(site), setting_of(site))
    return html.document_fromstring(made.data.decode())


def notices(tree: html.HtmlElement) -> list[str]:
    return [" ".join(found.text_content().split()) for found in tree.xpath("//*[contains(@class, 'notice')]")]


def test_on_its_last_day_it_is_there(root: Path) -> None:
    site = on(root, LAST)
    assert put_away(site) is site
    assert [*site.questions, *site.news, *site.hotlines] == ["goi-so-nao", "mot-cua", "song-dao-ho-tro"]
    assert site.questions["goi-so-nao"]["expires"] == LAST.isoformat()


def test_the_day_after_it_is_in_nothing_that_lists(root: Path) -> None:
    site = on(root, NEXT)
    rows = {found.name: list(found.rows) for found in data_sets(site)}
    assert rows["questions"] == rows["hotlines"] == []
    assert site.plans["song-dao-2024"]["hotlines"] == []
    assert {item.kind for item in feed_items(site)} == {"plan"}
    assert not {"question", "news", "hotline"} & {record.kind for record in search_index(site, "vi").records}
    assert not {"question", "news-item"} & {entry.kind for entry in page_entries(site)}
    for kind in ("home", "questions", "news", "hotlines", "topic", "unit", "plan", "search", "press"):
        key = {"topic": "dich-vu-cong", "unit": "song-dao", "plan": "song-dao-2024"}.get(kind, "")
        text = page(site, kind, key).text_content()
        assert "082.507.7988" not in text
        assert "Cần giúp nộp hồ sơ trực tuyến thì gọi số nào?" not in text
        assert "Thị xã Sông Đào giúp người dân" not in text


def test_its_pages_stay_at_their_addresses(root: Path) -> None:
    """So the ledger of published addresses misses nothing."""
    before, after = set(lasting(on(root, LAST))), set(lasting(on(root, NEXT)))
    assert {"hoi-dap/goi-so-nao/", "en/qa/goi-so-nao/", "tin-tuc/mot-cua/"} <= after
    assert before == after


@pytest.mark.parametrize(("kind", "key"), [("question", "goi-so-nao"), ("news-item", "mot-cua")])
def test_its_page_says_so_and_search_engines_leave_it_out(root: Path, kind: str, key: str) -> None:
    now, later = page(on(root, LAST), kind, key), page(on(root, NEXT), kind, key)
    assert not now.xpath("//meta[@name='robots']")
    assert not [text for text in notices(now) if "31/12/2026" in text]
    assert later.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert [text for text in notices(later) if "đúng đến hết ngày 31/12/2026" in text]
    assert [text for text in notices(page(on(root, NEXT), kind, key, "en")) if "held until 31 December 2026" in text]
    assert '"expires":"2026-12-31"' in "".join(later.xpath("//script/text()")).replace(" ", "")


def test_links_of_prose_to_it_still_lead_there(root: Path) -> None:
    site = on(root, NEXT)
    assert page(site, "news-item", "mot-cua").xpath("//a[@href='/hoi-dap/goi-so-nao/']")
    whole = load(root, NEXT).whole
    assert whole is not None
    assert not list(check(whole))


def test_plan_does_not_claim_that_it_gives_no_number(root: Path) -> None:
    site = on(root, NEXT)
    said = page(site, "plan", "song-dao-2024").text_content()
    assert "Có số mà kế hoạch nêu nay không còn dùng" in said
    assert "Kế hoạch không nêu số" not in said
    assert view(site, Route("hotlines", "", 1, "vi")).data["none"] == []


def test_nothing_is_past_its_day_in_a_preview_that_waits(root: Path) -> None:
    """A draft whose last day has passed is shown with what waits, as any other draft."""
    edit(root / ANSWER, "basis:", "draft: true\nbasis:")
    site = on(root, NEXT, preview=True)
    assert [one.id for one in waiting_list(site)] == ["goi-so-nao"]
    assert ended(site, Route("question", "goi-so-nao", 1, "vi")) is None
    assert ended(site, Route("news-item", "mot-cua", 1, "vi")) == LAST.isoformat()


def test_pages_that_stay_are_pages(root: Path) -> None:
    site = on(root, NEXT)
    assert {"goi-so-nao", "mot-cua"} <= {route.id for route in routes(site)}
    with pytest.raises(KeyError):
        view(replace(site, ended={}), Route("question", "goi-so-nao", 1, "vi"))


def test_diff_tells_that_something_leaves_and_returns(root: Path) -> None:
    now, later = on(root, LAST), on(root, NEXT)
    everything = {("questions", "goi-so-nao"), ("news", "mot-cua"), ("hotlines", "song-dao-ho-tro")}
    assert {(change.name, change.id) for change in changes(now, later) if change.what == "ended"} == everything
    assert {(change.name, change.id) for change in changes(later, now) if change.what == "resumed"} == everything
    assert not {change.what for change in changes(now, later)} & {"added", "removed"}
