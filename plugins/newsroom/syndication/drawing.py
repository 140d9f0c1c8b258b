"""The picture of a page, for those who are sent its link: the red banner, the pennant of its kind, its title."""

from __future__ import annotations

import io
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from newsroom.syndication.model import Card, Colours
from newsroom.syndication.typesetting import set_title

SIZE = (1200, 630)
"""The width and height that is shown whole wherever links are shown with pictures."""

_RECIPE = 2  # to be raised with every change of what is drawn here
_RUNS = 3  # zlib's strategy for runs of one colour
_STEPS = 6  # of the letters' edges, between paper and ink
_MARGIN, _AXIS, _RULE = 64, 352, 138
_ACROSS = SIZE[0] - _MARGIN - _AXIS
_FIELD_TOP, _TITLE_TOP, _TITLE_FOOT, _LINE = 198, 226, 536, 578  # capitals with two marks rise above their line
_BANNER, _NOTCH, _FRINGE = (232, 290), 34, 14
_BARS = ((0, 25, 6, 7), (8, 19, 7, 13), (17, 13, 6, 19), (25, 6, 6, 26), (33, 0, 7, 32))
_MEASURED = 80  # the size in pixels at which words are measured
_TWICE = 2  # the scale at which edges are drawn before they are made smooth


@dataclass(frozen=True, slots=True)
class Look:
    """What all pictures share; `fonts` is the folder of the theme's faces, `banner` has two lines, `subtitle` stands beside it."""

    fonts: Path
    colours: Colours
    banner: tuple[str, str]
    subtitle: str

    def face(self, weight: int) -> Path:
        """The file of a face."""
        return self.fonts / f"be-vietnam-pro-{weight}.woff2"

    def key(self) -> str:
        """What pictures are told apart by, beside what is written on them; the same wherever the theme lies."""
        faces = b"".join(self.face(weight).read_bytes() for weight in (700, 800))
        return sha256(faces + repr((_RECIPE, self.colours, self.banner, self.subtitle)).encode()).hexdigest()


