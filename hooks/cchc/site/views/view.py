"""What a view is, and the small pieces that many views hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from cchc.model import published
from cchc.model.published import Ref, Texts
from cchc.site.routes import NAMED, PAGE_SIZE, PLANS_A_PAGE, Route
from cchc.site.site import Site

_TAG = re.compile(r"<[^>]*>")


class View(NamedTuple):
    """All that one page needs, in plain data.

    ``twins`` are the languages in which the page exists; ``data`` is what its template reads; ``crumbs`` lead from the
    home page to it; ``updated`` is the day of its last change (ISO 8601) when there is one,
    ``ended`` the last day of something whose time is over.
    """

    route: Route
    title: Texts
    description: Texts
    twins: tuple[str, ...]
    data: Mapping[str, Any]
    crumbs: tuple[Ref, ...] = ()
    published: str | None = None
    updated: str | None = None
    ended: str | None = None


class Content(NamedTuple):
    """What a page of one kind shows, before it is bound to a route."""

    title: Texts
    description: Texts
    data: Mapping[str, Any]


def words(site: Site, key: str) -> Texts:
    """Give an interface word in every language."""
    return {lang: site.words[lang][key] for lang in site.project.languages}


def named(site: Site, key: str, name: Texts) -> Texts:
    """Give an interface word about something with a name ({name}), in every language that the name has."""
    return {
        lang: site.words[lang][key].format(name=name[lang]) if name.get(lang) else None
        for lang in site.project.languages
    }


def pages_for(length: int, size: int = PAGE_SIZE) -> int:
    """Give how many pages a list of ``length`` entries fills; an empty one has a page, too."""
    return max(1, -(-length // size))


def chunk(entries: Sequence[Any], number: int, size: int = PAGE_SIZE) -> tuple[list[Any], int]:
    """Give page ``number`` (from 1) of a list, and how many pages there are."""
    return list(entries[(number - 1) * size : number * size]), pages_for(len(entries), size)


def pages_of(site: Site, kind: str, key: str, plans: Sequence[str] | None = None) -> int:
    """Give on how many pages a topic, an agency or a document goes on: as many as its longest list needs.

    ``plans`` are those that say something of it, where they are at hand: they may be thousands.
    """
    indexes = site.indexes
    plans = indexes.plans_of(kind, key) if plans is None else plans
    questions = {"topic": indexes.topic_questions, "agency": indexes.agency_questions}.get(kind, {})
    documents = indexes.topic_documents if kind == "topic" else {}
    return max(
        pages_for(len(plans), PLANS_A_PAGE),
        pages_for(len(questions.get(key, ()))),
        pages_for(len(documents.get(key, ()))),
    )


def ref(site: Site, kind: str, key: str) -> Ref:
    """Refer to the page of one thing: a plan, topic, question, news item, unit, agency or document.

    Raises KeyError when there is no such thing.
    """
    entries, field = NAMED[kind]
    return {"kind": kind, "id": key, "name": site.entry(entries, key)[field]}


def topic_refs(site: Site, keys: Iterable[str]) -> dict[str, Ref]:
    """Refer to topics, by id, each once."""
    return {key: ref(site, "topic", key) for key in dict.fromkeys(keys) if key in site.topics}


def unit_ended(site: Site, unit: published.Unit) -> bool:
    """Tell whether the unit exists no more on the site's day."""
    return unit["valid_to"] is not None and unit["valid_to"] < site.today.isoformat()


def successor_list(site: Site, found: Sequence[published.Successor]) -> list[dict[str, Any]]:
    """Give where a unit or agency went, with references."""
    rows = []
    for entry in found:
        target = ref(site, "unit", entry["unit"]) if entry["unit"] else None
        if entry["agency"]:
            target = ref(site, "agency", entry["agency"])
        rows.append(
            {
                "ref": target,
                "text": entry["text"],
                "since": entry["since"],
                "partial": entry["partial"],
                "verified": entry["verified"],
            }
        )
    return rows


def unit_status(site: Site, key: str) -> dict[str, Any]:
    """Tell of a plan's unit whether it ended, and where it went."""
    unit = site.units[key]
    return {
        "ref": ref(site, "unit", key),
        "ended": unit["valid_to"] if unit_ended(site, unit) else None,
        "successors": successor_list(site, unit["successors"]),
        "note": unit["note"],
    }


def plan_card(site: Site, key: str) -> dict[str, Any]:
    """Give what lists show of a plan."""
    plan = site.plans[key]
    return {
        "ref": ref(site, "plan", key),
        "unit": ref(site, "unit", plan["unit"]),
        "kind": plan["kind"],
        "number": plan["number"],
        "issued": plan["issued"],
        "period": plan["period"],
        "status": plan["status"],
        "unit_ended": unit_ended(site, site.units[plan["unit"]]),
        "summary": plan["summary"],
        "counts": {name: len(plan[name]) for name in ("tasks", "targets", "messages")},
    }


def agency_title(site: Site, key: str) -> Texts:
    """Give the name of an agency with its unit's: there are several "Phòng Nội vụ"."""
    agency = site.agencies[key]
    unit = site.units[agency["unit"]]["name"]
    return {
        lang: f"{name} – {unit.get(lang)}" if name and unit.get(lang) else name for lang, name in agency["name"].items()
    }


def agency_ended(site: Site, named: published.AgencyRef | None) -> str | None:
    """Give the last day of an agency that exists no more on the site's day."""
    last = site.agencies[named["agency"]]["valid_to"] if named and named["agency"] else None
    return last if last and last < site.today.isoformat() else None


def hotline_card(site: Site, key: str) -> dict[str, Any]:
    """Give what pages show of a hotline."""
    hotline = site.hotlines[key]
    plan = hotline["source"]["plan"]
    return {
        **hotline,
        "dial": hotline["e164"] or "".join(char for char in hotline["number"] if char.isdigit()),
        "unit": ref(site, "unit", hotline["unit"]),
        "owner_ended": agency_ended(site, hotline["owner"]),
        "source": {
            "plan": ref(site, "plan", plan),
            "at": hotline["source"]["at"],
            "period": site.plans[plan]["period"],
        },
    }


def basis_rows(site: Site, basis: Sequence[published.Basis]) -> list[dict[str, Any]]:
    """Give the places that a text rests on."""
    return [
        {
            "plan": ref(site, "plan", entry["plan"]),
            "at": entry["at"],
            "checked_on": entry["checked_on"],
            "status": site.plans[entry["plan"]]["status"],
            "period": site.plans[entry["plan"]]["period"],
        }
        for entry in basis
    ]


def plain_text(html: str) -> str:
    """Give the words of our own HTML as plain text."""
    plain = _TAG.sub("", html)
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(entity, char)
    return " ".join(plain.split())


def editorial_html(site: Site, name: str, lang: str) -> str | None:
    """Give the body of an editorial page in a language, None when there is none."""
    page = site.pages.get(name)
    path = page.files.get(lang) if page else None
    body = site.bodies.get(path) if path else None
    return body.html if body else None
