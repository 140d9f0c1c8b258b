"""Problems in words: for a person at a terminal, or for a program."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

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


def as_github(problems: Sequence[Problem], messages: Mapping[str, Message]) -> str:
    """The problems as workflow commands: GitHub, Gitea and Forgejo show them beside the lines they are about."""
    lines = []
    for problem in ordered(problems):
        words, at = told(problem, messages), problem.position
        place = ",".join(f"{key}={_property(str(value))}" for key, value in (("file", at.path), ("line", at.line), ("col", at.column)))
        said = words.message + (f"\n→ {words.hint}" if words.hint else "")
        lines.append(f"::{problem.severity} {place},title={_property(problem.code)}::{_command(said)}")
    return "\n".join(lines)


def as_gitlab(problems: Sequence[Problem], messages: Mapping[str, Message]) -> str:
    """The problems as GitLab's code quality report; a fingerprint lasts while lines above the problem come and go."""
    entries, seen = [], Counter[str]()
    for problem in ordered(problems):
        words, position = told(problem, messages), problem.position
        same = "|".join((position.path, problem.code, words.message))
        seen[same] += 1
        entries.append(
            {
                "description": words.message + (f" → {words.hint}" if words.hint else ""),
                "check_name": problem.code,
                "fingerprint": sha256(f"{same}|{seen[same]}".encode()).hexdigest(),
                "severity": "major" if problem.severity == "error" else "minor",
                "location": {"path": position.path, "lines": {"begin": position.line}},
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


def _command(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _command(text).replace(":", "%3A").replace(",", "%2C")
