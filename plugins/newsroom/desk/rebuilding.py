"""One rebuild of the preview in a process of its own, which waits, warm, for the word to begin and ends when it is done.

It is started before it is needed: by the time an editor saves, the program is loaded. It never builds twice, so nothing it
holds can grow over a day.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

import pelican
from pelican import signals

from newsroom.desk.building import fresh_folder, put_in_place
from newsroom.desk.catalogue import catalogue
from newsroom.desk.checking import check
from newsroom.desk.project import Project, load_project
from newsroom.desk.reporting import as_json, as_text, errors
from newsroom.publishing.components import compiled_templates

_ARTICLE_DEPTH = 5
"""How deep an article's page lies: tin-tuc, year, month, slug, index.html."""
_LONGEST_LOG = 4000


def rebuilt(project: Project, output: Path, only: str = "") -> dict[str, Any]:
    """Check and build into `output`, with drafts; what there is to tell: `written`, `problems`, their `text`, a `log` of our faults.

    With `only`, a path from the content's folder, nothing but that article is checked and read, and its page laid over the site
    that stands: what other pages say of it, and it of others, waits for a whole build.
    """
    verdict = check(project.content, [f"{project.content.name}/{only}"] if only else [], project.prefix)
    told = {
        "problems": json.loads(as_json(verdict.problems, catalogue())),
        "text": as_text(verdict.problems, catalogue(), verdict.files),
    }
    if errors(verdict.problems):
        return {"written": False, "log": "", **told}
    with fresh_folder(output) as folder:
        if log := _pelican(project, folder, output.parent / "templates", only):
            return {"written": False, "log": log, **told}
        if only:
            lay_over(folder, output)
        else:
            put_in_place(folder, output)
    return {"written": True, "log": "", **told}


def lay_over(folder: Path, output: Path) -> None:
    """Put the articles' own pages, and media that are new, from a site of one article into the site that stands."""
    for file in folder.rglob("*.*"):
        path = file.relative_to(folder)
        is_article = len(path.parts) == _ARTICLE_DEPTH and path.parts[0] == "tin-tuc" and path.name == "index.html"
        if is_article or (path.parts[0] == "tep" and not (output / path).exists()):
            (output / path).parent.mkdir(parents=True, exist_ok=True)
            file.replace(output / path)


def wait_and_rebuild(settings_file: Path, output: Path, word: TextIO, answer: TextIO) -> None:
    """Rebuild when a line comes by `word`: empty, or the one article to read; where it is closed instead, nobody needs us any more."""
    project = load_project(settings_file)
    for plugin in project.settings["PLUGINS"]:
        import_module(plugin)
    if line := word.readline():
        json.dump(rebuilt(project, output, line.strip()), answer)
        answer.flush()


def _pelican(project: Project, folder: Path, templates: Path, only: str) -> str:
    """Build into a folder; what Pelican said where it stopped, else nothing. Compiled templates are kept from build to build."""

    def quicken(site: Any) -> None:
        site.settings["JINJA_ENVIRONMENT"] = {**site.settings["JINJA_ENVIRONMENT"], "bytecode_cache": compiled_templates(templates)}

    signals.get_generators.connect(quicken)
    arguments = [str(project.content), "-s", str(project.settings_file), "-o", str(folder), "--fatal", "errors", "--log-handler", "plain"]
    overrides = ["-e", "CHECKED=true", *([f"ARTICLE_PATHS={json.dumps([only])}"] if only else [])]
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            pelican.main([*arguments, *overrides])
    except SystemExit as end:
        return (said.getvalue()[-_LONGEST_LOG:] or "Pelican dừng") if end.code else ""
    return ""


if __name__ == "__main__":
    channel = sys.stdout
    sys.stdout = sys.stderr
    wait_and_rebuild(Path(sys.argv[1]), Path(sys.argv[2]), sys.stdin, channel)
