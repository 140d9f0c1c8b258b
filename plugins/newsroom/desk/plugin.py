"""Adapter: the gate. Broken content stops a build before its first page, however Pelican was started."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.log import init as log_settings

from newsroom.desk.catalogue import catalogue
from newsroom.desk.checking import check
from newsroom.desk.reporting import as_text, errors


def guard(pelican: Any) -> None:
    """Check the content unless that was done already (setting CHECKED); with problems, tell them all and stop."""
    settings = pelican.settings
    if settings.get("CHECKED"):
        return
    verdict = check(Path(settings["PATH"]), prefix=settings["SITEURL"])
    if errors(verdict.problems):
        sys.stderr.write(as_text(verdict.problems, catalogue(), verdict.files) + "\n")
        sys.exit(1)


def register() -> None:
    """Connect to Pelican, and let its errors stop the build instead of leaving pages out in silence."""
    log_settings(fatal="errors", handler=None)
    signals.initialized.connect(guard)
