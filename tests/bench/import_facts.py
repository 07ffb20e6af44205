"""How much of published plans an import finds by itself: ``python -m tests.bench.import_facts FOLDER``.

FOLDER holds the source files that the plans name (``source.file``), or the same with another suffix (.docx, .pdf).
What people published is the measure; texts that they wrote anew are not compared, the facts are.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from cchc.imports.draft.recognised import Recognised, recognise
from cchc.imports.draft.registers import registers
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
        return next((key for key, names in NAMES.items() if canonical(document) in names), canonical(document))
    return f"{normal_number(taken.number)} {taken.issued}"


def _names(names: tuple[str, ...]) -> str:
    return " | ".join(sorted(canonical(name) for name in names))


def published_facts(plan: Plan) -> Facts:
    """Give what people published, by kind."""
    signer = plan.signer
    return {
        "đầu kế hoạch": [
            ("number", plan.number),
            ("issued", plan.issued),
            ("period", plan.period),
            ("kind", plan.kind),
            ("theme", canonical(plan.theme.text["vi"]) if plan.theme else None, plan.theme.at if plan.theme else None),
            ("signer", signer.name if signer else None),
            ("post", canonical(signer.position) if signer else None),
        ],
        "nơi nhận": [(canonical(line.name), canonical(line.role or "")) for line in plan.recipients],
        "viện dẫn": sorted({(cite.at, _cited(cite.document)) for cite in plan.cites}),
        "cơ quan ban hành văn bản": sorted(
            {(cite.at, _cited(cite.document), canonical(cite.issuer)) for cite in plan.cites if cite.issuer}
        ),
        "nhiệm vụ": [(task.at, task.number or "") for task in plan.tasks],
        "nhiệm vụ: chủ trì": [(task.at, _names(task.lead)) for task in plan.tasks],
        "nhiệm vụ: phối hợp": [(task.at, _names(task.partners)) for task in plan.tasks],
        "nhiệm vụ: thời gian": [(task.at, canonical(task.deadline or "")) for task in plan.tasks],
        "mục tiêu của phụ lục": [
            (goal.id, goal.number or "", goal.field, goal.group.number if goal.group else None) for goal in plan.goals
        ],
        "chỉ tiêu": sorted(
            {(target.at, target.operator, target.value) for target in plan.targets if target.unit.get("vi") == "%"}
        ),
        "mốc thời gian": [(step.at, canonical(step.when)) for step in plan.timeline],
        "phân công": [(duty.number, _names(duty.agencies), duty.requested) for duty in plan.duties],
        "phân công: vị trí": sorted({(item.at,) for duty in plan.duties for item in duty.items}),
        "đối tượng": sorted({(point.at,) for point in plan.audiences}),
        "nội dung tuyên truyền": sorted({(point.at,) for point in plan.messages}),
        "mục khác": sorted({(item.at,) for section in plan.sections for item in section.items}),
        "kinh phí": sorted({(point.at,) for point in plan.funding}),
        "báo cáo": sorted({(report.at,) for report in plan.reporting}),
        "chỉ số": sorted({(entry.at, entry.index) for entry in plan.indices}),
        "địa chỉ mạng": sorted({(link.url, link.at) for link in plan.links}),
        "hứa đường dây nóng": sorted({(point.at,) for point in plan.hotlines_promised}),
    }


def imported_facts(got: Recognised, field: Callable[[str], str | None]) -> Facts:
    """Give what the import found, by the same kinds."""
    head, signer, theme = got.head, got.signer, got.theme
    about = [(subject, item) for subject, section in got.sections for item in section.items]
    goals = got.annex.goals
    return {
        "đầu kế hoạch": [
            ("number", head.number.value if head.number else None),
            ("issued", head.issued.value if head.issued else None),
            ("period", head.period.value if head.period else None),
            ("kind", head.kind.value),
            ("theme", canonical(theme.text) if theme else None, theme.at if theme else None),
            ("signer", signer.name if signer else None),
            ("post", canonical(signer.position) if signer else None),
        ],
        "nơi nhận": [(canonical(fact.value), canonical(role or "")) for fact, role in got.recipients],
        "viện dẫn": sorted({(cite.at, _cited(cite.document)) for cite in got.cites}),
        "cơ quan ban hành văn bản": sorted(
            {(cite.at, _cited(cite.document), canonical(cite.issuer)) for cite in got.cites if cite.issuer}
        ),
        "nhiệm vụ": [(task.at, task.number) for task in got.annex.tasks],
        "nhiệm vụ: chủ trì": [(task.at, _names(task.lead)) for task in got.annex.tasks],
        "nhiệm vụ: phối hợp": [(task.at, _names(task.partners)) for task in got.annex.tasks],
        "nhiệm vụ: thời gian": [(task.at, canonical(task.deadline)) for task in got.annex.tasks],
        "mục tiêu của phụ lục": [
            (goal.id, goal.number, field_of(goal, field)[0], goal.group[0] if goal.group else None) for goal in goals
        ],
        "chỉ tiêu": sorted({(target.at, target.operator, float(target.value)) for target in got.targets}),
        "mốc thời gian": [(step.at, canonical(step.when)) for step in got.timeline],
        "phân công": [(duty.number, _names(duty.agencies), duty.requested) for duty in got.duties],
        "phân công: vị trí": sorted({(item.at,) for duty in got.duties for item in duty.items}),
        "đối tượng": sorted({(item.at,) for subject, item in about if subject == "audiences"}),
        "nội dung tuyên truyền": sorted({(item.at,) for subject, item in about if subject == "messages"}),
        "mục khác": sorted({(item.at,) for subject, item in about if subject == "general"}),
        "kinh phí": sorted({(item.at,) for subject, item in about if subject == "funding"}),
        "báo cáo": sorted({(item.at,) for item in got.reporting}),
        "chỉ số": sorted({(entry.at, entry.value) for entry in got.indices}),
        "địa chỉ mạng": sorted({(link.value, link.at) for link in got.links}),
        "hứa đường dây nóng": sorted({(point.at,) for point in got.promised}),
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
        if path.startswith("plans/") and not path.startswith(FOLDER):
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
    return list(compare(published_facts(plan), imported_facts(got, asked.field)))


def show(scores: list[Score], arguments: list[str]) -> None:
    """Print what of one plan was missed or wrong."""
    for kind, found, missed, wrong in scores:
        if missed or wrong or "--all" in arguments:
            print(f"  {kind}: {len(found)} đúng, {len(missed)} sót, {len(wrong)} sai")
        for sign, facts in (("-", missed), ("+", wrong)) if "--detail" in arguments else ():
            for fact in facts:
                print(f"      {sign} {fact}")


def main(arguments: list[str]) -> None:
    """Print what of each plan was missed, and a table of sums.

    ``--detail``: each fact missed or wrong; ``--bare``: as if no agency and no document were known yet; ``--as=.pdf``:
    the files of that suffix.
    """
    folder = Path(arguments[0])
    known = read_registries(read_tree(ROOT).files, ("vi", "en")).registries
    if "--bare" in arguments:
        known.agencies.clear()
        known.documents.clear()
    suffixes = [name.removeprefix("--as=") for name in arguments if name.startswith("--as=")] or [".txt"]
    sums: dict[str, list[int]] = {}
    for suffix, plan in ((suffix, plan) for suffix in suffixes for plan in plans()):
        path = (folder / (plan.source.file or "")).with_suffix(suffix)
        begun = time.perf_counter()
        scores = score(path, plan, known)
        print(f"\n{plan.id} ({suffix}, {time.perf_counter() - begun:.2f} s)")
        show(scores, arguments)
        for kind, *facts in scores:
            sums[kind] = [total + len(more) for total, more in zip(sums.get(kind, [0, 0, 0]), facts, strict=True)]
    print(
        "\n| loại | đúng | sót | sai | tìm thấy | đúng trong số tìm thấy |\n| --- | ---: | ---: | ---: | ---: | ---: |"
    )
    for kind, (found, missed, wrong) in sums.items():
        recall = f"{found / (found + missed):.1%}" if found + missed else "-"
        precision = f"{found / (found + wrong):.1%}" if found + wrong else "-"
        print(f"| {kind} | {found} | {missed} | {wrong} | {recall} | {precision} |")


if __name__ == "__main__":
    main(sys.argv[1:])
