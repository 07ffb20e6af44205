"""The parts of a document: letterhead, title, preamble, body, end, annexes; also a decision with its plan attached."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cchc.imports.blocks import Block, Document, Paragraph, Table, Where
from cchc.imports.markers import marker
from cchc.imports.parts import remarks
from cchc.imports.parts.found import Doubts
from cchc.imports.parts.record_tables import as_rows
from cchc.imports.parts.table_heads import heads
from cchc.text.fold import fold, nfc

#: Without marks, since scanning bends them; capitals only, since sentences begin with "Kế hoạch", too.
_PLAN = re.compile(r"(?:ke hoach|chuong trinh)(?=$|[\s:]|\d)")
#: The line of the kind alone, whose name stands below it, also one like "Thực hiện công tác …"; and what no name is.
_ALONE = re.compile(r"\W*(?:KẾ HOẠCH|CHƯƠNG TRÌNH)\W*")
_RUNS_ON = re.compile(
    r"[;:]\s*$|\bngày\s+\d|(?:ban hành|xây dựng|lập)\s+(?:kế hoạch|chương trình)|^(?:căn cứ|xét|theo)\b", re.IGNORECASE
)
_DECISION = re.compile(r"QUYẾT ĐỊNH\s*:?\s*$|QUYẾT ĐỊNH\s+(?:Về|V/v)")
_OPENS = re.compile(
    r"(?:căn cứ|thực hiện|triển khai thực hiện|theo đề nghị|để |nhằm |xét đề nghị|tiếp tục |trên cơ sở"
    r"|ủy ban nhân dân|uỷ ban nhân dân"
    r"|ubnd |phát huy|năm \d{4})", re.IGNORECASE,
)  # fmt: skip
_ATTACHED = re.compile(r"\(?\s*(?:ban hành\s+)?kèm theo", re.IGNORECASE)
_RECIPIENTS = re.compile(r"[*\s]*nơi nhận\b", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?:trên đây là|yêu cầu các|(?:trong )?quá trình (?:tổ chức )?(?:thực hiện|triển khai)|nếu (?:có|gặp|phát sinh) )",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:TM\.?|T/M|KT\.?|TL\.?|TUQ\.?|Q\.)\s|(?:PHÓ )?CHỦ TỊCH\b|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|TRƯỞNG (?:PHÒNG|BAN)|BÍ THƯ"
)
_ANNEX = re.compile(r"(?:PHỤ LỤC|DANH MỤC|BIỂU|BẢNG|NHIỆM VỤ|NỘI DUNG TRỌNG TÂM)\b")
_END_OF_TEXT = "./."


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a plan. ``front`` is the decision that a plan is attached to.

    ``annex`` holds the tables of tasks that stand in the body, then what follows the signature: headings, and tables of
    any kind. ``places`` names the section of each table of the body: "Mục II.2".
    """

    head: tuple[Paragraph, ...]
    title: tuple[Paragraph, ...]
    preamble: tuple[Paragraph, ...]
    body: tuple[Paragraph, ...]
    closing: tuple[Paragraph, ...]
    end: tuple[Paragraph, ...]
    annex: tuple[Block, ...]
    front: tuple[Paragraph, ...] = ()
    places: tuple[str, ...] = ()


def lay_out(document: Document, doubts: Doubts) -> Layout:
    """Divide a document into its parts; what has no table of tasks' head is read as paragraphs."""
    blocks = [*_flat(document.blocks)]
    start = _plan_start(blocks)
    if start is None:
        doubts.look(remarks.NO_PLAN_LINE, _place(blocks))
        start = 0
    front = blocks[:start]
    title, rest = _title(blocks[start:])
    first_section = next((n for n, block in enumerate(rest) if _opens_body(block)), len(rest))
    preamble, rest = _only_paragraphs(rest[:first_section]), rest[first_section:]
    stop = _end(rest)
    body, after = rest[:stop], rest[stop:]
    cut = _annex(after)
    text, closing = _closing(_only_paragraphs(body))
    inside = list(_inside(body))
    decided = _decision(front)
    return Layout(
        head=_only_paragraphs(front), title=title, preamble=preamble, body=text, closing=closing,
        end=_only_paragraphs(after[:cut]), annex=(*(table for table, _ in inside), *after[cut:]), front=decided,
        places=tuple(place for _, place in inside),
    )  # fmt: skip


def _inside(body: Iterable[Block]) -> Iterable[tuple[Table, str]]:
    """Give the tables of the body, each with the section that it stands in."""
    roman = arabic = ""
    for block in body:
        if isinstance(block, Table):
            path = ".".join(filter(None, (roman, arabic)))
            yield block, f"Mục {path}" if path else ""
            continue
        found = marker(block.text)
        if found is not None and found.kind in {"part", "roman"}:
            roman, arabic = found.number, ""
        elif found is not None and found.kind == "arabic":
            arabic = found.number.removeprefix(f"{roman}.")


