"""How long work tells how far it is, and how it is stopped."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told by long work how far it is; raises ``CancelledError`` when it should stop."""

    def __call__(self, fraction: float, note: str = "") -> None:
        """Say that ``fraction`` (0 to 1, never falling) of the work is done."""


def silent(fraction: float, note: str = "") -> None:
    """Listen to nothing."""


def part_of(progress: Progress, start: float, end: float) -> Progress:
    """Give a progress whose 0 to 1 is ``start`` to ``end`` of the given one."""

    def inner(fraction: float, note: str = "") -> None:
        progress(start + (end - start) * min(max(fraction, 0.0), 1.0), note)

    return inner
