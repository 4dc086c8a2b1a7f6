"""Slices of a scan with the outlines of the regions that were measured, for review and report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.geometry import transform_points
from dtiplan.domain.progress import Progress, silent

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.image import Image
    from dtiplan.domain.phantoms.analysis import PhantomAnalysis
    from dtiplan.domain.phantoms.description import PhantomDescription
    from dtiplan.render.phantom_plots import Words

_STEP_MM = 1.0


def slice_picture(
    image: Image,
    description: PhantomDescription,
    scanner_from_phantom: Array,
    path: Path,
    words: Words = str,
    *,
    title: str = "",
) -> Path:
    """Draw the axial plane through the middle of the measured compartments with their outlines.

    Parameters
    ----------
    image : Image
        Without diffusion weighting.
    description : PhantomDescription
    scanner_from_phantom : array, (4, 4)
        Where the phantom lies, RAS mm; as found, or as the user is moving it.
    path : Path
        PNG to write.
    words : callable
    title : str
    """
    from dtiplan.render.phantom_plots import RegionOutline, draw_region_slice

    middle = _middle(description, scanner_from_phantom)
    corners = image.grid.corners_ras_mm()
    low, high = corners.min(axis=0), corners.max(axis=0)
    xs = np.arange(low[0], high[0] + _STEP_MM, _STEP_MM)
    ys = np.arange(high[1], low[1] - _STEP_MM, -_STEP_MM)
    places = np.stack([*np.meshgrid(xs, ys), np.full((ys.size, xs.size), middle[2])], axis=-1)
    phantom_from_scanner = np.linalg.inv(scanner_from_phantom)
    in_phantom = transform_points(phantom_from_scanner, places.reshape(-1, 3))
    outlines = [
        RegionOutline(c.label, c.shape.distance(in_phantom).reshape(places.shape[:2]))
        for c in description.measured
    ]
    # Radiological: the patient's right on the left of the picture, so columns are turned round.
    shown = _nearest(image, places)[:, ::-1]
    turned = [RegionOutline(o.label, o.distance_mm[:, ::-1]) for o in outlines]
    half = _STEP_MM / 2.0
    extent = (xs[-1] + half, xs[0] - half, ys[-1] - half, ys[0] + half)
    return draw_region_slice(shown, turned, extent, path, words, title=title)


def _middle(description: PhantomDescription, scanner_from_phantom: Array) -> Array:
    """Give the mean place of the measured compartments, in the scanner."""
    corners = [np.mean(c.shape.bounds_mm, axis=0) for c in description.measured]
    return np.asarray(transform_points(scanner_from_phantom, np.array(corners)).mean(axis=0))


def _nearest(image: Image, places: Array) -> Array:
    """Give the value of the nearest voxel, nan outside the image."""
    at = np.rint(transform_points(image.grid.vox_from_ras, places.reshape(-1, 3))).astype(int)
    inside = np.all((at >= 0) & (at < np.array(image.grid.shape)), axis=1)
    values = np.full(len(at), np.nan)
    values[inside] = image.values[tuple(at[inside].T)]
    return values.reshape(places.shape[:2])


def scan_pictures(
    scans: Sequence[tuple[str, PhantomAnalysis, tuple[Path, ...]]],
    phantom: str,
    folder: Path,
    words: Words = str,
    progress: Progress = silent,
) -> tuple[tuple[str, Path], ...]:
    """Draw each scan whose images are at hand.

    Parameters
    ----------
    scans : sequence of (label, analysis, images)
    phantom : str
        Name or file of the description.
    folder : Path
        Where the PNG files go.

    Returns
    -------
    tuple of (caption, Path)
    """
    from dtiplan.io.phantom_descriptions import read_description
    from dtiplan.workflow.phantom.acquisitions import read_acquisition
    from dtiplan.workflow.sources import inspect

    described = read_description(phantom)
    drawn = []
    for number, (label, analysis, images) in enumerate(scans):
        progress(number / len(scans), label)
        if not images or not all(path.exists() for path in images):
            continue
        found = inspect([str(path) for path in images], silent)
        uid = analysis.series_uids[0] if len(analysis.series_uids) == 1 else ""
        series = read_acquisition(found, uid, silent).series
        placement = analysis.placement
        path = folder / f"regions_{number + 1}.png"
        folder.mkdir(parents=True, exist_ok=True)
        slice_picture(
            series.mean_b0(), described, placement.scanner_from_phantom, path, words, title=label
        )
        drawn.append((f"{label}: {placement.how.value}, quality {placement.quality:.2f}", path))
    return tuple(drawn)
