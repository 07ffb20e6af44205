"""The editors' form at ``/admin/``: its page and its configuration, for Sveltia CMS, which runs in the browser.

It writes the same files that editors write by hand, through the forge where the sources are; nobody's changes are
published before they were checked and merged. The form is no page of the site: crawlers, feeds and search do not know
it, and it has a policy of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import urlsplit

from cchc.model.editor import EditorSettings
from cchc.model.schemas import input_schema
from cchc.render.editor_fields import Choices, Field, form_fields
from cchc.render.editor_plans import plans_collection
from cchc.render.setting import Artifact, Setting
from cchc.render.words import Speech
from cchc.site.views.editor import EditorForm

FOLDER = "admin"
#: Where the forges answer programs.
_HOSTS: Mapping[str, str] = {"github": "https://api.github.com", "gitlab": "https://gitlab.com"}
#: CSP Level 3: the program makes styles and pictures while it runs, and asks the forge; no text becomes a script.
_POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' blob: data:",
    "font-src": "'self'",
    "form-action": "'none'",
    "base-uri": "'none'",
}
#: Prose of answers and news: what the reader of Markdown knows (``source.prose``), so no pictures and no code.
_BODY: Field = {
    "name": "body", "widget": "markdown", "label": "Nội dung", "i18n": True, "required": True,
    "hint": "Trả lời ngắn trước, các bước sau. Liên kết trong cổng viết bằng mã, ví dụ plan:hai-phong-2023.",
    "buttons": ["bold", "italic", "link", "heading-two", "heading-three", "bulleted-list", "numbered-list"],
    "editor_components": [], "modes": ["rich_text", "raw"],
}  # fmt: skip
_COMMITS: Mapping[str, str] = {
    "create": "Thêm {{collection}}: {{slug}}",
    "update": "Sửa {{collection}}: {{slug}}",
    "delete": "Xóa {{collection}}: {{slug}}",
}


def editor_policy(hosts: Sequence[str]) -> str:
    """Give the content security policy of the form, which may ask the forges at ``hosts``."""
    asked = {"connect-src": " ".join(["'self'", "blob:", "data:", *hosts])}
    return "; ".join(f"{directive} {value}" for directive, value in {**_POLICY, **asked}.items())


def forge_hosts(settings: EditorSettings) -> list[str]:
    """Give the origins that the form asks: those of its forge."""
    if settings.address:
        parts = urlsplit(settings.address)
        return [f"{parts.scheme}://{parts.netloc}"]
    return [_HOSTS[settings.forge]]


def render_editor(form: EditorForm, setting: Setting) -> Iterator[Artifact]:
    """Give the page of the form and its configuration; the program itself is an asset (``output.editor``)."""
    yield Artifact(f"{FOLDER}/index.html", _page(form, setting).encode())
    config = json.dumps(editor_config(form, setting), ensure_ascii=False, indent=1) + "\n"
    yield Artifact(f"{FOLDER}/config.json", config.encode())


def _page(form: EditorForm, setting: Setting) -> str:
    speech = Speech(setting, setting.default_language)
    policy = escape(editor_policy(forge_hosts(form.settings)))
    return (
        f'<!doctype html>\n<html lang="{setting.default_language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex, nofollow">\n'
        f"<title>{escape(speech.word('editors.form'))}</title>\n"
        f'<link rel="icon" href="../{setting.assets["favicon.svg"]}" type="image/svg+xml">\n'
        '<link rel="cms-config-url" type="application/json" href="config.json">\n'
        '<script type="module" src="editor.js"></script>\n</head>\n<body>\n'
        f"<noscript><p>{escape(speech.word('editors.form_no_script'))}</p></noscript>\n</body>\n</html>\n"
    )


def editor_config(form: EditorForm, setting: Setting) -> dict[str, Any]:
    """Give the configuration: where to write, and the fields of answers and news."""
    default, *others = setting.languages
    languages = {
        "structure": "multiple_files", "locales": [default, *others], "default_locale": default,
        "initial_locales": [default], "omit_default_locale_from_file_path": True,
    }  # fmt: skip
    name = setting.site_names[setting.default_language]
    return {
        "backend": _backend(form.settings),
        "publish_mode": "editorial_workflow",
        "app_title": f"{name}: {Speech(setting, setting.default_language).word('editors.form')}",
        "logo": {"src": f"{setting.base}{setting.assets['favicon.svg']}"},
        "site_url": setting.site_url,
        "media_folder": "content",
        "public_folder": setting.base.rstrip("/") or "/",
        "i18n": languages,
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 80},
        "output": {"omit_empty_optional_fields": True, "yaml": {"indent_sequences": True}},
        "collections": [_answers(form.choices), _news(form.choices), plans_collection(form.choices)],
    }


def _backend(settings: EditorSettings) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": settings.forge, "repo": settings.repository, "branch": settings.branch,
        "commit_messages": dict(_COMMITS),
    }  # fmt: skip
    if settings.address:
        root = settings.address.rstrip("/")
        found["api_root"] = root + ("/api/v4" if settings.forge == "gitlab" else "/api/v3")
        found |= {"base_url": root} if settings.forge == "gitlab" else {}
    if settings.forge == "gitlab" and settings.app_id:
        return {**found, "auth_type": "pkce", "app_id": settings.app_id}
    if settings.login:
        return {**found, "base_url": settings.login}
    return {**found, "auth_methods": ["token"]}


def _answers(choices: Choices) -> dict[str, Any]:
    first = ("kind", "question", "topic", "unit", "agency", "published", "basis")
    fields = _with_prose("Question", "question", choices, first, ("question",))
    return {**_collection("hoi-dap", "Hỏi đáp", "Câu trả lời", "question"), "fields": fields}


def _news(choices: Choices) -> dict[str, Any]:
    first = ("title", "summary", "published", "unit", "topics", "basis")
    fields = _with_prose("NewsItem", "news", choices, first, ("title", "summary"))
    return {**_collection("tin-tuc", "Tin tức", "Tin", "title"), "fields": fields}


def _collection(folder: str, label: str, one: str, title: str) -> dict[str, Any]:
    """A folder of Markdown files. Nothing can be deleted here: a published address must not vanish unnoticed."""
    template = "{{" + title + "}}"
    return {
        "name": folder, "label": label, "label_singular": one, "folder": f"content/{folder}", "extension": "md",
        "format": "yaml-frontmatter", "identifier_field": title, "slug": template, "summary": template,
        "create": True, "delete": False, "i18n": True, "sortable_fields": [title, "published"],
    }  # fmt: skip


def _with_prose(
    shape: str, schema: str, choices: Choices, first: Sequence[str], translated: Sequence[str]
) -> list[Field]:
    """The fields of a file's top with its prose after those in ``first``; ``translated`` are those of its twins."""
    found = list(form_fields(shape, input_schema(schema), choices, first=first))
    found = [{**field, "i18n": True} if field["name"] in translated else field for field in found]
    return [*found[: len(first)], _BODY, *found[len(first) :]]
