"""A project as the desk sees it: where its settings, content and theme lie, and where its site will stand."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Project:
    """The settings file of a site, and what it says."""

    settings_file: Path
    settings: Mapping[str, Any]

    @property
    def root(self) -> Path:
        """The folder of the settings file; its paths start there."""
        return self.settings_file.parent

    @property
    def content(self) -> Path:
        """The editors' folder."""
        return self.root / str(self.settings.get("PATH", "content"))

    @property
    def theme(self) -> Path:
        """The theme's folder."""
        return self.root / str(self.settings.get("THEME", "theme"))

    @property
    def prefix(self) -> str:
        """The site's folder on its host: empty, or such as `/thi-dua`."""
        return str(self.settings.get("SITEURL", "")).rstrip("/")

    @property
    def address(self) -> str:
        """The absolute address of the site's root, without a final slash."""
        return str(self.settings.get("SITE_ADDRESS", "")).rstrip("/")


def load_project(settings_file: Path) -> Project:
    """The project of a settings file, which is Python: it is run, with its own folder to import from."""
    file = settings_file.resolve()
    folder = str(file.parent)
    before = set(sys.modules)
    sys.path.insert(0, folder)
    try:
        values = runpy.run_path(str(file))
    finally:
        sys.path.remove(folder)
        for name in set(sys.modules) - before:
            if (getattr(sys.modules[name], "__file__", None) or "").startswith(str(file.parent / "pelicanconf")):
                del sys.modules[name]  # two projects in one process each have a pelicanconf of their own
    return Project(file, {name: value for name, value in values.items() if name.isupper()})
