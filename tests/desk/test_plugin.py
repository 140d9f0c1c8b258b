"""The gate: a plain `pelican content` refuses broken content too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.desk.running import ROOT


def pelican(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(project), str(ROOT / "plugins")]), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "pelican", "content", "-o", "output", *words]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, encoding="utf-8", check=False)


def break_one(project: Path) -> None:
    file = project / "content" / "news" / "2019" / "ky-ket.md"
    file.write_text(file.read_text(encoding="utf-8").replace("section: phong-trao", "section: phong-tra"), encoding="utf-8")


def test_problems_are_told_and_no_page_is_written(project: Path) -> None:
    break_one(project)

    answer = pelican(project)

    assert answer.returncode == 1
    assert "content/news/2019/ky-ket.md:4:10: Không có chuyên mục nào tên «phong-tra». Ý bạn là «phong-trao»?" in answer.stderr
    assert "Traceback" not in answer.stderr
    assert not (project / "output").exists()


def test_sound_content_is_built(project: Path) -> None:
    answer = pelican(project)

    assert answer.returncode == 0, answer.stderr
    assert (project / "output" / "index.html").is_file()


def test_content_that_was_checked_is_not_checked_again(project: Path) -> None:
    (project / "content" / "photos" / "la.gif").write_bytes(b"GIF89a")

    refused, passed = pelican(project), pelican(project, "-e", "CHECKED=true")

    assert (refused.returncode, passed.returncode) == (1, 0)


def test_a_broken_register_or_campaign_stops_the_build_too(project: Path) -> None:
    for name in ("units.yaml", "campaigns/2019.yaml"):
        file = project / "content" / "data" / name
        sound = file.read_text(encoding="utf-8")
        file.write_text("units: [", encoding="utf-8")

        answer = pelican(project)

        assert (answer.returncode, (project / "output").exists()) == (1, False)
        file.write_text(sound, encoding="utf-8")
