"""What differs when the site is published: nothing unfinished is shown, and the output starts empty."""

from __future__ import annotations

from pelicanconf import *

PREVIEW = False
DELETE_OUTPUT_DIRECTORY = True
