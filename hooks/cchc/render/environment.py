"""The functions and values that every template may use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any

from cchc.render import pictures
from cchc.render.formats import FORMAT_NAMES, MEDIA_TYPES, opml_path
from cchc.render.headers import PAGE_POLICY
from cchc.render.links import Links
from cchc.render.setting import Setting
from cchc.render.templates import environment
from cchc.render.words import Speech


@lru_cache(maxsize=16)
def functions(setting: Setting, lang: str) -> Mapping[str, Any]:
    """Give the functions and values that templates of one language share."""
    speech, links = Speech(setting, lang), Links(setting, lang)
    return {
        "lang": lang,
        "default_lang": setting.default_language,
        "languages": setting.languages,
        "language_names": {code: setting.words[code]["language.name"] for code in setting.languages},
        "site_name": speech.plain(dict(setting.site_names)),
        "site_url": setting.site_url,
        "organisation": dict(setting.organisation),
        "slogan": dict(setting.slogan),
        "base": setting.base,
        "contact": setting.contact,
        "policy": PAGE_POLICY if setting.csp else "",
        "generator": f"CCHC portal {setting.version}".strip(),
        "w": speech.word,
        "has_word": speech.has,
        "t": speech.text,
        "s": speech.plain,
        "foreign": speech.foreign,
        "date": speech.date,
        "number": speech.number,
        "when": speech.when,
        "months": speech.months,
        "kind": speech.kind,
        "gauge": pictures.gauge,
        "year_picture": partial(pictures.year, speech=speech),
        "url": links.url,
        "to": links.to,
        "feed_url": links.feed,
        "feed_formats": [(form, FORMAT_NAMES[form], kind) for form, kind in MEDIA_TYPES.items()],
        "opml": setting.base + opml_path(setting, lang),
        "link": links.link,
        "agency": links.agency,
        "prose": links.prose,
        "asset": _asset(setting),
    }


@lru_cache(maxsize=16)
def page_values(setting: Setting, lang: str) -> Mapping[str, Any]:
    """Give what the templates of pages in one language share: the engine's functions, ours, and our macros as ``m``."""
    jinja, shared = environment(setting.templates), functions(setting, lang)
    macros = jinja.get_template("macros.html").make_module({**shared})
    return {**jinja.globals, **shared, "m": macros}


def _asset(setting: Setting) -> Callable[[str], str]:
    assets: Mapping[str, str] = setting.assets

    def asset(name: str) -> str:
        return setting.base + assets[name]

    return asset
