"""How a word is written down for the index; theme/static/js/search/normalise.js says the same, and both pass tests/search/vectors.json."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"\w[\w\u0300-\u036f]*")
_RUN = re.compile(r"(?<!\w)\w++(?:[/.\u2013-]\w++)+")
_TONES = {"\u0301": 1, "\u0300": 2, "\u0309": 3, "\u0303": 4, "\u0323": 5}  # the digits of VNI typing
_D = str.maketrans({"Đ": "đ", "ð": "đ", "Ð": "đ", "\u0189": "đ", "\u0256": "đ"})
_LETTERS = {"a": 0, "ă": 1, "â": 2, "e": 0, "ê": 1, "o": 0, "ô": 1, "ơ": 2, "u": 0, "ư": 1, "d": 0, "đ": 1}
_LONGEST = 20


@dataclass(frozen=True, slots=True)
class Word:
    """One token: `key` «hoa2», `fold` «hoa», and `code`, which tells the marks that `fold` lost (0 for none)."""

    key: str
    fold: str
    code: int


@lru_cache(maxsize=200_000)
def word(token: str) -> Word:
    """A token normalised: đ in one writing, lower case, the tone taken out to the end, a number without its leading zeros.

    >>> word("Hoà") == word("hòa") == Word("hoa2", "hoa", 2)
    True
    """
    tone, letters = 0, []
    for char in unicodedata.normalize("NFD", token.translate(_D).lower()):
        tone = _TONES.get(char, tone)
        if char not in _TONES:
            letters.append(char)
    base = unicodedata.normalize("NFC", "".join(letters))
    if base.isascii() and base.isdigit():
        base = base.lstrip("0") or "0"
    folded = "".join(char for char in unicodedata.normalize("NFD", base.replace("đ", "d")) if not "\u0300" <= char <= "\u036f")
    return Word(f"{base}{tone or ''}", folded, _code(base, tone))


def words(text: str) -> list[Word]:
    """The words of a text: runs of letters, digits and marks."""
    return [word(token) for token in tokens(text)]


def tokens(text: str) -> list[str]:
    """The runs of letters, digits and marks, as they stand."""
    return _WORD.findall(unicodedata.normalize("NFC", text).replace("_", " "))


def compounds(text: str) -> list[str]:
    """Document numbers and dates as one word each.

    >>> compounds("Nghị định 98/2023/NĐ-CP ngày 05 tháng 4 năm 2013")
    ['98-2023-nd-cp', '5-4-2013']
    """
    text = unicodedata.normalize("NFC", text).replace("_", " ")
    if not _DIGIT.search(text):
        return []
    runs = ("-".join(one.fold for one in words(run)) for run in _RUN.findall(text)) if _SIGN.search(text) else ()
    found = [run for run in runs if any(char.isdigit() for char in run)]
    lower = text.lower()
    if "tháng" in lower or "thang" in lower:
        found += [match.expand(r"\1-\2-\3") for match in _LONG_DATE.finditer(" ".join(one.fold for one in words(text)))]
    return found


_DIGIT = re.compile(r"\d")
_SIGN = re.compile(r"[/.\u2013-]\w")
_LONG_DATE = re.compile(r"\b(\d{1,2}) thang (\d{1,2}) nam (\d{4})\b", re.ASCII)


def _code(base: str, tone: int) -> int:
    """The marks of a word as one number: a base-3 digit for each letter that may bear one, then the tone in base 6."""
    code = 0
    if len(base) <= _LONGEST:
        for char in base:
            if (digit := _LETTERS.get(char)) is not None:
                code = code * 3 + digit
    return code * 6 + tone
