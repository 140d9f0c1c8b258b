"""Word files made for tests, part by part, as Word itself packs them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def paragraph(*runs: str, style: str = "", item: bool = False) -> str:
    """A paragraph of runs; `style` is the name of its style, `item` makes it a bullet."""
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + (
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if item else ""
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def run(text: str, *, bold: bool = False, italic: bool = False) -> str:
    """A run of text."""
    properties = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def footnote(number: int) -> str:
    """The mark of a footnote."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of plain cells."""
    cells = ("".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def drawing(alt: str = "", relation: str = "rIdPicture") -> str:
    """A run that holds the file's picture."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="{alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def word_file(file: Path, *body: str, picture: Path | None = None, notes: tuple[str, ...] = (), suffix: str = "png") -> Path:
    """A .docx file of these paragraphs and tables, with one picture and some footnotes."""
    names = (
        ("rIdStyles", "styles", "styles.xml"),
        ("rIdNumbers", "numbering", "numbering.xml"),
        ("rIdNotes", "footnotes", "footnotes.xml"),
    )
    relations = "".join(f'<Relationship Id="{id_}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for id_, kind, target in names)
    relations += f'<Relationship Id="rIdPicture" Type="{_OFFICE}/image" Target="media/image1.{suffix}"/>'
    styles = (("Heading1", "heading 1"), ("Heading2", "heading 2"), ("Title", "Title"))
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _related(f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'),
        "word/_rels/document.xml.rels": _related(relations),
        "word/document.xml": f"<w:document {_W} {_R} {_DRAWING}><w:body>{''.join(body)}</w:body></w:document>",
        "word/styles.xml": _listed(
            "styles", (f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{n}"/></w:style>' for i, n in styles)
        ),
        "word/numbering.xml": _listed(
            "numbering",
            (
                '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>',
                '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
            ),
        ),
        "word/footnotes.xml": _listed(
            "footnotes", (f'<w:footnote w:id="{i}">{paragraph(run(note))}</w:footnote>' for i, note in enumerate(notes, start=1))
        ),
    }
    with zipfile.ZipFile(file, "w") as package:
        for name, text in parts.items():
            package.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
        if picture:
            package.writestr(f"word/media/image1.{suffix}", picture.read_bytes())
    return file


def _listed(name: str, entries: Iterable[str]) -> str:
    return f"<w:{name} {_W}>{''.join(entries)}</w:{name}>"


def _related(entries: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'
