"""What people noted about slips that no rule finds in our files: which ones a draft shows, and why the others stay.

Keys are a plan, the place in its source, and how the words begin. A test fails when an entry is no longer needed.
"""

from __future__ import annotations

from collections.abc import Mapping

Key = tuple[str, str, str]

#: Told by `cchc import FILE --unit ID --keep-text` on the sources (21 November 2026): the whole sentence, the cell or
#: another place shows them, and our files tell these in other words.
IN_DRAFTS: Mapping[Key, str] = {
    ("bang-ca-2024", "Mục II.2, gạch 1", "đẩy mạnh cải cách hành chính"): "title-differs",
    ("hai-phong-2023", "Phụ lục, dòng 6", "Năm 2023"): "deadline-in-words",
    ("long-khanh-2024", "Phụ lục VI.1.1, dòng 56", "Các văn bản"): "task-without-deed",
    ("long-khanh-2024", "Phụ lục VI.2.4, dòng 64", "Hệ thống một cửa"): "task-without-deed",
    ("long-khanh-2024", "Phụ lục I.1, dòng 2", "Cử cán bộ"): "output-is-work",
    ("long-khanh-2024", "Phụ lục II.3.3, dòng 30", "Hướng dẫn cán bộ"): "output-is-work",
    ("long-khanh-2024", "Phụ lục VII.5, dòng 76", "Cử công chức"): "output-is-work",
    ("mong-cai-2024", "Phụ lục, dòng 4", "trên địa bàn tỉnh"): "area-differs",
}

#: Why no rule can tell without telling what is right, too.
WHY_MISSED: Mapping[Key, str] = {
    ("bang-ca-2024", "Mở đầu", "(thiếu phần đầu"): "number and day stand in the annex, so nothing is blank",
    ("bang-ca-2024", "Mục IV.4, gạch 3", "cán bộ công chức"): "a commune may well speak of its city's staff",
    ("bang-ca-2024", "Phụ lục, dòng 5", "các Chỉ số"): "many provinces rank communes by these indices, too",
    ("bang-ca-2024", "Phụ lục, dòng 6", "Hội nghị tuyên truyền"): (
        "every word and pair is right, only the sense is not"
    ),
    ("bang-ca-2024", "Phụ lục", "ngày 07/2/2024"): "a plan may be issued on the day of the one that it carries out",
    ("bang-ca-2024", "Phụ lục, dòng 6", "việc người dân"): "the sentence is sound without the word left out",
    ("cua-lo-2024", "Mục III.2, gạch 3", "giữa các cơ quan"): "a town may tell of what the province does",
    ("cua-lo-2024", "Mục III.2, gạch 12", "(SIPAS): quản trị"): (
        "a colon between two names is right where the second explains"
    ),
    ("cua-lo-2024", "Mục III.3, gạch 2", "sơ kết, tổng kết"): "contests can be summed up; only a comma is missing",
    ("cua-lo-2024", "Mục III.4.2, gạch 2", "Tổ chuyển đổi số"): "some places do name their teams so",
    ("cua-lo-2024", "Nơi nhận, dòng 1", "Sở VH&TT"): "recipients are shortened everywhere",
    ("hai-phong-2023", "Mục II.1.a, gạch 1", "Nghị định số 120"): (
        "two titles run together; a title may hold a semicolon"
    ),
    ("hai-phong-2023", "Đoạn kết", "trước ngày 08"): (
        "a turn of speech lacks a word; reports of another kind lack a date"
    ),
    ("long-khanh-2024", "Mục II.1.1, gạch 2", "Luật sửa đổi"): (
        "laws are cited by name alone (Decree 30/2020); which law the year is of, only sense tells"
    ),
    ("long-khanh-2024", "Mục II.2.1, gạch 7", "dịch vụ công chứng,"): "both readings are real services",
    ("long-khanh-2024", "Mục II.2.2.e", "Tổng đài Dịch vụ công 1022"): "a number may be named without whose it is",
    ("long-khanh-2024", "Mục II.6.1, gạch 3", "tỷ lệ giao dịch"): "two kinds of payment may have one target",
    ("long-khanh-2024", "Mục IV.9", "Trung tâm Văn hóa"): (
        "three duties in other words; how far they are one work, only sense tells"
    ),
    ("long-khanh-2024", "Phụ lục II.2.1, dòng 18", "Thường xuyên"): (
        "the other time stands inside a sentence of the body"
    ),
    ("long-khanh-2024", "Phụ lục II.2.3", "Tỷ lệ hài lòng"): "residents alone may have a target of their own",
    ("long-khanh-2024", "Phụ lục II.3.2", "dịch vụ công chứng thực"): "both readings are real services",
    ("long-khanh-2024", "Phụ lục IV.6", "người hoạt động"): "communes alone may have a target of their own",
    ("long-khanh-2024", "Phụ lục VII.4, dòng 75", "tối thiểu 50%"): "of what the share is, only sense tells",
    ("long-khanh-2024", "Phụ lục IV.5, dòng 48", "Phòng Lao động"): (
        "names are shortened in tables everywhere, and dots are cut when cells are read"
    ),
    ("long-khanh-2024", "Phụ lục II.1.5, dòng 13", "- Kế hoạch"): (
        "a dash before the only entry of a cell is usual elsewhere"
    ),
    ("long-khanh-2024", "Phụ lục II.3.4, dòng 34", "hệ thống do"): (
        "a verb left out between two groups of words; each of them is right"
    ),
    ("long-khanh-2024", "Phụ lục III.3, dòng 39", "nhưng người"): "“nhưng” before “người” is right in most sentences",
    ("long-khanh-2024", "Phụ lục VI.3.2, dòng 70", "Kiến tạo"): "a right word in the place of another",
    ("mong-cai-2024", "Phụ lục, dòng 3", "lãnh đạo tỉnh"): "leaders of the province may be at a city's dialogue",
    ("mong-cai-2024", "Phụ lục, dòng 1", "Trung tâm Truyền thông"): (
        "the lead is told; only the word before it is missing in the cell"
    ),
}  # fmt: skip


def noted(notes: Mapping[Key, str], plan: str, at: str, written: str) -> Key | None:
    """Give the key of the note on a slip, None when nobody noted anything."""
    return next((key for key in notes if key[:2] == (plan, at) and written.startswith(key[2])), None)
