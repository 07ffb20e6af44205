"""Words of which a half, or the noun behind them, is left out: "100% quan hành chính", "Chỉ thị của về"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

#: "của" (of) and "tại" (at) need a noun behind them; "tồn tại" (to last) and the like are other words.
_LONELY = re.compile(
    r"của(?<!\wcủa)(?: (?:về|tại|và|với|cho|bởi|hoặc|theo)(?!\w)| ?[,;.:])"
    r"|tại(?<!\wtại)(?<!tồn tại)(?<!hiện tại)(?<!thực tại)(?<!đương tại)(?<!ngược tại)(?<!trở tại)(?<!còn tại)"
    r"(?<!lại tại) ?[,;:]"
)
#: Syllables that are no word by themselves -> what stands before them, and what behind, when they are half of one.
_HALVES = {
    "quan": (
        "cơ liên hải tham chủ khách trực mỹ cảnh ngoại hữu tương tổng lạc bi võ sĩ giác ngũ giới sinh vị ông làm cửa",
        "tâm trọng hệ điểm sát niệm chức lại liêu trắc họ ngại san tòa",
    ),
    "địa": (
        "thổ bản nội cục trận thánh nghĩa điền lục căn mộ tỉnh thực",
        "phương bàn chỉ giới điểm chính lý lí hình ốc danh đạo vị bạ tầng chất cầu hạt phận thế bộ dư nhiệt",
    ),
    "pháp": (
        "tư hợp giải phương biện lập hành cú thủ hiến bút công ngữ lễ phật",
        "luật lý lí nhân chế quy quyền điển lệnh định y",
    ),
}
#: So many letters behind a half are looked at for the next word.
_LONGEST = 30
#: The level of a town without its second half; "thị thực" is a visa.
_LEVEL = re.compile(r"[Cc]ấp thị(?! (?:xã|trấn|thực))(?!\w)|CẤP THỊ(?! (?:XÃ|TRẤN|THỰC))(?!\w)")
#: "thành" as half of "thành phố": before the name of one.
_CITY = re.compile(r"thành(?<!\wthành) (?=[A-ZĐÁÀẢÃẠÂẤẦĂẮẰÉÊÓÔƠÚƯÍÝ])((?:\w+ ?){1,3})")
#: "giữa" (between) one and others; before these it is something else: between several, or the middle of a time.
_BETWEEN = re.compile(
    r"(?<!\w)giữa (?!(?:các|những|hai|ba|bốn|năm|tháng|kỳ|quý|nhiệm|chừng|lúc|mọi|từng|nhiều|chúng|\d)(?!\w))"
    r"([^;.:!?()*\n“”\"]*,[^;.:!?()*\n“”\"]*)(?=[;.:!?()*\n]|\Z)"
)
_OTHER_SIDE = re.compile(r"(?<!\w)(?:và|với|cùng|hoặc|hay)(?!\w)| [-–] ")
#: An abbreviation that stands for what documents are like, and not for documents.
_KIND = re.compile(r"(?:các|những|nhiều) QPPL(?!\w)")


def _half(syllable: str, before: str, behind: str) -> re.Pattern[str]:
    left = "".join(f"(?<![{word[0]}{word[0].upper()}]{word[1:]} {syllable})" for word in before.split())
    alone = rf"{syllable}(?<=\S {syllable}){left}(?=[ ,;.:])(?! (?:{'|'.join(behind.split())})(?!\w))(?! ?\Z)"
    return re.compile(alone)  # lines of prose break where they like, so a word stands before it and one behind


_ALONE = tuple((syllable, _half(syllable, *around)) for syllable, around in _HALVES.items())


def lonely(text: str, towns: Collection[str] = ()) -> Iterator[str]:
    """Give words in Vietnamese text at which one is missing: "của về" in "Chỉ thị của về trách nhiệm".

    ``towns`` are names without their level ("Hải Phòng"), so that "thành Hải Phòng" is told.
    """
    if "của" in text or "tại" in text:
        yield from (found.group() for found in _LONELY.finditer(text))
    for syllable, alone in _ALONE:
        if syllable in text:
            for found in alone.finditer(text):
                yield _with_next(text, found)
    if "ấp thị" in text or "CẤP THỊ" in text:
        yield from (found.group() for found in _LEVEL.finditer(text))
    if "QPPL" in text:
        yield from (found.group() for found in _KIND.finditer(text))
    if towns and "thành " in text:
        for found in _CITY.finditer(text):
            words = found.group(1).split()
            yield from (
                f"thành {name}" for n in (3, 2, 1) if len(words) >= n and (name := " ".join(words[:n])) in towns
            )


def _with_next(text: str, found: re.Match[str]) -> str:
    """Give the syllable with the word behind it, so that it can be found again."""
    return " ".join([found.group(), *text[found.end() : found.end() + _LONGEST].split(" ", 2)[1:2]]).rstrip(" ,;.:")


def one_sided(text: str) -> Iterator[str]:
    """Give "giữa" with the word behind it where several are named but not between whom: "giữa lãnh đạo xã, thôn.".

    The text must be whole, since the other side may stand in the next line.
    """
    if "giữa " in text:
        for found in _BETWEEN.finditer(text):
            if not _OTHER_SIDE.search(found.group(1)):
                yield " ".join(found.group().split(" ", 3)[:3]).rstrip(" ,")
