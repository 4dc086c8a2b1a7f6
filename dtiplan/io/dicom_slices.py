"""Do the slices of a series form a regular stack? Asked of headers, before any pixel is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array
from dtiplan.io.dicom_headers import Frame

SUPPORTED_POSITIONS = ("HFS", "HFP", "FFS", "FFP", "HFDR", "HFDL", "FFDR", "FFDL")
"""Recumbent positions; positions and orientations are in the patient's frame in all of them."""

_ORIENTATION_TOLERANCE = 1e-3
_SAME_PLACE_MM = 0.01
_LATTICE_TOLERANCE_MM = 0.05
"""How far a slice may lie from its place in an even stack (scanners round positions)."""


@dataclass(frozen=True)
class Stack:
    """The slices of a series.

    Parameters
    ----------
    places_mm : array, (n_slices,)
        Distinct positions along the normal, rising.
    index : array, (n_frames,)
        Which of these places each frame has.
    counts : array, (n_slices,)
        Frames at each place.
    step_mm : float or None
        Distance between neighbours; None for a single slice.
    first_lps_mm, last_lps_mm : array, (3,)
        Position of the lowest and the highest slice.
    normal_lps : array, (3,)
    orientation_lps : tuple of float
        Row direction and column direction.
    findings : tuple of Finding
    """

    places_mm: Array
    index: NDArray[np.intp]
    counts: NDArray[np.intp]
    step_mm: float | None
    first_lps_mm: Array
    last_lps_mm: Array
    normal_lps: Array
    orientation_lps: tuple[float, ...]
    findings: tuple[Finding, ...]

    @property
    def n_volumes(self) -> int:
        """How many frames most places have."""
        return int(Counter(self.counts.tolist()).most_common(1)[0][0])


def stack_of(frames: Sequence[Frame]) -> tuple[Stack | None, tuple[Finding, ...]]:
    """Sort frames along their normal and say what is irregular.

    Returns
    -------
    stack : Stack or None
        None where there is no common orientation to sort along.
    findings : tuple of Finding
        Codes ``missing-position``, ``invalid-orientation``, ``mixed-orientations``,
        ``missing-slices``, ``duplicate-slices``, ``uneven-spacing``, ``tilted-stack``.
    """
    unplaced = sum(f.position_lps_mm is None or f.orientation_lps is None for f in frames)
    if unplaced or not frames:
        return None, (_missing_position(unplaced, len(frames)),)
    orientations = np.array([f.orientation_lps for f in frames])
    positions = np.array([f.position_lps_mm for f in frames])
    problem = _orientation_problem(orientations)
    if problem is not None:
        return None, (problem,)
    row, column = orientations[0, :3], orientations[0, 3:]
    normal = np.cross(row, column)
    normal /= np.linalg.norm(normal)
    along = positions @ normal
    order = np.argsort(along, kind="stable")
    steps = np.diff(along[order]) > _SAME_PLACE_MM
    index = np.empty(len(frames), dtype=np.intp)
    index[order] = np.concatenate([[0], np.cumsum(steps)])
    counts = np.bincount(index)
    places = np.bincount(index, weights=along) / counts
    n = len(places)
    stack = Stack(
        places_mm=places,
        index=index,
        counts=counts,
        step_mm=float((places[-1] - places[0]) / (n - 1)) if n > 1 else None,
        first_lps_mm=positions[order[0]],
        last_lps_mm=positions[order[-1]],
        normal_lps=normal,
        orientation_lps=tuple(orientations[0].tolist()),
        findings=(*_count_findings(places, counts), *_spacing_findings(places)),
    )
    return stack, (*stack.findings, *_tilt_findings(stack, positions))


def position_findings(patient_positions: Sequence[str | None]) -> tuple[Finding, ...]:
    """Say whether the patient lay in a position that is supported."""
    seen = sorted({p or "" for p in patient_positions})
    unsupported = [p for p in seen if p and p not in SUPPORTED_POSITIONS]
    if unsupported:
        return (
            Finding(
                Severity.ERROR,
                "unsupported-patient-position",
                f"Patient Position (0018,5100) is {', '.join(unsupported)}; supported are "
                f"{', '.join(SUPPORTED_POSITIONS)}.",
                "Export the series again with its true position, or choose another series.",
            ),
        )
    if "" in seen:
        return (
            Finding(
                Severity.WARNING,
                "missing-patient-position",
                "Patient Position (0018,5100) is absent; slice positions are taken as they stand.",
                "Check left and right on the pictures before you use the result.",
            ),
        )
    return ()


