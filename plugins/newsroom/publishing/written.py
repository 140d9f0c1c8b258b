"""A page as a feature hands it to its adapter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """What a template is given to show at `url`, a folder or a file from the site's root."""

    template: str
    url: str
    shown: Mapping[str, Any] = field(default_factory=dict)

    @property
    def save_as(self) -> str:
        """The file of the page, from the site's root."""
        return f"{self.url}index.html" if self.url.endswith("/") else self.url
