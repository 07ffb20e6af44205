"""The pages on open data, as people find them, and what they promise."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from cchc.model.contract import CHANGES
from cchc.model.schemas import ROWS
from cchc.output.publish import MANIFEST
from cchc.site import Site
from cchc.site.routes import DATA_FOLDER as FOLDER
from tests.tools.portal import ROOT, BuiltSite, Page

FOLDERS = {"vi": "du-lieu/", "en": "en/data/"}
#: The most that a page may weigh with its stylesheet, compressed.
HEAVIEST = 22 * 1024
PAGES = [(lang, name) for lang in FOLDERS for name in ROWS]


def text_of(page: Page, xpath: str) -> list[str]:
    return [" ".join(str(element.text_content()).split()) for element in page.elements(xpath)]


@pytest.mark.parametrize("lang", FOLDERS)
def test_every_file_can_be_reached_from_the_first_page(built: BuiltSite, lang: str) -> None:
    links = set(built[FOLDERS[lang]].find("//main//a/@href"))
    assert {f"/{FOLDERS[lang]}{name}/" for name in ROWS} <= links
    files = {path for path in built.files if path.startswith(FOLDER) and path != f"{FOLDER}schema/plan.json"}
    assert {f"/{path}" for path in files} <= links
    assert f"/{MANIFEST}" in links
    assert "https://creativecommons.org/licenses/by/4.0/" in links


@pytest.mark.parametrize("lang", FOLDERS)
def test_first_page_says_how_many_rows_there_are(built: BuiltSite, lang: str) -> None:
    rows = {
        str(row.xpath("string(th//a/@href)")).rsplit("/", 2)[1]: str(row.xpath("string(td[2]/text())")).strip()
        for row in built[FOLDERS[lang]].elements("//table[contains(@class, 'sets')]/tbody/tr")
    }
    assert rows == {
        name: str(len(json.loads((built.folder / FOLDER / f"{name}.json").read_bytes())[name])) for name in ROWS
    }


@pytest.mark.parametrize(("lang", "name"), PAGES)
def test_page_tells_of_every_field_that_is_published(built: BuiltSite, site: Site, lang: str, name: str) -> None:
    """The first table is that of a row; the others are those of the objects inside, each under its name."""
    page = built[f"{FOLDERS[lang]}{name}/"]
    schema = json.loads((built.folder / FOLDER / "schema" / f"{name}.json").read_bytes())
    row = schema["properties"][name]["items"]["$ref"].rsplit("/", 1)[1]
    tables = page.elements("//table[contains(@class, 'fields')]")
    shapes = [row, *page.find("//section[@aria-labelledby='inside']/h3/@id")]
    assert len(tables) == len(shapes)
    said = "description" if lang == "en" else "x-description-vi"
    for shape, table in zip(shapes, tables, strict=True):
        found = {
            str(line.xpath("string(th/code)")): str(line.xpath("string(td[1]/text())")).strip()
            for line in table.xpath("tbody/tr")
        }
        properties = schema["$defs"][shape]["properties"]
        assert found == {field: entry[said] for field, entry in properties.items()}, shape


@pytest.mark.parametrize(("lang", "name"), PAGES)
def test_page_tells_which_fields_may_be_empty(built: BuiltSite, site: Site, lang: str, name: str) -> None:
    page, words = built[f"{FOLDERS[lang]}{name}/"], site.words[lang]
    schema = json.loads((built.folder / FOLDER / "schema" / f"{name}.json").read_bytes())
    row = schema["properties"][name]["items"]["$ref"].rsplit("/", 1)[1]
    for line in page.elements("//table[contains(@class, 'fields')]")[0].xpath("tbody/tr"):
        entry = schema["$defs"][row]["properties"][str(line.xpath("string(th/code)"))]
        kind = "null" if {"type": "null"} in entry.get("anyOf", ()) else "list" if "items" in entry else "no"
        assert str(line.xpath("string(td[3]/text())")).strip() == words[f"data.empty_{kind}"]


@pytest.mark.parametrize(("lang", "name"), PAGES)
def test_page_tells_of_every_column(built: BuiltSite, lang: str, name: str) -> None:
    page = built[f"{FOLDERS[lang]}{name}/"]
    text = (built.folder / FOLDER / f"{name}.csv").read_text(encoding="utf-8-sig")
    assert page.find("//table[contains(@class, 'columns')]//th/code/text()") == next(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize(("lang", "name"), PAGES)
def test_lists_say_how_many_they_are(built: BuiltSite, lang: str, name: str) -> None:
    page = built[f"{FOLDERS[lang]}{name}/"]
    sections = page.elements("//main//section[.//table]")
    assert len(sections) in {2, 3}
    for section in sections:
        [count] = re.findall(r"^\d+", str(section.xpath("string(p[@class='sorted'])")))
        rows = section.xpath("table/tbody/tr") if section.get("aria-labelledby") == "fields" else None
        if section.get("aria-labelledby") == "columns":
            rows = section.xpath("table//th/code")
        if section.get("aria-labelledby") == "inside":
            rows = section.xpath("h3")
        assert rows is not None
        assert int(count) == len(rows)


@pytest.mark.parametrize("lang", FOLDERS)
def test_changes_are_told(built: BuiltSite, site: Site, lang: str) -> None:
    entries = text_of(built[FOLDERS[lang]], "//section[@aria-labelledby='changes']//dt")
    assert len(entries) == len(CHANGES)
    assert entries[-1] == {"vi": "Phiên bản 1.0, 21/11/2026", "en": "Version 1.0, 21 November 2026"}[lang]


@pytest.mark.parametrize("lang", FOLDERS)
def test_quotation_names_the_site_its_address_and_the_licence(built: BuiltSite, site: Site, lang: str) -> None:
    [quote] = text_of(built[FOLDERS[lang]], "//blockquote")
    assert quote.startswith(site.project.settings.name[lang])
    assert built.address + FOLDERS[lang] in quote
    assert quote.endswith("CC BY 4.0")


def test_pages_are_light(built: BuiltSite) -> None:
    [style] = [path for path in built.files if path.startswith("assets/site.") and path.endswith(".css")]
    css = len(gzip.compress((built.folder / style).read_bytes(), 9))
    heavy = {
        page.url: size
        for page in built.pages.values()
        if page.url.startswith(tuple(FOLDERS.values()))
        and (size := len(gzip.compress(page.text.encode(), 9)) + css) > HEAVIEST
    }
    assert heavy == {}


@pytest.mark.parametrize("name", ["du-lieu.md", "du-lieu.en.md"])
def test_checksums_can_be_checked_as_the_page_says(built: BuiltSite, tmp_path: Path, name: str) -> None:
    if shutil.which("sha256sum") is None:
        pytest.skip("sha256sum is not installed (Debian: apt install coreutils)")
    [command] = re.findall(r"```\n(.*)\n```", (ROOT / "content" / name).read_text(encoding="utf-8"))
    for path in (MANIFEST, f"{FOLDER}tasks.csv", f"{FOLDER}tasks.json"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(built.folder / path, tmp_path / path)
    done = subprocess.run(command.split(), cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [f"{FOLDER}tasks.csv: OK", f"{FOLDER}tasks.json: OK"]
    (tmp_path / FOLDER / "tasks.csv").write_bytes(b"changed")
    done = subprocess.run(command.split(), cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
