"""Releases of tiny sites, asked for as the commands ask for them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from cchc.output.releases import answer
from tests.tools.portal import tree_bytes

LASTING = ["assets/"]
#: Three sites that follow each other: a page that changes, one that does not, an asset named after its content.
FIRST = {"index.html": "one", "a/index.html": "same", "assets/site.1.css": "red", "old.html": "gone soon"}
SECOND = {"index.html": "two", "a/index.html": "same", "assets/site.2.css": "green"}
THIRD = {"index.html": "three", "a/index.html": "same", "assets/site.3.css": "blue"}


def digests(site: dict[str, str]) -> dict[str, str]:
    return {path: hashlib.sha256(text.encode()).hexdigest() for path, text in site.items()}


def ask(root: Path, action: str, **asked: object) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(answer(json.dumps({"action": action, "root": str(root), **asked})))
    return told


def begin(root: Path, site: dict[str, str], *, resume: bool = False) -> dict[str, Any]:
    """Begin a release and send what is missing; give the answer."""
    begun = ask(root, "begin", files=digests(site), resume=resume)
    for path in begun.get("missing", []):
        (root / begun["folder"] / path).write_text(site[path], encoding="utf-8")
    return begun


def finish(root: Path, number: int, *, keep: int = 10, resume: bool = False) -> dict[str, Any]:
    record = {"made": "2026-11-21T10:00:00+00:00", "mark": "0123456789", "commit": None}
    return ask(root, "finish", number=number, record=record, keep=keep, lasting=LASTING, resume=resume)


def release(root: Path, site: dict[str, str], *, keep: int = 10, resume: bool = False) -> int:
    """Release a site and give its number."""
    told = finish(root, begin(root, site, resume=resume)["number"], keep=keep, resume=resume)
    assert "refused" not in told, told
    return int(told["number"])


def roll_back(root: Path, number: int | None = None) -> dict[str, Any]:
    return ask(root, "roll_back", number=number, when="2026-11-21T10:00:00+00:00", lasting=LASTING)


def live(root: Path) -> dict[str, str]:
    """What readers are served."""
    return {path: data.decode() for path, data in tree_bytes(root / "current").items()}
