"""Units: words for a level of government that the plan's unit does not have, left over from another one's plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc.checks.errata import explained
from cchc.checks.texts import Words, plan_words
from cchc.model.plan import Slip
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.fold import canonical

_ABOUT: frozenset[Slip] = frozenset({"wording", "name"})
#: Words for units, by tier.
_TIERS = (("tỉnh",), ("huyện", "quận", "thị xã", "thành phố"), ("xã", "phường", "thị trấn"))
_TIER = {"province": 0, "city": 1, "town": 1, "district": 1, "ward": 2, "commune": 2, "special-zone": 2}
#: Words that no unit below such a one of the middle tier had: districts had communes and townships, towns and cities
#: under a province wards and communes, urban districts wards (Constitution of 2013, article 110, until 2025).
_NEVER_BELOW = {"thị xã": ("thị trấn",), "thành phố": ("thị trấn",), "quận": ("xã", "thị trấn")}
#: Words that go before the name of the level when a plan speaks of its own unit.
_OWN = (
    r"(?:(?:ủy|uỷ) ban nhân dân|ubnd|trên địa bàn|địa bàn|toàn|lãnh đạo|thông tin điện tử|điện tử|chính quyền số|của)"
)
#: Departments ("sở") are a province's; one by its name, and those of the province together, may be named anywhere.
_DEPARTMENT = r"|(?<!\w)của sở(?! (?-i:[A-ZĐ])|, (?:ban|ngành))(?!\w)"
#: Every such phrase has one of these in it, in small letters.
_SIGNS = ("xã", "ỉnh", "uyện", "uận", "hị ", "hành phố", "hường", "của s")
#: Whom a division belongs to, as its name may say.
_WHOSE = re.compile(
    r"(?<!\w)(?:quận|huyện|thị xã|thành phố|xã|phường|đặc khu|sở|chi cục|văn phòng|ban|thuộc|các|của)(?!\w)"
)
#: Keys under which names of agencies stand.
_NAMES = frozenset({"lead", "partners", "requested", "agencies", "who", "by", "to", "report_to"})
#: What follows where a plan speaks of several units on purpose.
_OTHERS = "khác|lân cận|bạn|trong|thuộc|trực thuộc|của|và|tỉnh|huyện|quận|thị xã|thành phố|thị trấn|xã|phường"
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def level_differs(site: Site) -> Iterator[Problem]:
    """A plan speaks of its own unit as one of another level: "trên địa bàn huyện" in the plan of a town.

    So it does when it speaks of several ("lãnh đạo các thành phố" in the plan of a city), and when a province gives
    work to a division and does not say whose.
    """
    for key, words in plan_words(site):
        plan = site.declared[key].plan
        wrong = _wrong(site, plan.unit)
        for found in words if wrong else ():
            if found.lang != "vi" or found.key == "document":
                continue
            for word in (*_found(wrong, found.text), *_division(site, plan.unit, found)):
                if not explained(plan, found.at, word, about=_ABOUT):
                    name = site.units[plan.unit]["name"]
                    said = {f"unit_{lang}": name.get(lang) or name.get("vi") or plan.unit for lang in ("vi", "en")}
                    yield make("unit-wording", found.place, value=word, **said)


def _division(site: Site, unit: str, found: Words) -> list[str]:
    """Give the name of a division ("phòng") to which a province gives work without saying whose it is.

    A province has departments ("sở"); divisions belong to them, and to districts or communes.
    """
    alone = found.key in _NAMES and found.text.startswith("Phòng ") and _TIER.get(site.units[unit]["level"]) == 0
    return [found.text] if alone and not _WHOSE.search(found.text.partition(" ")[2].casefold()) else []


def words_of_another_level(site: Site, unit: str, text: str) -> list[str]:
    """Give the words of a text in which a document of the unit would speak of itself as one of another level."""
    return _found(_wrong(site, unit), text)


def _wrong(site: Site, unit: str) -> re.Pattern[str] | None:
    """Give the words that a plan of the unit does not use for itself or for those below it; None when any may be."""
    if unit not in site.units:
        return None
    levels = list(_chain(site, unit))
    tier = _TIER.get(site.units[unit]["level"])
    own = next(iter(_heads(site, unit)), "")
    if tier is None or not own:
        return None
    above = {word for level in levels for word in _heads(site, level)}
    other = [word for words in _TIERS[: tier + 1] for word in words if word not in above]
    never = _NEVER_BELOW.get(own, ()) if tier == 1 else ()
    words = f"(?:{'|'.join(other)})" if other else "(?!)"
    own_words = rf"{_OWN} {words}|từ {words}(?= (?:đến|tới|xuống))|thủ tục hành chính {words}"
    below = rf"|(?<!\w)(?:{'|'.join(never)})" if never else ""
    several = rf"|lãnh đạo các {own}(?!,? (?:{_OTHERS}))" if tier else ""
    return re.compile(rf"(?<!\w)(?:{own_words}{below}{several})(?!\w){_DEPARTMENT if tier else ''}", re.IGNORECASE)


def _found(wrong: re.Pattern[str] | None, text: str) -> list[str]:
    if wrong is None:
        return []
    low = text.casefold()
    if not any(map(low.__contains__, _SIGNS)):  # most texts name no level at all
        return []
    return [found.group() for found in wrong.finditer(_QUOTED.sub(" ", text))]


def _heads(site: Site, unit: str) -> list[str]:
    """Give the word with which the unit's name begins: "Thị xã Cửa Lò" -> "thị xã"."""
    name = canonical(site.units[unit]["name"].get("vi") or "")
    words = ("tỉnh", "thành phố", "thị xã", "thị trấn", "huyện", "quận", "xã", "phường", "đặc khu")
    return [word for word in words if name.startswith(word + " ")]


def _chain(site: Site, unit: str) -> Iterator[str]:
    seen: set[str] = set()
    current: str | None = unit
    while current and current in site.units and current not in seen:
        seen.add(current)
        yield current
        current = site.units[current]["parent"]
