from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cchc.cli.i18n import with_sum
from tests.cli.conftest import Run
from tests.project import ROOT, checked
from tests.tools.portal import edit

PLAN, SUMS = "plans/song-dao/2024.yml", "plans/song-dao/2024.en.sums"
ORIGINAL, TWIN = "content/hoi-dap/goi-so-nao.md", "content/hoi-dap/goi-so-nao.en.md"


def rows(run: Run, root: Path) -> dict[str, dict[str, Any]]:
    found = json.loads(run(root, "i18n", "--format", "json").out)["files"]
    return {row["path"]: row for row in found}


def test_coverage_per_language_and_page(run: Run, small: Path) -> None:
    edit(small / PLAN, "{vi: Nộp hồ sơ ở nhà., en: File from home.}", "{vi: Nộp hồ sơ ở nhà.}")
    (small / "content/tin-tuc/mot-cua.en.md").unlink()
    found = rows(run, small)
    assert found[PLAN]["translated"] == found[PLAN]["texts"] - 1
    assert (found["content/tin-tuc/mot-cua.md"]["texts"], found["content/tin-tuc/mot-cua.md"]["translated"]) == (1, 0)
    assert (found[ORIGINAL]["lang"], found[ORIGINAL]["translated"], found[ORIGINAL]["unaccepted"]) == ("en", 1, 1)
    assert found["plans/registry/units.yml"]["texts"] == 2
    done = run(small, "i18n")
    assert done.code == 0
    head, *listed = done.out.splitlines()
    assert head.startswith("en: đã dịch ")
    assert [line.split(":")[0].strip() for line in listed] == [
        "content/chuyen-de/the-che.md", "content/tin-tuc/mot-cua.md", PLAN,
    ]  # fmt: skip
    assert len(run(small, "i18n", "--all").out.splitlines()) == len(found) + 1


def test_accepted_translation_of_an_answer_gets_older_with_its_original(run: Run, small: Path) -> None:
    before = (small / TWIN).read_text(encoding="utf-8")
    done = run(small, "i18n", "--accept", TWIN)
    assert (done.code, done.out) == (0, f"Đã xác nhận bản dịch en của {TWIN}\n")
    after = (small / TWIN).read_text(encoding="utf-8")
    assert [line for line in after.split("\n") if not line.startswith("translates:")] == before.split("\n")
    assert (rows(run, small)[ORIGINAL]["older"], rows(run, small)[ORIGINAL]["unaccepted"]) == ([], 0)
    edit(small / ORIGINAL, "số hỗ trợ là", "hãy gọi")
    assert rows(run, small)[ORIGINAL]["older"] == [1]
    assert run(small, "i18n", "--strict").code == 1
    assert [problem.path for problem in checked(small).problems] == [TWIN]
    assert run(small, "i18n", "--accept", ORIGINAL, "--lang", "en").out.startswith("Accepted the en translation")
    assert rows(run, small)[ORIGINAL]["older"] == []
    assert checked(small).problems == []


def test_accepted_texts_of_a_plan(run: Run, small: Path) -> None:
    assert run(small, "i18n", "--accept", PLAN, "plans/registry/units.yml").code == 0
    first = (small / SUMS).read_text(encoding="utf-8")
    assert rows(run, small)[PLAN]["unaccepted"] == 0
    edit(small / PLAN, "vi: Nộp hồ sơ ở nhà.", "vi: Ở nhà cũng nộp được hồ sơ.")
    [line] = rows(run, small)[PLAN]["older"]
    assert "Ở nhà cũng nộp" in (small / PLAN).read_text(encoding="utf-8").split("\n")[line - 1]
    assert run(small, "i18n", "--strict").code == 1
    edit(small / PLAN, "en: File from home.", "en: You can file from home.")
    assert (rows(run, small)[PLAN]["older"], rows(run, small)[PLAN]["unaccepted"]) == ([], 1)
    run(small, "i18n", "--accept", PLAN)
    assert rows(run, small)[PLAN]["unaccepted"] == 0
    assert (small / SUMS).read_text(encoding="utf-8") != first
    assert checked(small).problems == []


def test_file_without_a_translation_cannot_be_accepted(run: Run, small: Path) -> None:
    (small / TWIN).unlink()
    for path in (ORIGINAL, "plans/nothing.yml", "README.md"):
        done = run(small, "i18n", "--accept", path)
        assert done.code == 2
        assert path in done.err


def test_sum_takes_the_place_of_the_one_before() -> None:
    text = '---\ntitle: A  # ghi chú\ntranslates: "000000000000"\n---\nB\n'
    assert with_sum(text, "0123456789ab") == '---\ntitle: A  # ghi chú\ntranslates: "0123456789ab"\n---\nB\n'


def test_accepted_texts_of_the_settings(run: Run, small: Path) -> None:
    """The sums lie beside mkdocs.yml, and are read from there."""
    assert rows(run, small)["mkdocs.yml"]["unaccepted"] > 0
    assert run(small, "i18n", "--accept", "mkdocs.yml").code == 0
    assert (small / "mkdocs.en.sums").is_file()
    assert rows(run, small)["mkdocs.yml"]["unaccepted"] == 0
    assert checked(small).problems == []


def test_translations_of_the_real_project_are_accepted(run: Run) -> None:
    """Else nobody would be told when an original changes."""
    found = rows(run, ROOT)
    assert {path for path, row in found.items() if row["unaccepted"] or row["older"]} == set()
