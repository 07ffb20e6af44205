from __future__ import annotations

import json
from pathlib import Path

import pytest

from cchc.checks import BY_TIME, WAIVABLE
from cchc.cli.explain import EXAMPLES
from cchc.problem import CODES
from cchc.problem.codes_imports import IMPORTS
from cchc.problem.codes_publishing import PUBLISHING
from tests.cli.conftest import Run
from tests.tools import examples

#: Codes whose wrong file is bytes, a missing file, too long to show, or no file at all.
WITHOUT = {
    "file-missing", "file-too-large", "not-utf8", "yaml-too-deep", "text-too-long",
    "catalogue-missing", "build-failed", "disk-full", "memory-full", "editor-missing",
    *(code.name for code in (*PUBLISHING, *IMPORTS)),
}  # fmt: skip


@pytest.mark.long
def test_examples_are_current() -> None:
    """`python -m tests.tools.examples` writes them."""
    assert EXAMPLES.read_text(encoding="utf-8") == examples.text()


def test_every_code_has_an_example() -> None:
    found = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    assert CODES.keys() - found.keys() <= WITHOUT


def test_every_rule_that_can_be_waived_has_a_good_and_a_bad_example() -> None:
    found = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    assert [code for code in sorted(WAIVABLE | BY_TIME) if not (found[code]["bad"] and found[code]["good"])] == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_code_is_explained_anywhere(run: Run, tmp_path: Path, code: str, lang: str) -> None:
    done = run(tmp_path, "explain", code, "--lang", lang)
    assert (done.code, done.err) == (0, "")
    entry = CODES[code]
    assert done.out.startswith(f"{code}  (")
    assert (entry.message_en if lang == "en" else entry.message_vi) in done.out
    assert (entry.hint_en if lang == "en" else entry.hint_vi) in done.out


def test_wrong_and_right(run: Run, tmp_path: Path) -> None:
    assert run(tmp_path, "explain", "bad-deadline").out.endswith(
        "Sai, trong plans/song-dao/2024.yml:\n        deadline: Lúc nào rảnh\nĐúng:\n        deadline: Quý II/2024\n"
    )


def test_unknown_code_is_wrong_usage_with_a_proposal(run: Run, tmp_path: Path) -> None:
    done = run(tmp_path, "explain", "bad-dealine")
    assert (done.code, done.out) == (2, "")
    assert "“bad-deadline”?" in done.err


def test_without_a_code_all_are_listed(run: Run, tmp_path: Path) -> None:
    lines = run(tmp_path, "explain", "--lang", "en").out.splitlines()[1:]
    assert [line.split()[0] for line in lines] == list(CODES)
