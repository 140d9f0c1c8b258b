"""Make the theme's faces and css/fonts.css from the published families; run as `python theme/fonts/make.py`.

The sources are pinned wheels that hold the families' own TTF files. Each face keeps the Vietnamese alphabet, ASCII and the
punctuation of Vietnamese print; the fallback faces are fitted to the real ones so that a page does not move when they arrive.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from digits import make_digits
from faces import DIGITS, FACES, SOURCES, TEXT, Face
from fallbacks import fallback_rules
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

STATIC = Path(__file__).resolve().parent.parent / "static"


def main() -> None:
    """Download the sources, write every face, its licence and the stylesheet; print what each weighs."""
    with tempfile.TemporaryDirectory() as folder:
        sources = download(Path(folder))
        for face in FACES:
            target = STATIC / "fonts" / f"{face.file}.woff2"
            made(face, sources).save(target)
            print(f"{target.name:34}{target.stat().st_size:7,} bytes")
        for package, licence in SOURCES.items():
            text = (sources / package / "LICENSE").read_text(encoding="utf-8")
            (STATIC / "fonts" / licence.file).write_text(text, encoding="utf-8")
        rules = [*(face.rule() for face in FACES), *fallback_rules(sources)]
    (STATIC / "css" / "fonts.css").write_text("/* Made by theme/fonts/make.py */\n" + "\n\n".join(rules) + "\n", encoding="utf-8")


def download(folder: Path) -> Path:
    """The folder that holds the unpacked sources; pip checks their hashes."""
    requirements = folder / "requirements.txt"
    requirements.write_text("".join(f"{source.requirement}\n" for source in SOURCES.values()), encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "download", "-qq", "--no-deps", "--require-hashes", "--dest", str(folder)]
    subprocess.run([*pip, "--requirement", str(requirements)], check=True)  # noqa: S603 - our own arguments
    for wheel in sorted(folder.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder)
    return folder


def made(face: Face, sources: Path) -> TTFont:
    """One face: its axes pinned or narrowed, its digits evened if it is for tables, its characters chosen."""
    font = TTFont(sources / face.source, recalcTimestamp=False)
    if face.axes:
        font = instantiateVariableFont(font, dict(face.axes))
    if face.digits:
        make_digits(font)
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["kern", "liga"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 13, 14]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=DIGITS if face.digits else TEXT)
    subsetter.subset(font)
    font.flavor = "woff2"
    return font


if __name__ == "__main__":
    main()
