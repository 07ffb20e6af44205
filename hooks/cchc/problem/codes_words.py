"""Codes for slips in words: words typed twice, letters and marks that are wrong, what was left out or left over."""

from __future__ import annotations

from cchc.problem.code import Code

_AS_WRITTEN_VI = "nếu bản gốc in như vậy, thêm một mục vào errata với as_written chứa “{value}”"
_AS_WRITTEN_EN = "if the source says so, add an entry under errata with “{value}” in as_written"

WORDS = (
    Code(
        "unit-wording",
        "warning",
        "“{value}” không hợp với cấp của {unit_vi}",
        "“{value}” does not fit the level of {unit_en}",
        _AS_WRITTEN_VI,
        _AS_WRITTEN_EN,
    ),
    Code(
        "doubled-word",
        "warning",
        "lặp từ: “{value}”",
        "words typed twice: “{value}”",
        "viết một lần: “{once}”; nếu bản gốc in như vậy, thêm một mục vào errata",
        "write “{once}”; if the source says so, add an entry under errata",
    ),
    Code(
        "tone-mark",
        "hint",
        "“{value}” có thể sai dấu",
        "the marks of “{value}” may be wrong",
        "ý bạn là “{near}”?",
        "do you mean “{near}”?",
    ),
    Code(
        "misspelt",
        "hint",
        "“{value}” có thể gõ sai",
        "“{value}” may be misspelt",
        "ý bạn là “{near}”?",
        "do you mean “{near}”?",
    ),
    Code(
        "noun-missing",
        "hint",
        "ở “{value}” có thể thiếu chữ",
        "a word may be missing at “{value}”",
        "thêm chữ còn thiếu; bản gốc in như vậy thì thêm một mục vào errata với as_written chứa “{value}”",
        "add the word; if the source says so, add an entry under errata with “{value}” in as_written",
    ),
    Code(
        "quote-open",
        "hint",
        "dấu ngoặc kép không có dấu kia: {value}",
        "a quotation mark has no other one: {value}",
        "thêm dấu mở “ hoặc dấu đóng ” còn thiếu",
        "add the mark that is missing, “ or ”",
    ),
    Code(
        "bracket-open",
        "hint",
        "dấu ngoặc đơn không có dấu kia: {value}",
        "a bracket has no other one: “{value}”",
        "thêm dấu ( hoặc ) còn thiếu, hay bỏ dấu thừa",
        "add the bracket that is missing, or delete the one too many",
    ),
    Code(
        "sentence-joined",
        "hint",
        "ở “{value}” có thể thiếu dấu ngắt giữa hai ý",
        "between two sentences a full stop may be missing: “{value}”",
        "thêm dấu chấm hoặc dấu chấm phẩy; nếu là một ý thì viết thường chữ thứ hai",
        "add a full stop or a semicolon; if it is one sentence, write the second word small",
    ),
    Code(
        "blank-left",
        "warning",
        "còn chỗ để trống chưa điền: “{value}”",
        "this was never filled in: “{value}”",
        "điền số, ngày vào chỗ trống; bản gốc in như vậy thì thêm một mục vào errata với as_written chứa “{value}”",
        "fill it in; if the source says so, add an entry under errata with “{value}” in as_written",
    ),
    Code(
        "markup-left",
        "warning",
        "còn sót mã của chương trình khác: {value}",
        "this is left over from another program: {value}",
        "xóa phần mã, chỉ giữ chữ",
        "delete the code, keep the words",
    ),
    Code(
        "alt-missing",
        "error",
        "hình {value} không có lời mô tả",
        "the picture {value} has no text in its place",
        "ghi trong ngoặc vuông điều hình cho thấy: ![Màn hình đăng nhập](hinh.png)",
        "say in the square brackets what it shows: ![The login screen](picture.png)",
    ),
    Code(
        "link-nowhere",
        "error",
        "liên kết {value} không dẫn tới đâu",
        "the link {value} leads nowhere",
        "ý bạn là “{near}”?",
        "do you mean “{near}”?",
    ),
)
