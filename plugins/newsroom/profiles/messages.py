"""What editors are told about exemplar profiles."""

from __future__ import annotations

from newsroom.foundation.problems import Message

MESSAGES = {
    "profiles.award-date": Message(
        "«{word}» không đọc được thành năm hay ngày khen thưởng.",
        "Viết năm như 2018, hoặc ngày/tháng/năm như 21/03/2019.",
    ),
    "profiles.decision-form": Message(
        "Số quyết định «{word}» viết khác lệ thường.",
        "Viết «số», số thứ tự, gạch chéo, QĐ và chữ viết tắt của nơi ban hành: số 12/QĐ-TTCP.",
    ),
    "profiles.slug-taken": Message(
        "Địa chỉ «{word}» đã thuộc về gương điển hình ở {first}.",
        "Đổi tên tệp, hoặc ghi một khóa slug khác, ví dụ thêm đơn vị ở cuối.",
    ),
    "profiles.target-campaign": Message(
        "Chỉ tiêu «{word}» không rõ thuộc đợt thi đua nào.",
        "Viết kèm mã đợt, ví dụ 2019/{word}, hoặc thêm một dòng  campaign: …",
    ),
    "profiles.unknown": Message(
        "Không có gương điển hình nào mang mã «{word}».",
        "Mã là tên tệp trong content/profiles/ (bỏ đuôi .md), hoặc khóa slug của tệp.",
    ),
}
