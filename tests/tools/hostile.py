"""A small project with a text put wherever an editor can type, built; and what may stand in what comes out."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
import yaml
from lxml import etree, html
from markdown import Markdown

from cchc.output.assets import read_assets, read_templates
from cchc.output.publish import publish
from cchc.problem import Severity
from cchc.render.environment import functions
from cchc.render.frame import SECTIONS, Frame, hole
from cchc.render.setting import Setting
from cchc.site import Site
from cchc.site.prose_links import with_bodies
from cchc.site.site import Body
from cchc.source.page_markdown import NoRawHtml
from cchc.source.prose import is_safe_link
from tests.project import BAD, ROOT, checked, good_project
from tests.tools.portal import edit
from tests.tools.rendering import request_for

#: The site's scheme and host, as its assets name them.
ORIGIN = "https://example.vn"
Leaf = tuple[str | int, ...]
#: In mkdocs.yml only what the portal itself reads.
_SETTINGS = ("extra", "portal")
#: Names by which the good project's texts refer to agencies: the agencies themselves get other names. The languages:
#: without them no Vietnamese name of the site would be accepted, whatever it is.
_KEPT: Mapping[str, frozenset[Leaf]] = {
    "plans/registry/agencies.yml": frozenset({("agencies", 0, "aliases", 0), ("agencies", 1, "aliases", 0)}),
    "mkdocs.yml": frozenset({(*_SETTINGS, "languages", 0), (*_SETTINGS, "languages", 1)}),
}
_PRESS = "{name: Trần B, post: {vi: Chánh Văn phòng, en: Chief}, phone: 0203.3.888.888, email: bao-chi@songdao.gov.vn}"
_CORRECTIONS = "[{on: 2026-11-21, what: {vi: Chép sai số, en: Number copied wrongly}}]"
_APPROVED = "{by: Chánh Văn phòng, on: 2026-11-21}"
_REDIRECTS = 'redirects: [{from: "qa:cu", to: "qa:goi-so-nao"}, {from: "/lien-he/", to: gone}]\n'
_CONTACTS = "".join(
    f"    {line}\n"
    for line in (
        "contact: mailto:gop-y@songdao.gov.vn", "security_contact: mailto:an-toan@songdao.gov.vn",
        "security_expires: 2027-11-01T00:00:00+07:00", "editor: {forge: github, repository: to-chuc/cong}",
    )
)  # fmt: skip
#: Elements of feeds whose text readers take for HTML.
_HTML_IN_FEEDS = (
    "{http://purl.org/rss/1.0/modules/content/}encoded", "description", "{http://www.w3.org/2005/Atom}content",
)  # fmt: skip


@dataclass
class Source:
    """A file of the project taken apart: its declared values, which of them hold the text now, and its prose."""

    path: str
    data: Any
    leaves: set[Leaf]
    body: str | None = None
    in_body: bool = True
    refused: set[Leaf | str] = field(default_factory=set)

    def write(self, root: Path, text: str) -> list[Leaf | str]:
        """Write the file with ``text`` at its leaves; give what stands on each line, from the first."""
        data = json.loads(json.dumps(self.data))
        for leaf in self.leaves:
            _set(data, leaf, text)
        lines, places = _lines(data)
        if self.body is not None:
            more = f"{self.body}\n{text}\n" if self.in_body else self.body
            lines, places = ["---", *lines, "---", more], ["", *places, ""]
        (root / self.path).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        return places

    def refuse(self, places: list[Leaf | str], line: int) -> bool:
        """Take the text away from the line of a problem, or from the next value; False when it is not there."""
        if self.body is not None and self.in_body and not 0 < line < len(places):
            self.in_body = False
            self.refused.add("body")
            return True
        found = next((leaf for leaf in places[max(line, 1) - 1 :] if leaf in self.leaves), None)
        if not isinstance(found, tuple):
            return False
        self.leaves.discard(found)
        self.refused.add(found)
        return True


def _leaves(value: Any, at: Leaf = ()) -> Iterator[Leaf]:  # noqa: ANN401 - any YAML
    if isinstance(value, dict):
        for key, entry in value.items():
            yield from _leaves(entry, (*at, key))
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _leaves(entry, (*at, number))
    else:
        yield at


def _set(value: Any, leaf: Leaf, text: str) -> None:  # noqa: ANN401 - any YAML
    for step in leaf[:-1]:
        value = value[step]
    value[leaf[-1]] = text


def _lines(data: Any) -> tuple[list[str], list[Leaf | str]]:  # noqa: ANN401 - any YAML
    """Write data as JSON, which is YAML, each value on a line of its own; tell which value stands on which line."""
    lines = json.dumps(data, ensure_ascii=False, indent=1).split("\n")
    leaves = _leaves(data)
    places: list[Leaf | str] = [next(leaves) if line.rstrip(",")[-1] not in "{}[]" else "" for line in lines]
    return lines, places


def sources(root: Path) -> list[Source]:
    """Take the files of a project apart."""
    found = []
    for path in sorted([*root.glob("plans/**/*.yml"), *root.glob("content/**/*.md"), root / "mkdocs.yml"]):
        name, body = path.relative_to(root).as_posix(), None
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".md":
            _, text, body = text.split("---\n", 2)
        data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes texts only
        leaves = {leaf for leaf in _leaves(data) if leaf not in _KEPT.get(name, ())}
        if name == "mkdocs.yml":
            leaves = {leaf for leaf in leaves if leaf[:2] == _SETTINGS}
        found.append(Source(name, data, leaves, body))
    return found


def hostile_project(folder: Path) -> Path:
    """Make the good project with the fullest plan, in the empty ``folder``; give the folder."""
    root = good_project(folder)
    full = BAD.parent / "tools" / "full-plan.yml"
    (root / "plans/song-dao/2024.yml").write_bytes(full.read_bytes())
    agencies = root / "plans/registry/agencies.yml"
    text = agencies.read_text(encoding="utf-8")
    text = text.replace("    unit: song-dao\n", "    aliases: [Phòng Nội vụ, Phòng]\n    unit: song-dao\n", 1)
    text = text.replace("    aliases: [Văn phòng UBND thị xã]\n", "    aliases: [Văn phòng HĐND và UBND, Văn phòng]\n")
    agencies.write_text(text, encoding="utf-8")
    edit(root / "plans/registry/units.yml", "    level: town\n", f"    level: town\n    press: {_PRESS}\n")
    (root / "plans/registry/redirects.yml").write_text(_REDIRECTS, encoding="utf-8")
    edit(root / "mkdocs.yml", "    organisation:", f"{_CONTACTS}    organisation:")
    for name in ("hoi-dap/goi-so-nao", "tin-tuc/mot-cua"):
        more = f"corrections: {_CORRECTIONS}\napproved: {_APPROVED}\n"
        edit(root / f"content/{name}.md", "published:", f"{more}published:")
    return root


def fill(root: Path, text: str, *, prose_only: bool = False) -> tuple[Site, list[Source]]:
    """Put ``text`` wherever the project accepts it; give the site, and what was refused with a problem."""
    files = {source.path: source for source in sources(root) if not prose_only or source.body is not None}
    for source in files.values():
        source.leaves -= source.leaves if prose_only else set()
    for _ in range(40):
        places = {name: source.write(root, text) for name, source in files.items()}
        found = checked(root)
        errors = [problem for problem in found.problems if problem.severity is Severity.ERROR]
        if not errors:
            assert found.site is not None
            return found.site, list(files.values())
        mended = [files[problem.path].refuse(places[problem.path], problem.line) for problem in errors]
        assert any(mended), found.report()
    raise AssertionError(found.report())


def build(site: Site, folder: Path) -> Path:
    """Publish a site with the real templates into ``folder`` and give the site's folder."""
    names, assets = read_assets(ROOT / "overrides" / "assets", ORIGIN)
    settings = site.project.settings
    setting = Setting(
        templates=read_templates(ROOT / "overrides" / "pages"), site_names=settings.name, site_url=site.project.url,
        base=site.project.base, languages=site.project.languages, words=site.words, assets=names,
        organisation=settings.organisation, slogan=settings.slogan, id_authority=settings.id_authority,
        contact=settings.contact,
    )  # fmt: skip
    site = with_bodies(site, {entry.spot.path: Body(_page_html(entry.body)) for entry in site.prose})
    # as in the theme: autoescape is off there, main.html escapes by hand
    main = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides"), autoescape=False).get_template(  # noqa: S701
        "main.html"
    )
    frames = {}
    for lang in setting.languages:
        shared = functions(setting, lang)
        more = {"names": {code: setting.words[code]["language.name"] for code in setting.languages}, "hole": hole}
        for section in SECTIONS:
            nav = [
                {"section": key, "url": shared["url"](key), "label": shared["w"](f"nav.{key}")}
                for key in SECTIONS
                if key
            ]
            frames[lang, section] = Frame.parse(main.render(shared, **more, section=section, nav=nav, config={}))
    publish(request_for(site, folder, frames=frames, setting=setting, assets=assets))
    return folder / "site"


