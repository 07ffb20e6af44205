"""Both sides of search take words for the same: text/words.py when the index is written, search.js when it is read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from cchc.site import Site
from cchc.site.views.search import search_index
from cchc.text.words import runs, words_of
from tests.browser.visit import DESK, Visit
from tests.tools.portal import BuiltSite

SPANS = """async ([engine, lang, texts]) => {
  const { spans } = await import(engine);
  return texts.map((text) => spans(text.normalize("NFC"), lang).map(([, , folded, marked]) => [folded, marked]));
}"""
CALL = """async ([engine, name, cases]) => {
  const all = await import(engine);
  return cases.map((one) => all[name](...one));
}"""
ODD = [
    "hoà hòa HOÀ thuỷ thủy Uỷ ban quý quỳ khoẻ hoặc thuyền",
    "76nq 1b2 NQ-CP 05-NQ/TU x² ½ №5 Đ đ ð",
    "don't e-mail naïve façade straße İstanbul",
    "policies addresses buses taxes churches wishes his is us bus status glass days",
    "😀 a\u0301 a\u0300\u0323 \u1ea5\u0301 ﬁ Ⅳ ٣",
    "",
]


@pytest.fixture(scope="module")
def reader(browser: Browser, address: str) -> Iterator[Visit]:
    """A page to run scripts in."""
    visit = Visit(browser, address, DESK)
    visit.page.goto("/gioi-thieu/")
    yield visit
    visit.close()


@pytest.fixture(scope="module")
def script(built: BuiltSite) -> str:
    """The address of the engine."""
    [path] = [path for path in built.files if path.startswith("assets/search.")]
    return f"/{path}"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_words_of_all_our_texts(reader: Visit, script: str, site: Site, lang: str) -> None:
    texts = sorted({text for record in search_index(site, lang).records for text in (record.title, record.text)})
    words = sorted({run for text in texts for run in runs(text)})
    plain = [word for word in words if len(list(words_of(word, lang))) == 1 and not word.isdigit()]
    assert len(plain) > 500
    read = reader.page.evaluate(SPANS, [script, lang, plain])
    assert read == [[list(word) for word in words_of(word, lang)] for word in plain]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("text", ODD)
def test_words_of_odd_texts(reader: Visit, script: str, lang: str, text: str) -> None:
    [read] = reader.page.evaluate(SPANS, [script, lang, [text]])
    assert read == [list(word) for word in words_of(text, lang)]


def test_slips(reader: Visit, script: str) -> None:
    cases = [["truc", "trac"], ["truc", "truk"], ["truc", "tuc"], ["truc", "trucs"], ["truc", "turc"], ["truc", "truc"],
             ["truc", "trca"], ["truc", "xtrucx"], ["a", ""], ["abc", "cba"]]  # fmt: skip
    wanted = [True, True, True, True, True, False, False, False, True, False]
    assert reader.page.evaluate(CALL, [script, "oneSlip", cases]) == wanted


def test_agreement_of_marks(reader: Visit, script: str) -> None:
    cases = [["sở", "sở"], ["so", "sở"], ["sơ", "sở"], ["số", "sở"], ["đat", "đất"], ["dat", "đất"], ["đắt", "đất"]]
    assert reader.page.evaluate(CALL, [script, "agreement", cases]) == [1, 0.95, 0.92, 0.6, 0.92, 0.95, 0.6]


@pytest.mark.parametrize(
    ("query", "digits"),
    [("082.507.7988", "0825077988"), ("+84 82 507 7988", "0825077988"), ("84825077988", "0825077988"),
     ("(082) 507-7988", "0825077988"), ("1022", ""), ("47/KH-UBND", ""), ("số 0825077988", "")],
)  # fmt: skip
def test_telephone_numbers(reader: Visit, script: str, query: str, digits: str) -> None:
    assert reader.page.evaluate(CALL, [script, "phone", [[query]]]) == [digits]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Một hai ba", ["hai"], [["Một ", False], ["hai", True], [" ba", False]]),
        ("Đường DÂY nóng", ["duong", "day"], [["Đường", True], [" ", False], ["DÂY", True], [" nóng", False]]),
        ("", ["a"], []),
    ],
)
def test_snippet_keeps_the_spelling(reader: Visit, script: str, text: str, words: list[str], wanted: object) -> None:
    used = [[{"form": {"folded": word}}] for word in words]
    assert reader.page.evaluate(CALL, [script, "snippet", [[text, used, "vi"]]]) == [wanted]


def test_snippet_shows_the_place_where_the_words_stand(reader: Visit, script: str) -> None:
    text = f"{'xa xôi ' * 80}đất đai ở đây {'về sau ' * 80}"
    used = [[{"form": {"folded": "dat"}}], [{"form": {"folded": "dai"}}]]
    [pieces] = reader.page.evaluate(CALL, [script, "snippet", [[text, used, "vi"]]])
    assert [piece for piece, asked in pieces if asked] == ["đất", "đai"]
    assert pieces[0] == ["… ", False]
    assert pieces[-1] == [" …", False]
    assert sum(len(piece) for piece, _ in pieces) < 190
