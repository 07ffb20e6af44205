"""Who is given what: where a name ends and its duty begins, also without a colon; units and numbers are made up."""

from __future__ import annotations

import pytest

from cchc.imports.blocks import Where
from cchc.imports.parts import remarks
from cchc.imports.parts.duties import duties, not_given
from cchc.imports.parts.found import Item, Section
from cchc.imports.parts.listed_tasks import listed_rows
from cchc.imports.parts.names import agency_names

HERE = Where(0, 3)


def section(path: str, *texts: str, heading: str = "") -> Section:
    """A section with sentences of its own."""
    at = f"Mục {path}"
    return Section(path, at, heading, HERE, tuple(Item(at, path, text, HERE) for text in texts))


def given(text: str) -> tuple[tuple[str, ...], str]:
    """The agencies that a clause of one sentence names, and what it lays on them."""
    duty = duties([section("IV.1", text)], lambda name: False, 2026)[0]
    return duty.agencies, duty.items[0].text


@pytest.mark.parametrize(
    ("text", "name", "duty"),
    [
        ("Ban Xây dựng Đảng hướng dẫn các chi bộ.", "Ban Xây dựng Đảng", "hướng dẫn các chi bộ."),
        ("Ban Tổ chức Thành ủy theo dõi chung.", "Ban Tổ chức Thành ủy", "theo dõi chung."),
        ("Tổ hỗ trợ dịch vụ công hướng dẫn tại nhà.", "Tổ hỗ trợ dịch vụ công", "hướng dẫn tại nhà."),
        ("Trung tâm Hỗ trợ doanh nghiệp cung cấp số liệu.", "Trung tâm Hỗ trợ doanh nghiệp", "cung cấp số liệu."),
        ("Văn phòng theo dõi, đôn đốc.", "Văn phòng", "theo dõi, đôn đốc."),
        ("Ban chỉ đạo xã chỉ đạo các thôn.", "Ban chỉ đạo xã", "chỉ đạo các thôn."),
        ("Đảng ủy phường lãnh đạo chi bộ.", "Đảng ủy phường", "lãnh đạo chi bộ."),
        ("Các chi bộ trực thuộc đưa vào sinh hoạt.", "Các chi bộ trực thuộc", "đưa vào sinh hoạt."),
        ("Hội Nông dân xã tổ chức Tuyên truyền lưu động.", "Hội Nông dân xã", "tổ chức Tuyên truyền lưu động."),
        ("Hội Nông dân xã Tổ chức tuyên truyền lưu động.", "Hội Nông dân xã", "Tổ chức tuyên truyền lưu động."),
        ("Trưởng các thôn nhắc người già mang giấy tờ.", "Trưởng các thôn", "nhắc người già mang giấy tờ."),
    ],
)
def test_where_a_name_ends(text: str, name: str, duty: str) -> None:
    assert given(text) == ((name,), duty)


def test_a_colon_parts_though_the_name_holds_a_verb() -> None:
    assert given("Bộ phận tiếp nhận và trả kết quả, Tổ hỗ trợ: phát phiếu hỏi.") == (
        ("Bộ phận tiếp nhận và trả kết quả", "Tổ hỗ trợ"), "phát phiếu hỏi.",
    )  # fmt: skip


def test_a_name_that_only_a_place_ends_is_to_be_looked_at() -> None:
    texts = ("Trưởng các thôn nhắc người già.", "Phòng Tư pháp huyện rà soát văn bản.")
    found = duties([section(f"IV.{number}", text) for number, text in enumerate(texts, 1)], lambda name: False, 2026)
    assert [duty.doubts for duty in found] == [[remarks.NAME_CUT], []]


def test_what_is_nobodys_is_told() -> None:
    charged = [section("IV.1", "Phòng Tư pháp rà soát văn bản."), section("IV.2", "Kịp thời khen thưởng.")]
    found = duties(charged, lambda name: False, 2026)
    assert [item.text for item in not_given(charged, found)] == ["Kịp thời khen thưởng."]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Báo và Đài tỉnh", ("Báo và Đài tỉnh",)),
        ("Sở và Trung tâm trực thuộc", ("Sở và Trung tâm trực thuộc",)),
        ("Văn phòng và Phòng Kinh tế", ("Văn phòng", "Phòng Kinh tế")),
        ("Báo tỉnh và Đài tỉnh", ("Báo tỉnh", "Đài tỉnh")),
    ],
)
def test_a_bare_word_is_no_name(text: str, names: tuple[str, ...]) -> None:
    assert agency_names(text, lambda name: False).names == names


@pytest.mark.parametrize(
    ("labels", "cells"),
    [
        (("Đơn vị thực hiện: Đài truyền thanh xã",), {"lead": "Đài truyền thanh xã"}),
        (("Phân công thực hiện: Trưởng thôn",), {"lead": "Trưởng thôn"}),
        (("Đơn vị chủ trì: Văn phòng; đơn vị phối hợp: Các thôn.",), {"lead": "Văn phòng", "partners": "Các thôn."}),
        (("Chủ trì: Văn phòng", "Đơn vị thực hiện: Các thôn"), {"lead": "Văn phòng", "partners": "Các thôn"}),
        (("Đơn vị thực hiện: Chủ trì: Văn phòng; phối hợp: Các thôn",),
         {"units": "Chủ trì: Văn phòng; phối hợp: Các thôn"}),
    ],
)  # fmt: skip
def test_who_does_a_listed_task(labels: tuple[str, ...], cells: dict[str, str]) -> None:
    rows = listed_rows([section("II.1", "Phát thanh mỗi tuần", *labels, "Thời gian: Hằng tuần")])
    assert [row.cells for row in rows] == [{"text": "Phát thanh mỗi tuần", **cells, "deadline": "Hằng tuần"}]


def test_a_part_is_no_task_because_its_tasks_say_who_does_them() -> None:
    parts = [Section("II", "Mục II", "NHIỆM VỤ", HERE)]
    for number, who in enumerate(("Phòng Văn hóa", "Văn phòng"), 1):
        texts = (f"Việc {number}", f"Đơn vị thực hiện: {who}", "Thời gian: Hằng tuần")
        parts.append(section(f"II.{number}", *texts))
    assert [(row.number, row.cells["lead"]) for row in listed_rows(parts)] == [
        ("1", "Phòng Văn hóa"), ("2", "Văn phòng"),
    ]  # fmt: skip
