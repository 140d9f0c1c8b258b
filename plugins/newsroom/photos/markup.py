"""Photos in Markdown: `![alt](path "caption")` alone in a paragraph is a figure, several are a row, amid words it stays a picture.

The images are those that `find_images` finds, here as in the checks: python-markdown's own grammar of images is put aside.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, Registry
from markupsafe import Markup

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import ContentError, Problem
from newsroom.photos.grammar import FoundImage, find_images
from newsroom.photos.view import CaptionHtml, PhotoView
from newsroom.publishing.markup import is_safe_address
from newsroom.publishing.references import Reference

_MARK = rf"{STX}photo(\d+){ETX}"
_HOLDERS = frozenset({"p", "li", "dd"})


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo as a document shows it, with the caption that stands in place of its own, where the document gives one."""

    photo: PhotoView
    caption: Markup | None = None


@dataclass(frozen=True, slots=True)
class PhotoSource:
    """Where the build takes photos from, and how it shows them."""

    view: Callable[[str, str], PhotoView]
    """The photo that a word names in a document of a folder; raises ContentError."""
    problem: Callable[[Reference], Problem | None]
    """What is wrong with a reference."""
    caption: CaptionHtml
    render_row: Callable[[Sequence[Shot]], str]
    """The figures of photos that stand in one paragraph: one alone, a pair, a row."""
    render_picture: Callable[[PhotoView], str]
    """A photo amid running text."""


def caption_html(site_url: str) -> CaptionHtml:
    """A function from caption Markdown to one line of HTML: `<b>`, `<i>` and links, everything else as text.

    Links lead to other sites or, with a leading slash, to a page of this one, whose addresses `site_url` precedes.
    """
    md = markdown.Markdown(output_format="html")
    md.preprocessors.deregister("html_block")
    md.inlinePatterns = _only(md.inlinePatterns, "escape", "link", "em_strong")
    md.treeprocessors.register(InlineTreeprocessor(md), "inline", 20)  # made anew: it keeps the patterns it was made with
    md.parser.blockprocessors = _only(md.parser.blockprocessors, "empty", "paragraph")
    md.treeprocessors.register(_CaptionTags(md, site_url), "caption-tags", 15)

    def converted(text: str) -> str:
        html = md.reset().convert(" ".join(text.split()))
        return html.removeprefix("<p>").removesuffix("</p>")

    return converted


def leads_somewhere(href: str) -> bool:
    """Whether a link of a caption works on every page that shows the photo."""
    return (href.startswith("/") and not href.startswith("//")) or (":" in href and is_safe_address(href))


class PhotoMarkup(Extension):
    """Figures, rows and pictures in every document; reading one with a reference to a photo that is wrong raises ContentError."""

    def __init__(self, photos: PhotoSource) -> None:
        super().__init__()
        self.photos = photos
        self.images: list[FoundImage] = []

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802  # python-markdown's name
        """Take the place of python-markdown's own images."""
        md.registerExtension(self)
        md.preprocessors.register(_Finding(md, self), "photos", 28)
        for name in ("image_reference", "short_image_ref"):
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_Marking(_MARK, md), "image_link", 150)
        md.treeprocessors.register(_Placing(md, self), "photos", 15)
        md.postprocessors.register(_Restoring(md, self), "photos", 5)

    def reset(self) -> None:
        """Forget the document read last."""
        self.images.clear()


class _Finding(Preprocessor):
    """Puts a numbered mark in the place of every image."""

    def __init__(self, md: markdown.Markdown, owner: PhotoMarkup) -> None:
        super().__init__(md)
        self.owner = owner

    def run(self, lines: list[str]) -> list[str]:
        document: Document = self.md.document  # type: ignore[attr-defined]  # the parser is publishing's Markup
        references = (image.reference for image in find_images(document.body, document.body_line, document.path))
        if problems := [problem for reference in references if (problem := self.owner.photos.problem(reference))]:
            raise ContentError(problems)
        body, end, parts = "\n".join(lines), 0, []
        for number, image in enumerate(find_images(body, 1)):
            self.owner.images.append(image)
            parts += [body[end : image.start], f"{STX}photo{number}{ETX}"]
            end = image.start + len(image.source)
        return "".join([*parts, body[end:]]).split("\n")


