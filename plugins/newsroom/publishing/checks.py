"""Checks that every document passes, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator

from newsroom.foundation.documents import Document
from newsroom.foundation.library import Library
from newsroom.foundation.problems import Position, Problem
from newsroom.publishing.asides import check_asides
from newsroom.publishing.link_checks import check_links
from newsroom.publishing.structure_checks import check_structure
from newsroom.publishing.text_checks import check_text


def check_document(document: Document, library: Library) -> Iterator[Problem]:
    """Everything wrong with a document that does not depend on what kind it is."""
    if document.nfd:
        yield Problem("document.nfd", Position(document.path), severity="warning")
    yield from check_text(document)
    yield from check_structure(document)
    yield from check_asides(document)
    yield from check_links(document, library)
