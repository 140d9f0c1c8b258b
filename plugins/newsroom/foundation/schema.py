"""A file's schema and its validation: the same for the loader, the checks and the templates of new files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from newsroom.foundation.problems import ContentError, Problem, nearest
from newsroom.foundation.yaml import Located

M = TypeVar("M", bound="Schema")


class Schema(BaseModel):
    """A frozen model that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def invalid(code: str, **facts: str) -> PydanticCustomError:
    """What a validator raises: `code` and `facts` go straight into the Problem."""
    return PydanticCustomError("problem", "{code}", {"code": code, "facts": facts})


def validate(model: type[M], located: Located) -> M:
    """The tree as `model`; raises ContentError with every problem, each at its own line and column."""
    try:
        return model.model_validate(located.value)
    except ValidationError as error:
        raise ContentError([_problem(detail, model, located) for detail in error.errors()]) from error


def field_names(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys a file of this schema may have, in the order they are declared."""
    return tuple(info.alias or name for name, info in model.model_fields.items())


_CODES = {
    "missing": "schema.missing",
    "extra_forbidden": "schema.unknown-key",
    "list_type": "schema.not-a-list",
    "tuple_type": "schema.not-a-list",
    "dict_type": "schema.not-a-mapping",
    "model_type": "schema.not-a-mapping",
    "model_attributes_type": "schema.not-a-mapping",
    "string_type": "schema.not-text",
    "bool_type": "schema.not-text",
    "date_type": "schema.not-text",
    "datetime_type": "schema.not-text",
    "decimal_type": "schema.not-text",
    "literal_error": "schema.not-one-of",
    "enum": "schema.not-one-of",
    "too_long": "schema.too-many",
    "too_short": "schema.too-few",
}


def _problem(detail: ErrorDetails, model: type[BaseModel], located: Located) -> Problem:
    loc, kind, context = detail["loc"], detail["type"], detail.get("ctx", {})
    if kind == "problem":
        return Problem(context["code"], located.at(*loc), {key: str(value) for key, value in context["facts"].items()})
    code = _CODES.get(kind, "schema.invalid")
    word = str(loc[-1]) if loc else ""
    if code == "schema.missing":
        return Problem(code, located.at(*loc[:-1]), {"word": word})
    if code == "schema.unknown-key":
        meant = nearest(word, _keys_at(model, loc[:-1]))
        return Problem(code, located.key_at(*loc), {"word": word, **({"nearest": meant} if meant else {})})
    return Problem(code, located.at(*loc), _facts(detail, word))


def _facts(detail: ErrorDetails, word: str) -> dict[str, str]:
    given, context = detail["input"], detail.get("ctx", {})
    facts = {"key": word, "word": given if isinstance(given, str) else "", "reason": detail["msg"]}
    facts.update({name: str(value) for name, value in context.items() if isinstance(value, str | int)})
    if detail["type"] == "literal_error" and isinstance(given, str):
        choices = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ").split(", ")
        facts["expected"] = ", ".join(choices)
        if meant := nearest(given, choices):
            facts["nearest"] = meant
    return facts


def _keys_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys known at `loc` inside `model`, found by following the annotations."""
    current: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int):
            continue
        info = current.model_fields.get(step) if current else None
        current = next(_models_in(info.annotation), None) if info else None
    return field_names(current) if current else ()


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
