from __future__ import annotations

import json
import os
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cchc import __version__
from cchc.cli.checking import check_project
from cchc.cli.environment import TODAY, day, iso_day
from cchc.cli.main import main
from cchc.source.tree import LEDGER
from tests.project import good_project
from tests.tools import portal
from tests.tools.portal import ROOT, cchc, edit

SCHEMAS = ROOT / "plans" / "schema"
PLAN = "plans/mong-cai/2024.yml"
HOTLINES = "plans/registry/hotlines.yml"
#: What is wrong with the broken project: a warning, a hint and an error.
CODES = {"hotline-stale": HOTLINES, "missing-translation": PLAN, "citation-differs": PLAN}


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project with an error, a warning and a hint."""
    project = portal.copy_project(tmp_path_factory.mktemp("broken"))
    edit(project / PLAN, "76/NQ-CP ngày 15/7/2021", "76/NQ-CP ngày 15/7/2020")
    edit(project / HOTLINES, "added: 2026-11-21", "added: 2026-01-01")
    lines = (project / PLAN).read_text(encoding="utf-8").split("\n")
    del lines[next(number for number, line in enumerate(lines) if line.startswith("  en: "))]
    (project / PLAN).write_text("\n".join(lines), encoding="utf-8")
    return project


def codes(project: Path) -> list[str]:
    return [problem.code for problem in check_project(project, iso_day(portal.TODAY), {}).problems]


def test_sound_project(tmp_path: Path) -> None:
    done = cchc(portal.copy_project(tmp_path / "p"), "check", "--today", portal.TODAY, "--strict")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "0 lỗi, 0 cảnh báo, 0 gợi ý.\n"
    assert not (tmp_path / "p/site").exists()
    assert not (tmp_path / "p/build").exists()


def test_text_for_people(broken: Path) -> None:
    done = cchc(broken, "check", "--today", portal.TODAY)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[-1] == "1 lỗi, 1 cảnh báo, 1 gợi ý."
    [at] = [number for number, line in enumerate(lines) if "error[citation-differs]" in line]
    path, line, column, _ = lines[at].split(":", 3)
    source = (broken / path).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    assert path == PLAN
    assert "văn bản 76/NQ-CP ghi ngày 15/7/2020" in lines[at]
    assert lines[at + 1] == f"    {source}"
    assert lines[at + 2] == " " * (int(column) + 3) + "^"
    assert lines[at + 3].startswith("    gợi ý: ")


def test_text_in_english(broken: Path) -> None:
    done = cchc(broken, "check", "--today", portal.TODAY, "--lang", "en")
    assert done.returncode == 1
    assert done.stdout.endswith("1 errors, 1 warnings, 1 hints.\n")
    assert "document 76/NQ-CP is dated" in done.stdout
    assert "    hint: " in done.stdout
    assert "văn bản 76" not in done.stdout


def test_json_for_programs(broken: Path) -> None:
    done = cchc(broken, "check", "--today", portal.TODAY, "--format", "json")
    assert done.returncode == 1
    rows = json.loads(done.stdout)["problems"]
    assert sorted(row["code"] for row in rows) == sorted(CODES) == sorted(codes(broken))
    for row in rows:
        assert set(row) == {"path", "line", "column", "code", "severity", "message", "hint"}
        assert row["path"] == CODES[row["code"]]
    assert {row["severity"] for row in rows} == {"error", "warning", "hint"}


def test_annotations_for_github(broken: Path) -> None:
    done = cchc(broken, "check", "--today", portal.TODAY, "--format", "github")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert len(lines) == 3
    assert sorted(line.split(" ", 1)[0] for line in lines) == ["::error", "::notice", "::warning"]
    [error] = [line for line in lines if line.startswith("::error")]
    assert error.startswith(f"::error file={PLAN},line=")
    assert ",title=citation-differs::" in error


def test_report_for_gitlab(broken: Path) -> None:
    done = cchc(broken, "check", "--today", portal.TODAY, "--format", "gitlab")
    assert done.returncode == 1
    rows = json.loads(done.stdout)
    assert sorted(row["check_name"] for row in rows) == sorted(CODES)
    assert len({row["fingerprint"] for row in rows}) == 3
    assert all(row["location"]["lines"]["begin"] >= 1 for row in rows)


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--strict"], 1)])
def test_warnings_stop_only_when_strict(project: Path, arguments: list[str], code: int) -> None:
    edit(project / "plans/registry/hotlines.yml", "added: 2026-11-21", "added: 2026-01-01")
    done = cchc(project, "check", "--today", portal.TODAY, *arguments)
    assert done.returncode == code
    assert "warning[hotline-stale]" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["bake"],
        ["check", "--format", "xml"],
        ["check", "--lang", "fr"],
        ["check", "--today", "yesterday"],
        ["check", "--today", "2024-02-30"],
        ["check", "--today", "2024-02"],
        ["check", "more"],
        ["build", "--engine", "hugo"],
        ["serve", "--port", "0"],
        ["serve", "--port", "http"],
        ["check", "--port", "8000"],
    ],
)
def test_wrong_usage(arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("cách dùng: cchc")


def test_wrong_usage_in_a_shell() -> None:
    done = cchc(ROOT, "check", "--today", "2024-02-30")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_folder_without_a_project(tmp_path: Path) -> None:
    done = cchc(tmp_path, "build")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "mkdocs.yml" in done.stderr
    assert not list(tmp_path.iterdir())


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"{__version__}\n"


# ---- the ledger of published addresses --------------------------------------------------------


def test_ledger_grows_and_never_shrinks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = good_project(tmp_path / "p")
    monkeypatch.chdir(project)
    monkeypatch.setattr(os, "environ", dict(os.environ))
    arguments = ["ledger", "--today", portal.TODAY]
    assert main([*arguments, "--check"]) == 1
    assert not (project / LEDGER).exists(), "--check writes nothing"
    assert main(arguments) == 0
    first = (project / LEDGER).read_text(encoding="utf-8")
    assert "/hoi-dap/goi-so-nao/\n" in first
    assert main([*arguments, "--check"]) == 0
    for ending in ("md", "en.md"):
        (project / f"content/hoi-dap/goi-so-nao.{ending}").rename(project / f"content/hoi-dap/goi-so-nay.{ending}")
        edit(project / f"content/tin-tuc/mot-cua.{ending}", "qa:goi-so-nao", "qa:goi-so-nay")
    assert main(arguments) == 1, "what has vanished is an error first"
    assert (project / LEDGER).read_text(encoding="utf-8") == first
    redirects = project / "plans/registry/redirects.yml"
    redirects.write_text("redirects:\n  - {from: 'qa:goi-so-nao', to: 'qa:goi-so-nay'}\n", encoding="utf-8")
    assert main(arguments) == 0
    now = (project / LEDGER).read_text(encoding="utf-8")
    assert set(now.splitlines()) == {*first.splitlines(), "/hoi-dap/goi-so-nay/", "/en/qa/goi-so-nay/"}


# ---- the day ---------------------------------------------------------------------------------

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("environ", "now", "expected"),
    [
        ({}, NOON, date(2026, 11, 21)),
        ({}, datetime(2026, 11, 21, 16, 59, tzinfo=UTC), date(2026, 11, 21)),
        ({}, datetime(2026, 11, 21, 17, 0, tzinfo=UTC), date(2026, 11, 22)),
        ({"SOURCE_DATE_EPOCH": "1700000000"}, NOON, date(2023, 11, 15)),
        ({"SOURCE_DATE_EPOCH": ""}, NOON, date(2026, 11, 21)),
        ({TODAY: "2024-02-29", "SOURCE_DATE_EPOCH": "1700000000"}, NOON, date(2024, 2, 29)),
    ],
)
def test_day(environ: dict[str, str], now: datetime, expected: date) -> None:
    assert day(environ, now) == expected


@pytest.mark.parametrize("text", ["", "2024", "2024-02", "2024-02-30", "06/02/2024", "2024-2-6", " 2024-02-06"])
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        iso_day(text)


@pytest.mark.parametrize(
    ("today", "status"),
    [("2023-12-31", "upcoming"), ("2024-01-01", "running"), ("2024-12-31", "running"), ("2025-01-01", "ended")],
)
def test_status_of_a_plan_follows_the_day(project: Path, today: str, status: str) -> None:
    site = check_project(portal.redate(project, "2023-01-01"), iso_day(today), {}).site
    assert site is not None
    assert site.plans["mong-cai-2024"]["status"] == status


@pytest.mark.long
def test_build_follows_the_day(project: Path) -> None:
    """The real plans of 2024 run on a day of that year, whoever says so."""

    def status() -> str:
        text = (project / "site/data/v1/plans/mong-cai-2024.json").read_text(encoding="utf-8")
        return str(json.loads(text)["status"])

    portal.redate(project, "2024-01-01")
    epoch = str(int(datetime(2024, 6, 14, 18, tzinfo=UTC).timestamp()))
    assert cchc(project, "build", SOURCE_DATE_EPOCH=epoch).returncode == 0
    assert status() == "running"
    first = portal.tree_bytes(project / "site")
    (project / "build/kept").unlink()  # else nothing would be made, as nothing has changed
    timed = cchc(project, "build", "--today", "2024-06-15", "--timings")
    assert timed.returncode == 0
    stages = [line.split()[0] for line in timed.stdout.splitlines()]
    assert {"read", "resolve", "check", "frames", "pages", "search", "MkDocs", "all"} <= set(stages)
    assert portal.tree_bytes(project / "site") == first


def test_rules_that_depend_on_the_day_never_turn_main_red(project: Path) -> None:
    """From the day of publication on: before it there is nothing to be published. A copy has no history to ask.

    One rule does: security.txt has to be renewed once a year, or taken away (checks/security.py).
    """
    settings = project / "mkdocs.yml"
    expires = r"^    security_expires: .*\n"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(re.sub(expires, "", text, flags=re.MULTILINE), encoding="utf-8")
    for today in (portal.TODAY, "2027-11-21", "2046-11-21"):
        checked = check_project(project, iso_day(today), {})
        assert not checked.fails(strict=False), [problem.code for problem in checked.problems]
    settings.write_text(text, encoding="utf-8")
    errors = [
        problem.code
        for problem in check_project(project, iso_day("2046-11-21"), {}).problems
        if problem.severity == "error"
    ]
    assert errors == ["security-expired"]


# ---- schemas for editors ---------------------------------------------------------------------
