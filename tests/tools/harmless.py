"""What may stand in what is published, format by format, whatever editors typed."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from lxml import etree
from PIL import Image

from cchc.output.assets import read_assets
from cchc.output.publish import verify
from tests.project import ROOT
from tests.tools import hostile, schema_org
from tests.tools.calendars import assert_written_well, events, others

Shapes = frozenset[tuple[str, str]]
#: What steers terminals and the order of letters.
INVISIBLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
#: Addresses and files of the portal: nothing that a system, a server or a browser would read otherwise.
_PATH = r"(?:[a-z0-9_.][a-z0-9_.-]*/)*[a-z0-9_.-]*"
_SITE = r"https?://[a-z0-9.-]+"
_LINES: Mapping[str, str] = {
    "manifest.sha256": rf"[0-9a-f]{{64}}  {_PATH}",
    "robots.txt": rf"(?:User-agent: \*|Allow: /|Sitemap: {_SITE}/sitemap\.xml|)",
    ".well-known/security.txt": (
        rf"(?:Contact: (?:mailto:[a-z@.-]+|{_SITE}/{_PATH})|Expires: [0-9T:+-]+|Preferred-Languages: [a-z, ]+"
        rf"|Canonical: {_SITE}/\.well-known/security\.txt)"
    ),
    "_headers": rf"(?:/(?:\*|{_PATH})(?:/?\*(?:/{_PATH})?)?|  [A-Z][A-Za-z-]+: [^\r\n]+|  ! [A-Z][A-Za-z-]+)",
    "_redirects": rf"/{_PATH} /{_PATH} 301",
    "_moved.map": rf'"/{_PATH}" "(?:/{_PATH}|gone)";',
}
_WORDS = frozenset({".html", ".json", ".csv", ".xml", ".atom", ".opml", ".txt", ".ics", ".sha256", ".map", ""})


def examine(built: Path, allowed: Shapes) -> None:
    """Nothing in the published files runs, leads astray, or has a shape that the templates do not give it."""
    assert verify(built) == [], "the manifest tells of every file"
    for path in sorted(path for path in built.rglob("*") if path.is_file()):
        name = path.relative_to(built).as_posix()
        assert re.fullmatch(_PATH, name), name
        assert path.resolve().is_relative_to(built.resolve())
        assert path.suffix in _FORMATS.keys() | _WORDS or _is_an_asset(name, path), f"{name}: nobody looks into it"
        _examine_pages(path, allowed)
        if path.suffix in _FORMATS:
            _FORMATS[path.suffix](path)
        if path.suffix in _WORDS:
            text = path.read_bytes().decode()
            assert not INVISIBLE.search(text), path
            assert "<script>alert" not in text, path
            assert "<img" not in text, path
            assert not [line for line in text.splitlines() if not _may_stand(name, line)], path


def _is_an_asset(name: str, path: Path) -> bool:
    """Whether a file is one of the portal's own, to the byte: nothing that editors type is in those."""
    _, own = read_assets(ROOT / "overrides" / "assets", hostile.ORIGIN)
    return path.read_bytes() in {asset.data for asset in own if asset.path == name}


def _may_stand(name: str, line: str) -> bool:
    return name not in _LINES or re.fullmatch(_LINES[name], line) is not None


def _examine_pages(path: Path, allowed: Shapes) -> None:
    """HTML wherever it is: pages, answers in data files, full texts in feeds; JSON-LD and pictures (SVG) in pages."""
    for tree in hostile.trees(path):
        assert [said for said in hostile.unsafe(tree) if not _is_the_forms_own(path, said)] == [], path
        assert list(_of_strangers(tree)) == [], path
        assert set(hostile.shapes(tree)) <= allowed, path
        assert [error for block in schema_org.blocks(tree) for error in schema_org.errors(block)] == [], path


