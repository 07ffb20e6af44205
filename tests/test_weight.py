"""Pages are light, and nothing is published that no page needs."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from cchc.site import Site
from tests.tools.kinds import every_kind, files
from tests.tools.portal import BuiltSite, Page
from tests.tools.weight import main, weigh

KIB = 1024
#: What must arrive before the reader sees anything; more for a plan of many tasks.
MOST_BLOCKING, MOST_BLOCKING_OF_LONG_PLANS = 22 * KIB, 32 * KIB
MANY_TASKS = 50
#: DESIGN §7, the first view in all.
MOST = 60 * KIB
NEVER_PUBLISHED = (".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".scss", ".ts")


def limit(page: Page) -> int:
    """How much the page may make its reader wait for."""
    tasks = sum(re.fullmatch(r"task-\d+", key) is not None for key in page.ids)
    return MOST_BLOCKING_OF_LONG_PLANS if tasks >= MANY_TASKS else MOST_BLOCKING


def too_heavy(site: BuiltSite) -> list[str]:
    """The pages of a site that are heavier than they may be."""
    found = []
    for page in site.pages.values():
        weight = weigh(site, page)
        if weight.blocking > limit(page):
            found.append(f"/{page.url}: {weight.blocking} bytes of HTML and CSS, at most {limit(page)}")
        if weight.whole > MOST:
            found.append(f"/{page.url}: {weight.whole} bytes in all, at most {MOST}")
    return found


def unused(site: BuiltSite) -> set[str]:
    """The files under assets/ that no page or feed names, nor a style or script that is used itself."""
    left = {path for path in site.files if path.startswith("assets/")}
    feeds = [path for path in site.files if path.endswith((".xml", ".atom"))]
    waiting = [page.text for page in site.pages.values()]
    waiting += [(site.folder / path).read_text(encoding="utf-8") for path in feeds]
    while waiting and left:
        text = waiting.pop()
        named = {path for path in left if Path(path).name in text}
        left -= named
        waiting += [(site.folder / path).read_text(encoding="utf-8", errors="replace") for path in named]
    return left


def test_every_page_is_light(built: BuiltSite) -> None:
    assert too_heavy(built) == []


def test_only_plans_may_be_heavier(built: BuiltSite, site: Site) -> None:
    kinds = files(site)
    assert {kinds[page.path].kind for page in built.pages.values() if limit(page) > MOST_BLOCKING} == {"plan"}


def test_every_asset_is_used(built: BuiltSite) -> None:
    assert unused(built) == set()


def test_no_fonts_and_no_sources_are_published(built: BuiltSite) -> None:
    assert [path for path in sorted(built.files) if path.endswith(NEVER_PUBLISHED)] == []
    texts = [path for path in built.files if path.endswith((".css", ".js"))]
    assert texts
    assert not [path for path in texts if "sourceMappingURL" in (built.folder / path).read_text(encoding="utf-8")]


def noise(size: int) -> str:
    """Give a text of about ``size`` bytes when it is compressed."""
    return hashlib.shake_256(b"noise").hexdigest(int(size / 1.15))


PAGE = """<!doctype html><html lang="vi"><head><title>Trang</title>
<link rel="stylesheet" href="/portal/assets/a.css"><script src="/portal/assets/a.js" defer></script></head>
<body>%s<img src="/portal/assets/a.png" alt=""><img src="/portal/b.png" loading="lazy" alt=""></body></html>"""


def small_site(folder: Path, body: str, script: int = 10, style: int = 10) -> BuiltSite:
    """A site of one page that lies below /portal/; its sizes are those of the compressed parts."""
    (folder / "assets").mkdir(parents=True)
    (folder / "assets" / "a.css").write_text(noise(style), encoding="utf-8")
    (folder / "assets" / "a.js").write_text(noise(script), encoding="utf-8")
    (folder / "assets" / "a.png").write_bytes(bytes(1000))
    (folder / "b.png").write_bytes(bytes(100_000))
    (folder / "index.html").write_text(PAGE % body, encoding="utf-8")
    return BuiltSite(folder, "https://example.vn/portal/")


def test_first_view_is_the_page_with_what_it_names(tmp_path: Path) -> None:
    weight = weigh(site := small_site(tmp_path, noise(5000), script=3000, style=2000), site[""])
    assert 5000 < weight.page < 5700
    assert 1900 < weight.style < 2100
    assert 3900 < weight.rest < 4100, "a picture is not compressed; one below the fold is not of the first view"
    assert weight.whole == weight.blocking + weight.rest


@pytest.mark.parametrize(
    ("body", "style", "script", "said"),
    [
        (21_000, 500, 10, []),
        (22_500, 500, 10, ["HTML and CSS"]),
        (500, 22_500, 10, ["HTML and CSS"]),
        (500, 500, 61_000, ["in all"]),
    ],
    ids=["light", "page", "style", "script"],
)
def test_heavy_page_is_found(tmp_path: Path, body: int, style: int, script: int, said: list[str]) -> None:
    found = too_heavy(small_site(tmp_path, noise(body), script, style))
    assert len(found) == len(said)
    assert all(text in line for text, line in zip(said, found, strict=True)), found


@pytest.mark.parametrize(("tasks", "is_found"), [(49, True), (50, False)])
def test_plan_of_fifty_tasks_may_be_heavier(tmp_path: Path, tasks: int, is_found: bool) -> None:
    rows = "".join(f'<p id="task-{number}">Việc</p>' for number in range(1, tasks + 1))
    assert bool(too_heavy(small_site(tmp_path, noise(23_000) + rows))) is is_found


def test_unused_asset_is_found(tmp_path: Path) -> None:
    site = small_site(tmp_path, "")
    (tmp_path / "assets" / "old.css").write_text("url(older.png)", encoding="utf-8")
    (tmp_path / "assets" / "older.png").write_bytes(b"")
    assert unused(site) == {"assets/old.css", "assets/older.png"}
    (tmp_path / "assets" / "a.js").write_text('import("./late.js")', encoding="utf-8")
    (tmp_path / "assets" / "late.js").write_text("", encoding="utf-8")
    assert unused(site) == {"assets/old.css", "assets/older.png"}


def test_table_names_every_kind(built: BuiltSite, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(built.folder)]) == 0
    [_, _, *lines] = capsys.readouterr().out.splitlines()
    assert {line.split()[0] for line in lines} >= {kind.name for kind in every_kind()}
    assert sum(int(line.split()[2]) for line in lines) == len(built.pages)
