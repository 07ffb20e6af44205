"""The Nu HTML checker finds nothing wrong with what is published."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tools import nu
from tests.tools.portal import BuiltSite

Check = Callable[[Path], list[nu.Message]]
PAGE = '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title>%s</head><body>%s</body></html>'


@pytest.fixture(scope="module")
def check() -> Check:
    """The checker, if it can be used here."""
    reason = nu.missing()
    if reason:
        pytest.skip(reason)
    return nu.check


def test_every_page_style_and_picture_is_valid(check: Check, built: BuiltSite) -> None:
    found = check(built.folder)
    assert not found, f"{len(found)}, of them:\n" + "\n".join(map(str, found[:20]))


MISTAKES = {
    "nesting": ("index.html", PAGE % ("", "<h1>Trang</h1><p><div></div></p>"), "No “p” element in scope"),
    "ids": ("trang/index.html", PAGE % ("", '<h1 id="a">Trang</h1><p id="a">Đoạn</p>'), "Duplicate ID"),
    "warning": ("index.html", PAGE % ("", '<section aria-label="Đoạn"><h1>Trang</h1></section><h1>Hai</h1>'), "h1"),
    "style": ("assets/site.css", "p { colour: red }", "Property “colour” doesn't exist"),
    "picture": ("assets/icon.svg", '<svg xmlns="http://www.w3.org/2000/svg"><pat/></svg>', "“pat”"),
}
#: One for pages and one for styles; the others are of the same make.
IN_SHORT = {"nesting", "style"}


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        pytest.param(*case, id=name, marks=() if name in IN_SHORT else pytest.mark.long)
        for name, case in MISTAKES.items()
    ],
)
def test_mistake_is_found_in_its_file(check: Check, tmp_path: Path, name: str, text: str, said: str) -> None:
    site = tmp_path / "một trang"
    (site / "good").mkdir(parents=True)
    (site / "good" / "index.html").write_text(PAGE % ("", "<h1>Trang</h1><p>Tốt</p>"), encoding="utf-8")
    file = site / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    found = check(site)
    assert {message.file for message in found} == {name}
    assert any(said in message.text for message in found), found


def test_own_files_and_data_blocks_are_no_strangers_but_others_are(check: Check, tmp_path: Path) -> None:
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'\">"
    for name, url in (("own", "/assets/site.css"), ("other", "//example.org/site.css")):
        style = f'<link rel="stylesheet" href="{url}">'
        (tmp_path / f"{name}.html").write_text(PAGE % (policy + style, "<h1>Trang</h1>"), encoding="utf-8")
    for kind in ("application/ld+json", "module"):
        page = PAGE % (policy, f'<h1>Trang</h1><script type="{kind}">0</script>')
        (tmp_path / f"{kind[:6]}.html").write_text(page, encoding="utf-8")
    assert [message.file for message in check(tmp_path)] == ["module.html", "other.html"]
