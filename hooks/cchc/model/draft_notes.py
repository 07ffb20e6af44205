"""What a draft carries for those who finish it, and nobody else: the document's words, and what to look at again.

``source_text`` stands beside the languages of a text, ``remarks`` in any part of a plan. Forms keep keys and lose
comments, so these are keys; they are taken out of the file's tree before it becomes a plan, so that nothing behind the
reader can know of them.
"""

from __future__ import annotations

from collections.abc import Mapping as Entries
from dataclasses import dataclass, field
from typing import Any

from cchc.model.explained import Explained, explain
from cchc.source.nodes import Listing, Mapping, Node, Scalar

SOURCE_TEXT, REMARKS, IMPORT = "source_text", "remarks", "import"
#: What the words of the document are called, and what to do with them.
WORDS = Explained("Lời bản gốc", "Câu của văn bản, để người biên tập kể lại; cổng không đăng.")
#: Parts of a plan in which an import leaves remarks.
NOTED = frozenset(
    {"Plan", "Citation", "Goal", "Task", "Target", "Event", "Duty", "DutyItem", "Report", "ChannelUse", "Section"}
)  # fmt: skip


@dataclass(slots=True)
class Aside:
    """A tree without its notes: ``texts`` are those nobody has written yet, ``remarks`` those that are left.

    In a draft the document's words stand where a text is to be written, so that the rest can be checked.
    """

    root: Node
    draft: bool
    texts: list[Node] = field(default_factory=list)
    remarks: list[Scalar] = field(default_factory=list)


def may_have_notes(text: str) -> bool:
    """Tell whether a file may have notes: most have none, and need not be walked through."""
    return SOURCE_TEXT in text or REMARKS in text


def set_aside(root: Node) -> Aside:
    """Take the notes out of a plan's tree; what is shaped like no note stays, for the reader to tell of."""
    draft = root.entries.get("draft") if isinstance(root, Mapping) else None
    aside = Aside(root, isinstance(draft, Scalar) and draft.text == "true")
    aside.root = _without(root, aside)
    return aside


def _without(node: Node, aside: Aside) -> Node:
    if isinstance(node, Listing):
        return Listing(node.line, node.column, [_without(item, aside) for item in node.items])
    if not isinstance(node, Mapping):
        return node
    source = node.entries.get(SOURCE_TEXT)
    kept = {key: value for key, value in node.entries.items() if not _is_note(key, value)}
    aside.remarks.extend(_remarks(node.entries.get(REMARKS)))
    entries = {key: _without(value, aside) for key, value in kept.items()}
    if isinstance(source, Scalar) and source.text and _unwritten(entries.get("vi")):
        aside.texts.append(entries.get("vi", source))
        if aside.draft:
            entries = {**entries, "vi": Scalar(source.text, source.line, source.column, plain=False)}
    return Mapping(node.line, node.column, entries, {key: node.keys[key] for key in kept})


def _is_note(key: str, value: Node) -> bool:
    if key == SOURCE_TEXT:
        return isinstance(value, Scalar)
    return key == REMARKS and (
        isinstance(value, Scalar)
        or (isinstance(value, Listing) and all(isinstance(item, Scalar) for item in value.items))
    )


def _remarks(node: Node | None) -> list[Scalar]:
    listed = node.items if isinstance(node, Listing) else [node]
    return [item for item in listed if isinstance(item, Scalar) and item.text.strip()]


def _unwritten(node: Node | None) -> bool:
    return node is None or (isinstance(node, Scalar) and not node.text.strip())


def with_notes(schema: Entries[str, Any]) -> dict[str, Any]:
    """Give the schema of plans, as editors' programs read it, with the notes that a draft may have."""
    inside = {name: _noted(name, shape) for name, shape in schema["$defs"].items()}
    texts = dict(inside["Texts"])
    texts["properties"] = {SOURCE_TEXT: {"type": ["string", "number"], **_said(WORDS)}, **texts["properties"]}
    texts["anyOf"] = [{"required": texts.pop("required")}, {"required": [SOURCE_TEXT]}]
    texts["propertyNames"] = {"anyOf": [texts["propertyNames"], {"const": SOURCE_TEXT}]}
    return {**_noted("Plan", schema), "$defs": {**inside, "Texts": texts}}


def _noted(name: str, shape: Entries[str, Any]) -> dict[str, Any]:
    if name not in NOTED:
        return dict(shape)
    remarks = {"type": "array", "items": {"type": ["string", "number"]}, **_said(explain(name, REMARKS))}
    return {**shape, "properties": {REMARKS: remarks, **shape["properties"]}}


def _said(words: Explained) -> dict[str, str]:
    return {"description": f"{words.label}: {words.what}", "markdownDescription": f"**{words.label}**: {words.what}"}
