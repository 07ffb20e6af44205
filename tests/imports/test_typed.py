"""A PDF printed from a text file in letters of one width gives the text back: tabs, wrapped lines, blank lines."""

from __future__ import annotations

from collections.abc import Sequence

from cchc.imports.blocks import Where
from cchc.imports.readers.joining import Line, paragraphs
from cchc.imports.readers.letters_on_page import Letter
from cchc.imports.readers.typed import Typed, typed_page, typed_width, unwrapped

WIDTH, STOP, MARGIN = 6.0, 36.0, 56.0
HERE = Where(1, 1)
#: How many letters a line has room for.
ROOM = 80


def printed(texts: Sequence[str]) -> list[Letter]:
    """Give the letters of lines as word processors print them: a tab leaves a gap up to the next stop."""
    letters = []
    for number, text in enumerate(texts):
        left, bottom = MARGIN, 700.0 - 12 * number
        for char in text:
            if char == "\t":
                left = MARGIN + STOP * (int((left - MARGIN + 0.1) // STOP) + 1)
                continue
            letters.append(Letter(char, left, bottom, left + WIDTH, bottom + 10))
            left += WIDTH
    return letters


def wrapped(text: str) -> list[str]:
    """Break a text where a line is full, as printing does."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > ROOM:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip(" ")
    return lines


def read(texts: Sequence[str]) -> list[str]:
    """Give the lines that are read from those that were printed on one page."""
    return [line.text for line in unwrapped(list(typed_page(printed(texts), WIDTH, 1)), WIDTH)]


LONG = "Căn cứ Kế hoạch số 9 ngày 05/01/2024 của Ủy ban nhân dân tỉnh về công tác tuyên truyền trong năm " * 3


def test_letters_of_one_width() -> None:
    assert typed_width(printed(wrapped(LONG))) == WIDTH
    assert typed_width(printed(["ngắn"])) is None
    mixed = [
        letter._replace(right=letter.left + 4 + number % 3) for number, letter in enumerate(printed(wrapped(LONG)))
    ]
    assert typed_width(mixed) is None


def test_a_wrapped_line_is_one_again() -> None:
    assert len(wrapped(LONG.strip())) > 3
    assert read([*wrapped(LONG.strip()), "", "I. MỤC ĐÍCH", "II. NỘI DUNG"]) == [
        LONG.strip(), "", "I. MỤC ĐÍCH", "II. NỘI DUNG",
    ]  # fmt: skip


def test_a_line_that_had_room_ends_where_it_ends() -> None:
    full, rest = "x" * ROOM, ["- UBND tỉnh;", "- Lưu: VT."]
    assert read([full, "Nơi nhận:", *rest]) == [f"{full} Nơi nhận:", *rest], "whether it was wrapped cannot be known"
    assert read([full, "", "Nơi nhận:", *rest]) == [full, "", "Nơi nhận:", *rest]


def test_tabs_come_back_also_several_and_at_the_beginning() -> None:
    rows = ["TT\tViệc\tChủ trì\tPhối hợp", "1\tHọp dân\tCác thôn\tVăn phòng", "\t\tTờ rơi\tVăn phòng", "2\tIn\t\tXã"]
    assert read(["x" * ROOM, "", *rows]) == ["x" * ROOM, "", *rows]


def test_the_next_row_is_no_wrapped_line() -> None:
    head, row = "TT\tViệc\tAi\tKhi", "1\tHọp dân " + "x" * 50 + "\tCác thôn\tTháng 3"
    assert read([head, row, "2\tIn\tXã\tQuý I"]) == [head, row, "2\tIn\tXã\tQuý I"]


def test_a_letter_of_another_font_stands_aside_and_parts_no_word() -> None:
    letters = printed(["của dân"])
    letters[1] = letters[1]._replace(left=letters[1].left + 1.0, right=letters[1].right - 0.8)
    assert [line.text for line in typed_page(letters, WIDTH, 1)] == ["của dân"]


def test_places_are_pages_and_lines() -> None:
    found = list(typed_page(printed(["a b", "", "c d"]), WIDTH, 4))
    assert [(line.text, line.where.page, line.where.line, line.apart) for line in found] == [
        ("a b", 4, 1, False),
        ("c d", 4, 2, False),
    ]
    assert isinstance(found[0], Typed)


def test_words_that_end_at_a_stop_leave_no_gap_before_the_next_column() -> None:
    ends, further = "họp dân ở xó", "họp dân ở xóm"
    assert len(ends) * WIDTH == 2 * STOP, "the next letter stands at a stop, without a gap"
    lines = [f"{ends}Các thôn", f"{ends}các thôn", f"{further}Các thôn", "1\t\tHọp\t\tCác thôn"]
    assert [line.text for line in typed_page(printed(lines), WIDTH, 1)] == [f"{ends}\tCác thôn", *lines[1:]]


def test_lines_that_were_wrapped_say_nothing_about_the_width_of_the_text() -> None:
    lines = list(unwrapped(list(typed_page(printed(["ngắn", *wrapped(LONG.strip())]), WIDTH, 1)), WIDTH))
    assert [line.wrapped for line in lines] == [False, True]
    broken = [Line("Ủy ban nhân dân tỉnh giao các sở, ngành và Ủy ban nhân dân các xã làm", HERE)] * 12
    long = Line("Việc này " * 40, HERE)
    assert len(list(paragraphs([*broken, long]))) == 13
    assert len(list(paragraphs([*broken, long._replace(wrapped=True)]))) == 1
