from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import prose
from tests.tools.tiny import QUESTION, changed, tiny_site

FILES = {"content/gioi-thieu.md": "---\ntitle: Giới thiệu\ndescription: Về cổng\n---\nCổng.\n"}


@pytest.mark.parametrize(
    "target",
    [
        "plan:dong-xuan-2024",
        "qa:nop-ho-so",
        "topic:mot-cua",
        "unit:dong-xuan",
        "agency:van-phong-dong-xuan",
        "doc:76/NQ-CP",
        "doc:76-nq-cp-2021",
        "page:gioi-thieu",
        "https://dichvucong.gov.vn/",
        "tel:1022",
        "#o-duoi",
    ],
)
def test_links_that_lead_somewhere(tmp_path: Path, target: str) -> None:
    site = tiny_site(tmp_path, answer=f"Xem [đây]({target}).", files=FILES)
    assert not list(prose.links_lead_somewhere(site))


@pytest.mark.parametrize(
    ("target", "code", "near"),
    [
        ("plan:dong-xuan-2023", "unknown-plan", "dong-xuan-2024"),
        ("qa:nop-hoso", "unknown-question", "nop-ho-so"),
        ("topic:mot-cue", "unknown-topic", "mot-cua"),
        ("unit:dong-xuam", "unknown-unit", "dong-xuan"),
        ("agency:van-phong-dong-xua", "unknown-agency", "van-phong-dong-xuan"),
        ("doc:76/NQ-CQ", "unknown-document", "76/NQ-CP"),
        ("page:gioi-thie", "unknown-page", "gioi-thieu"),
        ("news:khong-co", "unknown-page", None),
    ],
)
def test_links_that_lead_nowhere(tmp_path: Path, target: str, code: str, near: str | None) -> None:
    site = tiny_site(tmp_path, answer=f"Ở xã.\n\nXem [đây]({target}).", files=FILES)
    [problem] = prose.links_lead_somewhere(site)
    assert (problem.code, problem.severity, problem.path) == (code, "error", "content/hoi-dap/nop-ho-so.md")
    line = (tmp_path / problem.path).read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert target in line
    assert (problem.hint.vi if problem.hint else None) == (f"ý bạn là “{near}”?" if near else None)


@pytest.mark.parametrize(
    "text",
    [
        "Gọi 082.507.7988 hoặc 1022.",
        "Gọi 0825077988.",
        "Viết cho motcua@dongnai.gov.vn.",
        "Mã hồ sơ có 13 số: 0000012345678.",
        "Năm 2024 có 1.234.567 hồ sơ.",
        "Nghị định 107/2021/NĐ-CP ngày 06/12/2021.",
    ],
)
def test_what_is_no_personal_data(tmp_path: Path, text: str) -> None:
    assert not list(prose.personal_data(tiny_site(tmp_path, answer=text)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Số của tôi là 0912345678.", "0912345678"),
        ("Số của tôi là 0912 345 678.", "0912 345 678"),
        ("Số của tôi là 091.234.5678.", "091.234.5678"),
        ("Số của tôi là +84912345678.", "+84912345678"),
        ("Căn cước 079123456789.", "079123456789"),
        ("Viết cho an.nguyen@gmail.com.", "an.nguyen@gmail.com"),
    ],
)
def test_what_may_be_personal_data(tmp_path: Path, text: str, found: str) -> None:
    [problem] = prose.personal_data(tiny_site(tmp_path, answer=f"Chào ông/bà.\n\n{text}"))
    assert (problem.code, problem.severity) == ("personal-data", "warning")
    assert problem.message.vi.endswith(found)
    line = (tmp_path / problem.path).read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith(found)


def test_personal_data_in_the_question_itself(tmp_path: Path) -> None:
    site = tiny_site(tmp_path, question=changed(QUESTION, question="Tôi là 0912345678, hồ sơ đâu?"))
    [problem] = prose.personal_data(site)
    assert problem.code == "personal-data"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nhà tôi ở số nhà 12", 1),
        ("Ở 12/5 đường Trần Phú", 1),
        ("Ở số 12 phố Hàng Bài", 1),
        ("Trong ngõ 25", 1),
        ("CMND số 012345678", 1),
        ("Có 12 đường dây nóng", 0),
        ("Đi 5 phố nữa", 0),
        ("Có 77 nhiệm vụ ở 12 phường", 0),
        ("Quyết định số 012345678", 0),
    ],
)
def test_where_somebody_lives(tmp_path: Path, text: str, found: int) -> None:
    problems = list(prose.personal_data(tiny_site(tmp_path, answer=text)))
    assert [problem.code for problem in problems] == ["personal-data"] * found
