"""Tables of a PDF without lines: words below each other are columns, anything less is text."""

from __future__ import annotations

from collections.abc import Sequence

from cchc.imports.readers.letters_on_page import Piece, Words
from cchc.imports.readers.unruled import columns_of

#: Where the columns of the samples begin.
_AT = (60, 100, 230, 350, 460)


def line(top: float, *cells: str) -> Words:
    """Give a line of these cells; an empty one has no words."""
    pieces = tuple(Piece(text, x, x + 5 * len(text)) for x, text in zip(_AT, cells, strict=False) if text)
    text = " | ".join(piece.text for piece in pieces)
    return Words(text, pieces[0].left, top - 12, pieces[-1].right, top, pieces)


def found(lines: Sequence[Words]) -> list[list[tuple[str, ...]]]:
    """Give the rows of the tables, a cell a text."""
    return [[tuple(" / ".join(cell) for cell in row) for row in table.rows] for table in columns_of(lines)]


HEAD = line(700, "TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian")


def test_a_row_begins_with_its_number_and_runs_over_lines() -> None:
    lines = [
        HEAD,
        line(684, "1", "Họp thôn để nghe", "Các thôn", "", "Tháng 4/2024"),
        line(670, "", "ý kiến của dân", "", "", ""),
        line(650, "2", "Tờ rơi", "Văn phòng", "Công an xã", "Quý II/2024"),
    ]
    assert found(lines) == [
        [
            ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"),
            ("1", "Họp thôn để nghe / ý kiến của dân", "Các thôn", "", "Tháng 4/2024"),
            ("2", "Tờ rơi", "Văn phòng", "Công an xã", "Quý II/2024"),
        ]
    ]


def test_text_at_the_margin_and_wide_gaps_end_a_table() -> None:
    row = line(684, "1", "Họp thôn", "Các thôn", "Văn phòng", "Tháng 4/2024")
    assert found([HEAD, row, line(668, "Nơi nhận:")])[0][1:] == [
        ("1", "Họp thôn", "Các thôn", "Văn phòng", "Tháng 4/2024")
    ]
    far = line(500, "2", "Tờ rơi", "Văn phòng", "Công an xã", "Quý II/2024")
    assert len(found([HEAD, row, far])[0]) == 2


def test_a_letterhead_is_no_table() -> None:
    assert found([line(700, "UBND XÃ", "", "CỘNG HÒA"), line(684, "Số: 1/KH-UBND", "", "Độc lập")]) == []


def test_one_line_with_gaps_is_no_table() -> None:
    assert found([HEAD, line(684, "Văn bản thường")]) == []
