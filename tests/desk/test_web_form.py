"""The web form's configuration: every key of every schema, and nothing the form's program would refuse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.desk.running import newsroom

from newsroom.desk.forms import Field, fields_of
from newsroom.desk.web_form import policy
from newsroom.foundation.schema import Schema
from newsroom.news.model import NewsFront
from newsroom.photos.schema import AlbumFront, CaptionFront
from newsroom.profiles.schema import ProfileFront
from newsroom.publishing.pages import PageFront
from newsroom.publishing.registers import Person, Section, Tag, Title, Unit
from newsroom.targets.files.campaign_schema import CampaignEntry

DOCUMENTS = {
    "news": NewsFront,
    "profiles": ProfileFront,
    "albums": AlbumFront,
    "captions": CaptionFront,
    "pages": PageFront,
    "campaigns": CampaignEntry,
}
REGISTERS = {"sections": Section, "units": Unit, "tags": Tag, "people": Person, "titles": Title}


@pytest.fixture
def configuration(project: Path) -> dict[str, Any]:
    assert newsroom("decap", "--output", "admin", folder=project).returncode == 0
    made: dict[str, Any] = yaml.safe_load((project / "admin" / "config.yml").read_text(encoding="utf-8"))
    return made


def keys(fields: list[dict[str, Any]]) -> set[str]:
    """The keys that a form fills, those within groups too, as paths."""
    return {
        path
        for field in fields
        if field["name"] != "body"
        for path in (field["name"], *(f"{field['name']}.{inner}" for inner in keys(field.get("fields", []))))
    }


def asked(schema: type[Schema]) -> set[str]:
    def paths(fields: tuple[Field, ...]) -> set[str]:
        return {path for field in fields for path in (field.key, *(f"{field.key}.{inner}" for inner in paths(field.fields)))}

    return paths(fields_of(schema))


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_form_asks_for_every_key_of_its_schema(configuration: dict[str, Any], kind: str) -> None:
    (collection,) = (one for one in configuration["collections"] if one["name"] == kind)

    assert keys(collection["fields"]) == asked(DOCUMENTS[kind])


@pytest.mark.parametrize("kind", REGISTERS)
def test_a_register_is_a_list_of_all_its_keys(configuration: dict[str, Any], kind: str) -> None:
    (registers,) = (one for one in configuration["collections"] if one["name"] == "registers")
    (file,) = (one for one in registers["files"] if one["name"] == kind)

    assert file["file"] == f"content/data/{kind}.yaml"
    assert keys(file["fields"]) == {kind} | {f"{kind}.{key}" for key in asked(REGISTERS[kind])}


def test_a_server_of_git_is_named_with_its_address(project: Path) -> None:
    words = ("--backend", "gitea", "--repo", "ban-tin/trang", "--base-url", "https://git.noibo/", "--app-id", "abc")

    newsroom("decap", "--output", "admin", *words, folder=project)

    made = yaml.safe_load((project / "admin" / "config.yml").read_text(encoding="utf-8"))["backend"]
    assert (made["name"], made["repo"], made["api_root"]) == ("gitea", "ban-tin/trang", "https://git.noibo/api/v1")
    assert "connect-src 'self' blob: data: https://git.noibo;" in (project / "admin" / "index.html").read_text(encoding="utf-8").replace(
        "&#x27;", "'"
    )


def test_a_server_without_its_address_is_refused(project: Path) -> None:
    answer = newsroom("decap", "--output", "admin", "--backend", "gitlab", folder=project)

    assert (answer.returncode, answer.stderr) == (2, "Thiếu --repo và --base-url.\n")
    assert not (project / "admin").exists()


def test_the_form_s_policy_lets_nothing_in_from_elsewhere() -> None:
    assert "default-src 'self'" in policy("https://git.noibo")
    assert "https:" not in policy("https://git.noibo").replace("https://git.noibo", "")
    assert "'unsafe-inline'" not in policy("").partition("style-src")[0]
