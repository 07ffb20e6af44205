"""Words for editors' programs: what each thing and field is, in Vietnamese, the language that editors write in."""

from __future__ import annotations

from cchc.model.explained.explained import Explained, Shapes
from cchc.model.explained.plan import PARTS, WHOLE
from cchc.model.explained.prose import ANY, PROSE
from cchc.model.explained.registry import REGISTRY
from cchc.model.explained.shapes import CHOICES, LANGUAGES, SHAPES, YES_NO

__all__ = ["CHOICES", "FIELDS", "LANGUAGES", "SHAPES", "YES_NO", "Explained", "explain"]

#: Every field, by shape; those under "any" mean the same wherever they stand.
FIELDS: Shapes = {**WHOLE, **PARTS, **REGISTRY, **PROSE, **ANY}


def explain(shape: str, key: str) -> Explained:
    """Give the words of a field: its own, else those for every field of that name. Raises KeyError without any."""
    own = FIELDS.get(shape, {})
    return own[key] if key in own else FIELDS["any"][key]
