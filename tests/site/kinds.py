"""The one list of the kinds of page: an example of each, the addresses it stands for, and how much it may weigh; and states to look at.

A page that is of no kind fails `test_every_page_is_of_one_kind`: whoever adds a kind of page adds its line, and every gate holds for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_SLUG = "[a-z0-9-]+"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page; its bytes are those a server sends, gzipped."""

    name: str
    path: str
    """An example on the sample site."""
    pattern: str = ""
    """What the addresses of this kind look like; the first that fits holds. Empty: a state of another kind's page."""
    code: int = 0
    """Bytes of HTML, stylesheets and scripts, at most."""
    load: int = 0
    """Bytes of all that is fetched until the last picture is shown, on a phone with two dots a pixel, at most."""
    requests: int = 0
    """Files fetched before the reader scrolls, at most."""
    ready: str = ""
    """What must be there before the page is finished, where a script makes it."""


_NEWS = r"/tin-tuc/\d{4}/\d{2}/"
_CAMPAIGN = r"/phong-trao/\d{4}/"
_LISTS = rf"(tin-tuc|tin-tuc/\d{{4}}|tin-tuc/\d{{4}}/\d{{2}}|(don-vi|nguoi|the|chuyen-muc)/{_SLUG})"
_LIST = {"code": 19_000, "load": 180_000, "requests": 15}
_TABLE = {"code": 19_000, "load": 110_000, "requests": 13}
_TEXT = {"code": 12_288, "load": 90_000, "requests": 10}

KINDS = (
    Kind("home", "/", "/", code=21_000, load=250_000, requests=18),
    Kind("all news", "/tin-tuc/", "/tin-tuc/", **_LIST),
    Kind("paging", "/tin-tuc/trang/2/", rf"/{_LISTS}/trang/\d+/", **_LIST),
    Kind("year", "/tin-tuc/2019/", r"/tin-tuc/\d{4}/", **_LIST),
    Kind("month", "/tin-tuc/2019/03/", _NEWS, **_LIST),
    Kind("section", "/chuyen-muc/phong-trao/", f"/chuyen-muc/{_SLUG}/", **_LIST),
    Kind("unit", "/don-vi/bao-thanh-tra/", f"/don-vi/{_SLUG}/", **_LIST),
    Kind("person", "/nguoi/h-t/", f"/nguoi/{_SLUG}/", **_LIST),
    Kind("tag", "/the/giao-uoc/", f"/the/{_SLUG}/", **_LIST),
    Kind("archives", "/luu-tru/", "/luu-tru/", **_TABLE),
    Kind("series", "/loat-bai/bon-lan-soi-bang-2019/", f"/loat-bai/{_SLUG}/", **_LIST),
    Kind("article", "/tin-tuc/2019/03/ky-ket-giao-uoc-2019/", f"{_NEWS}{_SLUG}/", code=12_288, load=180_000, requests=10),
    Kind("article with targets", "/tin-tuc/2019/07/so-ket-sau-thang/", code=16_570, load=180_000, requests=14),
    Kind("article with gallery", "/tin-tuc/2019/11/dem-van-nghe-ngay-truyen-thong/", code=14_000, load=230_000, requests=12),
    Kind("profile", "/guong-sang/kieu-thanh-nga/", f"/guong-sang/{_SLUG}/", code=19_000, load=220_000, requests=14),
    Kind("profiles", "/guong-sang/", "/guong-sang/", code=17_000, load=230_000, requests=15),
    Kind("profiles filtered", "/guong-sang/nam/2019/", f"/guong-sang/(nam|don-vi|loai|danh-hieu)/{_SLUG}/", 17_000, 230_000, 15),
    Kind("album", "/anh/2019/nhung-khoanh-khac/", rf"/anh/\d{{4}}/{_SLUG}/", code=20_000, load=400_000, requests=17),
    Kind("albums", "/anh/", "/anh/", code=17_000, load=280_000, requests=15),
    Kind("campaigns", "/phong-trao/", "/phong-trao/", **_TABLE),
    Kind("campaign", "/phong-trao/2019/", _CAMPAIGN, code=26_000, load=210_000, requests=16),
    Kind("scorecard", "/phong-trao/2019/don-vi/bao-thanh-tra/", f"{_CAMPAIGN}don-vi/{_SLUG}/", **_TABLE),
    Kind("matrix", "/phong-trao/2019/ma-tran/", f"{_CAMPAIGN}ma-tran/", **_TABLE),
    Kind("who has reported", "/phong-trao/2019/bao-cao/", f"{_CAMPAIGN}bao-cao/", **_TABLE),
    Kind("corrections", "/phong-trao/2019/dinh-chinh/", f"{_CAMPAIGN}dinh-chinh/", **_TABLE),
    Kind("method", "/phong-trao/2019/cach-tinh/", f"{_CAMPAIGN}cach-tinh/", **_TABLE),
    Kind("office report", "/phong-trao/2019/bao-cao-in/", f"{_CAMPAIGN}bao-cao-in/", **_TABLE),
    Kind("target", "/phong-trao/2019/htxs/", f"{_CAMPAIGN}{_SLUG}/", **_TABLE),
    Kind("bulletins", "/ban-tin/", "/ban-tin/", **_LIST),
    Kind("bulletin", "/ban-tin/2019/03/", r"/ban-tin/\d{4}/\d{2}/", code=20_350, load=500_000, requests=20),
    Kind("page", "/gioi-thieu/", "/(gioi-thieu|cach-tinh-chi-tieu)/", **_TEXT),
    Kind("accessibility", "/cam-ket-tro-nang/", "/cam-ket-tro-nang/", **_TEXT),
    Kind("offline", "/ngoai-tuyen/", "/ngoai-tuyen/", code=15_000, load=90_000, requests=11),
    Kind("search", "/tim-kiem/", "/tim-kiem/", code=25_000, load=110_000, requests=12),
    Kind("search results", "/tim-kiem/?q=thi+đua", code=25_000, load=130_000, requests=25, ready=".search-result"),
    Kind("not found", "/404.html", "/404.html", code=15_000, load=110_000, requests=12),
)

