"""Sections, messages, duties and the other parts of the body, in the shape of a draft."""

from __future__ import annotations

from cchc.imports.draft.recognised import Recognised
from cchc.imports.draft.registers import Registers
from cchc.imports.draft.texts import Wording
from cchc.imports.draft.yaml_text import Noted
from cchc.imports.parts import mentions, remarks
from cchc.imports.parts.duties import Duty, DutyItem
from cchc.imports.parts.found import Item, Section
from cchc.imports.parts.headings import Subject


def points(got: Recognised, subject: Subject, known: Registers, wording: Wording) -> list[object]:
    """Give the sentences of the sections about a subject as points with topics."""
    found = [item for about, section in got.sections if about == subject for item in _all(section)]
    return [_point(item, known, wording) for item in found]


def _all(section: Section) -> list[Item]:
    """Give a section's sentences; a heading that says something itself and has none counts as one."""
    if section.items or not section.heading or section.path.count(".") < 2:
        return list(section.items)
    return [Item(section.at, section.path, section.heading, section.where)]


def _point(item: Item, known: Registers, wording: Wording) -> object:
    return {
        "text": wording.text(item.text),
        "topics": mentions.topics(item.text, known.topic_words),
        "at": item.at,
    }


def sections(got: Recognised, known: Registers, wording: Wording) -> list[object]:
    """Give the other numbered sections; those without a sentence of their own are headings only, and left out."""
    found: list[object] = []
    for about, section in got.sections:
        if about in {"general", "theme"} and section.items:
            heading = section.heading or _heading_above(got, section.path) or section.at
            sentence = heading.capitalize() if heading.isupper() else heading
            found.append({
                "number": section.path.replace("'", "") or "0",
                "heading": wording.own(sentence),
                "items": [_point(item, known, wording) for item in section.items],
            })  # fmt: skip
    return found


def _heading_above(got: Recognised, path: str) -> str:
    headings = {section.path: section.heading for _, section in got.sections}
    while "." in path:
        path = path.rpartition(".")[0]
        if headings.get(path):
            return headings[path]
    return ""


def duties(got: Recognised, known: Registers, wording: Wording) -> list[object]:
    """Give the duties by agency."""
    return [_duty(duty, known, wording) for duty in got.duties]


def _duty(duty: Duty, known: Registers, wording: Wording) -> object:
    entry: dict[str, object] = {
        "agencies": list(duty.agencies),
        "requested": duty.requested,
        "number": duty.number,
        "items": [_duty_item(item, known, wording) for item in duty.items] or None,
        "at": duty.at,
    }
    return Noted(entry, wording.looks(duty.doubts, duty.where, ", ".join(duty.agencies)))


def _duty_item(item: DutyItem, known: Registers, wording: Wording) -> object:
    doubt = remarks.DEADLINE_INSIDE if item.deadline else None
    return {
        "text": wording.text(item.text),
        "deadline": Noted(item.deadline or None, wording.look(doubt, item.where)),
        "report_to": list(item.report_to),
        "topics": mentions.topics(item.text, known.topic_words),
        "at": item.at,
    }


def reporting(got: Recognised, wording: Wording) -> list[object]:
    """Give who reports what to whom, as far as the sentence has it."""
    owners = {item.at: (duty, item) for duty in got.duties for item in duty.items}
    found: list[object] = []
    for item in got.reporting:
        duty, own = owners.get(item.at, (None, None))
        found.append(Noted({
            "text": wording.text(item.text),
            "when": own.deadline or None if own else None,
            "by": list(duty.agencies) if duty else [],
            "to": list(own.report_to) if own else [],
            "at": item.at,
        }, wording.look(remarks.REPORTERS, item.where)))  # fmt: skip
    return found


def timeline(got: Recognised, known: Registers, wording: Wording) -> list[object]:
    """Give the steps of the programme."""
    return [
        {"when": step.when, "text": wording.text(step.text), "topics": mentions.topics(step.text, known.topic_words),
         "at": step.at}
        for step in got.timeline
    ]  # fmt: skip


def events(got: Recognised, wording: Wording) -> list[object]:
    """Give the events, each with the row of its task."""
    return [
        Noted({
            "title": wording.text(event.text),
            "kind": event.kind,
            "when": event.when or None,
            "quantity": wording.text(event.quantity) if event.quantity else None,
            "who": list(event.who),
            "task": event.task,
            "at": event.at,
        }, wording.look(event.doubt, event.where, event.text))
        for event in got.events
    ]  # fmt: skip


def channels(got: Recognised, wording: Wording) -> list[object]:
    """Give the channels: those of the section about them, else every one named, of which a person has to choose."""
    headed = any(about == "channels" for about, _ in got.sections)
    charged = {item.at for about, section in got.sections if about == "duties" for item in section.items}
    found: list[object] = []
    for one in got.channels:
        doubt = None if headed else remarks.NAMED_IN_PASSING
        doubt = remarks.NAMED_IN_DUTY if headed and one.at in charged else doubt
        entry = {"channel": one.value, "text": wording.text(one.quote), "at": one.at}
        found.append(Noted(entry, wording.look(doubt, one.where)))
    return found
