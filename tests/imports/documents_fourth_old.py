"""A Word file of ``documents_fourth`` in the letters of the VNI fonts, as districts of the south wrote."""

from __future__ import annotations

import unicodedata
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.imports.documents_fourth_word import fill, pair

_MARKS = "\u0301\u0300\u0309\u0303\u0323"
#: How fonts of VNI write tones on plain vowels, on vowels with a hat and on ă; letters that have a form of their own.
_TONES = dict(zip(_MARKS, "ùøûõï", strict=True))
_HAT = {"": "â", **dict(zip(_MARKS, "áàåãä", strict=True))}
_BREVE = {"": "ê", **dict(zip(_MARKS, "éèúüë", strict=True))}
_OWN = {"đ": "ñ", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}


def vni(text: str) -> str:
    """Give Vietnamese in the letters of the VNI fonts for Windows."""
    return "".join(_vni_letter(letter) for letter in unicodedata.normalize("NFC", text))


def _vni_letter(letter: str) -> str:
    small = letter.lower()
    if small in _OWN:
        found = _OWN[small]
    else:
        base, *marks = tuple(unicodedata.normalize("NFD", small))
        tone = "".join(mark for mark in marks if mark in _TONES)
        if "\u0302" in marks:
            found = base + _HAT[tone]
        elif "\u0306" in marks:
            found = base + _BREVE[tone]
        else:
            bare = {"o": "ô", "u": "ö"}[base] if "\u031b" in marks else base
            found = bare + _TONES.get(tone, "")
    return found.upper() if letter != small else found


_HEAD = (
    """ỦY BAN NHÂN DÂN
HUYỆN TÂN KHÁNH
Số: 18/KH-UBND""",
    """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Khánh, ngày 05 tháng 3 năm 2013""",
)
_BEGINNING = """\
KẾ HOẠCH
Tuyên truyền công tác cải cách hành chính huyện Tân Khánh năm 2013
Căn cứ Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ về cải cách hành chính nhà nước giai đoạn 2011 - 2020;
Căn cứ Quyết định số 71/QĐ-UBND ngày 16/01/2013 của UBND tỉnh về cải cách hành chính năm 2013;
Xét đề nghị của Trưởng Phòng Nội vụ huyện,
UBND huyện xây dựng Kế hoạch tuyên truyền cải cách hành chính năm 2013 như sau:
I. MỤC ĐÍCH
- Để cán bộ, công chức hiểu và làm đúng quy trình một cửa.
- Để nhân dân biết quyền của mình khi đến cơ quan nhà nước.
II. CHỈ TIÊU
- Từ 80% cán bộ, công chức trở lên được phổ biến kế hoạch cải cách hành chính.
- 100% xã, thị trấn có bảng niêm yết thủ tục.
III. NỘI DUNG, PHÂN CÔNG VÀ THỜI GIAN
""".splitlines()
_TABLE = (
    ("Số TT", "Nội dung công việc", "Cơ quan thực hiện", "Thời gian"),
    ("1", "Mở lớp bồi dưỡng nghiệp vụ cho công chức một cửa",
     "Phòng Nội vụ chủ trì, phối hợp với Văn phòng HĐND và UBND huyện", "Tháng 4, tháng 9"),
    ("2", "Phát thanh mỗi tuần một chuyên mục", "Đài Truyền thanh huyện", "Trong năm 2013"),
    ("3", "Tuyên truyền pháp luật lưu động",
     "Phòng Tư pháp chủ trì, phối hợp với Phòng Văn hóa và Thông tin, UBND các xã, thị trấn", "Quý II, III"),
    ("4", "Kiểm tra việc niêm yết thủ tục", "Văn phòng HĐND và UBND huyện chủ trì, phối hợp với Phòng Nội vụ",
     "Trước ngày 30/11/2013"),
    ("5", "Hội thi công chức một cửa giỏi",
     "Phòng Nội vụ chủ trì, phối hợp với Huyện đoàn, Liên đoàn Lao động huyện", "Dịp 02/9/2013"),
)  # fmt: skip
_REST = """\
IV. KINH PHÍ
Từ ngân sách huyện và kinh phí tự chủ của các cơ quan.
V. TỔ CHỨC THỰC HIỆN
1. Thủ trưởng các phòng, ban huyện; Chủ tịch UBND các xã, thị trấn:
- Phổ biến Kế hoạch đến cán bộ, công chức;
- Gửi báo cáo về Phòng Nội vụ trước ngày 15 tháng 11 năm 2013.
2. Phòng Nội vụ:
- Hướng dẫn, kiểm tra việc thực hiện;
- Tổng hợp, báo cáo UBND huyện và Sở Nội vụ;
- Đề xuất khen thưởng.
3. Đài Truyền thanh huyện:
- Mở chuyên mục, tăng thời lượng phát thanh.
4. Phòng Tài chính - Kế hoạch: tham mưu cấp kinh phí.
Trên đây là Kế hoạch tuyên truyền cải cách hành chính năm 2013 của huyện Tân Khánh./.
""".splitlines()
_END = (
    """Nơi nhận:
- Sở Nội vụ;
- TT. Huyện ủy, TT. HĐND huyện;
- Các phòng, ban huyện;
- UBND các xã, thị trấn;
- Lưu: VT.""",
    """TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH


Trần Bá Tòng""",
)


def in_vni_letters() -> Any:  # noqa: ANN401 - python-docx's objects have no public types
    """A district's plan of 2013: one column says in a sentence who leads and who helps, days have no year."""
    made = docx.Document()
    pair(made, *(vni(text) for text in _HEAD))
    for text in _BEGINNING:
        made.add_paragraph(vni(text))
    table = made.add_table(rows=0, cols=4)
    table.style = "Table Grid"
    for row in _TABLE:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            fill(cell, vni(text))
    for text in _REST:
        made.add_paragraph(vni(text))
    pair(made, *(vni(text) for text in _END))
    _in_fonts_of_vni(made)
    return made


def _in_fonts_of_vni(made: Any) -> None:  # noqa: ANN401 - see in_vni_letters
    for run in made.element.body.iter(qn("w:r")):
        run.get_or_add_rPr().insert(0, parse_xml(
            f'<w:rFonts {nsdecls("w")} w:ascii="VNI-Times" w:hAnsi="VNI-Times" w:cs="VNI-Times"/>'))  # fmt: skip
