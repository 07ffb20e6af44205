"""What cannot be judged while a file is unreadable: references to things that it may declare.

One slip in a plan must be one problem, not one for each answer that rests on the plan.
"""

from __future__ import annotations

from collections.abc import Mapping

from cchc.source.nodes import Mapping as MappingNode
from cchc.source.nodes import Node

#: List of a registry -> codes that are not told while a file with such a list cannot be used.
_LISTS: Mapping[str, frozenset[str]] = {
    "units": frozenset({"unknown-unit", "unknown-agency"}),
    "agencies": frozenset({"unknown-agency"}),
    "topics": frozenset({"unknown-topic"}),
    "channels": frozenset({"unknown-channel"}),
    "indices": frozenset({"unknown-index"}),
    "documents": frozenset({"unknown-document"}),
    "hotlines": frozenset({"personal-data"}),  # numbers that may be given are those of hotlines
}
PLAN = frozenset({"unknown-plan"})
QUESTION = frozenset({"unknown-question"})
PAGE = frozenset({"unknown-page"})
_FOLDERS: Mapping[str, frozenset[str]] = {
    "plans/registry/": frozenset[str]().union(*_LISTS.values()),
    "plans/": PLAN,
    "content/hoi-dap/": QUESTION,
    "content/": PAGE,
}


def unreadable(path: str) -> frozenset[str]:
    """Give the codes to be silent about when the file ``path`` cannot be read at all."""
    for folder, codes in _FOLDERS.items():
        if path.startswith(folder):
            return codes
    return frozenset()


def registry(root: Node | None) -> frozenset[str]:
    """Give the codes to be silent about while a registry file cannot be used; ``root`` is its tree, if it has one."""
    if isinstance(root, MappingNode):
        named = [_LISTS[key] for key in root.entries if key in _LISTS]
        if named:
            return frozenset().union(*named)
    return frozenset().union(*_LISTS.values())