def _flat(blocks: Iterable[Block]) -> Iterable[Block]:
    roles_known = False
    width = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.text.strip():
                yield block
            continue
        table = as_rows(block) or block
        found = heads(table)
        columns = max((len(row.cells) for row in table.rows), default=0)
        if found is not None or (roles_known and columns == width and columns >= 4):
            roles_known, width = True, columns
            yield table
        else:
            yield from _as_paragraphs(table)


def _as_paragraphs(table: Table) -> Iterable[Paragraph]:
    """Give the cells of a table that holds layout and no tasks: column by column, as letterheads are read."""
    columns = max((len(row.cells) for row in table.rows), default=0)
    for column in range(columns):
        for row in table.rows:
            cell = row.cells[column] if column < len(row.cells) else ""
            for line in cell.split("\n"):
                if line.strip():
                    yield Paragraph(nfc(line.strip()), row.where)


def _text(block: Block) -> str:
    return block.text.strip() if isinstance(block, Paragraph) else ""


def _plan_start(blocks: Sequence[Block]) -> int | None:
    found = [n for n, block in enumerate(blocks) if _names_plan(_text(block))]
    if not found:
        return None
    decision = next((n for n, block in enumerate(blocks) if _DECISION.match(_text(block))), None)
    if decision is not None:
        return next((n for n in found if n > decision), found[0])
    return found[0]


def _names_plan(text: str) -> bool:
    words = " ".join(text.split()[:2])
    return words.isupper() and len(text) < 400 and _PLAN.match(fold(text)) is not None


def _decision(front: Sequence[Block]) -> tuple[Paragraph, ...]:
    decides = any(_DECISION.match(_text(block)) for block in front)
    return _only_paragraphs(front) if decides else ()


def _title(blocks: Sequence[Block]) -> tuple[tuple[Paragraph, ...], Sequence[Block]]:
    taken: list[Paragraph] = []
    for number, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            return tuple(taken), blocks[number:]
        below = len(taken) == 1 and _ALONE.fullmatch(taken[0].text) and not _RUNS_ON.search(block.text)
        if taken and (_opens_body(block) or (_OPENS.match(block.text) and not below) or len(taken) >= 6):
            return tuple(taken), blocks[number:]
        taken.append(block)
    return tuple(taken), ()


def _opens_body(block: Block) -> bool:
    found = marker(_text(block))
    if found is None:
        return isinstance(block, Table)
    return found.kind in {"part", "roman"} or (found.kind == "arabic" and found.number == "1")


def _end(blocks: Sequence[Block]) -> int:
    for number, block in enumerate(blocks):
        if _RECIPIENTS.match(_text(block)):
            return number
    last = [n for n, block in enumerate(blocks) if _text(block).endswith(_END_OF_TEXT)]
    if last:
        return last[0] + 1
    signs = [n for n, block in enumerate(blocks) if _SIGNATURE.match(_text(block)) and _text(block).isupper()]
    if signs:
        return signs[0]
    parts = [n for n, block in enumerate(blocks) if (found := marker(_text(block))) and found.kind in {"part", "roman"}]
    last_part = parts[-1] if parts else -1
    after = (n for n, block in enumerate(blocks) if isinstance(block, Table) or _ANNEX.match(_text(block)))
    return next((n for n in after if n > last_part), len(blocks))


def _annex(blocks: Sequence[Block]) -> int:
    return next(
        (n for n, block in enumerate(blocks) if isinstance(block, Table) or _ANNEX.match(_text(block))), len(blocks)
    )


def _closing(body: tuple[Paragraph, ...]) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """Part the last words ("Trên đây là …") from the last section; they bear no number."""
    for number in range(len(body) - 1, max(-1, len(body) - 5), -1):
        if fold(body[number].text).startswith("tren day la"):
            return body[:number], body[number:]
    if body and _CLOSING.match(body[-1].text):
        return body[:-1], body[-1:]
    return body, ()


def _only_paragraphs(blocks: Iterable[Block]) -> tuple[Paragraph, ...]:
    return tuple(block for block in blocks if isinstance(block, Paragraph))


def _place(blocks: Sequence[Block]) -> Where:
    return blocks[0].where if blocks else Where(0, 1)


def joined(paragraphs: Iterable[Paragraph]) -> str:
    """Give paragraphs as one text, a line each."""
    return "\n".join(paragraph.text for paragraph in paragraphs)


def without(paragraphs: tuple[Paragraph, ...], pattern: re.Pattern[str]) -> tuple[Paragraph, ...]:
    """Give the paragraphs that do not match."""
    return tuple(replace(paragraph) for paragraph in paragraphs if not pattern.search(paragraph.text))
