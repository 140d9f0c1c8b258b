from __future__ import annotations

from pathlib import Path

from tests.targets.writing import UNITS, campaign

from newsroom.targets.board.view import Board, board
from newsroom.targets.downloads.campaign_files import campaign_files
from newsroom.targets.model import Viewpoint


def seen(folder: Path) -> Board:
    found = campaign(folder, 'kind: count\nlevel: "25"\nunit: tập thể', ["a;q1;3;;;;05/04/2026;;;"])
    return board(found, UNITS, Viewpoint(found.cut_off, found.cut_off))


def test_a_campaign_has_figures_a_calendar_and_for_each_unit_a_calendar_and_a_feed(tmp_path: Path) -> None:
    paths = [path for path, _ in campaign_files(seen(tmp_path), UNITS, "http://thidua.noibo")]

    assert paths[:4] == [*(f"du-lieu/chi-tieu/2026.{suffix}" for suffix in ("json", "csv", "xlsx")), "phong-trao/2026/lich-bao-cao.ics"]
    assert paths[4:6] == [f"phong-trao/2026/don-vi/a/{name}" for name in ("lich-bao-cao.ics", "atom.xml")]
    assert len(paths) == 4 + 2 * len(list(UNITS))


def test_the_files_are_the_same_twice(tmp_path: Path) -> None:
    one, two = (dict(campaign_files(seen(tmp_path / name), UNITS, "http://thidua.noibo")) for name in ("one", "two"))

    assert one == two
