"""Imported tracts: streamlines that another program made, as tracts of this case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from pydantic import Field, field_validator

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.progress import Progress
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structures import check_name
from dtiplan.domain.tracts import Code, Side, TractResult, TractStatus
from dtiplan.workflow.step import Outcome, Params, Step

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.domain.image import Image

_CODE = Code("IMPORTED", "99DTIPLAN", "Imported tract")
_COLOURS = {
    Side.LEFT: (64, 200, 255),
    Side.RIGHT: (255, 128, 64),
    Side.MIDLINE: (180, 255, 120),
}
_MOST_OUTSIDE = 0.05
"""A larger part of the points outside the diffusion volume: they are of another frame."""
_LEAST_IN_BRAIN = 0.5
_MOST_ON_OTHER_SIDE = 0.5


@dataclass(frozen=True)
class _Order:
    """One tract to import."""

    name: str
    side: Side
    path: Path


def order_text(name: str, side: str, path: Path) -> str:
    """Write the order to import a tract as one line."""
    return f"{name} {side} {path}"


def _order(text: str) -> _Order:
    try:
        name, side, path = text.split(maxsplit=2)
        order = _Order(name, Side(side), Path(path))
        check_name(name)
    except (ValueError, UserError) as error:
        raise ValueError(
            f"'{text[:80]}' is no tract to import: write NAME left|right|midline FILE"
        ) from error
    return order


class ImportTractParams(Params):
    """Which files hold tracts."""

    files: tuple[str, ...] = Field(
        (),
        title="Tractograms",
        description="Each as 'NAME left|right|midline FILE' (.trk, .tck, .trx, .vtk, .vtp) in the "
        "patient millimetres of the diffusion series.",
    )

    @field_validator("files")
    @classmethod
    def _understood(cls, texts: tuple[str, ...]) -> tuple[str, ...]:
        orders = [_order(text) for text in texts]
        if len({order.name for order in orders}) < len(orders):
            raise ValueError("two tracts to import have the same name")
        return texts


def _refused(order: _Order, cause: str, remedy: str, code: str) -> UserError:
    return UserError(
        f"The tractogram {order.path.name} cannot be imported as {order.name}.", cause, remedy, code
    )


def _range_text(points: Array) -> str:
    low, high = points.min(axis=0), points.max(axis=0)
    spans = zip("xyz", low, high, strict=True)
    return ", ".join(f"{axis} {a:.0f} to {b:.0f}" for axis, a, b in spans)


def _check_place(order: _Order, lines: Streamlines, mask: Image) -> None:
    """Refuse streamlines that do not lie in the diffusion volume, or on the other side.

    Raises
    ------
    UserError
        With the numbers seen.
    """
    grid, points = mask.grid, lines.points_ras_mm.astype(np.float64)
    index = transform_points(grid.vox_from_ras, points)
    is_inside = np.all((index >= -0.5) & (index <= np.array(grid.shape) - 0.5), axis=1)
    nearest = np.clip(np.rint(index).astype(int), 0, np.array(grid.shape) - 1)
    in_brain = is_inside & np.asarray(mask.values, dtype=bool)[tuple(nearest.T)]
    n_outside, n_out_of_brain = int((~is_inside).sum()), int((~in_brain).sum())
    if n_outside > _MOST_OUTSIDE * len(points):
        raise _refused(
            order,
            f"{n_outside} of its {len(points)} points lie outside the diffusion volume: "
            f"they span {_range_text(points)}, the volume {_range_text(grid.corners_ras_mm())} "
            f"mm.{_voxel_hint(points, grid)}",
            "Save it in the patient millimetres (RAS) of this diffusion series.",
            "tractogram-outside",
        )
    if n_out_of_brain > (1.0 - _LEAST_IN_BRAIN) * len(points):
        raise _refused(
            order,
            f"{n_out_of_brain} of its {len(points)} points lie outside the brain of this series."
            f"{_voxel_hint(points, grid)}",
            "Save it in the patient millimetres (RAS) of this diffusion series.",
            "tractogram-outside",
        )
    if order.side is not Side.MIDLINE:
        _check_side(order, points, mask)


def _voxel_hint(points: Array, grid: Grid) -> str:
    are_indices = points.min() >= -0.5 and (points <= np.array(grid.shape)).all()
    return " They look like voxel indices, not millimetres." if are_indices else ""


def _check_side(order: _Order, points: Array, mask: Image) -> None:
    brain = transform_points(mask.grid.ras_from_vox, np.argwhere(mask.values))
    middle_x = float(np.median(brain[:, 0]))
    is_right = points[:, 0] > middle_x
    is_wrong = is_right if order.side is Side.LEFT else ~is_right
    if is_wrong.mean() > _MOST_ON_OTHER_SIDE:
        other = "right" if order.side is Side.LEFT else "left"
        raise _refused(
            order,
            f"It is to be a tract of the {order.side}, but {int(is_wrong.sum())} of its "
            f"{len(points)} points lie {other} of the middle of the brain (x = {middle_x:.0f} mm).",
            "Name the right side, or save it in RAS millimetres: in other frames left is right.",
            "tractogram-wrong-side",
        )


def _import(order: _Order, mask: Image) -> tuple[TractResult, tuple[Finding, ...], str]:
    from dtiplan.io.tractogram import read_tractogram
    from dtiplan.workflow.files.codec import file_sha256

    read = read_tractogram(order.path)
    lines = read.subset(np.diff(read.offsets) >= 2)
    if not len(lines):
        raise _refused(
            order,
            f"It holds {len(read)} streamlines, none of them with two points or more.",
            "Choose another file; an empty tract is never made.",
            "tractogram-empty",
        )
    _check_place(order, lines, mask)
    findings: list[Finding] = []
    if len(lines) < len(read):
        findings.append(
            Finding(
                Severity.INFO,
                "tractogram-single-points",
                f"{order.name}: {len(read) - len(lines)} of {len(read)} streamlines of "
                f"{order.path.name} have less than two points and were left out.",
                "Nothing has to be done.",
            )
        )
    findings.append(
        Finding(
            Severity.WARNING,
            "tract-imported",
            f"{order.name}: was imported from {order.path.name}; how it was tracked is not known.",
            "Compare it with the anatomy before you use it.",
        )
    )
    result = TractResult(
        order.name,
        TractStatus.FOUND,
        f"imported from {order.path.name}",
        lines,
        n_tracked=len(read),
    )
    return result, tuple(findings), file_sha256(order.path)


def _run(inputs: Mapping[str, Any], params: ImportTractParams, progress: Progress) -> Outcome:
    orders = [_order(text) for text in params.files]
    tracts: list[TractResult] = []
    findings: list[Finding] = []
    sources: dict[str, str] = {}
    for number, order in enumerate(orders):
        progress(number / len(orders), order.name)
        tract, said, digest = _import(order, inputs["mask"])
        tracts.append(tract)
        findings += said
        sources[str(order.path)] = digest
    definitions = {
        order.name: {
            "title": f"{order.name} (imported)",
            "side": order.side,
            "code": _CODE,
            "colour_rgb": _COLOURS[order.side],
            "caveat": "Imported; how it was tracked is not known.",
        }
        for order in orders
    }
    facts = {
        tract.name: {"n": len(tract.streamlines), "sha256": sources[str(order.path)]}
        for tract, order in zip(tracts, orders, strict=True)
    }
    given = {"tracts": tuple(tracts), "definitions": definitions}
    return Outcome({"imported_tracts": given}, tuple(findings), facts, sources)


IMPORT_TRACTS = Step(
    "import-tracts",
    "Import tracts",
    1,
    ImportTractParams,
    ("mask",),
    ("imported_tracts",),
    _run,
    "Takes in streamlines that another program tracked on this diffusion series; without a file "
    "there is nothing to do.",
    asked_by="files",
)
