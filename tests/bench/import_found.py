"""How much an import finds, measured: ``python -m tests.bench.import_found FOLDER`` writes tests/imports/FOUND.md.

FOLDER holds the files that the plans name under ``source.file``. Needs LibreOffice (``soffice``); takes two minutes.
``python -m tests.bench.import_found --set fifth`` only tells of one set of documents in other layouts, fact by fact.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from cchc.cli.importing import read_apart
from cchc.model.plan import Plan
from cchc.problem import Problem
from tests.bench.import_facts import Score, plans, registries_of_portal, score, source
from tests.bench.import_formats import as_office, as_text
from tests.imports import documents, documents_fifth, documents_fourth, documents_more, documents_unseen
from tests.imports.documents import DOCUMENTS, Documents
from tests.imports.documents_fifth import FIFTH
from tests.imports.documents_fourth import FOURTH
from tests.imports.documents_more import MORE
from tests.imports.documents_unseen import UNSEEN
from tests.imports.hostile_files import cost
from tests.imports.layout_facts import Compared, compare
from tests.imports.samples import recognised
from tests.imports.test_hostile_imports import COSTLY

OUT = Path(__file__).parents[1] / "imports" / "FOUND.md"
Triple = tuple[int, int, int]
NOTHING: Triple = (0, 0, 0)


#: The documents in other layouts, and what was right, missed and wrong at first.
SETS: dict[str, tuple[Documents, Triple]] = {
    "first": (DOCUMENTS, documents.FIRST), "second": (MORE, documents_more.FIRST),
    "third": (UNSEEN, documents_unseen.FIRST), "fourth": (FOURTH, documents_fourth.FIRST),
    "fifth": (FIFTH, documents_fifth.FIRST),
}  # fmt: skip
KINDS = ("number", "issued", "period", "kind", "theme", "signer", "recipients", "cites", "targets", "task", "lead",
         "partners", "deadline", "duties")  # fmt: skip


class Form(NamedTuple):
    """A form in which the five documents are imported."""

    name: str
    folder: str
    suffix: str
    bare: bool = False


FORMS = (
    Form("text", "", ".txt"), Form("text, registries empty", "", ".txt", True),
    Form("Word", "office", ".docx"), Form("PDF", "office", ".pdf"),
    Form("text saved as Word", "text", ".docx"), Form("text printed to PDF", "text", ".pdf"),
)  # fmt: skip
#: What the task asks for: share of facts that are found and right, by kind.
ASKED = {
    "tasks: lead": 0.98, "tasks: partners": 0.98, "tasks: deadline": 0.98, "citations (place, number, date)": 0.98,
    "duties (clause, agencies, requested)": 0.95,
}  # fmt: skip


def sums(scores: Sequence[Sequence[Score]]) -> dict[str, Triple]:
    """Add up the scores of several plans by kind."""
    found: dict[str, Triple] = {}
    for one in (one for each in scores for one in each):
        right, missed, wrong = found.get(one.kind, NOTHING)
        found[one.kind] = (right + len(one.found), missed + len(one.missed), wrong + len(one.wrong))
    return found


def table(head: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> Iterator[str]:
    """Give the lines of a Markdown table, figures to the right."""
    yield f"| {' | '.join(head)} |"
    yield f"| --- |{' ---: |' * (len(head) - 1)}"
    for name, cells in rows:
        yield f"| {name} | {' | '.join(cells)} |"


def cell(triple: Triple) -> str:
    """Give a cell: right/missed/wrong."""
    return "/".join(map(str, triple)) if any(triple) else "-"


def by_form(folder: Path, made: Path) -> Iterator[str]:
    """Give the tables of the five documents: by form, what was asked for, and one by one as text."""
    sources: list[Plan] = list(plans())
    known = {bare: registries_of_portal(bare=bare) for bare in (False, True)}
    scores = {
        form: [
            score(source(made / form.folder if form.folder else folder, plan, form.suffix), plan, known[form.bare])
            for plan in sources
        ]
        for form in FORMS
    }
    total = {form: sums(found) for form, found in scores.items()}
    kinds = list(total[FORMS[0]])
    yield from table(["facts", *(form.name for form in FORMS)],
                     [(kind, [cell(total[form][kind]) for form in FORMS]) for kind in kinds])  # fmt: skip
    yield "\n## What was asked for\n\nShare of published facts that are found, and of found facts that are right.\n"
    yield from table(["facts", "asked", *(form.name for form in FORMS)],
                     [(kind, [f"{least:.0%}", *(_shares(total[form][kind]) for form in FORMS)])
                      for kind, least in ASKED.items()])  # fmt: skip
    yield "\n## The five documents one by one, as text\n"
    single = [sums([found]) for found in scores[FORMS[0]]]
    yield from table(["facts", *(plan.id for plan in sources)],
                     [(kind, [cell(found[kind]) for found in single]) for kind in kinds])  # fmt: skip


def _shares(triple: Triple) -> str:
    right, missed, wrong = triple
    return f"{right / (right + missed):.1%}, {right / (right + wrong):.1%}"


def layouts(found: Documents) -> dict[str, Compared]:
    """Give what is right, missed and wrong in each document of a set."""
    return {name: compare(expected, recognised(make(), file)) for name, (file, make, expected) in found.items()}


def counted(found: Iterable[Compared], kind: str = "") -> Triple:
    """Count the facts of several documents, all of them or those of one kind."""
    triple = [0, 0, 0]
    for compared in found:
        for place, facts in enumerate(compared):
            triple[place] += sum(1 for fact in facts if not kind or re.match(rf"{kind}(?: of [^:]*)?:", fact))
    return triple[0], triple[1], triple[2]


def other_layouts() -> Iterator[str]:
    """Give the tables of the documents in other layouts: by kind of fact, and one by one."""
    found = [layouts(documents) for documents, _ in SETS.values()]
    first = [cell(at_first) for _, at_first in SETS.values()]
    kinds = [(kind, [cell(counted(one.values(), kind)) for one in found]) for kind in KINDS]
    whole = [("all", [cell(counted(one.values())) for one in found]), ("all, at first", first)]
    yield from table(["facts", *(f"{name} set" for name in SETS)], [*kinds, *whole])
    yield ""
    yield from table(["document", "facts"],
                     [(name, [cell(counted([one]))]) for each in found for name, one in each.items()])  # fmt: skip


def one_set(name: str) -> Iterator[str]:
    """Give what a set shows: by kind of fact, by document, and each fact that is missed or wrong."""
    found = layouts(SETS[name][0])
    yield from (f"{kind:<12}{cell(counted(found.values(), kind))}" for kind in KINDS)
    yield f"{'all':<12}{cell(counted(found.values()))}"
    for document, compared in found.items():
        yield f"\n{document} {cell(counted([compared]))}"
        yield from (f"  missed  {fact}" for fact in compared.missed)
        yield from (f"  wrong   {fact}" for fact in compared.wrong)


def costs(folder: Path, made: Path) -> Iterator[str]:
    """Give the tables of time and memory, of the five documents and of files that mean harm."""
    rows = []
    for form in (form for form in FORMS if not form.bare):
        used = [cost(source(made / form.folder if form.folder else folder, plan, form.suffix)) for plan in plans()]
        rows.append((form.name, [f"{max(one.work for one in used):.1f}",
                                 f"{max(one.memory for one in used) / 2**20:.0f}"]))  # fmt: skip
    yield from table(["form", "seconds at most", "MiB at most"], rows)
    yield "\nFiles that mean harm (no problem: it was read, and nothing in it run or fetched):\n"
    harm = []
    for name, (make, _) in COSTLY.items():
        path = made / "ke-hoach"
        path.write_bytes(make())
        seen, found = cost(path), read_apart(path)
        harm.append(
            (
                name,
                [
                    found.code if isinstance(found, Problem) else "no problem",
                    f"{seen.work:.1f}",
                    f"{seen.memory / 2**20:.0f}",
                ],
            )
        )
    yield from table(["file", "problem", "seconds", "MiB"], harm)


def page(folder: Path, made: Path, day: str) -> Iterator[str]:
    """Give the lines of FOUND.md."""
    prose = (Path(__file__).parent / "import_found.txt").read_text(encoding="utf-8").replace("DAY", day)
    for part in prose.split("\n\n"):
        if part.strip() == "FORMS":
            yield from by_form(folder, made)
        elif part.strip() == "LAYOUTS":
            yield from other_layouts()
        elif part.strip() == "COSTS":
            yield from costs(folder, made)
        else:
            yield part.strip("\n")
        yield ""


def main(arguments: list[str]) -> None:
    """Make the files, measure, write; with ``--set`` print what one set shows and write nothing."""
    if arguments[0] == "--set":
        sys.stdout.writelines(f"{line}\n" for line in one_set(arguments[1]))
        return
    folder = Path(arguments[0])
    with tempfile.TemporaryDirectory() as temporary:
        made = Path(temporary)
        as_office(folder, made / "office")
        as_text(folder, made / "text")
        text = "\n".join(page(folder, made, datetime.now(UTC).date().isoformat()))
    OUT.write_text(f"{text.rstrip()}\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
