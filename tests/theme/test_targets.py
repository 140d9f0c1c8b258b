from __future__ import annotations

import pytest
from tests.theme.drawing import component

LOADED = [
    ('<div class="target-table">' + '<tbody class="target-table-target">' * 9, ["tables.css", "tables_print.css", "tables.js"]),
    ('<div class="target-table">' + '<tbody class="target-table-target">' * 8, ["tables.css", "tables_print.css"]),  # seen at once
    ('<ul class="target-cards">', ["cards.css"]),
    ('<div class="matrix">', ["matrix.css"]),
    ('<div class="target-quotation-sentence">', ["sentences.css", "sentences.js"]),
    ("<p>các class của target-table</p>", []),
]


@pytest.mark.parametrize(("content", "names"), LOADED)
def test_a_page_loads_what_the_targets_in_it_need_and_no_more(content: str, names: list[str]) -> None:
    drawn = component("targets", content)

    assert [(part.get("href") or part["src"]).rpartition("/")[2] for part in drawn.select("link, script")] == names
