"""Codes for published addresses: what vanished, and redirects."""

from __future__ import annotations

from cchc.problem.code import Code

ADDRESSES = (
    Code(
        "address-vanished",
        "error",
        "địa chỉ {address} đã công bố mà nay không còn (số địa chỉ của cùng mục này: {count})",
        "the address {address} was published and is gone now (addresses of the same thing: {count})",
        "thêm vào danh sách redirects trong plans/registry/redirects.yml dòng - {{from: “{origin}”, to: “mã mới”}}; "
        "không có gì thay thì ghi to: gone",
        "add a line to the list redirects in plans/registry/redirects.yml: - {{from: “{origin}”, to: “the new id”}}; "
        "write to: gone when nothing stands in its place",
    ),
    Code(
        "bad-address",
        "error",
        "“{value}” không phải là mã hay địa chỉ trên cổng",
        "“{value}” is neither an id nor an address of the portal",
        "viết như liên kết trong bài, ví dụ qa:goi-so-nao, hoặc một địa chỉ tính từ gốc, ví dụ /hoi-dap/goi-so-nao/",
        "write it like a link in prose, such as qa:goi-so-nao, or as an address from the root, such as /hoi-dap/x/",
    ),
    Code(
        "redirect-in-use",
        "error",
        "“{value}” vẫn còn trên cổng nên không chuyển tiếp được",
        "“{value}” is still on the site, so it cannot be redirected",
        "xóa dòng chuyển tiếp này, hoặc đổi mã của mục đó",
        "delete the redirect, or change the id of that entry",
    ),
    Code(
        "redirect-nowhere",
        "error",
        "không có “{value}” trên cổng để chuyển tới",
        "there is no “{value}” on the site to lead to",
        "ý bạn là “{near}”?",
        "do you mean “{near}”?",
    ),
    Code(
        "redirect-circle",
        "error",
        "chuyển tiếp từ “{value}” đi vòng tròn, không tới đâu cả",
        "the redirect from “{value}” leads in a circle",
        "cho một trong các dòng đó dẫn tới mục còn trên cổng",
        "let one of these redirects lead to something that is on the site",
    ),
)
