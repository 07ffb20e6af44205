"""How much of published plans an import finds by itself: ``python -m tests.bench.import_facts FOLDER``.

FOLDER holds the source files that the plans name (``source.file``), or the same with another suffix (.docx, .pdf).
What people published is the measure; texts that they wrote anew are not compared, the facts are.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cchc.imports.draft.recognised import Recognised, recognise
from cchc.imports.draft.registers import Registers, registers
from cchc.imports.parts.channels import task_channels
from cchc.imports.parts.tasks import field_of
from cchc.imports.readers.formats import read
from cchc.model.citation import BadDate, normal_number, parse_citation
from cchc.model.plan import Plan
from cchc.model.reading import read_model
from cchc.problem import Problem
from cchc.site.registries import FOLDER, Registries, read_registries
from cchc.source.tree import read_tree
from cchc.source.yaml_reader import read_yaml
from cchc.text.fold import canonical

ROOT = Path(__file__).resolve().parents[2]
#: Documents by the names that they go by without a number: two names of one document are the same citation.
NAMES = {
    document.id: {canonical(name) for name in (document.title["vi"], *document.aliases)}
    for document in read_registries(read_tree(ROOT).files, ("vi", "en")).registries.documents.values()
}
Facts = dict[str, list[tuple[object, ...]]]


class Score(NamedTuple):
    """Facts of one kind: in both, only published, only imported."""

    kind: str
    found: list[tuple[object, ...]]
    missed: list[tuple[object, ...]]
    wrong: list[tuple[object, ...]]


def _cited(document: str) -> str:
    try:
        taken = parse_citation(document)
    except BadDate:
        return canonical(document)
    if taken is None or not taken.number:
        said = canonical(document)  # in full: "Đề án … giai đoạn 2022-2025, tầm nhìn đến năm 2030"
        return next((key for key, names in NAMES.items() if any(said.startswith(name) for name in names)), said)
    return f"{normal_number(taken.number)} {taken.issued}"


def _names(names: tuple[str, ...]) -> str:
    return " | ".join(sorted(canonical(name) for name in names))


def _published_head(plan: Plan) -> list[tuple[object, ...]]:
    signer = plan.signer
    return [
        ("number", plan.number),
        ("issued", plan.issued),
        ("period", plan.period),
        ("kind", plan.kind),
        ("theme", canonical(plan.theme.text["vi"]) if plan.theme else None, plan.theme.at if plan.theme else None),
        ("signer", signer.name if signer else None),
        ("post", canonical(signer.position) if signer else None),
    ]


def _published_tasks(plan: Plan) -> Facts:
    return {
        "tasks (place, number)": [(task.at, task.number or "") for task in plan.tasks],
        "tasks: lead": [(task.at, _names(task.lead)) for task in plan.tasks],
        "tasks: partners": [(task.at, _names(task.partners)) for task in plan.tasks],
        "tasks: deadline": [(task.at, canonical(task.deadline or "")) for task in plan.tasks],
        "tasks: requested": [(task.at, _names(task.requested)) for task in plan.tasks if task.requested],
        "tasks: output": [(task.at,) for task in plan.tasks if task.output],
        "tasks: channels": sorted({(task.at, use.channel) for task in plan.tasks for use in task.channels}),
        "tasks: purpose": sorted({(task.at,) for task in plan.tasks if task.purpose}),
    }


def published_facts(plan: Plan) -> Facts:
    """Give what people published, by kind."""
    return {
        "head (number, date, year, kind, theme, signer, post)": _published_head(plan),
        "recipients with their marks": [(canonical(line.name), canonical(line.role or "")) for line in plan.recipients],
        "citations (place, number, date)": sorted({(cite.at, _cited(cite.document)) for cite in plan.cites}),
        "issuers of cited documents": sorted(
            {(cite.at, _cited(cite.document), canonical(cite.issuer)) for cite in plan.cites if cite.issuer}
        ),
        **_published_tasks(plan),
        "goals (id, number, field, group)": [
            (goal.id, goal.number or "", goal.field, goal.group.number if goal.group else None) for goal in plan.goals
        ],
        "targets in % (place, operator, value)": sorted(
            {(target.at, target.operator, target.value) for target in plan.targets if target.unit.get("vi") == "%"}
        ),
        "timeline": [(step.at, canonical(step.when)) for step in plan.timeline],
        "duties (clause, agencies, requested)": [
            (duty.number, _names(duty.agencies), duty.requested) for duty in plan.duties
        ],
        "events (place, kind)": sorted({(event.at, event.kind) for event in plan.events}),
        "places of duty items": sorted({(item.at,) for duty in plan.duties for item in duty.items}),
        "audiences (places)": sorted({(point.at,) for point in plan.audiences}),
        "messages (places)": sorted({(point.at,) for point in plan.messages}),
        "other sections (places)": sorted({(item.at,) for section in plan.sections for item in section.items}),
        "funding (places)": sorted({(point.at,) for point in plan.funding}),
        "reporting (places)": sorted({(report.at,) for report in plan.reporting}),
        "channels (place, channel)": sorted({(use.at, use.channel) for use in plan.channels}),
        "indices": sorted({(entry.at, entry.index) for entry in plan.indices}),
        "web addresses": sorted({(link.url, link.at) for link in plan.links}),
        "hotlines promised": sorted({(point.at,) for point in plan.hotlines_promised}),
    }


def _imported_head(got: Recognised) -> list[tuple[object, ...]]:
    head, signer, theme = got.head, got.signer, got.theme
    return [
        ("number", head.number.value if head.number else None),
        ("issued", head.issued.value if head.issued else None),
        ("period", head.period.value if head.period else None),
        ("kind", head.kind.value),
        ("theme", canonical(theme.text) if theme else None, theme.at if theme else None),
        ("signer", signer.name if signer else None),
        ("post", canonical(signer.position) if signer else None),
    ]


def _imported_tasks(got: Recognised, known: Registers) -> Facts:
    return {
        "tasks (place, number)": [(task.at, task.number) for task in got.annex.tasks],
        "tasks: lead": [(task.at, _names(task.lead)) for task in got.annex.tasks],
        "tasks: partners": [(task.at, _names(task.partners)) for task in got.annex.tasks],
        "tasks: deadline": [(task.at, canonical(task.deadline)) for task in got.annex.tasks],
        "tasks: requested": [(task.at, _names(task.requested)) for task in got.annex.tasks if task.requested],
        "tasks: output": [(task.at,) for task in got.annex.tasks if task.output],
        "tasks: channels": sorted(
            {(task.at, use.value) for task in got.annex.tasks for use in task_channels(task, known.channels)}
        ),
        "tasks: purpose": sorted({(task.at,) for task in got.annex.tasks if task.purpose}),
    }


def imported_facts(got: Recognised, known: Registers) -> Facts:
    """Give what the import found, by the same kinds."""
    about = [(subject, item) for subject, section in got.sections for item in section.items]
    return {
        "head (number, date, year, kind, theme, signer, post)": _imported_head(got),
        "recipients with their marks": [
            (canonical(fact.value), canonical(role or "")) for fact, role in got.recipients
        ],
        "citations (place, number, date)": sorted({(cite.at, _cited(cite.document)) for cite in got.cites}),
        "issuers of cited documents": sorted(
            {(cite.at, _cited(cite.document), canonical(cite.issuer)) for cite in got.cites if cite.issuer}
        ),
        **_imported_tasks(got, known),
        "goals (id, number, field, group)": [
            (goal.id, goal.number, field_of(goal, known.field)[0], goal.group[0] if goal.group else None)
            for goal in got.annex.goals
        ],
        "targets in % (place, operator, value)": sorted(
            {(target.at, target.operator, float(target.value)) for target in got.targets}
        ),
        "timeline": [(step.at, canonical(step.when)) for step in got.timeline],
        "duties (clause, agencies, requested)": [
            (duty.number, _names(duty.agencies), duty.requested) for duty in got.duties
        ],
        "events (place, kind)": sorted({(event.at, event.kind) for event in got.events}),
        "places of duty items": sorted({(item.at,) for duty in got.duties for item in duty.items}),
        "audiences (places)": sorted({(item.at,) for subject, item in about if subject == "audiences"}),
        "messages (places)": sorted({(item.at,) for subject, item in about if subject == "messages"}),
        "other sections (places)": sorted({(item.at,) for subject, item in about if subject == "general"}),
        "funding (places)": sorted({(item.at,) for subject, item in about if subject == "funding"}),
        "reporting (places)": sorted({(item.at,) for item in got.reporting}),
        "channels (place, channel)": sorted({(use.at, use.value) for use in got.channels}),
        "indices": sorted({(entry.at, entry.value) for entry in got.indices}),
        "web addresses": sorted({(link.value, link.at) for link in got.links}),
        "hotlines promised": sorted({(point.at,) for point in got.promised}),
    }


def compare(published: Facts, imported: Facts) -> Iterator[Score]:
    """Give the score of each kind."""
    for kind, wanted in published.items():
        rest = list(imported[kind])
        found = []
        for fact in wanted:
            if fact in rest:
                rest.remove(fact)
                found.append(fact)
        yield Score(kind, found, [fact for fact in wanted if fact not in found], rest)


def plans() -> Iterator[Plan]:
    """Give the plans of the project."""
    for path, file in read_tree(ROOT).files.items():
        if path.startswith("plans/") and path.endswith(".yml") and not path.startswith(FOLDER):
            root = read_yaml(path, file.text).root
            assert root is not None
            yield read_model(Plan, root, path, ("vi", "en")).value


def score(path: Path, plan: Plan, known: Registries) -> list[Score]:
    """Import one file and compare it with the plan."""
    document = read(path.name, path.read_bytes())
    if isinstance(document, Problem):
        raise SystemExit(document.message.vi)
    asked = registers(known, plan.unit)
    got = recognise(document, asked)
    return list(compare(published_facts(plan), imported_facts(got, asked)))


def registries_of_portal(*, bare: bool = False) -> Registries:
    """Give the portal's registries; ``bare``: as if no agency and no document were known yet."""
    known = read_registries(read_tree(ROOT).files, ("vi", "en")).registries
    if bare:
        known.agencies.clear()
        known.documents.clear()
    return known


def source(folder: Path, plan: Plan, suffix: str) -> Path:
    """Give the file that a plan was made from, with the suffix of another format."""
    return (folder / (plan.source.file or "")).with_suffix(suffix)


def main(arguments: list[str]) -> None:
    """Print right/missed/wrong by plan and kind: FOLDER [--bare] [--as=.pdf] [--detail], the last fact by fact."""
    known = registries_of_portal(bare="--bare" in arguments)
    suffix = next((name.removeprefix("--as=") for name in arguments if name.startswith("--as=")), ".txt")
    for plan in plans():
        begun = time.perf_counter()
        scores = score(source(Path(arguments[0]), plan, suffix), plan, known)
        print(f"\n{plan.id} ({suffix}, {time.perf_counter() - begun:.2f} s)")
        for kind, found, missed, wrong in scores:
            print(f"  {kind}: {len(found)}/{len(missed)}/{len(wrong)}")
            for sign, facts in (("-", missed), ("+", wrong)) if "--detail" in arguments else ():
                for fact in facts:
                    print(f"      {sign} {fact}")


if __name__ == "__main__":
    main(sys.argv[1:])
