"""Filters of the templates: dates, counts and typography as Vietnamese writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cache
from typing import Any

from markupsafe import Markup

from newsroom.publishing.typesetting import unbroken_html
from newsroom.vietnamese.dates import day_month, long_date, moment, numeric_date, weekday_date
from newsroom.vietnamese.numbers import format_count
from newsroom.vietnamese.spacing import unbroken

# Words of every emulation campaign that a heading must not break in two; a site adds its own names in COMPOUNDS.
_COMPOUNDS = (
    "bàn làm việc|bạn đọc|báo cáo|bằng chứng|biên tập|biểu dương|bình xét|bóng chuyền|bồi dưỡng|cán bộ|cá nhân|câu hỏi|chiến sĩ|chi bộ|"
    "chỉ tiêu|chuyên đề|công chức|công đoàn|công tác|danh hiệu|đăng ký|đề tài|điển hình|đính chính|đoàn kết|đơn vị|giảng viên|giao ước|"
    "hệ thống|hiệu quả|hoàn thành|học viên|hội nghị|hội thao|kết quả|kế hoạch|khẩu hiệu|khen thưởng|kinh nghiệm|kỷ cương|kỷ luật|lao động|"
    "nghiệm thu|nghiên cứu|nhiệm vụ|phản biện|phân loại|phát động|phong trào|sáng kiến|sinh hoạt|số liệu|sơ kết|sự cố|sự nghiệp|tác giả|"
    "tăng cường|tập thể|thể thao|thi đua|thông tin|thời gian|tiên tiến|tòa soạn|tọa đàm|tổng kết|trách nhiệm|truyền thống|tư liệu|văn nghệ|"
    "viên chức|xếp loại|xuất sắc"
)


def keep_together(text: str, compounds: Iterable[str] = ()) -> str:
    r"""The form of headings and names: no-break spaces inside compound words, the site's own too, and wherever a running text has them.

    >>> keep_together("quý IV")
    'quý\xa0IV'
    """
    pattern = _pattern(tuple(compounds))
    joined = pattern.sub(lambda match: match[0].replace(" ", "\u00a0"), text)
    return unbroken(joined)


def kept(text: str) -> str:
    """A line of running text, or of HTML that is safe, with its no-break spaces."""
    return Markup(unbroken_html(text)) if isinstance(text, Markup) else unbroken(text)  # noqa: S704  # as safe as it was


@cache
def _pattern(compounds: tuple[str, ...]) -> re.Pattern[str]:
    names = "".join(f"|{re.escape(name)}" for name in compounds)
    return re.compile(rf"\b(?:{_COMPOUNDS}{names})\b", re.IGNORECASE)


def iso(when: date) -> str:
    """The machine's form of a day or moment, without the offset: `2019-03-21` or `2019-03-21T08:30`."""
    if isinstance(when, datetime):
        return f"{when:%Y-%m-%dT%H:%M}" if (when.hour, when.minute) != (0, 0) else f"{when:%Y-%m-%d}"
    return when.isoformat()


def filters(compounds: Iterable[str] = ()) -> dict[str, Callable[[Any], str]]:
    """The filters by the names templates use; `compounds` are the site's own names that must not break."""
    names = tuple(compounds)
    return {**_FILTERS, "keep_together": lambda text: keep_together(text, names)}


_FILTERS: dict[str, Callable[[Any], str]] = {
    "weekday_date": weekday_date,
    "moment": moment,
    "long_date": long_date,
    "numeric_date": numeric_date,
    "day_month": day_month,
    "iso": iso,
    "two_digits": format_count,
    "unbroken": kept,
}
