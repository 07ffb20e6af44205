"""Codes for publishing: releases on the server, and links to other sites."""

from __future__ import annotations

from cchc.problem.code import Code

PUBLISHING = (
    Code(
        "site-differs",
        "error",
        "“{value}” không đúng với manifest.sha256",
        "“{value}” is not what manifest.sha256 says",
        "dựng lại: cchc build",
        "build again: cchc build",
    ),
    Code(
        "site-not-built",
        "error",
        "chưa có trang đã dựng trong “{value}”",
        "there is no built site in “{value}”",
        "dựng trước: cchc build",
        "build first: cchc build",
    ),
    Code(
        "release-held",
        "error",
        "bản số {number} đã bị thu hồi ngày {day_vi}, nên chưa phát hành bản mới",
        "release {number} was taken back on {day_en}, so nothing new is released",
        "sửa xong chỗ sai rồi thì phát hành với --resume",
        "when what was wrong is mended, release with --resume",
    ),
    Code(
        "release-overtaken",
        "error",
        "bản số {number} đến chậm: bản số {other} mới hơn đã được phát hành",
        "release {number} comes late: release {other} was published meanwhile",
        "nếu nội dung này vẫn mới nhất thì phát hành lại",
        "release again if this content is still the newest",
    ),
    Code(
        "release-damaged",
        "error",
        "bản số {number} không nguyên vẹn trên máy chủ: {count} tệp sai, trước hết là “{path}”",
        "release {number} is not sound on the server: {count} files differ, first “{path}”",
        "phát hành lại từ đầu; trang đang chạy vẫn nguyên",
        "release again; the site that is live was left as it is",
    ),
    Code(
        "release-unknown",
        "error",
        "không có bản số {number} trên máy chủ",
        "there is no release {number} on the server",
        "xem danh sách: cchc releases",
        "see which there are: cchc releases",
    ),
    Code(
        "release-none-earlier",
        "error",
        "không có bản nào trước bản đang chạy",
        "there is no release before the live one",
        "xem danh sách: cchc releases",
        "see which there are: cchc releases",
    ),
    Code(
        "release-folder",
        "error",
        "“{value}” không dùng làm nơi phát hành được",
        "“{value}” cannot hold releases",
        "tạo sẵn thư mục này cho người phát hành; current trong đó phải là liên kết, không phải thư mục",
        "make this folder for the publishing user; “current” in it must be a link, not a folder",
    ),
    Code(
        "release-failed",
        "error",
        "máy chủ không làm được: {detail}",
        "the server could not do it: {detail}",
        "kiểm tra ssh, rsync, python3 và quyền ghi trên máy chủ",
        "look at ssh, rsync, python3 and the right to write on the server",
    ),
    Code(
        "link-lost",
        "error",
        "liên kết {value} không mở được {count} lần liền, từ {day}: {result}",
        "the link {value} could not be opened {count} times in a row, since {day}: {result}",
        "thay địa chỉ khác hoặc bỏ liên kết",
        "put another address in its place or remove the link",
    ),
    Code(
        "link-missed",
        "hint",
        "liên kết {value} chưa mở được (lần {count}): {result}",
        "the link {value} could not be opened (time {count}): {result}",
        "chưa cần sửa: lần sau cổng sẽ thử lại",
        "nothing to do yet: it will be tried again",
    ),
)
