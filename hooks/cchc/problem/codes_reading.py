"""Codes for files that cannot be read as YAML, Markdown or text."""

from __future__ import annotations

from cchc.problem.code import Code

READING = (
    Code(
        "file-missing", "error", "thiếu tệp này", "this file is missing",
        "tạo tệp, hoặc chạy lệnh trong thư mục có mkdocs.yml", "create it, or run the command where mkdocs.yml is",
    ),
    Code(
        "file-too-large", "error", "tệp quá lớn: {size} byte, tối đa {limit}",
        "the file is too large: {size} bytes, at most {limit}",
        "chia nội dung ra nhiều tệp", "divide it into several files",
    ),
    Code(
        "file-empty", "error", "tệp trống", "the file is empty",
        "viết nội dung vào tệp hoặc xóa tệp", "write something into it or delete it",
    ),
    Code(
        "file-outside", "error", "tệp trỏ ra ngoài thư mục của cổng", "the file leads outside the project",
        "thay liên kết bằng tệp thật", "put a real file in place of the link",
    ),
    Code(
        "file-name", "error", "tên tệp “{name}” không dùng được làm địa chỉ",
        "the file name “{name}” cannot be an address",
        "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ goi-so-nao.md",
        "use lower-case letters without marks, digits and hyphens only, such as goi-so-nao.md",
    ),
    Code(
        "not-utf8", "error", "tệp không phải UTF-8 (byte thứ {offset})", "the file is not UTF-8 (byte {offset})",
        "lưu lại tệp với bảng mã UTF-8", "save the file as UTF-8",
    ),
    Code(
        "bad-character", "error", "có ký tự điều khiển không nhìn thấy ({name})",
        "there is an invisible control character ({name})", "xóa ký tự đó", "delete the character",
    ),
    Code(
        "yaml-syntax", "error", "viết sai cú pháp YAML: {detail_vi}", "this is not valid YAML: {detail_en}",
        "xem dấu hai chấm, dấu ngoặc kép và độ thụt dòng ở dòng này và dòng trên",
        "look at colons, quotes and indentation on this line and the one above",
    ),
    Code(
        "yaml-tab", "error", "dùng phím Tab ở chỗ thụt dòng", "a tab is used for indentation",
        "thay mỗi Tab bằng hai dấu cách", "write two spaces for each tab",
    ),
    Code(
        "yaml-alias", "error", "không dùng bí danh hay neo (& và *) của YAML",
        "YAML anchors and aliases (& and *) are not allowed", "viết lại nội dung ở từng chỗ; nếu đó là "
        "chữ thường thì đặt trong ngoặc kép", "write the text out at each place; quote it if it is plain text",
    ),
    Code(
        "yaml-tag", "error", "không dùng thẻ {tag} của YAML", "the YAML tag {tag} is not allowed",
        "xóa thẻ; nếu đó là chữ thường thì đặt trong ngoặc kép", "delete the tag; quote it if it is plain text",
    ),
    Code(
        "yaml-merge", "error", "không dùng khóa gộp << của YAML", "the YAML merge key << is not allowed",
        "viết các khóa ra đầy đủ", "write the keys out",
    ),
    Code(
        "yaml-second-document", "error", "tệp có nhiều phần ngăn bởi ---", "there is a second document after ---",
        "mỗi tệp chỉ viết một phần; xóa dòng ---", "one document a file; delete the --- line",
    ),
    Code(
        "yaml-too-deep", "error", "lồng nhau quá {limit} bậc", "nested more than {limit} levels deep",
        "viết phẳng hơn", "write it flatter",
    ),
    Code(
        "yaml-too-many", "error", "tệp có quá {limit} mục", "there are more than {limit} items in the file",
        "chia nội dung ra nhiều tệp", "divide it into several files",
    ),
    Code(
        "yaml-key", "error", "tên mục phải là một chữ đơn giản", "a key must be a simple word",
        "viết dạng “tên: giá trị”", "write “name: value”",
    ),
    Code(
        "duplicate-key", "error", "mục “{key}” viết hai lần (lần đầu ở dòng {first})",
        "the key “{key}” stands twice (first on line {first})", "giữ một lần", "keep one of them",
    ),
    Code(
        "front-matter-missing", "error", "tệp không bắt đầu bằng phần khai báo giữa hai dòng ---",
        "the file does not begin with a block between two --- lines",
        "dòng đầu tiên là ---, rồi các mục, rồi một dòng --- nữa", "begin with ---, then the keys, then --- again",
    ),
    Code(
        "front-matter-open", "error", "phần khai báo không có dòng --- kết thúc",
        "the block at the top is not closed by ---",
        "thêm một dòng --- sau mục cuối cùng", "add a --- line after the last key",
    ),
    Code(
        "raw-html", "error", "không viết mã HTML trong văn bản: {tag}", "raw HTML is not allowed in texts: {tag}",
        "viết bằng Markdown; dấu < thì viết &lt;", "write Markdown; for a literal < write &lt;",
    ),
    Code(
        "prose-element", "error", "không dùng {what_vi} trong văn bản này", "{what_en} cannot be used in this text",
        "chỉ dùng đoạn văn, danh sách, chữ đậm, chữ nghiêng, liên kết, tiêu đề ## và bảng",
        "use paragraphs, lists, bold, italics, links, ## headings and tables only",
    ),
)
