"""The files of the index in the output."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path

from tests.search.writing import a_document, indexed


def test_for_a_disk_each_file_is_a_script_that_hands_over_the_same_bytes(tmp_path: Path) -> None:
    made = indexed(tmp_path / "host", a_document())

    for_disk = indexed(tmp_path / "disk", a_document(), for_disk=True)

    script = (for_disk.folder / f"{made.root}.js").read_text(encoding="ascii")
    name, data = re.fullmatch(r'searchFile\("(\w+)","(.+)"\)', script).groups()  # type: ignore[union-attr]
    assert (name, b64decode(data)) == (made.root, made.files[made.root])
    assert len(for_disk.files) == len(made.files)


def test_files_of_an_earlier_index_go(tmp_path: Path) -> None:
    earlier = indexed(tmp_path, a_document(1), a_document(2)).files

    later = indexed(tmp_path, a_document(3)).files

    assert "0/1" in earlier
    assert later == indexed(tmp_path / "fresh", a_document(3)).files
    assert [folder.name for folder in (tmp_path / "tim-kiem").iterdir()] == ["chi-muc"]


def test_an_interrupted_build_leaves_the_index_as_it_was_and_nothing_for_the_next(tmp_path: Path) -> None:
    made = indexed(tmp_path, a_document(1))
    before = made.files
    (tmp_path / "tim-kiem" / "chi-muc.new").mkdir()
    (tmp_path / "tim-kiem" / "chi-muc.new" / "half.bin").write_bytes(b"")

    assert made.files == before
    assert "half" not in indexed(tmp_path, a_document(2)).files
