"""What servers and browsers are told with each file: the content security policy, caching, who may read the data.

The policy is written once, here. Pages carry it themselves; ``_headers`` tells it to static hosts (the format of
Netlify and Cloudflare Pages), and ``deploy/nginx/`` to nginx: a test holds that file to these lines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cchc.render.editor import FOLDER as EDITOR
from cchc.render.editor import editor_policy, forge_hosts
from cchc.render.formats import MEDIA_TYPES, OPML_TYPE, opml_path
from cchc.render.previews import FOLDER
from cchc.render.search.parts import PARTS
from cchc.render.setting import Artifact, Setting
from cchc.site.routes import FEED_ENDINGS
from cchc.site.views.editor import EditorForm

#: CSP Level 3. Nothing is allowed but what the pages use; no policy may be made for strings that become scripts.
_POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}
#: Directives that count in a header only; a browser complains when they stand in a page (CSP Level 3, 3.3).
_HEADER_ONLY: Mapping[str, str] = {"frame-ancestors": "'none'"}


def _join(policy: Mapping[str, str]) -> str:
    return "; ".join(f"{directive} {value}" for directive, value in policy.items())


#: The policy as a page carries it.
PAGE_POLICY = _join(_POLICY)
#: What is said with every file.
EVERYWHERE: Mapping[str, str] = {
    "Content-Security-Policy": _join({**_POLICY, **_HEADER_ONLY}),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
#: Said with every file when the site has an https address: browsers then never ask without encryption (RFC 6797).
ENCRYPTED: Mapping[str, str] = {"Strict-Transport-Security": "max-age=31536000"}
#: Assets, link previews and parts of the search index carry their content in their name, so they never change.
ASSETS: Mapping[str, str] = {"Cache-Control": "public, max-age=31536000, immutable"}
#: The folders where those lie.
LASTING = tuple(f"{folder}/" for folder in ("assets", FOLDER, PARTS))
#: Everything else changes under its name, so browsers ask each time whether it has (RFC 9111, 5.2.2). Static hosts say
#: so by themselves, and some join what two rules of ``_headers`` say of one file: only servers are told.
PAGES: Mapping[str, str] = {"Cache-Control": "public, max-age=0, must-revalidate"}
#: Open data may be read by programs on other sites (Fetch standard, CORS).
DATA: Mapping[str, str] = {"Access-Control-Allow-Origin": "*"}


def editor_headers(hosts: Sequence[str]) -> dict[str, str]:
    """Give what is said with the editors' form instead: it asks the forges at ``hosts``, which sign editors in."""
    return {
        "Content-Security-Policy": f"{editor_policy(hosts)}; {_join(_HEADER_ONLY)}",
        "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
        "X-Robots-Tag": "noindex, nofollow",
    }


def _editor_rule(form: EditorForm) -> dict[str, str]:
    """The rule of ``_headers`` for the form: "! Name" takes away what the rule for everything has said.

    Hosts that do not know that (Netlify) join both policies, and the form stays empty there: it needs another host.
    """
    said = editor_headers(forge_hosts(form.settings))
    return {**{f"! {name}": "" for name in said if name in EVERYWHERE}, **said}


def render_headers(setting: Setting, form: EditorForm | None = None) -> Artifact:
    """Give ``_headers`` for static hosts; paths begin at the root of the host. ``form`` is the editors', if any."""
    secure = ENCRYPTED if setting.site_url.startswith("https:") else {}
    kept = {f"{folder}*": ASSETS for folder in LASTING}
    rules = {"*": {**EVERYWHERE, **secure}, **kept, "data/*": DATA, **_feeds(setting)}
    if form is not None:
        rules[f"{EDITOR}/*"] = _editor_rule(form)
    lines = [
        line
        for path, headers in rules.items()
        for line in (setting.base + path, *(f"  {name}: {value}".removesuffix(": ") for name, value in headers.items()))
    ]
    return Artifact("_headers", ("\n".join(lines) + "\n").encode())


def _feeds(setting: Setting) -> Mapping[str, Mapping[str, str]]:
    """Give the types of feeds and their lists: hosts know them by their endings only, where they know them at all.

    A "*" stands for whole folders, as all these hosts understand it; archives of feeds are left to them.
    """
    found: dict[str, Mapping[str, str]] = {}
    for form, ending in FEED_ENDINGS.items():
        said = {"Content-Type": f"{MEDIA_TYPES[form]}; charset=utf-8", **DATA}
        found |= {f"feed.{ending}": said, f"*/feed.{ending}": said}
    for lang in setting.languages:
        found[opml_path(setting, lang)] = {"Content-Type": f"{OPML_TYPE}; charset=utf-8"}
    return found
