"""Who tells of saved files: the system, unless it may not know of all."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from cchc.cli import watching
from cchc.cli.watching import let_system_tell, system_observer


class Told(FileSystemEventHandler):
    """Notes what it is told of."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.event = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note a file."""
        if not event.is_directory:
            self.paths.append(Path(str(event.src_path)).name)
            self.event.set()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on a disk of this machine, which is taken for one with Linux."""
    monkeypatch.setattr(watching, "sys", SimpleNamespace(platform="linux"))
    mounts = tmp_path / "mounts"
    mounts.write_text("/dev/sda1 / ext4 rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(watching, "_MOUNTS", mounts)
    found = tmp_path / "content"
    (found / "hoi-dap").mkdir(parents=True)
    (found / "hoi-dap/cu.md").write_text("cũ", encoding="utf-8")
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="what other systems tell of, and how soon, differs")
def test_saving_is_told_at_once_and_reading_is_not(folder: Path) -> None:
    observer = system_observer([folder])
    assert observer is not None
    told = Told()
    observer.schedule(told, str(folder), recursive=True)
    observer.start()
    try:
        assert (folder / "hoi-dap/cu.md").read_text(encoding="utf-8") == "cũ"
        assert not told.event.wait(0.3), told.paths
        (folder / "hoi-dap/moi.md").write_text("mới", encoding="utf-8")
        assert told.event.wait(20)
        assert set(told.paths) == {"moi.md"}
    finally:
        observer.stop()
        observer.join()


@pytest.mark.parametrize("kind", ["nfs4", "9p", "fuse.sshfs", "cifs"])
def test_where_others_write_too_the_system_is_not_relied_on(folder: Path, kind: str) -> None:
    lines = f"/dev/sda1 / ext4 rw 0 0\nhost:/x {str(folder).replace(' ', chr(92) + '040')} {kind} rw 0 0\n"
    watching._MOUNTS.write_text(lines, encoding="utf-8")
    assert system_observer([folder / "hoi-dap"]) is None
    assert system_observer([folder.parent]) is not None


def test_where_nothing_is_known_of_the_disks_it_is_not_relied_on(folder: Path) -> None:
    watching._MOUNTS.unlink()
    assert system_observer([folder]) is None


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_on_other_systems_it_is_not_relied_on(folder: Path, monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    assert system_observer([folder]) is not None
    monkeypatch.setattr(watching, "sys", SimpleNamespace(platform=system))
    assert system_observer([folder]) is None


class Engine:
    """The engine's server as far as it is asked here: what it watches, and with what."""

    def __init__(self, paths: list[str]) -> None:
        self.observer: object = "looks by itself"
        self.watched: dict[str, object] = dict.fromkeys(paths, self.observer)

    def unwatch(self, path: str) -> None:
        """Let go of a path."""
        del self.watched[path]

    def watch(self, path: str) -> None:
        """Watch a path with the observer that there is now."""
        self.watched[path] = self.observer


def test_the_engine_is_given_the_observer_or_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine([str(folder)])
    let_system_tell(engine, [folder])
    assert engine.observer != "looks by itself"
    assert engine.watched == {str(folder): engine.observer}
    monkeypatch.setattr(watching, "sys", SimpleNamespace(platform="darwin"))
    other = Engine([str(folder)])
    let_system_tell(other, [folder])
    assert other.watched == {str(folder): "looks by itself"}


def test_too_many_folders_for_the_system(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr("cchc.cli.watching._Saving.start", full)
    assert system_observer([folder]) is None
