"""Agencies: names that are nearly a known one, and who is not told of a plan that gives them work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cchc.checks.errata import explained
from cchc.model.plan import Slip
from cchc.model.published import AgencyRef, Plan
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.abbreviations import ABBREVIATIONS
from cchc.text.edits import edits
from cchc.text.fold import canonical, fold

_ABOUT: frozenset[Slip] = frozenset({"name", "wording"})
_NAMED_ABOUT: frozenset[Slip] = frozenset({"name", "wording", "lead"})
#: What only its plan knows the long form of: "VP-TK".
_SHORT = re.compile(r"(?<!\w)[A-ZĐ]{2,}(?!\w)")
#: Letters by which a name may differ from a known one to be taken for a slip; shorter names are different ones.
_LETTERS, _SHORTEST = 2, 10


class _Named(NamedTuple):
    ref: AgencyRef
    at: str
    loc: tuple[str | int, ...]


def nearly_known(site: Site) -> Iterator[Problem]:
    """A name differs by one or two letters, or by a word in its middle, from the agency's name in the register.

    The register knows the spelling as an alias, since the document prints it; that it is a slip the plan has to say. A
    name that the register does not know at all is told of elsewhere ("unknown-agency").
    """
    for key, plan in site.plans.items():
        entry = site.declared[key]
        told: set[str] = set()
        for named in _named(plan):
            agency = site.agencies.get(named.ref["agency"] or "")
            name, written = agency["name"].get("vi") if agency else None, named.ref["as_written"]
            if not agency or not name or written in told or not _nearly(written, name, agency["kind"] != "group"):
                continue
            told.add(written)  # once a plan: the erratum says it once, too
            if not any(explained(entry.plan, found.at, written, about=_ABOUT) for found in _same(plan, written)):
                yield make("agency-nearly", entry.spot.place(*named.loc), value=written, near=name, at=named.at)


def named_variously(site: Site) -> Iterator[Problem]:
    """A plan calls one body by two names: "Phòng Tài chính" and "Phòng Tài chính - Kế hoạch".

    The name that it uses most often counts, the longest of several. Groups have many names, abbreviations are the
    plan's own way of naming, and the same letters in capitals or small are one name.
    """
    for key, plan in site.plans.items():
        entry = site.declared[key]
        bodies: dict[str, dict[str, list[_Named]]] = {}
        for named in _named(plan):
            agency = site.agencies.get(named.ref["agency"] or "")
            if agency and agency["kind"] != "group" and not _SHORT.search(_spelt_out(named.ref["as_written"])):
                names = bodies.setdefault(agency["id"], {})
                names.setdefault(_compared(named.ref["as_written"]), []).append(named)
        for names in bodies.values():
            usual = max(names, key=lambda name: (len(names[name]), len(name)))
            for name, found in names.items():
                written = found[0].ref["as_written"]
                if (
                    name == usual
                    or _nearly_in(site, found[0])
                    or any(explained(entry.plan, one.at, written, about=_NAMED_ABOUT) for one in found)
                ):
                    continue
                yield make(
                    "agency-varies", entry.spot.place(*found[0].loc), value=written,
                    other=names[usual][0].ref["as_written"],
                )  # fmt: skip


def _spelt_out(name: str) -> str:
    """Give a name with the abbreviations that everybody knows written out; "UBND xã" is "ủy ban nhân dân xã"."""
    return re.sub(r"\w+", lambda word: ABBREVIATIONS.get(fold(word.group()), word.group()), name)


def _compared(name: str) -> str:
    """Give the form in which names of one body are compared: no marks, no capitals, but the dashes as they are."""
    return fold(canonical(_spelt_out(name))) + "".join(sign for sign in name if sign in "-–")


def _nearly_in(site: Site, named: _Named) -> bool:
    """Tell whether ``nearly_known`` tells of the name."""
    agency = site.agencies[named.ref["agency"] or ""]
    return _nearly(named.ref["as_written"], agency["name"].get("vi") or "", agency["kind"] != "group")


def _same(plan: Plan, written: str) -> list[_Named]:
    return [found for found in _named(plan) if found.ref["as_written"] == written]


@lru_cache(maxsize=16384)
def _nearly(written: str, name: str, one_body: bool) -> bool:
    """Compare letters, and words where a name is that of one body: groups are named in many ways."""
    one, other = canonical(written), canonical(name)
    if one == other or min(len(one), len(other)) < _SHORTEST:
        return False
    if edits(one, other, _LETTERS):
        return True
    words, known = one.split(), other.split()
    ends = (words[0], words[-1]) == (known[0], known[-1])
    return one_body and ends and abs(len(words) - len(known)) == 1 and edits(words, known, 1) == 1


def _named(plan: Plan) -> list[_Named]:
    """Give every agency that a plan names, with its place in the source and in the file."""
    found: list[_Named] = []
    for n, task in enumerate(plan["tasks"]):
        for part in ("lead", "partners", "requested"):
            refs: list[AgencyRef] = task[part]
            found += [_Named(ref, task["at"], ("tasks", n, part, m)) for m, ref in enumerate(refs)]
    for n, duty in enumerate(plan["duties"]):
        found += [_Named(ref, duty["at"], ("duties", n, "agencies", m)) for m, ref in enumerate(duty["agencies"])]
        for i, item in enumerate(duty["items"]):
            loc = ("duties", n, "items", i, "report_to")
            found += [_Named(ref, item["at"], (*loc, m)) for m, ref in enumerate(item["report_to"])]
    for n, event in enumerate(plan["events"]):
        found += [_Named(ref, event["at"], ("events", n, "who", m)) for m, ref in enumerate(event["who"])]
    for n, report in enumerate(plan["reporting"]):
        for side in ("by", "to"):
            sides: list[AgencyRef] = report[side]
            found += [_Named(ref, report["at"], ("reporting", n, side, m)) for m, ref in enumerate(sides)]
    return found
