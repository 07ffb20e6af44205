"""The draft of a plan, whole: its keys in the order of any plan, its remarks, what is proposed for the registries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cchc.imports.blocks import Where
from cchc.imports.draft import annex, body
from cchc.imports.draft.recognised import Recognised
from cchc.imports.draft.registers import Registers
from cchc.imports.draft.texts import Wording
from cchc.imports.draft.yaml_text import Noted, emit
from cchc.imports.parts import remarks
from cchc.imports.parts.found import Fact

#: What a person does with a draft, in order; the guide tells the same.
_STEPS = (
    "Tìm “xem lại”: so với bản gốc, sửa cho đúng rồi xóa dòng ghi chú ấy.",
    'Tìm `vi: ""`: kể lại lời ở dòng source_text phía trên, ngắn và dễ hiểu, rồi xóa ghi chú; en có thể thiếu.',
    "Chép các mục đề nghị ở cuối tệp (cơ quan, văn bản, số điện thoại) vào danh mục, thay dấu ?, rồi xóa ở đây.",
    "Chỗ bản gốc sai thì giữ nguyên và thêm một mục vào errata.",
    "Chạy `make check` đến khi không còn lỗi, rồi bỏ dòng `draft: true`.",
)


class Made(NamedTuple):
    """What only the person at the command knows: id, unit, file name, checksum and today, as ISO 8601."""

    id: str
    unit: str
    file: str
    sha256: str
    today: str


def draft(got: Recognised, made: Made, known: Registers, wording: Wording, proposals: Sequence[str]) -> str:
    """Give the YAML of the draft. ``proposals`` are lines for the registries, put as comments at its end."""
    root = facts(got, made, known, wording)
    steps = (*_STEPS[:1], *(() if wording.keep else _STEPS[1:2]), *_STEPS[2:])
    opening = (
        "# Bản nháp do `cchc import` lập từ văn bản gốc: chưa ai duyệt, và không lên cổng khi còn `draft: true`.",
        "# Việc phải làm, theo thứ tự:",
        *(f"# {number}. {step}" for number, step in enumerate(steps, 1)),
    )
    head = got.head
    where = ", ".join(filter(None, (head.issuer.value if head.issuer else "", head.place or "")))
    stated = (f"# Nơi ban hành, theo văn bản: {where}.",) if where else ()
    lines = [*opening, *stated, *(f"# {note}" for note in doubts(got, wording)), emit(root).rstrip("\n")]
    if proposals:
        lines += ["", *(f"# {line}".rstrip() for line in proposals)]
    return "\n".join(lines) + "\n"


def facts(got: Recognised, made: Made, known: Registers, wording: Wording) -> dict[str, object]:
    """Give the keys of the plan, with remarks where a person has to look or to write."""
    return {**_head(got, made, wording), **_rest(got, known, wording)}


def doubts(got: Recognised, wording: Wording) -> list[str]:
    """Give the remarks about the document as a whole."""
    return [note for fact in got.doubts.remarks for note in wording.look(fact.value, fact.where, fact.quote)]


def _head(got: Recognised, made: Made, wording: Wording) -> dict[str, object]:
    head = got.head
    title = head.title.value if head.title else f"Kế hoạch {made.id}"
    source = f"Kế hoạch số {head.number.value}" if head.number else title
    missing = ("xem lại: không thấy ngày ban hành; ghi issued: năm-tháng-ngày, hoặc chỉ năm",)
    nothing = Fact(title, Where(0, 1), "", remarks.NO_TITLE)
    return {
        "id": made.id,
        "kind": _fact(head.kind, wording),
        "unit": made.unit,
        "number": _fact(head.number, wording),
        "issued": _fact(head.issued, wording) if head.issued else Noted(None, missing),
        "period": _fact(head.period, wording)
        if head.period
        else Noted(None, ("xem lại: không thấy năm của kế hoạch",)),
        "draft": True,
        "published": made.today,
        "source": {"title": source, "file": made.file, "sha256": made.sha256},
        "title": Noted(wording.own(title), _notes(head.title or nothing, wording)),
        "summary": Noted(_summary(title, wording), ("tóm tắt: 2-3 câu của ban biên tập; bản gốc không có",)),
    }


def _summary(title: str, wording: Wording) -> dict[str, object]:
    if wording.keep or wording.fill:
        return {"vi": Noted(f"{title}.", ("xem lại: tạm lấy tên kế hoạch",) if wording.keep else ())}
    return {"vi": ""}


def _fact(fact: Fact[str] | None, wording: Wording) -> object:
    return None if fact is None else Noted(fact.value, _notes(fact, wording))


def _notes(fact: Fact[str], wording: Wording) -> tuple[str, ...]:
    return wording.look(fact.doubt, fact.where, fact.quote)


def _rest(got: Recognised, known: Registers, wording: Wording) -> dict[str, object]:
    theme, signer = got.theme, got.signer
    return {
        "theme": {"text": wording.own(theme.text), "kind": theme.kind, "at": theme.at} if theme else None,
        "audiences": body.points(got, "audiences", known, wording),
        "signer": {
            "name": signer.name, "position": signer.position or signer.for_, "for": signer.for_ or None,
            "on_behalf_of": signer.on_behalf_of or None,
        } if signer else Noted(None, ("xem lại: không thấy người ký",)),
        "recipients": [{"name": fact.value, "role": role} for fact, role in got.recipients],
        "cites": [
            Noted({"document": cite.document, "issuer": cite.issuer, "role": cite.role, "at": cite.at},
                  wording.look(cite.doubt, cite.where, cite.quote))
            for cite in got.cites
        ],
        "messages": body.points(got, "messages", known, wording),
        "sections": body.sections(got, known, wording),
        "goals": annex.goals(got, known, wording),
        "tasks": annex.tasks(got, known, wording),
        "targets": annex.targets(got, known, wording),
        "timeline": body.timeline(got, known, wording),
        "events": body.events(got, wording),
        "duties": body.duties(got, known, wording),
        "funding": body.points(got, "funding", known, wording),
        "reporting": body.reporting(got, wording),
        "hotlines_promised": [{"text": wording.text(one.quote), "at": one.at} for one in got.promised],
        "links": [{"url": one.value, "text": wording.text(one.quote), "at": one.at} for one in got.links],
        "channels": body.channels(got, wording),
        "indices": [{"index": one.value, "as_written": one.as_written, "at": one.at} for one in got.indices],
    }  # fmt: skip
