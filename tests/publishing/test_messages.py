"""Every code of publishing has words, and every message a use."""

from __future__ import annotations

import re
from pathlib import Path

from newsroom.publishing.messages import MESSAGES
from newsroom.publishing.registers import Registers

PACKAGE = Path(__file__).parents[2] / "plugins" / "newsroom" / "publishing"


def test_codes_and_messages_are_the_same() -> None:
    text = "\n".join(file.read_text(encoding="utf-8") for file in PACKAGE.glob("*.py") if file.name != "messages.py")
    used = set(re.findall(r'"((?:registers|markup|links|pages|text|spelling)\.[a-z-]+[a-z])"', text))

    assert used | {f"registers.unknown-{kind}" for kind in Registers.OWNED} == set(MESSAGES)
