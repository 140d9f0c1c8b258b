"""The type of what Markdown has made, set when everything else is done."""

from __future__ import annotations

import markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from newsroom.publishing.typesetting import Words, unbroken_html

_AFTER_ALL_OTHERS = -10


class TypeMarkup(Extension):
    """No-break spaces in every document; `in_headings` keeps compound words together as well."""

    def __init__(self, in_headings: Words) -> None:
        super().__init__()
        self._in_headings = in_headings

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802  # python-markdown's name
        """Work on the finished HTML, when what was stashed has come back."""
        md.postprocessors.register(_Typesetting(md, self._in_headings), "newsroom-type", _AFTER_ALL_OTHERS)


class _Typesetting(Postprocessor):
    def __init__(self, md: markdown.Markdown, in_headings: Words) -> None:
        super().__init__(md)
        self._in_headings = in_headings

    def run(self, text: str) -> str:
        return unbroken_html(text, self._in_headings)
