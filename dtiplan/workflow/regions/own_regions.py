"""Regions of one's own: balls, boxes and painted voxels of the diffusion series.

They are added to a tract's definition, whichever frame that is in. As parameters each is a line
of text, so that the record of a run holds them and the command line can give them::

    CST_L exclude ball 12 -20 30 6            centre x y z, radius; RAS mm
    CST_L include box 20 -18 5 8 8 3          centre x y z, half sizes
    CST_L any ball 20 -18 5 8                 one of those of this rule must be passed
    CST_L exclude voxels 40 52 30 6 5 1 eNp7..   first voxel, size, bits (zlib, base64)

A name may follow: ``CST_L exclude ball 12 -20 30 6 # behind the ventricle``.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.regions import Box, MaskRegion, Region, WarpedRegion, sphere
from dtiplan.domain.tracts import Space, TractDefinition

Point = tuple[float, float, float]

_LARGEST_MM = 200.0
_MOST_VOXELS = 4_000_000
_LONGEST_NAME = 32


class Rule(StrEnum):
    """What a streamline has to do with a region.

    It begins in a ``seed``, passes every ``include``, at least one ``any`` if there are such,
    and no ``exclude``. Seeds are of tracts of one's own (``own_tracts``) only: where automatic
    tracts are seeded, their definition says.
    """

    SEED = "seed"
    INCLUDE = "include"
    ANY = "any"
    EXCLUDE = "exclude"


class Shape(StrEnum):
    """What a region looks like."""

    BALL = "ball"
    BOX = "box"
    VOXELS = "voxels"


@dataclass(frozen=True)
class OwnRegion:
    """One region of one tract.

    Parameters
    ----------
    tract : str
        Name of the tract's definition.
    rule : Rule
    shape : Shape
    centre_ras_mm : (float, float, float)
        In the diffusion series' patient space.
    half_mm : (float, float, float)
        Half the size along each axis; of a ball three times its radius.
    name : str
        Given by the user; empty for none.
    """

    tract: str
    rule: Rule
    shape: Shape
    centre_ras_mm: Point
    half_mm: Point
    name: str = ""

    def solid(self, _grid: Grid) -> Region:
        """Give the same as a part of space; the grid matters for painted voxels only."""
        if self.shape is Shape.BALL:
            return sphere(self.centre_ras_mm, self.half_mm[0])
        centre, half = np.asarray(self.centre_ras_mm), np.asarray(self.half_mm)
        return Box(_point(centre - half), _point(centre + half))

    @property
    def text(self) -> str:
        """The same as a line of text."""
        sizes = self.half_mm[:1] if self.shape is Shape.BALL else self.half_mm
        numbers = " ".join(f"{number:.6g}" for number in (*self.centre_ras_mm, *sizes))
        return f"{self.tract} {self.rule} {self.shape} {numbers}{_named(self.name)}"


@dataclass(frozen=True, eq=False)
class PaintedRegion:
    """Voxels of the diffusion series that were painted by hand.

    Parameters
    ----------
    tract : str
    rule : Rule
    first_vox : (int, int, int)
        Index of the lowest corner of the box around them.
    mask : bool array, (i, j, k)
        Which voxels of that box.
    name : str
        Given by the user; empty for none.
    """

    tract: str
    rule: Rule
    first_vox: tuple[int, int, int]
    mask: NDArray[np.bool_]
    name: str = ""

    @classmethod
    def of(
        cls, tract: str, rule: Rule, whole: NDArray[np.bool_], name: str = ""
    ) -> PaintedRegion | None:
        """Cut the painted voxels out of the whole grid; None where nothing is painted."""
        places = np.argwhere(whole)
        if not len(places):
            return None
        low, high = places.min(axis=0), places.max(axis=0) + 1
        box = tuple(slice(a, b) for a, b in zip(low, high, strict=True))
        return cls(tract, rule, _index(low), whole[box], name)

    @property
    def shape(self) -> Shape:
        """What it looks like."""
        return Shape.VOXELS

    def whole(self, shape: tuple[int, int, int]) -> NDArray[np.bool_]:
        """Give the mask of a whole grid of this shape; what lies outside is dropped."""
        full = np.zeros(shape, dtype=bool)
        places = np.argwhere(self.mask) + self.first_vox
        valid = ((places >= 0) & (places < shape)).all(axis=1)
        full[tuple(places[valid].T)] = True
        return full

    def solid(self, grid: Grid) -> Region:
        """Give the same as a part of space."""
        return MaskRegion(self.whole(grid.shape), grid)

    @property
    def text(self) -> str:
        """The same as a line of text."""
        bits = base64.b64encode(zlib.compress(np.packbits(self.mask).tobytes(), 9)).decode()
        numbers = " ".join(map(str, (*self.first_vox, *self.mask.shape)))
        return f"{self.tract} {self.rule} {Shape.VOXELS} {numbers} {bits}{_named(self.name)}"


AnyRegion = OwnRegion | PaintedRegion


def own_region(text: str) -> AnyRegion:
    """Read a region from a line of text.

    Raises
    ------
    ValueError
        It cannot be understood.
    """
    told, _, named = text.partition("#")
    words, name = told.split(), plain_name(named)
    try:
        tract, rule, shape = words[0], Rule(words[1]), Shape(words[2])
        if shape is Shape.VOXELS:
            return PaintedRegion(tract, rule, *_painted(words[3:]), name)
        numbers = [float(word) for word in words[3:]]
    except (IndexError, ValueError, zlib.error) as error:
        raise ValueError(_form(text)) from error
    sizes = numbers[3:]
    if len(sizes) != (1 if shape is Shape.BALL else 3) or not np.isfinite(numbers).all():
        raise ValueError(_form(text))
    if not all(0 < size <= _LARGEST_MM for size in sizes):
        raise ValueError(f"'{text}': a size is above 0 and at most {_LARGEST_MM:g} mm")
    half = sizes * 3 if shape is Shape.BALL else sizes
    return OwnRegion(tract, rule, shape, _point(numbers[:3]), _point(half), name)


def plain_name(text: str) -> str:
    """Give a name as it may be kept: one line, not long, without the signs around it."""
    plain = text.replace("#", " ").replace(";", " ")  # what the texts are parted by
    return " ".join(plain.split())[:_LONGEST_NAME].rstrip()


def with_own_regions(
    definition: TractDefinition,
    regions: Iterable[AnyRegion],
    to_patient_mm: Callable[[Array], Array],
    grid: Grid,
) -> TractDefinition:
    """Give a definition with the regions that were added to its tract.

    Parameters
    ----------
    definition : TractDefinition
    regions : iterable of OwnRegion
        Those of other tracts are left aside.
    to_patient_mm : callable
        Carries template RAS mm to the patient's, for definitions in template space.
    grid : Grid
        Of the diffusion series, in which voxels were painted.
    """
    include, exclude = dict(definition.include), dict(definition.exclude)
    alternatives = []
    own_ones = [r for r in regions if r.tract == definition.name]
    for number, own in enumerate(own_ones, start=1):
        region = own.solid(grid)
        if definition.space is Space.TEMPLATE:
            region = WarpedRegion(region, to_patient_mm)
        name = f"own_{own.name.replace(' ', '_') or own.shape}_{number}"
        (exclude if own.rule is Rule.EXCLUDE else include)[name] = region
        if own.rule is Rule.ANY:
            alternatives.append(name)
    either = (*definition.either, tuple(alternatives)) if alternatives else definition.either
    return replace(definition, include=include, exclude=exclude, either=either)


def _painted(words: list[str]) -> tuple[tuple[int, int, int], NDArray[np.bool_]]:
    """Read first voxel, size and bits."""
    numbers = [int(word) for word in words[:6]]
    first, size = _index(numbers[:3]), _index(numbers[3:])
    n_voxels = int(np.prod(size))
    if not 0 < n_voxels <= _MOST_VOXELS or min(size) < 1 or len(words) != 7:
        raise ValueError("no voxels, or too many")
    code = base64.b64decode(words[6], validate=True)
    packed = zlib.decompressobj().decompress(code, n_voxels)
    if len(packed) != (n_voxels + 7) // 8:
        raise ValueError("the bits do not fit the size")
    bits = np.unpackbits(np.frombuffer(packed, np.uint8), count=n_voxels)
    return first, bits.reshape(size).astype(bool)


def _named(name: str) -> str:
    return f" # {name}" if name else ""


def _index(numbers: Iterable[int]) -> tuple[int, int, int]:
    i, j, k = (int(number) for number in numbers)
    return i, j, k


def _point(numbers: Iterable[float]) -> Point:
    x, y, z = (float(number) for number in numbers)
    return x, y, z


def _form(text: str) -> str:
    return (
        f"'{text[:60]}' is no region: write TRACT include|any|exclude ball X Y Z RADIUS "
        "or TRACT include|any|exclude box X Y Z HX HY HZ, in mm"
    )
