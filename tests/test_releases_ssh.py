"""Releases over SSH, to a server of this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc.cli.main import main
from tests.test_releases_read import make_version
from tests.tools.needs import needs
from tests.tools.portal import ROOT, tree_bytes
from tests.tools.sshd import Sshd, listening

pytestmark = needs("ssh", "sshd", "rsync")


@pytest.fixture(scope="module")
def sshd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sshd]:
    """A server of this machine."""
    with listening(tmp_path_factory.mktemp("sshd")) as found:
        yield found


@pytest.fixture
def versions(tmp_path: Path) -> list[Path]:
    """Two versions of a built site of two pages."""
    source = tmp_path / "source"
    (source / "hỏi đáp").mkdir(parents=True)
    for path in ("index.html", "hỏi đáp/một trang.html", "-rf.txt"):
        (source / path).write_text("<html><head></head></html>", encoding="utf-8")
    return [make_version(source, tmp_path / f"v{number}", number).folder for number in (1, 2)]


@pytest.mark.long
def test_release_and_rollback(
    sshd: Sshd,
    versions: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("CCHC_LANG", "vi")
    root = tmp_path / "máy chủ"
    root.mkdir()
    to = ["--to", f"{sshd.machine}:{root}", "--ssh", sshd.ssh]
    for number, site in enumerate(versions, start=1):
        (site / "index.html").chmod(0o600)
        assert main(["release", "--site", str(site), *to]) == 0, capsys.readouterr().err
        served = tree_bytes(root / "current")
        assert {path: served[path] for path in tree_bytes(site)} == tree_bytes(site)
        page = root / "current/index.html"
        assert page.stat().st_mode & 0o777 == 0o644
        assert page.stat().st_mtime == (site / "index.html").stat().st_mtime
        assert f"bản số {number}: " in capsys.readouterr().out
    assert (root / "current/-rf.txt").samefile(root / "releases/000001/site/-rf.txt")
    assert main(["rollback", *to]) == 0
    assert (root / "current/index.html").read_bytes() == (versions[0] / "index.html").read_bytes()
    capsys.readouterr()
    assert main(["releases", *to]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_server_whose_key_is_not_known(
    sshd: Sshd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("CCHC_LANG", "vi")
    ssh = f"{sshd.ssh} -o UserKnownHostsFile=/dev/null"
    assert main(["releases", "--to", f"{sshd.machine}:{tmp_path}", "--ssh", ssh]) == 1
    assert "error[release-failed] máy chủ không làm được: ssh: Host key verification failed." in capsys.readouterr().err
