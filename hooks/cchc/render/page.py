"""Pages: a view and a frame make an HTML file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from cchc.render.environment import page_values
from cchc.render.formats import FORMAT_NAMES, MEDIA_TYPES, feed_title
from cchc.render.frame import Frames, section_of
from cchc.render.linked_data import data_block
from cchc.render.previews import head_picture
from cchc.render.setting import Artifact, Setting
from cchc.render.templates import environment, fill
from cchc.site.routes import FEED_OF
from cchc.site.views.view import View

#: Kinds whose template has another name than the kind.
_TEMPLATES: Mapping[str, str] = {"about": "page", "privacy": "page"}
_HEADING = re.compile(r'<h2\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
#: Pages with fewer headings need no list of contents.
_FEWEST_CONTENTS = 3
#: The longest description in a page's head, in characters; search engines and messengers cut there anyway.
_LONGEST_DESCRIPTION = 200


def render_page(view: View, frames: Frames, setting: Setting) -> Artifact:
    """Render the page of a view.

    Raises jinja2.TemplateError when a template is wrong and MissingWordError when a catalogue lacks a word.
    """
    route = view.route
    shared = page_values(setting, route.lang)
    jinja = environment(setting.templates)
    head = _head(view, setting, shared)
    values = {
        **shared,
        "v": view.data,
        "page": {
            "kind": route.kind, "id": route.id, "number": route.number, "lang": route.lang,
            "title": view.title, "description": view.description,
            "address": head["canonical"], "published": view.published, "updated": view.updated, "ended": view.ended,
        },
        "crumbs": [{"url": shared["url"](ref["kind"], ref["id"] or None), "text": ref["name"]} for ref in view.crumbs],
        "feeds": head["feeds"],
        "calendar": head["calendar"],
    }  # fmt: skip
    body = fill(jinja, f"{_TEMPLATES.get(route.kind, route.kind)}.html", values)
    contents = _contents(body)
    if setting.waiting:
        body = fill(jinja, "parts/waiting.html", {**values, **_waiting(view, setting)}) + body
    values |= {"head": head, "twins": _twins(view, setting), "contents": contents}
    holes = {
        "head": fill(jinja, "parts/head.html", values),
        "switcher": fill(jinja, "parts/switcher.html", values),
        "contents": fill(jinja, "parts/contents.html", values) if contents else "",
        "body": body,
        "scripts": data_block(view, setting),
    }
    html = frames[route.lang, section_of(route.kind)].fill(holes)
    return Artifact(setting.addresses.file(route), html.encode())


def _contents(body: str) -> list[dict[str, Any]]:
    found = [
        {"id": key, "text": Markup(_TAG.sub("", text).strip()), "level": 2}  # noqa: S704 - escaped once already, in the body
        for key, text in _HEADING.findall(body)
    ]
    return found if len(found) >= _FEWEST_CONTENTS else []


def _waiting(view: View, setting: Setting) -> dict[str, Any]:
    """What a preview says of things that are not published: on their pages of them, on the home page of all."""
    kind = "plan" if view.route.kind == "plan-details" else view.route.kind
    own = [one.why for one in setting.waiting if (one.kind, one.id) == (kind, view.route.id)]
    listed = [one._asdict() for one in setting.waiting] if kind == "home" else []
    return {"own": own[0] if own else None, "waiting": listed, "count": len(setting.waiting)}


def _path(view: View, setting: Setting, lang: str) -> str:
    route = view.route
    return setting.addresses.path(route.kind, route.id, route.number, lang)


def _twins(view: View, setting: Setting) -> list[dict[str, Any]]:
    """Every language of the site: this page in it, or the home page where this page does not exist."""
    rows = []
    for lang in setting.languages:
        exists = lang in view.twins
        path = _path(view, setting, lang) if exists else setting.addresses.path("home", lang=lang)
        if view.route.kind == "notfound":
            path = setting.addresses.path("home", lang=lang)
        name = setting.words[lang]["language.name"]
        current = lang == view.route.lang
        rows.append({"lang": lang, "name": name, "url": setting.base + path, "current": current, "exists": exists})
    return rows


def _head(view: View, setting: Setting, shared: Mapping[str, Any]) -> dict[str, Any]:
    route = view.route
    title = shared["s"](view.title)
    if route.number > 1:
        title = f"{title} ({shared['w']('list.page', number=route.number)})"
    listed, site_name = route.kind != "notfound", shared["site_name"]
    shown = title if route.kind == "home" and title == site_name else f"{title} – {site_name}"
    alternates = [
        {"lang": lang, "url": setting.absolute(_path(view, setting, lang))} for lang in _existing(view, setting)
    ]
    return {
        "title": shown,
        "og_title": title,
        "description": _shorten(shared["s"](view.description)),
        "canonical": setting.absolute(_path(view, setting, route.lang)) if listed else None,
        "alternates": alternates if listed and len(alternates) > 1 else [],
        "default_url": setting.absolute(_path(view, setting, setting.default_language)) if listed else None,
        "feeds": _feeds(view, setting, shared),
        "calendar": _calendar(view, setting, shared),
        "robots": None if listed and not setting.waiting and not view.ended else "noindex",
        "type": "article" if view.published else "website",
        "published": view.published,
        "modified": view.updated,
        "site_name": shared["site_name"],
        "picture": head_picture(view, setting),
        "locale": {"vi": "vi_VN", "en": "en_GB"}.get(route.lang, route.lang),
    }


def _existing(view: View, setting: Setting) -> Sequence[str]:
    return [lang for lang in setting.languages if lang in view.twins]


def _feeds(view: View, setting: Setting, shared: Mapping[str, Any]) -> list[dict[str, str]]:
    """Give the feed that belongs to the page, in every format; that of everything where it has none of its own."""
    route = view.route
    kind = FEED_OF.get(route.kind, "home")
    key = route.id if kind == route.kind else ""
    name = shared["s"](view.title) if key else shared["w"]("feed.title" if kind == "home" else f"{kind}.title")
    title = feed_title(kind, name, shared["site_name"])
    return [
        {
            "format": FORMAT_NAMES[form],
            "type": media_type,
            "url": setting.base + setting.addresses.feed(kind, key, route.lang, form),
            "title": title,
        }
        for form, media_type in MEDIA_TYPES.items()
    ]


def _calendar(view: View, setting: Setting, shared: Mapping[str, Any]) -> dict[str, Any] | None:
    """The calendar file that belongs to the page, when there is one."""
    found = view.data.get("calendar")
    if found is None:
        return None
    path = setting.addresses.path(found["kind"], found["id"], lang=view.route.lang)
    return {
        "type": "text/calendar",
        "url": setting.base + path,
        "address": setting.absolute(path),
        "title": shared["s"](found["title"]),
        "whole": not found["id"],
        "past": found["past"],
    }


def _shorten(text: str) -> str:
    if len(text) <= _LONGEST_DESCRIPTION:
        return text
    return text[:_LONGEST_DESCRIPTION].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"
