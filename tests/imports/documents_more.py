"""Seven more documents, and what each says; units and people are made up.

They were written after what ``documents`` had shown was mended; the faults that they showed were mended, too.
"""

from __future__ import annotations

from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from cchc.text.old_encodings import _VNI
from tests.imports.documents import Documents
from tests.imports.pdfs import Pdf
from tests.imports.samples import saved

#: Facts right, missed and wrong by the importer before anything was mended for any document of the two sets.
FIRST = (91, 34, 16)

OFFICE = """UBND HUYỆN ĐẦM VẠC
PHÒNG NỘI VỤ
Số: 22/KH-PNV
Đầm Vạc, ngày 14 tháng 02 năm 2025
KẾ HOẠCH
Tuyên truyền cải cách hành chính của huyện năm 2025

Căn cứ Kế hoạch số 11/KH-UBND ngày 07/02/2025 của UBND huyện Đầm Vạc, Phòng Nội vụ lập kế hoạch:

I. MỤC TIÊU
Đạt 70% trở lên người dân hài lòng với thông tin nhận được.

II. CÁC HOẠT ĐỘNG

TT\tHoạt động\tCơ quan thực hiện\t\tThời gian\tGhi chú
\t\tChủ trì\tPhối hợp\tthực hiện\t
I\tTrên báo, đài\t\t\t\t
1\tPhóng sự 5 phút\tĐài Truyền thanh huyện\tPhòng Nội vụ\t- Kỳ 1: Tháng 3/2025 - Kỳ 2: Tháng 9/2025\t2 kỳ
II\tTrực tiếp\t\t\t\t
2\tHội thi tìm hiểu\tHuyện đoàn\tPhòng Nội vụ, Phòng Văn hóa và Thông tin, UBND các xã\tQuý IV năm 2025\t

III. TỔ CHỨC THỰC HIỆN
Giao Đài Truyền thanh huyện làm phóng sự, báo cáo kết quả về Phòng Nội vụ.
Đề nghị Huyện đoàn tổ chức hội thi theo kế hoạch.

Nơi nhận: - UBND huyện (để b/c); - Các cơ quan nêu trên; - Lưu: VT.
TL. CHỦ TỊCH
TRƯỞNG PHÒNG
Mai Thị Phỏng
"""

VNI_TEXT = """ỦY BAN NHÂN DÂN PHƯỜNG CẦU ÁO
Số: 40/KH-UBND
Cầu Áo, ngày 1 tháng 3 năm 2024

KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2024

Thực hiện Chỉ thị số 6/CT-UBND ngày 20/02/2024 của UBND quận.

1. Nội dung tuyên truyền
- Tối đa 3% hồ sơ bị trả lại.

2. Tổ chức thực hiện
2.1. Tổ dân phố: Họp dân mỗi tháng một lần.
2.2. Công an phường: Cấp tài khoản định danh.

Nơi nhận:
- UBND quận;
- Lưu: VT.

PHÓ CHỦ TỊCH
Tạ Văn Hờ
"""

WEB_PAGE = """<!doctype html><html><head><title>Cổng xã</title></head><body><nav><a href="/">Trang chủ</a></nav>
<div class="c"><h2>Kế hoạch số 58/KH-UBND</h2><div>Ngày đăng: 20/03/2025</div>
<div style="text-align:center">ỦY BAN NHÂN DÂN XÃ HÒN NGỌC<br/>-------<br/>Số: 58/KH-UBND</div>
<div>Hòn Ngọc, ngày 18 tháng 3 năm 2025</div><div><strong>KẾ HOẠCH</strong></div>
<div><strong>Truyền thông cải cách hành chính năm 2025</strong></div>
<div>Căn cứ Quyết định số 701/QĐ-UBND ngày 28 tháng 02 năm 2025 của Ủy ban nhân dân thành phố,</div>
<div>Ủy ban nhân dân xã ban hành Kế hoạch như sau:</div>
<h3>I. Mục tiêu</h3><div>- Ít nhất 50% thôn có tổ công nghệ số.</div><div>- 100% thủ tục được công khai.</div>
<h3>II. Nhiệm vụ, phân công</h3><div class="tb"><table><thead><tr><th>Số TT</th><th>Nội dung nhiệm vụ</th>
<th>Đơn vị thực hiện</th><th>Tiến độ</th></tr></thead><tbody>
<tr><td>1</td><td>Mở chuyên mục trên trang thông tin</td><td><p>Chủ trì: Văn phòng</p>
<p>Phối hợp: Các thôn, Trường Tiểu học</p></td>
<td>Từ tháng 4 đến tháng 12/2025</td></tr>
<tr><td>2</td><td>Tập huấn tổ công nghệ số</td><td><p>Chủ trì: Công an xã</p>
<p>Phối hợp: Đoàn Thanh niên xã</p></td><td>30/6/2025</td></tr>
</tbody></table></div><h3>III. Tổ chức thực hiện</h3>
<div>1. Văn phòng HĐND và UBND xã có trách nhiệm theo dõi, tổng hợp báo cáo.</div>
<div>2. Công an xã phối hợp các thôn mở lớp.</div>
<div>Trên đây là Kế hoạch của xã./.</div><div>Nơi nhận:<br>- Đảng ủy xã;<br>- Các thôn;<br>- Lưu VT.</div>
<div>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH</div><div>Chu Thị Ngờ</div></div><footer>Bản quyền</footer></body></html>"""

