"""Marks by which a word became another word, told by what stands beside it: "UBND tinh", "Công Trung tâm"."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Words behind which the name of a level stands.
_BEFORE_LEVEL = r"UBND|HĐND|[Ủủ]y ban nhân dân|[Uu]ỷ ban nhân dân|[Hh]ội đồng nhân dân|[Cc]ấp|[Đđ]ịa bàn"
#: The name of a level with a wrong mark or none -> the name.
_LEVELS = {"tinh": "tỉnh", "tĩnh": "tỉnh", "huyên": "huyện", "huyền": "huyện", "huyến": "huyện", "phướng": "phường"}
_LEVEL = re.compile(rf"(?<!\w)(?:{_BEFORE_LEVEL}) ({'|'.join(_LEVELS)})(?!\w)(?! (?:bột|gọn|giản|thể|thần|hoa))")
#: One of these is in every such text.
_SIGNS = tuple(f" {word}" for word in _LEVELS)
#: "tình" is half of a word, but for "tình" before one of these ("tình hình") and a few old pairs ("có lý, có tình").
_FEELING = re.compile(
    r"(?<!\w)(?:UBND|HĐND|[Cc]ấp|địa bàn|về|của|từ|cho|tại|toàn|lãnh đạo) (tình)(?= \w)"
    r"(?! (?:hình|trạng|huống|cảm|nguyện|báo|tiết|thế|nghĩa|yêu|dục|thương|thân|người|bạn|đồng|đoàn|làng|hữu|quân"
    r"|cờ|và)(?!\w))"
)
#: A portal is "Cổng"; "Công" with a capital begins no name before these. "Dịch vụ Công Trung tâm…" ends one;
#: in quotation marks a name stands as somebody else wrote it.
_PORTAL = re.compile(
    r"(?<![\w“])(?<![Dd]ịch vụ )(?<![Hh]ành chính )(?<![Hh]ành Chính )"
    r"Công (?=(?:Trung tâm|[Tt]hông tin|[Tt]hanh toán|[Tt]ra cứu|[Dd]ữ liệu)(?!\w))"
)


def mistaken(text: str) -> Iterator[tuple[str, str]]:
    """Give words whose mark makes them others, each with what is meant: ("UBND tinh", "UBND tỉnh")."""
    if any(map(text.__contains__, _SIGNS)):
        for found in _LEVEL.finditer(text):
            yield found.group(), found.group()[: -len(found.group(1))] + _LEVELS[found.group(1)]
    if "tình" in text:
        for found in _FEELING.finditer(text):
            yield found.group(), found.group().replace("tình", "tỉnh")
    if "Công " in text:
        for found in _PORTAL.finditer(text):
            behind = text[found.end() :].split(" ", 1)[0]
            yield f"Công {behind}", f"Cổng {behind}"
