"""Vietnamese capitals and small letters, for patterns: no range of Unicode holds one kind alone."""

from __future__ import annotations

_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
#: To stand inside the brackets of a pattern.
LOWER = "a-z" + _MARKED
UPPER = "A-Z" + _MARKED.upper()