FIVE_YEARS = """**ỦY BAN NHÂN DÂN TỈNH HẢI SƠN**

Số: 1200/KH-UBND

*Hải Sơn, ngày 30 tháng 12 năm 2025*

## KẾ HOẠCH

**Cải cách hành chính nhà nước tỉnh Hải Sơn giai đoạn 2026-2030**

Căn cứ Nghị quyết số 9-NQ/TU ngày 10/10/2025 của Ban Chấp hành Đảng bộ tỉnh; Ủy ban nhân dân tỉnh ban hành kế hoạch.

### I. MỤC TIÊU ĐẾN NĂM 2030

1. Đến năm 2027, trên 60% hồ sơ là hồ sơ trực tuyến toàn trình.

2. Đến năm 2030, tối thiểu 90%.

### II. TỔ CHỨC THỰC HIỆN

1. Các sở, ban, ngành; UBND các xã, phường

- Xây dựng kế hoạch hằng năm, xong trước ngày 31/12 năm trước.

2. Sở Nội vụ

a) Chủ trì, theo dõi.

b) Tham mưu sơ kết vào năm 2028.

**Nơi nhận:**

- Bộ Nội vụ (b/c);

- TT Tỉnh ủy, TT HĐND tỉnh;

- Lưu: VT, NC.

**TM. ỦY BAN NHÂN DÂN**

**KT. CHỦ TỊCH**

**PHÓ CHỦ TỊCH**

**Lương Văn Gửi**

## PHỤ LỤC

| STT | Mục tiêu | Nhiệm vụ | Sản phẩm | Chủ trì | Phối hợp | Thời gian |
|---|---|---|---|---|---|---|
| I | CẢI CÁCH THỂ CHẾ | | | | | |
| 1 | Văn bản đúng quy định | Rà soát hằng năm | Báo cáo | Sở Tư pháp | Các sở, ban, ngành | Hằng năm |
| | | Sửa văn bản trái luật | Văn bản | Sở Tư pháp | | 2026-2028 |
| II | CHÍNH QUYỀN SỐ | | | | | |
| 1 | Dữ liệu dùng chung | Nối dữ liệu | Nền tảng | Sở Khoa học và Công nghệ | Công an tỉnh, Sở Nội vụ | Quý IV/2027 |
"""

RUN_ON = """ỦY BAN NHÂN DÂN XÃ BẾN SỎI - Số: 3/KH-UBND
Bến Sỏi, ngày 08/01/2024
KẾ HOẠCH TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2024
Ủy ban nhân dân xã xây dựng kế hoạch tuyên truyền năm 2024 theo Công văn số 12/UBND-NV ngày 03/01/2024 của UBND huyện.
1. Mục đích, yêu cầu: Để người dân biết.
2. Nội dung: Giới thiệu dịch vụ công trực tuyến; phấn đấu 65% hồ sơ trực tuyến.
3. Thời gian: Từ tháng 01 đến tháng 12/2024.
4. Tổ chức thực hiện: Giao Công chức Văn hóa - Xã hội xây dựng tin bài. Giao Công chức Văn phòng theo dõi, báo cáo.
T/M ỦY BAN NHÂN DÂN
Chủ tịch
Ngân Thị Lụa
"""


def in_vni() -> bytes:
    """The text as it was typed for VNI fonts and saved by Windows."""
    signs = {letter: typed for typed, letter in reversed(list(_VNI.items()))}
    return "".join(signs.get(char, char) for char in VNI_TEXT).encode("latin-1")


