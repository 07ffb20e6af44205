"""Leads: who leads a task in the annex and who in the body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from cchc.checks.deadlines import task_of
from cchc.checks.errata import explained
from cchc.model.plan import Slip
from cchc.model.published import AgencyRef, Duty, DutyItem, Task
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.site.site import DeclaredPlan
from cchc.text.fold import canonical, nfc

_ABOUT: frozenset[Slip] = frozenset({"lead"})
#: A duty is taken for a task's when it has so many of the task's telling words, and so large a part of them.
_FEWEST, _PART = 6, 0.65
_RUN, _WORD = re.compile(r"\w+"), re.compile(r"[^\W\d_]+")
_COMMITTEE, _HEADS = re.compile(r"ủy ban nhân dân"), ("tỉnh", "thành phố", "thị xã", "huyện", "quận", "xã", "phường")
#: Words that any duty may have.
_EMPTY = frozenset(
    [
        "và",
        "của",
        "các",
        "cho",
        "theo",
        "về",
        "với",
        "để",
        "tại",
        "trong",
        "trên",
        "cùng",
        "những",
        "việc",
        "là",
        "có",
        "được",
        "cho",
        "từ",
        "đến",
        "hoặc",
        "nội",
        "dung",
        "tổ",
        "chức",
        "thực",
        "hiện",
        "triển",
        "khai",
        "cơ",
        "quan",
        "đơn",
        "vị",
        "thành",
        "phố",
        "xã",
        "phường",
        "thị",
        "huyện",
        "tỉnh",
        "cải",
        "cách",
        "hành",
        "chính",
        "năm",
        "tuyên",
        "truyền",
    ]
)


def event_differs(site: Site) -> Iterator[Problem]:
    """An event is the work of a task, and is led by somebody who has no part in that task."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for number, event in enumerate(plan["events"]):
            task = task_of(plan, event)
            if task and _apart(event["who"], task) and not _explained(entry, event["at"], task["at"]):
                yield make(
                    "lead-differs", entry.spot.place("events", number, "who"), one=_names(event["who"]),
                    two=_names(task["lead"]), at=event["at"], other=task["at"],
                )  # fmt: skip


def asked_to_lead(site: Site) -> Iterator[Problem]:
    """The body only asks an agency ("Đề nghị"), which cannot be assigned anything, and the annex makes it a lead."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        asked = {ref["agency"]: duty["at"] for duty in plan["duties"] if duty["requested"] for ref in duty["agencies"]}
        for number, task in enumerate(plan["tasks"]):
            for position, ref in enumerate(task["lead"]):
                at = asked.get(ref["agency"]) if ref["agency"] else None
                if at and not _explained(entry, at, task["at"]):
                    place = entry.spot.place("tasks", number, "lead", position)
                    yield make("lead-asked", place, value=ref["as_written"], at=task["at"], other=at)


def issuer_is_partner(site: Site) -> Iterator[Problem]:
    """The people's committee that issues a plan stands as partner of its own official or division.

    It assigns the work and cannot help with it. A committee of another level can, and so can it help those who are not
    under it: the Front, associations, villages.
    """
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for number, task in enumerate(plan["tasks"]):
            for position, ref in enumerate(task["partners"]):
                own = all(_under(site, lead, plan["unit"]) for lead in task["lead"])
                if task["lead"] and own and _issues(site, ref, plan["unit"]) and not _explained(entry, task["at"]):
                    place = entry.spot.place("tasks", number, "partners", position)
                    yield make("issuer-is-partner", place, value=ref["as_written"], at=task["at"])


def _under(site: Site, ref: AgencyRef, unit: str) -> bool:
    agency = site.agencies.get(ref["agency"] or "")
    return agency is not None and agency["unit"] == unit and agency["kind"] in {"body", "post"}


def _issues(site: Site, ref: AgencyRef, unit: str) -> bool:
    """Tell whether an agency is the people's committee of the unit, by its name in the register or in the plan."""
    agency = site.agencies.get(ref["agency"] or "")
    own = canonical(site.units[unit]["name"].get("vi") or "") if unit in site.units else ""
    if agency is not None and (agency["unit"] != unit or agency["kind"] == "group"):
        return False
    name = _COMMITTEE.sub("ubnd", canonical(ref["as_written"]))
    return bool(own) and name in {
        "ubnd",
        f"ubnd {own}",
        *(f"ubnd {head}" for head in _HEADS if own.startswith(f"{head} ")),
    }


def duty_differs(site: Site) -> Iterator[Problem]:
    """The body gives a task's work to an agency that has no part in it in the annex.

    Which duty is a task's nobody says; it is the one that repeats nearly all of the words that matter.
    """
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for number, task in enumerate(plan["tasks"]):
            others = [duty for duty in plan["duties"] if _apart(duty["agencies"], task)]
            for duty, item in _of_task(others, task) if others else ():
                if not _explained(entry, item["at"], task["at"]):
                    yield make(
                        "lead-differs", entry.spot.place("tasks", number, "lead"), one=_names(task["lead"]),
                        two=_names(duty["agencies"]), at=task["at"], other=item["at"],
                    )  # fmt: skip


def _of_task(duties: Sequence[Duty], task: Task) -> Iterator[tuple[Duty, DutyItem]]:
    wanted = _telling(task["title"].get("vi") or "")
    if len(wanted) < _FEWEST:
        return
    for duty in duties:
        for item in duty["items"]:
            shared = len(wanted & _telling(item["text"].get("vi") or ""))
            if shared >= _FEWEST and shared >= _PART * len(wanted):
                yield duty, item


@lru_cache(maxsize=8192)
def _telling(text: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(_letters, _RUN.findall(nfc(text))))) - _EMPTY


@lru_cache(maxsize=65536)
def _letters(run: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(canonical(run)))


def _apart(agencies: Sequence[AgencyRef], task: Task) -> bool:
    """Tell whether none of the agencies has a part in the task; nobody is told of what nobody leads."""
    known = {ref["agency"] for ref in (*task["lead"], *task["partners"], *task["requested"]) if ref["agency"]}
    asked = {ref["agency"] for ref in agencies if ref["agency"]}
    return bool(task["lead"]) and bool(asked) and not known & asked


def _names(refs: Sequence[AgencyRef]) -> str:
    return "; ".join(ref["as_written"] for ref in refs)


def _explained(entry: DeclaredPlan, *places: str) -> bool:
    return any(explained(entry.plan, at, about=_ABOUT) for at in places)