def _page_html(text: str) -> str:
    return Markdown(extensions=["tables", "toc", NoRawHtml()]).convert(text)


def shapes(tree: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - lxml's trees
    """Give every element and attribute of a page, as pairs of names."""
    for element in tree.iter():
        if isinstance(element.tag, str):
            yield element.tag, ""
            for name in element.attrib:
                yield element.tag, str(name)


def unsafe(tree: Any) -> Iterator[str]:  # noqa: ANN401 - lxml's trees
    """Give what would run or lead somewhere bad: scripts written on the page, handlers, addresses."""
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "script" and (element.text or "").strip() and "json" not in element.get("type", ""):
            yield f"script {element.text}"
        for name, value in element.attrib.items():
            if str(name).startswith("on") or name == "style":
                yield f"{name}={value}"
            if name in {"href", "src", "action"} and not is_safe_link(str(value).strip()):
                yield f"{name}={value}"


def fragments(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    """Give the HTML in a data file or a JSON feed."""
    if isinstance(value, dict):
        for key, entry in value.items():
            if key.endswith("_html"):
                texts = [entry] if isinstance(entry, str) else entry.values()
                yield from (text for text in texts if text)
            else:
                yield from fragments(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from fragments(entry)


def trees(path: Path) -> Iterator[Any]:
    """Give the HTML that a published file holds: a page itself, answers in data files and feeds."""
    data = path.read_bytes()
    if path.suffix == ".html":
        yield html.document_fromstring(data.decode())
    elif path.suffix == ".json" and path.parent.name != "schema":
        yield from (html.fragment_fromstring(text, "div") for text in fragments(json.loads(data)))
    elif path.suffix in {".xml", ".atom"}:
        for element in etree.fromstring(data).iter(*_HTML_IN_FEEDS):
            if element.text and (element.tag != "description" or next(element.iterancestors()).tag == "item"):
                yield html.fragment_fromstring(element.text, "div")


def formulas(path: Path) -> list[str]:
    """Give the cells of a CSV file that a spreadsheet would calculate."""
    rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")))
    number = re.compile(r"[-+]?[0-9.]+\Z")
    return [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r") and cell and not number.match(cell)]
