"""What CI is told to do: valid for its host, pinned, and without a secret where a stranger's change runs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from cchc.cli.main import main
from cchc.model.editor import UPLOADS
from cchc.render.editor_plans import PLANS

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
BIN = Path(sys.executable).parent
#: What a job may do beyond reading, and which jobs do it.
MAY = {
    ("publish.yml", "pages"): {"pages": "write", "id-token": "write"},
    ("links.yml", "keep"): {"contents": "write"},
    ("import.yml", "keep"): {"contents": "write"},
}


@cache
def read(path: Path) -> dict[Any, Any]:
    """A file of CI; YAML 1.1 reads GitHub's `on` as true."""
    found: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def jobs() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path in WORKFLOWS:
        for name, job in read(path)["jobs"].items():
            yield path.name, name, job


def commands(text: str) -> set[str]:
    """The commands of `cchc` that a script runs, also by deploy/over-ssh."""
    return set(re.findall(r"(?:bin/cchc|deploy/over-ssh) ([a-z-]+)", text))


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        (["vendor.github-workflows"], WORKFLOWS),
        (["vendor.gitlab-ci", "--data-transform", "gitlab-ci"], [GITLAB]),
    ],
    ids=["github", "gitlab"],
)
def test_files_are_what_the_host_expects(schema: list[str], files: list[Path]) -> None:
    command = [str(BIN / "check-jsonschema"), "--builtin-schema", *schema, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_nothing_unsafe_is_found() -> None:
    command = [str(BIN / "zizmor"), "--offline", "--no-progress", "--format", "json", str(ROOT / ".github/workflows")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = [(row["ident"], row["desc"]) for row in json.loads(done.stdout)]
    assert (found, done.returncode) == ([], 0)


def test_actions_are_pinned_by_digest_with_their_version() -> None:
    used = [
        (path.name, line.strip())
        for path in WORKFLOWS
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.match(r"\s*(- )?uses:", line)
    ]
    assert len(used) > 10
    pinned = re.compile(r"(?:- )?uses: (actions/[a-z-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)")
    assert [row for row in used if not pinned.fullmatch(row[1])] == []
    versions = {found.groups() for _, line in used if (found := pinned.fullmatch(line))}
    assert len({name for name, _, _ in versions}) == len(versions), "one version of each action"


def test_images_and_runners_are_named_by_version() -> None:
    for _, _, job in jobs():
        assert job["runs-on"] == "ubuntu-24.04"
    images = [read(GITLAB)["default"]["image"], read(GITLAB)["check"]["image"]]
    [matrix] = read(GITLAB)["check"]["parallel"]["matrix"]
    named = [image.replace("${PYTHON_VERSION}", version) for image in images for version in matrix["PYTHON_VERSION"]]
    assert all(re.fullmatch(r"python:3\.\d+\.\d+-trixie", image) for image in named), named


def test_strangers_get_no_secret_and_may_only_read() -> None:
    for path in WORKFLOWS:
        workflow, text = read(path), path.read_text(encoding="utf-8")
        events = set(workflow[True])
        assert events <= {"push", "pull_request", "schedule", "workflow_dispatch"}, path.name
        assert workflow["permissions"] == {"contents": "read"}, path.name
        if "pull_request" in events:
            assert "secrets." not in text
            assert "vars." not in text
            assert "environment:" not in text


def test_names_of_previews_are_what_gitlab_takes() -> None:
    """GitLab refuses the whole pipeline otherwise; its JSON Schema does not say so (entry/artifacts.rb)."""
    found = re.findall(r"expose_as: ([^#\n]+)", GITLAB.read_text(encoding="utf-8"))
    assert [name.strip() for name in found if not re.fullmatch(r"\w[-\w ]*", name.strip(), re.ASCII)] == []
    assert found


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({}, 0),
        ({"PUBLISH_TO": "ssh"}, 1),
        ({"PUBLISH_TO": "", "SITE_URL": ""}, 0),
        ({"PUBLISH_TO": "ssh", "SITE_URL": "https://a.vn/"}, 0),
    ],
)
def test_nothing_is_published_under_an_address_that_nobody_set(variables: dict[str, str], code: int) -> None:
    lines = [line for line in read(GITLAB)["build"]["script"] if "SITE_URL" in line]
    script = "\n".join(["set -eo pipefail", *lines, 'echo "${SITE_URL-unset}"'])
    done = subprocess.run(["bash", "-c", script], env=variables, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (code, "" if code else variables.get("SITE_URL") or "unset")


def test_locks_are_audited_on_both_hosts_when_they_change_and_every_night() -> None:
    github, gitlab = read(ROOT / ".github/workflows/audit.yml"), read(GITLAB)["audit"]
    assert github["jobs"]["audit"]["steps"][-1]["run"] == gitlab["script"][-1] == "make audit"
    assert github[True]["pull_request"]["paths"] == gitlab["rules"][0]["changes"]
    assert github[True]["schedule"]
    assert "nightly" in gitlab["rules"][1]["if"]


def test_only_few_jobs_may_write() -> None:
    found = {(file, name): job["permissions"] for file, name, job in jobs() if "permissions" in job}
    assert found == MAY


def test_documents_are_read_for_branches_of_the_form_only() -> None:
    """A fork's branch is pushed elsewhere; GitLab would run its merge request here, so there its project is asked."""
    workflow, gitlab = read(ROOT / ".github/workflows/import.yml"), read(GITLAB)["import"]
    assert workflow[True] == {"push": {"branches": [f"cms/{PLANS}/**"], "paths": [f"{UPLOADS}/**"]}}
    [rule] = gitlab["rules"]
    wanted = [
        '$CI_PIPELINE_SOURCE == "merge_request_event"', "$CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID",
        rf"$CI_MERGE_REQUEST_SOURCE_BRANCH_NAME =~ /^cms\/{PLANS}\//",
    ]  # fmt: skip
    assert rule["if"].split(" && ") == wanted
    assert rule["changes"] == [f"{UPLOADS}/**/*"]
    assert f"cms/{PLANS}/*" in (ROOT / ".ci/drafts").read_text(encoding="utf-8")


def test_what_opens_documents_has_no_credentials_and_what_writes_opens_none() -> None:
    opens, writes = (read(ROOT / ".github/workflows/import.yml")["jobs"][name] for name in ("draft", "keep"))
    assert "permissions" not in opens
    assert opens["steps"][0]["with"]["persist-credentials"] is False
    assert [step["run"] for step in writes["steps"] if "run" in step] == [
        '.ci/drafts keep "$RUNNER_TEMP/drafts" "$GITHUB_REF_NAME"'
    ]


def test_secrets_are_seen_by_one_step_of_a_guarded_job() -> None:
    holders = [(file, name, job) for file, name, job in jobs() if "secrets." in json.dumps(job)]
    assert {(file, name) for file, name, _ in holders} == {
        ("publish.yml", "ssh"), ("publish.yml", "s3"), ("rollback.yml", "rollback"),
    }  # fmt: skip
    for _, _, job in holders:
        assert job["environment"]["name"] == "production"
        assert "secrets." not in json.dumps({key: value for key, value in job.items() if key != "steps"})
        assert sum("secrets." in json.dumps(step) for step in job["steps"]) == 1


def test_what_publishes_waits_for_the_main_branch_and_for_each_other() -> None:
    publish, rollback = read(ROOT / ".github/workflows/publish.yml"), read(ROOT / ".github/workflows/rollback.yml")
    assert publish["concurrency"] == rollback["concurrency"] == {"group": "publish", "cancel-in-progress": False}
    assert publish[True]["push"] == {"branches": ["main"]}
    assert "github.ref == 'refs/heads/main'" in publish["jobs"]["build"]["if"]
    assert "github.ref == 'refs/heads/main'" in rollback["jobs"]["rollback"]["if"]
    assert {name: job.get("needs") for name, job in publish["jobs"].items()} == {
        "build": None, "ssh": "build", "pages": "build", "s3": "build",
    }  # fmt: skip
    for name in ("ssh", "pages", "s3", "rollback"):
        rules = json.dumps(read(GITLAB)[name]["rules"])
        assert rules.count("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH") == len(read(GITLAB)[name]["rules"])
        assert "merge_request_event" not in rules
        job = read(GITLAB)[name]
        assert {**read(GITLAB).get(job.get("extends"), {}), **job}["resource_group"] == "publish"


def test_manifest_is_verified_before_anything_is_published() -> None:
    for text in (
        json.dumps(read(ROOT / ".github/workflows/publish.yml")["jobs"]["build"]["steps"]),
        json.dumps(read(GITLAB)["build"]["script"]),
    ):
        assert 0 < text.index("cchc build") < text.index("cchc verify") < text.index("--directory site")


def test_daily_run_begins_after_midnight_in_vietnam() -> None:
    [daily] = read(ROOT / ".github/workflows/publish.yml")[True]["schedule"]
    minute, hour, *rest = daily["cron"].split()
    assert (int(hour) + 7) % 24 == 0
    assert 0 < int(minute) < 30
    assert rest == ["*", "*", "*"]


@pytest.mark.parametrize("path", [*WORKFLOWS, GITLAB], ids=lambda path: path.name)
def test_scripts_run_what_there_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake ([a-z-]+)", text):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for script in re.findall(r"(?<![\w/])((?:\.ci|deploy)/[a-z0-9-]+)(?= |$)", text, re.MULTILINE):
        assert (ROOT / script).stat().st_mode & 0o111, script
    monkeypatch.chdir(ROOT)
    for command in commands(text):
        with pytest.raises(SystemExit) as stopped:
            main([command, "--help"])
        assert stopped.value.code == 0, command


def test_both_hosts_run_the_same_commands() -> None:
    github = set().union(*(commands(path.read_text(encoding="utf-8")) for path in WORKFLOWS))
    assert github == commands(GITLAB.read_text(encoding="utf-8"))
    assert github == {"build", "check", "import-waiting", "links", "release", "rollback", "verify"}


def test_what_waits_is_in_previews_and_never_in_what_is_published() -> None:
    """A preview of a pull or merge request is built with what waits for approval; what is published is not."""
    runs = {(file, name): [str(step.get("run")) for step in job["steps"]] for file, name, job in jobs()}
    assert any("cchc build --preview" in run for run in runs["ci.yml", "content"])
    assert not [where for where, steps in runs.items() if where[0] == "publish.yml" and "--preview" in str(steps)]
    chosen, built = [line for line in read(GITLAB)["build"]["script"] if "PREVIEW" in line]
    for source, wanted in (("merge_request_event", "--preview"), ("push", ""), ("schedule", "")):
        script = f"{chosen}\necho {built.removeprefix('.venv/bin/cchc ')}"
        told = subprocess.run(
            ["bash", "-euc", script], env={"CI_PIPELINE_SOURCE": source}, capture_output=True, text=True, check=True
        )
        assert told.stdout.split() == ["build", "--compress", *wanted.split()]
