"""Waivers: a finding that an editor has answered is not told again; each waiver answers exactly one.

What a waiver may answer is what a rule found. Whatever goes wrong while files are read and references are resolved
stays: a text that cannot be read says nothing that could be waived.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from cchc.model.waiver import Waiver, Waiving
from cchc.problem import CODES, Problem, make
from cchc.site import Site
from cchc.site.spots import Spot
from cchc.source.nodes import Listing, Node, Scalar
from cchc.text.dates import shown
from cchc.text.fold import canonical
from cchc.text.nearest import nearest


class _File(NamedTuple):
    """A file with waivers: where it stands, and its prose with the line on which that begins."""

    spot: Spot
    waivers: tuple[Waiver, ...]
    body: tuple[str, ...] = ()
    body_line: int = 0


class Waivable(NamedTuple):
    """Which codes can be waived: those of this run's rules, those of others, and those that come by time alone.

    What comes by time is waived for a time: its waivers say until when.
    """

    asked: Collection[str]
    others: Collection[str]
    by_time: Collection[str]


def unanswered(site: Site, found: Iterable[Problem], codes: Waivable) -> list[Problem]:
    """Give the findings that no waiver answers, and what is wrong with the waivers of the codes that were asked for.

    Of several findings that fit, a waiver answers the first in the file.
    """
    files = {file.spot.path: file for file in _files(site)}
    waiting: dict[str, list[Problem]] = defaultdict(list)
    left: list[Problem] = []
    for problem in found:
        (waiting[problem.path] if problem.path in files else left).append(problem)
    for path, file in files.items():
        left += _of_file(file, sorted(waiting[path], key=lambda problem: problem.order), codes, site.today.isoformat())
    return left


def _of_file(file: _File, waiting: list[Problem], codes: Waivable, today: str) -> Iterator[Problem]:
    for number, waiver in enumerate(file.waivers):
        spot = file.spot.below("waivers", number)
        wrong = _wrong(waiver, spot, codes, today)
        if wrong:
            yield wrong
        elif waiver.code in codes.asked:
            answered = next((p for p in waiting if p.code == waiver.code and _fits(waiver.at, p, file)), None)
            if answered is None:
                yield make("waiver-unused", spot.place("at"), value=waiver.code, at=waiver.at)
            else:
                waiting.remove(answered)
    yield from waiting


def _wrong(waiver: Waiver, spot: Spot, codes: Waivable, today: str) -> Problem | None:
    """What keeps a waiver from answering anything."""
    if waiver.code not in CODES:
        near = nearest(waiver.code, [*codes.asked, *codes.others])
        return make("waiver-unknown", spot.place("code"), value=waiver.code, near=near)
    if waiver.code not in codes.asked and waiver.code not in codes.others:
        return make("waiver-refused", spot.place("code"), value=waiver.code)
    if waiver.code in codes.by_time and not waiver.until:
        return make("waiver-without-end", spot.place("code"), value=waiver.code)
    if waiver.until and waiver.until < today:
        return make("waiver-expired", spot.place("until"), value=waiver.code, **shown("last", waiver.until))
    return None


def _files(site: Site) -> Iterator[_File]:
    for entry in site.declared.values():
        if entry.plan.waivers:
            yield _File(entry.spot, entry.plan.waivers)
    for waivers, spot in site.waivers:
        yield _File(spot, waivers)
    for prose in site.prose:
        if isinstance(prose.declared, Waiving) and prose.declared.waivers:
            yield _File(prose.spot, prose.declared.waivers, tuple(prose.body.split("\n")), prose.body_line)


def _fits(at: str, problem: Problem, file: _File) -> bool:
    """Tell whether a waiver's ``at`` means the place of a problem; see ``cchc.model.waiver``."""
    wanted = canonical(at)
    if file.body_line and problem.line >= file.body_line:
        return wanted in canonical(file.body[problem.line - file.body_line])
    around = _around(file.spot.root, (problem.line, problem.column))
    return wanted in around if around else not problem.line


def _around(root: Node, place: tuple[int, int]) -> list[str]:
    """Give what a place in a file can be called: the keys on the way to it, the nearest ``at`` and ``id`` around it."""
    keys: list[str] = []
    own: dict[str, str] = {}
    node: Node | None = root
    while node is not None and not isinstance(node, Scalar):
        if isinstance(node, Listing):
            node = _last_before(node.items, place)
            continue
        for name in ("at", "id") if keys else ():  # the file itself is no place in it
            value = node.entries.get(name)
            own |= {name: canonical(value.text)} if isinstance(value, Scalar) else {}
        before = [name for name, key in node.keys.items() if (key.line, key.column) <= place]
        if not before:
            break
        keys.append(canonical(before[-1]))
        node = node.entries[before[-1]]
    return [*keys, *own.values()]


def _last_before(nodes: list[Node], place: tuple[int, int]) -> Node | None:
    before = [node for node in nodes if (node.line, node.column) <= place]
    return before[-1] if before else None
