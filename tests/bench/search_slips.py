"""Slips of the finger as people make them: a letter, or a space."""

from __future__ import annotations

from random import Random

from search_matcher import folded

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACES = {key: (row, column + row / 2) for row, keys in enumerate(_ROWS) for column, key in enumerate(keys)}


def beside(key: str) -> str:
    """The keys around a key.

    >>> beside("a")
    'qwsz'
    """
    row, column = _PLACES[key]
    return "".join(
        other
        for other, (its_row, its_column) in _PLACES.items()
        if other != key and abs(its_row - row) < 2 and abs(its_column - column) <= 1
    )


def of_a_letter(words: list[str], dice: Random) -> str:
    """One longer word with a letter left out, doubled, exchanged with its neighbour or replaced by a key beside its own."""
    place = dice.choice([place for place, word in enumerate(words) if len(word) > 3])
    word = words[place]
    at = dice.randrange(len(word) - 1)
    made = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + dice.choice(beside(folded(word[at]))) + word[at + 1 :],
    )[dice.randrange(4)]
    return " ".join([*words[:place], made, *words[place + 1 :]])


def of_a_space(words: list[str], dice: Random) -> str:
    """Two words run together, or one cut in two."""
    if dice.random() < 0.5:
        place = dice.randrange(len(words) - 1)
        return " ".join([*words[:place], words[place] + words[place + 1], *words[place + 2 :]])
    place = dice.choice([place for place, word in enumerate(words) if len(word) > 2])
    cut = dice.randrange(1, len(words[place]))
    return " ".join([*words[:place], words[place][:cut], words[place][cut:], *words[place + 1 :]])
