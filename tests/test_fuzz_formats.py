"""Anything at all, further on: front matter, whole projects, pages of the other engine, cells, pictures, addresses."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown
from PIL import Image

from cchc.model.values import is_address
from cchc.problem import FORMATS, Problem, Severity
from cchc.render.preview_drawing import draw
from cchc.render.previews import preview
from cchc.render.tables import cell
from cchc.site import Site
from cchc.site.ledger import ledger_text, read_ledger
from cchc.site.read_prose import NEWS, PAGES, QUESTIONS, TOPICS, Shape, read_prose
from cchc.source.page_markdown import NoRawHtml
from cchc.source.prose import read_written
from cchc.source.tree import LEDGER, SourceFile
from tests.project import checked, good_project
from tests.test_fuzz import ANYTHING, NESTED, few
from tests.tools import hostile
from tests.tools.corpus import BAD_ADDRESSES, BAD_IDS, BAD_YAML, MARKDOWN, PUBLISHED, REFUSED
from tests.tools.rendering import setting_of

#: The corpus, and anything.
HOSTILE = st.one_of(
    st.sampled_from([
        *PUBLISHED.values(), *REFUSED.values(), *MARKDOWN.values(), *BAD_IDS.values(), *BAD_ADDRESSES.values(),
    ]),
    ANYTHING,
)  # fmt: skip
_TEXTS = st.one_of(HOSTILE, st.sampled_from([text for text in BAD_YAML.values() if len(text) < 10_000]))
_PAGE_TAGS = {
    "a", "blockquote", "br", "code", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre",
    "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip


@few
@given(NESTED, HOSTILE, st.sampled_from([QUESTIONS, NEWS, TOPICS, PAGES]))
def test_front_matter_is_read_or_told_of(data: Any, body: str, shape: Shape) -> None:  # noqa: ANN401 - any YAML
    path = f"content/{shape.folder}x.md"
    text = f"---\n{json.dumps(data, ensure_ascii=False, indent=1)}\n---\n{body}"
    problems: list[Problem] = []
    read = read_prose({path: SourceFile(path, text)}, shape, ("vi", "en"), problems)
    assert read or problems
    assert all(problem.path == path and problem.line <= text.count("\n") + 2 for problem in problems)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good project, of which one file at a time is spoilt."""
    return good_project(tmp_path_factory.mktemp("fuzz") / "p")


@few
@given(st.data())
def test_spoilt_project_is_told_of(project: Path, data: st.DataObject) -> None:
    """One file with something put in, taken out or written twice: whatever it is, a problem or a sound project."""
    files = sorted([*project.glob("plans/**/*.yml"), *project.glob("content/**/*.md"), project / "mkdocs.yml"])
    file = data.draw(st.sampled_from(files))
    text = file.read_text(encoding="utf-8")
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    piece = data.draw(st.one_of(_TEXTS, st.just(text[start:end])))
    spoilt = data.draw(st.sampled_from([text[:start] + piece + text[start:], text[:start] + piece + text[end:]]))
    kept = file.with_suffix(".kept")
    shutil.copyfile(file, kept)
    try:
        file.write_bytes(spoilt.encode("utf-8", "surrogatepass"))
        found = checked(project)
        assert found.fails(strict=False) == any(problem.severity is Severity.ERROR for problem in found.problems)
        for form in FORMATS:
            found.report(form, "en").encode()
    finally:
        kept.replace(file)


@few
@given(HOSTILE)
def test_editorial_pages_are_refused_or_harmless(text: str) -> None:
    if read_written("x.md", text, code=True).problems:
        return
    made = Markdown(extensions=["tables", "toc", NoRawHtml()]).convert(text)
    tree = html.fragment_fromstring(made, "div")
    assert {tag for tag, _ in hostile.shapes(tree)} <= _PAGE_TAGS
    assert {name for _, name in hostile.shapes(tree)} <= {"", "href", "title", "id", "style", "start"}


@few
@given(HOSTILE)
def test_cells_are_words_and_come_back(text: str) -> None:
    shown = str(cell(text))
    assert not shown.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert shown in {text, f"'{text}"}
    file = io.StringIO(newline="")
    csv.writer(file).writerow([shown, "x"])
    assert next(csv.reader(io.StringIO(file.getvalue(), newline=""))) == [shown, "x"]


@few
@given(HOSTILE, HOSTILE)
def test_pictures_hold_any_words(site: Site, title: str, name: str) -> None:
    setting = replace(setting_of(site), site_names={"vi": name, "en": name})
    found = preview("plan", {"vi": title, "en": title}, setting, "vi")
    assert re.fullmatch(r"previews/[0-9a-f]{20}\.png", found.path)
    with Image.open(io.BytesIO(draw(found))) as picture:
        assert picture.size == (1200, 630)


@few
@given(st.one_of(HOSTILE, st.text('/abc.-_0%\\"{};$ \n', max_size=30).map("/".__add__)))
def test_address_that_is_one_means_nothing_to_a_server(text: str) -> None:
    if is_address(text):
        assert re.fullmatch(r"/[a-z0-9._/-]*", text)
        assert ".." not in text.split("/")
        assert "//" not in text


@few
@given(HOSTILE)
def test_ledger_is_read_or_told_of(text: str) -> None:
    read = read_ledger(SourceFile(LEDGER, text))
    assert all(is_address(address) for address in read.addresses)
    if not read.problems:
        again = read_ledger(SourceFile(LEDGER, ledger_text(read.addresses, [])))
        assert again.addresses.keys() == read.addresses.keys()
