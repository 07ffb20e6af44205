"""Citations in running text: "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ", and documents without a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from cchc.imports.blocks import Where
from cchc.imports.letters import UPPER
from cchc.imports.parts import remarks
from cchc.imports.parts.found import Item
from cchc.model.citation import BadDate, normal_number, parse_citation
from cchc.problem import Words
from cchc.text.fold import canonical

Cited = Literal["basis", "implements", "communicates", "mentions"]

_LETTERS = "A-ZĐƯƠÂÊÔĂ"
_TYPE = (
    r"(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kế hoạch|Thông tư liên tịch|Thông tư|Công văn|Kết luận"
    r"|Chương trình hành động|Chương trình|"
    r"Tờ trình|Thông báo|Văn bản|Luật|Hướng dẫn|Đề án|Phiếu trình|Công điện|Thông tri|Báo cáo|Quy định|Quy chế"
    r"|Pháp lệnh)"
)
_NUMBER = rf"\d{{1,6}}[A-Za-z]?(?:\s*/\s*\d{{4}})?\s*[-/]\s*[{_LETTERS}][\w.]*(?:\s*[-/]\s*[{_LETTERS}][\w.]*)*"
_DAY = r"\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
_NUMBERED = re.compile(rf"(?:({_TYPE})\s+)?(số\s*:?\s*)?(?<![\w/])({_NUMBER})", re.IGNORECASE)
_FOLLOWS = re.compile(
    rf"(?P<place>\s+(?:tỉnh|huyện|thành phố"
    rf"|xã))?(?P<of>\s*,?\s+của\s+(?P<early>[^,;.()“”\"]{{3,70}}?))?\s*,?\s*(?:\(?\s*ban "
    rf"hành\s+)?ngày\s+(?P<day>{_DAY})",
    re.IGNORECASE,
)
_ISSUER = re.compile(
    r"\s*\)?,?\s*(?:của\s+)?((?:các\s+)?(?:Ban Chấp hành|Ban Thường vụ|Bộ Chính trị|Chính phủ|Thủ tướng"
    r"|Quốc hội|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Hội nghị|"
    r"Chủ tịch|Bộ|Sở|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Huyện ủy|Thị ủy|Đảng ủy|Văn phòng|phòng|Phòng|Văn phòng Chính phủ"
    r"|Thanh tra|Tổng cục|Ban Chỉ đạo|Ban|Trung ương)\b"
    r"[^,;.:“”\"\n]{0,110})"
)
#: Words at which the issuer's name is over and the title or the rest of the sentence begins.
_ISSUER_ENDS = re.compile(
    r"\s+(?:về|ban hành|phê duyệt|triển khai|thực hiện|quy định|sửa đổi|hướng dẫn|và ý kiến|và Kế hoạch|và Nghị"
    r"|và Quyết|và Chỉ thị|trong đó|để|giao|thông qua|"
    r"công bố|tại|đến|năm \d{4}|theo|và các|“|\"|đối với|\(qua|trên|nhằm|theo hướng|tới|phục vụ).*$"
)
_LAW = re.compile(
    rf"\b((?:Bộ luật|Luật)\s+(?!ban hành\b|định\b|pháp\b)[{UPPER}][^;.“”:]{{2,120}})"
    rf"|\b(Luật ban hành văn bản quy phạm pháp luật[^;.“”:]{{0,400}})"
    r"|\b(Luật sửa đổi[^;.“”:]{2,400})"
)
_LAW_ENDS = re.compile(
    r"\s+(?:và Luật|và các|của Quốc hội|về|quy định|,\s*các Nghị)|,\s*(?=Luật|Bộ luật|các\b|Nghị)|\s+và\s+(?=[A-ZĐ])"
)
_UNNUMBERED = re.compile(rf"\b((?:phiếu trình|tờ trình|thông báo|công văn))\s+ngày\s+({_DAY})", re.IGNORECASE)


#: What stands between two documents of one issuer; one of them may be told as the change of the other, in brackets.
_TOGETHER = re.compile(
    r"\s*\)?\s*(?:,|và|, và)\s*(?:các\s+)?|\s*\((?:được\s+)?(?:sửa đổi|bổ sung|thay thế)[^()\d]{0,40}"
)
_LONGEST_BEFORE = 120
#: Who issued it, named before it: "quy định của Chính phủ tại Nghị định …", "đề nghị của Phòng Nội vụ tại Tờ trình …".
_ISSUED_AT = re.compile(
    r"\b(?:quy định|đề nghị|chỉ đạo|yêu cầu|ý kiến)\s+của\s+([^,;.()“”\"]{3,70}?)\s+tại\s+(?:các\s+)?$"
)


class Citation(NamedTuple):
    """A document cited: as plans write it, by whom, in what role, at which place, from which words."""

    document: str
    issuer: str | None
    role: Cited
    at: str
    where: Where
    quote: str
    doubt: Words | None = None


def citations(items: Iterable[tuple[Item, Cited]], aliases: Mapping[str, tuple[str, str | None]]) -> Iterator[Citation]:
    """Give the documents that sentences cite, each once a place.

    ``items`` come with the role that their place gives; ``aliases``: names by which the register of documents knows
    what may be cited without a number -> the name as printed, and the number where it has one.
    """
    seen: set[tuple[str, str]] = set()
    for item, role in items:
        found = [*_numbered(item, role), *_unnumbered(item, role)]
        found.extend(_named(item, role, aliases, [citation.document for citation in found]))
        for citation in found:
            key = _key(citation)
            undated = (citation.at, key[1].partition("|")[0])
            if key in seen or (undated in seen and "|None" in key[1]):
                continue
            seen.add(key)
            seen.add(undated)
            yield citation


def _key(citation: Citation) -> tuple[str, str]:
    try:
        taken = parse_citation(citation.document)
    except BadDate:
        taken = None
    number = normal_number(taken.number) if taken and taken.number else canonical(citation.document)
    return citation.at, f"{number}|{taken.issued if taken else None}"


def _numbered(item: Item, role: Cited) -> list[Citation]:
    """Give the documents with a number; "A và B của C" are both of C."""
    found = list(_each_numbered(item, role))
    for number in range(len(found) - 2, -1, -1):
        one, other = found[number], found[number + 1]
        if one.issuer is None and other.issuer and _together(one, other):
            found[number] = one._replace(issuer=other.issuer)
    for number in range(1, len(found)):  # "quy định của Chính phủ tại Nghị định A và Nghị định B"
        one, other = found[number - 1], found[number]
        if other.issuer is None and one.issuer and _together(one, other):
            found[number] = other._replace(issuer=one.issuer)
    return [citation._replace(quote=citation.quote.split("\n", 1)[0]) for citation in found]


def _together(one: Citation, other: Citation) -> bool:
    """Tell whether two documents, of which the first has what follows it in its quote, are told to be of one issuer."""
    between = one.quote.split("\n", 1)[-1]
    return _TOGETHER.fullmatch(between) is not None and _organ(one) == _organ(other)


def _organ(citation: Citation) -> str:
    """Give the letters of a number that stand for who issued it: "45/2020/NĐ-CP" -> "CP", "39-NQ/TW" -> "TW"."""
    found = re.search(r"[-/]([^\W\d][^\s/-]*)(?=\s|$)", citation.document.split("số ")[-1])
    return found.group(1) if found else ""


def _each_numbered(item: Item, role: Cited) -> Iterator[Citation]:
    text = item.text.replace("\n", " ")
    matches = [match for match in _NUMBERED.finditer(text) if match.group(1) or match.group(2)]
    for number, match in enumerate(matches):
        bound = matches[number + 1].start() if number + 1 < len(matches) else len(text)
        rest = text[match.end() : bound]
        follows = _FOLLOWS.match(rest)
        kind = match.group(1) or ("Đề án" if text[: match.start()].endswith("Đề án ") else "")
        said = "số " if match.group(2) else ""
        code = re.sub(r"\s*([-/])\s*", r"\1", match.group(3)).rstrip(".,")
        document = f"{kind[:1].upper()}{kind[1:]} {said}{code}".strip()
        doubt = None if kind else remarks.NO_KIND
        issuer = None
        if follows:
            document += f"{follows['place'] or ''} ngày {' '.join(follows['day'].split())}"
            issuer = follows["early"].strip() if follows["early"] else _issuer(rest[follows.end() :])
            doubt = doubt or _bad_day(document)
        else:
            issuer = _issuer(rest) if re.match(r"\s*,?\s+của\b", rest) else None
        before = _ISSUED_AT.search(text[max(0, match.start() - _LONGEST_BEFORE) : match.start()])
        issuer = issuer or (before.group(1).strip() if before else None)
        own = "mentions" if number and _inside(text, matches[number - 1].start(), match.start()) else role
        between = rest[follows.end() :] if follows else rest
        quote = f"{text[match.start() : match.start() + 160]}\n{between}"
        yield Citation(document, issuer, own, item.at, item.where, quote, doubt)


def _inside(text: str, before: int, here: int) -> bool:
    """Tell whether a document is named only as what the one before carries out ("… triển khai Nghị quyết …")."""
    between = text[before:here]
    return ";" not in between and re.search(r"(?:triển khai|thực hiện|để|sửa đổi)[^;]{0,60}$", between) is not None


def _bad_day(document: str) -> Words | None:
    try:
        parse_citation(document)
    except BadDate as error:
        return remarks.no_such_day(str(error))
    return None


def _issuer(rest: str) -> str | None:
    found = _ISSUER.match(rest)
    if found is None:
        return None
    name = _ISSUER_ENDS.sub("", found.group(1)).strip(" ,;(")
    name = name if "(" in name else name.rstrip(") ")
    return name if 2 < len(name) <= 110 else None


def _unnumbered(item: Item, role: Cited) -> Iterator[Citation]:
    for match in _UNNUMBERED.finditer(item.text):
        yield Citation(" ".join(match.group().split()), None, role, item.at, item.where, match.group())
    for match in _LAW.finditer(item.text):
        for law in _laws(match.group()):
            yield Citation(law, None, "mentions", item.at, item.where, match.group(), None)


def _laws(text: str) -> Iterator[str]:
    begins = [match.start() for match in re.finditer(r"(?<!của )\b(?:Bộ luật|Luật)\b", text)]
    for number, start in enumerate(begins):
        end = begins[number + 1] if number + 1 < len(begins) else len(text)
        piece = re.sub(r"\s+và\s*$", "", text[start:end].strip(" ,;"))
        year = re.search(r"\s+năm\s+\d{4}", piece)
        cut = _LAW_ENDS.search(piece)
        if year:
            piece = piece[: year.end()]
        elif cut:
            piece = piece[: cut.start()]
        if 6 < len(piece) <= 160:
            yield piece.strip(" ,;")


def _named(
    item: Item, role: Cited, aliases: Mapping[str, tuple[str, str | None]], cited: Sequence[str]
) -> Iterator[Citation]:
    """Documents without a number, by name; not those whose number the sentence gives, nor the plan's own name."""
    if item.at == "Đoạn kết":
        return
    said = canonical(item.text)
    taken = [canonical(document) for document in cited]
    for name in sorted(aliases, key=len, reverse=True):
        printed, number = aliases[name]
        if len(name) <= 20 or name not in said or any(name in longer for longer in taken):
            continue
        if number and any(canonical(number) in document for document in taken):
            continue
        taken.append(name)
        yield Citation(printed, None, role, item.at, item.where, printed, remarks.UNNUMBERED)
