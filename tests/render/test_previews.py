"""Link previews: which picture a page names, and that every title fits into its picture."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import replace
from typing import cast

import pytest
from lxml import html
from PIL import Image

from cchc.model.published import Question, Texts
from cchc.render.page import render_page
from cchc.render.preview_drawing import draw, fit, font
from cchc.render.previews import HEIGHT, WIDTH, Preview, preview
from cchc.site import Route, Site
from cchc.site.views import routes, view
from cchc.site.views.previews import previews_of
from tests.tools.rendering import at, plain_frames, setting_of

MOST_BYTES = 40_000
GROUND = (0x0B, 0x4A, 0x4F)
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
SMALL = {unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES} | set(
    "bcdđghklmnpqrstvx"
)
LETTERS = sorted(SMALL | {letter.upper() for letter in SMALL})
HOSTILE = {
    "without spaces": "Ễ" * 4000,
    "wide": "W" * 4000,
    "words": "Ặ lệ phí " * 450,
    "one long word": f"Về {'x' * 300} này",
    "narrow": "i" * 4000,
    "marks alone": "\u0301" * 4000,
    "not seen": "\u202e\u0000\n\t\u200b" * 800,
    "other scripts": "漢字 العربية 🙂 " * 30,
    "empty": "",
}


def previews(site: Site) -> list[Preview]:
    setting = setting_of(site)
    return [preview(entry.kind, entry.title, setting, entry.lang) for entry in previews_of(site)]


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def margins_are_empty(data: bytes) -> bool:
    """Whether nothing but the ground lies at the left, the right and the top, and between title and other words."""
    picture = opened(data).convert("RGB")
    left, right, top = (0, 0, 76, 618), (1124, 0, WIDTH, 618), (0, 0, WIDTH, 56)
    above, below = (160, 160, WIDTH, 176), (0, 528, WIDTH, 536)
    return all(
        picture.crop(box).getcolors() == [((box[2] - box[0]) * (box[3] - box[1]), GROUND)]
        for box in (left, right, top, above, below)
    )


def test_all_vietnamese_letters_have_their_own_glyph() -> None:
    assert len(LETTERS) == 2 * (12 * 6 + 17)
    letters = font(80, 700)
    box = bytes(letters.getmask("\U000e0fff"))
    drawn = {letter: bytes(letters.getmask(letter)) for letter in LETTERS}
    assert not [letter for letter, mask in drawn.items() if mask == box or not any(mask)]
    assert len(set(drawn.values())) == len(LETTERS)


def test_picture_is_a_small_png_of_the_size_that_is_said(site: Site) -> None:
    for one in previews(site)[::7]:
        data = draw(one)
        picture = opened(data)
        assert (picture.format, picture.size) == ("PNG", (WIDTH, HEIGHT)) == ("PNG", (1200, 630))
        assert len(data) <= MOST_BYTES


def test_no_real_title_is_cut_and_the_longest_fit(site: Site) -> None:
    found = previews(site)
    assert all("…" not in "".join(fit(one.title).lines) for one in found)
    longest = sorted(found, key=lambda one: len(one.title), reverse=True)
    assert len(longest[0].title) > 80
    for one in longest[:6]:
        assert len(fit(one.title).lines) <= 5
        assert margins_are_empty(draw(one)), one


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_hostile_titles_stay_inside(site: Site, title: str) -> None:
    setting = replace(setting_of(site), site_names={"vi": title or "Cổng"})
    for kind in ("question", "home"):
        data = draw(preview(kind, {"vi": title}, setting, "vi"))
        assert margins_are_empty(data)
        assert len(data) <= MOST_BYTES


def test_title_that_does_not_fit_ends_with_an_ellipsis() -> None:
    block = fit("Thủ tục hành chính " * 30)
    assert (block.size, len(block.lines)) == (40, 5)
    assert block.lines[-1].endswith("…")
    assert not any("…" in line for line in block.lines[:-1])


def test_lines_hold_the_title_and_are_about_equally_long() -> None:
    title = "Kế hoạch tuyên truyền cải cách hành chính thành phố Móng Cái năm 2024"
    block = fit(title)
    assert " ".join(block.lines) == title
    widths = [font(block.size, 700).getlength(line) for line in block.lines]
    assert min(widths) > max(widths) * 0.6


def test_same_words_give_the_same_bytes_and_others_another_address() -> None:
    one = Preview("Kế hoạch", "Kế hoạch năm 2024", "Cổng")
    assert draw(one) == draw(Preview(*one))
    assert one.path == Preview(*one).path
    others = [
        one,
        one._replace(kind="Tin"),
        one._replace(title="Kế hoạch"),
        Preview("Kế hoạch Kế", "hoạch năm 2024", ""),
    ]
    assert len({other.path for other in others}) == len(others)


def test_letters_and_marks_are_composed_and_what_is_not_seen_is_left_out(site: Site) -> None:
    found = preview("question", {"vi": "  Ho\u031bi\u0300 \u202e\n\u200bai? "}, setting_of(site), "vi")
    assert found.title == "Hơì ai?"


def page_head(site: Site, route: Route, url: str = "https://a.vn/portal/") -> dict[str, str]:
    page = render_page(view(site, route), plain_frames(site), at(setting_of(site), url))
    metas = html.document_fromstring(page.data.decode()).iterfind(".//meta")
    return {str(meta.get("property") or meta.get("name")): str(meta.get("content")) for meta in metas}


def test_head_names_the_picture_in_full(site: Site) -> None:
    key, pattern = next(iter(site.questions.items()))
    texts: Texts = {"vi": 'Hỏi "gì" <b>?', "en": "Ask what?"}
    changed = replace(site, questions={**site.questions, key: cast("Question", {**pattern, "question": texts})})
    head = page_head(changed, Route("question", key, 1, "vi"))
    setting = at(setting_of(changed), "https://a.vn/portal/")
    assert head["og:image"] == f"https://a.vn/portal/{preview('question', texts, setting, 'vi').path}"
    assert (head["og:image:width"], head["og:image:height"]) == ("1200", "630")
    assert head["og:image:alt"] == 'Hỏi đáp – Hỏi "gì" <b>?'
    assert head["twitter:card"] == "summary_large_image"
    english = page_head(changed, Route("question", key, 1, "en"))
    assert english["og:image:alt"] == "Questions – Ask what?"
    assert english["og:image"] != head["og:image"]


def test_other_pages_show_the_picture_of_home_and_the_error_page_none(site: Site) -> None:
    for lang in site.project.languages:
        home = page_head(site, Route("home", "", 1, lang))["og:image"]
        assert page_head(site, Route("hotlines", "", 1, lang))["og:image"] == home
    error = page_head(site, Route("notfound", "", 1, "vi"))
    assert not {"og:image", "og:image:alt", "twitter:card"} & error.keys()


def test_every_picture_that_pages_name_is_listed_and_no_other(site: Site) -> None:
    setting = setting_of(site)
    listed = {one.path for one in previews(site)}
    named = {preview(found.route.kind, found.title, setting, found.route.lang).path
             for found in (view(site, route) for route in routes(site)) if found.route.kind != "notfound"}  # fmt: skip
    assert listed == named
