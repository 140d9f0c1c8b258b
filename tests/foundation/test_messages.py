"""Every code the ground floors raise has words, and the words ask for no fact that is not given."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsroom.foundation.documents import load_document
from newsroom.foundation.messages import MESSAGES
from newsroom.foundation.problems import ContentError, Position, Problem, told
from newsroom.foundation.schema import Schema, validate
from newsroom.foundation.yaml import load_yaml
from newsroom.publishing.fields import Day, Flag, Moment, Number, Slug, Text

PLUGINS = Path(__file__).parents[2] / "plugins" / "newsroom"
# A dotted kebab word with one of our prefixes, in quotes: a code in our style; the prefix keeps file names out.
_CODE = re.compile(r'"(?P<code>(?:file|yaml|document|schema|field)\.[a-z0-9-]+)"')


class Everything(Schema):
    text: Text = ""
    slug: Slug = "a"
    flag: Flag = False
    day: Day | None = None
    moment: Moment | None = None
    number: Number | None = None
    plain: int = 0


def codes_in(*folders: str) -> set[str]:
    files = (file for folder in folders for file in (PLUGINS / folder).glob("*.py") if file.name != "messages.py")
    return {match["code"] for file in files for match in _CODE.finditer(file.read_text(encoding="utf-8"))}


def test_every_code_used_has_a_message_and_every_message_a_use() -> None:
    used = codes_in("foundation", "publishing") | {"field.date-format", "field.date-impossible"}  # composed from a reason

    assert used - {"yaml.compose"} == set(MESSAGES)


@pytest.mark.parametrize(
    "text",
    [
        "text: ' '",
        "slug: Chữ Hoa",
        "flag: maybe",
        "day: 3/2019",
        "day: 30/02/2019",
        "moment: 21/03/2019 25:00",
        "number: '30.5'",
        "number: ba mươi",
        "plain: x",
        "txet: a",
        "text: [a]",
    ],
)
def test_a_wrong_value_can_be_put_into_words(text: str) -> None:
    with pytest.raises(ContentError) as caught:
        validate(Everything, load_yaml(text, "x"))

    for problem in caught.value.problems:
        assert "{" not in told(problem, MESSAGES).message + told(problem, MESSAGES).hint


@pytest.mark.parametrize(
    "content", [b"\xff\xfea\0", b"Title: \xea\n", b"a: \0 and much more text", b"---\na: b: c\n---", b"---\n", b"nothing"]
)
def test_a_broken_file_can_be_put_into_words(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.md").write_bytes(content)

    with pytest.raises(ContentError) as caught:
        load_document(tmp_path / "a.md", "content/a.md")

    assert all(told(problem, MESSAGES).message for problem in caught.value.problems)


def test_composed_text_is_only_remarked_upon() -> None:
    assert "NFD" in told(Problem("document.nfd", Position("x"), severity="warning"), MESSAGES).message
