"""Recipients ("Nơi nhận"): whoever is given work by a plan must get it (Decree 30/2020/NĐ-CP, annex I, II.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cchc.checks.errata import explained
from cchc.model.plan import Slip
from cchc.model.published import Agency, AgencyRef, Plan
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.fold import canonical

_ABOUT: frozenset[Slip] = frozenset({"name", "blank"})
#: Long forms and the short ones by which "Nơi nhận" names the same.
_SHORT: tuple[tuple[str, str], ...] = (
    (r"ủy ban nhân dân", "ubnd"), (r"hội đồng nhân dân", "hđnd"), (r"\bub mttq\b", "mttq"),
    (r"(ủy ban )?(mặt trận tổ quốc|mttq)( việt nam)?", "mttq"), (r"\b(cvp|pcvp|vp|chánh văn phòng)\b", "văn phòng"),
    (r"\btp\b\.?", "thành phố"), (r"\bpnv\b", "phòng nội vụ"),
)  # fmt: skip
#: Kind of place in a name; a line may leave it out.
_PLACE = re.compile(r"\b(thành phố|thị xã|thị trấn|huyện|quận|tỉnh|xã|phường)\b")
#: Words for many bodies at once: whoever is one of them is told by a line that has the word.
_EVERY = ("cơ quan", "đơn vị")
_HEADS = (
    "phòng", "ban", "sở", "ngành", "đoàn thể", "tổ chức", "báo chí", "trung tâm", "xã", "phường", "quận", "huyện",
    "thị trấn",
)  # fmt: skip
_GROUP = "các "
_SOCIAL = ("mttq", "đoàn thể", "tổ chức chính trị")


def agency_not_told(site: Site) -> Iterator[Problem]:
    """An agency leads a task or has a duty, and no line of "Nơi nhận" names it or a group to which it belongs."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        lines = [_short(recipient["name"]) for recipient in plan["recipients"]]
        told: set[str] = set()
        for ref, at, loc in _responsible(plan) if lines else ():
            agency = site.agencies.get(ref["agency"] or "")
            if agency is None or agency["id"] in told or _named(agency, ref["as_written"], lines):
                continue
            told.add(agency["id"])
            if not explained(entry.plan, "Nơi nhận", ref["as_written"], about=_ABOUT):
                yield make("agency-not-told", entry.spot.place(*loc), value=ref["as_written"], at=at)


def _responsible(plan: Plan) -> Iterator[tuple[AgencyRef, str, tuple[str | int, ...]]]:
    for n, duty in enumerate(plan["duties"]):
        for m, ref in enumerate(duty["agencies"]):
            yield ref, duty["at"], ("duties", n, "agencies", m)
    for n, task in enumerate(plan["tasks"]):
        for m, ref in enumerate(task["lead"]):
            yield ref, task["at"], ("tasks", n, "lead", m)


def _named(agency: Agency, written: str, lines: Sequence[str]) -> bool:
    names = [_short(name) for name in (written, agency["name"].get("vi") or "", *agency["aliases"]) if name]
    if any(_bare(name) in _bare(line) for name in names for line in lines if _bare(name)):
        return True
    if agency["kind"] == "party":
        return any(word in line for word in _SOCIAL for line in lines)
    if agency["kind"] == "post":  # who works for a people's committee is told with it
        return any("ubnd" in line for line in lines)
    if any(word in line for word in _EVERY for line in lines):
        return True
    heads = [head for head in _HEADS if any(_begins(name, head) for name in names)]
    return not heads or any(head in line for head in heads for line in lines if _GROUP in line)


def _begins(name: str, head: str) -> bool:
    """Tell whether a name is that of a "phòng", or of several: a group has the word anywhere."""
    return head in name if name.startswith((_GROUP, "ubnd các ")) else name.startswith(f"{head} ")


@lru_cache(maxsize=16384)
def _short(text: str) -> str:
    said = canonical(text)
    for long, short in _SHORT:
        said = re.sub(long, short, said)
    return said


@lru_cache(maxsize=16384)
def _bare(said: str) -> str:
    return " ".join(_PLACE.sub(" ", said).split())
