"""What faces the theme has, where they come from and which characters they hold."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS + VOWELS.upper() for tone in TONES) + "đĐ"
ASCII = "".join(map(chr, range(0x20, 0x7F)))
PUNCTUATION = "\u00a0“”‘’–—…·•×°±«»©−≤≥²³"
TEXT = LETTERS + ASCII + PUNCTUATION
DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class Source:
    """A pinned wheel and the name its licence is published under."""

    requirement: str
    file: str


SOURCES = {
    "fontpkg_be_vietnam_pro": Source(
        "fontpkg-be-vietnam-pro==1.2 --hash=sha256:cec9bcaf3522a6652c731d8c91da1fc2c21356c5e4515528a14edd287cece5d5",
        "OFL-be-vietnam-pro.txt",
    ),
    "fontpkg_source_serif_4": Source(
        "fontpkg-source-serif-4==4.4 --hash=sha256:6c33ac5d27b0396b0ed228e400d9c7ee4445c359ce21b3d8d9b9723e8c5c49a7",
        "OFL-source-serif-4.txt",
    ),
}


@dataclass(frozen=True, slots=True)
class Face:
    """One file of a family; `weight` is what CSS calls it ("400" or "400 700"), `axes` what a variable source keeps."""

    file: str
    family: str
    source: str
    weight: str
    italic: bool = False
    digits: bool = False
    axes: tuple[tuple[str, float | tuple[float, float]], ...] = ()

    def rule(self) -> str:
        """Its @font-face."""
        lines = [f'font-family: "{self.family}"', f'src: url("../fonts/{self.file}.woff2")', f"font-weight: {self.weight}"]
        lines += ["font-style: italic"] if self.italic else []
        lines += ["unicode-range: U+30-39"] if self.digits else []
        lines.append("font-display: optional")  # a face that comes late waits for the next page: nothing on this one moves
        return "@font-face {\n" + "".join(f"  {line};\n" for line in lines) + "}"


SANS = "fontpkg_be_vietnam_pro/files/BeVietnamPro-"
SERIF = "fontpkg_source_serif_4/files/SourceSerif4"
READING = (("opsz", 18.0), ("wght", (400.0, 700.0)))
FACES = (
    Face("be-vietnam-pro-400", "Be Vietnam Pro", f"{SANS}Regular.ttf", "400"),
    Face("be-vietnam-pro-700", "Be Vietnam Pro", f"{SANS}Bold.ttf", "700"),
    Face("be-vietnam-pro-800", "Be Vietnam Pro", f"{SANS}ExtraBold.ttf", "800"),
    Face("be-vietnam-digits-400", "Be Vietnam Digits", f"{SANS}Regular.ttf", "400", digits=True),
    Face("be-vietnam-digits-700", "Be Vietnam Digits", f"{SANS}Bold.ttf", "700", digits=True),
    Face("source-serif-4", "Source Serif 4", f"{SERIF}[opsz,wght].ttf", "400 700", axes=READING),
    Face("source-serif-4-italic", "Source Serif 4", f"{SERIF}-Italic[opsz,wght].ttf", "400 700", italic=True, axes=READING),
)
