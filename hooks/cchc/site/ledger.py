"""The ledger: every address that was ever published, so that none vanishes unnoticed.

A text file, one address a line from the site's root, sorted; lines that begin with "#" are for people. Git joins two
branches that both add lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cchc.model.values import is_address
from cchc.problem import Place, Problem, make
from cchc.source.tree import LEDGER, SourceFile

_HEAD = """\
# Sổ các địa chỉ đã công bố: địa chỉ nào cũng phải còn, hoặc được chuyển tiếp bằng redirects.
# Every address that was published: each must still be there, or be redirected. Written by `cchc ledger`.
"""


class LedgerRead(NamedTuple):
    """The addresses that were published, each with its line, and what is wrong with the file."""

    addresses: dict[str, int]
    problems: list[Problem]


def read_ledger(file: SourceFile | None) -> LedgerRead:
    """Read the ledger; a project without one has published nothing so far."""
    addresses: dict[str, int] = {}
    for number, line in enumerate(file.text.split("\n") if file else (), start=1):
        address = line.strip()
        if not address or address.startswith("#"):
            continue
        if not is_address(address):  # one is enough: the file is not written by hand
            return LedgerRead(addresses, [make("bad-address", Place(LEDGER, number, 1), value=address)])
        addresses.setdefault(address, number)
    return LedgerRead(addresses, [])


def ledger_text(known: Mapping[str, int], published: Iterable[str]) -> str:
    """Give the ledger with the addresses that are ``published`` now (without a slash in front) added to the known."""
    return _HEAD + "".join(f"{address}\n" for address in sorted({*known, *(f"/{path}" for path in published)}))
