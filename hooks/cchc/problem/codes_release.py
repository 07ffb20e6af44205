"""Codes for what is held back until its day, and for changes after publication."""

from __future__ import annotations

from cchc.problem.code import Code

RELEASE = (
    Code(
        "held-back",
        "hint",
        "“{value}” {why_vi}, nên chưa có trên cổng",
        "“{value}” {why_en}, so it is not on the site",
    ),
    Code(
        "not-approved",
        "warning",
        "“{value}” chưa được duyệt, nên chưa có trên cổng",
        "“{value}” has not been approved, so it is not on the site",
        "người duyệt thêm mục approved: by là họ tên hoặc chức vụ, on là ngày duyệt",
        "whoever approves it adds the key approved: by is the name or post, on the day",
    ),
    Code(
        "approval-outdated",
        "error",
        "được duyệt {approved_vi}, mà thay đổi {changed_vi} có sau ngày đó",
        "it was approved on {approved_en}, and changed on {changed_en} after that",
        "người duyệt xem lại rồi ghi ngày duyệt mới vào approved",
        "whoever approves it looks again and writes the new day into approved",
    ),
    Code(
        "refers-to-held",
        "error",
        "{source} nhắc tới “{value}” ({other}), mà “{value}” {why_vi}",
        "{source} refers to “{value}” ({other}), and “{value}” {why_en}",
        "bỏ chỗ nhắc tới, hoặc giữ lại cả hai (draft, embargo)",
        "leave the reference out, or hold both back (draft, embargo)",
    ),
    Code(
        "revised-twice",
        "error",
        "ngày {value} đã có một mục trong {key}",
        "there is an entry for {value} in {key} already",
        "gộp hai mục làm một: mã của mục trong nguồn tin lấy theo ngày",
        "join the two: an entry's id in the feeds is made from its day",
    ),
    Code(
        "revision-undeclared",
        "hint",
        "kế hoạch đã đổi sau {since_vi} mà không khai báo",
        "the plan has changed since {since_en} and nothing says so",
        "kế hoạch đổi: thêm vào revisions; cổng sai: thêm vào corrections; chỉ sửa câu chữ: ghi revised",
        "the plan changed: add to revisions; our mistake: add to corrections; only wording: write revised",
    ),
)
