"""What is to be done and what comes of it: a task begins with a deed, its result does not.

That is how annexes of plans are made: one column names work, the column "Kết quả, sản phẩm" what can be handed in and
looked at when the work is judged.
"""

from __future__ import annotations

import re

#: Things with which no task may begin, unless a deed follows: "Hệ thống một cửa" does not say what to do with it.
_THING = re.compile(
    r"\W*(?:(?:các|những) (?:văn bản|quy định|hệ thống|phần mềm|cơ sở dữ liệu|thủ tục)|hệ thống|phần mềm|cơ sở dữ liệu"
    r"|csdl|hạ tầng|trang thông tin|trang thiết bị|quy trình|đội ngũ)(?!\w)(?! hóa)",
    re.IGNORECASE,
)
_DONE = re.compile(r"(?<!\w)(?:được|phải|cần)(?!\w)")
#: Work that leaves nothing to hand in; "Hướng dẫn" is also a kind of document, so it must be said whom.
_WORK = re.compile(
    r"\W*(?:cử|tham gia|phối hợp|tham mưu|đôn đốc|tiếp tục|quán triệt"
    r"|hướng dẫn (?:các|cho|cán bộ|công chức|người|doanh nghiệp|nhân dân|tổ chức|đơn vị|ubnd|phòng|cơ quan))(?!\w)",
    re.IGNORECASE,
)


def lacks_deed(title: str) -> str:
    """Give the thing with which the title of a task begins, where it does not say what is done; "" when it does."""
    found = _THING.match(title)
    return found.group().strip() if found and not _DONE.search(title) else ""


def is_work(result: str) -> str:
    """Give the verb with which the result of a task begins, where that is more work; "" when it is a result."""
    found = _WORK.match(result)
    return found.group().strip(" -–+*") if found and not _DONE.search(result) else ""
