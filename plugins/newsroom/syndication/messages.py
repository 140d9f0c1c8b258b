"""What editors are told about old addresses."""

from __future__ import annotations

from newsroom.foundation.problems import Message

MESSAGES = {
    "redirects.address": Message(
        "«{word}» không phải là một địa chỉ cũ dùng được.",
        "Viết từ gốc trang, ví dụ /tin/ky-giao-uoc.html hay /gioi-thieu-cu/; không có tên máy chủ, dấu ?, dấu #, khoảng trắng hay «..».",
    ),
    "redirects.taken": Message(
        "Địa chỉ cũ «{word}» đang là địa chỉ của một trang có thật ({first}).", "Bỏ dòng này, hoặc đổi địa chỉ (slug) của trang kia."
    ),
    "redirects.twice": Message("Địa chỉ cũ «{word}» đã dùng ở {first}.", "Mỗi địa chỉ cũ chỉ dẫn tới một nơi: bỏ một trong hai."),
    "redirects.loop": Message("Địa chỉ «{word}» dẫn tới «{goal}» rồi quay vòng.", "Cho một trong các địa chỉ ấy dẫn tới trang có thật."),
    "redirects.dead-goal": Message(
        "Không có trang nào ở địa chỉ «{word}».", "Mở trang cần tới trên trình duyệt và chép địa chỉ của nó, từ dấu / đầu tiên."
    ),
}
