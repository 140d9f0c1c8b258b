"""The generator of a content type of our own: documents of one folder, read strictly, shown newest first."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any, ClassVar

from pelican.contents import Content
from pelican.generators import Generator

from newsroom.foundation.problems import ContentError, Problem


class DocumentGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Reads the documents of `folder` as `content_class`; a feature adds what its pages share and writes them.

    `names` keeps only the files called so, where a folder holds Markdown of other kinds too.
    """

    folder: ClassVar[str]
    content_class: ClassVar[type[Content]]
    names: ClassVar[frozenset[str]] = frozenset()

    documents: Sequence[Any] = ()

    def generate_context(self) -> None:
        """Read every document that is to be shown. Raises ContentError with all problems."""
        read: list[Any] = []
        problems: list[Problem] = []
        for file in sorted(self.get_files([self.folder], extensions=("md",))):
            if self.names and file.rpartition("/")[2] not in self.names:
                continue
            try:
                document = self.readers.read_file(self.path, file, content_class=self.content_class, context=self.context)
            except ContentError as error:
                problems += error.problems
                continue
            if document.is_valid():  # a stub, for what is not to be shown, is not
                read.append(document)
                self.add_source_path(document)
                self.add_static_links(document)
        if problems:
            raise ContentError(problems)
        self.documents = sorted(sorted(read, key=attrgetter("slug")), key=attrgetter("date"), reverse=True)
        self.context.update(self.shared())

    def shared(self) -> dict[str, Any]:
        """What every page of the site may show of these documents."""
        return {}

    def refresh_metadata_intersite_links(self) -> None:
        """Let links in metadata find what other generators have read since."""
        for document in self.documents:
            document.refresh_metadata_intersite_links()

    def write(self, writer: Any, url: str, template: str, **shown: Any) -> None:
        """Write the page at `url`, a folder relative to the site's root."""
        writer.write_file(f"{url}index.html", self.get_template(template), self.context, url=url, **shown)
