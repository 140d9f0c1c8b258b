"""What Vietnamese type keeps on one line: number and unit, reference and number, initials and name, a dash and the word before it."""

from __future__ import annotations

import re

# «đơn» and «tập»: the first syllables of «đơn vị», «tập thể»
_UNITS = "người|ngày|giờ|phút|tháng|năm|quý|đơn|tập|phòng|bài|lớp|tấm|gương|nghìn|triệu|tỷ|đồng|km|kg|cm|mm|ha|m|g"
_NUMBERED = (
    "ngày|tháng|năm|quý|kỳ|lần|thứ|khóa|khoá|số|điều|khoản|chương|mục|phụ lục|bảng|hình|trang|dòng|câu|bước|nhóm|tổ|cấp|hạng|tầng"
    "|phòng|quận|phường"
)
_TITLES = "Q|P|TP|Tp|TX|TT|GS|PGS|TS|ThS|BS|KS|LS"
_SPACE, _KEPT = " ", "\N{NO-BREAK SPACE}"
# A number that is named is taken whole: «ngày 05 tháng 3» may part before «tháng». A space kept already is known as such.
_UNBREAKABLE = re.compile(
    rf"\b(?i:{_NUMBERED})[{_SPACE}{_KEPT}](?:\d[\w/.,-]*|[IVXLC]+\b)"
    rf"|\d (?=[%‰°]|(?:{_UNITS})\b)"
    r"|\b[Đđ]iểm (?=[\d%]|[a-zđ]\b)"
    rf"|\b(?:{_TITLES})\. (?=\d|[^\W\d_])"
    r"|\b[A-ZĐ]\. (?=[A-ZĐ][.\w])"
    r"|\S (?=[–—] )"
)


def unbroken(text: str) -> str:
    r"""The text with no-break spaces where a line must not end.

    >>> unbroken("khoản 2 Điều 5, Q. 3, H. T. An – 30 %")
    'khoản\xa02 Điều\xa05, Q.\xa03, H.\xa0T.\xa0An\xa0– 30\xa0%'
    """
    return _UNBREAKABLE.sub(lambda match: match[0].replace(_SPACE, _KEPT), text)
