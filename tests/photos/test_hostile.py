"""Hostile files: each works or is a problem, in a second and 300 MB, and no file is ever half written."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.photos.conftest import Site
from tests.photos.hostile import FAULTS, SOUND, drawn

from newsroom.photos import opening

PLUGINS = Path(opening.__file__).parents[2]
SCRIPT = """
import json, re, resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))  # so that a bomb kills this process and not the machine
from newsroom.photos.imaging import FORMATS, encode, look, widths
from newsroom.photos.opening import BadImageError
file, out = map(Path, sys.argv[1:])
fault, start = None, time.process_time()
try:
    size = look(file).size
    seconds = time.process_time() - start
    encode(file, {(width, suffix): out / f"{width}.{suffix}" for width in widths(size) for suffix in FORMATS})
except BadImageError as error:
    fault, seconds = error.fault.kind, time.process_time() - start
peak = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024
print(json.dumps({"fault": fault, "seconds": seconds, "peak": peak}))
"""


@dataclass(frozen=True)
class Answer:
    """What became of a file: processor seconds until it was judged, MiB at the peak of all that was done with it."""

    fault: str | None
    seconds: float
    peak: float
    written: list[str]


def answer_to(file: Path) -> Answer:
    out = file.parent / "out"
    command = [sys.executable, "-c", SCRIPT, str(file), str(out)]
    told = subprocess.run(command, env={"PYTHONPATH": str(PLUGINS)}, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    return Answer(**json.loads(told.stdout), written=sorted(path.name for path in out.glob("*")))


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
class TestEveryFile:
    @pytest.mark.parametrize("name", FAULTS)
    def test_is_refused_with_the_reason_in_a_second_and_300_megabytes(self, tmp_path: Path, name: str) -> None:
        make, fault = FAULTS[name]

        answer = answer_to(make(tmp_path / name))

        assert (answer.fault, answer.written) == (fault, [])
        assert answer.seconds < 1
        assert answer.peak < 300

    @pytest.mark.parametrize("name", SOUND)
    def test_or_works_in_as_much(self, tmp_path: Path, name: str) -> None:
        answer = answer_to(SOUND[name](tmp_path / name))

        assert answer.fault is None
        assert answer.written
        assert answer.seconds < 1
        assert answer.peak < 300


class TestTold:
    def test_each_is_told_by_its_name(self, site: Site) -> None:
        for name, (make, _) in FAULTS.items():
            if "heavy" not in name:
                (site.content / "photos").mkdir(exist_ok=True)
                make(site.content / "photos" / name)

        told = {problem.position.path: problem.code for problem in site.problems()}

        assert told == {f"content/photos/{name}": f"photos.{fault}" for name, (_, fault) in FAULTS.items() if "heavy" not in name}

    def test_a_moving_picture_does_not_belong_among_photos(self, site: Site) -> None:
        site.write("photos/a.gif", "GIF89a")

        assert site.told() == ["content/photos/a.gif:1:1 photos.unsupported"]

    def test_a_photo_from_a_telephone_is_told_with_the_cure(self, site: Site) -> None:
        site.write("photos/a.heic", "\0\0\0\x18ftypheic\0\0\0\0mif1heic")

        (told,) = site.told()

        assert told.endswith(("photos.heic", "photos.unreadable"))  # the latter where the library for it is installed

    @pytest.mark.parametrize(("name", "plain"), [("IMG_1.JPG", "img-1.jpg"), ("Lễ ký.png", "le-ky.png"), ("a b.png", "a-b.png")])
    def test_a_name_that_not_every_machine_can_open_is_a_warning(self, site: Site, name: str, plain: str) -> None:
        drawn(site.content / "photos" / "x.png").rename(site.content / "photos" / name)
        if name.endswith("JPG"):
            drawn(site.content / "photos" / "x.jpg").rename(site.content / "photos" / name)

        (problem,) = site.problems()

        assert (problem.code, problem.severity, problem.facts["name"]) == ("photos.name", "warning", plain)
