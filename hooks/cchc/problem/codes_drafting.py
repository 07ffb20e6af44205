"""Codes for slips of drafting: parts of a plan that do not go together, and names that the registers have otherwise."""

from __future__ import annotations

from cchc.problem.code import Code

_AT_VI = "kế hoạch nháp: sửa cho khớp; bản gốc in như vậy thì thêm một mục vào errata với at “{at}”"
_AT_EN = "in a draft, make them agree; if the source says so, add an entry under errata with at “{at}”"
_VALUE_VI = "nếu bản gốc in như vậy, thêm một mục vào errata với as_written chứa “{value}”"
_VALUE_EN = "if the source says so, add an entry under errata with “{value}” in as_written"

DRAFTING = (
    Code(
        "target-exception",
        "hint",
        "“{measure_vi}” ở đây không có phần loại trừ, ở {other} có: {exception_vi}",
        "“{measure_en}” has no exception here, at “{other}” it has one: “{exception_en}”",
        _AT_VI,
        _AT_EN,
    ),
    Code(
        "target-counted",
        "hint",
        "{one_vi} ở đây tính theo “{measure_vi}”, ở {other} tính theo “{counted_vi}”",
        "{one_en} is counted here as “{measure_en}”, at “{other}” as “{counted_en}”",
        _AT_VI,
        _AT_EN,
    ),
    Code(
        "number-uneven",
        "hint",
        "số “{number}” và “{other}” ở cùng một loạt mà một số có dấu chấm, một số không",
        "the numbers “{number}” and “{other}” stand in one series, one with a dot, the other without",
        _AT_VI,
        _AT_EN,
    ),
    Code(
        "issuer-is-partner",
        "hint",
        "“{value}” ban hành kế hoạch mà lại đứng ở chỗ phối hợp ({at})",
        "“{value}” issues the plan and stands as a partner in it (“{at}”)",
        "kế hoạch nháp: ghi nơi thật sự phối hợp; bản gốc in như vậy thì thêm vào errata một mục at “{at}”, about lead",
        "in a draft, name who really helps; if the source says so, add an erratum with at “{at}”, about lead",
    ),
    Code(
        "work-before-issue",
        "hint",
        "việc “{deadline}” bắt đầu trước ngày ban hành {issued_vi}",
        "the work “{deadline}” begins before the plan was issued, {issued_en}",
        "bản nháp: ghi từ tháng ban hành; bản gốc in như vậy thì thêm vào errata một mục at “{at}”, about deadline",
        "in a draft, begin with that month; if the source says so, add an erratum with at “{at}”, about deadline",
    ),
    Code(
        "deadline-in-words",
        "hint",
        "thời gian của dòng này ghi {one}, lời trong dòng lại ghi {two}",
        "the time of this row is “{one}”, its words say “{two}”",
        "bản nháp: ghi một thời gian; bản gốc in như vậy thì thêm vào errata một mục at “{at}”, about deadline",
        "in a draft, give one time; if the source says so, add an erratum with at “{at}”, about deadline",
    ),
    Code(
        "task-without-deed",
        "hint",
        "nhiệm vụ mở đầu bằng “{value}” mà không nói phải làm gì",
        "the task begins with “{value}” and does not say what is to be done",
        "thêm việc phải làm (xây dựng, hoàn thiện, kết nối…); " + _VALUE_VI,
        "say what is done with it; " + _VALUE_EN,
    ),
    Code(
        "output-is-work",
        "hint",
        "kết quả mở đầu bằng “{value}”: đó là một việc, không phải kết quả",
        "the result begins with “{value}”: that is work, not a result",
        "ghi thứ nộp được, xem được (văn bản, báo cáo, lớp tập huấn…); " + _VALUE_VI,
        "say what can be handed in or looked at; " + _VALUE_EN,
    ),
    Code(
        "area-differs",
        "hint",
        "cùng một việc, ở đây ghi “{value}”, ở {other} ghi “{two}”",
        "the same work is “{value}” here and “{two}” at “{other}”",
        _VALUE_VI,
        _VALUE_EN,
    ),
    Code(
        "list-mixed",
        "hint",
        "sau “{value}” lại có cả {other}",
        "behind “{value}” there is “{other}”, too",
        "gọi chung là “các văn bản”, hoặc tách riêng từng loại; " + _VALUE_VI,
        "call them “các văn bản” together, or list each kind by itself; " + _VALUE_EN,
    ),
    Code(
        "index-name",
        "hint",
        "“{value}” không phải tên của chỉ số này trong danh mục: {name_vi}",
        "“{value}” is not what the register calls this index: “{name_vi}” ({name_en})",
        "ghi đúng tên chỉ số; " + _VALUE_VI,
        "write the name of the index; " + _VALUE_EN,
    ),
    Code(
        "title-differs",
        "hint",
        "tên của {number} ở đây là “{value}…”, ở {other} là “{two}…”",
        "the title of {number} is “{value}…” here and “{two}…” at “{other}”",
        "ghi một tên, đúng như văn bản; " + _VALUE_VI,
        "quote one title, as the document has it; " + _VALUE_EN,
    ),
)
