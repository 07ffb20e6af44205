"""Version 1 of the open data keeps its promises: what is published now, against ``v1.json``."""

from __future__ import annotations

import json

from cchc.model.contract import VERSION
from cchc.site.routes import DATA_FOLDER as FOLDER
from tests.contract.freeze import broken, contract, kept, promises
from tests.tools.portal import BuiltSite


def test_nothing_breaks_a_program_that_reads_version_1(built: BuiltSite) -> None:
    """Programs read, they do not write; so what counts is what they may meet, and what they may miss.

    - Nothing goes away: no data set, no field, no column; no field that is always there becomes optional. A new name
      for a field is one that is gone.
    - Nothing unforeseen comes: no null where there was none, no other type (a whole number that becomes any number is
      another type), no looser format, no new value in a closed list: a strict program stops at each of these.
    - No value of a closed list goes, nor one of those known of an open list: the rows that a program picks by it would
      vanish without a word.
    - Columns of CSV files stay at their place, since many readers count them.

    Welcome are: new data sets, fields, columns behind the others, new values of open lists (``known``), and whatever
    promises more than before: null that no longer occurs, a text that becomes a day or one of a closed list.

    What no test sees is a change of meaning: other content under the same name breaks programs, too.
    """
    assert list(broken(kept(), contract(built.folder / FOLDER))) == []


def test_additions_are_recorded_and_told(built: BuiltSite) -> None:
    """Else nothing would hold them: say them in CHANGES, build, then run ``python -m tests.contract.freeze``."""
    assert contract(built.folder / FOLDER)["sets"] == kept()["sets"]
    assert kept()["version"] == VERSION


def test_file_of_one_plan_promises_what_the_list_of_plans_does(built: BuiltSite) -> None:
    schema = json.loads((built.folder / FOLDER / "schema/plan.json").read_text(encoding="utf-8"))
    assert promises(schema) == kept()["sets"]["plans"]["fields"]
