"""What editors are told about files, YAML and schemas."""

from __future__ import annotations

from newsroom.foundation.problems import Message

MESSAGES = {
    "file.unreadable": Message("Không đọc được tệp này ({reason}).", "Kiểm tra tên tệp và quyền đọc."),
    "file.utf-16": Message(
        "Tệp được ghi bằng bảng mã UTF-16 nên không đọc được.",
        "Mở tệp bằng Notepad, chọn «Lưu thành…» (Save as), ở ô Mã hóa (Encoding) chọn «UTF-8», rồi lưu đè.",
    ),
    "file.not-utf-8": Message(
        "Từ chỗ này tệp không phải bảng mã UTF-8 (có thể là TCVN3, VNI hay Windows-1258).",
        "Chuyển tệp sang Unicode (UniKey: Ctrl+Shift+F6), rồi lưu lại với bảng mã «UTF-8».",
    ),
    "file.nul": Message("Tệp có ký tự rỗng (NUL): đây không phải tệp chữ.", "Gõ lại chỗ này, hoặc lấy lại bản cũ của tệp."),
    "yaml.syntax": Message(
        "Phần khai báo viết sai cú pháp YAML ({reason}).",
        'Xem dấu hai chấm, thụt dòng và dấu ngoặc kép ở dòng này và dòng trên. Chữ có dấu hai chấm phải đặt trong ngoặc kép: "…".',
    ),
    "yaml.alias": Message(
        "Giá trị mở đầu bằng &, * hay ! mang nghĩa riêng trong YAML (neo, bí danh, thẻ), không dùng ở đây.",
        'Đặt cả giá trị trong ngoặc kép: "…".',
    ),
    "yaml.too-deep": Message("Các mục lồng vào nhau quá sâu.", "Xem lại dấu ngoặc [ ] { } và thụt dòng."),
    "yaml.duplicate-key": Message("Khóa «{word}» được ghi hai lần.", "Giữ lại một dòng, xóa dòng kia."),
    "document.no-header": Message(
        "Tệp thiếu phần khai báo ở đầu.",
        "Bắt đầu tệp bằng dòng ---, rồi title: …, date: …, và đóng bằng một dòng --- nữa.",
    ),
    "document.open-header": Message("Phần khai báo mở bằng --- mà không đóng.", "Thêm một dòng --- sau dòng khai báo cuối cùng."),
    "document.header-not-mapping": Message(
        "Phần khai báo phải gồm các dòng «khóa: giá trị».",
        "Ví dụ đúng:  title: Năm đơn vị ký giao ước thi đua",
    ),
    "document.nfd": Message(
        "Chữ Việt trong tệp ở dạng Unicode tổ hợp (NFD).",
        "Trang vẫn dựng đúng. Để tìm kiếm trong tệp được dễ, chuyển sang Unicode dựng sẵn (UniKey: Ctrl+Shift+F6).",
    ),
    "schema.missing": Message("Thiếu khóa «{word}».", "Thêm một dòng  {word}: …"),
    "schema.unknown-key": Message("Không có khóa nào tên «{word}».", "Sửa tên khóa, hoặc xóa dòng này."),
    "schema.not-a-list": Message("Khóa «{key}» phải là một danh sách.", "Viết {key}: [một, hai] hoặc mỗi mục một dòng, đầu dòng có «- »."),
    "schema.not-a-mapping": Message("Chỗ này phải gồm các dòng «khóa: giá trị».", "Xem ví dụ trong content/README.md."),
    "schema.not-text": Message("Khóa «{key}» phải là một dòng chữ.", "Viết giá trị trên cùng một dòng, sau dấu hai chấm."),
    "schema.not-one-of": Message("Khóa «{key}» không nhận giá trị «{word}».", "Các giá trị dùng được: {expected}."),
    "schema.too-many": Message("Khóa «{key}» có quá nhiều mục.", "Nhiều nhất là {max_length} mục."),
    "schema.too-few": Message("Khóa «{key}» có quá ít mục.", "Ít nhất là {min_length} mục."),
    "schema.invalid": Message("Giá trị «{word}» của khóa «{key}» không dùng được ({reason}).", "Xem ví dụ trong content/README.md."),
    "field.empty": Message("Chỗ này để trống.", "Điền giá trị, hoặc xóa cả dòng nếu không cần."),
    "field.slug": Message(
        "«{word}» không dùng làm mã hay địa chỉ được.",
        "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối: «{suggestion}».",
    ),
    "field.flag": Message("«{word}» phải là true hoặc false.", "Viết true (có) hoặc false (không)."),
    "field.date-format": Message(
        "«{word}» không đọc được thành ngày.",
        "Viết ngày/tháng/năm như 21/03/2019, hoặc 2019-03-21; thêm giờ nếu cần: 21/03/2019 08:30.",
    ),
    "field.date-impossible": Message("Không có ngày giờ «{word}» trên lịch.", "Xem lại ngày, tháng và giờ."),
    "field.number": Message(
        "«{word}» không phải con số viết theo kiểu Việt Nam.", "Dùng dấu phẩy cho phần lẻ, dấu chấm cho hàng nghìn: 1.234,5."
    ),
    "field.number-meant": Message("«{word}» không phải con số viết theo kiểu Việt Nam.", "Dùng dấu phẩy cho phần lẻ: {suggestion}"),
}
