from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks.errata import explained
from cchc.model.plan import Slip
from tests.tools.tiny import PLAN, changed, erratum, tiny_site


@pytest.mark.parametrize(
    ("at", "words", "yes"),
    [
        ("Mục IV.3", (), True),
        ("mục iv.3", (), True),
        ("Mục IV.3, gạch 1", (), True),
        ("Mục IV.30", (), False),
        ("Mục IV", (), False),
        ("Mục IV.3", ("09/12/2022",), True),
        ("Mục IV.3", ("9/12/2022", "09/12/2022"), True),
        ("Mục IV.3", ("",), False),
        ("Mục IV.3", ("10/12/2022",), False),
    ],
)
def test_place_and_words_decide(tmp_path: Path, at: str, words: tuple[str, ...], yes: bool) -> None:
    slip = erratum("Mục IV.3", "27-NQ/TW  ngày 09/12/2022")
    plan = tiny_site(tmp_path, plan=changed(PLAN, errata=[slip])).declared["dong-xuan-2024"].plan
    assert explained(plan, at, *words) is yes


@pytest.mark.parametrize(
    ("about", "kinds", "yes"),
    [
        ("deadline", (), True),
        ("deadline", ("deadline", "date"), True),
        ("name", ("deadline", "date"), False),
        (None, ("wording",), True),
    ],
)
def test_an_erratum_counts_for_what_it_is_about(
    tmp_path: Path, about: str | None, kinds: tuple[Slip, ...], yes: bool
) -> None:
    slip = changed({**erratum("Mục IV.3", "Quý I/2023")}, about=about)
    plan = tiny_site(tmp_path, plan=changed(PLAN, errata=[slip])).declared["dong-xuan-2024"].plan
    assert explained(plan, "Mục IV.3", about=kinds) is yes
