"""Parts of the body that plans write in more than one way."""

from __future__ import annotations

from tests.imports.samples import BODY, END, HEAD, recognised, table


def test_duties_by_dashes_and_without_colons() -> None:
    text = BODY.replace("1. Công chức Văn phòng - Thống kê\n\n- Theo", "- Công chức Văn phòng - Thống kê: Theo")
    text = text.replace(
        "2. Đề nghị Ủy ban Mặt trận Tổ quốc xã và các đoàn thể\n\nVận động hội viên cùng làm.",
        "- Phòng Nội vụ chủ trì, phối hợp với các thôn mở hội nghị.",
    )
    got = recognised(f"{HEAD}\n{text}\n{END}")
    assert [(duty.agencies, duty.at) for duty in got.duties] == [
        (("Công chức Văn phòng - Thống kê",), "Mục IV, gạch 1"),
        (("Phòng Nội vụ",), "Mục IV, gạch 2"),
    ]


def test_timeline_by_month() -> None:
    steps = (
        "5. Thời gian thực hiện\n\n- Tháng 1: Ban hành kế hoạch.\n\n- Hỗ trợ người dân: từ tháng 2 đến tháng 12.\n\n"
        "- Lúc nào cũng được.\n\n"
    )
    got = recognised(f"{HEAD}\n{BODY.replace('III. KINH PHÍ', steps + 'III. KINH PHÍ')}\n{END}")
    assert [(step.when, step.at) for step in got.timeline] == [
        ("Tháng 1", "Mục II.5, gạch 1"),
        ("từ tháng 2 đến tháng 12", "Mục II.5, gạch 2"),
    ]
    assert [(fact.value.vi, fact.quote) for fact in got.doubts.lost] == [
        ("mốc thời gian không rõ", "Lúc nào cũng được.")
    ]


def test_a_table_in_the_body_stands_in_its_section_and_one_behind_the_signature_in_the_annex() -> None:
    inside = BODY.replace("III. KINH PHÍ", f"2.4. Việc cụ thể\n\n{table()}\nIII. KINH PHÍ")
    got = recognised(f"{HEAD}\n{inside}\n{END}\nPHỤ LỤC\n\n{table()}")
    assert [task.at for task in got.annex.tasks] == [
        *(f"Mục II.2.4, dòng {row}" for row in (1, 2, 3)),
        *(f"Phụ lục, dòng {row}" for row in (1, 2, 3)),
    ]
