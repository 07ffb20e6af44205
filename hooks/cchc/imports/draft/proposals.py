"""What a draft needs and the registries lack, as entries that an editor can paste: agencies, documents, hotlines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc.imports.draft.recognised import Recognised
from cchc.imports.draft.registers import Registers
from cchc.imports.draft.yaml_text import emit
from cchc.imports.parts.citing import Citation
from cchc.model.citation import BadDate, CitedDocument, parse_citation
from cchc.text.fold import canonical, fold
from cchc.text.numbers import digits
from cchc.text.slug import slug

_KINDS = (
    ("group", r"^(?:cac|ban,? nganh|toan the|uy ban nhan dan cac|ubnd cac)\b"),
    ("company", r"\b(?:cong ty|vnpt|buu dien|ngan hang|dien luc|vien thong|viettel|bao viet)\b"),
    (
        "party",
        (
            r"\b(?:dang uy|thanh uy|tinh uy|huyen uy|dang bo|mat tran|mttq|doan thanh nien|thanh doan|thi doan"
            r"|hoi (?:nong dan|phu nu|cuu))\b"
        ),
    ),
    ("post", r"^(?:chu tich|pho chu tich|thu truong|truong|cong chuc|giam doc|can bo)\b"),
)


class Proposed(NamedTuple):
    """What is proposed: agencies by name, documents by number, hotlines, and the lines to paste."""

    agencies: tuple[str, ...]
    documents: tuple[str, ...]
    hotlines: tuple[str, ...]
    lines: tuple[str, ...]


def propose(got: Recognised, known: Registers, plan: str, today: str) -> Proposed:
    """Give the entries that the registries lack for this draft."""
    agencies = _agencies(got, known)
    documents = _documents(got, known)
    hotlines = [phone.value for phone in got.phones]
    lines: list[str] = []
    if agencies:
        lines += _block(
            f"plans/registry/agencies-{known.unit}.yml", "agencies", [_agency(name, known.unit) for name in agencies]
        )
    if documents:
        lines += _block("plans/registry/documents.yml", "documents", [_document(*entry, known) for entry in documents])
    if hotlines:
        entries = [
            _hotline(number, at, known.unit, plan, today) for number, at in ((p.value, p.at) for p in got.phones)
        ]
        lines += _block("plans/registry/hotlines.yml", "hotlines", entries)
    names = tuple(cited.number or cited.as_written for _, cited in documents)
    return Proposed(tuple(agencies), names, tuple(hotlines), tuple(lines))


def _block(path: str, name: str, entries: Sequence[dict[str, object]]) -> list[str]:
    return [
        f"Đề nghị thêm vào {path} (xem lại từng mục trước khi chép):",
        *emit({name: list(entries)}).rstrip("\n").split("\n"),
        "",
    ]


def _agencies(got: Recognised, known: Registers) -> list[str]:
    names: dict[str, str] = {}
    for name in _names(got):
        if not known.known(name):
            names.setdefault(canonical(name), name)
    return list(names.values())


def _names(got: Recognised) -> Iterator[str]:
    for task in got.annex.tasks:
        yield from (*task.lead, *task.partners, *task.requested)
    for duty in got.duties:
        yield from duty.agencies
        for item in duty.items:
            yield from item.report_to


def _agency(name: str, unit: str) -> dict[str, object]:
    folded = fold(name)
    kind = next((kind for kind, words in _KINDS if re.search(words, folded)), "body")
    return {"id": _id(unit, name), "name": {"vi": name}, "unit": unit, "kind": kind}


def _id(unit: str, name: str) -> str:
    return slug(f"{unit} {name}")


def _documents(got: Recognised, known: Registers) -> list[tuple[Citation, CitedDocument]]:
    found: dict[str, tuple[Citation, CitedDocument]] = {}
    for cite in got.cites:
        try:
            cited = parse_citation(cite.document)
        except BadDate:
            continue
        if cited is None or known.documents.find(cited, cite.issuer, known.unit):
            continue
        key = canonical(cited.number or cited.as_written)
        if key not in found or (cited.issued and not found[key][1].issued):
            found[key] = (cite, cited)
    return list(found.values())


def _document(cite: Citation, cited: CitedDocument, known: Registers) -> dict[str, object]:
    kind = re.match(r"[^\d]*?(?=\s+(?:số\b|\d)|$)", cite.document)
    words = (kind.group() if kind else "").strip() or "văn bản"
    local = bool(cited.number and re.search(r"UBND|HĐND|ĐU|HU|TU|ThU", cited.number))
    about = re.search(r"\s(?:về(?: việc)?|phê duyệt|ban hành)\s+([^;.“”]{10,150})", cite.quote)
    return {
        "id": slug(f"{cited.number or cited.as_written} {known.unit if local else ''}"),
        "number": cited.number,
        "issuer": {"vi": cite.issuer or "?"},
        "issued": cited.issued,
        "type": slug(" ".join(words.split()[:3])),
        "title": {"vi": about.group(1).strip() if about else cite.document},
        "status": "unknown",
    }


def _hotline(number: str, at: str, unit: str, plan: str, today: str) -> dict[str, object]:
    return {
        "id": slug(f"{unit} {digits(number)}"), "number": number, "purpose": {"vi": "?"}, "unit": unit,
        "source": {"plan": plan, "at": at}, "added": today,
    }  # fmt: skip
