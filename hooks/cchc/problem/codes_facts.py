"""Codes for things that do not fit together: references, dates, citations."""

from __future__ import annotations

from cchc.problem.code import Code


def _unknown(name: str, what_vi: str, what_en: str) -> Code:
    """A reference that leads nowhere; proposes the nearest known name."""
    return Code(
        name,
        "error",
        f"không có {what_vi} “{{value}}”",
        f"there is no {what_en} “{{value}}”",
        "ý bạn là “{near}”?",
        "do you mean “{near}”?",
    )


FACTS = (
    _unknown("unknown-agency", "cơ quan", "agency"),
    _unknown("unknown-unit", "địa phương", "unit"),
    _unknown("unknown-topic", "chuyên đề", "topic"),
    _unknown("unknown-channel", "kênh thông tin", "channel"),
    _unknown("unknown-index", "chỉ số", "index"),
    _unknown("unknown-document", "văn bản", "document"),
    _unknown("unknown-plan", "kế hoạch", "plan"),
    _unknown("unknown-goal", "mục tiêu", "goal"),
    _unknown("unknown-question", "câu hỏi", "question"),
    _unknown("unknown-page", "trang", "page"),
    Code(
        "unknown-task", "error", "kế hoạch không có nhiệm vụ thứ {value}", "the plan has no task {value}",
        "nhiệm vụ được đếm từ 1 đến {last}", "tasks are counted from 1 to {last}",
    ),
    Code(
        "duplicate-id", "error", "mã “{value}” đã dùng ở {other}", "the id “{value}” is used already in {other}",
        "đặt mã khác", "choose another id",
    ),
    Code(
        "duplicate-name", "error", "tên “{value}” đã thuộc về cơ quan “{other}” của cùng địa phương",
        "the name “{value}” belongs to the agency “{other}” of the same unit already",
        "bỏ tên này ở một trong hai nơi", "delete it at one of the two places",
    ),
    Code(
        "duplicate-place", "error", "hai nhiệm vụ cùng ghi vị trí “{value}” (lần đầu ở dòng {first})",
        "two tasks give the same place “{value}” (first on line {first})",
        "ghi đúng vị trí của từng nhiệm vụ trong bản gốc", "give each task its own place in the source",
    ),
    Code(
        "ambiguous-document", "error", "có nhiều văn bản mang số “{value}”: {choices}",
        "several documents have the number “{value}”: {choices}",
        "ghi thêm ngày hoặc cơ quan ban hành (issuer)", "add the date or the issuer",
    ),
    Code(
        "citation-differs", "error", "văn bản {number} ghi ngày {cited}, danh mục văn bản ghi ngày {known}",
        "document {number} is dated {cited} here and {known} in the register",
        "nếu bản gốc in như vậy, thêm một mục vào errata với as_written chứa “{cited}”",
        "if the source says so, add an entry under errata with “{cited}” in as_written",
    ),
    Code(
        "citation-undated", "hint", "văn bản {number} không ghi ngày", "document {number} is cited without its date",
    ),
    Code(
        "deadline-before-issue", "error", "thời gian {deadline} đứng trước ngày ban hành {issued}",
        "the deadline {deadline} lies before the date of issue {issued}",
        "nếu bản gốc in như vậy, thêm một mục vào errata với at “{at}”",
        "if the source says so, add an entry under errata with at “{at}”",
    ),
    Code(
        "deadline-outside-period", "warning", "thời gian {deadline} nằm ngoài năm {period} của kế hoạch",
        "the deadline {deadline} lies outside the plan's year {period}",
        "kiểm tra lại với bản gốc", "compare it with the source",
    ),
    Code(
        "date-after-issue", "warning", "văn bản ngày {cited} có sau ngày ban hành kế hoạch {issued}",
        "a document of {cited} is cited by a plan of {issued}",
        "nếu bản gốc in như vậy, thêm một mục vào errata với as_written chứa “{cited}”",
        "if the source says so, add an entry under errata with “{cited}” in as_written",
    ),
    Code(
        "issue-outside-period", "warning", "ngày ban hành {issued} cách năm {period} của kế hoạch hơn một năm",
        "the date of issue {issued} is more than a year away from the plan's year {period}",
        "kiểm tra ngày ban hành và năm", "check date and year",
    ),
    Code(
        "erratum-unused", "warning", "không thấy “{value}” ở vị trí “{at}” của kế hoạch",
        "“{value}” is not found at “{at}” in the plan", "kiểm tra at và as_written", "check at and as_written",
    ),
    Code(
        "task-without-lead", "warning", "nhiệm vụ “{at}” không có cơ quan chủ trì", "the task at “{at}” has no lead",
        "nếu bản gốc để trống, thêm một mục vào errata với at “{at}”",
        "if the source leaves it blank, add an entry under errata with at “{at}”",
    ),
    Code(
        "task-without-deadline", "warning", "nhiệm vụ “{at}” không có thời gian thực hiện",
        "the task at “{at}” has no deadline",
        "nếu bản gốc để trống, thêm một mục vào errata với at “{at}”",
        "if the source leaves it blank, add an entry under errata with at “{at}”",
    ),
    Code(
        "lead-is-partner", "warning", "“{value}” vừa chủ trì vừa phối hợp", "“{value}” is both lead and partner",
        "nếu bản gốc in như vậy, thêm một mục vào errata với at “{at}”",
        "if the source says so, add an entry under errata with at “{at}”",
    ),
    Code(
        "hotline-stale", "warning", "số {number} chưa được kiểm tra trong {days} ngày",
        "the number {number} has not been checked for {days} days",
        "gọi thử rồi ghi checked_on", "call it, then write checked_on",
    ),
    Code(
        "hotline-number", "error", "số {number} và {e164} không phải là một", "{number} and {e164} are not the same number",
        "sửa một trong hai", "mend one of them",
    ),
    Code(
        "dates-out-of-order", "error", "{later} ({later_value}) đứng trước {earlier} ({earlier_value})",
        "{later} ({later_value}) lies before {earlier} ({earlier_value})", "kiểm tra lại hai ngày", "check both dates",
    ),
    Code(
        "question-kind", "error", "câu hỏi loại “{kind}” phải có mục “{key}”",
        "a question of kind “{kind}” needs the key “{key}”",
        "compiled: do ban biên tập tổng hợp, cần basis; asked: người dân hỏi, cần answered_on",
        "compiled entries need basis, asked ones need answered_on",
    ),
    Code(
        "personal-data", "warning", "có thể là dữ liệu cá nhân: {value}", "this may be personal data: {value}",
        "xóa đi; người hỏi luôn ẩn danh", "remove it; askers stay anonymous",
    ),
    Code(
        "unit-cycle", "error", "địa phương “{value}” là cấp trên của chính nó", "the unit “{value}” is its own parent",
        "sửa mục parent", "mend the key parent",
    ),
    Code(
        "twin-without-original", "error", "có bản dịch nhưng không có bản tiếng Việt {original}",
        "there is a translation but no Vietnamese text {original}",
        "thêm bản tiếng Việt hoặc đổi tên tệp", "add the Vietnamese text or rename the file",
    ),
    Code(
        "missing-translation", "hint", "chưa có bản dịch {lang}: {count} chỗ", "no {lang} translation yet: {count} places",
    ),
)
