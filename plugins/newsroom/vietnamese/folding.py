"""Vietnamese without its marks: for slugs and for comparing names."""

from __future__ import annotations

import unicodedata

from slugify import slugify as _slugify

_D = str.maketrans({"đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "\u0189": "d"})


def fold(text: str) -> str:
    """Lower case without any mark, `đ` as `d` (it does not decompose, so folding alone misses it).

    >>> fold("Đặng Thùy")
    'dang thuy'
    """
    decomposed = unicodedata.normalize("NFD", text.translate(_D).lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def slugify(text: str) -> str:
    """An ASCII, lower-case, hyphenated name for addresses.

    >>> slugify("Ký kết Giao ước thi đua Khối 2019")
    'ky-ket-giao-uoc-thi-dua-khoi-2019'
    """
    return str(_slugify(fold(text)))
