from __future__ import annotations

from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader
from tests.theme.drawing import TEMPLATES, a_photo

CALL = '{% from "components/poster.html" import poster %}{% call poster("teal", photo) %}Lời{% endcall %}'


def poster(photo: SimpleNamespace | None) -> str:
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    return environment.from_string(CALL).render(photo=photo)


def test_words_stand_on_the_field_and_the_picture_is_fetched_first() -> None:
    drawn = poster(a_photo())

    assert 'class="poster field-teal"' in drawn
    assert '<div class="poster-text">Lời</div>' in drawn
    assert 'fetchpriority="high"' in drawn


def test_an_upright_picture_leaves_the_words_more_room() -> None:
    assert 'class="poster field-teal poster-tall"' in poster(a_photo(width=2, height=3))


def test_words_alone_make_a_poster() -> None:
    assert "<img" not in poster(None)
