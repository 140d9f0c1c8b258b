"""What editors are told about registers, links and markup."""

from __future__ import annotations

from newsroom.foundation.problems import Message

_ADD = "Sửa lại cho đúng, hoặc thêm vào {file}."

_OTHER_SLUG = "Thêm dòng slug: … với một địa chỉ khác, hoặc đổi tên tệp."

MESSAGES = {
    "registers.unknown-section": Message("Không có chuyên mục nào tên «{word}».", _ADD),
    "registers.unknown-unit": Message("Không có đơn vị nào tên hay mã «{word}».", _ADD),
    "registers.unknown-tag": Message("Không có thẻ nào tên hay mã «{word}».", _ADD),
    "registers.unknown-person": Message("Không có ai tên, mã hay viết tắt là «{word}».", _ADD),
    "registers.unknown-title": Message("Không có danh hiệu, hình thức khen thưởng nào tên hay mã «{word}».", _ADD),
    "registers.collision": Message(
        "«{word}» trùng với một mục đã có ở {first}.",
        "Mỗi mã, tên và chữ viết tắt chỉ chỉ một mục. Đổi mã của một trong hai, ví dụ thêm đơn vị ở cuối.",
    ),
    "registers.icon": Message("Không có hình nào tên «{word}».", "Các hình dùng được: {expected}."),
    "markup.raw-html": Message(
        "Không dùng thẻ HTML «{word}» trong bài.",
        "Xóa thẻ này và viết bằng Markdown (xem content/README.md). Muốn nói về thẻ thì đặt giữa hai dấu `.",
    ),
    "markup.year-list": Message(
        "Dòng bắt đầu bằng «{word}.» sẽ thành danh sách đánh số.",
        "Thêm dấu \\ trước dấu chấm: {word}\\. …, hoặc viết lại câu, ví dụ «Năm {word}…».",
    ),
    "links.scheme": Message(
        "Địa chỉ «{word}» thuộc loại không được phép.", "Chỉ dùng liên kết http, https, mailto, tel hoặc đường dẫn tới tệp."
    ),
    "links.placeholder": Message(
        "Không dùng liên kết dạng «{word}»: tệp gốc không được đưa lên trang.",
        "Tới bài khác: đường dẫn tới tệp .md. Ảnh: ![mô tả](đường dẫn). Văn bản để tải về: khai báo trong attachments.",
    ),
    "links.missing-document": Message("Liên kết tới «{word}», nhưng không có tệp đó.", "Kiểm tra đường dẫn, tính từ thư mục của tệp này."),
    "pages.taken-address": Message(
        "Địa chỉ «/{word}/» là của trang do máy dựng.", "Thêm dòng slug: … với một địa chỉ khác, hoặc đổi tên tệp."
    ),
    "pages.same-address": Message(
        "Trang này và {first} cùng có địa chỉ «/{word}/».", "Thêm dòng slug: … với một địa chỉ khác, hoặc đổi tên tệp."
    ),
}
