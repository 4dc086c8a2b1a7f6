"""Lesion: a tumour that has grown into a head and pushed it aside, with the push known.

A ball has grown out of a smaller one. Around its middle everything is moved outwards: most at the
edge of what it grew out of, less and less beyond. The fibres are lost in the tumour and diluted by
water in the oedema round it. The push is a radial map that never folds, so that it is known both
ways wherever it is asked for.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage
from scipy.interpolate import CubicSpline

from dtiplan.domain.digital_patient import FibreBundle, PhantomSpec, Solid
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.domain.gradients import GradientTable

_LARGEST_PUSH = 1.2
"""In radii of the ball it grew out of; from 1.36 on the map would fold."""

_CORE_FA = 0.05
_OEDEMA_FA_SHARE = 0.35
_OEDEMA_WATER = 0.5
"""Share of free water in full oedema; it leaves white matter about a third of its FA."""

_TUMOUR_MD_MM2_S, _WATER_MD_MM2_S = 1.2e-3, 2.6e-3
_CORE_EDGE_MM, _OEDEMA_EDGE_MM = 1.5, 4.0
_TABLE_STEP_MM = 0.05
_CURVE_POINTS = 120
_RIBS_BETWEEN = 4


@dataclass(frozen=True)
class Lesion:
    """A round tumour, its oedema and its push.

    Parameters
    ----------
    centre_mm : (float, float, float)
        RAS, in the frame of the points it is asked about.
    radius_mm : float
        Of the tumour as it is now.
    oedema_mm : float
        Width of the oedema round it.
    push_mm : float
        How far the edge of the ball it grew out of was moved; 0 for a tumour that only replaces.

    Raises
    ------
    ValueError
        The push is so large beside the tumour that the map would fold.
    """

    centre_mm: tuple[float, float, float]
    radius_mm: float
    oedema_mm: float = 0.0
    push_mm: float = 0.0

    def __post_init__(self) -> None:
        if not 0 <= self.push_mm < _LARGEST_PUSH * (self.radius_mm - self.push_mm):
            largest = self.radius_mm * _LARGEST_PUSH / (1.0 + _LARGEST_PUSH)
            raise ValueError(
                f"a tumour of {self.radius_mm:g} mm pushes by 0 to {largest:.1f} mm, "
                f"not by {self.push_mm:g} mm"
            )

    def moved(self, points_mm: ArrayLike) -> Array:
        """Carry points (..., 3) of the head before the tumour to where they are now."""
        return self._radially(points_mm, self._radius_now)

    def origin_of(self, points_mm: ArrayLike) -> Array:
        """Give the points (..., 3) from which these were moved, to a hundredth of a mm."""
        before = np.arange(0.0, 12.0 * self.radius_mm, _TABLE_STEP_MM)
        now = self._radius_now(before)

        def radius_before(radius: Array) -> Array:
            return np.where(radius < now[-1], np.interp(radius, now, before), radius)

        return self._radially(points_mm, radius_before)

    def core(self, points_mm: ArrayLike) -> Array:
        """Give the share of tumour, 0 to 1, at points (..., 3) as they are now."""
        edge = (self.radius_mm - self._distance(points_mm)) / _CORE_EDGE_MM
        return np.asarray(np.clip(0.5 + edge, 0.0, 1.0))

    def oedema(self, points_mm: ArrayLike) -> Array:
        """Give how far the tissue at points (..., 3) is swollen, 0 to 1, fading outwards."""
        if self.oedema_mm <= 0:
            return np.zeros(np.shape(points_mm)[:-1])
        beyond = self.radius_mm + self.oedema_mm - self._distance(points_mm)
        return np.asarray(np.clip(0.5 + beyond / _OEDEMA_EDGE_MM, 0.0, 1.0))

    def mask(self, grid: Grid, margin_mm: float = 0.0) -> Image:
        """Give tumour and oedema, and a margin, as a mask: what a user would brush."""
        reach = self.radius_mm + self.oedema_mm + margin_mm
        return Image(self._distance(grid.points_ras_mm()) <= reach, grid, Unit.NONE, "lesion")

    def _distance(self, points_mm: ArrayLike) -> Array:
        away = np.asarray(points_mm, dtype=np.float64) - self.centre_mm
        return np.asarray(np.linalg.norm(away, axis=-1))

    def _radius_now(self, before: Array) -> Array:
        share = before / (self.radius_mm - self.push_mm)
        return np.asarray(before + self.push_mm * share * np.exp(0.5 * (1.0 - share**2)))

    def _radially(self, points_mm: ArrayLike, change: object) -> Array:
        points = np.asarray(points_mm, dtype=np.float64)
        away = points - self.centre_mm
        radius = np.linalg.norm(away, axis=-1, keepdims=True)
        assert callable(change)
        factor = np.where(radius > 1e-9, change(radius) / np.maximum(radius, 1e-9), 1.0)
        return np.asarray(self.centre_mm + away * factor)


def fa_with_lesion(fa: Image, lesion: Lesion) -> Image:
    """Give an FA map as it would be with the tumour.

    Parameters
    ----------
    fa : Image
    lesion : Lesion
        In the frame of the map.

    Returns
    -------
    Image
        The anatomy pushed aside, 0.05 in the tumour and 35 % of the FA in the oedema.
    """
    points = fa.grid.points_ras_mm()
    values = _pushed(fa, lesion)
    values *= 1.0 - (1.0 - _OEDEMA_FA_SHARE) * lesion.oedema(points)
    core = lesion.core(points)
    return Image(
        (values + core * (_CORE_FA - values)).astype(np.float32), fa.grid, fa.unit, fa.name
    )


def patient_with_lesion(
    spec: PhantomSpec, template_fa: Image, lesion: Lesion
) -> tuple[PhantomSpec, Image]:
    """Push a digital patient's bundles, ventricles and tissue aside.

    Parameters
    ----------
    spec : PhantomSpec
    template_fa : Image
        FA in the frame of the description (MNI, RAS mm).
    lesion : Lesion
        In the same frame. Its tumour becomes the patient's.

    Returns
    -------
    PhantomSpec
        Its truth is the displaced tracts.
    Image
        The template with the same push. What the oedema does is added to the signal by
        ``add_lesion``.
    """
    x, y, z = lesion.centre_mm
    pushed = replace(
        spec,
        bundles=tuple(_pushed_bundle(bundle, lesion) for bundle in spec.bundles),
        solids=tuple(_pushed_solid(solid, lesion) for solid in spec.solids),
        gtv=replace(spec.gtv, points=((x, y, z, lesion.radius_mm),)),
    )
    values = _pushed(template_fa, lesion).astype(np.float32)
    return pushed, Image(values, template_fa.grid, template_fa.unit, template_fa.name)


def add_lesion(
    signal: NDArray[np.float32],
    points_mm: Array,
    lesion: Lesion,
    table: GradientTable,
    b0_signal: tuple[float, float] = (800.0, 1100.0),
) -> None:
    """Let tumour and oedema take the place of tissue and fibres, in place.

    Parameters
    ----------
    signal : float32 array, (x, y, z, n)
        Of the pushed head, before coil and noise.
    points_mm : array, (x, y, z, 3)
        Where its voxels lie, in the frame of the lesion.
    lesion : Lesion
    table : GradientTable
        Of the n volumes.
    b0_signal : (float, float)
        Of tumour and of oedema water.
    """
    core, oedema = lesion.core(points_mm), lesion.oedema(points_mm)
    water = _OEDEMA_WATER * oedema * (1.0 - core)
    # Neither fills fluid or air: only where there is tissue that can swell.
    some = np.nonzero((core + water > 0) & (signal[..., 0] > 0))
    left = 1.0 - core[some] - water[some]
    added = sum(
        (share[some] * b0)[:, None] * np.exp(-table.b_s_mm2 * md)
        for share, b0, md in zip(
            (core, water), b0_signal, (_TUMOUR_MD_MM2_S, _WATER_MD_MM2_S), strict=True
        )
    )
    signal[some] = (left[:, None] * signal[some] + added).astype(np.float32)


def _pushed(image: Image, lesion: Lesion) -> Array:
    origin = lesion.origin_of(image.grid.points_ras_mm())
    index = np.moveaxis(transform_points(image.grid.vox_from_ras, origin), -1, 0)
    values = np.asarray(image.values, dtype=np.float64)
    return np.asarray(ndimage.map_coordinates(values, index, order=1))


def _pushed_bundle(bundle: FibreBundle, lesion: Lesion) -> FibreBundle:
    """Draw the ribs densely first: few points would not follow the push between them."""
    curves = [_curve(rib) for rib in bundle.ribs]
    shares = np.arange(_RIBS_BETWEEN) / _RIBS_BETWEEN
    ribs = [(1 - s) * a + s * b for a, b in itertools.pairwise(curves) for s in shares]
    ribs.append(curves[-1])
    return replace(
        bundle,
        ribs=tuple(np.column_stack([lesion.moved(rib[:, :3]), rib[:, 3]]) for rib in ribs),
    )


def _curve(rib: Array) -> Array:
    chord = np.linalg.norm(np.diff(rib[:, :3], axis=0), axis=1)
    position = np.concatenate([[0.0], np.cumsum(chord)])
    curve = CubicSpline(position, rib, bc_type="natural")
    return np.asarray(curve(np.linspace(0.0, position[-1], _CURVE_POINTS)), dtype=np.float64)


def _pushed_solid(solid: Solid, lesion: Lesion) -> Solid:
    points = np.asarray(solid.points, dtype=np.float64)
    moved = np.column_stack([lesion.moved(points[:, :3]), points[:, 3]])
    return replace(solid, points=tuple((x, y, z, r) for x, y, z, r in moved.tolist()))
