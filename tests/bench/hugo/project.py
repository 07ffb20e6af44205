"""A Hugo project with the same frame and the same visible content as the pages of one of our sites.

Hugo is given an easier task than our build has: references are resolved, deadlines understood and the picture of a
plan's year is drawn already, and nothing is checked. Its templates look other pages up as Hugo's own means do. Where
Hugo offers a choice, the faster one was measured and taken: front matter in JSON (YAML costs it 40 % more of processor
time), no render hook for links, whose addresses are whole already.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cchc.render.frame import NAMES, Frame
from cchc.render.setting import Setting
from cchc.site.routes import Route
from cchc.site.site import Site
from cchc.site.views import routes
from tests.bench.hugo.pages import KINDS, LISTS, page
from tests.bench.hugo.writer import Writer

LAYOUTS = Path(__file__).parent / "layouts"
#: The formats that Hugo writes by itself besides pages: a feed for each list, and the map of the site.
_CONFIG = """\
baseURL = "{url}"
defaultContentLanguage = "vi"
defaultContentLanguageInSubdir = false
disableKinds = ["taxonomy", "term", "404"]
enableGitInfo = false
buildFuture = true
disableLiveReload = true
[services.rss]
limit = 50
[markup.goldmark.extensions]
typographer = false
linkify = false
strikethrough = false
taskList = false
[markup.goldmark.renderHooks.link]
useEmbedded = "never"
[markup.goldmark.parser]
autoHeadingID = false
[languages.vi]
contentDir = "content/vi"
weight = 1
[languages.en]
contentDir = "content/en"
weight = 2
"""
_FIELD = re.compile(r"\{(\w+)\}")


def write_project(folder: Path, site: Site, frames: Mapping[tuple[str, str], Frame], setting: Setting) -> int:
    """Write a Hugo project for ``site`` into ``folder``, which is replaced; give how many pages it will have."""
    shutil.rmtree(folder, ignore_errors=True)
    _write(folder / "hugo.toml", _CONFIG.format(url=setting.site_url))
    shutil.copytree(LAYOUTS, folder / "layouts")
    _write(folder / "data/frames.json", _json(_frames(frames)))
    for lang in site.project.languages:
        _write(folder / f"i18n/{lang}.json", _json(list(_words(setting, lang))))
    writers = {lang: Writer(site, setting, lang) for lang in site.project.languages}
    _write(folder / "data/topics.json", _json({lang: writer.topics() for lang, writer in writers.items()}))
    _write(folder / "data/filters.json", _json({lang: writer.filters() for lang, writer in writers.items()}))
    count = 0
    for route in shown(site):
        front, body = page(writers[route.lang], route)
        address = setting.addresses.path(route.kind, route.id, route.number, route.lang).rstrip("/")
        below = address.removeprefix(f"{route.lang}/") if route.lang != setting.default_language else address
        name = f"{below}/_index.md" if route.kind in LISTS and route.number == 1 else f"{below}.md"
        _write(folder / f"content/{route.lang}/{name}", f"{_json(front)}\n\n{body}")
        count += 1
    return count


def shown(site: Site) -> Iterator[Route]:
    """Give the routes that Hugo makes, too."""
    return (route for route in routes(site) if route.kind in KINDS)


def _frames(frames: Mapping[tuple[str, str], Frame]) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for (lang, section), frame in frames.items():
        assert [name for _, name in frame.pieces] == [*NAMES, ""]
        found.setdefault(lang, {})[section or "none"] = [text for text, _ in frame.pieces]
    return found


def _words(setting: Setting, lang: str) -> Iterator[dict[str, Any]]:
    """Give our interface words as Hugo's own translations: "{field}" is "{{ .field }}" there."""
    yield {"id": "site.name", "translation": setting.site_names[lang]}
    plural: dict[str, dict[str, str]] = {}
    for key, text in setting.words[lang].items():
        told = _FIELD.sub(r"{{ .\1 }}", text)
        stem, _, form = key.rpartition(".")
        if form in {"one", "other"} and f"{stem}.one" in setting.words[lang]:
            plural.setdefault(stem, {})[form] = told
        else:
            yield {"id": key, "translation": told}
    yield from ({"id": key, "translation": forms} for key, forms in plural.items())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
