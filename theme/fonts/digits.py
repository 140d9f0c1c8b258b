"""Digits of one width for tables: Be Vietnam Pro has no tabular figures, its 1 is half as wide as its 4."""

from __future__ import annotations

from typing import Any

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

WIDTH = 650
SIDE = 30
FOOT = 0.64


def make_digits(font: TTFont) -> None:
    """Centre every digit in the same width, narrow those that are too wide and give the 1 a foot; units of 1000 an em."""
    names = [font.getBestCmap()[ord(digit)] for digit in "0123456789"]
    drawn = {name: _one(font, name) if name == names[1] else _centred(font, name) for name in names}
    for name, glyph in drawn.items():
        font["glyf"][name] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (WIDTH, glyph.xMin)
    for table in ("GPOS", "GSUB"):
        del font[table]


def _bounds(font: TTFont, name: str) -> tuple[float, float, float, float]:
    pen = BoundsPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    left, bottom, right, top = pen.bounds
    return left, bottom, right, top


def _centred(font: TTFont, name: str) -> Any:
    left, _, right, _ = _bounds(font, name)
    scale = min(1.0, (WIDTH - 2 * SIDE) / (right - left))
    pen = TTGlyphPen(None)
    shift = (WIDTH - (right - left) * scale) / 2 - left * scale
    font.getGlyphSet()[name].draw(TransformPen(pen, (scale, 0, 0, 1, shift, 0)))
    return pen.glyph()


def _one(font: TTFont, name: str) -> Any:
    _, _, right, _ = _bounds(font, name)
    stem = _stem(font, name, right)
    pen = TTGlyphPen(None)
    font.getGlyphSet()[name].draw(TransformPen(pen, (1, 0, 0, 1, WIDTH / 2 - (right - stem / 2), 0)))
    left, end, top = round(WIDTH * (1 - FOOT) / 2), round(WIDTH * (1 + FOOT) / 2), round(stem * 0.86)
    pen.moveTo((left, 0))
    for corner in ((left, top), (end, top), (end, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def _stem(font: TTFont, name: str, right: float) -> float:
    """Width of the 1's upright: what of its outline stands on the baseline."""
    coordinates = font["glyf"][name].getCoordinates(font["glyf"])[0]
    return float(right - min(x for x, y in coordinates if y == 0))
