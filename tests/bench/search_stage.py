"""The index built in a process of its own: `search_stage.py TEXTS FOLDER ANSWER`.

TEXTS is a number or a folder; what was measured is written into ANSWER as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from datetime import time as midnight
from html import escape
from pathlib import Path

import search_corpus
from search_corpus import Text

from newsroom.search.indexing import Name, index
from newsroom.search.model import Found
from newsroom.search.preparing import Pantry
from newsroom.search.writing import FOLDER, Files

QUERIES = Path(__file__).resolve().parents[1] / "samples" / "search_queries.json"


def texts(given: str) -> Iterator[Text]:
    """That many generated articles, or those of a folder."""
    return search_corpus.generated(int(given), QUERIES) if given.isdigit() else search_corpus.folder(Path(given))


def documents(given: str, edited: str = "") -> Iterator[Found]:
    """The articles as the site hands them over; the one named `edited` has a word more."""
    for text in texts(given):
        paragraphs = (*text.paragraphs, "Bài đã sửa.") if text.url == edited else text.paragraphs
        html = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in paragraphs)
        day = datetime.combine(text.day, midnight())
        yield Found("news", text.title, f"tin-tuc/{text.day:%Y/%m}/{text.url}/", day, "", html, text.section, (text.unit,))


def main(given: str, output: Path, answer: Path, edited: str = "") -> None:
    """Build, and tell how long it took beyond generating the texts, and what was written."""
    found = list(documents(given, edited))
    start, used = time.perf_counter(), time.process_time()
    files = Files(output / "site" / FOLDER)
    names = [Name("Đơn vị", name, "don-vi/") for name in search_corpus.UNITS]
    made = index(found, names, {"ttcp": "Thanh tra Chính phủ"}, Pantry(output / "prepared.sqlite"), files)
    seconds, cpu = time.perf_counter() - start, time.process_time() - used + sum(os.times()[2:4])
    told = {
        "seconds": seconds,
        "cpu": cpu,
        "articles": len(found),
        "fresh": made.fresh,
        "root": made.root,
        "sizes": {file.stem: file.stat().st_size for file in files.folder.glob("*.bin")},
    }
    answer.write_text(json.dumps(told), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), *sys.argv[4:5])
