"""Fallback faces: local families scaled to the widths of ours, with the heights of ours, so that a page keeps its lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from faces import SANS, SERIF
from fontTools.ttLib import TTFont

# What a campaign's news is made of; the share of every letter matters, the words do not
SAMPLE = (
    "Toàn thể viên chức, người lao động của năm đơn vị phấn đấu được xếp loại Hoàn thành tốt nhiệm vụ trở lên; trong đó trên 30% "
    "được xếp loại Hoàn thành xuất sắc nhiệm vụ. Mỗi quý, các đơn vị gửi kết quả về một đầu mối; số liệu được công khai, kể cả khi "
    "chưa đẹp. Ngay sau lễ ký, các đơn vị thống nhất lịch họp ngắn vào tuần đầu mỗi quý để gỡ việc khó cho nhau. Đoàn kết, kỷ cương, "
    "trách nhiệm, hiệu quả."
)


@dataclass(frozen=True, slots=True)
class Fallback:
    """One of our faces and the local one that stands in for it; `width` is the local one's mean advance over SAMPLE, in em."""

    family: str
    local: str
    weight: str
    ours: str
    width: float

    def rule(self, sources: Path) -> str:
        """Its @font-face with the scale and the heights that make it fit."""
        font = TTFont(sources / self.ours)
        em, heights = font["head"].unitsPerEm, font["hhea"]
        scale = mean_advance(font) / self.width
        lines = [f'font-family: "{self.family}"', f'src: local("{self.local}")', f"font-weight: {self.weight}"]
        lines += [f"size-adjust: {scale:.1%}", f"ascent-override: {heights.ascent / em / scale:.1%}"]
        lines += [f"descent-override: {-heights.descent / em / scale:.1%}", "line-gap-override: 0%"]
        return "@font-face {\n" + "".join(f"  {line};\n" for line in lines) + "}"


def mean_advance(font: TTFont) -> float:
    """Mean width of SAMPLE's characters, in em."""
    names, advances = font.getBestCmap(), font["hmtx"]
    return float(sum(advances[names[ord(letter)]][0] for letter in SAMPLE)) / len(SAMPLE) / float(font["head"].unitsPerEm)


# Arial and Georgia were measured on their metric twins Arimo and Gelasio
FALLBACKS = (
    Fallback("Sans Fallback", "Arial", "400", f"{SANS}Regular.ttf", 0.4563),
    Fallback("Sans Fallback", "Arial Bold", "700 800", f"{SANS}ExtraBold.ttf", 0.4896),
    Fallback("Serif Fallback", "Georgia", "400 700", f"{SERIF}[opsz,wght].ttf", 0.4468),
)


def fallback_rules(sources: Path) -> Iterator[str]:
    """The @font-face of every fallback."""
    return (fallback.rule(sources) for fallback in FALLBACKS)
