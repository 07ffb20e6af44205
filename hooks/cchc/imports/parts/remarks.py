"""What a person is asked to look at, in both languages of the tools: one function or constant a remark."""

from __future__ import annotations

from cchc.problem import Words

NO_PLAN_LINE = Words(
    "không thấy dòng “KẾ HOẠCH”: số, ngày và tên phải xem lại",
    "no line says “KẾ HOẠCH”: number, date and title have to be checked",
)
NO_NUMBER = Words(
    "bản gốc không nêu số kế hoạch: để trống `number`", "the source gives the plan no number: `number` is left out"
)
NO_TITLE = Words("không thấy tên kế hoạch", "no title was found")
ODD_NUMBER = Words("số lạ", "an unusual number")
NUMBER_OF_ANNEX = Words(
    "số lấy ở đầu phụ lục, không phải ở đầu kế hoạch", "the number stands at the annex, not at the head of the plan"
)
DATE_OF_ANNEX = Words(
    "ngày lấy ở đầu phụ lục, không phải ở đầu kế hoạch", "the day stands at the annex, not at the head of the plan"
)
CAPITALS = Words(
    "tên viết hoa trong bản gốc: xem lại chữ hoa của tên riêng", "the title is in capitals: check those of names"
)
YEAR_OF_SENTENCE = Words(
    "tên kế hoạch không nêu năm: lấy năm ở câu này", "the title names no year: that of this sentence is taken"
)
YEAR_OF_ISSUE = Words(
    "tên kế hoạch không nêu năm: lấy năm ban hành", "the title names no year: that of its issue is taken"
)
GOAL_GOES_ON = Words(
    "ô mục tiêu ở đầu trang: hiểu là phần nối của mục tiêu trước, không phải mục tiêu mới",
    "the goal at the top of a page is read as the rest of the one before, not as another",
)
COLUMNS_LOST = Words(
    "bảng mất cột trong bản gốc: ranh giới các ô do máy suy ra",
    "the table has lost its columns: where its cells end was inferred",
)
SEVERAL_SHARES = Words(
    "câu có nhiều tỷ lệ: xem lại nội dung đo và phạm vi",
    "the sentence has several percentages: check what each measures and its scope",
)
TIME_FROM_COLUMNS = Words(
    "thời gian ghép từ nhiều cột của bảng: xem lại cách viết", "the time was put together from several columns"
)
NO_DUTY = Words("không thấy nội dung nhiệm vụ dưới mục này", "nothing to do was found under this clause")
NAME_CUT = Words(
    "chưa rõ tên cơ quan hết ở đâu, việc được giao bắt đầu từ đâu", "where the agency's name ends was inferred"
)
NOBODYS_DUTY = Words(
    "trong phần tổ chức thực hiện, không rõ giao cho ai", "among the duties, and not clear whose it is"
)
NO_AGENCY = Words("tên mục không giống tên cơ quan", "the clause does not begin like the name of an agency")
OWN_EVENT = Words(
    "câu này nêu một sự kiện riêng, hay chỉ nhắc lại nhiệm vụ ở phụ lục?",
    "is this an event of its own, or a task of the annex told again?",
)
NO_KIND = Words("không rõ loại văn bản", "the kind of document is not told")
UNNUMBERED = Words("văn bản không nêu số", "the document is cited without its number")
NO_ROW_NUMBER = Words(
    "dòng không có số thứ tự: là nhiệm vụ riêng hay phần nối của dòng trên?",
    "the row has no number: a task of its own, or the rest of the row above?",
)
NO_LEAD_TAKES_PART = Words(
    "ô đơn vị không ghi “chủ trì”: hiểu là người tham gia, không phải cơ quan chủ trì",
    "the cell does not say who leads: read as who takes part",
)
NO_LEAD_FIRST = Words(
    "ô đơn vị không ghi “chủ trì”: hiểu tên đứng đầu là cơ quan chủ trì",
    "the cell does not say who leads: the first name is taken",
)
UNCLEAR_STEP = Words("mốc thời gian không rõ", "no time was understood")
NO_TASKS = Words("phụ lục không có bảng nhiệm vụ", "the annex has no table of tasks")
AFTER_TASKS = Words("sau bảng nhiệm vụ", "behind the table of tasks")
DEADLINE_INSIDE = Words("thời gian lấy từ giữa câu", "the deadline stands inside the sentence")
NAMED_IN_PASSING = Words(
    "văn bản không có mục về hình thức: kênh này được nhắc ở đây, giữ lại nếu dùng để tuyên truyền",
    "no section is about channels: this one is named here; keep it if the plan uses it",
)
NAMED_IN_DUTY = Words(
    "kênh được nhắc trong phần tổ chức thực hiện: giữ lại nếu dùng để tuyên truyền",
    "named among the duties: keep it if the plan uses this channel",
)
REPORTERS = Words("ghi `by`, `to`, `when` theo câu này", "write `by`, `to`, `when` from this sentence")
FIELD_GUESSED = Words(
    "bảng không nêu lĩnh vực của mục tiêu này: lĩnh vực đoán theo lời",
    "the table gives this goal no field: it was guessed from its words",
)
FIELD_UNKNOWN = Words("chưa rõ lĩnh vực", "its field is not clear")


def number_twice(path: str, first: str, second: str) -> Words:
    """A number of the outline stands twice."""
    return Words(
        f"số mục {path} dùng hai lần (“{first}” và “{second}”)",
        f"number {path} is used twice (“{first}” and “{second}”)",
    )


def number_skipped(path: str) -> Words:
    """A number of the outline is missing."""
    return Words(f"thiếu số trước Mục {path}", f"a number before Mục {path} is missing")


def day_unknown(issued: str) -> Words:
    """The source gives the month or year only."""
    return Words(f"bản gốc không nêu đủ ngày: ghi {issued}", f"the source gives no full date: {issued} is written")


def no_such_day(day: str) -> Words:
    """A date is in no calendar."""
    return Words(f"ngày {day} không có thật", f"there is no day {day}")


def several_years(first: str, last: str) -> Words:
    """The title names a span of years."""
    return Words(
        f"kế hoạch cho nhiều năm ({first}-{last}): cổng chỉ ghi một năm",
        f"a plan for several years ({first}-{last}): the portal records one",
    )


def row_without_task(words: str) -> Words:
    """A row has cells and no task."""
    return Words(
        f"dòng kế tiếp của bảng không có tên nhiệm vụ: {words}", f"the next row of the table names no task: {words}"
    )


def partners_lead(name: str) -> Words:
    """The partners' cell says who leads."""
    return Words(f"cột phối hợp ghi “{name} chủ trì”", f"the partners' cell says “{name} chủ trì”")


def partners_note(note: str) -> Words:
    """The partners' cell has a note in brackets."""
    return Words(f"cột phối hợp có ghi chú trong ngoặc: ({note})", f"the partners' cell has a note: ({note})")


def unclear_deadline(text: str) -> Words:
    """A deadline that the model's parser does not take."""
    return Words(f"chưa hiểu thời gian “{text}”", f"the deadline “{text}” was not understood")
