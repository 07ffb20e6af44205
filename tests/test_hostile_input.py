"""What means harm before it is a text: ids, addresses, YAML, files. Each is a problem at its place, or harmless."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from cchc.problem import Problem, Severity
from cchc.site.views.lasting import lasting
from cchc.source.prose import read_written
from tests.project import checked, good_project
from tests.tools import hostile
from tests.tools.corpus import BAD_ADDRESSES, BAD_IDS, BAD_YAML, ODD_IDS
from tests.tools.harmless import examine
from tests.tools.portal import edit

PLAN, REGISTRY, ANSWER = "plans/song-dao/2024.yml", "plans/registry/{}.yml", "content/hoi-dap/goi-so-nao.md"
#: Where an id is given to something: file, and what stands before it.
IDS = (
    (PLAN, "id: ", "song-dao-2024"),
    (REGISTRY.format("agencies"), "id: ", "song-dao-phong-noi-vu"),
    (REGISTRY.format("documents"), "id: ", "76-nq-cp"),
    (REGISTRY.format("hotlines"), "id: ", "song-dao-ho-tro"),
    (REGISTRY.format("topics"), "id: ", "the-che"),
    (REGISTRY.format("units"), "id: ", "viet-nam"),
)
#: What stands in a file that does not belong to the project.
UNREAD = "điều không ai được đọc"


def errors(root: Path) -> list[Problem]:
    return [problem for problem in checked(root).problems if problem.severity is Severity.ERROR]


def line_of(path: Path, needle: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if needle in line)


# ---- ids -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BAD_IDS)
def test_bad_id_is_refused_wherever_one_is_given(name: str, tmp_path: Path) -> None:
    root = good_project(tmp_path / "p")
    typed = json.dumps(BAD_IDS[name], ensure_ascii=False)
    places = set()
    for path, before, old in IDS:
        places.add((path, line_of(root / path, f"{before}{old}")))
        edit(root / path, f"{before}{old}", f"{before}{typed}")
    moved = root / "plans/registry/redirects.yml"
    rows = (("{from: %s, to: gone}", "qa:"), ("{from: qa:cu, to: %s}", "plan:"))
    lines = [row % json.dumps(f"{scheme}{BAD_IDS[name]}") for row, scheme in rows]
    moved.write_text("redirects:\n" + "".join(f"  - {line}\n" for line in lines), encoding="utf-8")
    places |= {("plans/registry/redirects.yml", 2), ("plans/registry/redirects.yml", 3)}
    assert places <= {(problem.path, problem.line) for problem in errors(root)}


@pytest.mark.parametrize("name", [name for name, key in BAD_IDS.items() if key and "/" not in key])
def test_file_whose_name_is_no_id_is_refused(name: str, tmp_path: Path) -> None:
    root = good_project(tmp_path / "p")
    answer = root / ANSWER
    path = answer.with_name(f"{BAD_IDS[name]}.md")
    shutil.copyfile(answer, path)
    found = errors(root)
    if path.name.startswith("."):  # of the system, never read
        assert found == []
    else:
        assert [problem.code for problem in found if problem.path.startswith("content/")]


def test_odd_ids_are_ids_like_any_others(tmp_path: Path) -> None:
    root = hostile.hostile_project(tmp_path / "p")
    odd = dict(zip(("song-dao-2024", "the-che", "song-dao", "76-nq-cp", "goi-so-nao", "mot-cua", "bao-chi",
                    "song-dao-phong-noi-vu"), ODD_IDS.values(), strict=True))  # fmt: skip
    allowed = {shape for tree in _trees(root, tmp_path / "before") for shape in hostile.shapes(tree)}
    for path in sorted([*root.glob("plans/*/*.yml"), *root.glob("content/**/*.md")]):
        text = path.read_text(encoding="utf-8")
        for old, new in odd.items():
            named = rf"((?:\b(?:id|unit|parent|plan|field|topic|channel|qa): ?|\[)){old}(?=[\n,\]}})\"])"
            text = re.sub(named, rf"\g<1>{new}", text)
        path.write_text(text, encoding="utf-8")
        name, _, ending = path.name.partition(".")
        if name in odd and path.parent.name != "content":
            path.rename(path.with_name(f"{odd[name]}.{ending}"))
    found = checked(root)
    assert not found.fails(strict=False), found.report()
    assert found.site is not None
    built = hostile.build(found.site, tmp_path / "built")
    examine(built, frozenset(allowed))
    for address in lasting(found.site):
        file = f"{address}index.html" if not address or address.endswith("/") else address
        assert (built / file).is_file(), address
    assert {path.name for path in (built / "ke-hoach").iterdir() if path.is_dir()} == {odd["song-dao-2024"]}
    assert (built / "hoi-dap" / odd["goi-so-nao"] / "index.html").is_file()
    assert (built / "dia-phuong" / odd["song-dao"] / "index.html").is_file()


def _trees(root: Path, folder: Path) -> list[object]:
    site = checked(root).site
    assert site is not None
    built = hostile.build(site, folder)
    return [tree for path in built.rglob("*") if path.is_file() for tree in hostile.trees(path)]


# ---- addresses -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BAD_ADDRESSES)
def test_bad_address_is_refused_wherever_one_is_given(name: str, tmp_path: Path) -> None:
    root = good_project(tmp_path / "p")
    typed = json.dumps(BAD_ADDRESSES[name])
    edit(root / PLAN, "file: 47.txt}", f"url: {typed}}}")
    edit(root / REGISTRY.format("topics"), "unit: song-dao,", f"url: {typed}, unit: song-dao,")
    prose = f"[x]({BAD_ADDRESSES[name]}) <{BAD_ADDRESSES[name]}> Theo"
    edit(root / ANSWER, "Theo", prose)
    found = {problem.path for problem in errors(root)}
    assert {PLAN, REGISTRY.format("topics")} <= found
    if ANSWER not in found:  # no link, but words; or one that leads where https leads
        tree = html.fragment_fromstring(read_written("x.md", prose).html, "div")
        assert list(hostile.unsafe(tree)) == []
        assert all(str(link.get("href")).startswith("https:") for link in tree.iter("a"))
    settings = good_project(tmp_path / "q") / "mkdocs.yml"
    for key in ("security_contact", "contact"):
        edit(settings, "    organisation:", f"    {key}: {typed}\n    organisation:")
    assert len([problem for problem in errors(tmp_path / "q") if problem.path == "mkdocs.yml"]) == 2


# ---- YAML ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BAD_YAML)
@pytest.mark.parametrize("path", [PLAN, REGISTRY.format("units"), ANSWER, "mkdocs.yml", "overrides/lang/vi.yml"])
def test_bad_yaml_is_told_of_with_its_file(name: str, path: str, tmp_path: Path) -> None:
    """A problem, never a traceback; and few of them, however much there is."""
    root = good_project(tmp_path / "p")
    text = BAD_YAML[name]
    (root / path).write_text(f"---\n{text}---\nTheo kế hoạch.\n" if path == ANSWER else text, encoding="utf-8")
    found = checked(root)
    assert found.fails(strict=False)
    about = [problem for problem in found.problems if problem.path == path]
    assert 1 <= len(about) <= (1000 if path.startswith("overrides/") else 101)
    for form in ("text", "json", "github", "gitlab"):
        said = found.report(form)
        assert "\0" not in said
        assert len(said) < 2_000_000


# ---- files ---------------------------------------------------------------------------------------------------------


def _outside(folder: Path) -> Path:
    """A file that does not belong to the project."""
    file = folder / "secret"
    file.write_text(f"---\nquestion: {UNREAD}\n---\n{UNREAD}\n", encoding="utf-8")
    return file


def _link(name: str) -> Callable[[Path], None]:
    return lambda root: (root / name).symlink_to(_outside(root.parent))


def _link_to_a_folder(root: Path) -> None:
    (root.parent / "elsewhere").mkdir()
    _outside(root.parent).rename(root.parent / "elsewhere" / "x.md")
    (root / "content/hoi-dap/la").symlink_to(root.parent / "elsewhere")
    (root / "plans/la").symlink_to(root.parent / "elsewhere")


def _circle(root: Path) -> None:
    (root / "content/hoi-dap/vong").symlink_to(root / "content")
    (root / "plans/vong").symlink_to(root)


def _named(name: str, data: bytes = b"x") -> Callable[[Path], None]:
    def make(root: Path) -> None:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    return make


#: What is done to a project -> whether it must be told of; if not, it must make no difference.
FILES: dict[str, tuple[Callable[[Path], None], bool]] = {
    "link to an answer outside": (_link("content/hoi-dap/la.md"), True),
    "link to a plan outside": (_link("plans/song-dao/la.yml"), True),
    "link to a page outside": (_link("content/gioi-thieu.fr.md"), True),
    "link to a picture outside": (_link("content/anh.png"), True),
    "link to a document outside": (_link("content/tin-tuc/so.pdf"), True),
    "link to a ledger outside": (_link("plans/registry/addresses.txt"), True),
    "link to nothing": (lambda root: (root / "content/hoi-dap/la.md").symlink_to("/khong/co"), False),
    "picture that is a link to nothing": (lambda root: (root / "content/x.png").symlink_to("/khong/co"), True),
    "link to a folder outside": (_link_to_a_folder, False),
    "circle": (_circle, False),
    "pipe": (lambda root: os.mkfifo(root / "content/hoi-dap/la.md"), False),
    "folder like a file": (lambda root: (root / "content/hoi-dap/la.md").mkdir(), False),
    "hidden": (_named("content/hoi-dap/.la.md"), False),
    "of an editor": (_named("content/hoi-dap/la.md~"), False),
    "empty": (_named("content/hoi-dap/la.md", b""), True),
    "binary": (_named("content/hoi-dap/la.md", bytes(range(256)) * 100), True),
    "UTF-16": (_named("plans/song-dao/la.yml", "id: la\n".encode("utf-16")), True),
    "overlong UTF-8": (_named("content/hoi-dap/la.md", b"---\nquestion: \xc0\xaf\n---\n"), True),
    "huge": (_named("plans/song-dao/la.yml", b"#" * 1_100_000), True),
    "huge ledger": (_named("plans/registry/addresses.txt", b"/a/\n" * 4_300_000), True),
    "line end in the name": (_named("content/hoi-dap/a\nb.md"), True),
    "no text in the name": (_named("content/hoi-dap/\udcff.md"), True),
    "picture with a bad name": (_named("content/Ảnh bìa.png"), True),
    "picture with a hostile name": (_named('content/"><img src=x onerror=alert(1)>.png'), True),
    "picture with scripts": (_named("content/x.svg", b"<svg onload='alert(1)'/>"), False),
    "page": (_named("content/x.html", b"<script>alert(1)</script>"), False),
    "settings of a server": (_named("content/.htaccess", b"Options +Indexes"), False),
    "code": (_named("plans/song-dao/la.py", b"raise SystemExit"), False),
}


@pytest.mark.parametrize("name", FILES)
def test_hostile_file_is_told_of_or_makes_no_difference(name: str, tmp_path: Path) -> None:
    make, told = FILES[name]
    root = good_project(tmp_path / "p")
    make(root)
    found = checked(root)
    assert bool([problem for problem in found.problems if problem.severity is Severity.ERROR]) is told, found.report()
    assert found.site is not None
    assert UNREAD not in repr(found.site)
    assert UNREAD not in found.report()
    assert all("\n" not in problem.path for problem in found.problems)
