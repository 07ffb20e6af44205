"""Pages name the feed that belongs to them, in every format."""

from __future__ import annotations

import pytest

from tests.tools.portal import BuiltSite


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        ("", "feed"), ("en/", "en/feed"), ("hoi-dap/", "hoi-dap/feed"), ("en/qa/", "en/qa/feed"),
        ("chuyen-de/mot-cua/", "chuyen-de/mot-cua/feed"), ("en/localities/hai-phong/", "en/localities/hai-phong/feed"),
        ("ke-hoach/mong-cai-2024/", "ke-hoach/feed"), ("duong-day-nong/", "duong-day-nong/feed"),
        ("gioi-thieu/", "feed"), ("co-quan/", "feed"),
    ],
)  # fmt: skip
def test_page_announces_the_feed_that_belongs_to_it(built: BuiltSite, page: str, feed: str) -> None:
    links = built[page].elements("//head/link[@rel='alternate'][@type and @type != 'text/calendar' and not(@hreflang)]")
    assert [(link.get("href"), link.get("type")) for link in links] == [
        (f"/{feed}.xml", "application/rss+xml"), (f"/{feed}.atom", "application/atom+xml"),
        (f"/{feed}.json", "application/feed+json"),
    ]  # fmt: skip
    assert all(link.get("title") for link in links)


def test_every_feed_that_is_announced_is_there(built: BuiltSite) -> None:
    for found in built.pages.values():
        for href in found.find("//head/link[@rel='alternate'][@type and not(@hreflang)]/@href"):
            assert href[1:] in built.files, (found.url, href)
