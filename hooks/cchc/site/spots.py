"""Where declared things stand, so that later problems can point at them."""

from __future__ import annotations

import pickle
from typing import NamedTuple

from cchc.problem import Place
from cchc.source.nodes import Listing, Mapping, Node, Scalar, locate, locate_key

Step = str | int


class Nodes:
    """The tree of nodes of a file.

    Between builds it is kept packed, and unpacked only when somebody asks where a thing stands: trees are the largest
    part of what is kept, and hardly anything of it is ever asked for.
    """

    __slots__ = ("_packed", "_root")

    def __init__(self, root: Node | None, packed: bytes = b"") -> None:
        self._root, self._packed = root, packed

    @property
    def root(self) -> Node:
        """The node that holds all others."""
        if self._root is None:
            self._root = pickle.loads(self._packed)  # noqa: S301 - packed by this very code, see ``cchc.output.kept``
        return self._root

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Nodes) and self.root == other.root)

    __hash__ = None  # type: ignore[assignment]  # equal trees are found by comparing them

    def __reduce__(self) -> tuple[object, ...]:
        self._packed = self._packed or pickle.dumps(self._root, protocol=pickle.HIGHEST_PROTOCOL)
        return Nodes, (None, self._packed)


class Spot(NamedTuple):
    """A file, its tree, and the path of one thing in the tree."""

    path: str
    nodes: Nodes
    loc: tuple[Step, ...] = ()

    @property
    def root(self) -> Node:
        """The node that holds all others of the file."""
        return self.nodes.root

    def place(self, *loc: Step) -> Place:
        """Give the place of the value at ``loc`` below this thing."""
        return Place(self.path, *locate(self.root, (*self.loc, *loc)))

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
