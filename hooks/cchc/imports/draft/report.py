"""The words at the end of an import: what was read, what was not understood, what the editor has to decide."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.imports.draft.proposals import Proposed
from cchc.imports.draft.recognised import Recognised
from cchc.imports.draft.texts import Wording, short

_NOTES = {
    "tcvn3": ("có đoạn gõ bằng phông cũ TCVN3 (.VnTime), đã đổi sang Unicode", ("some text was typed for TCVN3 "
        "fonts; it was turned into Unicode")),
    "vni": ("có đoạn gõ bằng phông cũ VNI, đã đổi sang Unicode", ("some text was typed for VNI fonts; it was "
        "turned into Unicode")),
    "text-box": ("có khung chữ (text box): đọc như đoạn văn, thứ tự có thể khác trên trang", ("text boxes were "
        "read as paragraphs; their order may differ from the page")),
    "macros": ("tệp có macro: bỏ qua, không chạy", "the file has macros: left out, not run"),
    "deleted-text": ("có phần xóa còn chờ duyệt (track changes): không đọc phần đã xóa", ("there are tracked "
        "changes: what was deleted is not read")),
    "grid": ("bảng trong PDF dựng lại theo đường kẻ", "tables of the PDF were rebuilt from their ruled lines"),
    "more-sheets": ("có đầu trang, chân trang: không đọc", "headers and footers are not read"),
}  # fmt: skip
#: Kinds of facts in the order of the report.
_MOST_LINES = 40


def report(
    got: Recognised, proposed: Proposed, notes: tuple[str, ...], to_write: int, wording: Wording, lang: str
) -> str:
    """Give the report in Vietnamese, or in English for ``en``."""
    vi = lang != "en"
    lines = [
        _read(got, vi),
        *(f"- {_NOTES[note][0 if vi else 1]}" for note in notes if note in _NOTES),
        *_section(("Không hiểu (chép nguyên văn):", "Not understood (as printed):"), list(_lost(got, wording)), vi),
        *_section(("Phải xem lại:", "To be looked at:"), list(_looks(got, wording)), vi),
        *_section(
            ("Ban biên tập phải quyết định:", "For the editors to decide:"),
            list(_decide(got, proposed, to_write, vi)), vi,
        ),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _read(got: Recognised, vi: bool) -> str:
    annex = got.annex
    counts = (
        ("nhiệm vụ", "tasks", len(annex.tasks)), ("mục tiêu", "goals", len(annex.goals)),
        ("chỉ tiêu", "targets", len(got.targets)), ("viện dẫn", "citations", len(got.cites)),
        ("phần phân công", "duties", len(got.duties)), ("mốc thời gian", "timeline entries", len(got.timeline)),
        ("mục của phần thân", "sections", len(got.sections)), ("nơi nhận", "recipients", len(got.recipients)),
        ("chỉ số", "indices", len(got.indices)), ("kênh", "channels", len(got.channels)),
        ("địa chỉ mạng", "web addresses", len(got.links)), ("số điện thoại", "telephone numbers", len(got.phones)),
    )  # fmt: skip
    parts = (f"{count} {name if vi else english}" for name, english, count in counts if count)
    return ("Đã đọc: " if vi else "Read: ") + ", ".join(parts) + "."


def _lost(got: Recognised, wording: Wording) -> Iterator[str]:
    for fact in got.doubts.lost:
        yield f"{wording.place(fact.where)}: “{short(fact.quote)}” ({fact.value})"


def _looks(got: Recognised, wording: Wording) -> Iterator[str]:
    """Every doubt that stands beside a value in the draft, once; those of many rows are counted."""
    for fact in got.doubts.remarks:
        yield f"{wording.place(fact.where)}: {fact.value}"
    for duty in got.duties:
        for doubt in duty.doubts:
            yield f"{wording.place(duty.where)} ({duty.at}): {doubt}"
    for cite in got.cites:
        if cite.doubt:
            yield f"{wording.place(cite.where)}: {cite.document}: {cite.doubt}"
    head = got.head
    for part in (head.number, head.issued, head.title, head.period, head.kind):
        if part is not None and part.doubt:
            yield f"{wording.place(part.where)}: {part.doubt}: {part.value}"
    yield from _task_looks(got, wording)


def _task_looks(got: Recognised, wording: Wording) -> Iterator[str]:
    seen: dict[str, tuple[str, int]] = {}
    for task in got.annex.tasks:
        for doubt in task.doubts:
            first, count = seen.get(doubt, (f"{wording.place(task.where)} ({task.at})", 0))
            seen[doubt] = (first, count + 1)
    for doubt, (first, count) in seen.items():
        yield f"{first}: {doubt}" + (f" (x{count})" if count > 1 else "")


def _decide(got: Recognised, proposed: Proposed, to_write: int, vi: bool) -> Iterator[str]:
    if to_write:
        yield f'{to_write} chỗ phải viết lời (vi: "")' if vi else f'{to_write} texts to be written (vi: "")'
    for names, words, english in (
        (proposed.agencies, "cơ quan chưa có trong danh mục", "agencies that the register lacks"),
        (proposed.documents, "văn bản chưa có trong danh mục", "documents that the register lacks"),
        (
            proposed.hotlines,
            "số điện thoại: thêm vào danh mục sau khi gọi kiểm tra",
            "telephone numbers: add them once checked",
        ),
    ):
        if names:
            said = f"{len(names)} {words if vi else english}: "
            yield said + "; ".join(names[:12]) + ("; …" if len(names) > 12 else "")
    if got.head.issued is None:
        yield "ngày ban hành (issued)" if vi else "the day of issue (issued)"
    if got.head.period is None:
        yield "năm của kế hoạch (period)" if vi else "the plan's year (period)"


def _section(titles: tuple[str, str], lines: list[str], vi: bool) -> list[str]:
    if not lines:
        return []
    more = len(lines) - _MOST_LINES
    rest = [f"- … và {more} dòng nữa" if vi else f"- … and {more} more"] if more > 0 else []
    return [titles[0 if vi else 1], *(f"- {line}" for line in lines[:_MOST_LINES]), *rest]
