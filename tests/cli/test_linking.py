from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc.cli import linking
from cchc.cli.link_asking import Answer
from cchc.cli.linking import external_links
from cchc.cli.main import main
from tests.project import good_project

GONE, THERE = "https://gone.example.vn/a?b=1", "https://there.example.vn/"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were asked for; the one that is gone is missed."""
    found: list[str] = []

    def answers(urls: set[str], manners: object) -> Iterator[Answer]:
        for url in sorted(urls):
            found.append(url)
            yield Answer(url, url == GONE, "404" if url == GONE else "ok")

    monkeypatch.setattr(linking, "ask_all", answers)
    return found


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose built site has links of every kind; it is the working directory."""
    root = good_project(tmp_path)
    page = root / "content/gioi-thieu.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\nXem [đây]({GONE}) và {GONE}/other.\n", encoding="utf-8")
    (root / "site/a").mkdir(parents=True)
    (root / "site/index.html").write_text(
        f'<a href="{THERE}#x">1</a><a href="/a/">2</a><a href="tel:1022">3</a><a href="https://cchc.example.vn/a/">4</a>'
        '<img src="https://pictures.example.vn/x.png"><link href="https://head.example.vn/"><a>5</a>',
        encoding="utf-8",
    )
    (root / "site/a/index.html").write_text(
        f'<a href="{GONE.replace("&", "&amp;")}">1</a><a href="{THERE}#y">2</a>', encoding="utf-8"
    )
    monkeypatch.chdir(root)
    monkeypatch.setenv("CCHC_LANG", "vi")
    return root


def check(day: str, *arguments: str) -> int:
    return main(["links", "--results", "kept/links.json", "--today", day, *arguments])


def test_links_of_a_site(project: Path) -> None:
    assert external_links(project / "site") == {GONE, THERE, "https://cchc.example.vn/a/"}


def test_own_pages_and_named_hosts_are_not_asked(project: Path, asked: list[str]) -> None:
    assert check("2026-11-21") == 0
    assert asked == [GONE, THERE]
    asked.clear()
    assert check("2026-11-21", "--skip", "gone.example.vn") == 0
    assert asked == [THERE]


def test_third_miss_fails_where_the_link_stands(
    project: Path, asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    lines = (project / "content/gioi-thieu.md").read_text(encoding="utf-8").splitlines()
    [at] = [number for number, line in enumerate(lines, start=1) if GONE in line]
    column = lines[at - 1].index(GONE) + 1
    for number, day in enumerate(["2026-11-07", "2026-11-14"], start=1):
        assert check(day) == 0
        said = capsys.readouterr()
        assert f"content/gioi-thieu.md:{at}:{column}: hint[link-missed]" in said.out
        assert f"(lần {number}): 404" in said.out
        assert said.err == "2 liên kết ra ngoài, 1 chưa mở được\n"
    assert check("2026-11-21", "--format", "github") == 1
    said = capsys.readouterr()
    assert said.out.startswith(f"::error file=content/gioi-thieu.md,line={at},col={column},title=link-lost::")
    assert "không mở được 3 lần liền, từ 07/11/2026: 404" in said.out
    assert json.loads(Path("kept/links.json").read_text(encoding="utf-8"))["links"][GONE] == {
        "checked": "2026-11-21", "result": "404", "misses": 3, "since": "2026-11-07",
    }  # fmt: skip


def test_results_that_cannot_be_read_are_begun_anew(
    project: Path, asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "kept").mkdir()
    (project / "kept/links.json").write_text("<html>", encoding="utf-8")
    assert check("2026-11-21", "--lang", "en") == 0
    assert "earlier results cannot be read, counting anew" in capsys.readouterr().err
    assert json.loads((project / "kept/links.json").read_text(encoding="utf-8"))["links"][GONE]["misses"] == 1


def test_site_must_be_built(project: Path, asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert check("2026-11-21", "--site", "nowhere") == 1
    assert "error[site-not-built]" in capsys.readouterr().out
    assert asked == []
