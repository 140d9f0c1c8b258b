"""What a row of a report says, as people type it."""

from __future__ import annotations

from decimal import Decimal

from newsroom.targets.figures import Amount, Deed, Entry, Names, Share
from newsroom.vietnamese.dates import numeric_date


def entry_text(entry: Entry) -> str:
    """What a row says: «3», «19/62», «a|b», «17/05/2019», «chưa»."""
    match entry:
        case Amount(value):
            return typed(value)
        case Share(numerator, denominator):
            return f"{typed(numerator)}/{typed(denominator)}"
        case Names(names):
            return "|".join(names) or "không"
        case Deed(done):
            return numeric_date(done) if done else "chưa"


def typed(value: Decimal) -> str:
    """A number in strict Vietnamese, without marks for thousands.

    >>> typed(Decimal("1234.50"))
    '1234,5'
    """
    return format(value.normalize(), "f").replace(".", ",")
