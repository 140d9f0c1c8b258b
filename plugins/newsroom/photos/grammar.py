"""The grammar of images in Markdown, one for the checks and the build: `![alt](path "caption")`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.foundation.problems import Position
from newsroom.publishing.raw_html import without_code
from newsroom.publishing.references import Reference

# An alternative text may run over a line's end, not over a blank line; a caption may have the quotation marks that Word makes.
_IMAGE = re.compile(
    r"(?<!\\)!\[(?P<alt>(?:[^\[\]\\\n]|\\.|\n(?![ \t]*\n))*)\]"
    r"\([ \t]*(?:<(?P<quoted>[^<>\n]*)>|(?P<bare>[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*))"
    r"(?:[ \t]*\n?[ \t]*(?:\"(?P<title>[^\"]*)\"|“(?P<curly>[^”]*)”))?[ \t]*\)"
)
_ESCAPED = re.compile(r"\\([\\\[\]!()*_`])")


@dataclass(frozen=True, slots=True)
class FoundImage:
    """An image in a body: `path` as the editor wrote it, `caption` the text that stands in place of the photo's own.

    `source` is the whole of its Markdown, which begins at the offset `start`.
    """

    path: str
    alt: str
    caption: str
    source: str
    start: int
    position: Position

    @property
    def reference(self) -> Reference:
        """What the image refers to."""
        return Reference("photo", self.path, self.position, described=bool(self.alt))


def find_images(body: str, first_line: int, shown: str = "") -> Iterator[FoundImage]:
    """Each image of a Markdown body, in order; code is passed over.

    `first_line` is the number of the body's first line in the file that its editor knows as `shown`.
    """
    if "![" not in body:
        return
    starts = [0]
    for text in body.split("\n"):
        starts.append(starts[-1] + len(text) + 1)
    bare = without_code(body)
    for found in _IMAGE.finditer(bare):
        line = bare.count("\n", 0, found.start())
        column = found.start() - (bare.rfind("\n", 0, found.start()) + 1)
        # The words come from the body itself: an alternative text may hold code, which is blank in `bare`.
        if match := _IMAGE.match(body, starts[line] + column):
            yield FoundImage(
                path=(match["quoted"] or match["bare"] or "").strip(),
                alt=_ESCAPED.sub(r"\1", " ".join(match["alt"].split())),
                caption=match["title"] or match["curly"] or "",
                source=match[0],
                start=match.start(),
                position=Position(shown, first_line + line, column + 1),
            )
