"""Paths of files as editors write them."""

from __future__ import annotations

import pytest

from newsroom.publishing.paths import candidates


class TestCandidates:
    @pytest.mark.parametrize(
        "word", ["photos/2019/x/y.png", "/photos/2019/x/y.png", "{static}/photos/2019/x/y.png", "|static|/photos/2019/x/y.png"]
    )
    def test_a_path_may_start_at_the_content_root(self, word: str) -> None:
        assert "photos/2019/x/y.png" in candidates(word, "news/2019")

    def test_a_path_may_start_at_the_folder_of_the_document(self) -> None:
        assert candidates("../../photos/y.png", "news/2019")[0] == "photos/y.png"

    def test_the_folder_of_the_document_comes_first(self) -> None:
        assert candidates("y.png", "photos/2019/x") == ("photos/2019/x/y.png", "y.png")

    @pytest.mark.parametrize("word", ["../../../secret.png", "/../secret.png", "{static}/../../secret.png"])
    def test_no_path_leaves_the_content(self, word: str) -> None:
        assert not [path for path in candidates(word, "news/2019") if path.startswith("..")]

    def test_an_address_written_for_browsers_is_understood(self) -> None:
        assert "photos/a b.png" in candidates("/photos/a%20b.png", "")
