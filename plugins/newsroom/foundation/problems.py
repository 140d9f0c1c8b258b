"""What an editor is told: a problem is a value with a code, a place and the facts of the case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file: path as the editor knows it (`content/news/…`, forward slashes), line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in content; `facts` fill the message its code stands for (`nearest` holds the valid word meant)."""

    code: str
    position: Position
    facts: Mapping[str, str] = field(default_factory=dict)
    severity: Severity = "error"

    @property
    def order(self) -> tuple[Position, str]:
        """The order in which problems are told: by place, then code."""
        return (self.position, self.code)


@dataclass(frozen=True, slots=True)
class Message:
    """What a code says in Vietnamese: `text` is what is wrong, `hint` how to mend it; both are `str.format` templates over the facts."""

    text: str
    hint: str = ""


class ContentError(Exception):
    """Content is wrong; carries every problem that was found, in the order they should be told."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.order))
        super().__init__("; ".join(f"{p.position} [{p.code}] {dict(p.facts)}" for p in self.problems))


@dataclass(frozen=True, slots=True)
class Told:
    """A problem in words, ready to print."""

    problem: Problem
    message: str
    hint: str


def told(problem: Problem, messages: Mapping[str, Message]) -> Told:
    """The problem in the words of `messages`; raises KeyError for a code nobody wrote a message for (our fault, not the editor's)."""
    message = messages[problem.code]
    text = message.text.format_map(problem.facts)
    if nearest_word := problem.facts.get("nearest"):
        text += f" Ý bạn là «{nearest_word}»?"
    return Told(problem, text, message.hint.format_map(problem.facts))


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like `word`, or None where nothing is like it; case is forgiven.

    >>> nearest("htsx", ["htt", "htxs"])
    'htxs'
    """
    by_folded = {candidate.casefold(): candidate for candidate in candidates}
    matches = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[matches[0]] if matches else None


def misspelt(code: str, position: Position, word: str, candidates: Iterable[str], **facts: str) -> Problem:
    """The problem that `word` names nothing, with the nearest candidate where there is one."""
    meant = nearest(word, candidates)
    return Problem(code, position, {"word": word, **facts, **({"nearest": meant} if meant else {})})
