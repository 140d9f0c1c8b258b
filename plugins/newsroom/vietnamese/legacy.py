"""Vietnamese of the time before Unicode, TCVN3 (ABC) and VNI, recognised where it was saved as if it were Western letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from newsroom.vietnamese.syllables import is_syllable

Encoding = Literal["TCVN3", "VNI"]

# The letters of TCVN3 in the order of their bytes, as Windows shows them.
_TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢£¤¥¦§",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵăâêôơưđ",
        strict=True,
    )
)
_VNI_LETTERS = {"ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ô": "ơ", "ö": "ư"}
_VNI_MARKS = {
    "a": dict(zip("ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ", strict=True)),
    "e": dict(zip("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ", strict=True)),
    "o": dict(zip("ùøûõïâáàåãä", "óòỏõọôốồổỗộ", strict=True)),
    "ơ": dict(zip("ùøûõï", "ớờởỡợ", strict=True)),
    "u": dict(zip("ùøûõï", "úùủũụ", strict=True)),
    "ư": dict(zip("ùøûõï", "ứừửữự", strict=True)),
    "y": dict(zip("ùøûõ", "ýỳỷỹ", strict=True)),
}
_SIGNS = re.compile("[\xa1-\xac\xad\xae\xb5-\xbeÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñöøûüþ÷]")  # what sound Vietnamese has not
_WORD = re.compile(r"[A-Za-z\xa1-\xae\xb5-\xbe\xc0-\xff]+")
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Garbled:
    """A garbled word at an offset of a text, and the syllable it was in the encoding."""

    word: str
    start: int
    meant: str
    encoding: Encoding


def garbled(text: str) -> Garbled | None:
    """The first garbled word of a line that has three or more of them in one encoding.

    A word counts where it is no syllable as it stands, but one when decoded: French or Spanish names are left in peace.

    >>> garbled("Céng hßa x· héi chñ nghÜa")
    Garbled(word='Céng', start=0, meant='cộng', encoding='TCVN3')
    """
    if not may_be_garbled(text):
        return None
    words = list(_WORD.finditer(text))
    found: list[list[Garbled]] = []
    for encoding in ("TCVN3", "VNI"):
        meant = ((word, decoded(word[0].lower() if encoding == "VNI" else word[0], encoding)) for word in words)
        found.append([Garbled(word[0], word.start(), syllable, encoding) for word, syllable in meant if syllable])
    most = max(found, key=len)
    return most[0] if len(most) >= _ENOUGH else None


def may_be_garbled(text: str) -> bool:
    """Whether a text has signs that sound Vietnamese has not: a quick look before a slow one."""
    return _SIGNS.search(text) is not None


@lru_cache(maxsize=16384)
def decoded(word: str, encoding: Encoding) -> str | None:
    """The syllable that a garbled word was; None for a word that is sound, or that makes no syllable."""
    if word.isascii() or is_syllable(word.lower()):
        return None
    meant = "".join(_TCVN3.get(char, char) for char in word).lower() if encoding == "TCVN3" else _from_vni(word)
    return meant if is_syllable(meant) else None


def _from_vni(word: str) -> str:
    """The letters of VNI: some stand alone, others carry their marks behind them."""
    letters: list[str] = []
    for char in word:
        if letters and char in (marks := _VNI_MARKS.get(letters[-1], {})):
            letters[-1] = marks[char]
        else:
            letters.append(_VNI_LETTERS.get(char, char))
    return "".join(letters)
