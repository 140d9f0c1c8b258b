"""Every face that is published, but those of digits alone, holds every Vietnamese letter."""

from __future__ import annotations

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from tests.site.faces import LETTERS, missing


def text_faces(site: Path) -> list[Path]:
    return sorted(face for face in site.rglob("*.woff2") if "digits" not in face.name)


def test_vietnamese_has_134_letters_of_its_own() -> None:
    assert len(LETTERS) == 134
    assert {"Ậ", "ẫ", "Đ", "ỡ", "Ỵ", "ữ"} <= LETTERS


def test_no_face_lacks_a_letter(site: Path) -> None:
    faces = text_faces(site)

    assert len(faces) >= 4
    assert {face.name: missing(face) for face in faces if missing(face)} == {}


def test_a_face_that_lacks_one_is_seen(site: Path, tmp_path: Path) -> None:
    font = TTFont(text_faces(site)[0])
    cutter = subset.Subsetter()
    cutter.populate(text="".join(LETTERS - {"Ữ", "ẵ"}))
    cutter.subset(font)
    font.save(tmp_path / "hong.woff2")

    assert missing(tmp_path / "hong.woff2") == sorted("Ữẵ")
