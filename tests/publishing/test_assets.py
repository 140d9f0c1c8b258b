"""Stylesheets and scripts in one file each, named by what they hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.publishing.writing import written

from newsroom.publishing.assets import Assets


def style(folder: Path, **files: str) -> str:
    """The bundle of these stylesheets; `__` in a name is a folder's end."""
    static = written(folder, {f"css/{name.replace('__', '/')}.css": text for name, text in files.items()})
    return Assets(static).bundles["site.css"].decode()


def a_name(folder: Path, rule: str) -> str:
    """Where a bundle of that rule is published."""
    return str(Assets(written(folder, {"css/site.css": '@import url("a.css");', "css/a.css": rule})).path("site.css"))


class TestImports:
    def test_an_import_is_replaced_by_what_it_names(self, tmp_path: Path) -> None:
        site = '@import url("a.css");\np { margin: 0; }'

        assert style(tmp_path, site=site, a="a { color: red; }") == "a{color:red}p{margin:0}"

    def test_an_import_into_a_layer_is_wrapped_in_it_and_the_order_of_layers_stays_as_told(self, tmp_path: Path) -> None:
        site = '@layer components, reset;\n@import url("reset.css") layer(reset);\n@import url("bar.css") layer(components);'

        made = style(tmp_path, site=site, reset="* { margin: 0; }", bar="b { top: 0; }")

        assert "@layer reset{*{margin:0}}" in made
        assert made.index("@layer components") < made.index("@layer reset{")

    def test_imports_reach_through_folders(self, tmp_path: Path) -> None:
        made = style(
            tmp_path, site='@import url("components/all.css");', components__all='@import url("bar.css");', components__bar="b{top:0}"
        )

        assert made == "b{top:0}"


class TestMinifying:
    def test_a_descendant_chosen_by_is_stays_a_descendant_inside_a_layer(self, tmp_path: Path) -> None:
        made = style(tmp_path, site="@layer components { .a :is(.b, .c) { top: 0; } }")

        assert ".a :is(.b,.c)" in made

    def test_widths_are_asked_for_as_browsers_before_2023_understand_it(self, tmp_path: Path) -> None:
        made = style(tmp_path, site=":root { color-scheme: light } @media (min-width: 60em) { a { top: 0; } }")

        assert made == ":root{color-scheme:light}@media (min-width:60em){a{top:0}}"

    def test_a_sheet_that_no_other_imports_is_a_bundle_of_its_own(self, tmp_path: Path) -> None:
        static = written(tmp_path, {"css/site.css": '@import url("a.css");', "css/a.css": "a{top:0}", "css/more.css": "b{top:0}"})

        assert set(Assets(static).bundles) == {"site.css", "more.css"}

    def test_a_custom_property_has_one_short_name_in_all_bundles(self, tmp_path: Path) -> None:
        site = ":root { --ink-soft: red; --line: blue; } a { color: var(--ink-soft); }"
        made = Assets(written(tmp_path, {"css/site.css": site, "css/more.css": "b { color: var(--line); }"})).bundles

        assert made["site.css"] == b":root{--a:red;--b:blue}a{color:var(--a)}"
        assert made["more.css"] == b"b{color:var(--b)}"


class TestAddresses:
    def test_an_address_is_rewritten_as_seen_from_the_bundle(self, tmp_path: Path) -> None:
        fonts = '@font-face { src: url("../../fonts/x.woff2") format("woff2"); }'

        assert "url(fonts/x.woff2)" in style(tmp_path, site='@import url("base/fonts.css");', base__fonts=fonts)

    @pytest.mark.parametrize("address", ["/x.png", "data:image/gif;base64,R0", "#g", "https://a.vn/x.png"])
    def test_absolute_addresses_data_and_fragments_stay(self, tmp_path: Path, address: str) -> None:
        made = style(tmp_path, site='@import url("base/a.css");', base__a=f"a {{ background: url({address}); }}")

        assert made.replace('"', "") == f"a{{background:url({address})}}"


class TestNames:
    def test_a_bundle_is_named_by_the_hash_of_what_it_holds(self, tmp_path: Path) -> None:
        one = a_name(tmp_path / "1", "a{top:0}")
        same = a_name(tmp_path / "2", "a { top: 0; }")
        other = a_name(tmp_path / "3", "a{top:1px}")

        assert one == same != other
        assert one.startswith("theme/site.")

    def test_a_change_in_an_imported_file_changes_the_name(self, tmp_path: Path) -> None:
        static = written(tmp_path, {"css/site.css": '@import url("a.css");', "css/a.css": "a{top:0}"})
        before = Assets(static).path("site.css")

        written(static, {"css/a.css": "a{top:9px}"})

        assert Assets(static).path("site.css") != before

    def test_what_the_theme_lacks_has_no_address(self, tmp_path: Path) -> None:
        assert Assets(tmp_path).path("site.js") is None


class TestWriting:
    def test_bundles_and_other_files_are_written_and_sources_are_not(self, tmp_path: Path) -> None:
        files = {
            "css/site.css": '@import url("a.css");',
            "css/a.css": "a{top:0}",
            "js/b.js": "b();",
            "js/a.js": "a();",
            "fonts/x.woff2": "font",
        }
        assets = Assets(written(tmp_path / "static", files))

        assets.write(tmp_path / "output")

        found = {file.relative_to(tmp_path / "output").as_posix() for file in (tmp_path / "output").rglob("*") if file.is_file()}
        assert found == {assets.path("site.css"), assets.path("site.js"), "theme/fonts/x.woff2"}

    def test_scripts_are_joined_in_the_order_of_their_names(self, tmp_path: Path) -> None:
        assert Assets(written(tmp_path, {"js/b.js": "b();", "js/a.js": "a();"})).bundles["site.js"] == b"a();b();"

    def test_scripts_of_a_folder_are_a_bundle_of_its_name(self, tmp_path: Path) -> None:
        bundles = Assets(written(tmp_path, {"js/a.js": "a();", "js/lightbox/b.js": "b();", "js/lightbox/deep/c.js": "c();"})).bundles

        assert bundles == {"site.js": b"a();", "lightbox.js": b"b();c();"}
