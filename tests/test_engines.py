"""Other engines, other addresses, more languages; and builds that must not succeed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from cchc.site import Site
from tests.tools import portal
from tests.tools.portal import BuiltSite, build, cchc, edit, tree_bytes

GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


def broken_links(site: BuiltSite) -> list[tuple[str, str]]:
    """Give the links within the site that lead nowhere, with the page they stand on."""
    broken = []
    for page in site.pages.values():
        for href in site.links(page):
            url, fragment = urldefrag(urljoin(urljoin(site.address, page.url), href))
            if not url.startswith(site.address):
                continue
            path = unquote(urlsplit(url).path.removeprefix(site.base))
            if path in site.pages:
                if fragment and fragment not in site.pages[path].ids:
                    broken.append((page.url, href))
            elif path not in site.files:
                broken.append((page.url, href))
    return broken


@pytest.mark.long
def test_properdocs_builds_the_same_site(built: BuiltSite, project: Path) -> None:
    other = build(project, "--engine", "properdocs")
    ours = {path: GENERATOR.sub(b"", data) for path, data in tree_bytes(built.folder).items()}
    theirs = {path: GENERATOR.sub(b"", data) for path, data in tree_bytes(other.folder).items()}
    differing = {path for path in ours.keys() | theirs.keys() if ours.get(path) != theirs.get(path)}
    assert differing <= {"manifest.sha256"}, "of a page whose generator tag differs, the digest does, too"


def unmarked(path: str) -> str:
    """A path without the mark of its content, which the site's address is part of."""
    return re.sub(r"[.-][0-9a-f]{10}(?=[./])|(?<=/r/)[0-9a-f]{10}(?=-)", "", path)


