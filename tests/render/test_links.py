from __future__ import annotations

import pytest

from cchc.model.published import AgencyRef, Ref, Texts
from cchc.render.links import Links
from cchc.site import Site
from cchc.site.routes import SEGMENTS
from tests.tools.rendering import at, setting_of

BASES = {
    "/": "https://cchc.example.vn/",
    "/portal/": "https://example.vn/portal/",
    "/a/b/": "http://localhost:8000/a/b/",
}


def links(site: Site, lang: str, base: str = "/") -> Links:
    return Links(at(setting_of(site), BASES[base]), lang)


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize(
    ("lang", "kind", "key", "page", "path"),
    [
        ("vi", "home", None, 1, ""),
        ("en", "home", None, 1, "en/"),
        ("vi", "plans", None, 1, "ke-hoach/"),
        ("vi", "plan", "mong-cai-2024", 1, "ke-hoach/mong-cai-2024/"),
        ("en", "plan", "mong-cai-2024", 1, "en/plans/mong-cai-2024/"),
        ("vi", "questions", None, 2, "hoi-dap/trang-2/"),
        ("en", "questions", None, 2, "en/qa/page-2/"),
        ("en", "agency", "so-noi-vu", 3, "en/agencies/so-noi-vu/page-3/"),
        ("en", "plan-data", "mong-cai-2024", 1, "data/v1/plans/mong-cai-2024.json"),
        ("en", "notfound", None, 1, "404.html"),
    ],
)
def test_address_of_a_page(site: Site, base: str, lang: str, kind: str, key: str | None, page: int, path: str) -> None:
    assert links(site, lang, base).url(kind, key, page) == base + path


@pytest.mark.parametrize("kind", SEGMENTS)
def test_every_kind_has_an_address_in_every_language(site: Site, kind: str) -> None:
    vi, en = links(site, "vi").url(kind), links(site, "en").url(kind)
    assert vi.isascii()
    assert not vi.startswith("/en/")
    assert en.startswith("/en/")


def ref(name: Texts) -> Ref:
    return {"kind": "topic", "id": "mot-cua", "name": name}


def test_link_to_what_is_translated(site: Site) -> None:
    both = ref({"vi": "Một <cửa>", "en": "One <stop>"})
    assert links(site, "vi").link(both) == '<a href="/chuyen-de/mot-cua/">Một &lt;cửa&gt;</a>'
    assert links(site, "en").link(both, "more") == '<a href="/en/topics/mot-cua/" class="more">One &lt;stop&gt;</a>'


@pytest.mark.parametrize("name", [{"vi": "Một cửa", "en": None}, {"vi": "Một cửa"}])
def test_link_to_what_is_not_translated_leads_to_the_vietnamese_page(site: Site, name: Texts) -> None:
    assert links(site, "en", "/portal/").link(ref(name)) == (
        '<a href="/portal/chuyen-de/mot-cua/" hreflang="vi" lang="vi">Một cửa</a>'
    )
    assert links(site, "vi").link(ref(name)) == '<a href="/chuyen-de/mot-cua/">Một cửa</a>'


def agency(key: str | None, name: Texts) -> AgencyRef:
    return {"agency": key, "name": name, "as_written": "Sở <NV>"}


def test_agency_is_named_as_the_plan_prints_it(site: Site) -> None:
    known = agency("so-noi-vu", {"vi": "Sở Nội vụ", "en": "Home Affairs"})
    assert links(site, "vi").agency(known) == '<a href="/co-quan/so-noi-vu/">Sở &lt;NV&gt;</a>'
    assert links(site, "en").agency(known) == '<a href="/en/agencies/so-noi-vu/">Home Affairs</a>'


def test_agency_that_the_register_lacks_is_no_link(site: Site) -> None:
    assert links(site, "vi").agency(agency(None, {"vi": "Sở <NV>"})) == "Sở &lt;NV&gt;"


@pytest.mark.parametrize(
    ("href", "vi", "en"),
    [
        ("plan:mong-cai-2024", "ke-hoach/mong-cai-2024/", "en/plans/mong-cai-2024/"),
        ("qa:x", "hoi-dap/x/", "en/qa/x/"),
        ("topic:mot-cua", "chuyen-de/mot-cua/", "en/topics/mot-cua/"),
        ("unit:mong-cai", "dia-phuong/mong-cai/", "en/localities/mong-cai/"),
        ("agency:x", "co-quan/x/", "en/agencies/x/"),
        ("doc:76-nq-cp-2021", "van-ban/76-nq-cp-2021/", "en/documents/76-nq-cp-2021/"),
        ("news:x", "tin-tuc/x/", "en/news/x/"),
        ("page:gioi-thieu", "gioi-thieu/", "en/about/"),
        ("page:index", "", "en/"),
        ("/feed.xml", "feed.xml", "feed.xml"),
    ],
)
@pytest.mark.parametrize("base", BASES)
def test_links_in_prose(site: Site, base: str, href: str, vi: str, en: str) -> None:
    html = f'<p>Xem <a href="{href}">đây</a></p>'
    assert links(site, "vi", base).prose(html) == f'<p>Xem <a href="{base}{vi}">đây</a></p>'
    assert links(site, "en", base).prose(html) == f'<p>Xem <a href="{base}{en}">đây</a></p>'
    origin = BASES[base].removesuffix(base)
    assert links(site, "en", base).absolute(html) == f'<p>Xem <a href="{origin}{base}{en}">đây</a></p>'


def test_link_in_prose_to_a_page_without_translation(site: Site) -> None:
    html = '<a href="qa:chi-tieng-viet@vi">đây</a>'
    assert links(site, "en").prose(html) == '<a href="/hoi-dap/chi-tieng-viet/" hreflang="vi">đây</a>'


@pytest.mark.parametrize("href", ["https://dichvucong.gov.vn/", "mailto:a@b.gov.vn", "tel:1022", "#duoi", "#"])
def test_other_links_in_prose_stay(site: Site, href: str) -> None:
    html = f'<a href="{href}">đây</a>'
    assert links(site, "en", "/portal/").prose(html) == html
    assert links(site, "en", "/portal/").absolute(html) == html


def test_no_prose_is_no_text(site: Site) -> None:
    assert links(site, "vi").prose(None) == ""
    assert links(site, "vi").absolute(None) == ""


@pytest.mark.parametrize("base", BASES)
def test_picture_in_prose_stands_below_the_base_path(site: Site, base: str) -> None:
    html = '<img alt="Trang" loading="lazy" src="/bien-tap/trang.webp" />'
    assert links(site, "en", base).prose(html) == html.replace('"/bien-tap', f'"{base}bien-tap')
