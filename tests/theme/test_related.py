from __future__ import annotations

from tests.theme.drawing import a_photo, component, words
from tests.theme.newsprint import an_article


def test_only_the_first_shows_its_picture() -> None:
    articles = [an_article("Một", photo="a.png"), an_article("Hai", photo="b.png")]

    drawn = component("related", articles, lambda path: a_photo(src=path))

    assert [words(title) for title in drawn("h3")] == ["Một", "Hai"]
    assert [image["src"] for image in drawn("img")] == ["a.png"]
