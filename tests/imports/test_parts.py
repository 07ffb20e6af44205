"""Recognisers by example."""

from __future__ import annotations

import pytest

from cchc.imports.blocks import Paragraph, Where
from cchc.imports.markers import marker
from cchc.imports.parts.citing import citations
from cchc.imports.parts.ending import recipients, signature
from cchc.imports.parts.found import Item
from cchc.imports.parts.mentions import links, phones, promised, topics
from cchc.imports.parts.names import agency_names
from cchc.imports.parts.outline import roman
from cchc.imports.parts.targets import targets
from cchc.imports.parts.tasks import clean_deadline, units
from cchc.imports.readers.joining import join

HERE = Where(0, 7)


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("I. MỤC ĐÍCH", "roman", "I"),
        ("IV- TỔ CHỨC", "roman", "IV"),
        ("XIV. X", "roman", "XIV"),
        ("Phần II. X", "roman", "II"),
        ("A. PHẦN CHUNG", "part", "A"),
        ("1. Mục đích", "arabic", "1"),
        ("6.2 Nhiệm vụ:", "arabic", "6.2"),
        ("2.2.1. X", "arabic", "2.2.1"),
        ("10) Việc", "arabic", "10"),
        ("đ) Tổ chức", "letter", "đ"),
        ("- Tiếp tục", "dash", ""),
        ("– Tiếp", "dash", ""),
        ("• Tiếp", "dash", ""),
        ("- + Kết nối", "plus", ""),
        ("+ Phần mềm", "plus", ""),
        ("PHẦN II", "part", "II"),
        ("Chương 2:", "part", "2"),
        ("Điều 3. Văn phòng", "arabic", "3"),
    ],
)
def test_markers(text: str, kind: str, number: str) -> None:
    found = marker(text)
    assert found
    assert (found.kind, found.number) == (kind, number)


@pytest.mark.parametrize(
    "text",
    [
        "2024. Kế hoạch",
        "15/7/2021",
        "10% hồ sơ",
        "Căn cứ",
        "Vì dân.",
        "IT là",
        "3,5 triệu",
        "1.500 hồ sơ",
        "Điều 3 của Luật",
    ],
)
def test_no_markers(text: str) -> None:
    assert marker(text) is None


def test_roman_numbers() -> None:
    assert [roman(number) for number in ("I", "IV", "VIII", "IX", "XIV")] == [1, 4, 8, 9, 14]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Phòng Tư pháp, UBND các phường, xã", ["Phòng Tư pháp", "UBND các phường, xã"]),
        ("Các cơ quan, đơn vị, UBND các phường, xã", ["Các cơ quan, đơn vị, UBND các phường, xã"]),
        ("Các cơ quan, đơn vị; UBND các phường, xã", ["Các cơ quan, đơn vị", "UBND các phường, xã"]),
        ("Các sở, ngành, Ủy ban nhân dân các quận, huyện", ["Các sở, ngành", "Ủy ban nhân dân các quận, huyện"]),
        ("Văn phòng HĐND và UBND thành phố", ["Văn phòng HĐND và UBND thành phố"]),
        ("Sở Thông tin và Truyền thông", ["Sở Thông tin và Truyền thông"]),
        ("Trung tâm Văn hóa, Thông tin và Thể thao xã", ["Trung tâm Văn hóa, Thông tin và Thể thao xã"]),
        ("- Phòng Nội vụ\n- Công an xã;", ["Phòng Nội vụ", "Công an xã"]),
        ("Phòng Nội\nvụ", ["Phòng Nội vụ"]),
        ("các ngành có liên quan thực hiện.", ["các ngành có liên quan"]),
        ("Phòng A và Phòng B, Phòng C...", ["Phòng A", "Phòng B", "Phòng C"]),
        ("", []),
        ("Không", []),
        ("- -", []),
        ("Không gian số", ["Không gian số"]),
        ("Công an xã có trách nhiệm", ["Công an xã"]),
    ],
)
def test_agency_names(text: str, names: list[str]) -> None:
    assert list(agency_names(text, lambda name: False).names) == names


def test_known_names_decide() -> None:
    known = {"Ban Xây dựng, Phòng cháy", "Phòng Nội vụ"}
    assert agency_names("Ban Xây dựng, Phòng cháy, Phòng Nội vụ", known.__contains__).names == (
        "Ban Xây dựng, Phòng cháy",
        "Phòng Nội vụ",
    )


