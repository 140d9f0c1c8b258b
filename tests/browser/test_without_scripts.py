"""Every kind of page for a reader whose browser runs no scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.browser.gates import scriptless as gate
from tests.site.kinds import KINDS, Kind

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_everything_can_be_read_and_nothing_is_dead(scriptless: Page, address: str, kind: Kind) -> None:
    assert gate.problems(scriptless, address + kind.path) == []


@pytest.mark.parametrize(
    ("made", "word"),
    [
        ("<p hidden>Chỉ hiện khi có chương trình.</p>", "shows nowhere: Chỉ hiện"),
        ('<button type="button">Mở</button>', "does nothing"),
        ("", "has no words"),
    ],
)
def test_a_page_made_wrong_is_seen(scriptless: Page, address: str, made: str, word: str) -> None:
    page = f'<h1>Trang</h1><main id="noi-dung">{made}</main>'
    scriptless.route("**/hong/", lambda route: route.fulfill(body=page, content_type="text/html; charset=utf-8"))

    assert any(word in one for one in gate.problems(scriptless, f"{address}/hong/"))
