from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import links
from tests.project import checked, good_project
from tests.tools.tiny import speaking_site, tiny_site

PAGE = "content/gioi-thieu.md"


@pytest.mark.parametrize(
    ("href", "found"),
    [
        ("/ke-hoach/song-dao-2024/", 0),
        ("/ke-hoach/song-dao-2024/#task-1", 0),
        ("/en/plans/", 0),
        ("/", 0),
        ("/manifest.sha256", 0),
        ("/data/v1/tasks.csv", 0),
        ("/hoi-dap/feed.xml", 0),
        ("/ke-hoach/song-dao-2023/", 1),
        ("/khong-co/feed.xml", 1),
        ("#muc-nay", 0),
        ("#muc-khac", 1),
        ("//example.vn/", 0),
        ("https://example.vn/khong-co", 0),
    ],
)
def test_links_to_this_site(tmp_path: Path, href: str, found: int) -> None:
    root = good_project(tmp_path)
    page = root / PAGE
    page.write_text(f"{page.read_text(encoding='utf-8')}\nXem [đây]({href}).\n\n## Mục này\n\nHết.\n", encoding="utf-8")
    site = checked(root).site
    assert site is not None
    problems = list(links.to_nowhere(site))
    assert [(problem.code, problem.severity, problem.path) for problem in problems] == [
        ("link-nowhere", "error", PAGE)
    ] * found
    lines = page.read_text(encoding="utf-8").splitlines()
    assert all(lines[problem.line - 1][problem.column - 1 :].startswith(href) for problem in problems)


def test_a_near_address_is_proposed(tmp_path: Path) -> None:
    [problem] = links.to_nowhere(speaking_site(tmp_path, answer="Xem [đây](/ke-hoach/dong-xuan-2023/)."))
    assert problem.hint is not None
    assert problem.hint.vi == "ý bạn là “/ke-hoach/dong-xuan-2024/”?"


def test_without_catalogues_nothing_is_said(tmp_path: Path) -> None:
    assert not list(links.to_nowhere(tiny_site(tmp_path, answer="Xem [đây](/khong-co/).")))
