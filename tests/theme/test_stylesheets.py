"""What every stylesheet keeps to, and what the faces hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

STATIC = Path(__file__).parents[2] / "theme" / "static"
SHEETS = sorted((STATIC / "css").rglob("*.css"))
LETTERS = "ăâđêôơưắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựýỳỷỹỵíìỉĩịúùủũụéèẻẽẹáàảãạóòỏõọ"


def dark_blocks() -> list[dict[str, str]]:
    text = (STATIC / "css" / "tokens.css").read_text(encoding="utf-8")
    blocks = re.findall(r"\{\s*color-scheme: dark;([^}]*)\}", text)
    return [dict(re.findall(r"(--[\w-]+): ([^;]+);", block)) for block in blocks]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_sheet_shouts_or_names_a_raw_colour(sheet: Path) -> None:
    text = sheet.read_text(encoding="utf-8")

    assert "!important" not in text
    assert sheet.name == "tokens.css" or not re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\((?!var)|hsla?\(", text)


def test_every_sheet_is_imported_by_one_bundle_but_those_that_pages_and_quotations_share() -> None:
    names = ["site", "pages", "campaign", "target", "cards", "matrix", "sentences", "tables", "tables_print", "gallery"]
    names += ["report", "bulletin", "epub"]
    bundles = [STATIC / "css" / f"{name}.css" for name in names]

    imported = [path for bundle in bundles for path in re.findall(r'url\("([^"]+)"\) layer\(\w+\)', bundle.read_text(encoding="utf-8"))]

    quoted = ("bar", "bar", "matrix", "status_field", "target_card", *["target_quotation"] * 3)
    told = [f"components/{name}.css" for name in ("sheet", "turn", "ledger", "reckoning")]
    campaigns = ["layouts/campaigns.css", "layouts/targets.css", *told]
    shared = ["lede.css", *campaigns, *(f"components/{name}.css" for name in (*quoted, "big_figures", "poster", "quote"))]
    assert sorted(imported) == sorted([sheet.relative_to(STATIC / "css").as_posix() for sheet in SHEETS if sheet not in bundles] + shared)


def test_the_dark_palette_is_the_same_for_the_system_and_the_reader() -> None:
    system, reader = dark_blocks()

    assert system == reader


@pytest.mark.parametrize("dark", [False, True])
def test_text_stands_out_seven_to_one_on_every_ground(dark: bool) -> None:
    light = dict(re.findall(r"--([\w-]+): (#\w{6});", (STATIC / "css" / "tokens.css").read_text(encoding="utf-8").split("@media")[0]))
    colours = {**light, **({name[2:]: value for name, value in dark_blocks()[0].items()} if dark else {})}

    grounds = dict.fromkeys(("ink", "ink-soft"), ("paper", "paper-shade")) | dict.fromkeys(("red-text", "teal-text"), ("paper",))
    grounds |= {"on-field": ("red", "teal", "film"), "on-ochre": ("ochre",)}

    assert not [(text, ground) for text, on in grounds.items() for ground in on if contrast(colours[text], colours[ground]) < 7]


@pytest.mark.parametrize(
    "face", ["be-vietnam-pro-400", "be-vietnam-pro-700", "be-vietnam-pro-800", "source-serif-4", "source-serif-4-italic"]
)
def test_a_face_holds_every_vietnamese_letter(face: str) -> None:
    held = TTFont(STATIC / "fonts" / f"{face}.woff2").getBestCmap()

    assert not [letter for letter in LETTERS + LETTERS.upper() if ord(letter) not in held]


def test_digits_of_tables_are_equally_wide() -> None:
    font = TTFont(STATIC / "fonts" / "be-vietnam-digits-700.woff2")

    assert {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"} == {650}


def test_the_faces_of_a_page_weigh_at_most_64_kilobytes() -> None:
    faces = [face for face in (STATIC / "fonts").glob("*.woff2") if "italic" not in face.name]

    assert sum(face.stat().st_size for face in faces) <= 64 * 1024


def test_on_paper_heads_that_sort_come_back_as_words_wherever_a_table_stands() -> None:
    bundle = (STATIC / "css" / "tables_print.css").read_text(encoding="utf-8")
    printed = (STATIC / "css" / "components" / "target_table_print.css").read_text(encoding="utf-8")

    assert 'url("components/target_table_print.css") layer(print)' in bundle  # in an earlier one print.css, which hides buttons, wins
    assert re.search(r"\.target-table button \{\s*display: contents;", printed)
