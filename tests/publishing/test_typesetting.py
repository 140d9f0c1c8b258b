from __future__ import annotations

import pytest
from tests.publishing.writing import a_document

from newsroom.publishing.filters import keep_together
from newsroom.publishing.markup import markup
from newsroom.publishing.type_markup import TypeMarkup
from newsroom.publishing.typesetting import unbroken_html


@pytest.mark.parametrize(
    "html",
    ["<pre>5 km</pre>", "<p><code>Điều 5</code></p>", '<img alt="5 km – hết">', '<svg aria-label="x"><text>5 người</text></svg>'],
)
def test_code_attributes_and_drawings_stay_as_they_are(html: str) -> None:
    assert unbroken_html(html) == html


def test_a_document_is_set_when_it_is_made_into_html() -> None:
    body = '## Phong trào thi đua năm 2019\n\nTheo *khoản 2* Điều 5, cả phong trào có 25 đơn vị [năm 2019](a.md "5 km").\n'

    html = markup([TypeMarkup(keep_together)]).html(a_document(body)).replace("\u00a0", "_")

    assert ">Phong_trào thi_đua năm_2019</h2>" in html
    assert "Theo <em>khoản_2</em> Điều_5, cả phong trào có 25_đơn vị" in html
    assert 'title="5 km">năm_2019</a>' in html
