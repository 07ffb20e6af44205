"""Names of agencies in a cell or heading: which words are one name, since names have commas and "và" themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from cchc.imports.letters import UPPER

#: Tells whether a name stands in the register of agencies, as a document of the unit would print it.
Known = Callable[[str], bool]

#: Words with which the name of an agency begins.
_HEAD = (
    r"(?:Các|các|Phòng|phòng|Sở|sở|Ban|ban,? ngành|Ủy ban|Uỷ ban|ủy ban|UBND|HĐND|Hội đồng|UBMTTQ|MTTQ|Mặt trận"
    r"|Văn phòng|"
    r"VP|Công an|Quân sự|Ban Chỉ huy|Trung tâm|Chi [Cc]ục|Cục|Kho bạc|Bảo [Hh]iểm|BHXH|Bưu điện|Viễn thông|VNPT"
    r"|Hội|Đoàn|"
    r"Thị đoàn|Thành đoàn|Tỉnh đoàn|Huyện đoàn|Liên đoàn|Công chức|công chức|Bộ phận|bộ phận|Bộ|Báo|Đài|Ngân hàng|"
    r"Thủ trưởng|Chủ tịch|Trưởng|Giám đốc|Chánh|Lãnh đạo|"
    r"Đảng ủy|Thành ủy|Tỉnh ủy|Huyện ủy|Thị ủy|Thanh tra|Trạm|Trường|Tổ|Viện|Tòa án"
    r"|Viện kiểm sát|"
    r"Hạt|Đội|Điện lực|Công ty|Doanh nghiệp|Nhà văn hóa|Ấp|Thôn|Khu phố|Tổ chức|tổ chức chính trị|Cơ quan"
    r"|cơ quan|Đơn vị)\b"
)
_STARTS = re.compile(_HEAD)
#: Words that are no name by themselves: what follows them, a verb ("Ban Chỉ đạo") or "và" ("Báo và Đài tỉnh"), is part
#: of it. "Văn phòng" and "Công an" can stand alone.
_BARE = (
    r"(?:[Cc]ác|Ban|Báo|Bộ|[Bb]ộ phận|Cục|Chi [Cc]ục|[Cc]ơ quan|Công ty|Đài|Đoàn|Đội|[Đđ]ơn vị|Hội|Hội đồng|Liên đoàn"
    r"|(?<![Vv]ăn )[Pp]hòng|Quỹ|[Ss]ở|Tổ|Trạm|[Tt]rung tâm|Trường|Uỷ ban|Ủy ban|Viện)"
)
_ENDS_BARE = re.compile(rf"(?:^|[\s,;(]){_BARE}\s*$")
_ALL_BARE = re.compile(rf"{_BARE}$")
#: A comma, or "và", after which a new name begins. "HĐND và UBND", "Hội đồng nhân dân và Ủy ban nhân dân" are one.
_AND = re.compile(rf"\s*(?:,\s*)?(?<!HĐND )(?<!nhân dân )(?:\bvà\b|&|\bcùng\b)\s+(?={_HEAD})")
#: "các sở, ban, ngành" is one.
_COMMA = re.compile(rf"\s*(?<!sở),\s*(?={_HEAD})|(?<=sở),\s*(?!ban\b)(?={_HEAD})")
#: A name that begins so is a group, whose commas go on: "Các cơ quan, đơn vị, UBND các phường, xã".
_GROUP = re.compile(r"các (?:cơ quan|phòng|ban|đơn vị)(?!.* và )", re.IGNORECASE)
#: A line of a cell that begins another name: not the rest of "Mặt trận Tổ quốc" or "Ban Tuyên giáo Huyện ủy".
_BEGINS_ANEW = re.compile(rf"(?!Tổ (?:quốc|chức)\b|Quân sự|\w+ [uủ][yỷ]\b)(?=[{UPPER}]){_HEAD}")
#: A name that needs no more: two words behind its first, or one of those that are whole with less; no post and no part
#: of a committee, behind which stands of what it is.
_WHOLE = re.compile(
    r"(?!Chủ tịch|Thủ trưởng|Trưởng|Công chức|Bộ phận|Ban (?:Thường vụ|Chấp hành|Chỉ đạo|Chỉ huy|Quản lý)$)"
    rf"(?:{_HEAD}(?:\s+\S+){{2}}|(?:Công an|\w+ [Đđ]oàn|Bưu điện|Các (?:thôn|ấp|bản|xã|phường|khu phố|chi bộ))\b)"
)
_DASHES = ("-", "–", "+", "•", "*")
_DASHED, _ENDED = re.compile(r"\n\s*[-–+•*]"), re.compile(r"[;,.:]\s*\n\s*[-–+•*]")
_LAST, _LONGEST = re.compile(r"[;,]"), 200
#: What a whole name does not end with.
_OPEN = re.compile(rf"(?:\b(?:và|với|của|thuộc|tại|HĐND)|[-–&]|{_BARE})$")
_TAIL = re.compile(
    r"[\s,;.…]*\b(?:(?:tham mưu |phối hợp |tổ chức |cùng )?(?:triển khai )?(?:thực hiện|triển khai|phối hợp)"
    r"|để thực hiện|(?:có|chịu) trách nhiệm(?: chính)?)\s*$"
)
#: What stands in a cell for which there is nobody.
_NOBODY = re.compile(r"[-–.\s]*(?:không(?: có)?)?[-–.\s]*", re.IGNORECASE)
_NOTE = re.compile(r"\s*\(([^()]{3,300})\)")
_REQUESTED = re.compile(r"^(?:đề nghị|kính đề nghị|kính mời|mời)\s*:?\s*", re.IGNORECASE)


class Names(NamedTuple):
    """Names in their order; ``note``: what stands in brackets; ``requested``: "Đề nghị" stands before them."""

    names: tuple[str, ...]
    note: str = ""
    requested: bool = False


def begins_like_an_agency(text: str) -> bool:
    """Tell whether a text begins with a word that names of agencies begin with."""
    return _STARTS.match(text.strip(" -–+•*\n")) is not None


def name_goes_on(text: str) -> bool:
    """Tell whether a text ends with a word of a name that cannot be its last: "Ban", "Trung tâm", "Các"."""
    return _ENDS_BARE.search(text) is not None


def agency_names(text: str, known: Known) -> Names:
    """Take a list of agencies apart.

    Semicolons and line ends part names, commas and "và" do where a new name begins; names in the register decide.
    """
    asked = _REQUESTED.match(text.strip())
    bare = _REQUESTED.sub("", text.strip())
    notes = [note for note in _NOTE.findall(bare) if not _abbreviation(note)]
    for note in notes:
        bare = bare.replace(f"({note})", " ")
    names: list[str] = []
    if _NOBODY.fullmatch(bare):
        return Names((), "", False)
    for piece in re.split(r";|\n\s*[-–+•*]\s*|\n(?=\s*(?:[-–+•*]|$))", f"\n{_lines(bare)}"):
        names.extend(_names(_clean(piece), known))
    return Names(tuple(dict.fromkeys(name for name in names if name)), "; ".join(notes), asked is not None)


def _lines(text: str) -> str:
    """Join wrapped lines of a cell: a line that begins like a name after one that is whole stands by itself."""
    joined: list[str] = []
    last = ""  # the name that the lines so far end with
    listed = text.startswith(_DASHES) or len(_DASHED.findall(text)) > 1 or _ENDED.search(text) is not None
    for printed in text.split("\n"):
        line = printed.strip()
        own = line.startswith(_DASHES) and (listed or begins_like_an_agency(line))  # else "Phòng Văn hóa" + "- Xã hội"
        anew = own or (_BEGINS_ANEW.match(line) is not None and _is_whole(last))
        joined.append(("\n" if own else "; " if anew else " ") + line)
        last = _LAST.split(line if anew else f"{last[-_LONGEST:]} {line}")[-1]
    return "".join(joined).strip()


def _is_whole(name: str) -> bool:
    bare = name.strip(" -–+•*")
    return _WHOLE.match(bare) is not None and not _OPEN.search(bare)


def _abbreviation(note: str) -> bool:
    return len(note) <= 12 or note.isupper()


def _clean(text: str) -> str:
    bare = " ".join(text.split()).strip(" -–+•*,;.:…")
    return _TAIL.sub("", bare).strip(" ,;.:…")


def _names(text: str, known: Known) -> list[str]:
    if not text or known(text):
        return [text] if text else []
    bounds = sorted({0, len(text), *(match.end() for rule in (_AND, _COMMA) for match in rule.finditer(text))})
    covered = _cover(text, bounds, known)
    if covered is not None:
        return covered
    pieces = [text]
    for rule in (_AND, _COMMA):
        pieces = [part for piece in pieces for part in _split(piece, rule, known)]
    return [_clean(piece) for piece in pieces]


def _split(text: str, rule: re.Pattern[str], known: Known) -> list[str]:
    if known(text) or (rule is _COMMA and _GROUP.match(text)):
        return [text]
    parts: list[str] = []
    begun = 0
    for match in rule.finditer(text):
        rest = text[begun : match.start()]
        if rule is _AND and _ALL_BARE.match(rest.strip()):
            continue
        parts.append(rest)
        begun = match.end()
        if rule is _COMMA and _GROUP.match(text[begun:]):
            break
    return [*parts, text[begun:]]


def _cover(text: str, bounds: Sequence[int], known: Known) -> list[str] | None:
    """Give the fewest known names that make up the whole text, or None."""
    if len(bounds) > 40:
        return None
    best: dict[int, list[str]] = {len(text): []}
    for number in range(len(bounds) - 2, -1, -1):
        start = bounds[number]
        options = []
        for end in bounds[number + 1 :]:
            name = _clean(re.sub(r"(?:,|\bvà|&|\bcùng)\s*$", "", text[start:end].strip()))
            if end in best and name and known(name):
                options.append([name, *best[end]])
        if options:
            best[start] = min(options, key=len)
    return best.get(0)
