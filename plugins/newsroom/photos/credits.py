"""Whose work a photo is, written and printed as Vietnamese newspapers do: «(Ảnh: H.T)», «(Nguồn: TTXVN)»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_PHOTO, _SOURCE, _ILLUSTRATION = "Ảnh", "Nguồn", "Tranh minh họa"
_LABEL: Final = r"(?P<label>(?:Ảnh|Nguồn|Tranh|Đồ họa)(?: [^\W\d_]+){0,2})"
_LABELLED = re.compile(rf"\(?\s*{_LABEL}\s*:\s*(?P<name>[^()]+?)\s*\)?\.?", re.IGNORECASE)
# In brackets it may follow anything, without them only the end of a sentence or of a line.
_AT_THE_END = re.compile(
    rf"(?:^|\s+(?=[*_]*\()|(?<=[.!?…”»\"*])\s+|\n\s*)[*_]*\(?\s*{_LABEL}\s*:\s*(?P<name>(?:(?![.!?]\s)[^()\n]){{1,60}}?)\s*\)?\.?[*_]*\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Parted:
    """A caption without the credit it ended with."""

    text: str
    credit: str = ""
    source: str = ""


def parted(caption: str) -> Parted:
    """The caption and whose work its last words say the photo is.

    >>> parted("Về đích. (Ảnh: H.T)")
    Parted(text='Về đích.', credit='H.T', source='')
    """
    if not (match := _AT_THE_END.search(caption)):
        return Parted(caption)
    label, name = _capital(match["label"]), match["name"]
    text = caption[: match.start()].rstrip()
    if label.startswith(_SOURCE):
        return Parted(text, source=name)
    return Parted(text, credit=name if label == _PHOTO else f"{label}: {name}")


def credit_text(credit: str, illustration: bool, source: str = "") -> str:
    """What is printed, between brackets, under a photo of whose work it is and where it was taken from.

    >>> credit_text("H.T", illustration=False, source="TTXVN"), credit_text("", illustration=True)
    ('Ảnh: H.T. Nguồn: TTXVN', 'Tranh minh họa')
    """
    work = _labelled(credit, _ILLUSTRATION if illustration else _PHOTO) if credit else ""
    if illustration and (not work or work.startswith(_SOURCE)):
        work = f"{_ILLUSTRATION}. {work}" if work else _ILLUSTRATION
    origin = _labelled(source, _SOURCE) if source else ""
    return f"{work}. {origin}" if work and origin else work or origin


def _labelled(words: str, label: str) -> str:
    """Words under the label they have, or under this one."""
    if match := _LABELLED.fullmatch(words):
        return f"{_capital(match['label'])}: {match['name']}"
    return f"{label}: {words}"


def _capital(word: str) -> str:
    return word[0].upper() + word[1:].lower()
