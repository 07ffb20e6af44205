"""Texts that mean harm: refused with a problem, or published as the words that they are."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree, html
from markdown import Markdown
from markupsafe import escape

from cchc.cli.checking import Checked
from cchc.model.plan import Plan
from cchc.output.containment import OutsideError, target
from cchc.output.writer import write
from cchc.problem import FORMATS, Severity
from cchc.render.setting import Artifact
from cchc.source.page_markdown import NoRawHtml
from cchc.source.prose import read_written
from tests.project import checked
from tests.tools import hostile
from tests.tools.corpus import MARKDOWN, PUBLISHED, REFUSED
from tests.tools.harmless import INVISIBLE, examine

#: Prose in which these stay the words that they are: no link, no element.
SHOWN = {"spaced link", "attribute in link", "cdata", "long"}
#: Code is for editorial pages only.
SHOWN_ON_PAGES = {"fence", "code over lines"}
#: Elements that prose may bring and the pages without it do not have.
PROSE = {("em", ""), ("strong", ""), ("code", ""), ("pre", ""), ("a", ""), ("a", "href"), ("a", "title"), ("hr", "")}


@cache
def _baseline(folder: Path) -> frozenset[tuple[str, str]]:
    root = hostile.hostile_project(folder / "project")
    found = checked(root)
    assert found.problems == [], found.report()
    assert found.site is not None
    built = hostile.build(found.site, folder / "built")
    pages = [tree for path in built.rglob("*") if path.is_file() for tree in hostile.trees(path)]
    return frozenset(shape for tree in pages for shape in hostile.shapes(tree)) | PROSE


@pytest.fixture(scope="session")
def baseline(tmp_path_factory: pytest.TempPathFactory) -> frozenset[tuple[str, str]]:
    """Every element and attribute that the pages have when nobody means harm."""
    return _baseline(tmp_path_factory.mktemp("baseline"))


def test_the_full_plan_is_full(tmp_path: Path) -> None:
    plan = next(
        source for source in hostile.sources(hostile.hostile_project(tmp_path)) if source.path.startswith("plans/s")
    )
    assert plan.data.keys() == Plan.model_fields.keys()


@pytest.mark.parametrize("name", PUBLISHED)
def test_text_that_is_accepted_comes_out_as_words(name: str, tmp_path: Path, baseline: frozenset[Any]) -> None:
    text = PUBLISHED[name]
    site, files = hostile.fill(hostile.hostile_project(tmp_path / "project"), text)
    assert sum(len(source.leaves) for source in files) > 100
    built = hostile.build(site, tmp_path / "built")
    examine(built, baseline)
    assert {path.name for path in tmp_path.iterdir()} == {"project", "built"}
    assert {path.name for path in (tmp_path / "built").iterdir()} == {"site", "build"}
    plan: Any = html.document_fromstring((built / "ke-hoach/song-dao-2024/index.html").read_bytes().decode())
    assert text in plan.text_content()
    assert text in plan.xpath("string(//h1)")
    data = json.loads((built / "data/v1/plans/song-dao-2024.json").read_bytes())
    assert data["title"] == {"vi": text, "en": text}
    assert data["tasks"][0]["title"]["vi"] == text
    _examine_feeds(built, text)


def _examine_feeds(built: Path, text: str) -> None:
    """Feeds are what parsers expect, and their titles are the words that were typed; in HTML they are escaped once."""
    plan = "tag:cchc.example.vn,2026:plan/song-dao-2024"
    found = feedparser.parse((built / "ke-hoach/feed.xml").read_bytes())
    assert found.bozo == 0
    assert plan in {entry.id for entry in found.entries}
    rss, atom = (etree.fromstring((built / f"ke-hoach/feed.{ending}").read_bytes()) for ending in ("xml", "atom"))
    items = {str(item.findtext("guid")): item for item in rss.iter("item")}
    name = "{http://www.w3.org/2005/Atom}"
    entries = {str(entry.findtext(f"{name}id")): entry for entry in atom.iter(f"{name}entry")}
    feed = json.loads((built / "ke-hoach/feed.json").read_bytes())
    [plain] = [item for item in feed["items"] if item["id"] == plan]
    assert items[plan].findtext("title") == entries[plan].findtext(f"{name}title") == plain["title"] == text
    assert entries[plan].findtext(f"{name}summary") == plain["summary"] == text
    shown = html.fragment_fromstring(items[plan].findtext("description") or "", "div").text_content()
    assert shown == html.fragment_fromstring(f"<p>{escape(text)}</p>", "div").text_content()
    assert feed["title"]
    outlines = etree.fromstring((built / "bao-chi/feeds.opml").read_bytes()).iter("outline")
    assert text in {outline.get("text") for outline in outlines}


@pytest.mark.parametrize("name", REFUSED)
def test_text_that_is_refused_is_refused_everywhere(name: str, tmp_path: Path) -> None:
    root = hostile.hostile_project(tmp_path / "project")
    for source in hostile.sources(root):
        original = (root / source.path).read_bytes()
        leaves = sorted(source.leaves, key=str)
        for one in range(0, len(leaves), 11):
            source.leaves, source.in_body = {leaves[one]}, False
            source.write(root, REFUSED[name])
            found = checked(root)
            wrong = [problem.path for problem in found.problems if problem.severity is Severity.ERROR]
            assert source.path in wrong, leaves[one]
            _examine_reports(found)
        (root / source.path).write_bytes(original)


def _examine_reports(found: Checked) -> None:
    """What is refused is quoted to the editor and to CI: nothing steers a terminal or becomes a command of CI."""
    said = {form: found.report(form) for form in FORMATS}
    assert not [form for form, text in said.items() if INVISIBLE.search(text)]
    assert not [line for line in said["github"].splitlines() if not line.startswith("::")]
    assert json.loads(said["json"])
    assert json.loads(said["gitlab"])


@pytest.mark.parametrize("name", [*MARKDOWN, *REFUSED])
def test_prose_is_refused_or_harmless(name: str, tmp_path: Path, baseline: frozenset[Any]) -> None:
    text = {**MARKDOWN, **REFUSED}[name]
    site, files = hostile.fill(hostile.hostile_project(tmp_path / "project"), text, prose_only=True)
    assert all(source.in_body is (name in SHOWN) or name in SHOWN_ON_PAGES for source in files)
    examine(hostile.build(site, tmp_path / "built"), baseline)


@pytest.mark.parametrize("name", [name for name, text in MARKDOWN.items() if "<" not in text])
def test_markdown_in_other_texts_stays_what_was_typed(name: str, tmp_path: Path, baseline: frozenset[Any]) -> None:
    text = " ".join(MARKDOWN[name].split())
    site, _ = hostile.fill(hostile.hostile_project(tmp_path / "project"), text)
    built = hostile.build(site, tmp_path / "built")
    examine(built, baseline)
    data = json.loads((built / "data/v1/plans/song-dao-2024.json").read_bytes())
    assert data["title"]["vi"] == text


@pytest.mark.parametrize("text", [*MARKDOWN.values(), *REFUSED.values(), *PUBLISHED.values()])
def test_both_engines_make_harmless_pages(text: str) -> None:
    ours = read_written("x.md", text).html
    theirs = Markdown(extensions=["tables", "toc", NoRawHtml()]).convert(text)
    assert list(hostile.unsafe(html.fragment_fromstring(ours, "div"))) == []
    tags = {tag for tag, _ in hostile.shapes(html.fragment_fromstring(theirs, "div"))}
    assert not tags & {"script", "img", "svg", "iframe", "object", "style", "form", "b"}


@pytest.mark.parametrize(
    "path",
    ["", "/", "/etc/passwd", "..", "../x", "a/../../x", "a/./../x", "a\\..\\x", "a\0b", "a/", "C:\\x", "//x/y", "./x"],
)
def test_nothing_is_written_outside_the_folder(path: str, tmp_path: Path) -> None:
    with pytest.raises(OutsideError):
        target(tmp_path, path)
    with pytest.raises(OutsideError):
        write([Artifact(path, b"x")], tmp_path / "site")
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("path", ["x", "a/b.html", "%2e%2e/x", "...", "a/..b/c", "ke-hoach/x/index.html"])
def test_other_paths_stay_in_the_folder(path: str, tmp_path: Path) -> None:
    assert target(tmp_path, path).resolve().is_relative_to(tmp_path.resolve())
