"""Where the name of an agency ends and its duty begins, in a sentence with or without a colon between them."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc.imports.letters import LOWER
from cchc.imports.parts.names import begins_like_an_agency, name_goes_on

#: Verbs with which a duty begins, where no colon parts it from the agency.
_VERB = re.compile(
    r"\s*,?\s+(?=(?:phối hợp|chủ trì|chịu trách nhiệm|có trách nhiệm|tham mưu|hướng dẫn|căn cứ"
    r"|tổ chức thực hiện|tổ chức triển khai|triển khai|xây dựng"
    r"|theo dõi|bố trí|tăng cường|đẩy mạnh|hỗ trợ|cử|là cơ quan|là đầu mối|chủ động|thường xuyên|tiếp tục"
    r"|tích cực|thực hiện|rà soát|đôn đốc|kiểm tra"
    r"|cung cấp|vận động|tuyên truyền|phát huy|quan tâm|bảo đảm|đảm bảo|lập dự toán|tổng hợp|nghiêm túc"
    r"|báo cáo|đăng tải|phát hành|phổ biến"
    r"|tổ chức(?! (?:chính trị|xã hội|đoàn thể|hội(?! (?:thi|nghị|thảo|diễn))|thành viên))"
    r"|mở|làm|lập|viết|giới thiệu|công khai|niêm yết|cập nhật|lãnh đạo|chỉ đạo|quán triệt|giám sát|đưa|đề xuất|đề nghị"
    r"|thẩm định|phân công|lồng ghép|duy trì|nâng cao|cụ thể hóa|cụ thể hoá|định hướng|biên soạn|biên tập|sản xuất"
    r"|phát động|dành|nghiên cứu|chuẩn bị|khảo sát|đánh giá|in ấn|phát sóng|đăng|tham gia|phân bổ|cân đối"
    r"|giải quyết)\b)"
)
#: The same at the beginning of a line that was joined with the agency's: "… và Môi trường Chủ trì phối hợp".
_NEW_SENTENCE = re.compile(
    r"(?<![-–,&])\s+(?=(?:Chủ trì|Tổ chức|Phối hợp|Căn cứ|Hướng dẫn|Tham mưu|Thực hiện|Chịu trách nhiệm"
    r"|Có trách nhiệm|Xây dựng|Bố trí|Theo dõi|Triển khai"
    r"|Rà soát|Lập|Tuyên truyền|Tiếp tục|Tăng cường|Đẩy mạnh|Thường xuyên|Chủ động|Hỗ trợ|Cung cấp|Là cơ quan"
    r"|Trên cơ sở|Vận động)\b)"
)
#: Of these, what names of agencies hold, too: "Ban Tổ chức Thành ủy", "Trung tâm Hỗ trợ".
_IN_NAMES = re.compile(r"\s*(?:Tổ chức|Xây dựng|Hỗ trợ|Tuyên truyền|Hướng dẫn|Cung cấp)\b")
#: How far behind such a word a verb shows that it was part of the name.
_NEAR = 40
_PLACES = "xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh"
#: Words of places with which names end, where no verb is known: "Các chi bộ trực thuộc", "Đảng ủy phường".
_NAME_ENDS = re.compile(
    rf"^.{{4,80}}?\b(?:{_PLACES}|thôn|khu phố|trực thuộc|liên quan)(?=\s+[{LOWER}])"
    rf"(?!\s+(?:và|có|trực thuộc|liên quan|thuộc|của|trong|trên|tại|{_PLACES})\b)"
)
GIVEN = re.compile(r"^(?:giao|giao cho|đối với|yêu cầu|trách nhiệm của)\s*:?\s+", re.IGNORECASE)
REQUESTED = re.compile(r"^(?:đề nghị|kính đề nghị)\b", re.IGNORECASE)
_LONGEST_NAMES = 320


class Parted(NamedTuple):
    """Who is charged, and with what; ``sure``: a colon or a verb parts them. No name: ``duty`` is the sentence."""

    names: str
    duty: str
    sure: bool = True


def parted(text: str) -> Parted:
    """Part who is charged from what is to be done: at the colon, the first verb, else the last word of a place."""
    before, colon, after = text.partition(":")
    if colon and len(before) <= _LONGEST_NAMES and _verb(before) is None:
        return Parted(before.strip(), after.strip())
    bare = GIVEN.sub("", text)
    begins = bare[: _LONGEST_NAMES + 2 * _NEAR]
    verbs = (found for found in (_new_sentence(begins), _verb(begins)) if found)
    found = min(verbs, key=lambda one: one.start(), default=None)
    if found and found.start() <= _LONGEST_NAMES:
        return Parted(bare[: found.start()].strip(" ,"), bare[found.end() :].strip())
    ends = _NAME_ENDS.match(bare) if begins_like_an_agency(REQUESTED.sub("", bare).strip()) else None
    return Parted(ends.group().strip(" ,"), bare[ends.end() :].strip(), False) if ends else Parted("", text)


def _verb(text: str) -> re.Match[str] | None:
    """Find the verb with which the duty begins, not one that belongs to the name: "Ban chỉ đạo", "Tổ kiểm tra"."""
    request = REQUESTED.match(text)
    begin = request.end() if request else 0
    return next((found for found in _VERB.finditer(text, begin) if not name_goes_on(text[: found.start()])), None)


def _new_sentence(text: str) -> re.Match[str] | None:
    for found in _NEW_SENTENCE.finditer(text):
        own = _IN_NAMES.match(text, found.start())
        verb = _verb(text[own.end() :]) if own else None  # "Tổ chức tuyên truyền" begins a duty, "Ban Tổ chức" a name
        if not name_goes_on(text[: found.start()]) and not (verb and 0 < verb.start() <= _NEAR):
            return found
    return None
