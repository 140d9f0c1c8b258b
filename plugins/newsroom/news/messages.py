"""What editors are told about news."""

from __future__ import annotations

from newsroom.foundation.problems import Message

_TYPES = "Chỉ đăng tệp {expected}. Mở bằng Word hay Excel rồi lưu thành PDF là chắc nhất."

MESSAGES = {
    "news.same-address": Message(
        "Bài này có cùng địa chỉ «{word}» với bài ở {first}.",
        "Đổi tên một trong hai tệp, hoặc thêm dòng  slug: …  khác nhau.",
    ),
    "news.same-slug": Message(
        "«{word}» viết không dấu thì trùng với «{other}» ở {first}.",
        "Thêm một trong hai vào {file} với mã (id) riêng, rồi dùng mã ấy trong bài.",
    ),
    "news.no-slug": Message("Từ «{word}» không có chữ hay số nào để làm địa chỉ.", "Sửa lại, hoặc thêm vào {file} với mã (id) riêng."),
    "news.no-address": Message("Tên tệp (hoặc đầu đề) không có chữ hay số nào để làm địa chỉ.", "Thêm dòng  slug: …"),
    "news.added-word": Message(
        "«{word}» chưa có trong {file}; tạm dùng mã «{slug}».",
        "Thêm vào {file} để giữ nguyên mã này và viết được tên có dấu ở mọi nơi.",
    ),
    "news.source-address": Message("Địa chỉ nguồn «{word}» không dùng được.", "Viết đủ cả https:// ở đầu, không có khoảng trắng."),
    "news.attachment-outside": Message(
        "Tài liệu «{word}» nằm ngoài thư mục content.", "Chép tệp vào content/documents/ rồi ghi  file: documents/…"
    ),
    "news.attachment-missing": Message(
        "Không có tài liệu «{word}».", "Đường dẫn tính từ thư mục content, ví dụ  file: documents/2019/ke-hoach.pdf"
    ),
    "news.attachment-type": Message("Không đăng loại tệp «{word}».", _TYPES),
    "news.attachment-content": Message("Tệp «{word}» không phải loại mà đuôi tên nói, hoặc đã hỏng.", _TYPES),
    "news.attachment-macro": Message(
        "Tệp «{word}» có macro: mã tự chạy trên máy người tải về.", "Lưu lại thành PDF, hoặc bản không có macro."
    ),
    "news.attachment-same-address": Message(
        "Tài liệu «{word}» và tài liệu ở {first} sẽ cùng một địa chỉ «{address}».", "Đổi tên một trong hai tệp."
    ),
}
