"""A file's schema seen as a form: its fields, what each holds, and what an editor is told of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from newsroom.desk.labels import LABELS
from newsroom.foundation.schema import Schema

FieldKind = Literal["text", "long", "flag", "day", "moment", "number", "choice", "words", "photo", "photos", "group", "groups", "table"]

_LONG = frozenset({"summary", "text", "quote", "wording"})
_PHOTOS: Mapping[str, FieldKind] = {"photo": "photo", "portrait": "photo", "gallery": "photos"}
_FORMATS: Mapping[str, FieldKind] = {"date": "day", "date-time": "moment"}
_TYPES: Mapping[str, FieldKind] = {"boolean": "flag", "integer": "number", "number": "number"}


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a file. `fields` are the keys of a `group` or of each of its `groups`; a `table` maps free names to values."""

    key: str
    kind: FieldKind
    required: bool
    choices: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()

    @property
    def label(self) -> str:
        """What an editor calls it."""
        return LABELS.get(self.key, self.key)

    @property
    def is_line(self) -> bool:
        """Whether one line of text, or a few words, can fill it."""
        return self.kind not in {"group", "groups", "table"}


def fields_of(schema: type[Schema]) -> tuple[Field, ...]:
    """The fields of a file of that schema, in its order."""
    described = schema.model_json_schema(mode="validation")
    return tuple(_fields(described, described.get("$defs", {})))


def _fields(described: Mapping[str, Any], models: Mapping[str, Any]) -> Iterator[Field]:
    required = described.get("required", ())
    for key, value in described["properties"].items():
        yield _field(key, _plain(value, models), key in required, models)


def _plain(value: Mapping[str, Any], models: Mapping[str, Any]) -> Mapping[str, Any]:
    """The description behind a reference, and behind «or nothing at all»."""
    for option in value.get("anyOf", ()):
        if option.get("type") != "null":
            return _plain(option, models)
    if "$ref" in value:
        found: Mapping[str, Any] = models[value["$ref"].rpartition("/")[2]]
        return found
    return value


def _field(key: str, value: Mapping[str, Any], required: bool, models: Mapping[str, Any]) -> Field:
    if "properties" in value:
        return Field(key, "group", required, fields=tuple(_fields(value, models)))
    if value.get("type") == "array":
        item = _plain(value.get("items", {}), models)
        if "properties" in item:
            return Field(key, "groups", required, fields=tuple(_fields(item, models)))
        return Field(key, _PHOTOS.get(key, "words"), required)
    if value.get("type") == "object":
        return Field(key, "table", required)
    if "enum" in value:
        return Field(key, "choice", required, tuple(value["enum"]))
    kind = _FORMATS.get(value.get("format", "")) or _TYPES.get(value.get("type", "")) or _PHOTOS.get(key)
    return Field(key, kind or ("long" if key in _LONG else "text"), required)
