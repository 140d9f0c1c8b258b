"""Values as YAML text, in the form editors write it themselves: plain where that is safe, quoted where it is not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = "str | bool | int | Sequence[Value] | Mapping[str, Value]"

_PLAIN = re.compile(r"[^\W\d_][^:#\[\]{}\"'\\\n\t]*")
_DATE = re.compile(r"\d{1,4}[-/]\d{1,2}[-/]\d{1,4}(?: \d{1,2}:\d{2})?")
_WORDS_OF_YAML = frozenset({"true", "false", "yes", "no", "null", "on", "off", "y", "n"})
_WIDEST = 120


def as_yaml(values: Mapping[str, Value], indent: str = "") -> str:
    """The mapping as lines of YAML; short lists of words stand in one line, everything else in blocks.

    >>> print(as_yaml({"title": "Hai câu: một ý", "tags": ["a", "b"]}), end="")
    title: "Hai câu: một ý"
    tags: [a, b]
    """
    return "".join(f"{indent}{line}\n" for key, value in values.items() for line in _entry(key, value))


def scalar(value: str | bool | int) -> str:
    """One value: plain where YAML, and a person, read it as the text it is."""
    if not isinstance(value, str):
        return str(value).lower()
    plain = _PLAIN.fullmatch(value) and value == value.strip() and value.lower() not in _WORDS_OF_YAML
    return value if plain or _DATE.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _entry(key: str, value: Value) -> Iterator[str]:
    if isinstance(value, str | bool | int):
        yield f"{key}: {scalar(value)}"
    elif not value:
        yield f"{key}: {'{}' if isinstance(value, Mapping) else '[]'}"
    elif (flow := _flow(value)) and len(flow) + len(key) <= _WIDEST:
        yield f"{key}: {flow}"
    else:
        yield f"{key}:"
        yield from (f"  {line}" for line in _block(value))


def _block(value: Sequence[Value] | Mapping[str, Value]) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from (line for key, inner in value.items() for line in _entry(key, inner))
        return
    for item in value:
        if isinstance(item, str | bool | int):
            yield f"- {_within_flow(item)}"
            continue
        first, *rest = _block(item)
        yield f"- {first}"
        yield from (f"  {line}" for line in rest)


def _flow(value: Sequence[Value] | Mapping[str, Value]) -> str:
    """A list of plain words in one line; nothing for what needs a block."""
    if isinstance(value, Mapping) or not all(isinstance(item, str | bool | int) for item in value):
        return ""
    return f"[{', '.join(_within_flow(item) for item in value if isinstance(item, str | bool | int))}]"


def _within_flow(item: str | bool | int) -> str:
    text = scalar(item)
    return json.dumps(item, ensure_ascii=False) if "," in text and not text.startswith('"') else text
