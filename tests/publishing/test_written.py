"""A page stands in a folder of its own, or is the file that an old address names."""

from __future__ import annotations

import pytest

from newsroom.publishing.written import WrittenPage


@pytest.mark.parametrize(
    ("url", "file"), [("anh/", "anh/index.html"), ("tin/cu.html", "tin/cu.html"), ("tin/cu/index.html", "tin/cu/index.html")]
)
def test_its_file_follows_from_its_address(url: str, file: str) -> None:
    assert WrittenPage("page", url).save_as == file
