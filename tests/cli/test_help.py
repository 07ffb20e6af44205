"""Every command and option is told of, in both languages and in the editors' README."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc.cli.command import Command
from cchc.cli.main import _COMMANDS, commands
from cchc.cli.parser import language_of
from tests.cli.conftest import Run
from tests.tools.portal import ROOT

#: Options that many commands have, told of once.
SHARED = {"--today", "--lang", "--format", "--strict"}
README = (ROOT / "README.vi.md").read_text(encoding="utf-8")


def leaves(commands: tuple[Command, ...], above: str = "") -> Iterator[tuple[str, Command]]:
    """Commands that do something, with their full names."""
    for command in commands:
        name = f"{above} {command.name}".strip()
        if command.below:
            yield from leaves(command.below, name)
        else:
            yield name, command


LEAVES = dict(leaves(commands()))


@pytest.mark.parametrize("name", LEAVES)
@pytest.mark.parametrize(("lang", "usage"), [("vi", "cách dùng: cchc "), ("en", "usage: cchc ")])
def test_help_names_every_option_in_the_language(
    run: Run, tmp_path: Path, name: str, lang: str, usage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    done = run(tmp_path, *name.split(), "--lang", lang, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{usage}{name} ")
    assert done.out.count(usage.partition(":")[0] + ":") == 1
    words = " ".join(done.out.split())
    for option in LEAVES[name].options:
        assert " ".join(option.help.say(lang).split()) in words, option.names
        assert option.help.vi != option.help.en
    assert words.count(LEAVES[name].help.say(lang)[1:]) == 1


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_help_lists_every_command(run: Run, tmp_path: Path, lang: str) -> None:
    done = run(tmp_path, "--help", "--lang", lang)
    words = " ".join(done.out.split())
    for command in commands():
        assert f"{command.name} {command.help.say(lang)}" in words


@pytest.mark.parametrize("name", LEAVES)
def test_the_editors_readme_tells_of_every_command_and_its_options(name: str) -> None:
    part = re.search(rf"^### `cchc {name}`\n(.*?)(?=^##)", README + "\n##", re.MULTILINE | re.DOTALL)
    assert part is not None, f"README.vi.md has no part on cchc {name}"
    for option in LEAVES[name].options:
        if option.names[0] not in SHARED:
            assert f"{option.names[0]}`" in part[1] or f"{option.names[0]} " in part[1], (
                f"README.vi.md: cchc {name} {option.names[0]}"
            )


@pytest.mark.parametrize("option", SHARED)
def test_the_editors_readme_tells_of_shared_options(option: str) -> None:
    shared = README.partition("## Lệnh `cchc`")[2].partition("###")[0]
    assert f"`{option}" in shared


@pytest.mark.parametrize(
    ("arguments", "lang"),
    [
        (["check"], "vi"),
        (["check", "--lang", "en"], "en"),
        (["--lang=en", "check"], "en"),
        (["check", "--lang", "vi", "en"], "vi"),
        (["check", "--lang"], "vi"),
    ],
)
def test_language_is_known_before_the_arguments_are(arguments: list[str], lang: str) -> None:
    assert language_of(arguments) == lang


def test_language_before_the_command_holds_for_it(run: Run, small: Path) -> None:
    assert run(small, "--lang", "en", "check").out == "0 errors, 0 warnings, 0 hints.\n"


@pytest.mark.parametrize(("more", "said"), [([], "dùng sai lệnh"), (["--lang", "en"], "wrong usage")])
def test_wrong_usage_is_told_in_the_language(run: Run, small: Path, more: list[str], said: str) -> None:
    done = run(small, "check", "--nothing", *more)
    assert done.code == 2
    assert said in done.err
    assert "--nothing" in done.err


def test_unexpected_error_is_one_line(run: Run, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("1/0")

    monkeypatch.setattr("cchc.cli.check.check_project", broken)
    done = run(small, "check")
    assert (done.code, done.out) == (1, "")
    assert "ZeroDivisionError: 1/0" in done.err
    assert len(done.err.splitlines()) == 1
    assert "Traceback" in (small / "build/error.log").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--format", "xml"], "--format: không có “xml”; chọn: github, gitlab, json, text"),
        (["check", "--today", "2024-02-30"], "--today: không dùng được “2024-02-30”"),
        (["check", "--draft"], "--draft: cần một giá trị"),
        (["check", "--strict=1"], "--strict: không nhận giá trị “1”"),
        (["i18n", "--accept"], "--accept: cần ít nhất một giá trị"),
        (["rollback"], "thiếu --to"),
        (["check", "--nothing", "more"], "không có tùy chọn hay tham số: --nothing more"),
        (["thing"], "LỆNH: không có “thing”; chọn: build, serve, new"),
    ],
)
def test_wrong_usage_is_told_in_vietnamese_to_the_last_word(
    run: Run, small: Path, arguments: list[str], said: str
) -> None:
    done = run(small, *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert not re.search(r"argument|invalid|required|expected", done.err)


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        (["check", "--nothing"], "cchc check"),
        (["new", "question", "--frage", "x"], "cchc new question"),
        (["--nothing", "check"], "cchc"),
        (["new"], "cchc new"),
    ],
)
def test_wrong_usage_names_the_help_of_the_command(run: Run, small: Path, arguments: list[str], command: str) -> None:
    lines = run(small, *arguments).err.splitlines()
    assert lines[0].startswith(f"cách dùng: {command} [")
    assert lines[-1] == f"Xem: {command} --help"


def test_values_are_named_in_the_language(run: Run, small: Path) -> None:
    assert "--today NGÀY" in run(small, "check", "--help").out
    assert "--today DAY" in run(small, "check", "--help", "--lang", "en").out


@pytest.mark.parametrize(
    ("more", "said"),
    [([], "không có tệp hay thư mục này: nope"), (["--lang", "en"], "No such file or directory: nope")],
)
def test_what_the_system_cannot_do_is_told_in_the_language(run: Run, small: Path, more: list[str], said: str) -> None:
    done = run(small, "question-from-issue", "nope", *more)
    assert (done.code, done.out) == (1, "")
    assert done.err == f"cchc: {said}\n"


def test_a_command_needs_the_modules_of_no_other() -> None:
    """`cchc build` only starts the engine: it must not wait for what the other commands need."""
    code = "import sys; from cchc.cli.main import commands; commands(['build']); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.split())
    assert "cchc.cli.building" in loaded
    assert not loaded & {"cchc.cli.importing", "cchc.checks", "cchc.site", "pydantic", "jinja2"}


def test_every_command_is_found_under_its_name() -> None:
    assert [command.name for command in commands()] == list(_COMMANDS)
