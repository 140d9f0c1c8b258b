"""What is prose in a body, and what is not."""

from __future__ import annotations

import pytest

from newsroom.publishing.prose import MASK, masked


@pytest.mark.parametrize(
    ("body", "machine"),
    [
        ("Gõ `newsroom check` rồi đọc.", "`newsroom check`"),
        ("Trước\n\n```\nmã ở đây\n```\n\nSau", "```\nmã ở đây\n```"),
        ("Trước\n\n/// targets | Bảng\ncampaign: x\n///\n\nSau", "/// targets | Bảng\ncampaign: x\n///"),
        ("Trước\n\n    thụt vào là mã\n\nSau", "    thụt vào là mã"),
        ("Xem [bài này](../2019/bai-kia.md) nhé", "(../2019/bai-kia.md)"),
        ("![Hội nghị](le-ky.png) và chữ", "(le-ky.png)"),
        ("Chữ\n\n[a]: https://thanhtra.gov.vn", "[a]: https://thanhtra.gov.vn"),
        ("Đạt {{target:2019/htxs value}} đấy", "{{target:2019/htxs value}}"),
        ("Vào www.thanhtra.gov.vn/tin hay viết cho bbt@thanhtra.gov.vn", "www.thanhtra.gov.vn/tinbbt@thanhtra.gov.vn"),
        ("Tệp ke-hoach.pdf ở đây", "ke-hoach.pdf"),
        ("Viết H<sub>2</sub>O", "<sub></sub>"),
    ],
)
def test_what_machines_read_is_masked_and_nothing_else(body: str, machine: str) -> None:
    hidden = "".join(char for char, left in zip(body, masked(body), strict=True) if left == MASK)

    assert hidden == machine.replace("\n", "")


def test_every_character_that_is_left_stands_at_its_own_place() -> None:
    body = "Một `hai`\nba [bốn](nam.md)\n"

    assert masked(body) == f"Một {MASK * 5}\nba [bốn]{MASK * 8}\n"


@pytest.mark.parametrize("body", ["Năm 2019, 5 < 6.", "- **Một** và _hai_", "> “Trích”", "| a | b |", "[^1]: Chú thích có chữ"])
def test_prose_is_left_as_it_is(body: str) -> None:
    assert masked(body) == body
