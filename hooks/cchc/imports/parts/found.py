"""What recognisers give: facts with their place in the file and in the document, and what is uncertain about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from cchc.imports.blocks import Where
from cchc.problem import Words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value, where the file has it, the words it was read from, and why it should be looked at (None: sure)."""

    value: T
    where: Where
    quote: str = ""
    doubt: Words | None = None


class Item(NamedTuple):
    """A sentence or dash of the body: ``at`` as plans write it ("Mục II.2, gạch 6"), its section's path."""

    at: str
    path: str
    text: str
    where: Where


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of the body; ``path`` as in "II.2.a", ``at`` as plans name it, ``items`` its own, in order."""

    path: str
    at: str
    heading: str
    where: Where
    items: tuple[Item, ...] = ()


@dataclass(slots=True)
class Doubts:
    """What a person has to look at that belongs to no single fact, and lines that nothing was made of."""

    remarks: list[Fact[Words]] = field(default_factory=list)
    lost: list[Fact[Words]] = field(default_factory=list)

    def look(self, remark: Words, where: Where, quote: str = "") -> None:
        """Ask for a look at something."""
        self.remarks.append(Fact(remark, where, quote))
