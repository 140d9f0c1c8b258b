"""What a written Vietnamese syllable is made of: onset, rime, tone, and the letter that carries the tone mark."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_ONSETS = ("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", *"bcdđghklmnprstvx", "")
_WRITTEN = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu "
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong oong ooc op ot "
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut "
    "uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
    "y yêm yên yêng yêt yêu"
)
_RIMES = frozenset(_WRITTEN.split())
_AFTER_G = frozenset({"i", "im", "in", "iêc", "iêng", "iêt"})  # gì, gìn, giếng, giết: the onset gi keeps one i
_AFTER_QU = frozenset({"y", "ych", "yn", "ynh", "yt", "yên", "yêt", "ôc"})
_BEFORE_Y = frozenset({"", "h", "k", "l", "m", "n", "s", "t", "th", "v"})
_MARKED = "ăâêôơư"
_TONES = dict(
    zip(
        "aăâeêioôơuưy",
        ("aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"),
        strict=True,
    )
)
_PLAIN = {letter: (vowel, tone) for vowel, letters in _TONES.items() for tone, letter in enumerate(letters)}
_ACUTE, _DOT = 2, 5
LETTERS = frozenset(_PLAIN) | frozenset("bcdđghklmnpqrstvx")
"""The lower-case letters of Vietnamese, with every mark."""


@lru_cache(maxsize=65536)  # a site has few syllables, told again and again
def is_syllable(word: str) -> bool:
    """Whether a lower-case word can be a Vietnamese syllable, its tone mark on a letter that may carry it.

    >>> is_syllable("nghiêng"), is_syllable("hòa"), is_syllable("hoà"), is_syllable("hòan"), is_syllable("nghành"), is_syllable("tôt")
    (True, True, True, False, False, False)
    """
    return word in _spellings(word)


def placement(word: str) -> str | None:
    """`old` for hòa and thủy, `new` for hoà and thuỷ; None where usage agrees, and for what is no syllable.

    >>> placement("hòa"), placement("thuỷ"), placement("quý"), placement("hoàn")
    ('old', 'new', None, None)
    """
    spellings = _spellings(word)
    if len(spellings) < 2 or word not in spellings:
        return None
    return "old" if word == spellings[0] else "new"


def suggestion(word: str) -> str | None:
    """The syllable or the two syllables that were probably meant by a lower-case word that is none.

    >>> suggestion("hòan"), suggestion("nghành"), suggestion("tôt"), suggestion("trogn"), suggestion("tráchnhiệm")
    ('hoàn', 'ngành', 'tốt', 'trong', 'trách nhiệm')
    """
    return next(_meant(word), None)


def with_tone_moved(word: str) -> str | None:
    """The same letters and the same tone with the mark where alone it is right; None where it stands right already.

    >>> with_tone_moved("hòan"), with_tone_moved("qúy"), with_tone_moved("hòa"), with_tone_moved("tôt")
    ('hoàn', 'quý', None, None)
    """
    spellings = _spellings(word)
    return spellings[0] if len(spellings) == 1 and word not in spellings else None


@lru_cache(maxsize=65536)
def _spellings(word: str) -> tuple[str, ...]:
    """How the syllable with these letters and this tone may be written: two ways for open oa, oe, uy (the old way first)."""
    letters = [_PLAIN.get(char, (char, 0)) for char in word]
    toned = [tone for _, tone in letters if tone]
    if len(toned) > 1 or not word:
        return ()
    plain, tone = "".join(char for char, _ in letters), toned[0] if toned else 0
    for onset in _ONSETS:
        rime = plain[len(onset) :]
        if plain.startswith(onset) and _fits(onset, rime) and _carries(rime, tone):
            return tuple(dict.fromkeys(_toned(plain, len(onset) + place, tone) for place in _places(rime)))
    return ()


def _fits(onset: str, rime: str) -> bool:
    """Whether there is such a rime, and it may follow the onset: c, g, ng turn k, gh, ngh before i, e, ê."""
    if onset == "qu":
        return rime in _AFTER_QU or (rime in _RIMES and rime[0] in "aăâeêiơ")
    if rime not in _RIMES:
        return False
    front = rime[0] in "eêiy"
    if rime[0] == "y":
        return onset in _BEFORE_Y if rime == "y" else not onset
    if onset in {"c", "ng"}:
        return not front
    if onset == "g":
        return not front or rime in _AFTER_G
    if onset in {"k", "gh", "ngh"}:
        return front
    if onset == "gi":
        return rime[0] != "i"
    return bool(onset) or not rime.startswith("iê")


def _carries(rime: str, tone: int) -> bool:
    """Whether the rime may have the tone: what ends in c, ch, p, t has sắc or nặng only."""
    return tone in {_ACUTE, _DOT} or not rime.endswith(("c", "ch", "p", "t"))


def _places(rime: str) -> tuple[int, ...]:
    """The letters of the rime that may carry the mark."""
    vowels = len(rime.rstrip("cghmnpt"))
    if marked := [index for index in range(vowels) if rime[index] in _MARKED]:
        return (marked[-1],)
    if vowels == 1:
        return (0,)
    if vowels < len(rime):
        return (vowels - 1,)
    if rime in {"oa", "oe", "uy"}:
        return (0, 1)
    return (1,) if vowels == 3 else (0,)


def _toned(plain: str, place: int, tone: int) -> str:
    return plain[:place] + _TONES[plain[place]][tone] + plain[place + 1 :]


def _meant(word: str) -> Iterator[str]:
    if moved := with_tone_moved(word):
        yield moved
    yield from filter(is_syllable, _changed(word))
    for cut in range(2, len(word) - 1):
        if is_syllable(word[:cut]) and is_syllable(word[cut:]):
            yield f"{word[:cut]} {word[cut:]}"


def _changed(word: str) -> Iterator[str]:
    """The word with one slip mended: the tone that a stop needs, a doubled spelling of an onset, two letters exchanged, one too many."""
    plain = "".join(_PLAIN.get(char, (char, 0))[0] for char in word)
    if plain.endswith(("c", "ch", "p", "t")):
        yield from (_toned(plain, place, _ACUTE) for place, char in enumerate(plain) if char in _TONES)
    for wrong, right in (("ngh", "ng"), ("gh", "g"), ("ng", "ngh"), ("g", "gh"), ("c", "k"), ("k", "c")):
        if word.startswith(wrong):
            yield right + word[len(wrong) :]
    yield from (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
    yield from (word[:at] + word[at + 1 :] for at in range(len(word)))
