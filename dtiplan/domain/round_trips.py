"""How a structure came back from a planning system, compared with what was sent."""

from __future__ import annotations

from dataclasses import dataclass

VOLUME_LIMIT_PERCENT = 2.0
VOLUME_LIMIT_CC = 0.05
"""A structure so small that 2 % of it are less may differ by this."""
SHIFT_LIMIT_MM = 0.5
HD95_LIMIT_MM = 1.0


@dataclass(frozen=True)
class ReturnedStructure:
    """One structure that was sent, and what came back for it.

    Parameters
    ----------
    sent_name, returned_name : str
        Empty where there is none: not returned, or not sent.
    found_by : str
        ``name``, ``spelling`` (case, spaces, cut off), ``place`` or empty.
    volume_sent_cc, volume_returned_cc : float or None
    shift_mm : tuple of float or None
        Of the centroid in RAS: to the right, to the front, to the head.
    hd95_mm : float or None
    dice : float or None
    exchanged : str
        ``left-right``, ``front-back`` or ``head-foot`` where it came back as a mirror image.
    why_not : str
        Why it could not be measured; empty where it was.
    """

    sent_name: str
    returned_name: str
    found_by: str = ""
    volume_sent_cc: float | None = None
    volume_returned_cc: float | None = None
    shift_mm: tuple[float, float, float] | None = None
    hd95_mm: float | None = None
    dice: float | None = None
    exchanged: str = ""
    why_not: str = ""

    @property
    def volume_change_percent(self) -> float | None:
        """Change of the volume, of what was sent."""
        sent, returned = self.volume_sent_cc, self.volume_returned_cc
        if sent is None or returned is None or sent <= 0.0:
            return None
        return 100.0 * (returned - sent) / sent

    @property
    def is_renamed(self) -> bool:
        """Whether it has another name than was sent."""
        return bool(self.returned_name) and self.returned_name != self.sent_name

    @property
    def faults(self) -> tuple[str, ...]:
        """What is beyond its limit: ``missing``, ``not-measured``, ``exchanged``, ``volume`` ..."""
        if not self.sent_name:
            return ()
        if not self.returned_name:
            return ("missing",)
        if self.why_not or self.shift_mm is None or self.hd95_mm is None:
            return ("not-measured",)
        found = ["exchanged"] if self.exchanged else []
        found += ["renamed"] if self.is_renamed else []
        found += ["volume"] if self._is_volume_off else []
        found += ["shift"] if sum(s * s for s in self.shift_mm) > SHIFT_LIMIT_MM**2 else []
        found += ["surface"] if self.hd95_mm > HD95_LIMIT_MM else []
        return tuple(found)

    @property
    def _is_volume_off(self) -> bool:
        sent, returned = self.volume_sent_cc or 0.0, self.volume_returned_cc or 0.0
        return abs(returned - sent) > max(VOLUME_LIMIT_CC, VOLUME_LIMIT_PERCENT / 100.0 * sent)


def shift_words(shift_mm: tuple[float, float, float]) -> str:
    """Say a shift in RAS in the patient's directions ('0.3 mm to the left, ...')."""
    ways = (("right", "left"), ("front", "back"), ("head", "feet"))
    said = [
        f"{abs(mm):.2f} mm to the {there if mm > 0 else back}"
        for mm, (there, back) in zip(shift_mm, ways, strict=True)
        if abs(mm) >= 0.005
    ]
    return ", ".join(said) or "none"


def shift_letters(shift_mm: tuple[float, float, float]) -> str:
    """Say it with the letters of the patient's sides, the same in every language."""
    ways = (("R", "L"), ("A", "P"), ("S", "I"))
    return "  ".join(
        f"{there if mm >= 0 else back} {abs(mm):.2f}"
        for mm, (there, back) in zip(shift_mm, ways, strict=True)
    )
