"""What editors are told when something is wrong: every kind of problem, word for word."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from markupsafe import escape

from cchc.cli.checking import Checked
from cchc.cli.main import main
from cchc.output.assets import read_templates
from cchc.problem import CODES, FORMATS, Severity
from cchc.problem.code import Code
from cchc.problem.codes_imports import IMPORTS
from cchc.problem.codes_publishing import PUBLISHING
from cchc.render.environment import page_values
from cchc.render.setting import Setting
from cchc.render.templates import environment, fill
from cchc.site.routes import Route
from cchc.site.views import view
from tests.project import BAD, ROOT, TODAY, bad_project, checked, found_by_case, good_project
from tests.tools import portal

CASES = sorted(path.name for path in BAD.iterdir() if path.is_dir() and path.name != "_good")
IN_ENGLISH = sorted(path.parent.name for path in BAD.glob("*/expected.en.txt"))
#: Codes that files alone do not give: held by test_build_failed, test_killed, cli/test_failing, output/test_editor,
#: with git by test_history, with a server or other sites by tests/cli.
NOT_BY_FILES_ALONE = {"build-failed", "disk-full", "memory-full", "editor-missing", "revision-undeclared"} | {
    code.name for code in PUBLISHING
}
#: Codes of `cchc import`, which reads other files than the project's: held by tests/imports.
OF_IMPORTS = {code.name for code in IMPORTS}
_FIRST_LINE = re.compile(
    r"^(?P<path>\S[^\n]*?)(?::\d+:\d+)?: (?P<severity>error|warning|hint)\[(?P<code>[a-z0-9-]+)\] \S"
)
#: Words of the file, also cut or without their second mark; numbers of documents; letters that English does not have.
_QUOTED, _NUMBER = re.compile(r"“[^“”]*(?:”|\Z)"), re.compile(r"\d[\w/]*[/-][A-ZĐa-z]+(?:-[A-ZĐ]+)?")
_MARKED = re.compile(r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE)


def _expect(path: Path, report: str) -> None:
    if os.environ.get("CCHC_WRITE_EXPECTED"):
        path.write_text(report, encoding="utf-8", newline="\n")
    assert report == path.read_text(encoding="utf-8")


def _codes(case: str) -> set[str]:
    text = (BAD / case / "expected.txt").read_text(encoding="utf-8")
    return {match["code"] for line in text.splitlines() if (match := _FIRST_LINE.match(line))}


def _vietnamese(found: Checked) -> Iterator[str]:
    """Give what is Vietnamese in English messages, but for words of the file in quotation marks, numbers and names."""
    names = [unit["name"].get("en") or "" for unit in found.site.units.values()] if found.site else []
    for problem in found.problems:
        for text in (problem.message.en, problem.hint.en if problem.hint else ""):
            left = _QUOTED.sub("", _NUMBER.sub("", text))
            for name in filter(None, names):
                left = left.replace(name, "")
            if _MARKED.search(left):
                yield f"{problem.code}: {left}"


def test_nothing_is_wrong_with_the_good_project(tmp_path: Path) -> None:
    found = checked(good_project(tmp_path))
    assert found.problems == []
    assert found.report() == "0 lỗi, 0 cảnh báo, 0 gợi ý.\n"
    assert not found.fails(strict=True)


@pytest.mark.parametrize("case", CASES)
def test_the_editor_is_told(case: str, tmp_path: Path) -> None:
    found = found_by_case(case, bad_project(case, tmp_path / "project"))
    report = found.report()
    _expect(BAD / case / "expected.txt", report)
    assert "Traceback" not in report
    assert str(tmp_path) not in report
    errors = any(problem.severity is Severity.ERROR for problem in found.problems)
    assert found.fails(strict=False) is errors
    for form in FORMATS:
        found.report(form, "en").encode()
    assert not list(_vietnamese(found))


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.name)
def test_english_is_english_before_anything_is_filled_in(code: Code) -> None:
    assert not _MARKED.search(_QUOTED.sub("", f"{code.message_en}\n{code.hint_en}"))


@pytest.mark.parametrize("case", IN_ENGLISH)
def test_the_editor_is_told_in_english(case: str, tmp_path: Path) -> None:
    found = found_by_case(case, bad_project(case, tmp_path / "project"))
    _expect(BAD / case / "expected.en.txt", found.report("text", "en"))


def test_enough_cases_are_told_in_english() -> None:
    assert len(IN_ENGLISH) >= 3


@pytest.mark.parametrize("case", CASES)
def test_every_line_is_a_problem_its_source_a_hint_or_the_sum(case: str) -> None:
    *lines, last = (BAD / case / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"\d+ lỗi, \d+ cảnh báo, \d+ gợi ý\.", last)
    for line in lines:
        match = _FIRST_LINE.match(line)
        assert line.startswith("    ") or match, line
        if match:
            assert CODES[match["code"]].severity == match["severity"]
    assert "{" + "value}" not in "".join(lines)


@pytest.mark.parametrize("code", sorted(CODES.keys() - NOT_BY_FILES_ALONE - OF_IMPORTS))
def test_every_code_has_a_case(code: str) -> None:
    assert any(code in _codes(case) for case in CASES), f"no folder of tests/bad/ gives {code}"


def test_there_are_at_least_fifty_five_cases() -> None:
    assert len(CASES) >= 55


@pytest.mark.parametrize(
    ("case", "strict", "status"),
    [
        ("unknown-agency", False, 1),
        ("task-without-lead", False, 0),
        ("task-without-lead", True, 1),
        ("missing-translation", True, 0),
        ("project-no-portal", False, 1),
        ("file-missing", False, 2),
    ],
)
def test_exit_status_by_severity(
    case: str,
    strict: bool,
    status: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(bad_project(case, tmp_path / "project"))
    for name in ("CCHC_TODAY", "CCHC_LANG"):
        monkeypatch.setenv(name, "")
    assert main(["check", "--today", TODAY.isoformat(), *(["--strict"] if strict else [])]) == status
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    if status < 2:
        assert said.out == (BAD / case / "expected.txt").read_text(encoding="utf-8")


def test_a_citation_that_disagrees_reads_as_the_design_says(tmp_path: Path) -> None:
    report = checked(bad_project("citation-differs", tmp_path / "project")).report()
    assert report.startswith(
        "plans/song-dao/2024.yml:12:15: error[citation-differs] "
        "văn bản 76/NQ-CP ghi ngày 15/7/2020, danh mục văn bản ghi ngày 15/7/2021\n"
    )


def test_a_deadline_before_the_plan_reads_as_the_design_says(tmp_path: Path) -> None:
    report = checked(bad_project("deadline-before-issue", tmp_path / "project")).report()
    first = report.splitlines()[0]
    assert re.fullmatch(
        r"plans/song-dao/2024\.yml:\d+:\d+: error\[deadline-before-issue\] "
        r"thời gian 01/5/2023 đứng trước ngày ban hành 22/01/2024",
        first,
    )


@pytest.mark.parametrize("case", [case for case in CASES if case.startswith(("yaml-", "file-too-", "not-utf8"))])
def test_a_hostile_file_costs_one_problem(case: str, tmp_path: Path) -> None:
    root = bad_project(case, tmp_path / "project")
    found = checked(root)
    by_file = [problem.path for problem in found.problems]
    assert len(by_file) == len(set(by_file))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_list_of_codes_has_a_row_for_each(lang: str, tmp_path: Path) -> None:
    site = checked(good_project(tmp_path)).site
    assert site is not None
    page = view(site, Route("codes", "", 1, lang))
    settings = site.project.settings
    setting = Setting(
        templates=read_templates(ROOT / "overrides" / "pages"), site_names=settings.name, site_url=site.project.url,
        base=site.project.base, languages=site.project.languages, words=site.words, assets={},
        organisation=settings.organisation, slogan=settings.slogan, id_authority=settings.id_authority,
    )  # fmt: skip
    shown = {"title": page.title, "description": page.description, "kind": "codes", "id": "", "lang": lang}
    values = {**page_values(setting, lang), "v": page.data, "page": shown, "crumbs": []}
    html = fill(environment(setting.templates), "codes.html", values)
    for code in CODES.values():
        row = html.partition(f'<tr id="{code.name}">')[2].partition("</tr>")[0]
        assert f"<code>{code.name}</code>" in row
        for text in (code.message_en, code.hint_en) if lang == "en" else (code.message_vi, code.hint_vi):
            fields = {name: "…" for _, name, _, _ in Formatter().parse(text) if name}
            assert str(escape(text.format(**fields))) in row


def test_build_failed(tmp_path: Path) -> None:
    project = portal.copy_project(tmp_path / "project")
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("the last good site", encoding="utf-8")
    portal.edit(project / "overrides" / "pages" / "page.html", "{{ t(page.title) }}", "{{ nothing.at.all }}")
    done = portal.cchc(project, "build", "--today", TODAY.isoformat())
    assert done.returncode == 1
    assert "error[build-failed] không dựng được trang: UndefinedError" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert [path.name for path in (project / "site").iterdir()] == ["index.html"]


@pytest.mark.long
def test_what_fails_inside_the_engine_is_told_in_one_line(tmp_path: Path) -> None:
    code = "import mkdocs_hooks as hooks; hooks.on_startup('build', False); raise RecursionError('too deep')"
    command, path = [sys.executable, "-c", code], os.pathsep.join([str(ROOT / "hooks"), str(ROOT)])
    done = subprocess.run(
        command, cwd=tmp_path, env=portal.environment(PYTHONPATH=path), capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "error[build-failed] không dựng được trang: RecursionError: too deep" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Traceback" in (tmp_path / "build/error.log").read_text(encoding="utf-8")


def test_values_that_yaml_would_bend_stay_what_was_typed(tmp_path: Path) -> None:
    found = checked(bad_project("values-kept", tmp_path / "project"))
    assert found.problems == []
    assert found.site is not None
    hotlines = json.loads(json.dumps(found.site.hotlines))
    assert hotlines["song-dao-ho-tro"]["number"] == "0825077988"
    short = hotlines["1022"]
    assert short["number"] == "1022"
    assert short["purpose"] == {"vi": "no", "en": "yes"}
    assert short["hours"] == {"vi": "18:30", "en": "6:30"}
    assert short["source"]["at"] == "1e3"
    typed = ["no", "18:30", "1e3", "0x1F", "1_000", "~", "null", "2024-01-01", ".5", "012"]
    assert found.site.units["song-dao"]["sources"] == typed
