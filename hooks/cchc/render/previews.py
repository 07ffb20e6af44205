"""Link previews: which picture Zalo, Facebook and others show beside a link, and its address.

A picture is a function of its few words, so its address is their hash: pages name it without drawing it, equal pictures
are one file, and caches may keep it for ever. ``preview_drawing`` draws.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib.metadata import version
from typing import NamedTuple

from cchc.model.published import Texts
from cchc.render.setting import Setting
from cchc.render.words import Speech
from cchc.site.views.previews import PICTURED
from cchc.site.views.view import View

#: Where the pictures lie, below the site's root.
FOLDER = "previews"
#: What Open Graph asks for, in pixels.
WIDTH, HEIGHT = 1200, 630
#: Number of the drawing: another one when pictures of the same words are to look different.
_DRAWING = 1
#: Characters of a title that are looked at; a picture holds a quarter of that at most.
_LONGEST = 600
#: How many titles are remembered: each is asked for by its page and by who draws, and by every build while serving.
_KNOWN = 1 << 17
#: Letters, digits and signs of Vietnamese and English, composed, and spaces: what is seen, and nothing else.
_PLAIN = re.compile(r"[ -~¡-¬®-ʯḀ-ỿ‐-‧‰-⁞]*")
#: Kind of page -> key of the word that stands above its title.
_KINDS: Mapping[str, str] = {
    "plan": "search.kinds.plan", "question": "nav.questions", "news-item": "nav.news", "topic": "search.kinds.topic",
    "unit": "search.kinds.unit",
}  # fmt: skip


class Preview(NamedTuple):
    """The words of one picture, from top to bottom, cleaned: one line each, only characters that are seen."""

    kind: str
    title: str
    foot: str

    @property
    def key(self) -> str:
        """What tells this picture from all others, drawn otherwise or with other letters too."""
        return _key(*self)

    @property
    def path(self) -> str:
        """The picture's path below the site's root."""
        return path_of(self.key)

    @property
    def words(self) -> str:
        """What the picture says, for those who do not see it."""
        return " – ".join(part for part in (self.kind, self.title) if part)


@lru_cache(maxsize=_KNOWN)
def _key(*words: str) -> str:
    parts = [_DRAWING, WIDTH, HEIGHT, *_tools(), *words]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:20]


def path_of(key: str) -> str:
    """Give the path of the picture with this key below the site's root."""
    return f"{FOLDER}/{key}.png"


def preview(kind: str, title: Texts, setting: Setting, lang: str) -> Preview:
    """Give the picture of a page: its own for some kinds, for all others that of the home page in its language."""
    speech = Speech(setting, lang)
    site_name = _clean(speech.plain(dict(setting.site_names)))
    if kind in PICTURED:
        return Preview(_clean(speech.word(_KINDS[kind])), _clean(speech.plain(title)), site_name)
    slogan, organisation = (_clean(speech.plain(dict(texts))) for texts in (setting.slogan, setting.organisation))
    return Preview(slogan, site_name, organisation)


def head_picture(view: View, setting: Setting) -> dict[str, object] | None:
    """Give what a page's head says of its picture; None for the page that stands for none."""
    if view.route.kind == "notfound":
        return None
    found = preview(view.route.kind, view.title, setting, view.route.lang)
    return {"url": setting.absolute(found.path), "width": WIDTH, "height": HEIGHT, "alt": found.words}


@lru_cache(maxsize=_KNOWN)
def _clean(text: str) -> str:
    """Compose letters with their marks, and leave out what is not seen and marks that are on no letter of the font.

    Both would be drawn as boxes or over their neighbours.
    """
    if _PLAIN.fullmatch(text, 0, _LONGEST):  # nearly every title: nothing has to be looked at letter by letter
        return " ".join(text[:_LONGEST].split())
    composed = unicodedata.normalize("NFC", text[:_LONGEST])
    seen = (" " if char.isspace() else char for char in composed if char.isspace() or _is_seen(char))
    return " ".join("".join(seen).split())


def _is_seen(char: str) -> bool:
    return unicodedata.category(char)[0] not in "CM"


@lru_cache(maxsize=1)
def _tools() -> tuple[str, str]:
    """Give the versions of what draws and of the letters: another one may give other bytes."""
    return version("pillow"), version("fontpkg-roboto")
