"""Whole numbers in Vietnamese words, as official papers write them beside the figure."""

from __future__ import annotations

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu")
_BILLION = 10**9


def spelled(number: int) -> str:
    """A number that is not negative, in words.

    >>> spelled(25), spelled(105), spelled(1021), spelled(2_005_000)
    ('hai mươi lăm', 'một trăm linh năm', 'một nghìn không trăm hai mươi mốt', 'hai triệu không trăm linh năm nghìn')
    """
    if number < 0:
        raise ValueError(number)
    if number >= _BILLION:
        billions, rest = divmod(number, _BILLION)
        return f"{spelled(billions)} tỷ {_below_billion(rest, after=True)}".strip()
    return _below_billion(number, after=False) or _DIGITS[0]


def _below_billion(number: int, *, after: bool) -> str:
    """The words of a number under a thousand million; `after` larger words each group of three tells its empty hundreds too."""
    words: list[str] = []
    for power in (2, 1, 0):
        group = number // 1000**power % 1000
        if group:
            words += [*_group(group, after=after or bool(words)), _SCALES[power]]
    return " ".join(word for word in words if word)


def _group(number: int, *, after: bool) -> list[str]:
    """Three digits in words."""
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    words = [_DIGITS[hundreds], "trăm"] if hundreds or after else []
    if tens > 1:
        words += [_DIGITS[tens], "mươi"]
    elif tens == 1:
        words.append("mười")
    elif ones and words:
        words.append("linh")
    if ones:
        words.append(_ones(ones, tens))
    return words


def _ones(ones: int, tens: int) -> str:
    if ones == 1 and tens > 1:
        return "mốt"
    return "lăm" if ones == 5 and tens else _DIGITS[ones]