def changed_word() -> Any:  # noqa: ANN401 - python-docx's objects have no public types
    """Letterhead in a table, two annexes, rows that Word counts, a change that waits for approval."""
    made = docx.Document()
    numbering = made.part.numbering_part.element
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>'
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="91">{level}</w:abstractNum>'))
    for number in (91, 92):
        start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if number == 92 else ""
        numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="91"/>{start}</w:num>')
        )
    head = made.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "UBND XÃ GIẾNG MẬT\n\nSố: 90/KH-UBND"
    head.cell(
        0, 1
    ).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nGiếng Mật, ngày 27 tháng 12 năm 2024"
    for line in ("KẾ HOẠCH", "Thông tin, tuyên truyền cải cách hành chính năm 2025",
                 "Thực hiện Kế hoạch số 77/KH-UBND ngày 16/12/2024 của Ủy ban nhân dân thị xã.",
                 "I. NHIỆM VỤ", "Như phụ lục I và phụ lục II.", "II. TRÁCH NHIỆM THỰC HIỆN",
                 "1. Công chức phụ trách nội vụ: tổng hợp chung.",
                 "2. Các tổ chức chính trị - xã hội xã: vận động."):  # fmt: skip
        made.add_paragraph(line)
    made.add_paragraph("Trên đây là kế hoạch năm 2025./.")
    for line in ("Nơi nhận:", "- UBND thị xã;", "- Lưu: VT.", "CHỦ TỊCH", "Điểu Văn Khơi", "PHỤ LỤC I"):
        made.add_paragraph(line)
    _counted(made, 91, ("STT", "Việc", "Chủ trì", "Phối hợp", "Hạn hoàn thành"),
             (("Sửa bảng niêm yết", "Công chức phụ trách nội vụ", "", "15/01/2025"),
              ("In sổ tay", "Công chức phụ trách nội vụ", "Các ấp; Đoàn Thanh niên xã", "Trước 30/4/2025")),
    )  # fmt: skip
    made.add_paragraph("PHỤ LỤC II")
    _counted(made, 92, ("STT", "Việc", "Chủ trì", "Phối hợp", "Hạn hoàn thành"),
             (("Tổng kết năm", "Văn phòng xã", "Các ấp", "Tháng 12 năm 2025"),))  # fmt: skip
    change = f"<w:del {nsdecls('w')}><w:r><w:delText> bỏ</w:delText></w:r></w:del>"
    made.paragraphs[1]._p.append(parse_xml(change))
    return made


