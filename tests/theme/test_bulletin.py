"""The components of the monthly bulletin."""

from __future__ import annotations

from datetime import date, datetime
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

from markupsafe import Markup
from tests.theme.drawing import a_campaign, a_photo, a_row, component, page, words

UNIT = SimpleNamespace(name="Báo Thanh tra", url="don-vi/bao/")
WRITER = SimpleNamespace(name="Trần Bình", label="T.B", initials="T.B", role="Phóng viên", url="nguoi/binh/")
MONTH = SimpleNamespace(
    year=2019, month=3, word="3", number="3/2019", url="ban-tin/2019/03/", epub_url="ban-tin/2019/03/so.epub", news_url="tin-tuc/2019/03/"
)
CONTENT = Markup('<h4 id="tin-a-moi">Mới</h4>')
ADDRESS = "http://noibo/tin/a/"


def a_document(**changes: Any) -> SimpleNamespace:
    told = {
        "title": "Ký <giao ước>",
        "summary": "Sáng nay.",
        "url": "tin/a/",
        "date": datetime(2019, 3, 21, 8, 30),
        "modified": None,
        "units": (UNIT,),
        "unit": UNIT,
        "byline": (WRITER,),
        "illustrative": True,
        "photo": "a.jpg",
        "photo_caption": None,
        "portrait": "a.jpg",
        "sources": (SimpleNamespace(title="Biên bản", url="https://a.vn"),),
        "attachments": (SimpleNamespace(title="Giao ước", url="tep/a.pdf", number="01/GƯ", date=date(2019, 3, 21)),),
        "corrections": (SimpleNamespace(date=date(2019, 3, 22), text="Sửa một số."),),
        "name": "Kiều Thanh Nga",
        "field": "Bạn đọc",
        "figures": (SimpleNamespace(value="19", unit="bài", label="mỗi tuần"),),
        "quote": SimpleNamespace(text="Gọi lại.", by="Chị Nga"),
        "place": "Hội trường",
        "count": 12,
    }
    return SimpleNamespace(**{**told, **changes})


def an_issue(**changes: Any) -> SimpleNamespace:
    told = {"month": MONTH, "campaign": a_campaign(), "lead": a_document(), "documents": (a_document(),)}
    return SimpleNamespace(**{**told, **changes})


def test_the_cover_names_the_month_the_number_and_the_slogan() -> None:
    drawn = component("bulletin_cover", an_issue(), "Bản tin Thi đua", "Khối các đơn vị", a_photo())

    assert words(drawn.h1) == "Bản tin tháng 3 năm 2019"
    assert words(drawn.select_one(".bulletin-cover-number")) == "Số 3/2019"
    assert words(drawn.select_one(".bulletin-cover-slogan")) == "Đoàn kết, kỷ cương"


def test_the_cover_of_a_month_of_no_campaign_has_no_slogan() -> None:
    assert component("bulletin_cover", an_issue(campaign=None), "Bản tin", "Khối").select_one(".bulletin-cover-slogan") is None


def test_the_drawn_cover_is_one_well_formed_picture() -> None:
    drawn = component("bulletin_cover_drawing", an_issue(), "Bản tin <Thi đua>")

    assert "3/2019" in "".join(ElementTree.fromstring(str(drawn).strip()).itertext())  # noqa: S314  # our own words


def test_the_contents_lead_to_every_chapter() -> None:
    chapters = [SimpleNamespace(id="tin-a", title="Ký giao ước")]

    drawn = component("bulletin_contents", [SimpleNamespace(id="phan-1", title="Tin chính", chapters=chapters)])

    assert [link["href"] for link in drawn.select("li a")] == ["#phan-1", "#tin-a"]


def test_a_story_stands_whole_with_its_photo_its_papers_and_its_address() -> None:
    drawn = component("bulletin_story", a_document(photo=None), "tin-a", CONTENT, ADDRESS)

    assert drawn.article["id"] == "tin-a"
    assert drawn.h3.get_text() == "Ký <giao\N{NO-BREAK SPACE}ước>"
    assert drawn.h4["id"] == "tin-a-moi"
    assert words(drawn.select_one(".bulletin-piece-end")) == (
        "Nguồn: Biên bản . Văn bản kèm theo: Giao ước , số 01/GƯ, ngày 21/03/2019. Đính chính ngày 22/03/2019: Sửa một số. http://noibo/tin/a/"
    )


def test_a_profile_stands_with_its_figures_and_its_saying() -> None:
    drawn = component("bulletin_profile", a_document(portrait=None), "guong-a", CONTENT, ADDRESS)

    assert "Hồ sơ minh họa" in words(drawn.select_one(".article-meta"))
    assert words(drawn.select_one(".big-figures")) == "19 bài mỗi tuần"
    assert "“Gọi lại.”" in drawn.get_text()


def test_targets_stand_as_a_sentence_and_a_table_without_units() -> None:
    groups = [SimpleNamespace(no="I", name="Xếp loại", rows=[a_row(units=[a_row(name="Báo")])])]
    table = SimpleNamespace(
        caption="Phong trào", sentence="Tính đến…", subtitle="Số liệu…", groups=groups, illustrative=True, url="phong-trao/"
    )

    drawn = component("bulletin_targets", table, "chi-tieu-2019")

    assert drawn.h3.get_text() == "Phong trào"
    assert drawn.select(".target-table-parent")
    assert not drawn.select(".target-table-unit")
    assert "Số liệu minh họa." in drawn.caption.get_text()


def test_an_album_shows_the_photos_it_is_given_with_their_captions() -> None:
    drawn = component("bulletin_album", a_document(), "anh-a", Markup(), ADDRESS, shown=[a_photo(), a_photo(height=1440, width=960)])

    assert [words(caption) for caption in drawn.select("figcaption")] == ["Giờ đặt bút. Sáng 20/3/2019. (Ảnh: H.T)"] * 2
    assert "12 ảnh" in drawn.get_text()


def test_writers_stand_with_their_pieces_counted() -> None:
    drawn = component("bulletin_writers", [SimpleNamespace(person=WRITER, unit="Báo Thanh tra", count=3)])

    assert words(drawn.li) == "Trần Bình (T.B) Phóng viên · Báo Thanh tra · 03 bài"


def test_an_issue_in_the_list_leads_to_its_page_and_its_file() -> None:
    drawn = component("bulletin_tile", SimpleNamespace(month=MONTH, count=3, headline="Ký giao ước", epub_size="1,2 MB"))

    assert [link["href"] for link in drawn.select("a")] == ["/thi-dua/ban-tin/2019/03/", "/thi-dua/ban-tin/2019/03/so.epub"]
    assert "03 tin" in drawn.get_text()


def test_the_page_of_an_issue_tells_paper_its_running_title_and_loads_what_it_shows() -> None:
    group = SimpleNamespace(id="phan-1", title="Tin chính", chapters=[SimpleNamespace(id="tin-a", title="A", html=Markup("<p>Cả bài</p>"))])
    view = SimpleNamespace(issue=an_issue(), groups=[group], html="", title="Bản tin tháng 3", epub_size="1,2 MB", older=None, newer=MONTH)

    drawn = page("bulletin.html", bulletin=view, ORGANISATION="Khối")

    assert drawn.html["data-running"] == "Bản tin · Số 3/2019"
    assert drawn.select_one('link[href="/thi-dua/theme/bulletin.css"]')
    assert "Cả bài" in drawn.select_one(".bulletin-group").get_text()


def test_a_list_of_no_issues_says_so() -> None:
    assert "Chưa có số nào." in page("bulletins.html", years=[], ORGANISATION="Khối", articles=[]).get_text()
