"""The garbage collector, told what a build is: values that live until its end, and then the end."""

from __future__ import annotations

import gc

_THRESHOLDS = (20_000, 20, 50)
"""Python's own (700, 10, 10) would look through all articles again and again and find nothing to free."""


def collect_seldom() -> None:
    """Look seldom for garbage, and never again among what is already there: modules, settings, templates."""
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
