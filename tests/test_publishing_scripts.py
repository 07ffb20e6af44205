"""The scripts that CI runs: deploy/over-ssh, deploy/to-s3, .ci/keep."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from cchc.output.publish import MANIFEST
from cchc.render.headers import ASSETS
from tests.test_releases_read import make_version
from tests.tools import storage_server
from tests.tools.needs import needs
from tests.tools.portal import CCHC, ROOT, tree_bytes
from tests.tools.ports import SECONDS
from tests.tools.programs_setup import why_missing
from tests.tools.sshd import listening

#: Variables of whoever runs the tests that would bend the scripts.
_NOT_OURS = ("SSH_", "RELEASE_", "GIT_", "RCLONE_", "AWS_")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of many pages, most of which stand behind the manifest in the alphabet."""
    source = tmp_path / "source"
    (source / "hoi-dap").mkdir(parents=True)
    for path in ("index.html", "hoi-dap/index.html", *(f"trang-{number}.html" for number in range(30))):
        (source / path).write_text("<html><head></head></html>", encoding="utf-8")
    return make_version(source, tmp_path / "site", 1).folder


def run(
    script: str, *arguments: object, cwd: Path = ROOT, environ: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_NOT_OURS)}
    return subprocess.run(
        [str(ROOT / script), *map(str, arguments)],
        cwd=cwd,
        env={**kept, **(environ or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


# ---- over SSH -------------------------------------------------------------------------------


@pytest.mark.long
@needs("ssh", "sshd", "rsync")
def test_release_with_the_key_of_the_environment(site: Path, tmp_path: Path) -> None:
    (tmp_path / "sshd").mkdir()
    (tmp_path / "srv").mkdir()
    with listening(tmp_path / "sshd") as sshd:
        config = (tmp_path / "sshd/ssh.conf").read_text(encoding="utf-8").split()
        environ = {
            "CCHC": str(CCHC),
            "RELEASE_TO": f"{sshd.machine}:{tmp_path}/srv",
            "SSH_OPTIONS": f"-p {config[config.index('Port') + 1]}",
            "SSH_KEY": (tmp_path / "sshd/user").read_text(encoding="utf-8").replace("\n", "\r\n"),
            "SSH_KNOWN_HOSTS": (tmp_path / "sshd/known_hosts").read_text(encoding="utf-8"),
        }
        done = run("deploy/over-ssh", "release", "--site", site, environ=environ)
        assert done.returncode == 0, done.stderr
        as_file = {**environ, "SSH_KEY": str(tmp_path / "sshd/user")}
        assert run("deploy/over-ssh", "releases", environ=as_file).stdout.startswith("     1  ")
        stranger = {**environ, "SSH_KNOWN_HOSTS": environ["SSH_KNOWN_HOSTS"].replace("127.0.0.1", "127.0.0.2")}
        assert "Host key verification failed" in run("deploy/over-ssh", "releases", environ=stranger).stderr
    assert tree_bytes(tmp_path / "srv/current") == tree_bytes(site)


@pytest.mark.parametrize("missing", ["RELEASE_TO", "SSH_KEY", "SSH_KNOWN_HOSTS"])
def test_what_is_not_set_is_named(missing: str) -> None:
    environ = {"RELEASE_TO": "may:/srv", "SSH_KEY": "key", "SSH_KNOWN_HOSTS": "may key"}
    del environ[missing]
    done = run("deploy/over-ssh", "releases", environ=environ)
    assert done.returncode != 0
    assert missing in done.stderr


# ---- storage that speaks S3: rclone does the same with a folder -----------------------------


@pytest.fixture
def bucket(tmp_path: Path) -> Path:
    """A folder in the place of a bucket."""
    if reason := why_missing("rclone"):
        pytest.skip(reason)
    (tmp_path / "bucket").mkdir()
    return tmp_path / "bucket"


def upload(site: Path, bucket: Path) -> subprocess.CompletedProcess[str]:
    """Upload a site; the log tells each file in the order in which it was done."""
    environ = {"RCLONE_CONFIG_SITE_TYPE": "local", "RCLONE_LOG_LEVEL": "INFO"}
    return run("deploy/to-s3", site, f"site:{bucket}", environ=environ)


def test_upload_in_an_order_that_readers_survive(site: Path, bucket: Path) -> None:
    first = upload(site, bucket)
    assert first.returncode == 0, first.stderr
    assert tree_bytes(bucket) == tree_bytes(site)
    (bucket / "gone.html").write_text("", encoding="utf-8")
    second = make_version(site, site.with_name("site-2"), 2).folder
    (second / "assets/mark.1.css").unlink()
    lines = (second / MANIFEST).read_text(encoding="utf-8").splitlines(keepends=True)
    (second / MANIFEST).write_text("".join(line for line in lines if "mark.1.css" not in line), encoding="utf-8")
    done = upload(second, bucket)
    assert done.returncode == 0, done.stderr
    order = [
        done.stderr.index(f"{path}: {what}")
        for path, what in (
            ("assets/mark.2.css", "Copied"),
            ("hoi-dap/index.html", "Copied"),
            (MANIFEST, "Copied"),
            ("gone.html", "Deleted"),
        )
    ]
    assert order == sorted(order)
    assert done.stderr.rindex(".html: Copied") < done.stderr.index(f"{MANIFEST}: Copied")
    assert tree_bytes(bucket) == {**tree_bytes(second), "assets/mark.1.css": b"/* 1 */"}, "readers may still need it"


def test_what_did_not_change_is_not_uploaded(site: Path, bucket: Path) -> None:
    upload(site, bucket)
    for path in site.rglob("*.html"):
        os.utime(path, (2_000_000_000, 2_000_000_000))
    assert "Copied" not in upload(site, bucket).stderr


def test_damaged_site_is_not_uploaded(site: Path, bucket: Path) -> None:
    (site / "index.html").write_text("half", encoding="utf-8")
    assert upload(site, bucket).returncode != 0
    (site / MANIFEST).unlink()
    done = upload(site, bucket)
    assert (done.returncode, done.stderr) == (1, f"{site}: no manifest.sha256, nothing was built\n")
    assert not list(bucket.iterdir())


#: What a reader is told of a file: its type, and how long it may be kept.
TOLD = {
    "index.html": ("text/html; charset=utf-8", "no-cache"),
    "feed.xml": ("text/xml; charset=utf-8", "no-cache"),
    "feed.atom": ("application/atom+xml", "no-cache"),
    "feed.json": ("application/json", "no-cache"),
    "cchc.ics": ("text/calendar; charset=utf-8", "no-cache"),
    "tasks.csv": ("text/csv; charset=utf-8", "no-cache"),
    "assets/mark.1.css": ("text/css; charset=utf-8", ASSETS["Cache-Control"]),
    MANIFEST: ("text/plain; charset=utf-8", "no-cache"),
}


@pytest.mark.long
@needs("rclone")
@pytest.mark.skipif(storage_server.missing() is not None, reason=str(storage_server.missing()))
def test_readers_of_storage_get_every_file_with_its_type(tmp_path: Path) -> None:
    source = tmp_path / "source"
    for path in (*TOLD, *(f"trang-{number}/index.html" for number in range(40))):
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_text("<html><head></head></html>", encoding="utf-8")
    sites = [make_version(source, tmp_path / f"site-{number}", number).folder for number in (1, 2)]
    (sites[1] / "trang-0/index.html").unlink()
    manifest = (sites[1] / MANIFEST).read_text(encoding="utf-8").splitlines(keepends=True)
    (sites[1] / MANIFEST).write_text("".join(line for line in manifest if "trang-0/" not in line), encoding="utf-8")
    with storage_server.listening(tmp_path, "cong") as storage:
        environ, at = storage.rclone(), f"{storage.address}/cong/ban-moi"
        for number, uploaded in enumerate(sites, start=1):
            done = run("deploy/to-s3", uploaded, "site:cong/ban-moi", environ=environ)
            assert done.returncode == 0, done.stderr
            assert {path: read(f"{at}/{path}")[0] for path in tree_bytes(uploaded)} == tree_bytes(uploaded)
            told = {path.replace("mark.1", f"mark.{number}"): words for path, words in TOLD.items()}
            assert {path: read(f"{at}/{path}")[1:] for path in told} == told
        with pytest.raises(HTTPError, match="404"):
            read(f"{at}/trang-0/index.html")
        assert read(f"{at}/assets/mark.1.css")[0] == b"/* 1 */", "readers may still need it"
        sent, listed = storage.asked("PUT"), storage.lists()
        assert run("deploy/to-s3", sites[1], "site:cong/ban-moi", environ=environ).returncode == 0
        assert storage.asked("PUT") == sent, "what did not change is not sent again"
        assert storage.lists() - listed < 10, "not one request a folder: requests are paid for"


def read(address: str) -> tuple[bytes, str, str]:
    """Ask as a reader does: the file, its type, how long it may be kept."""
    with urlopen(address, timeout=SECONDS) as answer:
        return answer.read(), answer.headers["Content-Type"], answer.headers["Cache-Control"]


# ---- results on a branch of their own -------------------------------------------------------


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=t", "-c", "user.email=t@localhost", "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of main whose origin is a repository on this machine."""
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", "origin")
    git(tmp_path, "clone", "--quiet", "origin", "checkout")
    folder = tmp_path / "checkout"
    (folder / "README.md").write_text("x", encoding="utf-8")
    git(folder, "checkout", "--quiet", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "x")
    git(folder, "push", "--quiet", "origin", "main")
    return folder


def test_results_are_kept_on_their_own_branch(checkout: Path, tmp_path: Path) -> None:
    results = tmp_path / "links.json"
    for text, said in (("one", "kept on link-check"), ("one", "nothing changed"), ("two", "kept on link-check")):
        results.write_text(text, encoding="utf-8")
        done = run(".ci/keep", results, "link-check", cwd=checkout)
        assert done.returncode == 0, done.stderr
        assert done.stdout.strip() == said
    origin = tmp_path / "origin"
    assert git(origin, "show", "link-check:links.json") == "two"
    assert git(origin, "ls-tree", "--name-only", "link-check") == "links.json\n", "nothing of main"
    assert len(git(origin, "log", "--format=%h", "link-check").splitlines()) == 2
    assert git(origin, "log", "--format=%s", "main") == "x\n"
    assert git(checkout, "status", "--porcelain") == ""
