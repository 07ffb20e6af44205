"""Codes for values that are missing, of the wrong kind or cannot be understood."""

from __future__ import annotations

from cchc.problem.code import Code

VALUES = (
    Code(
        "missing-key", "error", "thiếu mục “{key}”", "the key “{key}” is missing",
        "thêm một dòng “{key}: …”", "add a line “{key}: …”",
    ),
    Code(
        "unknown-key", "error", "không có mục nào tên là “{key}”", "there is no key named “{key}”",
        "ý bạn là “{near}”?", "do you mean “{near}”?",
    ),
    Code("empty-value", "error", "mục này để trống", "this value is empty", "viết giá trị hoặc xóa cả dòng",
         "write a value or delete the line"),
    Code(
        "expected-text", "error", "ở đây cần một dòng chữ", "a text is expected here",
        "viết chữ ngay sau dấu hai chấm", "write the text right after the colon",
    ),
    Code(
        "expected-list", "error", "ở đây cần một danh sách", "a list is expected here",
        "mỗi mục một dòng, bắt đầu bằng “- ”", "one item a line, each beginning with “- ”",
    ),
    Code(
        "expected-mapping", "error", "ở đây cần các mục “tên: giá trị”", "keys and values are expected here",
        "viết các mục con thụt vào, mỗi mục một dòng", "write the keys below, indented, one a line",
    ),
    Code(
        "expected-number", "error", "“{value}” không phải là số", "“{value}” is not a number",
        "viết số bằng chữ số, phần lẻ sau dấu chấm, ví dụ 97 hoặc 97.5", "write digits, with a decimal point: 97 or 97.5",
    ),
    Code(
        "expected-yes-no", "error", "“{value}” không phải là true hay false", "“{value}” is neither true nor false",
        "viết true hoặc false", "write true or false",
    ),
    Code(
        "not-a-choice", "error", "“{value}” không phải là giá trị dùng được; chọn một trong: {choices}",
        "“{value}” is not allowed; choose one of: {choices}", "ý bạn là “{near}”?", "do you mean “{near}”?",
    ),
    Code(
        "bad-date", "error", "“{value}” không phải là một ngày có thật", "“{value}” is not a date",
        "viết năm-tháng-ngày, ví dụ 2024-02-06", "write year-month-day, such as 2024-02-06",
    ),
    Code(
        "bad-id", "error", "“{value}” không dùng được làm mã", "“{value}” cannot be an id",
        "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, tối đa 80 ký tự",
        "lower-case letters without marks, digits and hyphens only, at most 80 characters",
    ),
    Code(
        "bad-deadline", "error", "không hiểu thời gian thực hiện “{value}”", "the deadline “{value}” is not understood",
        "viết như trong văn bản, ví dụ: Quý II/2024; Tháng 4/2024; Trước ngày 10/3/2024; Thường xuyên; Năm 2024",
        "write it as the document does, such as: Quý II/2024; Tháng 4/2024; Trước ngày 10/3/2024; Thường xuyên",
    ),
    Code(
        "bad-citation", "error", "không hiểu văn bản viện dẫn “{value}”", "the citation “{value}” is not understood",
        "viết số và ngày, ví dụ: Nghị quyết số 76/NQ-CP ngày 15/7/2021",
        "write number and date, such as: Nghị quyết số 76/NQ-CP ngày 15/7/2021",
    ),
    Code(
        "bad-document-number", "error", "“{value}” không phải là số văn bản", "“{value}” is not a document number",
        "viết như 47/KH-UBND, 45/2020/NĐ-CP hoặc 05-NQ/TU", "write it like 47/KH-UBND, 45/2020/NĐ-CP or 05-NQ/TU",
    ),
    Code(
        "bad-url", "error", "địa chỉ “{value}” không dùng được", "the address “{value}” cannot be used",
        "chỉ dùng địa chỉ bắt đầu bằng https://, http://, mailto: hoặc tel:",
        "use addresses beginning with https://, http://, mailto: or tel: only",
    ),
    Code(
        "bad-phone", "error", "“{value}” không phải là số điện thoại", "“{value}” is not a telephone number",
        "viết như trong kế hoạch, ví dụ 082.507.7988 hoặc 1022; e164 viết như +84825077988",
        "write it as printed, such as 082.507.7988 or 1022; e164 like +84825077988",
    ),
    Code(
        "bad-checksum", "error", "“{value}” không phải là mã SHA-256", "“{value}” is not a SHA-256 checksum",
        "64 chữ số 0-9, a-f", "64 digits 0-9, a-f",
    ),
    Code(
        "bad-year", "error", "“{value}” không phải là một năm", "“{value}” is not a year",
        "viết bốn chữ số, ví dụ 2024", "write four digits, such as 2024",
    ),
    Code(
        "text-language", "error", "“{lang}” không phải là ngôn ngữ của cổng", "“{lang}” is not a language of the portal",
        "dùng {choices}", "use {choices}",
    ),
    Code(
        "text-without-vietnamese", "error", "thiếu phần tiếng Việt (vi)", "the Vietnamese text (vi) is missing",
        "thêm “vi: …”", "add “vi: …”",
    ),
    Code(
        "text-html", "error", "chữ này chứa mã HTML: {tag}", "this text contains HTML: {tag}",
        "xóa mã, chỉ giữ lại chữ", "delete the code and keep the words",
    ),
    Code(
        "text-too-long", "error", "chữ quá dài: {length} ký tự, tối đa {limit}",
        "the text is too long: {length} characters, at most {limit}", "viết ngắn lại", "make it shorter",
    ),
    Code(
        "bad-value", "error", "giá trị “{value}” không dùng được", "the value “{value}” cannot be used",
        "xem hướng dẫn biên tập", "see the editors' guide",
    ),
)
