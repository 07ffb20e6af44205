"""What the hostile corpus must not do is found where it is done."""

from __future__ import annotations

import hashlib
import io
import shutil
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from tests.tools import hostile
from tests.tools.harmless import Shapes, examine


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Shapes]:
    """A published site in which nothing is wrong, and the shapes of its pages."""
    folder = tmp_path_factory.mktemp("sound")
    site, _ = hostile.fill(hostile.hostile_project(folder / "project"), "Chữ thường")
    built = hostile.build(site, folder / "built")
    trees = (tree for path in built.rglob("*") if path.is_file() for tree in hostile.trees(path))
    return built, frozenset(shape for tree in trees for shape in hostile.shapes(tree))


def rewrite(built: Path, name: str, data: bytes) -> None:
    """Write a file and list it in the manifest, as the portal itself would."""
    (built / name).parent.mkdir(parents=True, exist_ok=True)
    (built / name).write_bytes(data)
    manifest = built / "manifest.sha256"
    lines = [line for line in manifest.read_text(encoding="utf-8").splitlines() if not line.endswith(f"  {name}")]
    lines.append(f"{hashlib.sha256(data).hexdigest()}  {name}")
    manifest.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def picture_with_words() -> bytes:
    info, data = PngImagePlugin.PngInfo(), io.BytesIO()
    info.add_text("Comment", "<script>")
    Image.new("L", (1200, 630)).save(data, "PNG", pnginfo=info)
    return data.getvalue()


def test_nothing_is_wrong_with_a_sound_site(sound: tuple[Path, Shapes]) -> None:
    examine(*sound)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("index.html", b"</main>", b"<script>alert(1)</script></main>"),
        ("index.html", b"</main>", b"<p onclick='x'></p></main>"),
        ("index.html", b"</main>", b"<a href='javascript:x'></a></main>"),
        ("index.html", b"</main>", b'<img src="https://evil.example/x.png"></main>'),
        ("index.html", b"</head>", b'<link rel="stylesheet" href="//evil.example/x.css"></head>'),
        ("index.html", b"</main>", b"<marquee></marquee></main>"),
        ("index.html", b"</main>", "a\u202eb</main>".encode()),
        ("data/v1/tasks.csv", b"\r\n", b"\r\n=1+1,"),
        ("data/v1/plans.json", b"}", b"}}"),
        ("feed.xml", b"<title>", b"<title><"),
        ("sitemap.xml", b"<loc>https://", b"<loc>javascript:"),
        ("lich/cchc.ics", b"BEGIN:VEVENT", b"BEGIN:VEVENT\r\nBEGIN:VALARM"),
        ("robots.txt", b"Allow: /", b"Allow: /\nDisallow: /"),
        (".well-known/security.txt", b"Expires", b"Policy: https://evil.example/\nExpires"),
        ("_headers", b"/*", b"Set-Cookie: a=b\n/*"),
        ("_redirects", b" 301", b" 200"),
        ("admin/index.html", b"</body>", b'<script src="https://evil.example/x.js"></script></body>'),
        ("admin/config.json", b'"value": "the-che"', b'"value": "../../x"'),
        ("admin/config.json", b'"{{title}}"', b'"{{fields.body}}"'),
        ("_moved.map", b'"gone";', b'"gone"; } server { listen 1; '),
    ],
)
def test_harm_is_found(sound: tuple[Path, Shapes], tmp_path: Path, name: str, old: bytes, new: bytes) -> None:
    built = Path(shutil.copytree(sound[0], tmp_path / "site"))
    data = (built / name).read_bytes()
    assert old in data
    rewrite(built, name, data.replace(old, new, 1))
    with pytest.raises((AssertionError, ValueError, SyntaxError)):
        examine(built, sound[1])


@pytest.mark.parametrize(
    ("name", "data"),
    [("previews/x.png", b"<script>"), ("previews/x.png", picture_with_words()), ("A b.html", b"<p>"), ("x\n.txt", b"")],
    ids=["no picture", "picture with words", "name", "line end in a name"],
)
def test_harmful_file_is_found(sound: tuple[Path, Shapes], tmp_path: Path, name: str, data: bytes) -> None:
    built = Path(shutil.copytree(sound[0], tmp_path / "site"))
    rewrite(built, name, data)
    with pytest.raises((AssertionError, OSError)):
        examine(built, sound[1])


@pytest.mark.parametrize("kind", ["*.js", "*.css", "*.svg"])
def test_asset_that_is_not_the_portals_own_is_found(sound: tuple[Path, Shapes], tmp_path: Path, kind: str) -> None:
    built = Path(shutil.copytree(sound[0], tmp_path / "site"))
    path = min(built.glob(f"assets/{kind}"))
    rewrite(built, path.relative_to(built).as_posix(), path.read_bytes() + b" ")
    with pytest.raises(AssertionError, match="nobody looks into it"):
        examine(built, sound[1])


def test_file_of_a_kind_that_nobody_reads_is_found(sound: tuple[Path, Shapes], tmp_path: Path) -> None:
    """A renderer of another format has to be read here, too."""
    built = Path(shutil.copytree(sound[0], tmp_path / "site"))
    rewrite(built, "data/v1/plans.rdf", b"<rdf/>")
    with pytest.raises(AssertionError, match="nobody looks into it"):
        examine(built, sound[1])


def test_file_that_the_manifest_does_not_know_is_found(sound: tuple[Path, Shapes], tmp_path: Path) -> None:
    built = Path(shutil.copytree(sound[0], tmp_path / "site"))
    (built / "more.html").write_text("<p>", encoding="utf-8")
    with pytest.raises(AssertionError, match="manifest"):
        examine(built, sound[1])


def test_record_of_the_search_that_leads_elsewhere_is_found(sound: tuple[Path, Shapes], tmp_path: Path) -> None:
    built = Path(shutil.copytree(sound[0], tmp_path / "site"))
    path = min(built.glob("search/parts/*/r/*-0.json"))
    text = path.read_text(encoding="utf-8")
    rewrite(built, path.relative_to(built).as_posix(), text.replace('["/', '["javascript:/', 1).encode())
    with pytest.raises(AssertionError, match=r"r/[0-9a-f]+-0\.json"):
        examine(built, sound[1])
