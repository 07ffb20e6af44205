"""What documents in other layouts say, fact by fact, against what an import makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cchc.imports.draft.recognised import Recognised


class Compared(NamedTuple):
    """Facts in both, only in the document, only in the import, each as "kind: value"."""

    right: tuple[str, ...]
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def found_facts(got: Recognised) -> dict[str, object]:
    """Give what was found, in the shape in which the documents of ``documents`` tell theirs."""
    head, signer = got.head, got.signer
    return {
        "number": head.number.value if head.number else None,
        "issued": head.issued.value if head.issued else None,
        "period": head.period.value if head.period else None,
        "kind": head.kind.value,
        "signer": (signer.name, signer.position) if signer else None,
        "theme": got.theme.text if got.theme else None,
        "recipients": [fact.value for fact, _ in got.recipients],
        "cites": [cite.document for cite in got.cites],
        "targets": [(target.operator, target.value) for target in got.targets],
        "tasks": [(task.number, task.lead, task.partners, task.deadline) for task in got.annex.tasks],
        "duties": [(duty.agencies, duty.requested, len(duty.items)) for duty in got.duties],
    }


def compare(expected: Mapping[str, object], got: Recognised) -> Compared:
    """Compare; of a task its number, lead, partners and deadline count one by one."""
    wanted, found = _single(expected), _single(found_facts(got))
    left = list(found)
    right = []
    for fact in wanted:
        if fact in left:
            left.remove(fact)
            right.append(fact)
    missed = [fact for fact in wanted if fact not in right]
    return Compared(tuple(right), tuple(missed), tuple(left))


def _single(facts: Mapping[str, object]) -> list[str]:
    singles: list[str] = []
    for kind, value in facts.items():
        if kind == "tasks" and isinstance(value, list):
            for number, lead, partners, deadline in value:
                singles.append(f"task: {number}")
                singles.extend(f"{name} of {number}: {one}" for name, one in
                               (("lead", lead), ("partners", partners), ("deadline", deadline)))  # fmt: skip
        elif isinstance(value, list):
            singles.extend(f"{kind}: {one}" for one in value)
        elif value is not None:
            singles.append(f"{kind}: {value}")
    return singles
