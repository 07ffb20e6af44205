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
        "draft-unfinished",
        "hint",
        "bản nháp còn {texts} chỗ chưa viết lời, {remarks} điều phải xem lại",
        "the draft has {texts} texts to be written and {remarks} remarks to look at",
        "kể lại câu ở source_text vào vi; xem xong điều nào trong remarks thì xóa điều ấy; rồi bỏ draft",
        "tell what source_text says in vi; delete each of the remarks once it is settled; then take draft away",
    ),
    Code(
        "remark-left",
        "error",
        "kế hoạch không còn là bản nháp mà còn điều phải xem lại: “{value}”",
        "the plan is no draft any more, and this has still to be looked at: “{value}”",
        "xem lại rồi xóa điều này khỏi remarks, hoặc ghi lại draft: true",
        "settle it and delete it from remarks, or write draft: true again",
    ),
    Code(
        "import-waiting",
        "warning",
        "kế hoạch chờ đọc từ tệp “{value}”, nên chưa có trên cổng",
        "the plan waits to be read from the file “{value}”, so it is not on the site",
        "chạy: cchc import-waiting; tự viết kế hoạch thì bỏ mục import",
        "run: cchc import-waiting; take the key import away to write the plan yourself",
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
