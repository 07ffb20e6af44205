"""What stands on the published pages: no foreign code, the right language, the same bytes each time."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest
from PIL import Image

from cchc.site import Site
from tests.test_site_build import PAIRS
from tests.tools import portal
from tests.tools.portal import BuiltSite

TASKS = {"mong-cai-2024": 7, "cua-lo-2024": 0, "hai-phong-2023": 6, "bang-ca-2024": 8, "long-khanh-2024": 77}


def test_no_inline_code_or_style_and_nothing_from_elsewhere(built: BuiltSite) -> None:
    for page in built.pages.values():
        assert not page.elements("//style"), page.url
        assert not page.elements("//*[@style or @align or @bgcolor]"), page.url
        assert not [name for name in page.find("//@*[starts-with(name(), 'on')]") if name], page.url
        assert not page.elements("//iframe | //object | //embed | //base | //meta[@http-equiv='refresh']"), page.url
        for script in page.elements("//script"):
            inline = script.get("src") is None
            assert not inline or script.get("type") in {"application/json", "application/ld+json"}, page.url
        loaded = page.find(
            "//script/@src | //img/@src | //source/@src | //link[@rel!='alternate' and @rel!='canonical']/@href"
        )
        shown = page.find("//main//img/@src")  # pictures in prose, from content/
        assert all(url.removeprefix("/") in built.files for url in shown), (page.url, shown)
        assert all(url.startswith("/assets/") for url in loaded if url not in shown), (page.url, loaded)


def test_every_page_names_a_picture_that_is_there(built: BuiltSite) -> None:
    named: set[str] = set()
    for page in built.pages.values():
        found = page.find("//meta[@property='og:image']/@content")
        assert len(found) == (page.url != "404.html"), page.url
        assert all(url.startswith(built.address) for url in found)
        named.update(url.removeprefix(built.address) for url in found)
    assert named == {path for path in built.files if path.startswith("previews/")}
    for path in named:
        with Image.open(built.folder / path) as picture:
            assert (picture.format, picture.size) == ("PNG", (1200, 630)), path
        assert (built.folder / path).stat().st_size <= 25_000, path


def test_policy_allows_only_ourselves(built: BuiltSite) -> None:
    for page in built.pages.values():
        [policy] = page.find("//meta[@http-equiv='Content-Security-Policy']/@content")
        rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";") if rule.strip()}
        assert rules["default-src"] == ["'none'"]
        assert {source for sources in rules.values() for source in sources} <= {"'none'", "'self'", "'script'"}
        assert "frame-ancestors" not in rules, "in a meta tag it logs an error"
        assert rules["base-uri"] == ["'none'"]


def test_style_and_script_ask_nobody_else(built: BuiltSite) -> None:
    for path in built.files:
        if path.endswith((".css", ".js", ".svg")):
            text = (built.folder / path).read_text(encoding="utf-8")
            text = text.replace("http://www.w3.org/", "").replace(built.address, "/").replace(built.address[:-1], "")
            assert "//" not in re.sub(r"(?m)^\s*//.*$", "", text), path
            assert "@import" not in text, path


@pytest.mark.parametrize(("plan", "tasks"), TASKS.items())
@pytest.mark.parametrize("section", ["ke-hoach", "en/plans"])
def test_tasks_can_be_linked_to(built: BuiltSite, section: str, plan: str, tasks: int) -> None:
    ids = [key for key in built[f"{section}/{plan}/"].ids if re.fullmatch(r"task-\d+", key)]
    assert ids == [f"task-{number}" for number in range(1, tasks + 1)]


LEAKS = re.compile(
    r"\{\{|\}\}|\{%|\{[a-z_]+\}|\bNone\b|\bundefined\b|\bNaN\b|\[object |Markup\("
    r"|&(?:lt|gt|amp|quot|#\d+);|\ue000|\ue001"
)


#: Pages for editors, which show code -> what it begins with there.
CODE = {"bien-tap/": "{&", "editors/": "{&", "ma-loi/": "&", "codes/": "&"}


def test_no_code_leaks_into_the_text(built: BuiltSite) -> None:
    """But where editors are told what to type."""
    leaked = []
    for page in built.pages.values():
        texts = page.find("//title/text() | //body//text()[not(ancestor::script or ancestor::code or ancestor::pre)]")
        names = page.find("//@title | //@aria-label | //@alt | //@placeholder | //meta/@content")
        for text in (*texts, *names):
            found = LEAKS.search(text)
            may = next((signs for url, signs in CODE.items() if page.url.endswith(url)), "")
            if found and found.group()[0] not in may:
                leaked.append((page.url, text.strip()[:80]))
    assert not leaked


def test_no_word_key_leaks_into_the_text(built: BuiltSite, site: Site) -> None:
    keys = {key for key in site.words["vi"] if "." in key}
    for page in built.pages.values():
        if not page.url.endswith(("bien-tap/", "editors/")):
            words = {word.strip("():;,.") for word in page.visible.split() if "." in word}
            assert not words & keys, page.url


#: Letters that Vietnamese has and English has not.
VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")


def test_interface_speaks_the_language_of_the_page(built: BuiltSite, site: Site) -> None:
    """A sentence of one catalogue stands on no page in the other language (short words may be names)."""
    for lang, other in (("vi", "en"), ("en", "vi")):
        foreign = {
            word
            for key, word in site.words[other].items()
            if len(word.split()) > 2 and "{" not in word and word not in site.words[lang].values()
        }
        assert len(foreign) > 50
        for page in built.pages.values():
            if page.lang != lang or page.url == "404.html":
                continue
            texts = page.elements("//body//*[not(self::script)]")
            shown = {
                " ".join((element.text or "").split())
                for element in texts
                if element.xpath("ancestor-or-self::*[@lang][1]/@lang") == [lang]
            }
            assert not shown & foreign, page.url


def test_vietnamese_on_english_pages_is_marked(built: BuiltSite) -> None:
    """Names stay as they are; a run of five Vietnamese words in a row is no name."""
    unmarked = []
    for page in built.pages.values():
        if page.lang != "en":
            continue
        for text in page.find("//main//text()[ancestor::*[@lang][1]/@lang='en']"):
            words = [word for word in text.split() if VIETNAMESE.search(word)]
            if len(words) > 8 and len(words) > len(text.split()) / 2:
                unmarked.append((page.url, text.strip()[:90]))
    assert not unmarked


@pytest.mark.parametrize("url", [*PAIRS, *PAIRS.values(), "404.html"])
def test_html_has_no_parse_error(built: BuiltSite, url: str) -> None:
    parser = html5lib.HTMLParser(strict=False, tree=html5lib.getTreeBuilder("etree"))
    parser.parse(built[url].text)
    assert [code for _, code, _ in parser.errors] == []


def test_lists_do_not_grow_without_bound(built: BuiltSite) -> None:
    for url in ("van-ban/", "co-quan/", "hoi-dap/", "ke-hoach/", "tin-tuc/"):
        for page in (built[url], built[f"en/{PAIRS[url].removeprefix('en/')}"]):
            links = [href for href in page.find("//main//a/@href") if re.fullmatch(rf"/{page.url}[a-z0-9-]+/", href)]
            assert len(set(links)) <= 110, page.url


def backwards(folder: Path) -> None:
    """Write the files of a folder anew, the last one first: some file systems list them in the order of creation."""
    files = sorted((path for path in folder.rglob("*") if path.is_file() and "build" not in path.parts), reverse=True)
    for path in files:
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data)


def test_same_bytes_in_another_place_order_time_zone_and_locale(built: BuiltSite, project: Path) -> None:
    backwards(project)
    again = portal.build(project, TZ="America/New_York", LC_ALL="C", LANG="C", PYTHONHASHSEED="4711", PYTHONUTF8="0")
    one, other = portal.tree_bytes(built.folder), portal.tree_bytes(again.folder)
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []


def test_nothing_tells_where_or_when_it_was_built(built: BuiltSite) -> None:
    for path in built.files:
        data = (built.folder / path).read_bytes()
        assert str(built.folder.parent).encode() not in data, path
        assert b"/tmp/" not in data, path
