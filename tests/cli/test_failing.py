"""What goes wrong for no fault of an editor's is one problem that says what to do."""

from __future__ import annotations

import errno
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from cchc.cli import check
from cchc.cli.failing import failure, of_machine
from cchc.problem import print_problems
from tests.cli.conftest import Run


@pytest.mark.parametrize("error", [MemoryError(), BrokenProcessPool("A process was terminated abruptly")])
def test_no_memory_is_said_in_plain_words(tmp_path: Path, error: Exception) -> None:
    said = print_problems([failure(tmp_path, error)], "text", "vi")
    assert "error[memory-full] máy hết bộ nhớ" in said
    assert type(error).__name__ not in said
    assert type(error).__name__ in (tmp_path / "build/error.log").read_text(encoding="utf-8"), "engineers read it"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EFBIG])
def test_full_disk_is_said_in_plain_words(tmp_path: Path, number: int) -> None:
    assert failure(tmp_path, OSError(number, "no room", "site/a.html")).code == "disk-full"


@pytest.mark.parametrize("error", [RuntimeError("odd"), PermissionError(errno.EACCES, "no", "site")])
def test_anything_else_is_not_blamed_on_the_machine(tmp_path: Path, error: Exception) -> None:
    assert of_machine(error) is None
    assert failure(tmp_path, error).code == "build-failed"


def test_commands_say_it_too(run: Run, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def without_memory(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(check, "check_project", without_memory)
    done = run(small, "check", "--lang", "en")
    assert done.code == 1
    assert "error[memory-full] the machine has no memory left" in done.err
    assert "MemoryError" not in done.err