def _of_strangers(tree: Any) -> Iterator[str]:  # noqa: ANN401 - lxml's trees
    """Give what a page would load from, or send to, somebody else; where its links lead is another matter."""
    loads = tree.xpath(
        "//@src | //@srcset | //@action | //@data | //link[contains(@rel, 'style') or @rel='icon']/@href"
    )
    for url in map(str, loads):
        if "://" in url or url.startswith("//"):
            yield url


def _is_the_forms_own(path: Path, said: str) -> bool:
    """The page of the editors' form names its files beside it; no page in the frame may."""
    own = r"(?:href|src)=(?:\.\./assets/favicon\.[0-9a-f]{10}\.svg|config\.json|editor\.js)"
    return path.match("admin/index.html") and re.fullmatch(own, said) is not None


def _csv(path: Path) -> None:
    assert hostile.formulas(path) == [], path


def _ics(path: Path) -> None:
    assert_written_well(path.read_bytes())
    assert events(path.read_bytes()).keys() == others(path.read_bytes()).keys(), path


def _xml(path: Path) -> None:
    root = etree.fromstring(path.read_bytes())
    if path.name.startswith("sitemap"):
        found = [element.text or "" for element in root.iter("{*}loc")] + [
            element.get("href") or "" for element in root.iter("{*}link")
        ]
        assert found
        assert [url for url in found if not re.fullmatch(f"{_SITE}/{_PATH}", url)] == [], path


def _json(path: Path) -> None:
    found = json.loads(path.read_bytes())
    if path.parent.name == "r":  # records of the search index: [address, title, text, place, language]
        wrong = [row[0] for row in found if not re.fullmatch(rf"/{_PATH}(?:#[A-Za-z0-9_.-]+)?", row[0])]
        assert wrong == [], path
    if path.match("admin/config.json"):
        assert [pair for pair in _settings(found) if not _may_be_set(*pair)] == [], path


#: What the editors' form shows of what somebody typed; all else in its configuration is the portal's own.
_SHOWN_IN_THE_FORM = frozenset({"label", "app_title"})
#: What the form fills in itself when it names a file, a list's entry or a change.
_FILLED = re.compile(r"[^{}%$`<>\\]*(?:\{\{(?:slug|collection|question|title|now)\}\}[^{}%$`<>\\]*)*")

#: Where a list's entry and a plan's file are named by the fields that the schema gives them.
_NAMED = frozenset({"summary", "path", "slug"})
_FIELDS = re.compile(r"(?:[a-z/·: ]|\{\{[a-z]+(?:\.vi)?\}\})*")
#: How a target compares.
_OPERATORS = frozenset({">=", "<=", "="})


def _settings(value: Any, key: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON
    """Give every text of a configuration with the key that it stands under."""
    if isinstance(value, dict):
        for name, entry in value.items():
            yield from _settings(entry, name)
    elif isinstance(value, list):
        for entry in value:
            yield from _settings(entry, key)
    elif isinstance(value, str):
        yield key, value


def _may_be_set(key: str, text: str) -> bool:
    """Ids are ids, and nothing but the form's own words is filled in."""
    if key in {"value", "default"} and text in _OPERATORS:
        return True
    if key in {"value", "name", "folder", "widget"} and not re.fullmatch(r"[a-z0-9_/-]*", text):
        return False
    if key in _NAMED:
        return _FIELDS.fullmatch(text) is not None or _FILLED.fullmatch(text) is not None
    return key in _SHOWN_IN_THE_FORM or _FILLED.fullmatch(text.replace("%", "")) is not None


def _png(path: Path) -> None:
    with Image.open(io.BytesIO(path.read_bytes()), formats=["PNG"]) as picture:
        assert (picture.size, picture.info.keys() - {"transparency"}) == ((1200, 630), set()), "no words in it"
        picture.verify()


_FORMATS: Mapping[str, Callable[[Path], None]] = {
    ".csv": _csv, ".ics": _ics, ".xml": _xml, ".atom": _xml, ".opml": _xml, ".json": _json, ".png": _png,
}  # fmt: skip