@pytest.mark.long
def test_site_below_a_path(built: BuiltSite, project: Path) -> None:
    site = build(project, SITE_URL="https://example.vn/portal/")
    assert site.base == "/portal/"
    assert sorted(map(unmarked, site.files)) == sorted(map(unmarked, built.files))
    for page in site.pages.values():
        for href in site.links(page):
            rooted = href.startswith("/") and not href.startswith("/portal/")
            assert not rooted, (page.url, href)
            assert "cchc.example.vn" not in href, (page.url, href)
        if page.url != "404.html":
            assert page.find("//link[@rel='canonical']/@href") == [f"https://example.vn/portal/{page.url}"]
    assert broken_links(site) == []
    for path in ("feed.xml", "en/feed.xml", "sitemap.xml", "robots.txt", "data/v1/questions.json", "lich/cchc.ics"):
        text = (site.folder / path).read_text(encoding="utf-8")
        text = text.replace('<?xml-stylesheet type="text/css" href="/portal/assets/feed.', "")
        assert "https://cchc.example.vn" not in text, path
        assert 'href="/' not in text, path
    calendar = (site.folder / "lich/cchc.ics").read_bytes().replace(b"\r\n ", b"").decode()
    assert "URL:https://example.vn/portal/ke-hoach/mong-cai-2024/#task-5" in calendar
    assert "UID:mong-cai-2024.task-5@cchc.example.vn" in calendar, "ids are permanent, whatever the address"
    feed = (site.folder / "feed.xml").read_text(encoding="utf-8")
    assert "tag:cchc.example.vn,2026:" in feed, "ids are permanent, whatever the address"
    assert "https://example.vn/portal/hoi-dap/" in feed
    sitemap = (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert sitemap.count("<loc>https://example.vn/portal/") == sitemap.count("<loc>")


# ---- a third language -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The real project with a third language: one entry in mkdocs.yml and one catalogue, no code."""
    project = portal.copy_project(tmp_path_factory.mktemp("french"))
    edit(project / "mkdocs.yml", "languages: [vi, en]", "languages: [vi, en, fr]")
    catalogue = (project / "overrides/lang/en.yml").read_text(encoding="utf-8")
    before, routes, after = re.split(r"(?m)(^routes:\n(?:  .*\n)+)", catalogue)
    routes = re.sub(r"(?m)^(  [a-z]+: )(.+)$", r"\1fr-\2", routes)
    text = (before + routes + after).replace("name: English", "name: Français", 1)
    (project / "overrides/lang/fr.yml").write_text(text, encoding="utf-8")
    plan = project / "plans/mong-cai/2024.yml"
    lines = plan.read_text(encoding="utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line == "title:")
    lines.insert(at + 1, "  fr: Plan de communication de Móng Cái")
    plan.write_text("\n".join(lines), encoding="utf-8")
    (project / "content/gioi-thieu.fr.md").write_text(
        "---\ntitle: À propos\ndescription: Ce site.\n---\n## Ce site\n\nVoir [le plan](plan:mong-cai-2024) et "
        "[la réponse](plan:cua-lo-2024).\n",
        encoding="utf-8",
    )
    return build(project)


@pytest.mark.long
def test_third_language_has_its_home_and_lists(french: BuiltSite, built: BuiltSite) -> None:
    for url in ("fr/", "fr/fr-plans/", "fr/fr-qa/", "fr/fr-hotlines/", "fr/fr-news/", "fr/fr-documents/"):
        page = french[url]
        assert page.find("/html/@lang") == ["fr"]
        assert len(page.elements("//h1")) == 1
    assert "fr/feed.xml" in french.files
    assert built.pages.keys() <= french.pages.keys(), "the pages of the other languages stay"


@pytest.mark.long
def test_untranslated_texts_are_marked_as_vietnamese(french: BuiltSite, site: Site) -> None:
    page = french["fr/fr-plans/mong-cai-2024/"]
    assert "Plan de communication de Móng Cái" in page.find("//h1//text()")
    summary = site.plans["mong-cai-2024"]["summary"]["vi"]
    assert summary in page.find("//*[@lang='vi']//text()")
    assert summary not in page.find("//*[@lang='fr']/text()")
    name = site.plans["cua-lo-2024"]["title"]["vi"]
    links = french["fr/fr-plans/"].elements("//a[@hreflang='vi'][@lang='vi']")
    assert any(link.get("href") == "/ke-hoach/cua-lo-2024/" and link.text_content() == name for link in links)


@pytest.mark.long
def test_pages_without_translation_have_no_twin(french: BuiltSite) -> None:
    assert "fr/fr-plans/cua-lo-2024/" not in french.pages
    assert "fr/fr-about/" in french.pages
    assert "fr/fr-privacy/" not in french.pages
    assert not [url for url in french.pages if url.startswith("fr/fr-qa/") and url != "fr/fr-qa/"]
    there = french["ke-hoach/mong-cai-2024/"].find("//head/link[@hreflang='fr']/@href")
    assert there == [f"{french.address}fr/fr-plans/mong-cai-2024/"]
    assert not french["ke-hoach/cua-lo-2024/"].find("//head/link[@hreflang='fr']/@href")


@pytest.mark.long
def test_sitemap_knows_the_third_language(french: BuiltSite) -> None:
    sitemap = (french.folder / "sitemap.xml").read_text(encoding="utf-8")
    listed = set(re.findall(r"<loc>([^<]+)</loc>", sitemap))
    assert listed == {french.address + url for url in french.pages} - {f"{french.address}404.html"}


@pytest.mark.long
def test_every_link_leads_somewhere_in_the_third_language(french: BuiltSite) -> None:
    assert broken_links(french) == []


# ---- builds that must not succeed --------------------------------------------------------------


@pytest.fixture
def published(project: Path) -> Path:
    """A project that has been published before; what stands in its site/ is given by its bytes."""
    (project / "site/hoi-dap").mkdir(parents=True)
    (project / "site/index.html").write_text("old", encoding="utf-8")
    (project / "site/hoi-dap/index.html").write_text("old, too", encoding="utf-8")
    return project


def fails(project: Path, *arguments: str) -> str:
    """Build a project that must fail; its site/ must stay. Gives what is printed."""
    before = tree_bytes(project / "site")
    done = cchc(project, "build", "--today", portal.TODAY, *arguments)
    assert done.returncode == 1
    assert tree_bytes(project / "site") == before
    assert "Traceback" not in done.stderr + done.stdout
    assert not list((project / "build").glob("next*"))
    return done.stderr


@pytest.mark.long
@pytest.mark.parametrize("engine", ["mkdocs", pytest.param("properdocs", marks=pytest.mark.long)])
def test_missing_word_fails_the_build(published: Path, engine: str) -> None:
    edit(published / "overrides/lang/en.yml", "  home: Home\n", "")
    said = fails(published, "--engine", engine)
    assert "overrides/lang/en.yml: error[catalogue-word]" in said
    assert "nav.home" in said
    assert "1 lỗi, 0 cảnh báo, 0 gợi ý.\n" in said


@pytest.mark.long
def test_error_in_a_plan_is_told_in_the_wanted_language(published: Path) -> None:
    edit(published / "plans/mong-cai/2024.yml", "76/NQ-CP ngày 15/7/2021", "76/NQ-CP ngày 15/7/2020")
    said = fails(published, "--lang", "en")
    assert "error[citation-differs] document 76/NQ-CP is dated" in said
    assert "    hint: " in said
    assert "^" in said


@pytest.mark.long
def test_problems_come_in_the_wanted_format(published: Path) -> None:
    (published / "plans/cua-lo/2024.yml").write_text("id: [", encoding="utf-8")
    said = fails(published, "--format", "github")
    assert "::error file=plans/cua-lo/2024.yml,line=" in said


def test_warning_fails_the_build_when_strict(published: Path) -> None:
    edit(published / "plans/registry/hotlines.yml", "added: 2026-11-21", "added: 2026-01-01")
    assert "warning[hotline-stale]" in fails(published, "--strict")


@pytest.mark.parametrize(
    "template",
    [
        "main.html",
        *(
            pytest.param(f"pages/{name}.html", marks=pytest.mark.long)
            for name in ("question", "parts/head", "notfound")
        ),
    ],
)
def test_broken_template_fails_the_build(published: Path, template: str) -> None:
    path = published / "overrides" / template
    path.write_text(path.read_text(encoding="utf-8") + "{{ nothing.here }}", encoding="utf-8")
    assert "error[build-failed]" in fails(published)


@pytest.mark.long
def test_template_that_is_no_template_fails_the_build(published: Path) -> None:
    path = published / "overrides/pages/plan.html"
    path.write_text("{% if %}", encoding="utf-8")
    assert "error[build-failed]" in fails(published)


def test_missing_settings_fail_the_build(published: Path) -> None:
    edit(published / "mkdocs.yml", "  portal:", "  gateway:")
    assert "error[missing-key]" in fails(published)


@pytest.mark.long
def test_site_that_was_never_built_is_not_begun(project: Path) -> None:
    shutil.rmtree(project / "content/hoi-dap")
    done = cchc(project, "build", "--today", portal.TODAY)
    assert done.returncode in {0, 1}
    assert (project / "site").exists() is (done.returncode == 0)
