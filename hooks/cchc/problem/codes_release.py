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
        "kế hoạch đã đổi sau {value} mà không khai báo",
        "the plan has changed since {value} and nothing says so",
        "kế hoạch đổi: thêm vào revisions; cổng sai: thêm vào corrections; chỉ sửa câu chữ: ghi revised",
        "the plan changed: add to revisions; our mistake: add to corrections; only wording: write revised",
    ),
)
