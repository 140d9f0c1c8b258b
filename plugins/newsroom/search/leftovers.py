"""Words that a Vietnamese keyboard left undone: Telex «dduaf», VNI «d9ua2»."""

from __future__ import annotations

import re
import unicodedata

_INITIAL = r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?"
_SYLLABLE = re.compile(rf"{_INITIAL}[aăâeêioôơuưy]{{1,3}}(?:ch|ng|nh|[cmnpt])?")
_DOUBLED = re.compile("aa|ee|oo")
_TELEX = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_VNI = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_TELEX_LETTERS = (("dd", "đ"), ("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("aw", "ă"), ("uow", "ươ"), ("ow", "ơ"), ("uw", "ư"), ("w", "ư"))
_VNI_LETTERS = (("d9", "đ"), ("a6", "â"), ("e6", "ê"), ("o6", "ô"), ("a8", "ă"), ("uo7", "ươ"), ("o7", "ơ"), ("u7", "ư"))


def decoded(token: str) -> str:
    """What `token` was to be, where it is no syllable as it stands but one when its keys are played again; else the token itself.

    >>> decoded("dduaf"), decoded("d9ua2"), decoded("class"), decoded("thi")
    ('đùa', 'đùa', 'class', 'thi')
    """
    plain = token.lower()
    if not plain.isascii() or not plain.isalnum() or plain.isdigit() or (_SYLLABLE.fullmatch(plain) and not _DOUBLED.search(plain)):
        return token
    digits = any(char.isdigit() for char in plain)
    tones, letters = (_VNI, _VNI_LETTERS) if digits else (_TELEX, _TELEX_LETTERS)
    tone, place = "", max((plain.rfind(key) for key in tones), default=-1)
    if place > 0 and (digits or re.search("[aeiouyw]", plain[:place])):
        tone, plain = tones[plain[place]], plain[:place] + plain[place + 1 :]
    for typed, letter in letters:
        plain = _late(plain, typed, letter)
    return _toned(plain, tone) if _SYLLABLE.fullmatch(plain) else token


def _late(plain: str, typed: str, letter: str) -> str:
    """The letter in place of its keys, the last of which may also stand at the word's end («dudow», «duong9»)."""
    if typed in plain:
        return plain.replace(typed, letter)
    if len(typed) > 1 and plain.endswith(typed[-1]) and typed[:-1] in plain[:-1]:
        return plain[:-1].replace(typed[:-1], letter, 1)
    return plain


def _toned(plain: str, tone: str) -> str:
    """The syllable with its tone on the vowel that bears it: one with a mark, else the last but one where it ends open, else the last."""
    vowels = [place for place, char in enumerate(plain) if char in "aăâeêioôơuưy" and not (place == 1 and plain[:2] in {"qu", "gi"})]
    vowels = vowels or [1]
    marked = [place for place in vowels if plain[place] in "ăâêôơư"]
    closed = vowels[-1] < len(plain) - 1
    place = marked[-1] if marked else vowels[-1] if closed or len(vowels) == 1 else vowels[-2]
    return unicodedata.normalize("NFC", plain[: place + 1] + tone + plain[place + 1 :])
