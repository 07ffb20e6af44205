"""Projects whose plan says a text, for the tests of rules on words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cchc.checks import slips
from cchc.problem import Problem
from cchc.site import Site
from tests.tools.tiny import PLAN, Data, changed, tiny_site

AT = "Mục II.1"
#: An answer of several lines, the words in it that are wrong, and their code.
CASES_OF_PROSE = [
    ("Nộp ở\nBộ phận Một cửa cửa xã.", "cửa cửa", "doubled-word"),
    ("Xem “cổng\ndịch vụ” về tuyên tuyền.", "tuyên tuyền", "misspelt"),
    ("Nộp ở xã\nhay ở cấp thị.", "cấp thị", "noun-missing"),
    ("Xem kế hoạch\nsố /KH-UBND.", "số /KH-", "blank-left"),
]


def saying(text: str, **more: Any) -> Data:  # noqa: ANN401 - keys of a plan
    """A plan with one message, which says the text."""
    return changed(PLAN, messages=[{"text": {"vi": text}, "at": AT}], **more)


def words_site(folder: Path, text: str, **more: Any) -> Site:  # noqa: ANN401 - keys of a plan
    return tiny_site(folder, plan=saying(text, **more))


def found(rule: object, site: Site) -> list[Problem]:
    """What one rule on words finds in the site, or all of them where none is named."""
    names = slips.known(site)
    codes = {
        (words.place_of(finding.written), finding.code)
        for _, words in slips.all_words(site)
        for one in slips.WORD_RULES
        if one is rule
        for finding in one(words, names)
    }
    told = list(slips.in_texts(site))
    places = {(place.path, place.line, place.column, code) for place, code in codes}
    return [p for p in told if rule is None or (p.path, p.line, p.column, p.code) in places]
