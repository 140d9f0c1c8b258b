from __future__ import annotations

import gzip

import pytest
from tests.theme.drawing import TEMPLATES, component

from newsroom.publishing.assets import Assets


def test_a_page_with_numbered_photos_loads_it() -> None:
    drawn = component("lightbox", '<figure id="anh-1">')

    assert drawn.script["src"].endswith("lightbox.js")
    assert drawn.link["href"].endswith("gallery.css")


def test_photos_side_by_side_without_numbers_load_their_layout_alone() -> None:
    drawn = component("lightbox", '<div class="photo-row photo-row-2">')

    assert drawn.link["href"].endswith("gallery.css")
    assert not drawn.script


@pytest.mark.parametrize("content", ["", "<figure>", '<h2 id="anh-bia">'])
def test_a_page_without_them_loads_nothing(content: str) -> None:
    assert not component("lightbox", content).select("script, link")


def test_the_script_weighs_at_most_1600_bytes_on_its_way() -> None:
    assert len(gzip.compress(Assets(TEMPLATES.parent / "static").bundles["lightbox.js"])) <= 1600
