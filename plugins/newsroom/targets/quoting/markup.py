"""Targets in Markdown: what the grammar finds is what the build shows, as a block in its place or a figure in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import markdown
from markdown.inlinepatterns import InlineProcessor

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Problem
from newsroom.publishing.block_markup import BlockMarkup
from newsroom.targets.quoting.grammar import NAME, Block, Figure, blocks_and_figures, find_blocks, find_figures

__all__ = ["TargetsMarkup", "find_blocks", "find_figures"]


class TargetsMarkup(BlockMarkup):
    """Tables and figures of targets in every document; reading one that asks for what is not there raises ContentError.

    `problems` says what is wrong with a document's blocks and figures; `render_table` and `render_figure` are given one that is
    right, and return HTML. `reading` tells the document where the parser itself does not, as Pelican's own.
    """

    def __init__(
        self,
        problems: Callable[[Document], Iterable[Problem]],
        render_table: Callable[[Block, Document], str],
        render_figure: Callable[[Figure, Document], str],
        reading: Callable[[], Document] | None = None,
    ) -> None:
        super().__init__(NAME, problems, lambda block, document, _: render_table(block, document), "targets.lost-block", reading)
        self.render_figure = render_figure
        self.figures: dict[str, Figure] = {}

    def extendMarkdownBlocks(self, md: markdown.Markdown, block_mgr: Any) -> None:  # noqa: N802  # pymdown-extensions' name
        """Add the block, the figure, and the search for both."""
        super().extendMarkdownBlocks(md, block_mgr)
        md.inlinePatterns.register(_Placing(r"\{\{[ ]*target\b[^{}\n]*\}\}", md, self), "targets", 185)

    def reset(self) -> None:
        """Forget the document read last."""
        super().reset()
        self.figures = {}

    def asks(self, text: str) -> bool:
        """Whether a text asks for a block or a figure."""
        return super().asks(text) or any(find_figures(text, 1))

    def find(self, document: Document) -> None:
        """Keep what a document asks for; the lines of its blocks hold no figures."""
        self.blocks, figures = blocks_and_figures(document)
        self.figures = {figure.source: figure for figure in figures}


class _Placing(InlineProcessor):
    """Puts a figure's text in; one that the search did not find stays as written."""

    def __init__(self, pattern: str, md: markdown.Markdown, owner: TargetsMarkup) -> None:
        super().__init__(pattern, md)
        self.owner = owner

    def handleMatch(  # type: ignore[override]  # noqa: N802  # python-markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        figure = self.owner.figures.get(m[0])
        if figure is None:
            return None, None, None
        return self.md.htmlStash.store(self.owner.render_figure(figure, self.owner.document(self.md))), m.start(0), m.end(0)
