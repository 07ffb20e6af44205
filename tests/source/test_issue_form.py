"""Filled forms: answers by heading, whatever strangers write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.source.issue_form import read_form

GITHUB = """### Câu hỏi

Nộp hồ sơ ở đâu?
Có phải trả phí không?

### Địa phương

Hải Phòng

### Kể thêm

_No response_

### Trước khi gửi

- [x] Tôi không ghi thông tin riêng của mình hay của người khác.
"""


def test_form_of_github() -> None:
    found = read_form(GITHUB)
    assert found == {
        "cau hoi": "Nộp hồ sơ ở đâu?\nCó phải trả phí không?",
        "dia phuong": "Hải Phòng",
        "truoc khi gui": "- [x] Tôi không ghi thông tin riêng của mình hay của người khác.",
    }


def test_form_of_gitlab_without_its_hints() -> None:
    body = (
        "<!-- Giữ nguyên\ncác dòng ## -->\r\n\r\n## Câu hỏi\r\n<!-- Một câu -->\r\nHỏi gì?\r\n\r\n## Kể thêm ##\r\nDài"
    )
    assert read_form(body) == {"cau hoi": "Hỏi gì?", "ke them": "Dài"}


def test_answer_cannot_pose_as_another_field() -> None:
    body = "### Câu hỏi\nHỏi gì?\n\n### Địa phương\nHải Phòng\n\n### Kể thêm\nx\n\n### Câu hỏi\nKhác\n"
    assert read_form(body)["cau hoi"] == "Hỏi gì?"


@pytest.mark.parametrize("nothing", ["", "   ", "_No response_", "<!-- chỉ có lời nhắc", "None"])
def test_no_answer_is_no_answer(nothing: str) -> None:
    assert read_form(f"### Câu hỏi\n\n{nothing}\n") == {}


def test_characters_that_cannot_be_seen_are_gone() -> None:
    assert read_form("### Câu hỏi\nA\u202eB\x00C\ufeffD\n") == {"cau hoi": "ABCD"}


@given(st.text(max_size=400))
def test_anything_can_be_read(body: str) -> None:
    for name, answer in read_form(f"### A\n{body}").items():
        assert name
        assert answer == answer.strip()