BARE = {
    "home": "/",
    "all news": "/tin-tuc/",
    "article without a photo": "/tin-tuc/2019/01/tin-dau-tien/",
    "section with one article": "/chuyen-muc/phong-trao/",
    "unit without news": "/don-vi/bao/",
    "person without news": "/nguoi/thu-ha/",
    "tag without news": "/the/giao-uoc/",
    "archives": "/luu-tru/",
    "no profiles": "/guong-sang/",
    "no albums": "/anh/",
    "campaign without reports": "/phong-trao/2019/",
    "target without reports": "/phong-trao/2019/mot/",
    "unit without reports": "/phong-trao/2019/don-vi/bao/",
    "matrix without reports": "/phong-trao/2019/ma-tran/",
    "nobody has reported": "/phong-trao/2019/bao-cao/",
    "no corrections": "/phong-trao/2019/dinh-chinh/",
    "office report without reports": "/phong-trao/2019/bao-cao-in/",
    "search": "/tim-kiem/",
    "not found": "/404.html",
}
"""Pages of tests/states/bare.py."""
CROWDED = {
    "home": "/",
    "paging": "/tin-tuc/trang/2/",
    "section of a long name": "/chuyen-muc/nghiep-vu/",
    "unit of a long name": "/don-vi/trung-tam/",
    "unit without news": "/don-vi/vien/",
    "tag with one article": "/the/mot/",
    "person of a long name": "/nguoi/nguyen-nguyet-anh/",
    "archives": "/luu-tru/",
    "article of a long title": "/tin-tuc/2019/06/ten-rat-dai/",
    "article of three thousand words": "/tin-tuc/2019/06/ba-nghin-chu/",
    "article with twelve photos": "/tin-tuc/2019/06/muoi-hai-anh/",
    "article with forty targets": "/tin-tuc/2019/06/bon-muoi-chi-tieu/",
    "profile of a long title": "/guong-sang/nguyet-anh/",
    "profiles": "/guong-sang/",
    "album of one photo": "/anh/2019/mot-anh/",
    "album of a long title": "/anh/2019/nhieu-anh/",
    "albums": "/anh/",
    "campaign of forty targets": "/phong-trao/2019/",
    "target of a long wording": "/phong-trao/2019/chi-tieu-7/",
    "scorecard of forty targets": "/phong-trao/2019/don-vi/trung-tam/",
    "matrix of forty targets": "/phong-trao/2019/ma-tran/",
    "who has reported": "/phong-trao/2019/bao-cao/",
    "office report of forty targets": "/phong-trao/2019/bao-cao-in/",
    "page of a long title": "/gioi-thieu/",
}
"""Pages of tests/states/crowded.py."""


def kind_of(address: str) -> Kind | None:
    """The kind of page that an address of the site is of."""
    return next((kind for kind in KINDS if kind.pattern and re.fullmatch(kind.pattern, address)), None)


def addresses(site: Path) -> Iterator[str]:
    """The address of every page of a published site, without its host."""
    for file in sorted(site.rglob("*.html")):
        yield "/" + file.relative_to(site).as_posix().removesuffix("index.html")
