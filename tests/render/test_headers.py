"""What servers and browsers are told with each file."""

from __future__ import annotations

import re

from cchc.render.headers import ASSETS, DATA, ENCRYPTED, EVERYWHERE, PAGE_POLICY, PAGES, render_headers
from cchc.site import Site
from tests.tools.portal import ROOT
from tests.tools.rendering import at, setting_of

NGINX = ROOT / "deploy" / "nginx"


def directives(policy: str) -> dict[str, str]:
    return dict(part.split(" ", 1) for part in policy.split("; "))


def rules(text: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found[list(found)[-1]][name] = value
        else:
            found[line] = {}
    return found


def test_policy_allows_nothing_by_default_and_nothing_unsafe() -> None:
    for policy in (PAGE_POLICY, EVERYWHERE["Content-Security-Policy"]):
        found = directives(policy)
        assert found["default-src"] == "'none'"
        assert "unsafe" not in policy
        assert set(found.values()) <= {"'none'", "'self'", "'script'"}, "nothing from other sites"


def test_page_has_no_directive_that_only_counts_in_a_header() -> None:
    page, header = directives(PAGE_POLICY), directives(EVERYWHERE["Content-Security-Policy"])
    assert not page.keys() & {"frame-ancestors", "report-uri", "sandbox"}
    assert header == {**page, "frame-ancestors": "'none'"}


def test_rules_stand_below_the_base_path_and_https_is_kept_where_the_address_has_it(site: Site) -> None:
    setting = setting_of(site)
    secure = rules(render_headers(at(setting, "https://a.vn/portal/")).data.decode())
    plain = rules(render_headers(at(setting, "http://a.vn/")).data.decode())
    open_feed = {"Access-Control-Allow-Origin": "*"}
    feeds = {
        f"/portal/{folder}feed.{ending}": {"Content-Type": f"application/{kind}; charset=utf-8", **open_feed}
        for ending, kind in (("xml", "rss+xml"), ("atom", "atom+xml"), ("json", "feed+json"))
        for folder in ("", "*/")
    }
    assert secure == {
        "/portal/*": {**EVERYWHERE, **ENCRYPTED},
        "/portal/assets/*": dict(ASSETS),
        "/portal/previews/*": dict(ASSETS),
        "/portal/search/parts/*": dict(ASSETS),
        "/portal/data/*": dict(DATA),
        **feeds,
        "/portal/bao-chi/feeds.opml": {"Content-Type": "text/x-opml; charset=utf-8"},
        "/portal/en/press/feeds.opml": {"Content-Type": "text/x-opml; charset=utf-8"},
    }
    assert plain["/*"] == dict(EVERYWHERE)


def test_static_hosts_can_read_the_rules(site: Site) -> None:
    """Cloudflare Pages: at most 100 rules, 2,000 characters a line and one star a path, which Netlify wants whole."""
    text = render_headers(setting_of(site)).data.decode()
    found = rules(text)
    assert len(found) <= 100
    assert all(len(line) <= 2000 for line in text.splitlines())
    assert all(path.count("*") <= 1 and not re.search(r"[^/]\*|\*[^/]", path) for path in found)


def test_nginx_says_the_same() -> None:
    headers = (NGINX / "headers.conf").read_text(encoding="utf-8")
    added = re.findall(r'^add_header (\S+) "(.*)" always;$', headers, re.MULTILINE)
    assert dict(added) == {**EVERYWHERE, **ENCRYPTED}
    assert "add_header Cache-Control $cchc_cache always;" in headers
    kept = re.search(r"map \$uri \$cchc_cache \{(.*?)\}", (NGINX / "http.conf").read_text(encoding="utf-8"), re.DOTALL)
    assert kept is not None
    assert dict(re.findall(r'^ +"?([^"\s]+)"? +"(.*)";$', kept[1], re.MULTILINE)) == {
        "default": PAGES["Cache-Control"],
        "~^/(?:assets|previews|search/parts)/.": ASSETS["Cache-Control"],
    }
    portal = (NGINX / "portal.conf").read_text(encoding="utf-8")
    assert re.search(r"location ~ \\\.ics\$ \{\s+default_type text/calendar;\s+\}", portal), "phones go by the type"
    places = re.findall(r"location (?:[~=] )?(\S+) \{([^}]*)\}", portal)
    [data] = [body for place, body in places if place == "/data/"]
    assert dict(re.findall(r'add_header (\S+) "(.*)" always;', data)) == dict(DATA)
    for place, body in places:
        if "add_header" in body:
            assert "include /etc/nginx/cchc/headers.conf;" in body, f"else {place} forgets the others"
