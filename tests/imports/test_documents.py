"""Documents in other layouts say what they say; what is still missed or wrong is written down here, and no more."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.imports.documents import DOCUMENTS
from tests.imports.documents_fifth import FIFTH
from tests.imports.documents_fourth import FOURTH
from tests.imports.documents_more import FIVE_YEARS, MORE
from tests.imports.documents_unseen import UNSEEN
from tests.imports.layout_facts import compare
from tests.imports.samples import recognised

ALL = {**DOCUMENTS, **MORE, **UNSEEN, **FOURTH, **FIFTH}
#: What is still missed in a document, and what is found in its place.
MISSED: Mapping[str, set[str]] = {
    "from-excel": {"cites: Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025"},
    "typed-in-bold": {
        "duties: (('Đoàn Thanh niên Sở', 'Công đoàn Sở'), True, 1)", "recipients: Lưu: VT, VPS",
    },
}  # fmt: skip
WRONG: Mapping[str, set[str]] = {
    "from-excel": {"cites: số 72/2025/QH15 ngày 16/6/2025"},
    "typed-in-bold": {
        "duties: (('Đoàn Thanh niên Sở, Công đoàn Sở vận động đoàn viên',), True, 1)",
        "recipients: Lưu: VT, VPS (05b)",
    },
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
