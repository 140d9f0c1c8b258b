"""What exiftool, which knows every place to hide something in, finds in picture files."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from tests.desk.running import required


def exiftool(*files: Path) -> set[str]:
    """The tags found in files, each with its group: `EXIF:Orientation`."""
    reader = required(shutil.which("exiftool"), "exiftool", "apt-get install libimage-exiftool-perl")
    command = [reader, "-json", "-a", "-u", "-G0", "-@", "-"]
    told = subprocess.run(command, input="\n".join(map(str, files)), capture_output=True, text=True, check=True).stdout
    return {tag for found in json.loads(told) for tag in found if ":" in tag}
