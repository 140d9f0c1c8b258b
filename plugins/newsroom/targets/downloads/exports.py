"""A campaign's figures for machines: JSON, and CSV that opens right in a Vietnamese Excel."""

from __future__ import annotations

import csv
import io
import json
import re
from decimal import Decimal
from typing import Any

from newsroom.targets.board.rows import Row, TargetRow
from newsroom.targets.board.view import Board
from newsroom.targets.figures import Amount, Deeds, Roll, Share, Span, Steps
from newsroom.targets.model import Campaign
from newsroom.targets.rules.outcome import Outcome, Status
from newsroom.vietnamese.numbers import MINUS

HEADERS = (
    "TT",
    "Mã chỉ tiêu",
    "Nội dung chỉ tiêu",
    "Đơn vị",
    "Đơn vị tính",
    "Chỉ tiêu",
    "Kết quả",
    "Tử số",
    "Mẫu số",
    "Giá trị",
    "Tỷ lệ hoàn thành",
    "Đánh giá",
    "Cờ",
    "Ghi chú",
    "Đơn vị đã báo cáo",
    "Đơn vị phải báo cáo",
)
"""The headers of the CSV file."""
_NUMBER = re.compile(r'"@(-?[\d.]+)@"')


def as_json(seen: Board) -> str:
    """The board as JSON; numbers are exact, texts are those of the page, no-break spaces too."""
    campaign = seen.campaign
    data = {
        "campaign": campaign.id,
        "name": campaign.name,
        "cut_off": seen.viewpoint.cut_off.isoformat(),
        "illustrative": campaign.illustrative,
        "summary": seen.summary,
        "targets": [
            {
                "id": row.id,
                **_fields(row, row, outcome.whole, (row.reported_units, row.expected_units)),
                "units": [
                    {"id": part.id, "name": part.name, **_fields(row, part, unit.outcome, _reported(unit.outcome))}
                    for part, unit in zip(row.units, outcome.units, strict=True)
                ],
            }
            for row, outcome in zip(seen.rows, seen.outcomes, strict=True)
        ],
    }
    return _NUMBER.sub(r"\1", json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def as_csv(seen: Board) -> str:
    """The board as CSV: a byte order mark, semicolons, decimal commas, hyphens for minus, plain spaces; a row a target and a unit."""
    text = io.StringIO()
    text.write("\ufeff")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADERS)
    for row, outcome in zip(seen.rows, seen.outcomes, strict=True):
        reported = (str(row.reported_units), str(row.expected_units))
        writer.writerow(_cells(seen.campaign, row.no, row.id, row.wording, "toàn khối", row, outcome.whole, reported))
        for part, unit in zip(row.units, outcome.units, strict=True):
            writer.writerow(_cells(seen.campaign, row.no, row.id, row.wording, part.name, part, unit.outcome, ("", "")))
    return text.getvalue()


def _fields(target: TargetRow, row: Row, outcome: Outcome, reported: tuple[int, int]) -> dict[str, Any]:
    """What is said of a target, and in the same keys of each unit's part in it."""
    numerator, denominator, value = numbers_of(outcome)
    return {
        "no": target.no,
        "wording": target.wording,
        "level_text": row.level_text,
        "value_text": row.value_text,
        "completion_text": row.completion_text,
        "status": row.status.label,
        "flags": list(row.flags),
        "remarks": list(row.remarks),
        "numerator": _json(numerator),
        "denominator": _json(denominator),
        "value": _json(value),
        "pace_text": row.pace_text,
        "reported_units": reported[0],
        "expected_units": reported[1],
    }


def _reported(outcome: Outcome) -> tuple[int, int]:
    """Whether a unit has reported, of whether it must."""
    awaited = outcome.status is not Status.NOT_APPLICABLE
    return int(awaited and outcome.figure is not None), int(awaited)


def numbers_of(outcome: Outcome) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Numerator, denominator and value; only the part reported where units are missing."""
    figure = outcome.figure.figure if isinstance(outcome.figure, Span) else outcome.figure
    match figure:
        case Share(numerator, denominator):
            return numerator, denominator, None
        case Amount(value):
            return None, None, value
        case Roll(names, size):
            return Decimal(len(names)), Decimal(size), None
        case Deeds(done, size):
            return Decimal(done), Decimal(size), None
        case Steps(done=steps, size=size):
            return Decimal(len(steps)), Decimal(size), None
        case _:
            return None, None, None


def _json(number: Decimal | None) -> int | str | None:
    """An integer, or a mark that becomes an exact decimal number: JSON knows no decimals of its own in Python."""
    if number is None:
        return None
    return int(number) if number == int(number) else f"@{number}@"


def _cells(
    campaign: Campaign, no: str, id_: str, wording: str, unit: str, row: Row, outcome: Outcome, reported: tuple[str, str]
) -> list[str]:
    numbers = ["" if number is None else str(number).replace(".", ",") for number in numbers_of(outcome)]
    texts = [no, id_, wording, unit, row.unit_text, row.level_text, row.value_text, *numbers, row.completion_text]
    note = "; ".join([*row.remarks, *(["Số liệu minh họa"] if campaign.illustrative else [])])
    return [plain(text) for text in [*texts, row.status.label, " ".join(row.flags), note, *reported]]


def plain(text: str) -> str:
    """A text of the page for a sheet: plain spaces, a hyphen for minus."""
    return text.replace("\u00a0", " ").replace(MINUS, "-")