class _Marking(InlineProcessor):
    """Makes an element of a mark, for the tree to be judged by."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802  # python-markdown's name
        return Element("img", {"photo": m[1]}), m.start(0), m.end(0)


class _Placing(Treeprocessor):
    """Figures where images stand alone, pictures elsewhere."""

    def __init__(self, md: markdown.Markdown, owner: PhotoMarkup) -> None:
        super().__init__(md)
        self.owner = owner

    def run(self, root: Element) -> None:
        if not self.owner.images:
            return
        for element in list(root.iter()):
            marks = [child for child in element if _is_mark(child)]
            if marks and element.tag in _HOLDERS and _nothing_else(element, marks):
                self._fill(element, marks)
                continue
            for mark in marks:
                _replace(element, mark, self._stashed(self.owner.photos.render_picture(self._view(mark))))

    def _fill(self, element: Element, marks: list[Element]) -> None:
        shots = [self._shot(mark) for mark in marks]
        for child in list(element):
            element.remove(child)
        element.text = self._stashed(self.owner.photos.render_row(shots))

    def _shot(self, mark: Element) -> Shot:
        text = self._image(mark).caption
        # Safe: caption_html lets emphasis and links through, nothing else.
        return Shot(self._view(mark), Markup(self.owner.photos.caption(text)) if text else None)  # noqa: S704

    def _view(self, mark: Element) -> PhotoView:
        image = self._image(mark)
        document: Document = self.md.document  # type: ignore[attr-defined]  # the parser is publishing's Markup
        view = self.owner.photos.view(image.path, document.path.partition("/")[2].rpartition("/")[0])
        return replace(view, alt=image.alt, decorative=False) if image.alt else view

    def _image(self, mark: Element) -> FoundImage:
        return self.owner.images[int(mark.get("photo", ""))]

    def _stashed(self, html: str) -> str:
        return self.md.htmlStash.store(html.strip())


class _Restoring(Postprocessor):
    """An image in an indented code block was no image after all: its source comes back."""

    def __init__(self, md: markdown.Markdown, owner: PhotoMarkup) -> None:
        super().__init__(md)
        self.owner = owner

    def run(self, text: str) -> str:
        return re.sub(_MARK, lambda mark: escape(self.owner.images[int(mark[1])].source, quote=False), text)


class _CaptionTags(Treeprocessor):
    """The tags of captions."""

    def __init__(self, md: markdown.Markdown, site_url: str) -> None:
        super().__init__(md)
        self.site_url = site_url

    def run(self, root: Element) -> None:
        for element in root.iter():
            element.tag = {"strong": "b", "em": "i"}.get(element.tag, element.tag)
            if element.tag != "a":
                continue
            href = element.get("href", "")
            element.attrib.clear()
            if leads_somewhere(href):
                element.set("href", f"{self.site_url}{href}" if href.startswith("/") else href)
            else:
                element.tag = "span"


def _only(registry: Registry[Any], *names: str) -> Registry[Any]:
    """A registry of these items of another, in this order."""
    kept: Registry[Any] = Registry()
    for priority, name in enumerate(reversed(names)):
        kept.register(registry[name], name, priority)
    return kept


def _is_mark(element: Element) -> bool:
    return element.tag == "img" and "photo" in element.attrib


def _nothing_else(element: Element, marks: list[Element]) -> bool:
    others = [child for child in element if child not in marks and child.tag != "br"]
    words = (element.text or "") + "".join(child.tail or "" for child in element)
    return not others and not words.strip()


def _replace(parent: Element, child: Element, text: str) -> None:
    """Put `text` in the place of a child."""
    index = list(parent).index(child)
    text += child.tail or ""
    if index:
        parent[index - 1].tail = (parent[index - 1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    parent.remove(child)
