"""Pelican's own reader for Markdown, telling what it is at: for a site that has a feature of ours, but not our reader.

Pelican takes every reader it finds among the classes, so ours is defined elsewhere.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican.readers import MarkdownReader

from newsroom.publishing.newsroom import newsroom_of


class StockReader(MarkdownReader):  # type: ignore[misc]  # Pelican ships no types
    """Pelican's own reader for Markdown; the newsroom knows which file it is at."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """What Pelican makes of the document."""
        newsroom_of(self.settings).reading = Path(source_path)
        content, metadata = super().read(source_path)
        return content, metadata


def tell_what_is_read(readers: Any) -> None:
    """Put StockReader in the place of Pelican's own reader for Markdown, wherever that one is still in use."""
    for extension, reader in readers.reader_classes.items():
        if reader is MarkdownReader:
            readers.reader_classes[extension] = StockReader
