"""The tree that a YAML file becomes: texts, lists and mappings, each knowing where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(slots=True)
class Scalar:
    """A text exactly as typed. ``plain`` is True when it stands without quotes."""

    text: str
    line: int
    column: int
    plain: bool = True


@dataclass(slots=True)
class Listing:
    """A list of nodes."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with their nodes, in the order of the file; ``keys`` tells where each key stands."""

    line: int
    column: int
    entries: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Scalar] = field(default_factory=dict)


Node: TypeAlias = Scalar | Listing | Mapping
#: What a program sees of a node: text, None for an empty value, lists, dictionaries.
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


def plain(node: Node) -> Plain:
    """Give the node's content without places. An empty value without quotes is None."""
    if isinstance(node, Scalar):
        return None if node.plain and not node.text else node.text
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.entries.items()}


def locate(node: Node, path: Sequence[str | int]) -> tuple[int, int]:
    """Give line and column of the node at ``path``; of the nearest one above it when it is not there."""
    for step in path:
        found: Node | None = None
        if isinstance(node, Mapping) and isinstance(step, str):
            found = node.entries.get(step)
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
            found = node.items[step]
        if found is None:
            break
        node = found
    return node.line, node.column


def locate_key(node: Node, path: Sequence[str | int]) -> tuple[int, int]:
    """Give line and column of the *key* that ``path`` ends with; of the nearest node when it is not there."""
    parent = node
    for step in path[:-1]:
        if isinstance(parent, Mapping) and isinstance(step, str) and step in parent.entries:
            parent = parent.entries[step]
        elif isinstance(parent, Listing) and isinstance(step, int) and step < len(parent.items):
            parent = parent.items[step]
        else:
            return parent.line, parent.column
    if isinstance(parent, Mapping) and path and path[-1] in parent.keys:
        key = parent.keys[str(path[-1])]
        return key.line, key.column
    return locate(node, path)
