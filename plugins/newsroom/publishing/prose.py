"""The prose of a Markdown body: what an editor wrote to be read, apart from what machines read."""

from __future__ import annotations

import re

MASK = "\0"
"""What stands in place of every character that is no prose; no document holds it."""

_MACHINE = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,})(?s:.*?)(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)"  # fenced code
    r"|^[ >]*(?P<slashes>/{3,})[ ]*[A-Za-z](?s:.*?)^[ >]*(?P=slashes)[ ]*$"  # a block
    r"|^(?: {4}|\t).*$"  # indented code
    r"|(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n)(?s:.))+?(?<!`)(?P=ticks)(?!`)"  # inline code
    r"|<[A-Za-z/!?][^<>]*>"  # tags, addresses in angle brackets
    r"|^ {0,3}\[[^\]^\n][^\]\n]*\]:.*$"  # definitions of links
    r"|(?<=\])(?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])"  # where a link leads
    r"|\{+[^{}\n]*\}+"  # figures and attributes
    r"|(?:https?://|www\.)[^\s<>()\[\]“”\"]+|[\w.+-]+@[\w-]+\.[\w.-]+"  # addresses
    r"|[\w/.-]+\.(?:md|pdf|docx?|xlsx?|csv|jpe?g|png|html?|ya?ml|txt|vn|com|org|net)\b",  # files, hosts
    re.MULTILINE,
)
_ANY = re.compile(r"[^\n]")


def masked(body: str) -> str:
    """The body with all but its prose masked; every character that is left stands at its own offset."""
    return _MACHINE.sub(lambda match: _ANY.sub(MASK, match[0]), body)
