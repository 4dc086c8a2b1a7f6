"""Editing while looking: what an edit would leave of a tract, and what is meant on the picture.

It lives in the child process that draws the scene, which knows where every streamline is seen.
What it answers to a question is an edit as ``tract_edits`` writes it; nothing is changed here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.errors import UserError
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import TractResult
from dtiplan.render.camera import Camera
from dtiplan.render.lasso import inside_outline, line_at
from dtiplan.workflow.regions.tract_edits import EditKind, TractEdit, tract_edit
from dtiplan.workflow.steps.edit_tracts import UNKNOWN_LIMITS, EditParams, edited_tract
from dtiplan.workflow.viewing.scene_items import Shown

Message = dict[str, Any]
NOTHING_MEANT: Message = {"n": 0, "text": ""}
"""The answer where no streamline was struck."""
NOTHING_SHOWN: Message = {"n": 0, "text": "", "is_shown": False}
"""The answer where the tract that is edited could not be shown."""
_FOUND = "found tracts"
"""What they are kept as once they were read."""


@dataclass(frozen=True, eq=False)
class EditedLook:
    """A tract as an edit would leave it.

    Parameters
    ----------
    tract : TractResult
        As it was found or imported.
    kept : bool array, (n,)
    counts : dict
        How many were taken out, by reason.
    n_left_out : int
        Edits that belong to other streamlines and were not applied.
    scene_from_own : array, (4, 4)
    """

    tract: TractResult
    kept: NDArray[np.bool_]
    counts: dict[str, int]
    n_left_out: int
    scene_from_own: NDArray[np.float64]

    @cached_property
    def in_scene(self) -> Streamlines:
        """All its streamlines, scene RAS mm."""
        return self.tract.streamlines.moved(self.scene_from_own)

    def told(self) -> Message:
        """Give the numbers for the window."""
        return {
            "tract": self.tract.name,
            "n_found": len(self.kept),
            "n_kept": int(self.kept.sum()),
            "counts": self.counts,
            "n_left_out": self.n_left_out,
        }


def edited_look(shown: Shown, editing: Message) -> EditedLook:
    """Apply cleaning and edits to one tract.

    Parameters
    ----------
    shown : Shown
    editing : dict
        ``tract`` (its name) and ``params`` (of the step ``edit-tracts``).

    Raises
    ------
    UserError
        There is no such tract, or the settings cannot be understood.
    """
    tract = _found(shown, str(editing["tract"]))
    try:
        params = EditParams.model_validate(editing["params"])
    except ValueError as error:
        raise UserError(
            "The edited tract cannot be shown.",
            f"{error}.",
            "Take back the last change (Ctrl+Z).",
            "edit-unclear",
        ) from error
    edits = [tract_edit(text) for text in params.edits]
    _, removed, n_left_out = edited_tract(tract, params, edits, UNKNOWN_LIMITS)
    kept = np.ones(len(tract.streamlines), dtype=bool)
    kept[removed.indices] = False
    counts = {reason: removed.reasons.count(reason) for reason in sorted(set(removed.reasons))}
    matrix = shown.store.scene_from_own("dwi")
    return EditedLook(tract, kept, counts, n_left_out, matrix)


def answer(look: EditedLook, question: Message, camera: Camera, size: tuple[int, int]) -> Message:
    """Say which edit is meant.

    Parameters
    ----------
    look : EditedLook
    question : dict
        ``lasso`` (corners, pixels) with ``does``: ``remove``, ``keep`` (what is outside is
        removed) or ``restore``; or ``at`` (a pixel), with ``remove`` or ``restore``; or
        ``strands`` (their width, mm). ``camera`` and ``size`` of the picture that was drawn on
        are read by ``scene_service``.
    camera : Camera
        Of the picture on which pixels are told.
    size : (int, int)
        Of that picture.

    Returns
    -------
    dict
        ``n`` streamlines and ``text`` of the edit; or ``strands``, each with ``n``,
        ``mean_length_mm``, ``text`` and ``indices``.
    """
    if "strands" in question:
        return {"strands": _strands(look, float(question["strands"]))}
    does = str(question.get("does", "remove"))
    among = ~look.kept if does == "restore" else look.kept
    candidates = np.flatnonzero(among)
    lines = look.in_scene.subset(candidates)
    if "lasso" in question:
        hit = inside_outline(lines, camera, size, question["lasso"])
        chosen = candidates[~hit if does == "keep" else hit]
        is_empty = not hit.any()
    else:
        x, y = question["at"]
        number = line_at(lines, camera, size, (float(x), float(y)))
        chosen = candidates[:0] if number is None else candidates[[number]]
        is_empty = number is None
    if is_empty or not len(chosen):
        return NOTHING_MEANT
    kind = EditKind.RESTORE_LINES if does == "restore" else EditKind.REMOVE_LINES
    return {"n": len(chosen), "text": _edit(look, kind, chosen)}


def _strands(look: EditedLook, width_mm: float) -> list[Message]:
    from dtiplan.processing.tracts.clusters import clusters

    candidates = np.flatnonzero(look.kept)
    lines = look.tract.streamlines.subset(candidates)
    lengths = lines.lengths_mm()
    return [
        {
            "n": len(indices),
            "mean_length_mm": float(lengths[indices].mean()),
            "text": _edit(look, EditKind.REMOVE_LINES, candidates[indices]),
            "indices": [int(i) for i in candidates[indices]],
        }
        for indices in clusters(lines, width_mm)
    ]


def _edit(look: EditedLook, kind: EditKind, chosen: NDArray[np.int64]) -> str:
    tract = look.tract
    return TractEdit.of_lines(tract.name, kind, tract.streamlines, chosen.tolist()).text


def _found(shown: Shown, name: str) -> TractResult:
    """Give a tract as it was found or imported, before it was edited."""
    known = shown.made.get(_FOUND)
    if known is None:
        known = shown.made[_FOUND] = {t.name: t for t in _all_found(shown)}
    if name in known:
        tract: TractResult = known[name]
        return tract
    raise UserError(
        "The tract cannot be edited.",
        f"The case holds no tract {name}.",
        "Find or import it first.",
        "no-tract-to-edit",
    )


def _all_found(shown: Shown) -> list[TractResult]:
    manifest = shown.case.manifest
    tracts: list[TractResult] = []
    if manifest.artifact("tracts") is not None:
        tracts += shown.case.read("tracts")
    if manifest.artifact("imported_tracts") is not None:
        tracts += shown.case.read("imported_tracts")["tracts"]
    return tracts
