from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.targets.writing import UNITS, campaign

from newsroom.targets.board.campaign_view import campaign_view
from newsroom.targets.pages.years import lasting_targets


def test_targets_that_several_campaigns_have_stand_side_by_side(tmp_path: Path) -> None:
    found = campaign(tmp_path, 'kind: count\nlevel: "25"\nunit: tập thể\naccumulate: sum\nshort_name: Cũ')
    newer = replace(
        found, id="2027", start=date(2027, 1, 1), targets=(replace(found.targets[0], short_name="Mới"), replace(found.targets[0], id="x"))
    )
    views = [campaign_view(one, UNITS, date(2027, 2, 1)) for one in (newer, found)]

    (only,) = lasting_targets(views)

    assert (only.name, [row and row.url for row in only.rows]) == ("Mới", ["phong-trao/2027/t/", "phong-trao/2026/t/"])


def test_a_single_campaign_has_nothing_beside_it(tmp_path: Path) -> None:
    found = campaign(tmp_path, 'kind: count\nlevel: "25"\nunit: tập thể')

    assert lasting_targets([campaign_view(found, UNITS, date(2027, 2, 1))]) == ()
