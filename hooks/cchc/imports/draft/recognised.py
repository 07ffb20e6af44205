"""All that recognisers find in one document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cchc.imports.blocks import Document, Paragraph, Table
from cchc.imports.draft.registers import Registers
from cchc.imports.parts import mentions, remarks
from cchc.imports.parts.channels import channels, task_channels
from cchc.imports.parts.citing import Citation, Cited, citations
from cchc.imports.parts.duties import Duty, duties, not_given
from cchc.imports.parts.ending import Signature, recipients, signature
from cchc.imports.parts.events import Event, events
from cchc.imports.parts.flat_tables import flat_rows
from cchc.imports.parts.found import Doubts, Fact, Item, Section
from cchc.imports.parts.head import Head, read_head
from cchc.imports.parts.headings import Subject
from cchc.imports.parts.layout import Layout, lay_out
from cchc.imports.parts.listed_tasks import listed_rows
from cchc.imports.parts.outline import outline
from cchc.imports.parts.subjects import Step, Theme, by_subject, items_about, reporting_items, step_of, theme
from cchc.imports.parts.targets import Target, targets
from cchc.imports.parts.task_rows import task_rows
from cchc.imports.parts.tasks import Annex, read_annex
from cchc.text.fold import fold


@dataclass(frozen=True, slots=True)
class Recognised:
    """The facts of a plan by kind, and what is uncertain (``doubts``). ``year`` is the one that deadlines mean."""

    head: Head
    year: int
    cites: tuple[Citation, ...]
    sections: tuple[tuple[Subject, Section], ...]
    theme: Theme | None
    annex: Annex
    targets: tuple[Target, ...]
    timeline: tuple[Step, ...]
    duties: tuple[Duty, ...]
    events: tuple[Event, ...]
    reporting: tuple[Item, ...]
    signer: Signature | None
    recipients: tuple[tuple[Fact[str], str | None], ...]
    indices: tuple[mentions.Mention, ...]
    channels: tuple[mentions.Mention, ...]
    phones: tuple[mentions.Mention, ...]
    promised: tuple[mentions.Mention, ...]
    links: tuple[mentions.Mention, ...]
    doubts: Doubts


def recognise(document: Document, known: Registers) -> Recognised:
    """Recognise everything in a document of the unit that ``known`` is made for."""
    doubts = Doubts()
    layout = lay_out(document, doubts)
    head = read_head(layout, doubts)
    year = int(head.period.value) if head.period else 2024
    sections = outline(layout.body, doubts)
    parted = tuple(by_subject(sections))
    annex = _annex(layout, sections, known, year)
    items = [item for section in sections for item in section.items]
    rows = _task_items(annex)
    everywhere = [*items, *_paragraphs("Đoạn kết", layout.closing), *rows]
    timeline = tuple(_steps(parted, year))
    signer = signature(layout.end) or signature(layout.front)
    duty_items = list(items_about(sections, "duties"))
    charged = [section for about, section in parted if about == "duties"]
    laid = tuple(duties(charged, known.known, year))
    doubts.lost.extend(Fact(remarks.NOBODYS_DUTY, item.where, item.text) for item in not_given(charged, laid))
    _lost(layout, parted, timeline, annex, doubts)
    named = tuple(_channels(parted, annex, known.channels))
    return Recognised(
        head=head, year=year, cites=tuple(_cites(layout, parted, annex, known)), sections=tuple(_kept(parted, named)),
        theme=theme(items, sections), annex=annex, targets=tuple(_targets(_said(sections), annex)), timeline=timeline,
        duties=laid, events=tuple(events(parted, laid, timeline, annex.tasks)),
        reporting=tuple(reporting_items(duty_items, layout.closing)), signer=signer,
        recipients=tuple(recipients(layout.end) or recipients(layout.front)),
        indices=tuple(mentions.indices(everywhere, known.indices)),
        channels=named,
        phones=tuple(mentions.phones(everywhere)), promised=tuple(mentions.promised(items)),
        links=tuple(mentions.links(everywhere)), doubts=doubts,
    )  # fmt: skip


def _annex(layout: Layout, sections: Sequence[Section], known: Registers, year: int) -> Annex:
    tables = list(task_rows(_tables(layout)))
    if not tables:
        flat = flat_rows(layout.annex, year) or listed_rows(sections)
        tables = [flat] if flat else []
    return read_annex(tables, known.known, year)


def _tables(layout: Layout) -> Iterator[tuple[Table, bool, str]]:
    """Give the tables of tasks; with each, whether paragraphs stand between it and the one before, and its section."""
    headed = False
    places = iter(layout.places)
    for block in layout.annex:
        if isinstance(block, Table):
            yield block, headed, next(places, "")
        headed = isinstance(block, Paragraph)


def _paragraphs(at: str, paragraphs: Sequence[Paragraph]) -> list[Item]:
    return [Item(at, "", paragraph.text, paragraph.where) for paragraph in paragraphs]


def _task_items(annex: Annex) -> list[Item]:
    goals = [Item(goal.at, "", goal.text, goal.where) for goal in annex.goals]
    tasks = [
        Item(task.at, "", ";\n".join(filter(None, (task.text, task.form, task.deadline))), task.where)
        for task in annex.tasks
    ]
    return [*goals, *tasks]


#: What a decision rests on, which stands between its letterhead and its articles.
_DECIDES_BY = re.compile(r"(?:can cu|theo |xet |thuc hien|trien khai|tren co so)")
_ROLES: dict[Subject, Cited] = {"messages": "communicates", "duties": "implements"}


def _cites(layout: Layout, parted: Sequence[tuple[Subject, Section]], annex: Annex, known: Registers) -> list[Citation]:
    items: list[tuple[Item, Cited]] = []
    before = [paragraph for paragraph in layout.front if _DECIDES_BY.match(fold(paragraph.text))]
    for paragraph in (*before, *layout.preamble):
        role: Cited = "implements" if paragraph.text.casefold().startswith(("thực hiện", "triển khai")) else "basis"
        items.append((Item("Mở đầu", "", paragraph.text, paragraph.where), role))
    for about, section in parted:
        if section.heading:
            heading = Item(section.at, section.path, section.heading, section.where)
            items.append((heading, _ROLES.get(about, "mentions")))
        items.extend((item, _ROLES.get(about, "mentions")) for item in section.items)
    items.extend((item, "implements") for item in _task_items(annex))
    items.extend((item, "mentions") for item in _paragraphs("Đoạn kết", layout.closing))
    return list(citations(items, known.aliases))


def _said(sections: Sequence[Section]) -> list[Item]:
    """Give the sentences of the body, with numbered ones that have none below them and so look like headings."""
    found: list[Item] = []
    for section in sections:
        if section.heading and "%" in section.heading:
            found.append(Item(section.at, section.path, section.heading, section.where))
        found.extend(section.items)
    return found


def _targets(items: Sequence[Item], annex: Annex) -> list[Target]:
    found = list(targets(items))
    for goal in annex.goals:
        found.extend(targets([Item(goal.at, "", goal.text, goal.where)], goal.id))
    for task in annex.tasks:
        found.extend(targets([Item(task.at, "", task.text, task.where)], task.goal))
    return found


def _steps(parted: Sequence[tuple[Subject, Section]], year: int) -> list[Step]:
    steps = (step_of(item, year) for about, section in parted if about == "timeline" for item in section.items)
    return [step for step in steps if step is not None]


def _channels(
    parted: Sequence[tuple[Subject, Section]], annex: Annex, known: Sequence[str]
) -> Iterator[mentions.Mention]:
    """Give the channels of the section about them, of duties that tell something, and of an annex with forms.

    Without that section, those of the whole body.
    """
    headed = any(about == "channels" for about, _ in parted)
    for about, section in parted:
        if (about != "messages" and not headed) or about == "channels":
            yield from channels(section.items, known)
        elif about == "duties":
            yield from channels(section.items, known, duties=True)
    for task in annex.tasks:
        if task.form:
            yield from task_channels(task, known)


def _kept(
    parted: Sequence[tuple[Subject, Section]], named: Sequence[mentions.Mention]
) -> Iterator[tuple[Subject, Section]]:
    """Give the sections; sentences about channels that name none of the register stay sentences of a section."""
    places = {one.at for one in named}
    for about, section in parted:
        yield about, section
        rest = tuple(item for item in section.items if item.at not in places) if about == "channels" else ()
        if rest:
            yield "general", replace(section, items=rest)


def _lost(
    layout: Layout, parted: Sequence[tuple[Subject, Section]], timeline: Sequence[Step], annex: Annex, doubts: Doubts
) -> None:
    """Keep the lines that nothing was made of, for the report."""
    timed = {step.at for step in timeline}
    for about, section in parted:
        if about == "timeline":
            lost = [item for item in section.items if item.at not in timed]
            doubts.lost.extend(Fact(remarks.UNCLEAR_STEP, item.where, item.text) for item in lost)
    tables = [block for block in layout.annex if isinstance(block, Table)]
    if not annex.tasks and layout.annex:
        for block in layout.annex:
            if isinstance(block, Paragraph):
                doubts.lost.append(Fact(remarks.NO_TASKS, block.where, block.text))
    elif tables:
        last = max(index for index, block in enumerate(layout.annex) if isinstance(block, Table))
        for block in layout.annex[last + 1 :]:
            if isinstance(block, Paragraph):
                doubts.lost.append(Fact(remarks.AFTER_TASKS, block.where, block.text))
