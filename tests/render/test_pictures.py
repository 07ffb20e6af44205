"""Pictures: well-formed SVG with a name, bars where they belong, and never the only place of a figure."""

from __future__ import annotations

import pytest
from lxml import etree

from cchc.render.pictures import gauge, year
from cchc.render.words import Speech
from cchc.site import Site
from cchc.site.views import glance
from cchc.site.views.glance import Span, YearRow
from tests.tools.portal import BuiltSite
from tests.tools.rendering import setting_of


@pytest.fixture
def speech(site: Site) -> Speech:
    """The Vietnamese interface."""
    return Speech(setting_of(site), "vi")


def drawn(rows: list[YearRow], speech: Speech) -> etree._Element:
    return etree.fromstring(str(year(rows, "Hình <1>", speech)))


def bars(tree: etree._Element) -> list[tuple[float, float, float, str]]:
    """x, y and width of each bar, and what it says."""
    return [
        (
            float(one.get("x", "")),
            float(one.get("y", "")),
            float(one.get("width", "")),
            str(one.xpath("string(following-sibling::*[1])")),
        )
        for one in tree.iter("rect")
    ]


def span(first: int, last: int, count: int = 1) -> Span:
    return Span("months", first, last, tuple((f"task-{number}", str(number)) for number in range(count)))


def test_picture_is_one_image_with_a_name(speech: Speech) -> None:
    tree = drawn([YearRow("tasks", None, 1, (span(1, 1),))], speech)
    assert (tree.get("role"), tree.get("aria-label")) == ("img", "Hình <1>")
    assert not list(tree.iter("a")), "nothing inside an image can be reached by keyboard"


def test_bar_lies_under_its_months_and_says_how_many(speech: Speech) -> None:
    tree = drawn([YearRow("tasks", None, 3, (span(4, 6, 3),))], speech)
    [(x, _, width, said)] = bars(tree)
    assert (x, width, said) == (92, 86, "3"), "April to June of twelve months of 30 units, with a gap"


def test_bars_that_meet_get_lines_of_their_own(speech: Speech) -> None:
    tree = drawn([YearRow("tasks", None, 3, (span(1, 3), span(3, 3), span(7, 9)))], speech)
    lines = {(x, width): y for x, y, width, _ in bars(tree)}
    assert lines[2, 86] == lines[182, 86]
    assert lines[62, 26] > lines[2, 86]


def test_what_fills_the_year_is_one_bar_and_what_has_no_month_is_told(speech: Speech) -> None:
    around = (Span("continuous", 0, 0, (("task-1", "1"),)), Span("year", 0, 0, (("task-2", "2"),)))
    tree = drawn([YearRow("tasks", None, 3, (*around, Span("missing", 0, 0, (("task-3", "3"),))))], speech)
    [(x, _, width, said)] = bars(tree)
    assert (x, width) == (2, 356)
    assert said.startswith("2 ")
    [name] = [one.text for one in tree.iter("text") if one.get("class") == "name"]
    assert name == "Nhiệm vụ: 3 (1\N{NO-BREAK SPACE}không\N{NO-BREAK SPACE}ghi\N{NO-BREAK SPACE}tháng)"


def test_names_are_texts(speech: Speech) -> None:
    name = {"vi": "<b>&", "en": None}
    tree = drawn([YearRow("field", name, 1, (span(1, 1),))], speech)
    assert [one.text for one in tree.iter("text") if one.get("class") == "name"] == ["<b>&: 1"]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("plan", ["mong-cai-2024", "cua-lo-2024", "bang-ca-2024", "long-khanh-2024"])
def test_nothing_of_a_real_plan_lies_outside_or_over_another(site: Site, plan: str, lang: str) -> None:
    tree = drawn(glance.year(site, site.plans[plan]), Speech(setting_of(site), lang))
    _, _, width, height = (float(value) for value in tree.get("viewBox", "").split())
    boxes = [(x, y, x + wide, y + 20) for x, y, wide, _ in bars(tree)]
    assert boxes
    assert all(x >= 0 and right <= width and bottom <= height for x, _, right, bottom in boxes)
    lines = [float(one.get("y", "")) for one in tree.iter("text") if one.get("class") == "name"]
    assert all(bottom <= line - 10 or y >= line for _, y, _, bottom in boxes for line in lines)
    pairs = [(one, two) for one in boxes for two in boxes if one < two]
    assert not [(a, b) for a, b in pairs if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]]
    words = [one.text or "" for one in tree.iter("text") if one.get("class") == "name"]
    assert max(map(len, words)) <= 44


@pytest.mark.parametrize(("value", "most", "width"), [(0, 10, 0), (5, 10, 50), (10, 10, 100), (12, 10, 100), (1, 0, 0)])
def test_gauge(value: float, most: float, width: int) -> None:
    tree = etree.fromstring(str(gauge(value, most)))
    assert tree.get("aria-hidden") == "true"
    assert [one.get("width") for one in tree.iter("rect")] == [str(width)]


def test_every_picture_has_its_figures_in_a_table(built: BuiltSite) -> None:
    seen = 0
    for page in built.pages.values():
        for picture in page.elements("//*[local-name()='svg'][@role='img']"):
            seen += 1
            section = picture.xpath("ancestor::section[1]")[0]
            assert section.xpath(".//table"), page.url
        for bar in page.elements("//*[local-name()='svg'][@class='gauge']"):
            cell = bar.xpath("ancestor::td[1]")[0]
            assert any(char.isdigit() for char in "".join(cell.itertext())), page.url
    assert seen == 8, "four plans with months, in two languages"
