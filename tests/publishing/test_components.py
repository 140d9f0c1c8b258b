"""Components are macros rendered by name."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, TemplateNotFound, UndefinedError
from tests.publishing.writing import written

from newsroom.publishing.components import Components, Unindented

STATUS = "{% macro status(text, tone='neutral') %}<b class=\"{{ tone }}\">{{ text | shout }}{{ SITEURL }}</b>{% endmacro %}"


def components(folder: Path, **templates: str) -> Components:
    theme = written(folder, {f"components/{name}.html": text for name, text in templates.items()})
    return Components(theme, {"JINJA_FILTERS": {"shout": str.upper}, "JINJA_GLOBALS": {"SITEURL": "/thi-dua"}})


def test_a_macro_is_rendered_with_the_sites_filters_and_globals(tmp_path: Path) -> None:
    assert components(tmp_path, status=STATUS).render("status", "đạt", tone="achieved") == '<b class="achieved">ĐẠT/thi-dua</b>'


def test_what_it_is_given_is_escaped(tmp_path: Path) -> None:
    assert "&lt;I&gt; &amp; &#34;" in components(tmp_path, status=STATUS).render("status", '<i> & "')


def test_a_component_may_use_another(tmp_path: Path) -> None:
    row = '{% from "components/status.html" import status %}{% macro row(x) %}<p>{{ status(x) }}</p>{% endmacro %}'

    assert components(tmp_path, status=STATUS, row=row).render("row", "a") == '<p><b class="neutral">A/thi-dua</b></p>'


def test_what_the_theme_lacks_is_found_in_a_features_folder_and_nothing_else_of_it(tmp_path: Path) -> None:
    made = components(tmp_path / "theme", one="{% macro one() %}theme{% endmacro %}")
    made.fall_back_on(
        written(tmp_path / "own", {f"components/{name}.html": f"{{% macro {name}() %}}own{{% endmacro %}}" for name in ("one", "two")})
    )

    assert (made.render("one"), made.render("two")) == ("theme", "own")


def test_a_misspelt_argument_or_component_fails_aloud(tmp_path: Path) -> None:
    made = components(tmp_path, bar="{% macro bar(x) %}{{ x.valeu }}{% endmacro %}")

    with pytest.raises(UndefinedError):
        made.render("bar", {"value": 1})
    with pytest.raises(TemplateNotFound):
        made.render("baz")


def test_lines_of_a_template_lose_their_indents_and_what_is_filled_in_does_not() -> None:
    environment = Environment(extensions=[Unindented], autoescape=True)

    drawn = environment.from_string("<ul>\n    <li>\n\t  {{ code }}</li>\n</ul>").render(code="if a:\n    b")

    assert drawn == "<ul>\n<li>\nif a:\n    b</li>\n</ul>"
