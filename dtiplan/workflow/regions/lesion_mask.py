"""The lesion that the template fit must not be pulled by: brushed, from a file, or from a target.

As a parameter a brushed lesion is a line of text, like painted regions of tracts::

    voxels 40 52 30 6 5 1 eNp7..   first voxel, size, bits (zlib, base64) in the diffusion series
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.workflow.regions.own_regions import PaintedRegion, Rule, own_region

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array, Grid, RigidTransform
    from dtiplan.domain.planning import PlanningSeries
    from dtiplan.domain.targets import Target

_NAME = "lesion"
_LARGEST_SHARE = 0.4


def lesion_text(whole: NDArray[np.bool_]) -> str:
    """Give a mask of the diffusion grid as the line of text that is kept; empty for no voxel."""
    painted = PaintedRegion.of(_NAME, Rule.EXCLUDE, whole)
    return "" if painted is None else painted.text.split(" ", 2)[2]


def painted_lesion(text: str) -> PaintedRegion:
    """Read a brushed lesion.

    Raises
    ------
    ValueError
        It cannot be understood.
    """
    try:
        region = own_region(f"{_NAME} {Rule.EXCLUDE} {text}")
    except ValueError as error:
        raise ValueError(f"'{text[:60]}' is no brushed lesion") from error
    if isinstance(region, PaintedRegion):
        return region
    raise ValueError(f"'{text[:60]}' is no brushed lesion: it holds no voxels")


def lesion_of_targets(
    targets: Sequence[Target],
    planning: PlanningSeries,
    planning_from_diffusion: RigidTransform,
    grid: Grid,
) -> NDArray[np.bool_]:
    """Carry targets into the diffusion series.

    Parameters
    ----------
    targets : sequence of Target
        Drawn on the planning series.
    planning : PlanningSeries
    planning_from_diffusion : RigidTransform
        The registration that was accepted or found.
    grid : Grid
        Of the diffusion series.

    Returns
    -------
    bool array
        Voxels whose centre lies in one of the targets.
    """
    from dtiplan.processing.structures.surface_distance import Solid

    places = transform_points(planning_from_diffusion.fixed_from_moving, grid.points_ras_mm())
    points = planning.planes.from_ras(places.reshape(-1, 3))
    inside = np.zeros(len(points), dtype=bool)
    for target in targets:
        inside |= Solid(target, planning.planes).contains(points)
    return inside.reshape(grid.shape)


def lesion_mask(texts: Sequence[str], file: str, margin_mm: float, brain: Image) -> Image | None:
    """Put the lesion together.

    Parameters
    ----------
    texts : sequence of str
        Brushed parts, as ``lesion_text`` gives them.
    file : str
        NIfTI mask in the diffusion series' patient space; empty for none.
    margin_mm : float
        Added all round, for swelling that was not drawn.
    brain : Image
        The brain mask, which gives the grid.

    Returns
    -------
    Image or None
        Boolean; None where there is no lesion.

    Raises
    ------
    UserError
        The file cannot be read, the lesion lies outside the brain, or it is most of it.
    """
    whole = np.zeros(brain.grid.shape, dtype=bool)
    for text in texts:
        whole |= painted_lesion(text).whole(brain.grid.shape)
    if file:
        whole |= _of_file(Path(file), brain.grid)
    if not whole.any() and not texts and not file:
        return None
    if margin_mm > 0 and whole.any():
        whole = _grown(whole, margin_mm, brain.grid)
    whole &= np.asarray(brain.values, dtype=bool)
    share = float(whole.sum()) / max(1, int(np.count_nonzero(brain.values)))
    if not 0 < share <= _LARGEST_SHARE:
        raise UserError(
            "The lesion cannot be left out of the fit to the template.",
            f"It covers {100 * share:.0f} % of the brain mask; above 0 and at most "
            f"{100 * _LARGEST_SHARE:.0f} % can be left out.",
            "Look whether the mask belongs to this diffusion series, and brush the lesion anew.",
            "lesion-mask",
        )
    return Image(whole, brain.grid, Unit.NONE, _NAME)


def _grown(whole: NDArray[np.bool_], margin_mm: float, grid: Grid) -> NDArray[np.bool_]:
    """Add every voxel whose centre is within the margin of one of these, on any grid."""
    from dtiplan.processing.atlas.local_fit import grown

    return grown(whole, margin_mm, grid)


def _of_file(path: Path, grid: Grid) -> NDArray[np.bool_]:
    from dtiplan.io.nifti import read_image

    image = read_image(path, _NAME, Unit.NONE)
    if image.values.ndim != 3:
        raise UserError(
            f"{path.name} cannot be used as a lesion mask.",
            f"It has {image.values.shape[3]} values in each voxel, a mask has one.",
            "Export the mask as a volume of its own.",
            "lesion-mask",
        )
    index = transform_points(image.grid.vox_from_ras, grid.points_ras_mm())
    return _nearest(np.asarray(image.values) > 0.5, index)


def _nearest(values: NDArray[np.bool_], index: Array) -> NDArray[np.bool_]:
    nearest = np.rint(index).astype(int)
    inside = np.asarray(((nearest >= 0) & (nearest < values.shape)).all(axis=-1))
    i, j, k = np.moveaxis(np.where(inside[..., None], nearest, 0), -1, 0)
    return np.asarray(inside & values[i, j, k])