def test_notes_and_requests_stand_apart() -> None:
    found = agency_names("Đề nghị Phòng Nội vụ (trên trang thông tin của xã)", lambda name: False)
    assert found == (("Phòng Nội vụ",), "trên trang thông tin của xã", True)


def cited(text: str) -> list[tuple[str, str | None]]:
    """What a sentence cites, and who issued it."""
    found = citations([(Item("Mục I", "I", text, HERE), "mentions")], {})
    return [(one.document, one.issuer) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách",
            [("Nghị quyết số 76/NQ-CP ngày 15/7/2021", "Chính phủ")],
        ),
        (
            "kế hoạch số 17/KH-UBND, ngày 09/01/2024 của UBND tỉnh",
            [("Kế hoạch số 17/KH-UBND ngày 09/01/2024", "UBND tỉnh")],
        ),
        ("Kế hoạch số 01/KH-UBND của UBND xã ngày 05/01/2024", [("Kế hoạch số 01/KH-UBND ngày 05/01/2024", "UBND xã")]),
        (
            "Nghị quyết 05-NQ/TU ngày 09/4/2021 của Ban Chấp hành Đảng bộ tỉnh về",
            [("Nghị quyết 05-NQ/TU ngày 09/4/2021", "Ban Chấp hành Đảng bộ tỉnh")],
        ),
        (
            "Nghị định số 45/2020/NĐ-CP ngày 8 tháng 4 năm 2020",
            [("Nghị định số 45/2020/NĐ-CP ngày 8 tháng 4 năm 2020", None)],
        ),
        ("Kế hoạch số 136/KH -UBND ngày 16/9/2021", [("Kế hoạch số 136/KH-UBND ngày 16/9/2021", None)]),
        (
            "Nghị định số 107/2020/NĐ-CP và Nghị định số 108/2020/NĐ-CP của Chính phủ",
            [("Nghị định số 107/2020/NĐ-CP", "Chính phủ"), ("Nghị định số 108/2020/NĐ-CP", "Chính phủ")],
        ),
        (
            "Quyết định số 468/QĐ-TTg ngày 27/3/2021 và Nghị định số 107/2021/NĐ-CP ngày 06/12/2021 của Chính phủ",
            [
                ("Quyết định số 468/QĐ-TTg ngày 27/3/2021", None),
                ("Nghị định số 107/2021/NĐ-CP ngày 06/12/2021", "Chính phủ"),
            ],
        ),
        ("phiếu trình ngày 20/02/2024", [("phiếu trình ngày 20/02/2024", None)]),
        (
            "Luật Cán bộ, công chức, Luật Viên chức, các Nghị định",
            [("Luật Cán bộ, công chức", None), ("Luật Viên chức", None)],
        ),
        ("Số 76 và 12/3 phần, tiêu chuẩn ISO 9001", []),
    ],
)
def test_citations(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert cited(text) == expected


def test_a_date_that_does_not_exist_is_marked() -> None:
    [found] = citations([(Item("Mục I", "I", "Kế hoạch số 1/KH-UBND ngày 31/02/2024", HERE), "mentions")], {})
    assert found.doubt == ("ngày 31/02/2024 không có thật", "there is no day 31/02/2024")


def test_a_document_is_told_once_a_place() -> None:
    assert (
        len(
            cited(
                "Nghị quyết số 76/NQ-CP ngày 15/7/2021; theo Nghị quyết 76/NQ-CP và Nghị quyết số 76/NQ-CP ngày "
                "15/7/2021"
            )
        )
        == 1
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100% hồ sơ được số hóa", [("=", "100", "")]),
        (
            "Tối thiểu 40% tại thành phố, 35% tại các phường",
            [(">=", "40", "tại thành phố"), (">=", "35", "tại các phường")],
        ),
        ("đạt tối đa 40% tại xã", [("<=", "40", "tại xã")]),
        ("từ 95,5% trở lên", [(">=", "95.5", "")]),
        ("giảm ít nhất 20% thông tin; 5% còn lại", [(">=", "20", ""), ("=", "5", "")]),
        ("năm 2024", []),
    ],
)
def test_targets(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = targets([Item("Mục I", "I", text, HERE)])
    assert [(one.operator, one.value, one.scope) for one in found] == expected


def test_units_in_one_cell() -> None:
    cell = "- Cơ quan chủ trì: Phòng Nội vụ; - Cơ quan phối hợp: Các thôn."
    assert units(cell) == ("Phòng Nội vụ;", "Các thôn.", True)
    assert units("Chủ trì: Văn phòng Phối hợp: Các thôn") == ("Văn phòng", "Các thôn", True)
    assert units("Cơ quan chủ trì: Sở A Cơ quan phối hợp: Sở B")[1] == "Sở B"
    assert units("Phòng Nội vụ\n- Phối hợp: Các thôn") == ("Phòng Nội vụ", "Các thôn", False)
    assert units("- CT: Văn phòng\n- PH: Các thôn") == ("Văn phòng", "Các thôn", True)
    assert units("Văn phòng (chủ trì), Các thôn (phối hợp)") == ("Văn phòng", "Các thôn", True)
    assert units("Các thôn (phối hợp); Sở A (Chủ trì); Sở B") == ("- Sở A", "- Các thôn\n- Sở B", True)
    assert units("Công an xã chủ trì, phối hợp với các thôn") == ("Công an xã", "các thôn", True)
    assert units("Văn phòng (Bộ phận Một cửa)") == ("Văn phòng (Bộ phận Một cửa)", "", False)


def test_deadlines_are_cleaned() -> None:
    assert clean_deadline("Tháng\n4/2024") == "Tháng 4/2024"
    assert clean_deadline("- Thường xuyên - Quý I/2024") == "- Thường xuyên\n- Quý I/2024"
    assert clean_deadline("Quý II/2024.") == "Quý II/2024"


def test_the_end_of_a_plan_in_two_columns() -> None:
    lines = (
        "Nơi nhận: | TM. ỦY BAN NHÂN DÂN",
        "- UBND tỉnh (b/c); | KT. CHỦ TỊCH",
        "- Lưu: VT. | PHÓ CHỦ TỊCH",
        "Đỗ Thị Mẫu",
    )
    paragraphs = [Paragraph(line, HERE) for line in lines]
    assert [(fact.value, role) for fact, role in recipients(paragraphs)] == [("UBND tỉnh", "b/c"), ("Lưu: VT", None)]
    signed = signature(paragraphs)
    assert signed
    assert signed[:4] == ("Đỗ Thị Mẫu", "Phó Chủ tịch", "Chủ tịch", "Ủy ban nhân dân")


@pytest.mark.parametrize(
    "post", ["PHÓ CHỦ TỊCH UBND XÃ", "Phó Chủ tịch UBND xã", "PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG 3"]
)
def test_where_a_post_is_held_is_no_part_of_it(post: str) -> None:
    lines = [Paragraph(text, HERE) for text in ("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", post, "Lò Thị Mẫu")]
    signed = signature(lines)
    assert signed
    assert signed[:2] == ("Lò Thị Mẫu", "Phó Chủ tịch")


def test_telephones_addresses_and_promises() -> None:
    items = [
        Item(
            "Mục I",
            "I",
            "Gọi hotline 082.507.7988 hoặc Tổng đài 1022; xem <http://a.gov.vn/x>, dichvucong.gov.vn.",
            HERE,
        ),
        Item("Mục II", "II", "Công khai đường dây nóng; số 76/NQ-CP năm 2024", HERE),
    ]
    assert [one.value for one in phones(items)] == ["082.507.7988", "1022"]
    assert [one.value for one in links(items)] == ["http://a.gov.vn/x", "https://dichvucong.gov.vn"]
    assert [one.at for one in promised(items)] == ["Mục II"]


def test_topics_are_proposed_by_words() -> None:
    words = {"mot-cua": ["một cửa"], "chi-so": ["PAR Index", "chỉ số"], "the-che": ["thể chế"]}
    assert topics("Cơ chế MOT CUA, chỉ số PAR INDEX", words) == ["chi-so", "mot-cua"]


def test_lines_are_joined_where_they_were_torn() -> None:
    assert join("27-", "NQ/TW") == "27-NQ/TW"
    assert join("2021-", "2030") == "2021-2030"
    assert join("kinh tế -", "xã hội") == "kinh tế - xã hội"
    assert join("10/3/20", "24") == "10/3/2024"
