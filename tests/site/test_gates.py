"""Checkers of others over the sample site; a machine that lacks one says so, and in CI that is a failure."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.desk.running import ROOT, required

TOOLS = ROOT / ".cache" / "gates" / "node_modules"
ADVICE = "make ci fetches it where Node.js is installed"


def told(*command: str) -> str:
    """Everything a checker says."""
    answer = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return answer.stdout + answer.stderr


def test_the_nu_checker_finds_no_error(site: Path) -> None:
    java = required(shutil.which("java"), "Java", "apt-get install default-jre-headless")
    checker = required(str(TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"), "vnu-jar", ADVICE)

    assert told(java, "-jar", checker, "--skip-non-html", "--errors-only", str(site)) == ""


def test_html_validate_finds_no_error(site: Path) -> None:
    node = required(shutil.which("node"), "Node.js", "apt-get install nodejs npm")
    checker = required(str(TOOLS / "html-validate" / "bin" / "html-validate.mjs"), "html-validate", ADVICE)
    settings = str(Path(__file__).with_name("htmlvalidate.json"))

    assert told(node, checker, "--config", settings, "--formatter", "text", f"{site}/**/*.html") == ""


def test_exiftool_finds_no_place_comment_or_serial_number(site: Path) -> None:
    exiftool = required(shutil.which("exiftool"), "exiftool", "apt-get install libimage-exiftool-perl")
    hidden = "$GPSLatitude or $Comment or $XMP:all or $SerialNumber"

    assert told(exiftool, "-r", "-q", "-q", "-if", hidden, "-p", "$Directory/$FileName", str(site)) == ""
