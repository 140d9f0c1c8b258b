"""The site's icon as PNG files, drawn from the shapes of the theme's own `favicon.svg`."""

from __future__ import annotations

import io
import re
from pathlib import Path

from PIL import Image, ImageDraw

_PATH = re.compile(r'<path fill="(?P<colour>#[0-9a-f]{6})" d="(?P<drawn>[^"]+)"')
_VIEW = re.compile(r'viewBox="0 0 (?P<size>\d+) (?P=size)"')
_STEP = re.compile(r"(?P<command>[MmLlHhVvz])(?P<numbers>[^A-Za-z]*)")
_NUMBER = re.compile(r"-?\d*\.?\d+")
_SMOOTH = 4  # times as large as it will be, so that edges are made smooth when it shrinks

Point = tuple[float, float]


def icon(favicon: Path, size: int, ground: str = "", inner: float = 1.0) -> bytes:
    """The icon as a PNG of `size` pixels; with a `ground`, on a field of that colour, of which it fills the part `inner`.

    Raises ValueError for a drawing with curves, or with no square view box: what such an icon looks like, only its maker knows.
    """
    svg = favicon.read_text(encoding="utf-8")
    if (view := _VIEW.search(svg)) is None:
        raise ValueError(f"{favicon.name} has no square view box")
    whole = size * _SMOOTH
    image = Image.new("RGBA", (whole, whole), ground or "#00000000")
    pen = ImageDraw.Draw(image)
    scale, edge = whole * inner / int(view["size"]), whole * (1 - inner) / 2
    for path in _PATH.finditer(svg):
        for outline in outlines(path["drawn"]):
            pen.polygon([(edge + x * scale, edge + y * scale) for x, y in outline], fill=path["colour"])
    stream = io.BytesIO()
    smooth = image.reduce(_SMOOTH)
    smooth.convert("RGB" if ground else "RGBA").quantize(32).save(stream, "PNG", compress_level=9)
    return stream.getvalue()


def outlines(drawn: str) -> list[list[Point]]:
    """The closed outlines of an SVG path made of straight lines. Raises ValueError for any other.

    >>> outlines("M1 2h3v-1zM0 0l2 2")
    [[(1.0, 2.0), (4.0, 2.0), (4.0, 1.0)], [(0.0, 0.0), (2.0, 2.0)]]
    """
    if re.sub(_STEP, "", drawn).strip():
        raise ValueError(f"a path of straight lines was expected: {drawn}")
    found: list[list[Point]] = []
    place: Point = (0.0, 0.0)
    for step in _STEP.finditer(drawn):
        command, numbers = step["command"], [float(number) for number in _NUMBER.findall(step["numbers"])]
        if command in "Mm":
            found.append([])
        for point in _points(command, numbers, place):
            place = point
            found[-1].append(place)
        if command == "z":
            place = found[-1][0]
    return found


def _points(command: str, numbers: list[float], place: Point) -> list[Point]:
    """Where a command leads from `place`, one point after another."""
    pairs: list[tuple[float | None, float | None]]
    if command in "Hh":
        pairs = [(x, None) for x in numbers]
    elif command in "Vv":
        pairs = [(None, y) for y in numbers]
    else:
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    points, (left, top) = [], place
    for x, y in pairs:
        if command.islower():
            left, top = left + (x or 0), top + (y or 0)
        else:
            left, top = (left if x is None else x), (top if y is None else y)
        points.append((left, top))
    return points
