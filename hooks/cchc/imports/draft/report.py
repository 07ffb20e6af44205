"""The words at the end of an import: what was read, what was not understood, what the editor has to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc.imports.blocks import Where
from cchc.imports.draft.proposals import Proposed
from cchc.imports.draft.recognised import Recognised
from cchc.imports.draft.texts import Wording, short
from cchc.problem import Words

_NOTES = {
    "tcvn3": ("có đoạn gõ bằng phông cũ TCVN3 (.VnTime), đã đổi sang Unicode", ("some text was typed for TCVN3 "
        "fonts; it was turned into Unicode")),
    "vni": ("có đoạn gõ bằng phông cũ VNI, đã đổi sang Unicode", ("some text was typed for VNI fonts; it was "
        "turned into Unicode")),
    "text-box": ("có khung chữ (text box): đọc như đoạn văn, thứ tự có thể khác trên trang", ("text boxes were "
        "read as paragraphs; their order may differ from the page")),
    "footnotes": ("có chú thích cuối trang: đọc trong ngoặc đơn, ngay chỗ đánh số chú thích", ("footnotes were read "
        "in brackets where their marks stand")),
    "macros": ("tệp có macro: bỏ qua, không chạy", "the file has macros: left out, not run"),
    "deleted-text": ("có phần xóa còn chờ duyệt (track changes): không đọc phần đã xóa", ("there are tracked "
        "changes: what was deleted is not read")),
    "grid": ("bảng trong PDF dựng lại theo đường kẻ", "tables of the PDF were rebuilt from their ruled lines"),
    "typed": ("PDF in từ tệp chữ: cột và dòng dựng lại theo khoảng cách", (
        "the PDF was printed from a text file: columns and lines were rebuilt from the gaps")),
    "columns": ("bảng trong PDF không có đường kẻ: ô chia theo khoảng cách giữa các cột, xem lại từng dòng", (
        "tables of the PDF have no lines: their cells were parted by the gaps; check each row")),
    "spaced": ("bảng có cột cách nhau bằng dấu cách: ô chia theo khoảng cách, xem lại từng dòng", (
        "columns of a table are made by spaces: its cells were parted by the gaps; check each row")),
    "running-heads": ("có chữ ở đầu trang, chân trang: không đọc", "words in running heads and feet are not read"),
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
        *_section(
            ("Không hiểu (chép nguyên văn):", "Not understood (as printed):"), list(_lost(got, wording, lang)), vi
        ),
        *_section(("Phải xem lại:", "To be looked at:"), list(_looks(got, wording, lang)), vi),
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
        ("sự kiện", "events", len(got.events)),
        ("phần phân công", "duties", len(got.duties)), ("mốc thời gian", "timeline entries", len(got.timeline)),
        ("mục của phần thân", "sections", len(got.sections)), ("nơi nhận", "recipients", len(got.recipients)),
        ("chỉ số", "indices", len(got.indices)), ("kênh", "channels", len(got.channels)),
        ("địa chỉ mạng", "web addresses", len(got.links)), ("số điện thoại", "telephone numbers", len(got.phones)),
    )  # fmt: skip
    parts = (f"{count} {name}" if vi else f"{english}: {count}" for name, english, count in counts if count)
    return ("Đã đọc: " if vi else "Read: ") + ", ".join(parts) + "."


def _lost(got: Recognised, wording: Wording, lang: str) -> Iterator[str]:
    for fact in got.doubts.lost:
        yield f"{wording.place(fact.where, lang)}: “{short(fact.quote)}” ({fact.value.say(lang)})"


def _looks(got: Recognised, wording: Wording, lang: str) -> Iterator[str]:
    """Every doubt that stands beside a value in the draft, once; those of many rows are counted."""
    for fact in got.doubts.remarks:
        yield f"{wording.place(fact.where, lang)}: {fact.value.say(lang)}"
    for duty in got.duties:
        for doubt in duty.doubts:
            yield f"{wording.place(duty.where, lang)} ({duty.at}): {doubt.say(lang)}"
    for cite in got.cites:
        if cite.doubt:
            yield f"{wording.place(cite.where, lang)}: {cite.document}: {cite.doubt.say(lang)}"
    head = got.head
    for part in (head.number, head.issued, head.title, head.period, head.kind):
        if part is not None and part.doubt:
            yield f"{wording.place(part.where, lang)}: {part.doubt.say(lang)}: {part.value}"
    yield from _many(((event.doubt, event.where, event.at) for event in got.events if event.doubt), wording, lang)
    yield from _many(((doubt, task.where, task.at) for task in got.annex.tasks for doubt in task.doubts), wording, lang)


def _many(doubts: Iterable[tuple[Words, Where, str]], wording: Wording, lang: str) -> Iterator[str]:
    """Say a doubt of many places once, with the first of them."""
    seen: dict[Words, tuple[str, int]] = {}
    for doubt, where, at in doubts:
        first, count = seen.get(doubt, (f"{wording.place(where, lang)} ({at})", 0))
        seen[doubt] = (first, count + 1)
    for doubt, (first, count) in seen.items():
        yield f"{first}: {doubt.say(lang)}" + (f" (x{count})" if count > 1 else "")


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
