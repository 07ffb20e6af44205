"""Codes for documents that ``cchc import`` is given: Word, PDF, HTML, text."""

from __future__ import annotations

from cchc.problem.code import Code

IMPORTS = (
    Code(
        "import-format",
        "error",
        "không đọc được loại tệp này; đọc được .docx, .pdf, .html, .txt và .md",
        "this kind of file cannot be read; .docx, .pdf, .html, .txt and .md can",
        "mở bằng Word hoặc LibreOffice rồi lưu thành .docx",
        "open it in Word or LibreOffice and save it as .docx",
    ),
    Code(
        "import-password",
        "error",
        "tệp có mật khẩu, hoặc là tệp Word kiểu cũ (.doc)",
        "the file has a password, or is an old Word file (.doc)",
        "mở tệp, bỏ mật khẩu rồi lưu thành .docx",
        "open it, take the password off and save it as .docx",
    ),
    Code(
        "import-broken",
        "error",
        "tệp hỏng: không đọc được nội dung",
        "the file is broken: what is in it cannot be read",
        "mở tệp bằng Word hoặc LibreOffice rồi lưu lại",
        "open it in Word or LibreOffice and save it again",
    ),
    Code(
        "import-too-large",
        "error",
        "tệp lớn hơn mức một kế hoạch có thể có ({limit})",
        "the file is larger than any plan can be ({limit})",
        "chỉ đưa phần kế hoạch và phụ lục, không kèm hình",
        "hand over the plan and its annex only, without pictures",
    ),
    Code(
        "import-too-slow",
        "error",
        "đọc tệp quá {seconds} giây hoặc quá {megabytes} MB bộ nhớ, nên dừng lại",
        "reading the file took more than {seconds} seconds or {megabytes} MB of memory, and was stopped",
        "lưu lại tệp bằng Word hoặc LibreOffice; chỉ giữ phần kế hoạch và phụ lục",
        "save it again in Word or LibreOffice; keep the plan and its annex only",
    ),
    Code(
        "import-unsafe",
        "error",
        "tệp có khai báo mà tệp Word thật không bao giờ có (DTD, thực thể XML)",
        "the file declares what no true Word file does (a DTD, XML entities)",
        "xin lại tệp gốc từ cơ quan ban hành",
        "ask the issuing office for the original file",
    ),
    Code(
        "import-no-text",
        "error",
        "tệp không có chữ: có lẽ là bản chụp (scan)",
        "the file has no text: it is perhaps a scan",
        "xin bản Word, hoặc nhận dạng chữ (OCR) rồi đưa bản chữ vào",
        "ask for the Word file, or run OCR and hand over the text",
    ),
    Code(
        "import-extra",
        "error",
        "chưa cài phần đọc Word, PDF và HTML",
        "what reads Word, PDF and HTML is not installed",
        'chạy: pip install "cchc-portal[import]"',
        'run: pip install "cchc-portal[import]"',
    ),
    Code(
        "import-exists",
        "error",
        "đã có tệp này: cchc import không bao giờ ghi đè",
        "this file exists already: cchc import never overwrites",
        "ghi -o với tên khác, hoặc --id khác",
        "give another name with -o, or another --id",
    ),
    Code(
        "import-file",
        "error",
        "không có “{value}” trong thư mục imports/, hoặc không phải loại tệp đọc được",
        "there is no “{value}” in the folder imports/, or it is no kind of file that can be read",
        "mở kế hoạch trong trang biên tập, bỏ tệp cũ và chọn lại tệp .docx, .pdf, .html, .txt hay .md",
        "open the plan in the form, take the file away and choose a .docx, .pdf, .html, .txt or .md file again",
    ),
    Code(
        "import-not-empty",
        "error",
        "kế hoạch chờ nhập văn bản mà đã có mục “{value}”: nhập vào sẽ mất mục ấy",
        "the plan waits for a document and has “{value}” already, which the import would lose",
        "bỏ mục này để nhập từ tệp, hoặc bỏ mục import để tự viết",
        "take this away to import the file, or take the key import away to write the plan yourself",
    ),
)
