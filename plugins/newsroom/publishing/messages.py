"""What editors are told about registers, links and markup."""

from __future__ import annotations

from newsroom.foundation.problems import Message

_ADD = "Sửa lại cho đúng, hoặc thêm vào {file}."

_OTHER_SLUG = "Thêm dòng slug: … với một địa chỉ khác, hoặc đổi tên tệp."

MESSAGES = {
    "registers.unknown-section": Message("Không có chuyên mục nào tên «{word}».", _ADD),
    "registers.unknown-unit": Message("Không có đơn vị nào tên hay mã «{word}».", _ADD),
    "registers.unknown-tag": Message("Không có thẻ nào tên hay mã «{word}».", _ADD),
    "registers.unknown-series": Message("Không có loạt bài nào tên hay mã «{word}».", _ADD),
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
    "links.missing-anchor": Message(
        "Liên kết tới mục «{word}», nhưng {file} không có mục đó.",
        "Tên mục là tiêu đề viết không dấu: «## Kết quả đạt được» là #ket-qua-dat-duoc.",
    ),
    "markup.word": Message(
        "Còn sót mã định dạng của Word: «{word}».",
        "Xóa mã này, chỉ giữ chữ; hoặc dán lại bằng «Chỉ dán văn bản» (Ctrl+Shift+V). Cả tệp Word thì dùng: newsroom import docx.",
    ),
    "markup.first-level": Message(
        "«{word}» là tiêu đề bậc một; bậc này chỉ dành cho đầu đề của trang.", "Trong bài, tiêu đề mục bắt đầu bằng hai dấu thăng: ## …"
    ),
    "markup.skipped-level": Message("Tiêu đề «{word}» nhảy bậc ({level}).", "Dùng {expected}: mỗi lần chỉ xuống một bậc."),
    "markup.table-head": Message(
        "Bảng thiếu hàng tiêu đề cột.",
        "Hàng đầu ghi tên các cột, hàng thứ hai là dấu gạch: | --- | --- |. Thiếu thì cả bảng thành một đoạn chữ.",
    ),
    "markup.aside-open": Message("Khối ghi chú bên lề mở ra ở đây mà không đóng lại.", "Thêm một dòng chỉ có /// ở cuối ghi chú."),
    "markup.aside-empty": Message("Khối ghi chú bên lề không có chữ nào.", "Viết một hai câu giữa dòng  /// aside  và dòng  ///."),
    "text.photo-toolbar": Message(
        "«{word}» là vết tích của thanh công cụ ảnh ở trang cũ: chỗ này từng có một tấm ảnh.",
        "Thay bằng ảnh: ![lời mô tả](đường dẫn tới ảnh). Dòng ngay dưới thường là chú thích của ảnh; không còn ảnh thì xóa cả hai dòng.",
    ),
    "text.empty-paragraph": Message("Đoạn này chỉ có khoảng trắng (&nbsp;).", "Xóa dòng này: khoảng cách giữa các đoạn đã có sẵn."),
    "text.legacy-encoding": Message(
        "Chữ Việt ở đây còn là bảng mã {encoding}: «{word}» là «{meant}».",
        "Chuyển cả tệp sang Unicode (UniKey: Ctrl+Shift+F6, nguồn {encoding}, đích Unicode), rồi dán lại.",
    ),
    "text.ambiguous-date": Message(
        "Ngày «{word}» viết khác lệ thường, dễ đọc nhầm.", "Viết đủ ngày/tháng/năm, năm bốn chữ số: {suggestion}."
    ),
    "text.long-summary": Message("Tóm tắt dài {length} chữ cái, trang danh sách chỉ đủ chỗ cho {most}.", "Rút còn một hoặc hai câu."),
    "spelling.impossible": Message(
        "«{word}» không thành tiếng Việt.",
        "Gõ sai thì sửa lại. Là tên riêng hay từ nước ngoài viết đúng thì thêm vào content/data/words.txt.",
    ),
    "spelling.tone-place": Message("«{word}» đặt dấu sai chỗ.", "newsroom check --fix sửa được chỗ này."),
    "spelling.mixed-tones": Message(
        "Bài viết lẫn hai kiểu đặt dấu: «{word}» bên cạnh «{other}».",
        "Chọn một kiểu cho cả bài (hòa, thủy hoặc hoà, thuỷ). Kiểu ít dùng hơn có ở {count} chỗ.",
    ),
    "pages.taken-address": Message(
        "Địa chỉ «/{word}/» là của trang do máy dựng.", "Thêm dòng slug: … với một địa chỉ khác, hoặc đổi tên tệp."
    ),
    "pages.same-address": Message(
        "Trang này và {first} cùng có địa chỉ «/{word}/».", "Thêm dòng slug: … với một địa chỉ khác, hoặc đổi tên tệp."
    ),
}
