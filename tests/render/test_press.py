"""The press room: every feed, whom to ask, what is new; nothing invented where nothing was given."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest
from lxml import html

from cchc.model.published import PressContact, Unit
from cchc.render.page import render_page
from cchc.site import Route, Site
from cchc.site.routes import PAGE_SIZE
from cchc.site.views import routes, view
from cchc.site.views.feeds import feeds_of
from tests.tools.portal import BuiltSite
from tests.tools.rendering import plain_frames, setting_of

CONTACT: PressContact = {
    "name": "Trần B", "post": {"vi": "Người phát ngôn", "en": "Spokesperson"}, "phone": "0225.3.821.055",
    "email": "bao-chi@example.gov.vn",
}  # fmt: skip


def page(site: Site, lang: str = "vi", number: int = 1) -> html.HtmlElement:
    made = render_page(view(site, Route("press", "", number, lang)), plain_frames(site), setting_of(site))
    return html.document_fromstring(made.data.decode())


def section(tree: html.HtmlElement, name: str) -> str:
    return " ".join(tree.xpath(f"string(//section[@aria-labelledby='{name}'])").split())


def with_unit(site: Site, key: str, **changes: Any) -> Site:  # noqa: ANN401 - fields of a unit
    unit = cast("Unit", {**site.units[key], **changes})
    return replace(site, units={**site.units, key: unit})


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_feed_in_every_format_with_what_it_carries(site: Site, lang: str) -> None:
    tree, addresses = page(site, lang), site.addresses
    linked = tree.xpath("//section[@aria-labelledby='feeds']//td//a/@href")
    assert linked == [
        f"/{addresses.feed(kind, key, lang, form)}"
        for kind, key, _ in feeds_of(site, lang)
        for form in ("rss", "atom", "json")
    ]
    for kind in ("home", "plans", "questions", "news", "hotlines", "topic", "unit"):
        assert site.words[lang][f"feed.carries.{kind}"] in section(tree, "feeds")


@pytest.mark.parametrize("url", ["bao-chi/", "en/press/"])
def test_list_to_import_is_there(built: BuiltSite, url: str) -> None:
    [href] = built[url].find("//main//a[@type='text/x-opml']/@href")
    assert href == f"/{url}feeds.opml"
    assert href[1:] in built.files


def test_nobody_is_named_where_nobody_was_given(site: Site) -> None:
    tree = page(site)
    assert not any(unit["press"] for unit in site.units.values()), "none is declared in the real registry"
    assert site.words["vi"]["press.no_contacts"] in section(tree, "contacts")
    assert not tree.xpath("//section[@aria-labelledby='contacts']//a")


def test_contact_as_the_unit_gave_it(site: Site) -> None:
    tree = page(with_unit(site, "hai-phong", press=CONTACT))
    assert "Trần B, Người phát ngôn" in section(tree, "contacts")
    links = tree.xpath("//section[@aria-labelledby='contacts']//a/@href")
    assert links == ["/dia-phuong/hai-phong/", "tel:02253821055", "mailto:bao-chi@example.gov.vn"]
    bare: PressContact = {"name": None, "post": {"vi": "Văn phòng", "en": None}, "phone": None, "email": None}
    assert "None" not in section(page(with_unit(site, "hai-phong", press=bare), "en"), "contacts")


def test_contact_of_a_unit_that_has_ended_is_no_contact(site: Site) -> None:
    tree = page(with_unit(site, "mong-cai", press=CONTACT))
    assert site.words["vi"]["press.no_contacts"] in section(tree, "contacts")


def test_what_is_new_and_what_was_changed(site: Site) -> None:
    tree = page(site)
    assert site.words["vi"]["press.no_changes"] in section(tree, "changes")
    assert len(tree.xpath("//section[@aria-labelledby='news']//article")) == len(site.news)
    what = {"vi": "Chép sai số", "en": "Number copied wrongly"}
    plan: Any = {**site.plans["mong-cai-2024"], "corrections": [{"on": "2026-12-02", "what": what}]}
    tree = page(replace(site, plans={**site.plans, "mong-cai-2024": plan}))
    assert "02/12/2026: Đính chính: Kế hoạch tuyên truyền" in section(tree, "changes")
    assert tree.xpath("//section[@aria-labelledby='changes']//a/@href") == [
        "/ke-hoach/mong-cai-2024/#correction-2026-12-02"
    ]


def test_no_sign_up(built: BuiltSite) -> None:
    for url in ("bao-chi/", "en/press/"):
        assert not built[url].elements("//main//input | //main//form")


def test_many_localities_go_on_on_later_pages(site: Site) -> None:
    pattern = site.units["hai-phong"]
    more: dict[str, Unit] = {f"xa-{n}": cast("Unit", {**pattern, "id": f"xa-{n}"}) for n in range(2 * PAGE_SIZE)}
    large = replace(site, units={**site.units, **more})
    numbers = [route.number for route in routes(large) if route.kind == "press" and route.lang == "vi"]
    assert numbers == [1, 2, 3]
    listed = [href for number in numbers for href in page(large, number=number).xpath("//td//a[.='RSS']/@href")]
    assert len(listed) == len(set(listed)) == sum(1 for _ in feeds_of(large, "vi"))
    assert not page(large, number=2).xpath("//section[@aria-labelledby='news']")
