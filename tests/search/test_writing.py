"""The files of the index in the output."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path

from tests.search.writing import a_document, indexed

from newsroom.search.writing import FOLDER, write_index


def test_every_file_is_written_as_it_is(tmp_path: Path) -> None:
    made = indexed(tmp_path, a_document())

    write_index(made, tmp_path)

    assert {name: (tmp_path / FOLDER / f"{name}.bin").read_bytes() for name in made.files} == made.files


def test_for_a_disk_each_file_is_a_script_that_hands_over_the_same_bytes(tmp_path: Path) -> None:
    made = indexed(tmp_path, a_document())

    write_index(made, tmp_path, for_disk=True)

    script = (tmp_path / FOLDER / f"{made.root}.js").read_text(encoding="ascii")
    name, data = re.fullmatch(r'searchFile\("(\w+)","(.+)"\)', script).groups()  # type: ignore[union-attr]
    assert (name, b64decode(data)) == (made.root, made.files[made.root])
