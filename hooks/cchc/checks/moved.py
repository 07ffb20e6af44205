"""Published addresses: none vanishes, and redirects lead from what is gone to what is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc.checks.addresses import speaks
from cchc.model.values import GONE
from cchc.problem import Place, Problem, make
from cchc.site import Site
from cchc.site.routes import NAMED, SCHEMES, Route
from cchc.site.views.lasting import is_there, lasting, parts, thing_of
from cchc.site.views.moves import end_of, moves
from cchc.source.tree import LEDGER
from cchc.text.nearest import nearest


def vanished(site: Site, pages: Sequence[tuple[str, Route]] | None = None) -> Iterator[Problem]:
    """An address of the ledger is neither there nor redirected. Each thing that vanished is told of once."""
    if not site.ledger or site.silent or not speaks(site):
        return  # while a file cannot be read, what it declares has not vanished
    there = frozenset(lasting(site, pages))
    gone = site.ledger.keys() - {f"/{path}" for path in there} - {f"/{move.origin}" for move in moves(site, there)}
    for address in sorted(gone, key=lambda address: site.ledger[address]):
        if address not in gone:
            continue  # told of with the thing that it belonged to
        thing = thing_of(site, address[1:])
        known = [f"/{path}" for path in parts(site, thing).values()] if thing else [address]  # its page comes first
        first, *more = (path for path in known if path in gone)
        gone -= {first, *more}
        place = Place(LEDGER, site.ledger[first], 1)
        yield make("address-vanished", place, address=first, count=1 + len(more), origin=thing or address)


def origin_still_there(site: Site) -> Iterator[Problem]:
    """A redirect begins where something is still published, so that nobody would ever follow it."""
    if not site.redirects or not speaks(site):
        return
    there = set(lasting(site))
    for redirect, spot in site.redirects:
        if _is_there(site, redirect.origin, there):
            yield make("redirect-in-use", spot.place("from"), value=redirect.origin)


def leads_nowhere(site: Site) -> Iterator[Problem]:
    """A redirect leads to what is not there, in a circle, or begins where another one does."""
    if not site.redirects or not speaks(site):
        return
    declared = {redirect.origin: redirect.to for redirect, _ in site.redirects}
    there, seen = set(lasting(site)), dict[str, str]()
    for redirect, spot in site.redirects:
        first = seen.setdefault(redirect.origin, "{}:{}".format(*spot.place("from")[:2]))
        if first != "{}:{}".format(*spot.place("from")[:2]):
            yield make("duplicate-id", spot.place("from"), value=redirect.origin, other=first)
        elif end_of(redirect.origin, declared) is None:
            yield make("redirect-circle", spot.place("to"), value=redirect.origin)
        elif not site.silent and redirect.to not in {GONE, *declared} and not _is_there(site, redirect.to, there):
            near = nearest(redirect.to, _known(site, redirect.to, there))
            yield make("redirect-nowhere", spot.place("to"), value=redirect.to, near=near)


def _is_there(site: Site, named: str, there: set[str]) -> bool:
    return named[1:] in there if named.startswith("/") else is_there(site, named)


def _known(site: Site, named: str, there: set[str]) -> list[str]:
    if named.startswith("/"):
        return [f"/{path}" for path in there]
    scheme = named.partition(":")[0]
    return [f"{scheme}:{key}" for key in site.all_of(NAMED[SCHEMES[scheme]][0])]
