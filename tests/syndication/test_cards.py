"""The pictures of a build, and their cache."""

from __future__ import annotations

from pathlib import Path

from tests.syndication.newsprint import LOOK

from newsroom.syndication.cards import CardBox
from newsroom.syndication.model import Card

ONE, OTHER = Card("Tin", "Một", ""), Card("Tin", "Hai", "")


def test_what_was_asked_for_is_drawn_and_nothing_else_stays(tmp_path: Path) -> None:
    before = CardBox(LOOK, tmp_path / "cache")
    before.ask(OTHER)
    before.publish(tmp_path / "site")

    box = CardBox(LOOK, tmp_path / "cache")
    path = box.ask(ONE)
    box.publish(tmp_path / "site")

    assert [file.relative_to(tmp_path / "site").as_posix() for file in (tmp_path / "site").rglob("*.png")] == [path]


def test_a_picture_is_drawn_once(tmp_path: Path) -> None:
    for site in ("one", "two"):
        box = CardBox(LOOK, tmp_path / "cache")
        path = box.ask(ONE)
        box.publish(tmp_path / site)

    assert (tmp_path / "one" / path).stat().st_ino == (tmp_path / "two" / path).stat().st_ino


def test_many_are_drawn_by_two_processes_the_same(tmp_path: Path) -> None:
    cards = [Card("Tin", f"Tin số {number}", "") for number in range(101)]
    many, few = CardBox(LOOK, tmp_path / "many"), CardBox(LOOK, tmp_path / "few")
    paths = [many.ask(card) for card in cards]
    few.ask(cards[-1])
    many.publish(tmp_path / "a")
    few.publish(tmp_path / "b")

    assert all((tmp_path / "a" / path).is_file() for path in paths)
    assert (tmp_path / "a" / paths[-1]).read_bytes() == (tmp_path / "b" / paths[-1]).read_bytes()


def test_a_file_that_never_reached_the_disk_is_drawn_anew(tmp_path: Path) -> None:
    box = CardBox(LOOK, tmp_path / "cache")
    path = box.ask(ONE)
    box.publish(tmp_path / "one")
    (empty,) = (tmp_path / "cache").rglob("*.png")
    empty.unlink()
    empty.touch()

    box.publish(tmp_path / "two")

    assert (tmp_path / "two" / path).stat().st_size > 1000
