"""What a section of a plan is about, by the words of its heading and never by its style."""

from __future__ import annotations

import re
from typing import Literal

from cchc.imports.parts.names import begins_like_an_agency
from cchc.text.fold import fold

Subject = Literal["audiences", "messages", "channels", "theme", "timeline", "funding", "duties", "reporting", "general"]

_WORDS: tuple[tuple[Subject, str], ...] = (
    ("duties", (r"^to chuc thuc hien|^phan cong|^trach nhiem (?:cua|thuc hien|cac)|^nhiem vu cua cac (?:co quan"
               r"|don vi)|^trach nhiem$")),
    ("funding", r"\bkinh phi\b|^nguon luc"),
    ("reporting", r"^(?:che do )?(?:thong tin,? )?bao cao\b|^cong tac bao cao|^che do bao cao"),
    ("theme", r"^(?:chu de|phuong cham|khau hieu)\b"),
    ("timeline", r"^(?:thoi gian|tien do|lo trinh|ke hoach thoi gian)\b"),
    ("audiences", r"^(?:doi tuong|pham vi,? doi tuong)\b"),
    ("channels", r"^(?:cac )?(?:hinh thuc|phuong thuc|kenh|phuong tien)\b"),
    ("messages", r"^noi dung(?: trong tam)?(?:,? )?(?:tuyen t|thong tin|truyen thong|pho bien|trong tam)|^noi dung$"),
    ("general", r"^muc dich|^yeu cau|^muc tieu|^nhiem vu|^quan diem|^noi dung"),
)  # fmt: skip
#: Clauses among the duties that lay nothing on anybody: "3. Kinh phí: do ngân sách bảo đảm".
_NOBODY = {"funding"}
_BOTH = re.compile(r"noi dung.*hinh thuc|hinh thuc.*noi dung")


def subject_of(heading: str) -> Subject | None:
    """Give what a heading announces, or None when its words tell nothing."""
    said = re.sub(r"[^\w ,]+", " ", fold(heading))
    said = " ".join(said.split())
    if _BOTH.search(said):  # its own parts will say which is which
        return None
    return next((subject for subject, words in _WORDS if re.search(words, said)), None)


def inherited(path: str, headings: dict[str, str]) -> Subject:
    """Give the subject of the section ``path``: its own, else that of the nearest section around it."""
    steps = path.split(".")
    own = None
    for length in range(len(steps), 0, -1):
        own = subject_of(headings.get(".".join(steps[:length]), ""))
        if own is not None:
            break
    top = subject_of(headings.get(steps[0], ""))
    if top != "duties" or (own in _NOBODY and not begins_like_an_agency(headings.get(path, ""))):
        return own or "general"
    return "duties"