def _missing_position(unplaced: int, total: int) -> Finding:
    return Finding(
        Severity.ERROR,
        "missing-position",
        f"{unplaced} of {total} images have no usable Image Position (0020,0032) or Image "
        "Orientation (0020,0037): left and right cannot be known.",
        "Export again from the scanner, for Siemens XA as Enhanced MR; never guess the position.",
    )


def _orientation_problem(orientations: Array) -> Finding | None:
    rows, columns = orientations[:, :3], orientations[:, 3:]
    lengths = np.linalg.norm(orientations.reshape(-1, 2, 3), axis=2)
    skew = np.abs((rows * columns).sum(axis=1))
    if np.abs(lengths - 1).max() > 0.01 or skew.max() > 0.01:
        return Finding(
            Severity.ERROR,
            "invalid-orientation",
            "Image Orientation (0020,0037) is not a pair of perpendicular unit vectors: "
            f"{orientations[int(np.argmax(np.abs(lengths - 1).max(axis=1) + skew))].tolist()}.",
            "Export the series again; the file was damaged or changed.",
        )
    apart = np.abs(orientations - orientations[0]).max(axis=1)
    other = int((apart > _ORIENTATION_TOLERANCE).sum())
    if other:
        return Finding(
            Severity.ERROR,
            "mixed-orientations",
            f"{other} of {len(orientations)} images are oriented otherwise than the first "
            "(Image Orientation differs): this is no single stack, for example a localiser.",
            "Choose a series with one orientation.",
        )
    return None


def _count_findings(places: Array, counts: NDArray[np.intp]) -> tuple[Finding, ...]:
    usual = Counter(counts.tolist()).most_common(1)[0][0]
    found = []
    fewer, more = np.flatnonzero(counts < usual), np.flatnonzero(counts > usual)
    if fewer.size:
        found.append(
            Finding(
                Severity.ERROR,
                "missing-slices",
                f"{fewer.size} of {len(places)} slice positions have fewer images than the "
                f"others ({counts[fewer].min()} instead of {usual}), the first at "
                f"{places[fewer[0]]:.2f} mm along the slice normal.",
                "Export the whole series again.",
            )
        )
    if more.size:
        found.append(
            Finding(
                Severity.ERROR,
                "duplicate-slices",
                f"{more.size} of {len(places)} slice positions have more images than the "
                f"others ({counts[more].max()} instead of {usual}), the first at "
                f"{places[more[0]]:.2f} mm along the slice normal.",
                "Remove the images that do not belong to this series.",
            )
        )
    return tuple(found)


def _spacing_findings(places: Array) -> tuple[Finding, ...]:
    if len(places) < 3:
        return ()
    steps = np.diff(places)
    usual = float(np.median(steps))
    gaps = np.flatnonzero(steps > 1.5 * usual)
    lost = int(np.rint(steps[gaps] / usual - 1).sum())
    whole = np.abs(steps / usual - np.rint(steps / usual)).max() * usual
    if gaps.size and whole <= max(_LATTICE_TOLERANCE_MM, 0.05 * usual):
        return (
            Finding(
                Severity.ERROR,
                "missing-slices",
                f"{lost} slices are missing: neighbours are {usual:.3f} mm apart, but "
                f"{steps[gaps[0]]:.3f} mm after the slice at {places[gaps[0]]:.2f} mm along "
                f"the normal ({gaps.size} gaps).",
                "Export the whole series again.",
            ),
        )
    even = np.linspace(places[0], places[-1], len(places))
    off = float(np.abs(places - even).max())
    if off > _LATTICE_TOLERANCE_MM:
        return (
            Finding(
                Severity.ERROR,
                "uneven-spacing",
                f"The slices are unevenly spaced: from {steps.min():.3f} to {steps.max():.3f} "
                f"mm, up to {off:.3f} mm from an even stack.",
                "Reconstruct or export the series with one slice spacing.",
            ),
        )
    return ()


def _tilt_findings(stack: Stack, positions: Array) -> tuple[Finding, ...]:
    """Slices must follow each other along the normal (no gantry tilt, no moved table)."""
    sideways = positions - np.outer(positions @ stack.normal_lps, stack.normal_lps)
    shift = float(np.linalg.norm(sideways - sideways[0], axis=1).max())
    if shift <= _LATTICE_TOLERANCE_MM:
        return ()
    return (
        Finding(
            Severity.ERROR,
            "tilted-stack",
            f"The slices are shifted sideways against each other by up to {shift:.2f} mm "
            "(gantry tilt or a moved table).",
            "Reconstruct the series without gantry tilt.",
        ),
    )
