"""What pages tell while they are written, for those who come after: when they last changed, which of them none should list."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(slots=True)
class Tidings:
    """The day each page last changed, and the pages that lists for machines leave out; pages are addresses from the site's root."""

    changed: dict[str, date] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)


def tidings_of(settings: dict[str, Any]) -> Tidings:
    """The tidings of the build with these settings, made on first demand."""
    made = settings.setdefault("TIDINGS", Tidings())
    assert isinstance(made, Tidings)
    return made
