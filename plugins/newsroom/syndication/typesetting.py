"""The lines of a title: as large as fits, of nearly equal length, broken only where words may part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Width = Callable[[str, int], float]
"""The width of a text in pixels, set at a size in pixels."""

LINE_HEIGHT = 1.4
"""Of Vietnamese capitals with two marks; below it the marks of one line touch the letters of the line above."""

_SIZES = (80, 72, 64, 58, 52, 46, 40, 34)
_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Setting:
    """Lines of text and their size in pixels."""

    lines: tuple[str, ...]
    size: int

    @property
    def leading(self) -> int:
        """From one line's top to the next, in pixels."""
        return round(self.size * LINE_HEIGHT)


def set_title(text: str, width: Width, across: int, down: int) -> Setting:
    """The setting of `text` in a field of so many pixels; what fits at no size loses its end, and says so.

    Words part at plain spaces only: a no-break space holds a compound together, as long as it fits a line.
    """
    words = text.split(" ")
    for size in _SIZES:
        most = min(_MOST_LINES, int(down / (size * LINE_HEIGHT)))
        widths = [width(word, size) for word in words]
        if max(widths) <= across and (lines := _balanced(words, widths, width(" ", size), across, most)):
            return Setting(_parted(words, widths, width(" ", size), across, lines), size)
    if "\u00a0" in text:
        return set_title(text.replace("\u00a0", " "), width, across, down)
    kept = words[:-1] if len(words) > 1 else [words[0][: len(words[0]) // 2]]
    return set_title(" ".join(kept).rstrip(" …") + "…", width, across, down)


def _balanced(words: Sequence[str], widths: Sequence[float], space: float, across: int, most: int) -> tuple[str, ...]:
    """As few lines as the width allows, of the least width in which they are not more; none where they are more than `most`."""
    lines = _filled(words, widths, space, across)
    if len(lines) > most:
        return ()
    low, high = max(widths), float(across)
    while high - low > 1:
        middle = (low + high) / 2
        narrower = _filled(words, widths, space, middle)
        if len(narrower) == len(lines):
            lines, high = narrower, middle
        else:
            low = middle
    return lines


def _parted(words: Sequence[str], widths: Sequence[float], space: float, across: int, lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines anew, with an end where the title has a colon, if they are no more for it."""
    cut = next((at for at, word in enumerate(words[:-1], 1) if word.endswith(":")), 0)
    if not cut or len(lines) == 1:
        return lines
    head = _balanced(words[:cut], widths[:cut], space, across, len(lines) - 1)
    tail = _balanced(words[cut:], widths[cut:], space, across, len(lines) - len(head))
    return head + tail if head and tail else lines


def _filled(words: Sequence[str], widths: Sequence[float], space: float, across: float) -> tuple[str, ...]:
    """The words in lines, each as full as it may be."""
    lines: list[list[str]] = []
    left = -1.0
    for word, width in zip(words, widths, strict=True):
        if not lines or space + width > left:
            lines.append([word])
            left = across - width
        else:
            lines[-1].append(word)
            left -= space + width
    return tuple(" ".join(line) for line in lines)
