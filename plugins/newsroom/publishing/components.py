"""The theme's components, for code that must write HTML outside a page template: one name, one macro."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


class Components:
    """The macros of `components/<name>.html`, rendered by name with the site's own filters and globals.

    The environment is made at the first rendering, when every feature has added its filters and globals to the settings.
    """

    def __init__(self, templates: Path, settings: dict[str, Any]) -> None:
        self._folders = [templates]
        self._settings = settings
        self._environment: Environment | None = None

    def fall_back_on(self, templates: Path) -> None:
        """Look into a feature's own folder for what the theme lacks."""
        self._folders.append(templates)

    def render(self, name: str, *arguments: Any, **named: Any) -> str:
        """The HTML of macro `name`; raises jinja2's TemplateNotFound for a component that neither theme nor feature has."""
        module = self._made().get_template(f"components/{name}.html").module
        return str(getattr(module, name)(*arguments, **named))

    def _made(self) -> Environment:
        if self._environment is None:
            options = {"autoescape": True, **self._settings.get("JINJA_ENVIRONMENT", {})}
            environment = Environment(loader=FileSystemLoader(self._folders), undefined=StrictUndefined, **options)  # noqa: S701  # autoescape is in the options
            environment.filters.update(self._settings.get("JINJA_FILTERS", {}))
            environment.globals.update(self._settings.get("JINJA_GLOBALS", {}))
            self._environment = environment
        return self._environment


class Unindented(Extension):
    """An extension of JINJA_ENVIRONMENT: templates are indented for those who read them, pages carry no indents (1% of an article).

    What is filled in stays as it is.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template's source without indents, line by line as before, so that an error still names its line."""
        return _INDENT.sub("", source)


def compiled_templates(folder: Path) -> FileSystemBytecodeCache:
    """A `bytecode_cache` for JINJA_ENVIRONMENT: templates stay compiled from one build to the next; a changed one is compiled anew."""
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))
