"""Dose: what was planned, on its grid, and what a structure gets of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.image import Image


class DoseSummation(StrEnum):
    """What a dose grid holds the dose of (Dose Summation Type)."""

    PLAN = "PLAN"
    FRACTION = "FRACTION"
    BEAM = "BEAM"
    OTHER = "OTHER"


@dataclass(frozen=True, eq=False)
class Dose:
    """A dose distribution.

    Parameters
    ----------
    image : Image
        Gy, float32, on the grid of the dose; its frame of reference UID is the file's own.
    summation : DoseSummation
    plan_uid : str
        SOP Instance UID of the RTPLAN it names; empty where it names none.
    sop_instance_uid, patient_id, description : str
    n_fractions : int or None
        Of the plan, where it is known.
    prescription_gy : float or None
        To the target, where the plan tells it.
    """

    image: Image
    summation: DoseSummation
    plan_uid: str
    sop_instance_uid: str
    patient_id: str
    description: str = ""
    n_fractions: int | None = None
    prescription_gy: float | None = None


@dataclass(frozen=True)
class DoseMetric:
    """One number of a dose-volume histogram.

    Parameters
    ----------
    name : str
        As printed, for example ``D0.03cc``.
    value : float or None
        None where it cannot be told.
    unit : str
    uncertainty : float or None
        Standard uncertainty of the sampling.
    reason : str
        Why there is no value, or why it must be read with care.
    """

    name: str
    value: float | None
    unit: str
    uncertainty: float | None = None
    reason: str = ""


@dataclass(frozen=True, eq=False)
class Dvh:
    """Dose-volume histogram of one structure.

    Parameters
    ----------
    name : str
    volume_cc : float
        By the convention for end slices that was chosen.
    volume_other_ends_cc : float
        By the other one.
    outside_grid_cc : float
        Part of the volume that lies outside the dose grid; it has no dose, which is not zero.
    min_gy, mean_gy, max_gy : float
        Of what lies inside the grid.
    metrics : tuple of DoseMetric
    dose_gy, volume_at_dose_cc : array, (n,)
        Cumulative curve: volume that gets at least so much.
    notes : tuple of str
        What limits the numbers.
    """

    name: str
    volume_cc: float
    volume_other_ends_cc: float
    outside_grid_cc: float
    min_gy: float
    mean_gy: float
    max_gy: float
    metrics: tuple[DoseMetric, ...]
    dose_gy: Array
    volume_at_dose_cc: Array
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class DoseSample:
    """Doses at the samples of one structure, Gy, NaN outside the dose grid, and their volumes."""

    dose_gy: Array
    volumes_mm3: Array
