"""Problems in words: for a person at a terminal, or for a program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from newsroom.foundation.problems import Message, Problem, told
from newsroom.vietnamese.numbers import format_number


def as_text(problems: Sequence[Problem], messages: Mapping[str, Message], files: int) -> str:
    """Every problem on its line, its cure on the next, and a last line with the counts; `files` is how many files were looked at."""
    lines: list[str] = []
    for problem in ordered(problems):
        words = told(problem, messages)
        mark = "lưu ý: " if problem.severity == "warning" else ""
        lines.append(f"{problem.position}: {mark}{words.message} [{problem.code}]")
        if words.hint:
            lines.append(f"    → {words.hint}")
    return "\n".join([*lines, _counts(problems, files)])


def as_json(problems: Sequence[Problem], messages: Mapping[str, Message]) -> str:
    """The problems as a JSON list of objects."""
    entries = []
    for problem in ordered(problems):
        words, position = told(problem, messages), problem.position
        entries.append(
            {
                "path": position.path,
                "line": position.line,
                "column": position.column,
                "code": problem.code,
                "severity": problem.severity,
                "message": words.message,
                "hint": words.hint,
            }
        )
    return json.dumps(entries, ensure_ascii=False, indent=2)


def ordered(problems: Iterable[Problem]) -> list[Problem]:
    """The problems in the order they are told, by path, line and column, each once."""
    distinct = {(problem.position, problem.code, tuple(sorted(problem.facts.items()))): problem for problem in problems}
    return sorted(distinct.values(), key=lambda problem: problem.order)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


def _counts(problems: Sequence[Problem], files: int) -> str:
    distinct = ordered(problems)
    wrong = len(errors(distinct))
    warned = len(distinct) - wrong
    head = f"{format_number(wrong)} lỗi" if wrong else "Không có lỗi nào"
    tail = f", {format_number(warned)} lưu ý" if warned else ""
    return f"{head}{tail} (đã xem {format_number(files)} tệp)."
