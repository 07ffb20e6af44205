"""What stands in this folder for editors' programs and forges: settings, tasks, hooks, templates."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from cchc.problem import CODES, print_problems
from tests.project import bad_project, checked
from tests.tools.portal import CCHC, ROOT, BuiltSite

CODE = ROOT / ".vscode"
EXTENSION = "redhat.vscode-yaml"
HOOKS = ROOT / ".pre-commit-config.yaml"


def read(name: str) -> Any:  # noqa: ANN401 - JSON
    return json.loads((CODE / name).read_text(encoding="utf-8"))


def schema_for(path: str) -> list[str]:
    """The schemas that the settings give a file, as the YAML extension decides: "!" takes a file away again."""
    name = PurePosixPath(path)
    return [
        Path(schema).stem
        for schema, patterns in read("settings.json")["yaml.schemas"].items()
        if any(name.match(pattern) for pattern in patterns if pattern[0] != "!")
        and not any(name.match(pattern[1:]) for pattern in patterns if pattern[0] == "!")
    ]


def test_every_declared_file_has_its_schema_and_no_other() -> None:
    for path in (ROOT / "plans").rglob("*.yml"):
        name = path.relative_to(ROOT).as_posix()
        assert schema_for(name) == ["registry" if "/registry/" in name else "plan"], name
    assert schema_for("mkdocs.yml") == schema_for("overrides/lang/vi.yml") == []
    assert all((ROOT / schema).is_file() for schema in read("settings.json")["yaml.schemas"])


def test_extension_is_recommended_and_asks_nobody_else() -> None:
    assert read("extensions.json")["recommendations"] == [EXTENSION]
    settings = read("settings.json")
    assert settings["yaml.schemaStore.enable"] is False
    assert settings["redhat.telemetry.enabled"] is False
    assert settings["files.eol"] == "\n"


@pytest.mark.parametrize("name", ["settings.json", "extensions.json", "tasks.json", "cchc.code-snippets"])
def test_git_keeps_the_settings(name: str) -> None:
    asked = ["git", "-C", str(ROOT), "check-ignore", "--no-index", "-q", f".vscode/{name}"]
    if not (ROOT / ".git").exists():
        pytest.skip("this folder is no checkout of git: nothing can be ignored in it")
    assert subprocess.run(asked, check=False).returncode == 1


def test_task_finds_every_problem_with_its_place(tmp_path: Path) -> None:
    [task] = [one for one in read("tasks.json")["tasks"] if one["group"]["kind"] == "test"]
    pattern = task["problemMatcher"]["pattern"]
    found = checked(bad_project("deadline-outside-period", tmp_path))
    lines = print_problems(found.problems, "text", "vi", found.sources).splitlines()
    matches = [match for line in lines if (match := re.match(pattern["regexp"], line))]
    parts = ("file", "line", "column", "severity", "code", "message")
    shown = [tuple(match.group(pattern[part]) for part in parts) for match in matches]
    assert shown == [
        (one.path, str(one.line), str(one.column), str(one.severity), one.code, one.message.say("vi"))
        for one in found.problems
    ]
    assert shown
    assert all(command(one["command"]) for one in read("tasks.json")["tasks"])


def command(said: str) -> list[str]:
    """What make would run for a command such as "make check": its last line, after everything that is set up."""
    program, *options, target = said.split()
    assert program == "make"
    dry = subprocess.run(
        ["make", "-n", "-o", "setup", *options, target], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return dry.stdout.strip().splitlines()[-1].split()


def hooks() -> dict[str, dict[str, Any]]:
    config = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    assert [one["repo"] for one in config["repos"]] == ["local"], "nothing is fetched"
    return {hook["id"]: hook for hook in config["repos"][0]["hooks"]}


def test_hooks_are_complete() -> None:
    for name, hook in hooks().items():
        assert {"id", "name", "language", "entry", "files", "pass_filenames"} == set(hook), name
        assert hook["language"] == "system"
        assert command(hook["entry"])


@pytest.mark.parametrize(
    ("path", "ids"),
    [
        ("plans/mong-cai/2024.yml", {"cchc-check"}),
        ("content/hoi-dap/a.en.md", {"cchc-check"}),
        ("mkdocs.yml", {"cchc-check"}),
        ("hooks/cchc/model/plan.py", {"schemas", "lint"}),
        ("tests/test_cli.py", {"lint"}),
        ("plans/schema/plan.json", {"schemas"}),
        ("README.md", set()),
    ],
)
def test_hook_runs_for_the_files_it_is_for(path: str, ids: set[str]) -> None:
    assert {name for name, hook in hooks().items() if re.search(hook["files"], path)} == ids


@pytest.mark.parametrize(("case", "code"), [("bad-deadline", 1), ("missing-translation", 0)])
def test_hook_stops_a_commit_with_an_error_only(tmp_path: Path, case: str, code: int) -> None:
    program, *arguments = command(hooks()["cchc-check"]["entry"])
    assert program == ".venv/bin/cchc"
    done = subprocess.run([str(CCHC), *arguments], cwd=bad_project(case, tmp_path), capture_output=True, check=False)
    assert done.returncode == code


def test_both_forges_ask_the_same_of_a_change() -> None:
    github = (ROOT / ".github/pull_request_template.md").read_text(encoding="utf-8")
    assert github == (ROOT / ".gitlab/merge_request_templates/Default.md").read_text(encoding="utf-8")
    assert "make check" in github
    assert "- [ ]" in github


def test_owners_are_an_example_without_names() -> None:
    lines = (ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
    assert all(line.startswith("#") or not line for line in lines), "nobody is asked until somebody is named"
    rules = [line.removeprefix("# ").split() for line in lines if re.match(r"# (/|\*)", line)]
    for folder, *owners in rules:
        assert folder == "*" or (ROOT / folder.strip("/")).exists(), folder
        assert all(owner.startswith("@TO-CHUC/") for owner in owners)
    assert {"/content/", "/plans/", "/hooks/", "/overrides/", "/tests/"} <= {folder for folder, *_ in rules}


def test_form_is_one_that_github_takes() -> None:
    """GitHub Docs, "Syntax for issue forms": keys of the form and of its parts."""
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/cau-hoi.yml").read_text(encoding="utf-8"))
    assert {"name", "description", "body"} <= set(form) <= {"name", "description", "title", "labels", "body"}
    ids = [part["id"] for part in form["body"] if part["type"] != "markdown"]
    assert len(set(ids)) == len(ids)
    for part in form["body"]:
        assert part["type"] in {"markdown", "input", "textarea", "dropdown", "checkboxes"}
        assert "value" in part["attributes"] if part["type"] == "markdown" else "label" in part["attributes"]
        assert re.fullmatch(r"[A-Za-z0-9_-]+", part.get("id", "a"))
    assert "số định danh" in form["body"][0]["attributes"]["value"], "askers are told before they write"


@pytest.mark.parametrize("url", ["bien-tap/", "en/editors/"])
def test_guide_has_light_pictures_that_are_told_in_words(built: BuiltSite, url: str) -> None:
    pictures = built[url].elements("//main//img")
    assert len(pictures) >= 2
    for picture in pictures:
        path = str(picture.get("src")).removeprefix(built.base)
        assert path in built.files
        assert (built.folder / path).stat().st_size < 32 * 1024
        assert len(str(picture.get("alt"))) > 40
        assert picture.get("loading") == "lazy", "nobody waits for what stands further down"


def test_no_picture_is_left_over(built: BuiltSite) -> None:
    shown = {path.removeprefix("/") for path in built["bien-tap/"].find("//img/@src")}
    assert {path for path in built.files if path.endswith(".webp")} == shown


def test_guide_shows_what_the_check_says() -> None:
    """The message in the guide is the one that an editor gets who follows it."""
    code = CODES["bad-deadline"]
    guide = (ROOT / "content/bien-tap.md").read_text(encoding="utf-8")
    assert code.message_vi.format(value="Quý 5/2024") in guide
    assert f"gợi ý: {code.hint_vi}" in guide
    assert all(f"`{word}`" in guide for word in ("kehoach", "nhiemvu", "cauhoi", "tin", "duongdaynong"))
