"""Generators for features: of pages that a feature makes, and of a content type of our own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from pathlib import Path
from typing import Any, ClassVar

from pelican.contents import Content
from pelican.generators import Generator

from newsroom.foundation.problems import ContentError, Problem
from newsroom.publishing.written import WrittenPage


class PageGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes the pages that a feature makes, once all documents are read."""

    def pages(self) -> Iterable[WrittenPage]:
        """The pages, each made when it is written."""
        raise NotImplementedError

    def generate_output(self, writer: Any) -> None:
        """Write them all."""
        for page in self.pages():
            writer.write_file(page.save_as, self.get_template(page.template), self.context, url=page.url, **page.shown)

    @classmethod
    def where_themed(cls, pelican: Any, template: str) -> type[PageGenerator] | None:
        """The generator, for Pelican to run; none where the theme has no such template."""
        return cls if (Path(pelican.settings["THEME"]) / "templates" / f"{template}.html").exists() else None


class OwnDocument(Content):  # type: ignore[misc]  # Pelican ships no types
    """A document of a kind of our own, as Pelican knows it."""

    mandatory_properties = ("title", "slug", "date")


class DocumentGenerator(PageGenerator):
    """Reads the documents of `folder`; a feature adds what its pages share, and the pages.

    `names` keeps only the files called so, where a folder holds Markdown of other kinds too.
    """

    folder: ClassVar[str]
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
                document = self.readers.read_file(self.path, file, content_class=OwnDocument, context=self.context)
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
