"""Documents in other layouts say what they say; what is still missed or wrong is written down here, and no more."""

from __future__ import annotations

import pytest

from tests.imports.documents import DOCUMENTS
from tests.imports.documents_more import FIVE_YEARS, MORE
from tests.imports.documents_unseen import UNSEEN
from tests.imports.layout_facts import compare
from tests.imports.samples import recognised

ALL = {**DOCUMENTS, **MORE, **UNSEEN}
#: What the import misses and what it says wrongly in documents that it was never tuned to.
MISSED: dict[str, set[str]] = {
    "party-list": {
        "duties: (('Ban Xây dựng Đảng',), False, 1)",
        "duties: (('Đảng ủy Ủy ban nhân dân phường',), False, 1)",
        "duties: (('Các chi bộ trực thuộc',), False, 1)",
    },
    "two-annexes": {"cites: Quyết định số 1902/QĐ-UBND ngày 14/12/2023"},
    "typed-over": {
        "task: 1",
        "lead of 1: ('Ban Quản lý Trạm truyền thanh',)",
        "partners of 1: ()",
        "deadline of 1: Hàng tuần",
    },
    "portal": {
        "lead of 1: ('Báo và Đài tỉnh',)",
        "lead of 2: ('Báo và Đài tỉnh',)",
        "duties: (('Báo và Đài tỉnh',), True, 1)",
    },
    "headed-by-styles": {"signer: ('Vừ A Páo', 'Phó Chủ tịch')"},
}
WRONG: dict[str, set[str]] = {
    "party-list": {"duties: (('Ban',), False, 1)"},
    "portal": {
        "lead of 1: ('Báo', 'Đài tỉnh')",
        "lead of 2: ('Báo', 'Đài tỉnh')",
        "duties: (('Báo', 'Đài tỉnh'), True, 1)",
    },
    "headed-by-styles": {"signer: ('Vừ A Páo', 'Phó Chủ tịch ubnd xã')"},
}


@pytest.mark.parametrize("name", ALL)
def test_what_is_found(name: str) -> None:
    file, make, expected = ALL[name]
    found = compare(expected, recognised(make(), file))
    assert set(found.missed) == MISSED.get(name, set())
    assert set(found.wrong) == WRONG.get(name, set())
    assert len(found.right) >= 7


def test_what_is_not_found_is_not_passed_over_in_silence() -> None:
    file, _, _ = ALL["five-years"]
    odd = recognised(FIVE_YEARS.replace("2026-2028", "Rất sớm"), file)
    assert [doubt.vi for task in odd.annex.tasks for doubt in task.doubts] == ["chưa hiểu thời gian “Rất sớm”"]
    bare = FIVE_YEARS.partition("| STT")[0] + "Các sở làm theo lời giao miệng.\n"
    lost = [(fact.value.vi, fact.quote) for fact in recognised(bare, file).doubts.lost]
    assert ("phụ lục không có bảng nhiệm vụ", "Các sở làm theo lời giao miệng.") in lost
