"""The head round the bundles: tissues after the shape of the FA template, and its T1 and CT."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from dtiplan.domain.geometry import transform_points
from dtiplan.domain.image import Image

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from dtiplan.domain.digital_patient import PhantomSpec, Solid
    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.domain.units import Unit

_BRAIN_FA = 0.04
"""The template is above this FA in the brain and (once closed) nowhere else."""

_WHITE_FA = (0.20, 0.34)
"""Template FA over which grey turns into white."""

_EDGE_MM = 1.5
"""Width of the transition from one tissue to the next, as of a real image."""

_MARGIN_MM = 30.0
"""Room left round the template for skull, scalp and face."""


@dataclass(frozen=True, eq=False)
class HeadShape:
    """The template, ready to be asked for tissues.

    Parameters
    ----------
    fa : array
        Template FA, padded.
    outside_mm : array
        Signed distance to the surface of the brain, negative inside, same voxels.
    vox_from_template : array, (4, 4)
        Template RAS mm to voxel index of the two arrays.
    """

    fa: NDArray[np.float32]
    outside_mm: NDArray[np.float32]
    vox_from_template: Array

    def at(
        self, values: NDArray[np.float32], grid: Grid, grid_from_template: Array
    ) -> NDArray[np.float32]:
        """Interpolate one of the arrays at the voxels of a grid in a patient's frame."""
        vox = self.vox_from_template @ np.linalg.inv(grid_from_template) @ grid.ras_from_vox
        return np.asarray(
            ndimage.affine_transform(
                values, vox[:3, :3], vox[:3, 3], output_shape=grid.shape, order=1, mode="nearest"
            )
        )


def head_shape(template_fa: Image) -> HeadShape:
    """Find the brain in the template and the distance of every place from its surface.

    Parameters
    ----------
    template_fa : Image
        FA in MNI space, 0 outside the brain.
    """
    spacing = np.asarray(template_fa.grid.spacing_mm)
    pad = np.ceil(_MARGIN_MM / spacing).astype(int)
    fa = np.pad(np.asarray(template_fa.values, dtype=np.float32), [(n, n) for n in pad])
    brain = ndimage.gaussian_filter(fa, 2.0 / spacing) > _BRAIN_FA
    brain = ndimage.binary_closing(brain, iterations=round(6.0 / float(spacing.min())))
    labels, _ = ndimage.label(ndimage.binary_fill_holes(brain))
    brain = labels == np.bincount(labels.flat)[1:].argmax() + 1
    outside = ndimage.distance_transform_edt(~brain, sampling=spacing)
    inside = ndimage.distance_transform_edt(brain, sampling=spacing)
    distance = ndimage.gaussian_filter(outside - inside, 1.5 / spacing)
    to_index = template_fa.grid.vox_from_ras.copy()
    to_index[:3, 3] += pad
    return HeadShape(fa, distance.astype(np.float32), to_index)


def tissue_fractions(
    spec: PhantomSpec, shape: HeadShape, grid: Grid, grid_from_template: Array
) -> dict[str, NDArray[np.float32]]:
    """Give the share of each tissue in each voxel; what is left to 1 is air.

    Parameters
    ----------
    spec : PhantomSpec
    shape : HeadShape
    grid : Grid
        Voxels in the frame ``grid_from_template`` leads to.
    grid_from_template : array, (4, 4)

    Returns
    -------
    dict
        Tissue name to float32 array (x, y, z).
    """
    distance = shape.at(shape.outside_mm, grid, grid_from_template)
    fa = shape.at(shape.fa, grid, grid_from_template)
    fluid, skull, scalp = np.cumsum(spec.layers_mm)
    brain = _below(distance, 0.0)
    low, high = _WHITE_FA
    white = np.clip((fa - low) / (high - low), 0.0, 1.0).astype(np.float32)
    fractions = {
        "wm": brain * white,
        "gm": brain * (1.0 - white),
        "csf": _below(distance, fluid) - brain,
        "skull": _below(distance, skull) - _below(distance, fluid),
        "scalp": _below(distance, scalp) - _below(distance, skull),
    }
    head = _below(distance, skull)
    for solid in (*spec.solids, spec.gtv):
        _lay(fractions, solid, grid, grid_from_template, head)
    return fractions


def _below(distance: NDArray[np.float32], limit_mm: float) -> NDArray[np.float32]:
    edge = 0.5 + (np.float32(limit_mm) - distance) / np.float32(_EDGE_MM)
    return np.asarray(np.clip(edge, 0.0, 1.0))


def _lay(
    fractions: dict[str, NDArray[np.float32]],
    solid: Solid,
    grid: Grid,
    grid_from_template: Array,
    head: NDArray[np.float32],
) -> None:
    """Lay a solid over the tissues; soft tissue (face, neck) gives way to brain and skull."""
    corner, share = _solid_share(solid, grid, grid_from_template)
    window = tuple(slice(a, a + n) for a, n in zip(corner, share.shape, strict=True))
    if solid.tissue == "scalp":
        share = share * (1.0 - head[window])
    for values in fractions.values():
        values[window] *= 1.0 - share
    fractions.setdefault(solid.tissue, np.zeros(grid.shape, np.float32))[window] += share


def _solid_share(
    solid: Solid, grid: Grid, grid_from_template: Array
) -> tuple[tuple[int, ...], NDArray[np.float32]]:
    """Give the first index of the box of voxels a solid touches and its share in each."""
    points = np.asarray(solid.points, dtype=np.float64)
    centres = transform_points(grid_from_template, points[:, :3])
    index = transform_points(grid.vox_from_ras, centres)
    reach = 1.2 * (points[:, 3].max() + _EDGE_MM) / np.asarray(grid.spacing_mm)
    low = np.clip(np.floor(index.min(axis=0) - reach), 0, grid.shape).astype(int)
    high = np.clip(np.ceil(index.max(axis=0) + reach) + 1, low, grid.shape).astype(int)
    box = np.stack(
        np.meshgrid(*[np.arange(a, b) for a, b in zip(low, high, strict=True)], indexing="ij"),
        axis=-1,
    )
    to_template = np.linalg.inv(grid_from_template) @ grid.ras_from_vox
    distance = _distance_to_tube(transform_points(to_template, box), points)
    return tuple(int(n) for n in low), _below(distance.astype(np.float32), 0.0)


def _distance_to_tube(places: Array, tube: Array) -> Array:
    """Signed distance of places (..., 3) to a tube of points with radius, (n, 4)."""
    distance = np.linalg.norm(places - tube[0, :3], axis=-1) - tube[0, 3]
    for start, end in itertools.pairwise(tube):
        along = (end - start)[:3]
        t = np.clip((places - start[:3]) @ along / (along @ along), 0.0, 1.0)
        axis = np.linalg.norm(places - start[:3] - t[..., None] * along, axis=-1)
        distance = np.minimum(distance, axis - (start[3] + t * (end[3] - start[3])))
    return np.asarray(distance)


def picture(
    fractions: Mapping[str, NDArray[np.float32]],
    value_of: Mapping[str, float],
    air: float,
    grid: Grid,
    unit: Unit,
    name: str,
) -> Image:
    """Give the image in which each tissue shows with its value."""
    values = np.full(grid.shape, air, dtype=np.float32)
    for tissue, fraction in fractions.items():
        values += fraction * np.float32(value_of[tissue] - air)
    return Image(values, grid, unit, name)
