"""Forms filled in at a forge: the body of an issue becomes answers by heading.

GitHub writes each field of an issue form as ``### Label`` with the answer below it, and ``_No response_`` for none
(GitHub Docs, "Syntax for GitHub's form schema"); the template for GitLab has headings, and hints in HTML comments.
What people write is a stranger's text: no heading, mark or length in it may break anything.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from cchc.source.limits import FILE_BYTES
from cchc.text.fold import fold, nfc

_HEADING = re.compile(r"#{2,4}\s+(\S.*?)\s*#*\s*\Z")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_NOTHING = frozenset({"_no response_", "none", "-"})
#: Characters that no text of a file may hold, and those that only bend the direction of what is shown.
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def read_form(body: str) -> Mapping[str, str]:
    """Give the answers of a form by the folded words of their headings ("Câu hỏi" -> "cau hoi").

    The first answer under a heading counts, so that an answer cannot stand in for a later field with headings of its
    own. Fields without an answer are left out, and so is everything beyond 1 MiB.
    """
    text = nfc(body[:FILE_BYTES].replace("\r\n", "\n").replace("\r", "\n"))
    answers: dict[str, list[str]] = {}
    current: list[str] = []
    for line in _COMMENT.sub("", _UNSEEN.sub("", text)).split("\n"):
        heading = _HEADING.match(line)
        if heading:
            current = []
            answers.setdefault(fold(heading.group(1)), current)
        else:
            current.append(line)
    found = {name: "\n".join(lines).strip() for name, lines in answers.items()}
    return {name: answer for name, answer in found.items() if answer and fold(answer) not in _NOTHING}
