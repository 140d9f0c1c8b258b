"""What editors are told about photos, captions and albums."""

from __future__ import annotations

from newsroom.foundation.problems import Message

_SAVE_AGAIN = "Mở ảnh bằng một chương trình xem ảnh, chọn «Lưu thành…» (Save as) kiểu JPEG hoặc PNG, rồi chép đè."
_COPY_AGAIN = "Chép lại ảnh từ máy chụp hoặc từ người gửi; bản này đã hỏng khi sao chép."

PROGRESS = "Thu nhỏ ảnh: {done}/{total}"
"""What a terminal shows while derivatives are made."""

MESSAGES = {
    "photos.empty": Message("Tệp ảnh này trống (0 byte).", _COPY_AGAIN),
    "photos.truncated": Message("Tệp ảnh này bị cụt: phần cuối không có.", _COPY_AGAIN),
    "photos.unreadable": Message("Tệp này không đọc được như một ảnh.", _SAVE_AGAIN),
    "photos.mislabelled": Message("Đuôi tệp nói một đằng, bên trong là {actual}.", _SAVE_AGAIN),
    "photos.bomb": Message("Ảnh này lớn quá {limit} triệu điểm ảnh.", "Thu nhỏ ảnh xuống dưới 5.000 điểm mỗi chiều rồi chép đè."),
    "photos.heavy": Message("Tệp ảnh này nặng quá {limit} MB.", "Lưu lại ảnh kiểu JPEG, chất lượng 90, rồi chép đè."),
    "photos.shape": Message("Ảnh này dài gấp hơn {limit} lần bề kia: lên trang chỉ còn là một vạch.", "Cắt bớt ảnh rồi chép đè."),
    "photos.heic": Message(
        "Ảnh HEIC của điện thoại: máy này chưa có thư viện để đọc.",
        "Lưu lại ảnh kiểu JPEG rồi dùng tệp đó; hoặc cài thư viện:  .venv/bin/python -m pip install pillow-heif. "
        "iPhone chụp sẵn JPEG nếu chọn Cài đặt > Camera > Định dạng > Tương thích nhất.",
    ),
    "photos.name": Message(
        "Tên ảnh «{word}» có chữ hoa, dấu hoặc dấu cách: máy này mở được, máy khác có thể không.",
        "Đổi tên ảnh (và tệp chú thích .md cạnh nó) thành {name}, sửa theo ở những bài dùng ảnh. "
        "Lệnh  newsroom import photos  tự đặt tên đúng.",
    ),
    "photos.too-small": Message(
        "Ảnh chỉ rộng {width} điểm, lên trang sẽ mờ: cần ít nhất {least}.",
        "Xin bản gốc: ảnh gửi qua Zalo, Facebook thường đã bị thu nhỏ; gửi dạng tệp thì giữ nguyên cỡ.",
    ),
    "photos.known": Message(
        "Ảnh «{word}» đã có: {other}.", "Một ảnh dùng được ở nhiều bài, không cần chép lại. Ảnh đã có trong bộ này thì không được chép nữa."
    ),
    "photos.kept-metadata": Message(
        "«{word}» là ảnh HEIC: thông tin ẩn (có thể có nơi chụp) còn nguyên trong tệp gốc.",
        "Trang web không bao giờ đăng thông tin ấy; muốn bỏ cả trong tệp gốc thì lưu lại ảnh kiểu JPEG rồi nhập.",
    ),
    "photos.unsupported": Message("«{word}» không phải ảnh JPEG hay PNG (đuôi «{suffix}»).", _SAVE_AGAIN),
    "photos.missing": Message(
        "Không có ảnh «{word}».",
        "Đường dẫn tính từ thư mục của tệp này, hoặc từ gốc: photos/<năm>/<bộ ảnh>/<tên ảnh>. Chữ hoa, chữ thường phải đúng như tên tệp.",
    ),
    "photos.hot-link": Message(
        "Ảnh «{word}» nằm trên máy khác.",
        "Tải ảnh về, đặt vào content/photos/<năm>/<bộ ảnh>/ và viết đường dẫn tới đó: mạng nội bộ không mở được ảnh từ ngoài.",
    ),
    "photos.pasted": Message(
        "Ảnh được dán thẳng vào bài (data:…) thay cho một tệp ảnh.",
        "Lưu ảnh thành tệp trong content/photos/<năm>/<bộ ảnh>/ rồi viết đường dẫn tới đó. "
        "Ảnh trong tệp Word thì dùng: newsroom import docx.",
    ),
    "photos.undescribed": Message(
        "Ảnh «{word}» chưa có lời mô tả cho người không nhìn thấy ảnh.",
        "Viết dòng  alt: …  trong {caption}. Trong bài cũng có thể viết giữa hai ngoặc vuông: ![lời mô tả](đường dẫn).",
    ),
    "photos.missing-alt": Message(
        "Tệp chú thích thiếu khóa «alt»: lời mô tả cho người không nhìn thấy ảnh.",
        "Thêm một dòng  alt: …  tả điều ảnh cho thấy. Ảnh chỉ để trang trí thì ghi  decorative: true.",
    ),
    "photos.caption-without-photo": Message(
        "Không có ảnh nào cho tệp chú thích này.",
        "Tệp chú thích và ảnh phải cùng thư mục, cùng tên: le-ky.jpg và le-ky.md. Sửa tên, hoặc xóa tệp này.",
    ),
    "photos.caption-link": Message(
        "Liên kết «{word}» trong chú thích sẽ không bấm được.",
        "Viết địa chỉ đầy đủ (https://…), hoặc địa chỉ trang trong báo, bắt đầu bằng dấu gạch chéo: /tin-tuc/….",
    ),
    "photos.focal": Message("«{word}» không phải điểm ngắm của ảnh.", "Viết hai số phần trăm, từ trái và từ trên: focal: 50% 30%."),
    "photos.not-in-album": Message("Trong bộ ảnh không có tệp «{word}».", "Viết đúng tên tệp ảnh nằm cạnh index.md, cả phần đuôi."),
    "photos.unknown-album": Message(
        "Không có bộ ảnh «{word}».", "Viết năm và tên thư mục của bộ ảnh, như trong content/photos: /// gallery | 2019/hoi-thao-van-nghe"
    ),
    "photos.open-gallery": Message("Khối gallery này chưa đóng.", "Thêm một dòng chỉ có  ///  ở cuối khối."),
    "photos.gallery-keys": Message(
        "Trong khối gallery chỉ có các dòng «khóa: giá trị».", "Hai khóa: photos: [anh-1.jpg, anh-2.jpg] và layout: row, grid hoặc wide."
    ),
    "photos.lost-gallery": Message(
        "Khối gallery này không đứng riêng một đoạn.", "Để một dòng trống trước và sau khối, và đưa khối ra sát lề."
    ),
    "photos.empty-album": Message("Bộ ảnh chưa có ảnh nào.", "Chép ảnh vào cùng thư mục với index.md, hoặc ghi  draft: true."),
    "photos.same-address": Message("Bộ ảnh này trùng địa chỉ với {first}.", "Thêm dòng  slug: …  để đổi địa chỉ của một trong hai."),
    "photos.reserved-name": Message("Ảnh không được đặt tên «{word}»: tên này dành cho tệp index.md của bộ ảnh.", "Đổi tên tệp ảnh."),
    "photos.draft-album": Message(
        "Ảnh «{word}» nằm trong một bộ ảnh chưa đăng ({album}): còn là bản nháp, hoặc chưa tới ngày.",
        "Bỏ dòng  draft: true  của bộ ảnh, chuyển ảnh sang bộ khác, hoặc để cả bài này là bản nháp.",
    ),
}
