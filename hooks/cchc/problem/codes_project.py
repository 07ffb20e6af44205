"""Codes for the project's own set-up: mkdocs.yml, the catalogues of words, the build."""

from __future__ import annotations

from cchc.problem.code import Code

PROJECT = (
    Code(
        "catalogue-missing",
        "error",
        "ngôn ngữ “{lang}” không có tệp từ ngữ {file}",
        "the language “{lang}” has no catalogue {file}",
        "sao chép vi.yml và dịch",
        "copy vi.yml and translate it",
    ),
    Code(
        "catalogue-word",
        "error",
        "thiếu từ “{key}” (vi: {vi})",
        "the entry “{key}” is missing (vi: {vi})",
        "thêm mục này vào tệp từ ngữ",
        "add it to the catalogue",
    ),
    Code(
        "catalogue-extra",
        "error",
        "từ “{key}” không có trong vi.yml",
        "the entry “{key}” is not in vi.yml",
        "xóa mục này hoặc thêm vào vi.yml",
        "delete it or add it to vi.yml",
    ),
    Code(
        "catalogue-fields",
        "error",
        "từ “{key}” phải chứa {fields} như trong vi.yml",
        "the entry “{key}” must contain {fields} as in vi.yml",
        "giữ nguyên các chữ trong ngoặc nhọn",
        "keep the words in braces",
    ),
    Code(
        "site-url",
        "error",
        "site_url “{value}” phải bắt đầu bằng https:// hoặc http:// và kết thúc bằng /",
        "site_url “{value}” must begin with https:// or http:// and end with /",
        "ví dụ https://cchc.example.vn/",
        "such as https://cchc.example.vn/",
    ),
    Code(
        "address-taken",
        "error",
        "địa chỉ {address} đã thuộc về {other}",
        "the address {address} belongs to {other}",
        "đổi mã hoặc tên tệp",
        "change the id or the file name",
    ),
    Code(
        "disk-full",
        "error",
        "ổ đĩa không còn chỗ để ghi trang (hoặc vượt hạn mức): {file}",
        "the disk has no room left for the site (or a quota is used up): {file}",
        "xóa bớt tệp hoặc mở rộng ổ đĩa rồi dựng lại; trang cũ vẫn còn nguyên",
        "make room and build again; the old site stands as it was",
    ),
    Code(
        "build-failed",
        "error",
        "không dựng được trang: {detail}",
        "the site could not be built: {detail}",
        "báo cho người phụ trách kỹ thuật kèm dòng này",
        "tell the maintainers, with this line",
    ),
)
