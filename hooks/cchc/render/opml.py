"""OPML 2.0: every feed of a language in one file, for readers of feeds to import."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from cchc.model.published import Texts
from cchc.render.formats import feed_title, opml_path
from cchc.render.setting import Artifact, Setting
from cchc.render.words import Speech

#: Kind of feed -> word for the folder that readers put it into; others stand in front.
_FOLDERS = {"topic": "topics.title", "unit": "units.title"}


def render_opml(feeds: Iterable[tuple[str, str, Texts]], lang: str, setting: Setting) -> Artifact:
    """List feeds, each given by kind and id of its page and that page's name."""
    speech = Speech(setting, lang)
    folders: dict[str, list[str]] = {"": [], **{word: [] for word in _FOLDERS.values()}}
    for kind, key, name in feeds:
        folders[_FOLDERS.get(kind, "")].append(_outline(kind, key, speech.plain(name), speech, setting))
    body = list(folders.pop(""))
    for word, lines in folders.items():
        if lines:
            folder = f"  <outline text={_quoted(speech.word(word))}>\n"
            body += [folder, *(f" {line}" for line in lines), "  </outline>\n"]
    site_name = speech.plain(dict(setting.site_names))
    owner = escape(speech.plain(dict(setting.organisation)), quote=False)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n <head>\n'
        f"  <title>{escape(site_name, quote=False)}</title>\n  <ownerName>{owner}</ownerName>\n"
        f" </head>\n <body>\n{''.join(body)} </body>\n</opml>\n"
    )
    return Artifact(opml_path(setting, lang), text.encode())


def _outline(kind: str, key: str, name: str, speech: Speech, setting: Setting) -> str:
    title = feed_title(kind, name, speech.plain(dict(setting.site_names)))
    page = setting.absolute(setting.addresses.path(kind, key, lang=speech.lang))
    told = {
        "type": "rss", "version": "RSS2", "text": name, "title": title,
        "description": speech.word(f"feed.carries.{kind}"), "language": speech.lang, "htmlUrl": page,
        "xmlUrl": setting.absolute(setting.addresses.feed(kind, key, speech.lang, "rss")),
    }  # fmt: skip
    attributes = " ".join(f"{attribute}={_quoted(value)}" for attribute, value in told.items())
    return f"  <outline {attributes}/>\n"


def _quoted(text: str) -> str:
    value = escape(text, quote=False).replace('"', "&quot;")
    return f'"{value}"'
