"""Text of TCVN3 and VNI told apart from sound Vietnamese and from other languages."""

from __future__ import annotations

import pytest

from newsroom.vietnamese.legacy import decoded, garbled


@pytest.mark.parametrize(
    ("text", "encoding", "word", "meant"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "TCVN3", "Céng", "cộng"),
        ("Thi ®ua lµ yªu n­íc", "TCVN3", "®ua", "đua"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "VNI", "Coäng", "cộng"),
        ("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", "VNI", "ÑOÄC", "độc"),
    ],
)
def test_a_garbled_line_is_recognised_by_its_first_word(text: str, encoding: str, word: str, meant: str) -> None:
    found = garbled(text)

    assert found is not None
    assert (found.encoding, found.word, found.meant) == (encoding, word, meant)


@pytest.mark.parametrize(
    "text",
    [
        "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc",
        "Le café de l'hôtel où naquit Sébastien, à côté de la forêt",
        "José García Márquez y Núñez, São Paulo, Zürich, Malmö",
        "5 × 3 = 15 m², 20 °C, § 4, «trích», © 2019",
    ],
)
def test_sound_text_is_left_alone(text: str) -> None:
    assert garbled(text) is None


def test_a_sound_word_is_not_decoded_though_it_could_be() -> None:
    assert decoded("hội", "TCVN3") is None
    assert decoded("né", "TCVN3") is None
