"""Live tracking: a tract of one's own, tracked anew whenever its seed, regions or numbers change.

It lives in the child process that draws the scene, so that a moved seed is tracked and drawn
without another hand between. What it tracks is what the step finds of the same text.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.streamlines import Streamlines
from dtiplan.render.live_bundle import every_mm
from dtiplan.workflow.regions.own_tracts import follow, own_tract
from dtiplan.workflow.steps.check_orientation import refuse_unproved
from dtiplan.workflow.viewing.scene_items import Shown

_COUNTED_MM, _THIN_MM = 1.0, 2.0
"""Between points that are counted, and between those that are drawn."""


@dataclass(frozen=True, eq=False)
class Followed:
    """What a wish gave.

    Parameters
    ----------
    thin : Streamlines
        Points 2 mm apart, in the scene.
    figures : dict
        ``n_seeds``, ``n_tracked``, ``n``, ``volume_cc`` (voxels visited), ``mean_length_mm``
        (None without streamlines), ``rejected`` (by name of the region) and ``milliseconds``.
    """

    thin: Streamlines
    figures: dict[str, Any]


class LiveTracker:
    """Follows wishes; what it read of a case for one it keeps for the next.

    Parameters
    ----------
    say_preparing : callable
        Called before what takes seconds: reading the maps and compiling the tracker.
    """

    def __init__(self, say_preparing: Callable[[], None]) -> None:
        self._say_preparing = say_preparing
        self._fields: dict[tuple[str, ...], Any] = {}

    def follow(self, shown: Shown, text: str) -> Followed:
        """Track a tract of one's own.

        Parameters
        ----------
        shown : Shown
        text : str
            For ``own_tracts.own_tract``.

        Raises
        ------
        UserError
            The case has not come so far, its gradient directions are not proved, or the text
            cannot be understood.
        """
        try:
            own = own_tract(text)
        except ValueError as error:
            raise UserError(
                "These streamlines cannot be followed.",
                f"{error}.",
                "Take back the last change (Ctrl+Z).",
                "live-tract-unclear",
            ) from error
        from dtiplan.processing.tracts.compiled_visits import visited_cc

        field = self._field(shown, own.settings.model)
        began = time.perf_counter()
        grid = field.grid
        found = follow(own, field, grid)
        lines, step_mm = found.streamlines, own.settings.step_mm
        figures = {
            "n_seeds": own.settings.n_seeds,
            "n_tracked": found.n_tracked,
            "n": len(lines),
            "volume_cc": visited_cc(lines, grid, _stride(step_mm)),
            "mean_length_mm": _mean_length_mm(lines, step_mm),
            "rejected": dict(found.rejected),
            "milliseconds": round(1e3 * (time.perf_counter() - began), 1),
        }
        matrix = shown.store.scene_from_own("dwi")
        return Followed(every_mm(lines, step_mm, _THIN_MM).moved(matrix), figures)

    def _field(self, shown: Shown, model: str) -> Any:
        """Give what the model is tracked along, made once for as long as it is true."""
        needed = ("maps", "orientation", *(("fibres",) if model == "csd" else ()))
        refs = [shown.case.manifest.artifact(name) for name in needed]
        missing = [name for name, ref in zip(needed, refs, strict=True) if ref is None]
        if missing:
            raise UserError(
                "Streamlines cannot be followed yet.",
                f"The case has no {' and no '.join(missing)} yet.",
                "Run the steps up to the tensor fit (and to the fibre directions for CSD) first.",
                "live-too-early",
            )
        key = (model, *(ref.sha256 for ref in refs if ref is not None))
        if key not in self._fields:
            self._say_preparing()
            refuse_unproved(shown.case.read("orientation"))
            self._fields = {key: self._made_field(shown, model)}
        return self._fields[key]

    def _made_field(self, shown: Shown, model: str) -> Any:
        from dtiplan.processing.tracts.direction_fields import OdfField, TensorField

        maps = shown.store.value("glyphs")
        if model == "tensor":
            return TensorField.of(maps)
        fibres = shown.case.read("fibres")
        reason = getattr(fibres, "reason", "")
        if reason:
            raise UserError(
                "CSD cannot be followed in this case.",
                f"{reason}.",
                "Choose the tensor as the model.",
                "live-no-csd",
            )
        return OdfField.of(fibres, maps)


def _stride(step_mm: float) -> int:
    """Give how many steps make up the distance between points that are counted."""
    return max(1, round(_COUNTED_MM / step_mm))


def _mean_length_mm(lines: Streamlines, step_mm: float) -> float | None:
    """Give the mean length of streamlines of equal steps; None without any."""
    if not len(lines):
        return None
    return step_mm * (len(lines.points_ras_mm) / len(lines) - 1.0)
