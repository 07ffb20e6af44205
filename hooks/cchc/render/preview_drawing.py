"""Draws link previews: the portal's mark and colours, a title in large letters, as a PNG of few colours.

The letters come from a package, never from the machine, and are set without Raqm, which uses a library of the machine
when there is one: the same words give the same bytes everywhere.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import fontpkg
from PIL import Image, ImageDraw, ImageFont

from cchc.render.previews import HEIGHT, WIDTH, Preview

_GROUND, _WHITE, _SUN = (0x0B, 0x4A, 0x4F), (0xFF, 0xFF, 0xFF), (0xFF, 0xC8, 0x6B)
#: Steps from the ground to white and to the sun's colour: with the ground 15 colours, so that a pixel takes four bits.
_STEPS = 7
_MARGIN = 80
_ROOM = WIDTH - 2 * _MARGIN
#: The title stands between these lines.
_TOP, _BOTTOM = 192, 514
_SIZES = range(112, 39, -4)
_MOST_LINES = 5
#: Vietnamese capitals carry two marks, so lines need more room than in other languages.
_LINE = 1.28
_BOLD, _MEDIUM, _PLAIN = 700, 500, 400
#: Brightness of what stands back.
_SOFT = 218
#: Width and height of the mark.
_MARK = 136
#: The lines of the mark, in units of assets/favicon.svg, a square of 32.
_SHEET = (((9, 6), (21, 6), (24, 9), (24, 26), (9, 26), (9, 6)), ((13, 12), (20, 12)), ((13, 16), (17, 16)))
_TICK = (((14, 21), (17, 24), (23, 17)),)
#: The mark is drawn larger and made smaller, since lines have no smooth edges otherwise.
_FINER = 4


class Block(NamedTuple):
    """A title as it is set: the size of its letters in pixels, and its lines."""

    size: int
    lines: tuple[str, ...]


class _Masks(NamedTuple):
    """How much white and how much of the sun's colour is where."""

    white: Image.Image
    sun: Image.Image


