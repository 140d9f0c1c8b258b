"""The garbage collector of a build."""

from __future__ import annotations

import gc

from newsroom.publishing.collecting import collect_seldom


def test_what_is_there_is_never_looked_at_again() -> None:
    before, thresholds = gc.get_freeze_count(), gc.get_threshold()
    gc.set_threshold(700, 10, 10)  # as Python starts: another test may have built a site in this process
    try:
        collect_seldom()

        assert gc.get_freeze_count() > before
        assert gc.get_threshold()[0] > 700
    finally:
        gc.unfreeze()
        gc.set_threshold(*thresholds)
