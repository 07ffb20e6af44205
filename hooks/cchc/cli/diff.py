"""``cchc diff``: what a change does to the published site, in words for the person who reviews it."""

from __future__ import annotations

import argparse
import io
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import takewhile
from os import environ
from pathlib import Path

from cchc.cli.command import LANGUAGE, TODAY, Command, flag, value
from cchc.cli.diff_words import (
    ADDED,
    CHANGED,
    DROPPED,
    ENDED,
    FIELDS,
    FILLED,
    KINDS,
    LISTS,
    MORE,
    NOTHING,
    PAGES,
    PARTS,
    REMOVED,
    RESUMED,
    SAME,
)  # fmt: skip
from cchc.cli.environment import day
from cchc.cli.history import branching_point, read_base
from cchc.problem import Words, print_problems
from cchc.site import Loaded, Site, load
from cchc.site.difference import Change, PageChange, changes, page_changes

#: What a project is made of, as far as what is published depends on it and can be compared.
_PARTS = ("mkdocs.yml", "content/", "plans/", "overrides/lang/")
#: Letters of a text that are shown; pages that are listed.
_LONGEST, _MOST = 100, 40
_NO_BASE = Words("cchc diff: git không đưa ra được bản “{base}”", "cchc diff: git cannot give the state “{base}”")
_UNUSABLE = Words("cchc diff: không đọc được {which}:", "cchc diff: {which} cannot be read:")
_BASE, _NOW = Words("bản gốc để so sánh", "the state to compare with"), Words("bản hiện nay", "the present state")


def describe(before: Site, after: Site, lang: str, *, every: bool = False) -> Iterator[str]:
    """Give what changed from one site to another, in lines; ``every``: without leaving any page out."""
    found = list(changes(before, after))
    pages = list(page_changes(before, after))
    if not found and not pages:
        yield NOTHING.say(lang)
        return
    yield from (_sentence(change, lang) for change in found)
    for what in ("added", "removed", "changed"):
        listed = [page for page in pages if page.what == what]
        if listed:
            yield from ("", *_pages(what, listed, lang, every=every))


def _pages(what: str, pages: Sequence[PageChange], lang: str, *, every: bool) -> Iterator[str]:
    counts = Counter(page.route.kind for page in pages)
    kinds = ", ".join(f"{KINDS[kind].say(lang)} {count}" for kind, count in counts.most_common())
    yield PAGES[what].say(lang).format(count=len(pages), kinds=kinds)
    shown = pages if every else pages[:_MOST]
    yield from (f"  /{page.path}" for page in shown)
    if len(shown) < len(pages):
        yield MORE.say(lang).format(count=len(pages) - len(shown))


def _sentence(change: Change, lang: str) -> str:
    thing = f"{LISTS[change.name].say(lang)} {change.id}"
    if change.part:
        part = PARTS[change.part].say(lang) if change.part in PARTS else change.part
        thing += f", {part} {change.key}"
    if change.what != "changed":
        words = {"added": ADDED, "removed": REMOVED, "ended": ENDED, "resumed": RESUMED}[change.what]
        return words.say(lang).format(thing=thing, title=_short(change.after or change.before))
    name, _, language = change.field.partition(".")
    field = (FIELDS[name].say(lang) if name in FIELDS else name) + (f" ({language})" if language else "")
    words = CHANGED if change.before and change.after else FILLED if change.after else DROPPED
    before, after = _around(change.before, change.after)
    if before == after and change.before:
        return SAME.say(lang).format(thing=thing, field=field)
    return words.say(lang).format(thing=thing, field=field, before=before, after=after)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _around(before: str, after: str) -> tuple[str, str]:
    """Give both texts, of long ones the part in which they differ."""
    before, after = " ".join(before.split()), " ".join(after.split())
    if max(len(before), len(after)) <= _LONGEST:
        return before, after
    start = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    start = max(0, before.rfind(" ", 0, max(start - 20, 0)) + 1)
    mark = "…" if start else ""
    return tuple(_short(f"{mark}{text[start:]}") for text in (before, after))  # type: ignore[return-value]


def _base(root: Path, base: str, today: date, environment: Mapping[str, str]) -> Loaded | None:
    data = read_base(root, base, environment)
    if data is None:
        return None
    with tempfile.TemporaryDirectory(prefix="cchc-") as folder, tarfile.open(fileobj=io.BytesIO(data)) as archive:
        members = [member for member in archive if member.isfile() and member.name.startswith(_PARTS)]
        archive.extractall(folder, members, filter="data")
        return load(Path(folder), today, environment)


def _run(options: argparse.Namespace) -> int:
    root, today = Path.cwd(), day(environ, datetime.now(UTC))
    base = options.base or branching_point(root, environ)
    before, after = _base(root, base, today, environ), load(root, today, environ)
    if before is None:
        print(_NO_BASE.say(options.lang).format(base=base), file=sys.stderr)
        return 2
    for loaded, which in ((before, _BASE), (after, _NOW)):
        if loaded.site is None or not loaded.site.words.keys() >= set(loaded.site.project.languages):
            print(_UNUSABLE.say(options.lang).format(which=which.say(options.lang)), file=sys.stderr)
            print(print_problems(loaded.problems, "text", options.lang, loaded.sources), end="", file=sys.stderr)
            return 1
    if before.site is not None and after.site is not None:
        for line in describe(before.site, after.site, options.lang, every=options.all):
            print(line)
    return 0


DIFF = Command(
    "diff", Words("nói bằng lời một thay đổi làm gì với trang đã đăng", "tell in words what a change does to the site"),
    _run,
    (value("--base", "so với bản này của git (mặc định: chỗ rẽ nhánh khỏi main)",
           "compare with this state in git (where the work left main, unless said)", metavar="REF"),
     flag("--all", "nêu hết các trang thay đổi", "list every page that changed"), TODAY, LANGUAGE),
)  # fmt: skip
