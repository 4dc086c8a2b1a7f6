"""Undo and redo of a study: whole studies, for they are small and never change themselves."""

from __future__ import annotations

from dataclasses import replace

from dtiplan.domain.phantoms.study import Study

_MOST = 200


class StudyHistory:
    """What can be taken back, and what can be made again."""

    def __init__(self) -> None:
        self._done: list[tuple[Study, str]] = []
        self._undone: list[tuple[Study, str]] = []

    @property
    def undo_text(self) -> str:
        """What was done last; empty where nothing can be taken back."""
        return self._done[-1][1] if self._done else ""

    @property
    def redo_text(self) -> str:
        """What was taken back last; empty where nothing can be made again."""
        return self._undone[-1][1] if self._undone else ""

    def keep(self, before: Study, text: str) -> None:
        """Remember the study before a change, and what the change is called."""
        self._done = [*self._done[1 - _MOST :], (before, text)]
        self._undone.clear()

    def undo(self, now: Study) -> Study | None:
        """Give the study before the last change; None where there is none."""
        return _step(self._done, self._undone, now)

    def redo(self, now: Study) -> Study | None:
        """Give the study after the change that was taken back; None where there is none."""
        return _step(self._undone, self._done, now)


def _step(
    source: list[tuple[Study, str]], target: list[tuple[Study, str]], now: Study
) -> Study | None:
    if not source:
        return None
    kept, text = source.pop()
    target.append((now, text))
    made = {scan.key: scan.analysis for scan in now.scans if scan.analysis is not None}
    scans = tuple(replace(s, analysis=made.get(s.key, s.analysis)) for s in kept.scans)
    filed = replace(kept.stability, filed=now.stability.filed)
    return replace(kept, scans=scans, stability=filed, page=now.page)
