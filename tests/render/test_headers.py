"""What servers and browsers are told with each file."""

from __future__ import annotations

import re

from cchc.render.headers import ASSETS, DATA, ENCRYPTED, EVERYWHERE, PAGE_POLICY, render_headers
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
    assert secure == {
        "/portal/*": {**EVERYWHERE, **ENCRYPTED},
        "/portal/assets/*": dict(ASSETS),
        "/portal/previews/*": dict(ASSETS),
        "/portal/search/parts/*": dict(ASSETS),
        "/portal/data/*": dict(DATA),
    }
    assert plain["/*"] == dict(EVERYWHERE)


def test_nginx_says_the_same() -> None:
    added = re.findall(r'^add_header (\S+) "(.*)" always;$', (NGINX / "headers.conf").read_text(), re.MULTILINE)
    assert dict(added) == {**EVERYWHERE, **ENCRYPTED}
    site = (NGINX / "site.conf").read_text()
    assert re.search(r"location ~ \\\.ics\$ \{\s+default_type text/calendar;\s+\}", site), "phones go by the type"
    places = re.findall(r"location (?:~ )?(\S+) \{([^}]*)\}", site)
    for path, extra in (("^/(assets|previews|search/parts)/", ASSETS), ("/data/", DATA)):
        [body] = [body for place, body in places if place == path]
        assert dict(re.findall(r'add_header (\S+) "(.*)" always;', body)) == dict(extra)
        assert "include /etc/nginx/cchc/headers.conf;" in body, "else the place forgets the others"
