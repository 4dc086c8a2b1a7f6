"""Tells a phantom that lies overturned from a mirrored image of one.

Vials alone cannot: a mirrored image of upright vials is that of overturned ones. Plates, marks and
the ends of the parts lie differently in the two cases; where they are in the image, they decide.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.optimize import minimize
from scipy.spatial.transform import Rotation

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array, rotation_angle_deg, transform_points
from dtiplan.domain.phantoms.description import PhantomDescription
from dtiplan.processing.phantom.placement.contrasts import Contrasts, filled_adc

DECIDED = 0.02
"""So much more of the pictures must be explained by one hand than by the other."""

_LATTICE_MM = 2.5
_EDGE_MM = 0.8
_AROUND_MM = 8.0
_POINTS = 12000
_LEAST_SEEN = 0.1
_HOPELESS = 0.15
_SEED = 20250719
_UPRIGHT_DEG = 45.0


@dataclass(frozen=True)
class Handedness:
    """How well the phantom and its mirror image explain the pictures, 0 to 1 each."""

    as_described: float
    mirrored: float

    @property
    def advantage(self) -> float:
        """Positive where the phantom is as described."""
        return self.as_described - self.mirrored

    @property
    def is_decided(self) -> bool:
        """Whether the pictures tell one from the other."""
        return abs(self.advantage) > DECIDED

    @property
    def is_mirrored(self) -> bool:
        """Whether the images are mirrored for sure."""
        return self.advantage < -DECIDED


def handedness(
    description: PhantomDescription, contrasts: Contrasts, scanner_from_phantom: Array
) -> Handedness:
    """Compare a placed phantom with its mirror image laid over the same parts.

    The mirror image is taken across each axis of the phantom and moved to where it fits best, and
    so is the phantom itself.
    """
    judge = _Judge(description, contrasts)
    before = judge.explained(scanner_from_phantom)
    here = judge.best(scanner_from_phantom)
    flips = [scanner_from_phantom @ np.diag(signs) for signs in
             ([-1.0, 1.0, 1.0, 1.0], [1.0, -1.0, 1.0, 1.0], [1.0, 1.0, -1.0, 1.0])]  # fmt: skip
    worth = [pose for pose in flips if judge.explained(pose) > before - _HOPELESS]
    return Handedness(here, max((judge.best(pose) for pose in worth), default=0.0))


def refuse_mirrored(hand: Handedness) -> None:
    """Raise where the images are mirrored for sure.

    Raises
    ------
    UserError
        ``images-mirrored``.
    """
    if hand.is_mirrored:
        raise UserError(
            "The images of this phantom are mirrored.",
            f"Its mirror image explains {100 * hand.mirrored:.0f} % of the pictures, the phantom "
            f"itself {100 * hand.as_described:.0f} %: left and right are swapped, or the "
            "description is not that of this phantom.",
            "Compare the marks of the phantom with the images. Do not use this series for "
            "planning; ask the maker of the scanner or of the export.",
            "images-mirrored",
        )


def handedness_findings(hand: Handedness, scanner_from_phantom: Array) -> tuple[Finding, ...]:
    """Say what the images tell of left and right."""
    turned = rotation_angle_deg(np.asarray(scanner_from_phantom)[:3, :3])
    if hand.is_mirrored:
        return (
            Finding(
                Severity.WARNING,
                "images-mirrored",
                f"The mirror image of the phantom explains {100 * hand.mirrored:.0f} % of the "
                f"pictures, the phantom as placed {100 * hand.as_described:.0f} %: left and right "
                "may be swapped.",
                "Compare the marks of the phantom with the images.",
            ),
        )
    if not hand.is_decided:
        return (
            Finding(
                Severity.WARNING if turned > _UPRIGHT_DEG else Severity.INFO,
                "handedness-undecided",
                f"The phantom lies turned by {turned:.0f} degrees from how it is described, and "
                "these images cannot tell it from its mirror image: left and right are not tested "
                "by them.",
                "Scan the whole phantom, with the ends of its vials and its marks.",
            ),
        )
    if turned <= _UPRIGHT_DEG:
        return ()
    return (
        Finding(
            Severity.WARNING,
            "phantom-overturned",
            f"The phantom lies turned by {turned:.0f} degrees from how it is described. Its marks "
            "and the ends of its parts show that the images are not mirrored.",
            "Check that it was laid so.",
        ),
    )


class _Judge:
    """Says which part of the pictures' variance lies between the parts of the phantom."""

    def __init__(self, description: PhantomDescription, contrasts: Contrasts) -> None:
        self._places, self._group = _points(description)
        self._vox_from_ras = contrasts.grid.vox_from_ras
        self._shape = np.asarray(contrasts.grid.shape)
        shown = (filled_adc(contrasts), contrasts.low, contrasts.weighted)
        self._pictures = [ndimage.median_filter(p, size=(3, 3, 1)) for p in shown]

    def explained(self, pose: Array) -> float:
        """Give the mean over the pictures, 0 to 1."""
        vox = transform_points(self._vox_from_ras @ pose, self._places)
        seen = np.all((vox > -0.5) & (vox < self._shape - 0.5), axis=1)
        if seen.mean() < _LEAST_SEEN:
            return 0.0
        group, at = self._group[seen], vox[seen].T
        sizes = np.maximum(np.bincount(group), 1)
        parts = []
        for picture in self._pictures:
            values = ndimage.map_coordinates(picture, at, order=1, mode="nearest")
            means = np.bincount(group, values) / sizes
            total = float(((values - values.mean()) ** 2).sum())
            parts.append(1.0 - float(((values - means[group]) ** 2).sum()) / (total + 1e-30))
        return float(np.mean(parts))

    def best(self, pose: Array) -> float:
        """Move a pose a little to where it explains most."""

        def cost(parameters: Array) -> float:
            moved = pose.copy()
            moved[:3, :3] = Rotation.from_rotvec(parameters[3:]).as_matrix() @ pose[:3, :3]
            moved[:3, 3] += parameters[:3]
            return -self.explained(moved)

        steps = np.diag([2.0, 2.0, 2.0, 0.03, 0.03, 0.03])
        along = [pose[:3, 2] * shift for shift in (-6.0, -3.0, 0.0, 3.0, 6.0)]
        start = np.concatenate([min(along, key=lambda s: cost(np.r_[s, 0, 0, 0])), np.zeros(3)])
        simplex = np.vstack([start, start + steps])
        options = {"initial_simplex": simplex, "xatol": 0.01, "fatol": 1e-5, "maxfev": 120}
        return -float(minimize(cost, start, method="Nelder-Mead", options=options).fun)


