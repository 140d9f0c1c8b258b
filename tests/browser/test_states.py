"""Pages of the two sites of extremes, as little as can be and as much, in a real browser as the sample site's."""

from __future__ import annotations

import pytest
from tests.browser.gates import screens
from tests.browser.gates.screens import Visit
from tests.site.kinds import BARE, CROWDED

pytestmark = pytest.mark.browser
ENDS = (320, 1280)
"""The narrowest and the widest screen: what lies between is asked of every kind of page on the sample site."""


@pytest.mark.parametrize("path", BARE.values(), ids=BARE.keys())
def test_a_page_with_almost_nothing_is_sound_on_small_and_large_screens(visit: Visit, bare_address: str, path: str) -> None:
    assert screens.problems(visit, bare_address, path, widths=ENDS) == []


@pytest.mark.parametrize("path", CROWDED.values(), ids=CROWDED.keys())
def test_a_page_with_a_great_deal_is_sound_on_small_and_large_screens(visit: Visit, crowded_address: str, path: str) -> None:
    assert screens.problems(visit, crowded_address, path, widths=ENDS) == []
