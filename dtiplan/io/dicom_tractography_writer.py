"""Writing streamlines as DICOM Tractography Results (PS3.3 A.78), with FA along them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.uid import TractographyResultsStorage

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import lps_from_ras
from dtiplan.domain.tracts import Code, Model, Side
from dtiplan.io.dicom_object_header import (
    WHITE_MATTER,
    AboutObject,
    begin_object,
    code_item,
    instance_references,
    lab_of,
    plain_text,
    refer_to_planning,
    save_object,
    side_items,
)

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.planning import PlanningSeries
    from dtiplan.domain.streamlines import Streamlines

_FA = Code("110808", "DCM", "Fractional Anisotropy")
_NO_UNITS = Code("1", "UCUM", "no units")
_MODELS = {
    Model.TENSOR: Code("113231", "DCM", "Single Tensor"),
    Model.CSD: Code("113238", "DCM", "Spherical Deconvolution"),
}
_DETERMINISTIC = Code("113211", "DCM", "Deterministic")


@dataclass(frozen=True, eq=False)
class TrackSet:
    """The streamlines of one tract, ready to be written.

    Parameters
    ----------
    label : str
        At most 64 characters.
    streamlines : Streamlines
        RAS mm of the planning frame; at least one, each of two points or more.
    description : str
    colour_rgb : (int, int, int)
    code, side : Code and Side or None
        What it is, and of which side.
    model : Model
        What the streamlines follow.
    fa : array, (n_points,), or None
        FA at each point, not a number where it was not measured; None: nowhere measured.
    """

    label: str
    streamlines: Streamlines
    description: str
    colour_rgb: tuple[int, int, int]
    code: Code | None = None
    side: Side | None = None
    model: Model = Model.TENSOR
    fa: NDArray[np.float32] | None = None


def write_tractography(
    sets: Sequence[TrackSet], planning: PlanningSeries, path: Path, about: AboutObject
) -> Path:
    """Write tracts to one Tractography Results file.

    Parameters
    ----------
    sets : sequence of TrackSet
        At least one. FA is left out of a set in which a whole streamline has none.
    planning : PlanningSeries
    path : Path
    about : AboutObject

    Raises
    ------
    UserError
        There is no tract, or one has no streamline of two points.
    """
    check_tracks(sets)
    dataset = begin_object(planning, TractographyResultsStorage, "MR", about)
    dataset.ContentLabel = "TRACTOGRAPHY"
    dataset.ContentDescription = plain_text(about.description, 64)
    dataset.ContentCreatorName = ""
    dataset.TrackSetSequence = [_set_item(n, s, about) for n, s in enumerate(sets, start=1)]
    dataset.ReferencedInstanceSequence = instance_references(planning.slices)
    refer_to_planning(dataset, planning)
    return save_object(dataset, path)


def check_tracks(sets: Sequence[TrackSet]) -> None:
    """Refuse tracts that no file can hold."""
    short = [s.label for s in sets if not len(s.streamlines) or _shortest(s.streamlines) < 2]
    if sets and not short:
        return
    raise UserError(
        "The streamlines cannot be written as DICOM.",
        f"{', '.join(short)}: a streamline needs two points or more."
        if short
        else "There is no tract with streamlines.",
        "Read the tracts' reasons.",
        "tracks-not-writable",
    )


def _shortest(streamlines: Streamlines) -> int:
    return int(np.diff(streamlines.offsets).min())


def measured_fa(tracks: TrackSet) -> list[NDArray[np.float32]] | None:
    """Give FA line by line, or None where a whole line has none, for then no list fits."""
    if tracks.fa is None:
        return None
    lines = np.split(np.asarray(tracks.fa, np.float32), tracks.streamlines.offsets[1:-1])
    return lines if all(np.isfinite(line).any() for line in lines) else None


def _set_item(number: int, tracks: TrackSet, about: AboutObject) -> Dataset:
    item = Dataset()
    item.TrackSetNumber = number
    item.TrackSetLabel = plain_text(tracks.label, 64)
    item.TrackSetDescription = plain_text(tracks.description)
    kind = code_item(tracks.code or WHITE_MATTER)
    sides = side_items(tracks.side)
    if sides:
        kind.ModifierCodeSequence = sides
    item.TrackSetAnatomicalTypeCodeSequence = [kind]
    item.RecommendedDisplayCIELabValue = lab_of(tracks.colour_rgb)
    item.TrackSequence = [_track(line) for line in tracks.streamlines]
    fa = measured_fa(tracks)
    if fa is not None:
        item.MeasurementsSequence = [_measurement(fa)]
    item.DiffusionModelCodeSequence = [code_item(_MODELS[tracks.model])]
    algorithm = Dataset()
    algorithm.AlgorithmFamilyCodeSequence = [code_item(_DETERMINISTIC)]
    algorithm.AlgorithmName = "dtiplan"
    algorithm.AlgorithmVersion = about.software_version
    item.TrackingAlgorithmIdentificationSequence = [algorithm]
    return item


def _track(points_ras_mm: NDArray[np.float32]) -> Dataset:
    track = Dataset()
    track.PointCoordinatesData = lps_from_ras(points_ras_mm).astype("<f4").tobytes()
    return track


def _measurement(lines: Sequence[NDArray[np.float32]]) -> Dataset:
    measured = Dataset()
    measured.ConceptNameCodeSequence = [code_item(_FA)]
    measured.MeasurementUnitsCodeSequence = [code_item(_NO_UNITS)]
    measured.MeasurementValuesSequence = [_values(line) for line in lines]
    return measured


def _values(line: NDArray[np.float32]) -> Dataset:
    item = Dataset()
    known = np.isfinite(line)
    item.FloatingPointValues = line[known].astype("<f4").tobytes()
    if not known.all():  # numbered from 1
        item.TrackPointIndexList = (np.flatnonzero(known) + 1).astype("<u4").tobytes()
    return item