class Press:
    """Draws pictures in the site's look; the frame of each kind is drawn once."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._faces: dict[tuple[int, int], ImageFont.FreeTypeFont] = {}
        self._frames: dict[str, Image.Image] = {}
        self._widths: dict[str, float] = {}
        self._palette = _palette(look.colours)
        self._steps = [round(value * _STEPS / 255) for value in range(256)]

    def draw(self, card: Card) -> bytes:
        """The picture as a PNG of sixteen colours: the same bytes for the same card."""
        image = self._frame(card.kind).copy()
        title = set_title(card.title, self._width, _ACROSS, _TITLE_FOOT - _TITLE_TOP)
        field = Image.new("L", (_ACROSS + _MARGIN, SIZE[1] - _FIELD_TOP))
        pen = ImageDraw.Draw(field)
        for number, line in enumerate(title.lines):
            baseline = _TITLE_TOP - _FIELD_TOP + number * title.leading + title.leading // 2 + round(0.32 * title.size)
            pen.text((0, baseline), line, fill=255, font=self._face(800, title.size), anchor="ls")
        pen.text((0, _LINE - _FIELD_TOP), self._fitting(card.line), fill=255, font=self._face(700, 26), anchor="ls")
        image.paste(field.point(self._steps), (_AXIS, _FIELD_TOP))
        return self._png(image)

    def _width(self, text: str, size: int) -> float:
        """The width of a title's word, measured once, at one size: all others are in proportion, but for less than a pixel a letter."""
        if text not in self._widths:
            self._widths[text] = self._face(800, _MEASURED).getlength(text) / _MEASURED
        return self._widths[text] * size

    def _fitting(self, line: str) -> str:
        face = self._face(700, 26)
        while face.getlength(line) > _ACROSS:
            line = line.rstrip("…").rpartition(" ")[0].rstrip(" ·,") + "…"
        return line

    def _png(self, image: Image.Image) -> bytes:
        image.putpalette(self._palette)
        stream = io.BytesIO()
        image.save(
            stream, "PNG", bits=4, compress_level=6, compress_type=_RUNS
        )  # half the time of the usual one, for flat colours the same size
        return stream.getvalue()

    def _frame(self, kind: str) -> Image.Image:
        """All but title and line, as numbers of colours in the palette."""
        if kind not in self._frames:
            drawn = self._drawn_frame(kind).reduce(_TWICE)
            palette = Image.new("P", (1, 1))
            palette.putpalette(self._palette)
            numbers = drawn.quantize(palette=palette, dither=Image.Dither.NONE)
            self._frames[kind] = Image.frombytes("L", numbers.size, numbers.tobytes())
        return self._frames[kind]

    def _drawn_frame(self, kind: str) -> Image.Image:
        colours = self._look.colours
        image = Image.new("RGB", (SIZE[0] * _TWICE, SIZE[1] * _TWICE), colours.paper)
        pen = ImageDraw.Draw(image)
        self._text(pen, (_AXIS, _RULE - 34), self._look.subtitle, 700, 22, colours.ink, SIZE[0] - _MARGIN - _AXIS)
        _fill(pen, colours.ink, (_MARGIN, _RULE), (SIZE[0] - _MARGIN, _RULE), (SIZE[0] - _MARGIN, _RULE + 6), (_MARGIN, _RULE + 6))
        self._pennant(pen, kind)
        (width, height), left = _BANNER, _MARGIN
        for bottom, colour in ((height, colours.ochre), (height - _FRINGE, colours.red)):
            tip = bottom - _NOTCH
            _fill(pen, colour, (left, 0), (left + width, 0), (left + width, bottom), (left + width // 2, tip), (left, bottom))
        for number, (x, y, across, down) in enumerate(_BARS):
            colour = colours.ochre if number == len(_BARS) - 1 else colours.on_field
            corner = (left + 28 + 2 * x, 36 + 2 * y)
            _fill(pen, colour, corner, (corner[0] + 2 * across, corner[1]), *_tail(corner, 2 * across, 2 * down))
        self._text(pen, (left + 28, 168), self._look.banner[0], 800, 42, colours.on_field, width - 40)
        self._text(pen, (left + 28, 206), self._look.banner[-1], 700, 26, colours.on_field, width - 40)
        return image

    def _pennant(self, pen: ImageDraw.ImageDraw, kind: str) -> None:
        """The kind of page on a swallow-tailed pennant under the rule."""
        wide = min(round(self._face(700, 26).getlength(kind)) + 66, _ACROSS)
        left, top, right, foot = _AXIS, _RULE, _AXIS + wide, _RULE + 58
        _fill(pen, self._look.colours.teal, (left, top), (right, top), (right - 20, (top + foot) // 2), (right, foot), (left, foot))
        self._text(pen, (left + 20, top + 40), kind, 700, 26, self._look.colours.on_field, wide - 66)

    def _text(self, pen: ImageDraw.ImageDraw, place: tuple[int, int], text: str, weight: int, size: int, colour: str, most: int) -> None:
        """A line of the frame with its baseline at `place`, as small as it must be to take `most` pixels."""
        while size > 14 and self._face(weight, size).getlength(text) > most:
            size -= 1
        pen.text((place[0] * _TWICE, place[1] * _TWICE), text, fill=colour, font=self._face(weight, size * _TWICE), anchor="ls")

    def _face(self, weight: int, size: int) -> ImageFont.FreeTypeFont:
        if (weight, size) not in self._faces:
            self._faces[weight, size] = ImageFont.truetype(self._look.face(weight), size, layout_engine=ImageFont.Layout.BASIC)
        return self._faces[weight, size]


def _palette(colours: Colours) -> list[int]:
    """Sixteen colours, so that four bits do: first those between paper and ink, which letters need."""
    ramp = [_between(colours.paper, colours.ink, step / _STEPS) for step in range(_STEPS + 1)]
    on_red = [_between(colours.red, colours.on_field, step / 3) for step in range(4)]
    on_teal = [_between(colours.teal, colours.on_field, step / 2) for step in range(2)]
    edges = [
        _between(colours.ochre, colours.ochre, 0),
        _between(colours.paper, colours.teal, 0.5),
        _between(colours.paper, colours.ochre, 0.5),
    ]
    return [channel for colour in (*ramp, *on_red, *on_teal, *edges) for channel in colour]


def _between(one: str, other: str, part: float) -> tuple[int, int, int]:
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True))
    return red, green, blue


def _tail(corner: tuple[int, int], across: int, down: int) -> tuple[tuple[int, int], ...]:
    x, y = corner
    return (x + across, y + down), (x + across // 2, y + down - 5), (x, y + down)


def _fill(pen: ImageDraw.ImageDraw, colour: str, *points: tuple[int, int]) -> None:
    pen.polygon([(x * _TWICE, y * _TWICE) for x, y in points], fill=colour)
