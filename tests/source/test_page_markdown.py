"""Editorial Markdown: the portal's own pictures are shown, no others, whatever the engine would do."""

from __future__ import annotations

import pytest
from markdown import Markdown

from cchc.source.page_markdown import NoRawHtml
from cchc.source.prose import is_own_picture, read_written

STRANGE = [
    "https://example.org/a.png", "//example.org/a.png", "/../a.png", "/a/./b.png", "a.png", "/a.svg", "/a b.png",
    "/A.png", "javascript:alert(1)", "/a.png?x", "data:image/png;base64,AA", "/a.png#x", "/%2e%2e/a.png",
]  # fmt: skip


def shown(text: str) -> str:
    return Markdown(extensions=["tables", "toc", NoRawHtml()]).convert(text)


def test_own_picture_is_shown_and_fetched_late() -> None:
    html = shown("![Trang của kế hoạch](/bien-tap/trang.webp)")
    assert html == '<p><img alt="Trang của kế hoạch" loading="lazy" src="/bien-tap/trang.webp" /></p>'
    assert read_written("content/a.md", "![Trang](/bien-tap/trang.webp)", code=True).problems == ()


@pytest.mark.parametrize("source", STRANGE)
def test_other_pictures_are_not(source: str) -> None:
    assert not is_own_picture(source)
    assert "<img" not in shown(f"![Ảnh]({source})")
    assert "<img" not in shown(f"![Ảnh][1]\n\n[1]: {source}")
    if " " not in source:
        [problem] = read_written("content/a.md", f"![Ảnh]({source})", code=True).problems
        assert problem.code == "prose-element"


def test_answers_have_no_pictures() -> None:
    [problem] = read_written("content/hoi-dap/a.md", "![Ảnh](/a.png)").problems
    assert problem.code == "prose-element"


def test_own_picture_by_reference_is_text() -> None:
    assert "<img" not in shown("![Ảnh][1]\n\n[1]: /bien-tap/trang.webp")
