"""The draft of a plan for those who finish it in a form: what are comments in other drafts are keys here.

A form writes the whole file anew and keeps keys only. The keys are those of ``model.draft_notes``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cchc.imports.draft.plan import Made, doubts, facts
from cchc.imports.draft.proposals import Proposed
from cchc.imports.draft.recognised import Recognised
from cchc.imports.draft.registers import Registers
from cchc.imports.draft.texts import Wording
from cchc.imports.draft.yaml_text import Noted, emit
from cchc.model.draft_notes import REMARKS, SOURCE_TEXT
from cchc.model.explained import FIELDS

_SUMMARY = "Tóm tắt: viết 2-3 câu của ban biên tập; bản gốc không có"
_SOURCE, _FORM, _LOOK = f"{SOURCE_TEXT}: ", f"{SOURCE_TEXT} (hình thức): ", "xem lại: "
_KEY = re.compile(r"`([a-z_]+)`")
#: Where the name of a field is looked up, first one first.
_SHAPES = ("Report", "Plan", "Task", "Goal", "any")


def form_draft(got: Recognised, made: Made, known: Registers, wording: Wording, proposed: Proposed) -> str:
    """Give the YAML of the draft; what the registries lack is told in its first remarks."""
    root = facts(got, made, known, wording)
    root["summary"] = {"vi": Noted("", (f"{_SOURCE}{got.head.title.value if got.head.title else made.id}.",))}
    head = [_bare(note) for note in (*doubts(got, wording), _SUMMARY, *_lacking(proposed))]
    return emit(_keys(root, head))


def _lacking(proposed: Proposed) -> Iterator[str]:
    for names, words in (
        (proposed.agencies, "cơ quan"), (proposed.documents, "văn bản"), (proposed.hotlines, "số điện thoại"),
    ):  # fmt: skip
        yield from (f"danh mục chưa có {words} này: {name}" for name in names)


def _keys(entries: Mapping[str, object], told: list[str]) -> dict[str, object]:
    """A mapping without comments; ``told`` are remarks about it as a whole, those about its keys come after them."""
    found: dict[str, object] = {}
    remarks = list(told)
    for key, entry in entries.items():
        value, notes = (entry.value, entry.notes) if isinstance(entry, Noted) else (entry, ())
        for note in notes:
            if note.startswith(_SOURCE):
                found[SOURCE_TEXT] = note.removeprefix(_SOURCE)
            else:
                remarks.append(f"{_label(key)}: {_bare(note)}")
        found[key] = _below(value)
    if found.get(SOURCE_TEXT) and found.get("vi") == "":
        del found["vi"]
    return {REMARKS: remarks, **found} if remarks else found


def _below(value: object) -> object:
    if isinstance(value, Mapping):
        return _keys(value, [])
    if isinstance(value, (list, tuple)):
        return [_item(item) for item in value]
    return value


def _item(item: object) -> object:
    if isinstance(item, Noted) and isinstance(item.value, Mapping):
        return _keys(item.value, [_bare(note) for note in item.notes])
    return _below(item)


def _bare(note: str) -> str:
    """A remark in the words of the form, in which nobody sees a key."""
    said = " ".join(note.split()).removeprefix(_LOOK).replace(_FORM, "hình thức, theo bản gốc: ", 1)
    return _KEY.sub(lambda found: f"“{_label(found.group(1))}”", said)


def _label(key: str) -> str:
    return next((FIELDS[shape][key].label for shape in _SHAPES if key in FIELDS[shape]), key)
