"""What publishers are told about the site that was written."""

from __future__ import annotations

from newsroom.foundation.problems import Message

MESSAGES = {
    "links.dead-address": Message(
        "Liên kết tới «{word}», nhưng không có trang nào ở địa chỉ đó.",
        "Nối tới tệp .md của bài thì địa chỉ được tự tính, không bao giờ chết. Viết địa chỉ thì phải đúng từng chữ, cả dấu / ở cuối.",
    ),
    "output.draft": Message(
        "Bài chưa được đăng (bản nháp hay bài hẹn ngày) mà lại có trang {page}.",
        "Lỗi của chương trình, không phải của bài: báo cho người phụ trách kỹ thuật.",
    ),
    "output.original": Message(
        "Trang đăng nguyên tệp ảnh gốc {word}.",
        "Đặt ảnh bằng ![…](đường dẫn) hoặc khóa photo để có bản thu nhỏ, không chép thẳng tệp ảnh.",
    ),
    "output.metadata": Message(
        "Tệp ảnh còn mang thông tin ẩn ({word}): có thể có tọa độ GPS, tên máy, tên người chụp.",
        "Ảnh trong bài được tự động xóa thông tin này; nếu là ảnh của giao diện, lưu lại ảnh không kèm thông tin.",
    ),
    "output.inline": Message(
        "Trang có «{word}» viết thẳng trong HTML: chính sách bảo mật (CSP) của trang sẽ chặn. Có ở {times} chỗ.",
        "Chuyển kiểu dáng vào theme/static/css, hành vi vào theme/static/js.",
    ),
    "output.other-host": Message(
        "Trang tải «{word}» từ máy chủ khác. Có ở {times} chỗ.",
        "Đặt tệp vào theme/static hoặc content: bạn đọc mạng nội bộ không ra được internet.",
    ),
    "output.dead-link": Message(
        "Liên kết «{word}» không dẫn tới trang nào. Có ở {times} chỗ.",
        "Sửa đường dẫn trong bài (nối tới tệp .md thì địa chỉ được tự tính), nhớ dấu / ở cuối; hoặc bỏ liên kết.",
    ),
    "output.dead-anchor": Message(
        "Liên kết «{address}» dẫn tới mục «{word}», nhưng trang đó không có mục ấy. Có ở {times} chỗ.",
        "Mục lấy theo tiêu đề viết không dấu: «## Kết quả đạt được» là #ket-qua-dat-duoc.",
    ),
    "output.no-prefix": Message(
        "Liên kết «{word}» thiếu phần đầu địa chỉ của trang, «{prefix}». Có ở {times} chỗ.",
        "Trong bài: nối tới tệp .md thay cho địa chỉ. Trong giao diện: mở đầu liên kết bằng SITEURL.",
    ),
    "output.unnamed-file": Message(
        "Tệp được đăng mà không trang nào nhắc tới.",
        "Có thể là ảnh hay văn bản của bài nháp lọt ra: báo cho người phụ trách kỹ thuật.",
    ),
}
