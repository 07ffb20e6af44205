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
        "the entry “{key}” is missing (vi: “{vi}”)",
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
        "security-expires-soon",
        "warning",
        "security.txt hết hạn ngày {day_vi}, còn {days} ngày",
        "security.txt expires on {day_en}, in {days} days",
        "kiểm tra nơi nhận báo lỗi bảo mật (security_contact) còn đúng không, rồi ghi security_expires mới",
        "see whether security_contact is still right, then write a new security_expires",
    ),
    Code(
        "security-expired",
        "error",
        "security.txt có hạn tới ngày {day_vi}, ngừng dựng trang từ {before} ngày trước đó",
        "security.txt is valid until {day_en}; nothing is published from {before} days before",
        "kiểm tra security_contact còn đúng không, rồi ghi security_expires mới, muộn nhất một năm nữa",
        "see whether security_contact is still right, then write a new security_expires, at most a year ahead",
    ),
    Code(
        "security-expires-late",
        "warning",
        "security.txt chỉ nên có hạn trong một năm, không phải tới {day_vi}",
        "security.txt should expire within a year, not as late as {day_en}",
        "ghi security_expires sớm hơn (RFC 9116, mục 2.5.5)",
        "write an earlier security_expires (RFC 9116, 2.5.5)",
    ),
    Code(
        "editor-missing",
        "error",
        "trang biên tập /admin/ đã bật nhưng máy này chưa có chương trình của nó",
        "the editors' form at /admin/ is switched on, but its program is not on this machine",
        "chạy: make editor (cần npm), hoặc bỏ mục editor trong mkdocs.yml",
        "run: make editor (needs npm), or remove editor from mkdocs.yml",
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
