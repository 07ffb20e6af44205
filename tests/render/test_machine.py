from __future__ import annotations

from collections import Counter
from datetime import datetime

import pytest
from lxml import etree

from cchc.render import machine
from cchc.render.machine import render_robots, render_security, render_sitemap
from cchc.site import Site
from cchc.site.views.machine import PageEntry
from tests.tools.portal import BuiltSite
from tests.tools.rendering import at, setting_of

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def read(data: bytes) -> dict[str, dict[str, str]]:
    """Give the twins of each address by language; no address may stand twice."""
    urls = list(etree.fromstring(data).iter(f"{SITEMAP}url"))
    rows = {
        url.findtext(f"{SITEMAP}loc") or "": {
            link.get("hreflang") or "": link.get("href") or "" for link in url.iter(f"{XHTML}link")
        }
        for url in urls
    }
    assert len(rows) == len(urls)
    return rows


def test_every_page_but_404_is_listed_exactly_once(built: BuiltSite) -> None:
    listed = read((built.folder / "sitemap.xml").read_bytes())
    pages = {built.address + url for url in built.pages}
    assert listed.keys() == pages - {f"{built.address}404.html"}


def test_twins_name_each_other(built: BuiltSite) -> None:
    listed = read((built.folder / "sitemap.xml").read_bytes())
    for url, twins in listed.items():
        if twins:
            assert url in (twins["vi"], twins["en"])
            assert twins["x-default"] == twins["vi"]
        for lang, twin in twins.items():
            assert listed[twin] == twins, f"{url} says that {twin} is its {lang} twin"


def test_twins_are_those_of_the_pages(built: BuiltSite) -> None:
    listed = read((built.folder / "sitemap.xml").read_bytes())
    for url, twins in listed.items():
        page = built[url.removeprefix(built.address)]
        on_page = {
            str(link.get("hreflang")): str(link.get("href"))
            for link in page.elements("//head/link[@rel='alternate'][@hreflang]")
        }
        assert on_page == twins, url


def test_days_of_change_are_days(built: BuiltSite) -> None:
    tree = etree.fromstring((built.folder / "sitemap.xml").read_bytes())
    days = Counter(element.text for element in tree.iter(f"{SITEMAP}lastmod"))
    assert days
    assert all(datetime.fromisoformat(day or "").date() <= datetime.fromisoformat("2026-11-21").date() for day in days)


def test_page_without_translation_has_no_twin(site: Site) -> None:
    entry = PageEntry("question", "chi-tieng-viet", 1, ("vi",), None)
    [artifact] = render_sitemap([entry], setting_of(site))
    assert read(artifact.data) == {"https://cchc.example.vn/hoi-dap/chi-tieng-viet/": {}}


def test_later_pages_of_a_list(site: Site) -> None:
    entry = PageEntry("questions", "", 2, ("vi", "en"), None)
    [artifact] = render_sitemap([entry], setting_of(site))
    assert list(read(artifact.data)) == [
        "https://cchc.example.vn/hoi-dap/trang-2/",
        "https://cchc.example.vn/en/qa/page-2/",
    ]


def test_many_addresses_become_several_files(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "MOST_ADDRESSES", 4)
    entries = [PageEntry("question", f"q{n}", 1, ("vi", "en"), "2026-11-21") for n in range(5)]
    files: dict[str, bytes] = dict(render_sitemap(entries, setting_of(site)))
    index = etree.fromstring(files.pop("sitemap.xml"))
    assert index.tag == f"{SITEMAP}sitemapindex"
    listed = [element.text for element in index.iter(f"{SITEMAP}loc")]
    assert listed == [f"https://cchc.example.vn/{path}" for path in files]
    rows = [url for data in files.values() for url in read(data)]
    assert len(rows) == len(set(rows)) == 10
    assert all(len(read(data)) <= 4 for data in files.values())


def test_address_is_escaped(site: Site) -> None:
    entry = PageEntry("question", "a&b", 1, ("vi", "en"), None)
    [artifact] = render_sitemap([entry], setting_of(site))
    assert "https://cchc.example.vn/hoi-dap/a&b/" in read(artifact.data)


@pytest.mark.parametrize("url", ["https://cchc.example.vn/", "https://example.vn/portal/"])
def test_robots(site: Site, url: str) -> None:
    path, data = render_robots(at(setting_of(site), url))
    assert path == "robots.txt"
    assert data.decode().splitlines() == ["User-agent: *", "Allow: /", "", f"Sitemap: {url}sitemap.xml"]


def test_security_txt(site: Site) -> None:
    setting = setting_of(site)
    [artifact] = render_security("mailto:an-toan@example.gov.vn", "2027-11-01T00:00:00+07:00", setting)
    assert artifact.path == ".well-known/security.txt"
    assert artifact.data.decode().splitlines() == [
        "Contact: mailto:an-toan@example.gov.vn",
        "Expires: 2027-11-01T00:00:00+07:00",
        "Preferred-Languages: vi, en",
        "Canonical: https://cchc.example.vn/.well-known/security.txt",
    ]


def test_security_txt_without_a_contact_names_the_page_about_us(site: Site) -> None:
    [artifact] = render_security(None, "2027-11-01T00:00:00+07:00", setting_of(site))
    assert b"Contact: https://cchc.example.vn/gioi-thieu/\n" in artifact.data


def test_no_security_txt_without_a_day_of_expiry(site: Site) -> None:
    assert not list(render_security("mailto:an-toan@example.gov.vn", None, setting_of(site)))


def test_published_security_txt_is_valid_for_a_year_at_most(built: BuiltSite) -> None:
    lines = (built.folder / ".well-known/security.txt").read_text(encoding="utf-8").splitlines()
    fields = dict(line.split(": ", 1) for line in lines)
    assert fields["Contact"].startswith(("https://", "mailto:", "tel:"))
    assert fields["Canonical"] == f"{built.address}.well-known/security.txt"
    left = datetime.fromisoformat(fields["Expires"]) - datetime.fromisoformat("2026-11-21T00:00:00+07:00")
    assert 0 < left.days <= 366
