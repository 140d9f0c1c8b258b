"""The site written: checked, built aside, inspected, and only then put in the place of the former one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from newsroom.desk.building import fresh_folder, is_replaceable, put_in_place, run_pelican
from newsroom.desk.checking import Verdict, check
from newsroom.desk.inspecting import Site, inspect
from newsroom.desk.project import Project
from newsroom.desk.reporting import errors
from newsroom.publishing.newsroom import build_day


class RefusedError(ValueError):
    """Content or the site made from it has problems; nothing was replaced."""

    def __init__(self, verdict: Verdict) -> None:
        self.verdict = verdict
        super().__init__(f"{len(verdict.problems)} problems")


class NotReplaceableError(ValueError):
    """The folder that the site should go to holds something else."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: how many pages, and what the checks remarked (no errors)."""

    pages: int
    verdict: Verdict


def write_site(project: Project, content: Path, output: Path, today: date | None, *, gates: bool) -> Written:
    """Build the site into `output`; `gates` also inspects what was written before it takes the place of the former site.

    Raises RefusedError for problems, NotReplaceableError for an `output` that is no site, BuildFailedError where Pelican stops.
    """
    if not is_replaceable(output, project):
        raise NotReplaceableError(output)
    verdict = check(content, prefix=project.prefix)
    if errors(verdict.problems):
        raise RefusedError(verdict)
    day = build_day(content, today)
    with fresh_folder(output) as folder:
        run_pelican(project, content, folder, day)
        if gates:
            site = Site(folder, output.name, project.prefix, project.address)
            found = inspect(site, content, verdict.documents, verdict.unpublished(day))
            if errors(found):
                raise RefusedError(verdict.with_problems(found))
        pages = sum(1 for _ in folder.rglob("*.html"))
        put_in_place(folder, output)
    return Written(pages, verdict)
