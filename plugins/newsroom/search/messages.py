"""What editors are told about search."""

from __future__ import annotations

from newsroom.foundation.problems import Message

MESSAGES = {
    "search.no-word": Message("Chữ viết tắt «{word}» không có chữ hay số nào.", "Ghi chữ viết tắt như bạn đọc sẽ gõ, ví dụ  short: TTCP"),
    "search.same-abbreviation": Message(
        "Chữ viết tắt «{word}» đã có ở {first} (viết hoa, viết thường hay bỏ dấu đều là một).", "Giữ một dòng, xóa dòng kia."
    ),
}
