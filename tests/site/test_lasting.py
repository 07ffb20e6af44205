"""Addresses that last: exactly those that are published."""

from __future__ import annotations

import re
from pathlib import Path

from tests.tools.portal import ROOT, BuiltSite
from tests.tools.tiny import QUESTION, changed, load_tiny, speaking_site

from cchc.site import Site
from cchc.site.ledger import ledger_text, read_ledger
from cchc.site.views.lasting import lasting, parts
from cchc.source.tree import LEDGER, SourceFile

#: Published files that may change their address, and that nobody but programs asks for by a fixed one.
PASSING = re.compile(
    r"(assets|previews|search)/.*|data/v1/(schema/.*|datapackage\.json)|(.*/)?(feed-\d+\.(xml|atom|json)|feeds\.opml)"
    r"|(.*/)?(trang|page)-\d+/index\.html|(lich|en/calendar)/\d{4}/.*|\.well-known/security\.txt"
    r"|bien-tap/[a-z-]+\.webp|404\.html|sitemap\.xml|robots\.txt|_headers|manifest\.sha256"
)


def files(paths: set[str]) -> set[str]:
    return {f"{path}index.html" if not path or path.endswith("/") else path for path in paths}


def test_what_lasts_is_what_is_published(site: Site, built: BuiltSite) -> None:
    found = list(lasting(site))
    assert len(found) == len(set(found))
    assert files(set(found)) == {path for path in built.files if not PASSING.fullmatch(path)}


def test_each_address_of_a_thing_is_one_that_lasts(site: Site) -> None:
    there = set(lasting(site))
    for scheme, keys in (("plan", site.plans), ("qa", site.questions), ("topic", site.topics), ("doc", site.documents)):
        for key in keys:
            missing = {name for name, path in parts(site, f"{scheme}:{key}").items() if path not in there}
            assert missing <= {"details vi", "details en"}, "only long plans have details"
    assert len(parts(site, "unit:mong-cai")) == 2 * (1 + 3 + 1)
    assert parts(site, "plan:khong-co")["data"] == "data/v1/plans/khong-co.json"


def test_thing_that_waits_has_no_address_yet(tmp_path: Path) -> None:
    assert "hoi-dap/nop-ho-so/" in set(lasting(speaking_site(tmp_path)))
    waiting = load_tiny(tmp_path, question=changed(QUESTION, draft="true")).site
    assert waiting is not None
    assert "hoi-dap/nop-ho-so/" not in set(lasting(waiting))


def test_ledger_keeps_what_it_has_and_is_sorted() -> None:
    text = ledger_text({"/b/": 3, "/a/": 9}, ["", "c.json", "a/"])
    assert [line for line in text.splitlines() if not line.startswith("#")] == ["/", "/a/", "/b/", "/c.json"]
    read = read_ledger(SourceFile(LEDGER, text))
    assert read.problems == []
    assert list(read.addresses) == ["/", "/a/", "/b/", "/c.json"]
    assert all(text.splitlines()[line - 1] == address for address, line in read.addresses.items())
    assert ledger_text(read.addresses, []) == text


def test_no_ledger_nothing_published() -> None:
    assert read_ledger(None) == ({}, [])


def test_ledger_of_this_portal_can_be_read() -> None:
    text = (ROOT / LEDGER).read_text(encoding="utf-8")
    read = read_ledger(SourceFile(LEDGER, text))
    assert read.problems == []
    assert len(read.addresses) > 1000
    assert ledger_text(read.addresses, []) == text, "run cchc ledger"