def _counted(made: Any, number: int, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:  # noqa: ANN401
    table = made.add_table(rows=1 + len(rows), cols=len(head))
    for cell, text in zip(table.rows[0].cells, head, strict=True):
        cell.text = text
    for drawn, row in zip(table.rows[1:], rows, strict=True):
        form = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        drawn.cells[0].paragraphs[0]._p.get_or_add_pPr().append(parse_xml(form))
        for cell, text in zip(drawn.cells[1:], row, strict=True):
            cell.text = text


def without_rules() -> bytes:
    """A PDF whose table has no lines, only places."""
    made = Pdf()
    page = made.page()
    for line in ("ỦY BAN NHÂN DÂN XÃ MÚI CAU", "Số: 61/KH-UBND", "Múi Cau, ngày 22 tháng 3 năm 2024", "KẾ HOẠCH",
                 "Tuyên truyền cải cách hành chính năm 2024",
                 "Căn cứ Kế hoạch số 30/KH-UBND ngày 01/3/2024 của UBND huyện.",
                 "I. MỤC ĐÍCH", "- Để dân biết.", "II. TỔ CHỨC THỰC HIỆN", "1. Văn phòng", "- Theo dõi kế hoạch.",
                 "Nơi nhận:", "- UBND huyện;", "- Lưu: VT.", "CHỦ TỊCH", "Cao Thị Dặn", "PHỤ LỤC"):  # fmt: skip
        page.text(line)
    page.y -= 10
    for row in (("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"),
                ("1", "Họp thôn", "Các thôn", "Văn phòng", "Tháng 4/2024"),
                ("2", "Tờ rơi", "Văn phòng", "Công an xã", "Quý II/2024")):  # fmt: skip
        for text, x in zip(row, (60, 100, 230, 350, 460), strict=True):
            page.text(text, x=x, y=page.y)
        page.y -= 18
    page.close()
    return made.saved()


MORE: Documents = {
    "office": ("a.txt", OFFICE.encode, {
        "number": "22/KH-PNV", "issued": "2025-02-14", "period": "2025", "kind": "communication",
        "signer": ("Mai Thị Phỏng", "Trưởng phòng"), "recipients": ["UBND huyện", "Các cơ quan nêu trên", "Lưu: VT"],
        "cites": ["Kế hoạch số 11/KH-UBND ngày 07/02/2025"], "targets": [(">=", "70")],
        "tasks": [("1", ("Đài Truyền thanh huyện",), ("Phòng Nội vụ",), "- Kỳ 1: Tháng 3/2025\n- Kỳ 2: Tháng 9/2025"),
                  ("2", ("Huyện đoàn",), ("Phòng Nội vụ", "Phòng Văn hóa và Thông tin", "UBND các xã"),
                   "Quý IV năm 2025")],
        "duties": [(("Đài Truyền thanh huyện",), False, 1), (("Huyện đoàn",), True, 1)],
    }),
    "vni-text": ("a.txt", in_vni, {
        "number": "40/KH-UBND", "issued": "2024-03-01", "period": "2024", "kind": "communication",
        "signer": ("Tạ Văn Hờ", "Phó Chủ tịch"), "recipients": ["UBND quận", "Lưu: VT"],
        "cites": ["Chỉ thị số 6/CT-UBND ngày 20/02/2024"], "targets": [("<=", "3")],
        "duties": [(("Tổ dân phố",), False, 1), (("Công an phường",), False, 1)],
    }),
    "web-page": ("a.html", WEB_PAGE.encode, {
        "number": "58/KH-UBND", "issued": "2025-03-18", "period": "2025", "kind": "communication",
        "signer": ("Chu Thị Ngờ", "Chủ tịch"), "recipients": ["Đảng ủy xã", "Các thôn", "Lưu VT"],
        "cites": ["Quyết định số 701/QĐ-UBND ngày 28 tháng 02 năm 2025"], "targets": [(">=", "50"), ("=", "100")],
        "tasks": [("1", ("Văn phòng",), ("Các thôn", "Trường Tiểu học"), "Từ tháng 4 đến tháng 12/2025"),
                  ("2", ("Công an xã",), ("Đoàn Thanh niên xã",), "30/6/2025")],
        "duties": [(("Văn phòng HĐND và UBND xã",), False, 1), (("Công an xã",), False, 1)],
    }),
    "five-years": ("a.md", FIVE_YEARS.encode, {
        "number": "1200/KH-UBND", "issued": "2025-12-30", "period": "2026", "kind": "reform",
        "signer": ("Lương Văn Gửi", "Phó Chủ tịch"),
        "recipients": ["Bộ Nội vụ", "TT Tỉnh ủy, TT HĐND tỉnh", "Lưu: VT, NC"],
        "cites": ["Nghị quyết số 9-NQ/TU ngày 10/10/2025"], "targets": [(">=", "60"), (">=", "90")],
        "tasks": [("", ("Sở Tư pháp",), ("Các sở, ban, ngành",), "Hằng năm"), ("", ("Sở Tư pháp",), (), "2026-2028"),
                  ("", ("Sở Khoa học và Công nghệ",), ("Công an tỉnh", "Sở Nội vụ"), "Quý IV/2027")],
        "duties": [(("Các sở, ban, ngành", "UBND các xã, phường"), False, 1), (("Sở Nội vụ",), False, 2)],
    }),
    "run-on": ("a.txt", RUN_ON.encode, {
        "number": "3/KH-UBND", "issued": "2024-01-08", "period": "2024", "kind": "communication",
        "signer": ("Ngân Thị Lụa", "Chủ tịch"), "cites": ["Công văn số 12/UBND-NV ngày 03/01/2024"],
        "targets": [("=", "65")],
        "duties": [(("Công chức Văn hóa - Xã hội",), False, 1), (("Công chức Văn phòng",), False, 1)],
    }),
    "changed-word": ("a.docx", lambda: saved(changed_word()), {
        "number": "90/KH-UBND", "issued": "2024-12-27", "period": "2025", "kind": "communication",
        "signer": ("Điểu Văn Khơi", "Chủ tịch"), "recipients": ["UBND thị xã", "Lưu: VT"],
        "cites": ["Kế hoạch số 77/KH-UBND ngày 16/12/2024"],
        "tasks": [("1", ("Công chức phụ trách nội vụ",), (), "15/01/2025"),
                  ("2", ("Công chức phụ trách nội vụ",), ("Các ấp", "Đoàn Thanh niên xã"), "Trước 30/4/2025"),
                  ("1", ("Văn phòng xã",), ("Các ấp",), "Tháng 12 năm 2025")],
        "duties": [(("Công chức phụ trách nội vụ",), False, 1), (("Các tổ chức chính trị - xã hội xã",), False, 1)],
    }),
    "without-rules": ("a.pdf", without_rules, {
        "number": "61/KH-UBND", "issued": "2024-03-22", "period": "2024", "kind": "communication",
        "signer": ("Cao Thị Dặn", "Chủ tịch"), "recipients": ["UBND huyện", "Lưu: VT"],
        "cites": ["Kế hoạch số 30/KH-UBND ngày 01/3/2024"],
        "tasks": [("1", ("Các thôn",), ("Văn phòng",), "Tháng 4/2024"),
                  ("2", ("Văn phòng",), ("Công an xã",), "Quý II/2024")],
        "duties": [(("Văn phòng",), False, 1)],
    }),
}  # fmt: skip
