"""Every message of every feature, by code."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from newsroom.foundation.problems import Message

FEATURES = ("foundation", "publishing", "news", "profiles", "photos", "targets", "search", "syndication", "desk")
"""The packages that have messages, floor by floor."""


def catalogue() -> Mapping[str, Message]:
    """The messages of all features. Raises ValueError where two of them claim one code."""
    messages: dict[str, Message] = {}
    for feature in FEATURES:
        own: Mapping[str, Message] = import_module(f"newsroom.{feature}.messages").MESSAGES
        if taken := messages.keys() & own.keys():
            raise ValueError(f"{feature} claims codes that are taken: {', '.join(sorted(taken))}")
        messages.update(own)
    return messages


def explanation(code: str, message: Message) -> str:
    """What a code stands for, its hint on a line of its own, with «…» in the place of the facts of a case.

    >>> print(explanation("a.b", Message("Không có «{word}».")))
    a.b
        Không có «…».
    """
    hint = f"\n    → {message.hint.format_map(_Open())}" if message.hint else ""
    return f"{code}\n    {message.text.format_map(_Open())}{hint}"


class _Open(dict[str, str]):
    def __missing__(self, fact: str) -> str:
        return "…"
