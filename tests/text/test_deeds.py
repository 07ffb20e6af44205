from __future__ import annotations

import pytest

from cchc.text.deeds import is_work, lacks_deed


@pytest.mark.parametrize(
    ("title", "thing"),
    [
        ("Phần mềm quản lý văn bản và chữ ký số", "Phần mềm"),
        ("- Các quy định về tiếp công dân", "- Các quy định"),
        ("CSDL đất đai của xã", "CSDL"),
        ("Xây dựng phần mềm quản lý văn bản", ""),
        ("Phần mềm quản lý văn bản được nâng cấp", ""),
        ("Hội nghị đối thoại với doanh nghiệp", ""),
        ("Cuộc thi tìm hiểu cải cách hành chính", ""),
        ("Hệ thống hóa văn bản quy phạm pháp luật", ""),
        ("Quy trình hóa việc tiếp nhận hồ sơ", ""),
    ],
)
def test_a_task_says_what_is_done(title: str, thing: str) -> None:
    assert lacks_deed(title) == thing


@pytest.mark.parametrize(
    ("result", "verb"),
    [
        ("Tham gia đầy đủ các cuộc họp", "Tham gia"),
        ("- Hướng dẫn người dân nộp hồ sơ", "Hướng dẫn người"),
        ("Đôn đốc các đơn vị", "Đôn đốc"),
        ("Hướng dẫn của Sở Nội vụ", ""),
        ("Nâng cao nhận thức của người dân", ""),
        ("Kế hoạch, báo cáo", ""),
        ("Hoàn thành nhiệm vụ được giao", ""),
        ("Phối hợp viên được tập huấn", ""),
    ],
)
def test_a_result_is_no_work(result: str, verb: str) -> None:
    assert is_work(result) == verb