def draw(preview: Preview) -> bytes:
    """Draw a picture of WIDTH × HEIGHT pixels and give it as PNG: the same bytes for the same words."""
    masks = _Masks(Image.new("L", (WIDTH, HEIGHT)), Image.new("L", (WIDTH, HEIGHT)))
    white, sun = ImageDraw.Draw(masks.white), ImageDraw.Draw(masks.sun)
    _mark(masks, (_MARGIN - _MARK // 4, 112 - _MARK // 2), _MARK)  # a quarter of it is empty to the left of the sheet
    kind = _fitting(preview.kind, 42, _MEDIUM, _ROOM - _MARK)
    sun.text((_MARGIN + _MARK - 32, 112), kind, 255, font(42, _MEDIUM), anchor="lm")
    block = fit(preview.title)
    step = round(block.size * _LINE)
    top = (_TOP + _BOTTOM - step * len(block.lines)) // 2
    for number, line in enumerate(block.lines):
        white.text((_MARGIN, top + step * number + step // 2), line, 255, font(block.size, _BOLD), anchor="lm")
    foot = _fitting(preview.foot, 34, _PLAIN, _ROOM)
    white.text((_MARGIN, 566), foot, _SOFT, font(34, _PLAIN), anchor="lm")
    sun.rectangle((0, HEIGHT - 12, WIDTH, HEIGHT), fill=255)
    return _png(masks)


@lru_cache(maxsize=32)
def font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    """Give the letters of a size in pixels and a weight (400 is regular, 700 bold)."""
    found = ImageFont.truetype(str(fontpkg.path("Roboto")), size, layout_engine=ImageFont.Layout.BASIC)
    found.set_variation_by_axes([weight, 100])
    return found


def fit(title: str) -> Block:
    """Set a title as large as its room allows; only when the smallest letters are too large it is cut."""
    lines: Sequence[str] = ()
    for size in _SIZES:
        lines = _wrap(title, size, _ROOM)
        if len(lines) <= min(_MOST_LINES, (_BOTTOM - _TOP) // round(size * _LINE)):
            return Block(size, tuple(_balanced(title, size, lines)))
    kept = list(lines[:_MOST_LINES])
    kept[-1] = _fitting(f"{kept[-1]}…", _SIZES[-1], _BOLD, _ROOM, cut=True)
    return Block(_SIZES[-1], tuple(kept))


def _balanced(title: str, size: int, lines: Sequence[str]) -> Sequence[str]:
    """Make lines about equally long, as long as there are not more of them: no single word at the end."""
    best, step = lines, _ROOM // 40
    for room in range(_ROOM - step, _ROOM // 3, -step):
        narrower = _wrap(title, size, room)
        if len(narrower) > len(lines):
            break
        best = narrower
    return best


def _wrap(text: str, size: int, room: int) -> list[str]:
    """Break a text into lines at its spaces, and a word that is too long for a line wherever it must be."""
    letters = font(size, _BOLD)
    space = letters.getlength(" ")
    lines: list[str] = []
    left = 0.0
    for word in (part for long in text.split() for part in _pieces(long, size)):
        width = letters.getlength(word)
        if lines and width + space <= left:
            lines[-1] = f"{lines[-1]} {word}"
            left -= width + space
        else:
            lines.append(word)
            left = room - width
    return lines


@lru_cache(maxsize=256)
def _pieces(word: str, size: int) -> tuple[str, ...]:
    letters, pieces = font(size, _BOLD), [""]
    for char in word:
        if letters.getlength(pieces[-1] + char) > _ROOM:
            pieces.append("")
        pieces[-1] += char
    return tuple(pieces)


def _fitting(line: str, size: int, weight: int, room: int, *, cut: bool = False) -> str:
    """Cut one line at a word, or within one that is too long, so that it fits with an ellipsis."""
    letters = font(size, weight)
    if letters.getlength(line) <= room:
        return line
    words = line.removesuffix("…")
    while words and letters.getlength(f"{words}…") > room:
        words = words.rsplit(" ", 1)[0] if " " in words else words[:-1]
    return f"{words.rstrip(' ,;:.')}…"


def _mark(masks: _Masks, place: tuple[int, int], size: int) -> None:
    """Draw the portal's mark: a sheet that is ticked."""
    unit = size * _FINER / 32
    for mask, lines, width in ((masks.white, _SHEET, 2.2), (masks.sun, _TICK, 2.8)):
        large = Image.new("L", (size * _FINER, size * _FINER))
        pen = ImageDraw.Draw(large)
        for line in lines:
            points = [(x * unit, y * unit) for x, y in line]
            pen.line(points, 255, round(width * unit), joint="curve")
            for x, y in points:  # round ends
                half = width * unit / 2
                pen.ellipse((x - half, y - half, x + half, y + half), fill=255)
        mask.paste(large.resize((size, size), Image.Resampling.BOX), place)


def _png(masks: _Masks) -> bytes:
    """Give the picture in 15 colours: steps from the ground to white, then to the sun's colour, which lies above."""
    white = masks.white.point([round(value * _STEPS / 255) for value in range(256)])
    over = masks.sun.point([round(value * _STEPS / 255) for value in range(256)])
    sun = over.point([value and value + _STEPS for value in range(256)])
    white.paste(sun, mask=over.point([255 * (value > 0) for value in range(256)]))
    picture = Image.new("P", white.size)
    picture.frombytes(white.tobytes())
    picture.putpalette([*_GROUND, *_shades(_WHITE), *_shades(_SUN)])
    file = io.BytesIO()
    picture.save(file, "PNG", bits=4, compress_level=7)  # 9 makes it a tenth smaller and takes several times as long
    return file.getvalue()


def _shades(colour: tuple[int, int, int]) -> list[int]:
    return [
        round(ground + (full - ground) * step / _STEPS)
        for step in range(1, _STEPS + 1)
        for ground, full in zip(_GROUND, colour, strict=True)
    ]
