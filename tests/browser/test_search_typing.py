"""The search page while someone types: keyboards that compose, suggestions, slips."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect
from tests.browser.gates.screens import Visit
from tests.browser.searching import ask, status, titles

pytestmark = pytest.mark.browser


class TestKeyboards:
    """The orders in which keyboards that compose Vietnamese tell what they do."""

    def test_what_chromium_composes_is_asked_when_it_is_done(self, search: Page) -> None:
        keyboard = search.context.new_cdp_session(search)
        search.locator("#q").focus()
        for text in ("t", "th", "thi", "thi d", "thi dd"):
            keyboard.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
        search.wait_for_timeout(250)
        silent = status(search)

        keyboard.send("Input.insertText", {"text": "thi đua"})

        expect(search.get_by_role("status")).to_contain_text("kết quả")
        assert (silent, search.locator("#q").input_value()) == ("", "thi đua")

    @pytest.mark.parametrize(
        "events",
        [
            pytest.param(["start", "input thi ddua", "end thi đua"], id="no input after the end (macOS)"),
            pytest.param(["start", "input thi ddua", "end thi ddua", "input thi đua"], id="input after the end (Safari, ibus)"),
            pytest.param(["input thi d", "input thi dd", "input thi ", "input thi đ", "input thi đua"], id="backspaces alone (UniKey)"),
            pytest.param(["start", "input thi đua"], id="never an end (telephones)"),
        ],
    )
    def test_only_the_finished_word_is_asked(self, search: Page, events: list[str]) -> None:
        search.evaluate(
            """events => {
                const box = document.querySelector("#q");
                for (const [name, ...words] of events.map(one => one.split(" "))) {
                    if (words.length) box.value = words.join(" ");
                    const composition = { start: "compositionstart", end: "compositionend" }[name];
                    box.dispatchEvent(composition ? new CompositionEvent(composition) : new InputEvent("input"));
                }
            }""",
            events,
        )

        expect(search.locator(".search-form")).to_have_attribute("data-answered", "thi đua")
        assert search.url.endswith(f"?q={quote('thi')}+{quote('đua')}")

    def test_a_key_that_the_keyboard_keeps_for_itself_chooses_nothing(self, search: Page) -> None:
        search.locator("#q").press_sequentially("kieu than")
        expect(search.get_by_role("option").first).to_be_visible()

        search.evaluate("""() => document.querySelector("#q").dispatchEvent(
            new KeyboardEvent("keydown", { key: "ArrowDown", isComposing: true, bubbles: true, cancelable: true }))""")

        expect(search.get_by_role("option", selected=True)).to_have_count(0)


class TestSuggestions:
    @pytest.mark.parametrize(
        ("typed", "kind", "name"),
        [
            ("kieu than", "Người", "Kiều Thanh Nga"),
            ("bao tha", "Đơn vị", "Báo Thanh tra"),
            ("giao uo", "Chủ đề", "Giao ước thi đua"),
            ("chin khoanh", "Album", "Chín khoảnh khắc của một năm thi đua"),
            ("phong trào thi đua năm 2", "Trang", "Phong trào thi đua năm 2021"),
        ],
    )
    def test_names_and_titles_that_begin_so_are_offered(self, search: Page, typed: str, kind: str, name: str) -> None:
        search.locator("#q").press_sequentially(typed)

        expect(search.get_by_role("listbox", name="Đi thẳng tới").get_by_role("option", name=f"{name} {kind}")).to_be_visible()

    def test_they_are_a_combobox_told_and_used_by_the_keyboard_alone(self, search: Page, address: str) -> None:
        search.locator("#q").press_sequentially("kieu thanh nga")
        field = search.get_by_role("combobox", name="Tìm kiếm", expanded=True)
        expect(field).to_be_focused()
        expect(search.locator(".search-told")).to_have_text(re.compile(r"^\d gợi ý"))

        search.keyboard.press("Escape")
        expect(search.get_by_role("combobox", expanded=False)).to_be_focused()
        search.keyboard.press("ArrowDown")
        chosen = search.get_by_role("option", selected=True)
        assert chosen.get_attribute("id") == field.get_attribute("aria-activedescendant")
        search.keyboard.press("Enter")

        expect(search).to_have_url(f"{address}/nguoi/kieu-thanh-nga/")

    def test_enter_without_a_choice_asks(self, search: Page) -> None:
        search.locator("#q").press_sequentially("kieu thanh nga")
        expect(search.get_by_role("option").first).to_be_visible()

        search.keyboard.press("Enter")

        expect(search.get_by_role("listbox", include_hidden=True)).to_be_hidden()
        expect(search.get_by_role("status")).to_contain_text("kết quả")

    def test_a_link_to_a_question_fetches_nothing_for_them(self, search: Page, visit: Visit) -> None:
        ask(search, "giao ước")

        assert not [request.url for request in visit.requests if "suggesting" in request.url]


class TestMending:
    @pytest.mark.parametrize(
        ("typed", "meant"),
        [
            ("gaio uoc thi dua", "giao uoc thi dua"),
            ("giao ướcc thi đua", "giao ước thi đua"),
            ("giao uoc tho dua", "giao uoc thi dua"),
            ("giaouocthidua", "giao uoc thi dua"),
            ("giao ư ớc thi đua", "giao ước thi đua"),
            ("pohng trao tih dua", "phong trao thi dua"),
            ("thi dduaf", "thi đùa"),
            ("thi d9ua2", "thi đùa"),
        ],
    )
    def test_a_slip_is_mended_and_told(self, search: Page, typed: str, meant: str) -> None:
        ask(search, typed)

        expect(search.locator(".search-hint")).to_contain_text(f"Có phải ý bạn là «{meant}»")
        assert titles(search)

    @pytest.mark.parametrize("right", ["thi đua", "giao uoc thi d", "thi dau", "khen thưởng giao ước", "Kiều Thanh Nga"])
    def test_what_is_found_as_it_was_typed_is_never_mended(self, search: Page, right: str) -> None:
        ask(search, right)

        assert titles(search)
        assert "Có phải" not in search.locator(".search-hint").inner_text()
