"""Prose: a Markdown subset; what is refused is told, and never becomes HTML."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from cchc.source.limits import BLOCK, BRACKETS, HEADINGS, LEVELS, PROBLEMS
from cchc.source.page_markdown import NoRawHtml, safe_target
from cchc.source.prose import ID_SCHEMES, ProseLink, is_safe_link, read_written

#: All that prose may become.
ELEMENTS = frozenset(
    [
        "p",
        "a",
        "em",
        "strong",
        "ul",
        "ol",
        "li",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "br",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]
)
WICKED = ("<script>", "</script>", "<!--", "![", "](", "javascript:", "data:text/html,", "`", "```\n", "\n\n", "&lt;",
          "&#106;", "|a|\n|-|\n|", "[x]: ", "<img src=x onerror=a>", " style=", '"', "'", "\\", "\x00", "> ", "- ",
          "#", "*", "[", "]", "(", ")", "<", ">")  # fmt: skip
MARKDOWN = st.lists(st.sampled_from(WICKED) | st.text(max_size=4), max_size=12).map("".join)


def prose_html(text: str) -> str:
    return read_written("a.md", text).html


def prose_links(text: str) -> tuple[ProseLink, ...]:
    return read_written("a.md", text).links


def wrong(text: str, *, code: bool = False) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in read_written("a.md", text, 10, code=code).problems]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Số **1022**, *miễn phí*.", "<p>Số <strong>1022</strong>, <em>miễn phí</em>.</p>"),
        ("- một\n- hai", "<ul>\n<li>một</li>\n<li>hai</li>\n</ul>"),
        ("## Nộp hồ sơ", "<h2>Nộp hồ sơ</h2>"),
        ("a < b, 1 <2", "<p>a &lt; b, 1 &lt;2</p>"),
        ('R&D "x"', "<p>R&amp;D &quot;x&quot;</p>"),
        ("[KH](plan:mong-cai-2024)", '<p><a href="plan:mong-cai-2024">KH</a></p>'),
        ("[NQ](doc:76/NQ-CP)", '<p><a href="doc:76/NQ-CP">NQ</a></p>'),
        ("<https://a.vn/?a=1&b=2>", '<p><a href="https://a.vn/?a=1&amp;b=2">https://a.vn/?a=1&amp;b=2</a></p>'),
    ],
)
def test_what_is_allowed(text: str, html: str) -> None:
    assert wrong(text) == []
    assert prose_html(text).strip() == html


@pytest.mark.parametrize(
    ("text", "found", "html"),
    [
        ("<b>x</b>", [("raw-html", 10)], "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("a\n\nb <script>x</script>", [("raw-html", 12)], "<p>a</p>\n<p>b &lt;script&gt;x&lt;/script&gt;</p>"),
        ("<!-- x -->", [("raw-html", 10)], "<p>&lt;!-- x --&gt;</p>"),
        ("- a\n  - <i>", [("raw-html", 11)], "<ul>\n<li>a\n<ul>\n<li>&lt;i&gt;</li>\n</ul>\n</li>\n</ul>"),
        ("[x](javascript:alert(1))", [("bad-url", 10)], '<p><a href="#">x</a></p>'),
        ("[x](JavaScript:alert(1))", [("bad-url", 10)], '<p><a href="#">x</a></p>'),
        ("[x](&#106;avascript:alert(1))", [("bad-url", 10)], '<p><a href="#">x</a></p>'),
        ("<vbscript:x>", [("bad-url", 10)], '<p><a href="#">vbscript:x</a></p>'),
        ("a\n\n[x]\n\n[x]: data:text/html,y", [("bad-url", 12)], '<p>a</p>\n<p><a href="#">x</a></p>'),
        ("![ảnh](a.png)", [("prose-element", 10)], "<p></p>"),
        ("[![ảnh](a.png)](/x)", [("prose-element", 10)], '<p><a href="/x"></a></p>'),
        ("`x`", [("prose-element", 10)], "<p></p>"),
        ("a\n\n```\nx\n```", [("prose-element", 12)], "<p>a</p>"),
        ("a\n\n    x", [("prose-element", 12)], "<p>a</p>"),
        ("# Tiêu đề", [("prose-element", 10)], "<h1>Tiêu đề</h1>"),
    ],
)
def test_what_is_refused(text: str, found: list[tuple[str, int]], html: str) -> None:
    assert wrong(text) == found
    assert prose_html(text).strip() == html


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("Đường dây <b>nóng</b>", 10, 11),
        ("một\nhai ![x](y.png)", 11, 5),
        ("một\n\n- hai [x](javascript:y)", 12, 11),
        ("a  \nb `c`", 11, 3),
    ],
)
def test_a_problem_knows_its_line_and_column(text: str, line: int, column: int) -> None:
    (problem,) = read_written("a.md", text, 10).problems
    assert (problem.path, problem.line, problem.column) == ("a.md", line, column)


def test_code_is_allowed_where_the_caller_says_so_but_images_never() -> None:
    assert wrong("`x`\n\n```\ny\n```\n\n    z", code=True) == []
    assert wrong("![a](b.png)", code=True) == [("prose-element", 10)]


def test_tables_have_no_style() -> None:
    html = prose_html("| a | b |\n|:-:|--:|\n| 1 | 2 |")
    assert re.findall(r"<t[hd]\b[^>]*>", html) == ["<th>", "<th>", "<td>", "<td>"]
    assert wrong("| a | b |\n|:-:|--:|\n| 1 | 2 |") == []


@pytest.mark.parametrize("scheme", ID_SCHEMES)
def test_links_by_id_are_kept(scheme: str) -> None:
    assert is_safe_link(f"{scheme}:x")
    assert not is_safe_link(f"{scheme.upper()}:x")  # it would not be resolved later


@pytest.mark.parametrize(
    "href", ["https://a.vn/", "HTTP://a.vn", "mailto:a@b.vn", "tel:1022", "#muc-2", "/hoi-dap/", "/a:b"]
)
def test_safe_links(href: str) -> None:
    assert is_safe_link(href)
    assert safe_target(href) == href


@pytest.mark.parametrize(
    "href",
    ["javascript:x", "JAVASCRIPT:x", "java\tscript:x", " javascript:x", "data:x", "vbscript:x", "file:///etc/passwd",
     "ftp://a", "//evil.example/", "/\\evil.example", "rel.md", "./x", "../x", "?a", "", "x:y"],
)  # fmt: skip
def test_unsafe_links(href: str) -> None:
    assert not is_safe_link(href)
    assert safe_target(href) == "#"


def test_links_are_found_in_order_with_the_lines_of_their_blocks() -> None:
    text = "[a](plan:x) [b](/y)\n\n- [c](doc:76/NQ-CP)\n\n| t |\n|---|\n| [d](topic:z) |"
    assert [(link.href, link.line) for link in prose_links(text)] == [
        ("plan:x", 1), ("/y", 1), ("doc:76/NQ-CP", 3), ("topic:z", 7),
    ]  # fmt: skip


@given(MARKDOWN)
@example("<script>alert(1)</script>")
@example("|a|\n|:-:|\n|<script>|")
@example("[<script>](/x '<script>')")
@example("&lt;script&gt;")
def test_html_holds_allowed_elements_and_safe_links_only(text: str) -> None:
    html = prose_html(text)
    assert "<script" not in html.lower()
    assert set(re.findall(r"</?([A-Za-z!][A-Za-z0-9]*)", html)) <= ELEMENTS
    for attributes in re.findall(r"<[a-z0-9]+((?: [^<>]*)?) ?/?>", html):
        names = re.findall(r'([a-z]+)="[^"]*"', attributes)
        assert set(names) <= {"href", "title", "start"}
    for href in re.findall(r'href="([^"]*)"', html):
        assert safe_target(href) == href


@given(MARKDOWN)
def test_prose_in_which_nothing_is_wrong_loses_nothing(text: str) -> None:
    if not wrong(text):
        assert 'href="#"' not in prose_html(text) or "#" in text
        assert all(is_safe_link(link.href) for link in prose_links(text))


# ---- what would keep an engine busy ------------------------------------------------------------


def test_long_block_is_told_of_and_looked_at_no_further() -> None:
    block = "\n".join(["từ " * 20] * 81)
    assert BLOCK - 100 < len(block) < BLOCK
    assert wrong(f"a\n\n{block}\n\n{block}") == []
    assert wrong(f"a\n\n{block}\n{block}\n<b>") == [("text-too-long", 12)]


def test_many_brackets_in_a_block_are_told_of() -> None:
    links = "[a](https://a.vn) " * BRACKETS
    assert wrong(f"{links}\n\n{links}") == []
    assert wrong(f"a\n\n{links}\n[") == [("prose-element", 12)]


@pytest.mark.parametrize("mark", ["- ", "1. ", "* "])
def test_deep_lists_are_told_of(mark: str) -> None:
    assert wrong(f"{mark * LEVELS}x") == []
    assert wrong(f"a\n\n{mark * (LEVELS + 1)}x") == [("prose-element", 12)]
    assert wrong(f"{mark * 1000}x") == [("prose-element", 10)]


def test_many_headings_are_told_of() -> None:
    headings = "## a\n\n" * HEADINGS
    assert wrong(headings) == []
    assert wrong(f"{headings}## a\n\n## a") == [("prose-element", 10 + 2 * HEADINGS)]


def test_rule_that_would_be_deep_lists_is_told_of() -> None:
    """CommonMark sees one rule; Python-Markdown sees a list in a list in a list."""
    assert wrong("-   " * LEVELS) == []
    assert wrong("----------------------") == []
    assert wrong(f"a\n\n  {'-   ' * (LEVELS + 1)}") == [("prose-element", 12)]


def test_so_many_problems_are_told_of_and_the_others_later() -> None:
    assert wrong("<b>\n\n" * (PROBLEMS + 50)) == [("raw-html", 10 + 2 * number) for number in range(PROBLEMS)]


@pytest.mark.parametrize("mark", ["- ", "1. ", "> ", "> - "])
def test_what_is_not_refused_the_other_engine_can_read(mark: str) -> None:
    """Python-Markdown calls itself for each level, and would come to the end of its stack."""
    for levels in (LEVELS, 100, 1500):
        text = f"{mark * levels}x"
        if not wrong(text, code=True):
            assert "x" in Markdown(extensions=["tables", "toc", NoRawHtml()]).convert(text)
