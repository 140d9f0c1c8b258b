"""The 134 letters of Vietnamese that English lacks, and which of them a face lacks."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from unicodedata import normalize

from fontTools.ttLib import TTFont

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VOWELS = ("a", "a\u0306", "a\u0302", "e", "e\u0302", "i", "o", "o\u0302", "o\u031b", "u", "u\u031b", "y")
_SMALL = {normalize("NFC", vowel + tone) for vowel, tone in product(_VOWELS, _TONES)} - set("aeiouy") | {"đ"}
LETTERS = frozenset(_SMALL | {letter.upper() for letter in _SMALL})


def missing(face: Path) -> list[str]:
    """Letters that a face does not hold, or holds without a drawing."""
    font = TTFont(face)
    held, drawings = font.getBestCmap(), font.getGlyphSet()
    empty = {letter for letter in LETTERS if ord(letter) in held and drawings[held[ord(letter)]].width == 0}
    return sorted({letter for letter in LETTERS if ord(letter) not in held} | empty)
