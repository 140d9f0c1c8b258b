"""Old addresses and where they lead now: the table editors keep, what is wrong with it, and the same for web servers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated
from urllib.parse import unquote

from pydantic import Field

from newsroom.foundation.documents import read_text
from newsroom.foundation.problems import Position, Problem, misspelt
from newsroom.foundation.schema import Schema, invalid, validate
from newsroom.foundation.yaml import load_yaml
from newsroom.publishing.aliases import OldAddress, file_of
from newsroom.publishing.fields import from_text

SHOWN = "content/data/redirects.yaml"
_GOAL = re.compile(r"""/(?!/)[^?\\"'<>{}|$\x00-\x20]*|https?://[^\\"'<>{}|$\x00-\x20]+""")


def _goal(given: str) -> str:
    if _GOAL.fullmatch(given.strip()) is None:
        raise invalid("redirects.address", word=given)
    return given.strip()


class _Row(Schema):
    old: OldAddress = Field(alias="from")
    new: Annotated[str, from_text(_goal)] = Field(alias="to")


class _Table(Schema):
    redirects: tuple[_Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Redirect:
    """`old`, an address inside the site, leads to `new`, inside it (with a slash first) or elsewhere; told at `position`.

    `own` says that the page at `new` claims it itself, so that `new` is there for certain.
    """

    old: str
    new: str
    position: Position
    own: bool = False


def load_table(content: Path) -> tuple[Redirect, ...]:
    """The redirects of the table, none where there is no table. Raises ContentError with all problems of its form."""
    file = content / "data" / "redirects.yaml"
    if not file.exists():
        return ()
    located = load_yaml(read_text(file, SHOWN), SHOWN)
    rows = validate(_Table, located).redirects
    return tuple(Redirect(row.old, row.new, located.at("redirects", index, "from")) for index, row in enumerate(rows))


def problems(redirects: Iterable[Redirect], pages: Mapping[str, str], sure: re.Pattern[str]) -> Iterator[Problem]:
    """What is wrong with the redirects of a site, taken together.

    `pages` maps addresses of pages, from the site's root, to what an editor knows them by; of a goal that `sure` matches it can
    be said that it is there or not, others only the written site shows.
    """
    known = {file_of(f"/{page}"): shown for page, shown in pages.items()}
    first: dict[str, Redirect] = {}
    for one in redirects:
        file = file_of(one.old)
        if file in known:
            yield Problem("redirects.taken", one.position, {"word": one.old, "first": known[file]})
        elif file in first:
            yield Problem("redirects.twice", one.position, {"word": one.old, "first": str(first[file].position)})
        else:
            first[file] = one
    for one in first.values():
        goal = _end(one, first)
        if goal is None:
            yield Problem("redirects.loop", one.position, {"word": one.old, "goal": one.new})
        elif not one.own and goal.startswith("/") and (file := _file(goal)) not in known and file not in first and sure.match(goal):
            yield misspelt("redirects.dead-goal", one.position, goal, [f"/{page}" for page in pages])


def resolved(redirects: Iterable[Redirect]) -> dict[str, str]:
    """Where each old address leads in one step, however many the table takes; what leads in a circle leads nowhere."""
    redirects = tuple(redirects)
    by_file = {file_of(one.old): one for one in redirects}
    return {one.old: goal for one in redirects if (goal := _end(one, by_file))}


def for_nginx(leads: Mapping[str, str], prefix: str) -> str:
    """The table for a `map $uri $moved { include …; }` of nginx; `prefix` is the site's folder on its host."""
    head = '# map $uri $moved { default ""; include …/redirects.nginx.map; }   if ($moved) { return 301 $moved; }\n'
    return head + "".join(f'"{prefix}{form}" "{_whole(new, prefix)}";\n' for old, new in leads.items() for form in _forms(old))


def for_caddy(leads: Mapping[str, str], prefix: str) -> str:
    """The same for an `import` in a Caddyfile."""
    return "".join(f'redir "{prefix}{form}" "{_whole(new, prefix)}" 301\n' for old, new in leads.items() for form in _forms(old))


def _end(one: Redirect, by_file: Mapping[str, Redirect]) -> str | None:
    seen = {file_of(one.old)}
    goal = one.new
    while goal.startswith("/") and (following := by_file.get(_file(goal))):
        if _file(goal) in seen:
            return None
        seen.add(_file(goal))
        goal = following.new
    return goal


def _file(goal: str) -> str:
    return file_of(unquote(goal.partition("#")[0]))


def _forms(old: str) -> tuple[str, ...]:
    """An address as links may write it: a folder with and without its last slash."""
    return (old,) if file_of(old) == old.strip("/") else (old.rstrip("/"), old.rstrip("/") + "/")


def _whole(new: str, prefix: str) -> str:
    return f"{prefix}{new}" if new.startswith("/") else new