def _points(description: PhantomDescription) -> tuple[Array, NDArray[np.intp]]:
    """Take points in and around the inner parts, walls too, away from boundaries."""
    inner = [c for c in description.compartments if c.role in ("vial", "fibre", "mark")]
    corners = np.array([c.shape.bounds_mm for c in inner])
    low, high = corners[:, 0].min(axis=0) - _AROUND_MM, corners[:, 1].max(axis=0) + _AROUND_MM
    axes = [np.arange(a, b + _LATTICE_MM, _LATTICE_MM) for a, b in zip(low, high, strict=True)]
    places = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    rng = np.random.default_rng(_SEED)
    if len(places) > 3 * _POINTS:
        places = places[rng.choice(len(places), 3 * _POINTS, replace=False)]
    group = np.full(len(places), -1)
    at_edge = np.zeros(len(places), dtype=bool)
    for number, compartment in enumerate(description.compartments):
        distance = compartment.shape.distance(places)
        group[distance <= 0] = number
        at_edge |= np.abs(distance) < _EDGE_MM
    # By material, not by part: the mean of each group is free, and which vial is which must count.
    kinds = {c.material: number for number, c in enumerate(description.compartments)}
    kind = np.array([kinds[c.material] for c in description.compartments])
    good = np.flatnonzero((group >= 0) & ~at_edge)
    if good.size > _POINTS:
        good = rng.choice(good, _POINTS, replace=False)
    _, member = np.unique(kind[group[good]], return_inverse=True)
    return places[good], member
