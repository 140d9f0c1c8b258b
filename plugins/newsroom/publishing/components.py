"""The theme's components, for code that must write HTML outside a page template: one name, one macro."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined


class Components:
    """The macros of `components/<name>.html`, rendered by name with the site's own filters and globals.

    The environment is made at the first rendering, when every feature has added its filters and globals to the settings.
    """

    def __init__(self, templates: Path, settings: dict[str, Any]) -> None:
        self._templates = templates
        self._settings = settings
        self._environment: Environment | None = None

    def render(self, name: str, *arguments: Any, **named: Any) -> str:
        """The HTML of macro `name`; raises jinja2's TemplateNotFound for a component the theme lacks."""
        module = self._made().get_template(f"components/{name}.html").module
        return str(getattr(module, name)(*arguments, **named))

    def _made(self) -> Environment:
        if self._environment is None:
            options = {"autoescape": True, **self._settings.get("JINJA_ENVIRONMENT", {})}
            environment = Environment(loader=FileSystemLoader(self._templates), undefined=StrictUndefined, **options)  # noqa: S701  # autoescape is in the options
            environment.filters.update(self._settings.get("JINJA_FILTERS", {}))
            environment.globals.update(self._settings.get("JINJA_GLOBALS", {}))
            self._environment = environment
        return self._environment
