"""Where declared things stand, so that later problems can point at them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from cchc.problem import Place
from cchc.site.packed import Packed
from cchc.source.nodes import Listing, Mapping, Node, Scalar, locate, locate_key

Step = str | int
#: Tells a place, when it is asked: to find one takes long, and most things are right, so nobody asks where they are.
Where = Callable[[], Place]


class Spot(NamedTuple):
    """A file, its tree, and the path of one thing in the tree."""

    path: str
    nodes: Packed[Node]
    loc: tuple[Step, ...] = ()

    @property
    def root(self) -> Node:
        """The node that holds all others of the file."""
        return self.nodes.value

    def place(self, *loc: Step) -> Place:
        """Give the place of the value at ``loc`` below this thing."""
        return Place(self.path, *locate(self.root, (*self.loc, *loc)))

    def at(self, *loc: Step) -> Where:
        """Give what tells the place of the value at ``loc``, for those who hardly ever need it."""
        return partial(self.place, *loc)

    def key(self, *loc: Step) -> Place:
        """Give the place of the key that ``loc`` ends with."""
        return Place(self.path, *locate_key(self.root, (*self.loc, *loc)))

    def text(self, *loc: Step) -> str | None:
        """Give the text at ``loc`` below this thing as it was typed; None where there is none."""
        node: Node | None = self.root
        for step in (*self.loc, *loc):
            if isinstance(node, Mapping) and isinstance(step, str):
                node = node.entries.get(step)
            elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            else:
                return None
        return node.text if isinstance(node, Scalar) else None

    def below(self, *loc: Step) -> Spot:
        """Give the spot of a thing inside this one."""
        return Spot(self.path, self.nodes, (*self.loc, *loc))
