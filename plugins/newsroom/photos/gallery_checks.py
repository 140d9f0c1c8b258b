"""Everything that can be wrong with `/// gallery` blocks."""

from __future__ import annotations

from collections.abc import Iterator

from newsroom.foundation.documents import Document
from newsroom.foundation.library import Library
from newsroom.foundation.problems import ContentError, Position, Problem
from newsroom.photos.loading import PhotoLibrary
from newsroom.photos.spreads import NAME, Spreads
from newsroom.publishing.block_markup import lost_blocks


def check_galleries(documents: Library, library: PhotoLibrary) -> Iterator[Problem]:
    """Blocks that name no album or a photo it has not, that never close or stand in the wrong place, or show what is not published."""
    spreads = Spreads(library)
    for file in documents.chosen():
        try:
            document = documents.document(file)
        except ContentError:
            continue  # told of by the feature it belongs to
        for problem in spreads.problems(document):
            if problem.code != "photos.draft-album" or not _is_draft(document):
                yield problem
        for block in lost_blocks(document, NAME):
            yield Problem("photos.lost-gallery", Position(document.path, block.line, block.column))


def _is_draft(document: Document) -> bool:
    front = document.front.value
    return isinstance(front, dict) and front.get("draft") not in {None, "", "false", "no", "không"}
