"""Codes for what gets old by itself: the editors' own watch, told by ``cchc stale``."""

from __future__ import annotations

from cchc.problem.code import Code

_OPEN_VI, _OPEN_EN = "mở thử, rồi ghi ngày vào checked_on", "open it, then write the day into checked_on"
_LOOK_VI = "tra cứu hiệu lực, rồi ghi status và ngày vào checked_on"
_LOOK_EN = "look up whether it is in force, then write status and the day into checked_on"

STALE = (
    Code(
        "document-stale",
        "warning",
        "hiệu lực của văn bản “{value}” chưa được kiểm tra trong {days} ngày",
        "whether the document “{value}” is in force has not been checked for {days} days",
        _LOOK_VI,
        _LOOK_EN,
    ),
    Code(
        "document-unchecked",
        "hint",
        "hiệu lực của văn bản “{value}” chưa được kiểm tra lần nào",
        "whether the document “{value}” is in force has never been checked",
        _LOOK_VI,
        _LOOK_EN,
    ),
    Code(
        "address-stale",
        "warning",
        "địa chỉ {value} chưa được mở thử trong {days} ngày",
        "nobody has opened the address {value} for {days} days",
        _OPEN_VI,
        _OPEN_EN,
    ),
    Code(
        "address-unchecked",
        "hint",
        "địa chỉ {value} chưa được mở thử lần nào",
        "nobody has opened the address {value} yet",
        _OPEN_VI,
        _OPEN_EN,
    ),
    Code(
        "reply-overdue",
        "warning",
        "câu hỏi đã chờ {days} ngày làm việc; thời hạn trả lời là {term} ngày làm việc, đến {last_vi}",
        "the question has waited {days} working days; the reply term is {term} working days, until {last_en}",
        "nhắc cơ quan trả lời; có câu trả lời thì ghi answered_on và bỏ draft",
        "remind the agency; with the answer, write answered_on and take draft away",
    ),
    Code(
        "reply-waiting",
        "hint",
        "câu hỏi đang chờ trả lời, đã {days} ngày làm việc; thời hạn đến {last_vi}",
        "the question waits for its answer, {days} working days so far; the term ends on {last_en}",
    ),
    Code(
        "holidays-unknown",
        "hint",
        "chưa có lịch nghỉ lễ năm {value}, nên số ngày làm việc chỉ là gần đúng",
        "the public holidays of {value} are not known yet, so working days are counted roughly",
        "khi Chính phủ công bố lịch nghỉ, bổ sung vào hooks/cchc/text/holidays.py",
        "once they are announced, add them to hooks/cchc/text/holidays.py",
    ),
    Code(
        "basis-ended",
        "hint",
        "chỉ dựa vào kế hoạch đã kết thúc: {value}",
        "rests only on plans that have ended: {value}",
        "xem nay còn đúng không; có kế hoạch mới thì dẫn kế hoạch mới",
        "see whether it still holds; cite the new plan if there is one",
    ),
    Code(
        "expires-soon",
        "warning",
        "“{value}” còn đúng đến hết ngày {last_vi}, tức còn {days} ngày",
        "“{value}” holds until {last_en}, {days} days from now",
        "còn đúng thì ghi ngày mới vào expires, có đổi thì viết lại; nếu không, mục này sẽ tự rời các danh sách",
        "if it still holds, write a new day into expires, or write it anew; otherwise it leaves the lists by itself",
    ),
    Code(
        "expired",
        "hint",
        "“{value}” chỉ đúng đến hết ngày {last_vi}, nên đã rời danh sách, nguồn tin và dữ liệu",
        "“{value}” held until {last_en} only, so it has left lists, feeds and data",
        "cứ để nguyên: trang của câu trả lời, của tin vẫn còn và ghi là đã hết hạn; xóa tệp thì cần một mục redirects",
        "it may stay: the page of an answer or news item is kept and says so; one that goes needs a redirect",
    ),
    Code(
        "security-expires",
        "warning",
        "tệp security.txt hết hạn ngày {day_vi}",
        "security.txt expires on {day_en}",
        "ghi ngày mới, không quá một năm, vào security_expires của mkdocs.yml",
        "write a new day, at most a year ahead, into security_expires of mkdocs.yml",
    ),
)
