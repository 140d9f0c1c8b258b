"""The one Markdown reader: our documents, or Pelican's classic ones, as content and typed metadata."""

from __future__ import annotations

import logging
from functools import cached_property
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader

from newsroom.foundation.documents import load_document
from newsroom.foundation.problems import ContentError
from newsroom.publishing.aliases import aliases_of
from newsroom.publishing.markup import Markup, markup
from newsroom.publishing.newsroom import Newsroom, newsroom_of

_SYLLABLES_A_MINUTE = 220
_log = logging.getLogger(__name__)


class NewsroomReader(BaseReader):  # type: ignore[misc]  # Pelican ships no types
    """Reads `.md` files; raises ContentError with file, line and column."""

    enabled = True
    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The HTML and the metadata of one document; what is not to be published is skipped before its body is read."""
        try:
            return self._read(Path(source_path), newsroom_of(self.settings))
        except ContentError as error:
            _log.warning("%s", error)  # Pelican itself then tells an error, but says only which file it could not process
            raise

    def _read(self, file: Path, newsroom: Newsroom) -> tuple[str, dict[str, Any]]:
        document = load_document(file, newsroom.shown(file))
        metadata = newsroom.kind_of(document).metadata(document, newsroom)
        if metadata.get("status") == "skip":
            return "", metadata
        html = self._markup.html(document)
        reading_minutes = max(1, round(len(document.body.split()) / _SYLLABLES_A_MINUTE))
        aliases = tuple(aliases_of(document))
        return html, {**metadata, "aliases": aliases, "headings": self._markup.headings, "reading_minutes": reading_minutes}

    @cached_property
    def _markup(self) -> Markup:
        """One parser for all files: making one takes as long as reading a short article."""
        return markup(newsroom_of(self.settings).markdown_extensions)
