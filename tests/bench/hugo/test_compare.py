from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.hugo.compare import SAMPLE, differences, sample, visible

PAGE = "<!doctype html><html><head><title>Kế hoạch</title></head><body>{}</body></html>"


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        (folder / "a").mkdir(parents=True)
        (folder / "a" / "index.html").write_text(PAGE.format("<p>Trước ngày 10/3.</p><p>Hai</p>"), encoding="utf-8")
    return one, other


def test_the_same_text_in_other_markup_is_the_same(sites: tuple[Path, Path]) -> None:
    one, other = sites
    text = PAGE.format("\n<div>Trước   ngày\n10/3.</div> <b>Hai</b><script>x()</script><style>p {}</style>")
    (other / "a/index.html").write_text(text, encoding="utf-8")
    assert list(differences(one, other, ["a/index.html"])) == []


@pytest.mark.parametrize(
    ("planted", "shown"),
    [
        ("<p>Trước ngày 11/3.</p><p>Hai</p>", "+11/3."),
        ("<p>Trước ngày 10/3.</p>", "-Hai"),
        ("<p>Trước ngày 10/3.</p><p>Hai</p><p>Ba</p>", "+Ba"),
        ("<p>ngày Trước 10/3.</p><p>Hai</p>", "-ngày"),
    ],
)
def test_a_planted_difference_is_found(sites: tuple[Path, Path], planted: str, shown: str) -> None:
    one, other = sites
    (other / "a/index.html").write_text(PAGE.format(planted), encoding="utf-8")
    found = list(differences(one, other, ["a/index.html"]))
    assert found[0] == "a/index.html:"
    assert shown in found


def test_another_title_is_a_difference(sites: tuple[Path, Path]) -> None:
    one, other = sites
    page = other / "a/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("Kế hoạch", "Kế"), encoding="utf-8")
    assert "-hoạch" in list(differences(one, other, ["a/index.html"]))


def test_a_page_that_is_missing_is_a_difference(sites: tuple[Path, Path]) -> None:
    one, other = sites
    (other / "a/index.html").unlink()
    assert list(differences(one, other, ["a/index.html"])) == [f"a/index.html: not in {other}"]


def test_letters_are_read_as_utf8(sites: tuple[Path, Path]) -> None:
    assert visible(sites[0] / "a/index.html") == ["Kế", "hoạch", "Trước", "ngày", "10/3.", "Hai"]


def test_the_sample_is_the_same_each_time_and_spread() -> None:
    pages = [f"{number}/index.html" for number in range(1000)]
    assert sample(pages) == sample(list(reversed(pages)))
    assert len(set(sample(pages))) == SAMPLE
    assert sample(pages) != sample(pages, seed=2)
    assert sample(pages[:3]) == pages[:3]
