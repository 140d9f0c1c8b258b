"""Every kind of page within the bytes and the requests that tests/site/kinds.py allows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.gates import weight
from tests.site.kinds import KINDS, Kind, addresses, kind_of

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    page = weight.phone(browser)
    yield page
    page.context.close()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_page_keeps_to_its_budget(phone: Page, address: str, site: Path, kind: Kind) -> None:
    found = weight.weighed(phone, address + kind.path, kind.ready)

    assert weight.problems(kind, weight.code(site, kind.path), found) == []


def test_every_plain_article_is_read_after_one_flight(site: Path) -> None:
    article = next(kind for kind in KINDS if kind.name == "article")
    plain = [path for path in addresses(site) if kind_of(path) == article and weight.plain(site, path)]

    assert len(plain) > 10
    assert [(path, weight.code(site, path)) for path in plain if weight.code(site, path) > article.code] == []


def test_a_page_that_weighs_too_much_is_seen(phone: Page, address: str, site: Path) -> None:
    kind = next(kind for kind in KINDS if kind.name == "article")
    found = weight.weighed(phone, address + kind.path)
    least = replace(kind, code=1, load=1, requests=1)

    told = weight.problems(least, weight.code(site, kind.path), replace(found, faces=weight.FACES + 1))

    assert [line.partition(":")[0] for line in told] == [
        "HTML, stylesheets and scripts",
        "bytes of everything",
        "bytes of faces",
        "requests",
    ]


def test_what_is_fetched_is_counted(phone: Page, address: str) -> None:
    plain = weight.weighed(phone, f"{address}/gioi-thieu/")
    with_photos = weight.weighed(phone, f"{address}/tin-tuc/2019/03/ky-ket-giao-uoc-2019/")

    assert plain.faces > 20_000
    assert with_photos.load > plain.load + 20_000
