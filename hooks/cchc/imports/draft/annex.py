"""Tasks, goals and targets of a draft."""

from __future__ import annotations

import re

from cchc.imports.draft.recognised import Recognised
from cchc.imports.draft.registers import Registers
from cchc.imports.draft.texts import Wording
from cchc.imports.draft.yaml_text import Noted
from cchc.imports.parts import mentions, remarks
from cchc.imports.parts.channels import task_channels
from cchc.imports.parts.targets import Target
from cchc.imports.parts.tasks import Goal, Task, field_of

#: Where no heading tells the field of a goal.
_NO_FIELD = "chi-dao-dieu-hanh"
_MEASURE = re.compile(
    r"\b(?:tối thiểu|ít nhất|tối đa|không quá|đạt|trên|từ)?\s*\d{1,3}(?:[.,]\d{1,2})?\s*%(?:\s*trở lên)?\s*",
    re.IGNORECASE,
)


def goals(got: Recognised, known: Registers, wording: Wording) -> list[object]:
    """Give the goals of the annex."""
    return [_goal(goal, known, wording) for goal in got.annex.goals]


def _goal(goal: Goal, known: Registers, wording: Wording) -> object:
    field, named = field_of(goal, known.field)
    doubt = None if named else remarks.FIELD_GUESSED if field else remarks.FIELD_UNKNOWN
    entry: dict[str, object] = {
        "id": goal.id,
        "number": goal.number or None,
        "field": Noted(field or _NO_FIELD, wording.look(doubt, goal.where, goal.text)),
        "group": {"number": goal.group[0] or None, "title": wording.text(goal.group[1])} if goal.group else None,
        "text": wording.text(goal.text),
        "at": goal.at,
    }
    return entry


def tasks(got: Recognised, known: Registers, wording: Wording) -> list[object]:
    """Give the tasks of the annex, in its order."""
    return [_task(task, known, wording) for task in got.annex.tasks]


def _task(task: Task, known: Registers, wording: Wording) -> object:
    words = f"{task.text} {task.form}"
    named, form = task_channels(task, known.channels), {"text": wording.text(task.form)} if task.form else {}
    entry: dict[str, object] = {
        "title": wording.text(task.text),
        "number": task.number or None,
        "goal": task.goal,
        "purpose": wording.text(task.purpose) if task.purpose else None,
        "channels": [{"channel": one.value, **form} for one in named],
        "lead": list(task.lead),
        "partners": list(task.partners),
        "requested": list(task.requested),
        "lead_note": wording.text(task.lead_note) if task.lead_note else None,
        "deadline": task.deadline or None,
        "output": wording.text(task.output) if task.output else None,
        "quantity": wording.text(task.quantity) if task.quantity else None,
        "participants": wording.text(task.participants) if task.participants else None,
        "topics": mentions.topics(words, known.topic_words),
        "at": task.at,
    }
    unnamed = () if named or not task.form or wording.keep else (f"source_text (hình thức): {task.form}",)
    return Noted(entry, (*wording.looks(task.doubts, task.where, task.text), *unnamed))


def targets(got: Recognised, known: Registers, wording: Wording) -> list[object]:
    """Give the measurable targets of body and annex."""
    return [_target(target, known, wording) for target in got.targets]


def _target(target: Target, known: Registers, wording: Wording) -> object:
    measure = " ".join(_MEASURE.sub("", target.text).split()).strip(" ,;") or target.text
    entry: dict[str, object] = {
        "text": wording.text(target.text),
        "measure": wording.text(measure),
        "operator": f"{target.operator}",
        "value": target.value,
        "unit": "%",
        "scope": wording.own(target.scope) if target.scope else None,
        "topics": mentions.topics(target.text, known.topic_words),
        "goal": target.goal,
        "at": target.at,
    }
    return Noted(entry, wording.look(target.doubt, target.where))
