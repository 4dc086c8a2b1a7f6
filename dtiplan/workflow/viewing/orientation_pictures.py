"""Three small pictures of the colour FA, to be compared with what anatomy expects."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.registration import brain_middle_ras_mm
from dtiplan.render.planes import AXIAL, CORONAL, SAGITTAL
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.files.codec import read_value

_PIXEL_MM = 1.0
_BESIDE_MIDLINE_MM = 7.0
"""Here the sagittal slice meets the cingulum."""


@dataclass(frozen=True, eq=False)
class ColourPicture:
    """One slice through the brain in the diffusion frame, seen as radiologists do.

    Parameters
    ----------
    orientation : str
        ``axial``, ``coronal`` or ``sagittal``.
    pixels : uint8 array, (rows, columns, 3)
        One pixel a millimetre; black outside the brain.
    letters : (str, str, str, str)
        What lies at the left, right, top and bottom edge: R, L, A, P, S or I.
    """

    orientation: str
    pixels: NDArray[np.uint8]
    letters: tuple[str, str, str, str]


def colour_pictures(case: Case) -> tuple[ColourPicture, ...]:
    """Give the three pictures; none before the tensors are fitted."""
    ref = case.manifest.artifact("maps")
    if ref is None:
        return ()
    maps = read_value(case.folder / ref.folder)
    mask, grid = np.asarray(maps.mask.values, dtype=bool), maps.grid
    middle = brain_middle_ras_mm(maps.mask)
    places = transform_points(grid.ras_from_vox, np.argwhere(mask)[::7])
    size_mm = np.abs(places - middle).max(axis=0) + 2.0
    pictures = []
    for name, axes in (("axial", AXIAL), ("coronal", CORONAL), ("sagittal", SAGITTAL)):
        right, up = (np.asarray(axis, dtype=np.float64) for axis in axes)
        centre = middle - (_BESIDE_MIDLINE_MM, 0.0, 0.0) if name == "sagittal" else middle
        columns = _steps(float(np.abs(right) @ size_mm))
        rows = _steps(float(np.abs(up) @ size_mm))
        points = centre + columns[None, :, None] * right - rows[:, None, None] * up
        index = np.rint(transform_points(grid.vox_from_ras, points)).astype(np.int64)
        valid = ((index >= 0) & (index < grid.shape)).all(axis=-1)
        pixels = np.zeros((*valid.shape, 3), np.uint8)
        pixels[valid] = maps.colour_fa.values[tuple(index[valid].T)]
        letters = (_letter(-right), _letter(right), _letter(up), _letter(-up))
        pictures.append(ColourPicture(name, pixels, letters))
    return tuple(pictures)


def _steps(half_mm: float) -> Array:
    return np.arange(-half_mm, half_mm + _PIXEL_MM / 2, _PIXEL_MM)


def _letter(direction: Array) -> str:
    """Name the side of the patient a RAS direction points to."""
    axis = int(np.abs(direction).argmax())
    return ("LR", "PA", "IS")[axis][int(direction[axis] > 0)]
