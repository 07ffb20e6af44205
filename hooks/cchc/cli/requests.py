"""What the editors' form asks to be imported: which plans wait, and the document that each of them names.

Neither what the form wrote nor how a file is called is trusted: anybody who may write to a branch may have written it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from cchc.model.draft_notes import IMPORT
from cchc.model.editor import UPLOAD_ENDINGS, UPLOADS
from cchc.problem import Place, Problem, make
from cchc.site.registries import FOLDER, Registries
from cchc.source import nodes
from cchc.source.tree import SourceFile
from cchc.source.yaml_reader import read_yaml
from cchc.text.nearest import nearest
from cchc.text.slug import is_slug

_ASKS = re.compile(rf"^{IMPORT}:.*$", re.MULTILINE)
#: What a request may hold: anything else that is written there would be lost.
_KEYS = frozenset({IMPORT, "id", "unit", "kind", "draft", "published"})


class Request(NamedTuple):
    """A plan's file that waits: where it is, its id and locality, what it names, and where it names it."""

    path: str
    id: str
    unit: str
    file: str
    place: Place


def requested(files: Mapping[str, SourceFile], known: Registries) -> Iterator[Request | Problem]:
    """Give every plan that waits for its document; a request that cannot be fulfilled is a problem."""
    for path, file in files.items():
        if not path.startswith("plans/") or path.startswith(FOLDER) or not asking(file.text):
            continue
        found = read_yaml(path, file.text)
        root = found.root
        if root is None:
            yield from found.problems
        if isinstance(root, nodes.Mapping) and _text(root, IMPORT):
            yield _request(path, root, known)


def asking(text: str) -> list[str]:
    """Give the lines of a file that name a document, as they were typed."""
    return _ASKS.findall(text)


def _request(path: str, root: nodes.Mapping, known: Registries) -> Request | Problem:
    lost = next((key for key, value in root.entries.items() if key not in _KEYS and not _empty(value)), None)
    if lost is not None:
        return make("import-not-empty", _place(path, root.keys[lost]), value=lost)
    missing = next((key for key in ("id", "unit") if not _text(root, key)), None)
    if missing is not None:
        return make("missing-key", Place(path, root.line, root.column), key=missing)
    plan, unit = _text(root, "id"), _text(root, "unit")
    if not is_slug(plan):
        return make("bad-id", _place(path, root.entries["id"]), value=plan)
    if unit not in known.units:
        return make("unknown-unit", _place(path, root.entries["unit"]), value=unit, near=nearest(unit, known.units))
    return Request(path, plan, unit, _text(root, IMPORT), _place(path, root.entries[IMPORT]))


def _place(path: str, node: nodes.Node) -> Place:
    return Place(path, node.line, node.column)


def _text(root: nodes.Mapping, key: str) -> str:
    value = root.entries.get(key)
    return value.text if isinstance(value, nodes.Scalar) else ""


def _empty(node: nodes.Node) -> bool:
    if isinstance(node, nodes.Scalar):
        return not node.text.strip() or node.text in {"null", "false"}
    below = node.items if isinstance(node, nodes.Listing) else node.entries.values()
    return all(_empty(one) for one in below)


def upload(root: Path, request: Request) -> Path | Problem:
    """Give the document that a request names: a file of its own right in ``imports/``, wherever the name points."""
    folder, _, name = request.file.removeprefix("/").partition("/")
    path = root / UPLOADS / name
    named = folder == UPLOADS and name.isprintable() and not set(name) & set('/\\:"') and not name.startswith(".")
    if not named or not name.lower().endswith(UPLOAD_ENDINGS):
        return make("import-file", request.place, value=request.file)
    linked = path.is_symlink() or path.parent.is_symlink()
    if linked or not path.is_file():
        return make("import-file", request.place, value=request.file)
    return path
