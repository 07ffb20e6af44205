"""Tasks and what comes of them: a task says what is done, its result what can be handed in."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.checks.errata import explained
from cchc.model.plan import Slip
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.deeds import is_work, lacks_deed

_ABOUT: frozenset[Slip] = frozenset({"wording"})


def task_without_deed(site: Site) -> Iterator[Problem]:
    """A task names a thing and not what is to be done with it: "Hệ thống một cửa điện tử, phần mềm thu phí"."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for number, task in enumerate(plan["tasks"]):
            thing = lacks_deed(task["title"].get("vi") or "")
            if thing and not explained(entry.plan, task["at"], thing, about=_ABOUT):
                yield make(
                    "task-without-deed", entry.spot.place("tasks", number, "title", "vi"), value=thing, at=task["at"]
                )


def output_is_work(site: Site) -> Iterator[Problem]:
    """The result of a task is more work: "Cử công chức tham gia lớp tập huấn"."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for number, task in enumerate(plan["tasks"]):
            work = is_work((task["output"].get("vi") or "") if task["output"] else "")
            if work and not explained(entry.plan, task["at"], work, about=_ABOUT):
                yield make(
                    "output-is-work", entry.spot.place("tasks", number, "output", "vi"), value=work, at=task["at"]
                )
