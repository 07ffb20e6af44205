"""The end of a plan: recipients and who signed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from cchc.imports.blocks import Paragraph, Where
from cchc.imports.letters import LOWER, UPPER
from cchc.imports.parts.found import Fact
from cchc.problem import Words

_ROLE = re.compile(
    r"[\s(]*\(?\s*((?:[a-zđ]{1,3}|[A-ZĐ][a-zđ]?|[A-ZĐ])\s*/\s*[a-zđA-ZĐ]{1,4})\s*\)\s*$|\(([^()]{2,40})\)\s*$"
)
_PLACES = re.compile(r"[*\s]*nơi nhận\s*:?\s*", re.IGNORECASE)
_ON_BEHALF = re.compile(r"(?:TM|T/M|T\.M)(?:\s*[.:]\s*|\s+)(.+)")
_FOR = re.compile(r"(?:KT|K/T|TL|T/L|TUQ)(?:\s*[.:]\s*|\s+)(.+)")
_ACTING = re.compile(r"(?<!\w)Q(?:\s*[.:]\s*|\s+)(?=(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|CHÁNH))")
_POST = re.compile(
    r"(?:PHÓ\s+|QUYỀN\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG|TRƯỞNG BAN|BÍ THƯ|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA"
    r"|ỦY VIÊN\b.*)(?:\s+.*)?$"
)
#: The same in small letters, where it is all that the line says.
_SMALL_POST = re.compile(
    r"(?:Phó |Quyền )?(?:Chủ tịch|Giám đốc|Trưởng phòng|Trưởng ban|Bí thư|Chánh Văn phòng)"
    r"(?: (?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân))?(?: (?:xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh))?"
)
#: Where the post is held, which the plan's unit tells: "PHÓ CHỦ TỊCH UBND XÃ".
_PLACE = re.compile(
    r"(?<=CHỦ TỊCH)\s+(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\b.*$|(?<=Chủ tịch)\s+(?:UBND|Ủy ban|Uỷ ban)\b.*$"
)
_WORD = rf"(?:[{UPPER}]['’])?[{UPPER}][{LOWER}]*"
_NAME = re.compile(rf"(?:{_WORD}(?:\s+-\s+|-|\s+)){{1,5}}[{UPPER}][{LOWER}]+$")
#: A name in capitals: words of no post and no office.
_CAPITAL_NAME = re.compile(rf"(?:[{UPPER}]{{2,7}}\s+){{1,4}}[{UPPER}]{{2,7}}$")
_OFFICE = re.compile(r"\b(?:ỦY|UỶ|UBND|BAN|PHÒNG|SỞ|TỊCH|THƯ|ĐỐC|KÝ|DẤU|ĐẢNG|HỘI|TỈNH|HUYỆN|XÃ|PHƯỜNG|VIÊN)\b")
#: What stands before a name: degrees and ranks, and the label of a signature made by computer.
_BEFORE_NAME = re.compile(
    r"^(?:(?:PGS|GS|TS|ThS|Ths|BS|BSCK\w*|CN|KS|LS|DS)\s*[.,]\s*)+|^(?:Người ký|Ký bởi)\s*:\s*"
    r"|^(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy)\s+"
)
#: "phó chủ tịch" -> "phó Chủ tịch".
_BELOW = re.compile(r"\b(phó|quyền) (chủ tịch|giám đốc|trưởng phòng|trưởng ban|bí thư|chánh)")
#: The name of an office behind the post: "trưởng phòng nội vụ" -> "Trưởng phòng Nội vụ".
_OFFICE_OF = re.compile(r"\b(trưởng (?:phòng|ban)|chánh|giám đốc(?= sở)|sở)(?= (\w))", re.IGNORECASE)
_STAMP = re.compile(r"^\(?\s*(?:đã ký|ký tên|ký, đóng dấu|chữ ký|dấu)\b.*|^\[.*\]$|^\.+$", re.IGNORECASE)
#: Lines of the signature that stand beside each other in two columns are parted by so many spaces.
_COLUMNS = re.compile(r"\t+|\s{4,}|\s*\|\s*")


class Signature(NamedTuple):
    """Who signed: name, post, for whom (KT.) and on whose behalf (TM.), posts as sentences write them."""

    name: str
    position: str
    for_: str | None
    on_behalf_of: str | None
    where: Where
    doubt: Words | None


def recipients(lines: Iterable[Paragraph]) -> list[tuple[Fact[str], str | None]]:
    """Give the lines of "Nơi nhận" with the mark in brackets: "UBND tỉnh (b/c);" -> "UBND tỉnh", "b/c"."""
    found: list[tuple[Fact[str], str | None]] = []
    reading = signed = False
    for line in lines:
        for column in _columns(line.text):
            reading = reading or _PLACES.match(column) is not None
            text = _PLACES.sub("", column, count=1)
            if not reading or not text.strip(" -*.;"):
                continue
            if _signs(text):
                signed = True
            elif not signed or text.startswith(("-", "–")):
                found.extend(_recipients(text, line.where))
    return found


def _recipients(text: str, where: Where) -> Iterable[tuple[Fact[str], str | None]]:
    parted = r";\s*[-–]\s*|(?<=[;.])\s+[-–]\s+|^\s*[-–]\s*"
    for piece in re.split(parted if re.search(r"(?:^|\s)[-–]", text) else r";\s+", text):
        bare = piece.strip(" ;,.-–*")
        if not bare:
            continue
        if re.match(r"Lưu\b", bare):
            yield Fact(bare, where, text), None
            continue
        role = _ROLE.search(bare)
        if role:
            yield (
                Fact(bare[: role.start()].strip(" ,;("), where, text),
                (role.group(1) or role.group(2)).replace(" ", ""),
            )
        else:
            yield Fact(bare, where, text), None


def _columns(text: str) -> list[str]:
    return [part.strip() for part in _COLUMNS.split(text) if part.strip()]


def _signs(text: str) -> bool:
    return bool(_ON_BEHALF.match(text) or _FOR.match(text) or _POST.fullmatch(text) or _STAMP.match(text))


def signature(lines: Iterable[Paragraph]) -> Signature | None:
    """Give who signed, or None when there is no post with a name below it."""
    behalf = stands_for = post = name = None
    where = Where(0, 1)
    for line in lines:
        for text in (part for chunk in line.text.split("\n") for part in _columns(chunk)):
            for piece in _signing_pieces(text) if name is None else ():
                if _ON_BEHALF.match(piece):
                    behalf, where = _ON_BEHALF.sub(r"\1", piece), line.where
                elif _FOR.match(piece):
                    stands_for, where = _FOR.sub(r"\1", piece), line.where
                elif _POST.fullmatch(piece) or _SMALL_POST.fullmatch(piece):
                    post, where = piece, line.where
                elif post or stands_for:
                    name = _name(piece)
    if name is None or not (post or stands_for):
        return None
    return Signature(name, _sentence(post or ""), _sentence(stands_for), _sentence(behalf), where, None)


def _name(piece: str) -> str | None:
    """Give the name that a line below the post holds, or None."""
    bare = _BEFORE_NAME.sub("", piece)
    if _CAPITAL_NAME.fullmatch(bare) and not _OFFICE.search(bare):
        return bare.title()
    return bare if _NAME.fullmatch(bare) else None


def _signing_pieces(text: str) -> list[str]:
    """Part "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Đỗ Văn A" where a reader has put its lines into one."""
    parted = _ACTING.sub("QUYỀN ", text.strip(" *"))
    parted = re.sub(r"\s+(?=(?:KT|K/T|TL|TUQ)\s*[.:])|(?<=CHỦ TỊCH)\s+(?=PHÓ CHỦ TỊCH)", "\n", parted)
    parted = re.sub(rf"(?<=[{UPPER}]{{2}})\s+(?=(?:[{UPPER}][{LOWER}]+\s*){{2,6}}$)", "\n", parted)
    return [piece.strip(" *") for piece in parted.split("\n") if piece.strip(" *")]


def _sentence(text: str | None) -> str:
    """Give words in capitals as a sentence writes them: "PHÓ CHỦ TỊCH" -> "Phó Chủ tịch"."""
    if not text:
        return ""
    words = _PLACE.sub("", text.strip(" .:*"))
    if not words.isupper():
        return words
    lower = words.lower()
    lower = _BELOW.sub(lambda found: f"{found.group(1)} {found.group(2).capitalize()}", lower)
    for found in _OFFICE_OF.finditer(lower):
        at = found.end() + 1
        lower = lower[:at] + lower[at].upper() + lower[at + 1 :]
    return lower[:1].upper() + lower[1:]
