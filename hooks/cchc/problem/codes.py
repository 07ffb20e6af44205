"""The table of all problem codes, gathered from the subjects."""

from __future__ import annotations

from collections.abc import Mapping

from cchc.problem.code import Code
from cchc.problem.codes_addresses import ADDRESSES
from cchc.problem.codes_drafting import DRAFTING
from cchc.problem.codes_facts import FACTS
from cchc.problem.codes_imports import IMPORTS
from cchc.problem.codes_project import PROJECT
from cchc.problem.codes_publishing import PUBLISHING
from cchc.problem.codes_reading import READING
from cchc.problem.codes_release import RELEASE
from cchc.problem.codes_slips import SLIPS
from cchc.problem.codes_stale import STALE
from cchc.problem.codes_values import VALUES
from cchc.problem.codes_words import WORDS

#: Every code with its severity and words, in the order of the editors' guide.
CODES: Mapping[str, Code] = {
    code.name: code
    for code in (
        *READING, *VALUES, *FACTS, *SLIPS, *DRAFTING, *WORDS, *RELEASE, *STALE, *ADDRESSES, *PROJECT, *PUBLISHING,
        *IMPORTS,
    )
}  # fmt: skip
