"""What a phantom is: shapes filled with materials, in a frame of its own.

The frame of a phantom is RAS millimetres with the origin at its centre, as it lies in the scanner
head first and supine, untilted. Where compartments overlap, a later one displaces an earlier one;
fibres that overlap share the place, as crossing fibres do.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array

Place = tuple[float, float, float]
"""A point or a vector in mm, RAS."""

Role = Literal["body", "vial", "fibre", "mark", "wall"]


@dataclass(frozen=True)
class TruthPoint:
    """One calibrated value.

    Parameters
    ----------
    temperature_c, adc_mm2_s : float
    u_mm2_s : float
        Standard uncertainty (k = 1).
    """

    temperature_c: float
    adc_mm2_s: float
    u_mm2_s: float


@dataclass(frozen=True)
class Material:
    """What a compartment is filled with, and what is known of its diffusion.

    Parameters
    ----------
    name : str
        As certificates and compartments call it, for example ``pvp-20``.
    title : str
        As people read it.
    points : tuple of TruthPoint
        Calibrated values, coldest first; they come before the law.
    law : str
        Name of a law in ``domain.phantoms.laws`` (``wagner-pvp:20``), or ``""``.
    valid_c : (float, float)
        Temperatures for which points and law may be used.
    relative_u : float
        Relative standard uncertainty of the law; of a table, what is added to its own.
    generic : bool
        The values are of the kind of material, not of this very phantom: a banner says so.
    b0_signal : float
        Signal at b = 0 of a digital object, arbitrary units.
    fa : float
        Fractional anisotropy of fibres; for agreement between scanners, never a truth.
    source : str
        Where the values come from, and which are unverified.
    typical_adc_mm2_s : float
        Mean diffusivity of a digital object where no truth is known; 0 where there is none.
    aliases : tuple of str
        Other names a certificate may use.
    """

    name: str
    title: str
    points: tuple[TruthPoint, ...] = ()
    law: str = ""
    valid_c: tuple[float, float] = (0.0, 40.0)
    relative_u: float = 0.0
    generic: bool = False
    b0_signal: float = 1000.0
    fa: float = 0.0
    source: str = ""
    typical_adc_mm2_s: float = 0.0
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ball:
    """A ball."""

    centre_mm: Place
    radius_mm: float

    def inside(self, points_mm: Array) -> NDArray[np.bool_]:
        """Tell which of the points (..., 3) lie inside."""
        return np.asarray(self.distance(points_mm) <= 0.0)

    def distance(self, points_mm: Array) -> Array:
        """Give the distance (mm) of points (..., 3) to the surface, negative inside."""
        return np.asarray(np.linalg.norm(points_mm - np.asarray(self.centre_mm), axis=-1)) - (
            self.radius_mm
        )

    @property
    def bounds_mm(self) -> tuple[Array, Array]:
        """Lowest and highest corner of the box round it, (3,) each."""
        return _box(np.array([self.centre_mm]), self.radius_mm)


@dataclass(frozen=True)
class Cylinder:
    """A straight cylinder with flat ends.

    Parameters
    ----------
    ends_mm : two points
        Middles of the two end faces.
    radius_mm : float
    """

    ends_mm: tuple[Place, Place]
    radius_mm: float

    @property
    def centre_mm(self) -> Place:
        """Middle of the cylinder."""
        x, y, z = np.mean(self.ends_mm, axis=0)
        return float(x), float(y), float(z)

    @property
    def length_mm(self) -> float:
        """Distance between the end faces."""
        return float(np.linalg.norm(np.subtract(*self.ends_mm)))

    @property
    def axis(self) -> Array:
        """Unit vector from the first end to the second, (3,)."""
        return np.asarray(np.subtract(self.ends_mm[1], self.ends_mm[0]) / self.length_mm)

    def inside(self, points_mm: Array) -> NDArray[np.bool_]:
        """Tell which of the points (..., 3) lie inside."""
        return np.asarray(self.distance(points_mm) <= 0.0)

    def distance(self, points_mm: Array) -> Array:
        """Give the distance (mm) of points (..., 3) to the surface, negative inside."""
        offset = points_mm - np.asarray(self.centre_mm)
        along = offset @ self.axis
        square = np.einsum("...i,...i->...", offset, offset) - along**2
        beside = np.sqrt(np.maximum(square, 0.0)) - self.radius_mm
        beyond = np.abs(along) - self.length_mm / 2.0
        outside = np.hypot(np.maximum(beside, 0.0), np.maximum(beyond, 0.0))
        return np.asarray(outside + np.minimum(np.maximum(beside, beyond), 0.0))

    def tangents(self, points_mm: Array) -> Array:
        """Give the direction of the axis for each of the points (..., 3)."""
        return np.broadcast_to(self.axis, np.shape(points_mm))

    @property
    def bounds_mm(self) -> tuple[Array, Array]:
        """Lowest and highest corner of the box round it, (3,) each."""
        reach = self.radius_mm * np.sqrt(np.maximum(1.0 - self.axis**2, 0.0))
        return _box(np.asarray(self.ends_mm), reach)


@dataclass(frozen=True)
class Tube:
    """A bent tube with round ends: all that lies within a radius of a line.

    Parameters
    ----------
    points_mm : tuple of points
        At least two; the line between two points is straight.
    radius_mm : float
    """

    points_mm: tuple[Place, ...]
    radius_mm: float

    @property
    def centre_mm(self) -> Place:
        """Point in the middle of the line."""
        x, y, z = self.points_mm[len(self.points_mm) // 2]
        return x, y, z

    def inside(self, points_mm: Array) -> NDArray[np.bool_]:
        """Tell which of the points (..., 3) lie inside."""
        return np.asarray(self.distance(points_mm) <= 0.0)

    def distance(self, points_mm: Array) -> Array:
        """Give the distance (mm) of points (..., 3) to the surface, negative inside."""
        return np.sqrt(self._nearest(points_mm)[0]) - self.radius_mm

    def tangents(self, points_mm: Array) -> Array:
        """Give the unit direction of the line nearest to each of the points (..., 3).

        Directions change evenly along the line, so that a bend drawn with few points has no
        steps in it.
        """
        _, position = self._nearest(points_mm)
        line = np.asarray(self.points_mm, dtype=np.float64)
        steps = np.diff(line, axis=0)
        steps /= np.linalg.norm(steps, axis=1, keepdims=True)
        corners = np.concatenate([steps[:1], steps[:-1] + steps[1:], steps[-1:]])
        number = np.arange(len(line))
        mixed = np.stack([np.interp(position, number, corners[:, i]) for i in range(3)], axis=-1)
        return np.asarray(mixed / np.linalg.norm(mixed, axis=-1, keepdims=True))

    def _nearest(self, points_mm: Array) -> tuple[Array, Array]:
        """Give squared distance to the line and place on it (number of the point, with share)."""
        line = np.asarray(self.points_mm, dtype=np.float64)
        best = np.full(np.shape(points_mm)[:-1], np.inf)
        position = np.zeros_like(best)
        for number, (start, end) in enumerate(itertools.pairwise(line)):
            along = end - start
            share = np.clip((points_mm - start) @ along / (along @ along), 0.0, 1.0)
            offset = points_mm - start - share[..., None] * along
            square = np.einsum("...i,...i->...", offset, offset)
            nearer = square < best
            best = np.where(nearer, square, best)
            position = np.where(nearer, number + share, position)
        return best, position

    @property
    def bounds_mm(self) -> tuple[Array, Array]:
        """Lowest and highest corner of the box round it, (3,) each."""
        return _box(np.asarray(self.points_mm), self.radius_mm)


Shape = Ball | Cylinder | Tube


@dataclass(frozen=True)
class Compartment:
    """A part of a phantom.

    Parameters
    ----------
    label : str
        Unique in its phantom.
    material : str
        Name of one of the phantom's materials.
    shape : Shape
    role : str
        ``body`` (what fills the phantom), ``vial``, ``fibre``, ``mark`` (settles the orientation)
        or ``wall``.
    """

    label: str
    material: str
    shape: Shape
    role: Role


@dataclass(frozen=True, eq=False)
class PhantomDescription:
    """A phantom as its ``phantom.toml`` describes it.

    Parameters
    ----------
    name, title, source : str
    compartments : tuple of Compartment
        Later ones lie over earlier ones.
    materials : mapping
        By name.
    default_temperature_c : float
        Of a scan whose temperature nobody noted, and of a digital object.
    measured_labels : tuple of str
        Which compartments are measured; empty: see ``measured``.
    mirror_symmetric : bool
        No mark tells left from right, so handedness cannot be settled by the image.
    """

    name: str
    title: str
    source: str
    compartments: tuple[Compartment, ...]
    materials: Mapping[str, Material]
    default_temperature_c: float
    measured_labels: tuple[str, ...] = ()
    mirror_symmetric: bool = False

    @property
    def measured(self) -> tuple[Compartment, ...]:
        """Compartments with a value: those named, else vials and fibres, else the bodies."""
        if self.measured_labels:
            return tuple(c for c in self.compartments if c.label in self.measured_labels)
        inner = tuple(c for c in self.compartments if c.role in ("vial", "fibre"))
        return inner or tuple(c for c in self.compartments if c.role == "body")

    @property
    def marks(self) -> tuple[Compartment, ...]:
        """Compartments that settle the orientation."""
        return tuple(c for c in self.compartments if c.role == "mark")

    def compartment(self, label: str) -> Compartment:
        """Give the compartment of this label; ``KeyError`` where there is none."""
        for compartment in self.compartments:
            if compartment.label == label:
                return compartment
        raise KeyError(label)

    def material_of(self, label: str) -> Material:
        """Give the material of the compartment of this label."""
        return self.materials[self.compartment(label).material]

    @property
    def bounds_mm(self) -> tuple[Array, Array]:
        """Lowest and highest corner of the box round the whole phantom, (3,) each."""
        boxes = [compartment.shape.bounds_mm for compartment in self.compartments]
        return np.min([low for low, _ in boxes], axis=0), np.max([up for _, up in boxes], axis=0)


def _box(points: Array, radius_mm: float | Array) -> tuple[Array, Array]:
    return points.min(axis=0) - radius_mm, points.max(axis=0) + radius_mm
