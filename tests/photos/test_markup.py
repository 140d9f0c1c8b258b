"""Photos in Markdown become figures, rows and pictures."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.photos.conftest import Site

from newsroom.foundation.problems import ContentError
from newsroom.photos.loading import PhotoLibrary
from newsroom.photos.markup import PhotoMarkup, PhotoSource, Shot, caption_html
from newsroom.photos.view import PhotoView, photo_view
from newsroom.publishing import markup as publishing
from newsroom.publishing.registers import Register

PHOTO = "/photos/2019/hoi-thao/nhay-bao-bo.jpg"


def parser(site: Site) -> publishing.Markup:
    """The newsroom's parser, with figures that tell only what they were given."""
    library, caption = PhotoLibrary(site.content), caption_html("")

    def view(word: str, folder: str) -> PhotoView:
        path = library.find(word, folder)
        assert path
        return photo_view(library.photo(path), "", Register(), caption)

    def row(shots: Sequence[Shot]) -> str:
        figures = [f"<figure>{shot.photo.alt}|{shot.caption or shot.photo.caption}</figure>" for shot in shots]
        return figures[0] if len(figures) == 1 else f"\n<div>{''.join(figures)}</div>\n"

    source = PhotoSource(view, library.problem, caption, row, lambda photo: f"<img alt='{photo.alt}'>")
    return publishing.markup([PhotoMarkup(source)])


def html(site: Site, body: str) -> str:
    return parser(site).html(site.news(body))


@pytest.fixture
def album(site: Site) -> Site:
    site.album()
    return site


class TestFigures:
    def test_an_image_alone_in_a_paragraph_is_a_figure(self, album: Site) -> None:
        assert html(album, f"Trước.\n\n![]({PHOTO})\n\nSau.") == (
            "<p>Trước.</p>\n<figure>Hai người nhảy bao bố về đích|<b>Về đích.</b> Hai người cùng cười.</figure>\n<p>Sau.</p>"
        )

    def test_words_in_the_markdown_stand_in_place_of_the_photos_own(self, album: Site) -> None:
        result = html(album, f'![Sân nắng]({PHOTO} "**Nắng.** Đông *vui*")')

        assert result == "<figure>Sân nắng|<b>Nắng.</b> Đông <i>vui</i></figure>"

    def test_a_path_may_start_at_the_folder_of_the_document(self, album: Site) -> None:
        assert html(album, f"![](../..{PHOTO})").startswith("<figure>")

    def test_several_images_in_a_paragraph_are_a_row(self, album: Site) -> None:
        result = html(album, f"![Một]({PHOTO})\n![Hai]({PHOTO})")

        assert result.startswith("<div><figure>Một|")
        assert result.count("<figure>") == 2

    @pytest.mark.parametrize("body", ["- Một\n\n    ![]({0})\n\n- Hai", "- ![]({0})\n- Hai", "1. ![]({0})", "> ![]({0})"])
    def test_a_figure_may_stand_in_a_list_or_a_quotation(self, album: Site, body: str) -> None:
        result = html(album, body.format(PHOTO))

        assert result.count("<figure>") == 1
        assert "<p><figure>" not in result

    @pytest.mark.parametrize(
        "body", ["Dấu ![]({0}) đây", "[![]({0})](../b.md)", "## Bìa ![]({0})", "| a | b |\n|---|---|\n| ![x|y]({0}) | 2 |"]
    )
    def test_an_image_amid_words_is_a_picture(self, album: Site, body: str) -> None:
        result = html(album, body.format(PHOTO))

        assert result.count("<img alt=") == 1
        assert "<figure>" not in result

    @pytest.mark.parametrize("body", ["`![]({0})`", "Trước.\n\n    ![a & b]({0})\n"])
    def test_code_stays_code(self, album: Site, body: str) -> None:
        result = html(album, body.format(PHOTO))

        assert f"]({PHOTO})" in result
        assert "<figure>" not in result

    def test_no_document_leaves_anything_to_the_next(self, album: Site) -> None:
        one_parser = parser(album)
        one_parser.html(album.news(f"![Một]({PHOTO})"))

        assert one_parser.html(album.news(f"![Hai]({PHOTO})")).startswith("<figure>Hai|")

    def test_words_around_a_picture_keep_their_places(self, album: Site) -> None:
        assert html(album, f"a ![1]({PHOTO}) **b** ![2]({PHOTO}) c") == "<p>a <img alt='1'> <strong>b</strong> <img alt='2'> c</p>"


class TestRefusals:
    def test_every_wrong_image_is_told_at_its_place(self, album: Site) -> None:
        with pytest.raises(ContentError) as caught:
            html(album, "Một ![](la.jpg)\n\n![x](http://x.vn/a.jpg)")

        assert [f"{problem.position} {problem.code}" for problem in caught.value.problems] == [
            "content/news/2019/a.md:4:5 photos.missing",
            "content/news/2019/a.md:6:1 photos.hot-link",
        ]

    @pytest.mark.parametrize(("alt", "fine"), [("Sân", True), ("", False)])
    def test_a_photo_without_a_caption_file_is_described_in_the_markdown(self, album: Site, alt: str, fine: bool) -> None:
        album.photo("photos/tron.jpg", caption=None)

        if fine:
            assert html(album, f"![{alt}](/photos/tron.jpg)") == "<figure>Sân|</figure>"
        else:
            with pytest.raises(ContentError, match="undescribed"):
                html(album, f"![{alt}](/photos/tron.jpg)")

    def test_an_image_given_by_reference_is_no_image(self, album: Site) -> None:
        assert "<img" not in html(album, "![a][1] ![1]\n\n[1]: http://x.vn/a.jpg")


class TestCaptions:
    @pytest.mark.parametrize(
        ("text", "printed"),
        [
            ("**Về đích.** Hai *người*", "<b>Về đích.</b> Hai <i>người</i>"),
            ("Một\n\nhai", "Một hai"),
            ("<script>alert(1)</script> & <b>x</b>", "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;x&lt;/b&gt;"),
            ("[bài](/tin-tuc/)", '<a href="/thi-dua/tin-tuc/">bài</a>'),
            ('[nơi khác](https://x.vn/?a=1&b=2 "x")', '<a href="https://x.vn/?a=1&amp;b=2">nơi khác</a>'),
            ("[xấu](javascript:alert(1))", "<span>xấu</span>"),
            ("[xa](//x.vn)", "<span>xa</span>"),
            ("# Không phải đề mục", "# Không phải đề mục"),
            ("![ảnh](a.jpg)", "![ảnh](a.jpg)"),
            ("", ""),
        ],
    )
    def test_only_emphasis_and_links_pass(self, text: str, printed: str) -> None:
        assert caption_html("/thi-dua")(text) == printed
