"""Dose: what was planned, on its grid, and what a structure gets of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.findings import Finding
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
    """A dose distribution as the file has it.

    Parameters
    ----------
    image : Image
        Gy, float32, on the grid of the dose; its frame of reference UID is the file's own.
    summation : DoseSummation
    is_effective : bool
        Dose Type EFFECTIVE: weighted by a biological factor, not physical dose.
    plan_uids : tuple of str
        SOP Instance UIDs of the RTPLANs it names.
    sop_instance_uid, patient_id, description : str
    findings : tuple of Finding
        What was odd about the file.
    """

    image: Image
    summation: DoseSummation
    plan_uids: tuple[str, ...]
    sop_instance_uid: str
    patient_id: str
    description: str = ""
    is_effective: bool = False
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Prescription:
    """What a plan says a target shall get.

    Parameters
    ----------
    dose_gy : float
        In all fractions of the plan together.
    roi_number : int or None
        The target in the structure set, where it names one.
    description : str
    """

    dose_gy: float
    roi_number: int | None = None
    description: str = ""


@dataclass(frozen=True)
class Plan:
    """A treatment plan as far as its doses are concerned.

    Parameters
    ----------
    sop_instance_uid, patient_id, label, approval_status : str
    structure_set_uid : str
        SOP Instance UID of the RTSTRUCT it stands on; empty where it names none.
    frame_of_reference_uid : str or None
    fraction_groups : tuple of int
        Planned fractions of each fraction group.
    prescriptions : tuple of Prescription
    n_beams : int
        Treatment beams; 0 where the file lists none.
    """

    sop_instance_uid: str
    patient_id: str
    label: str
    approval_status: str
    structure_set_uid: str
    frame_of_reference_uid: str | None
    fraction_groups: tuple[int, ...]
    prescriptions: tuple[Prescription, ...]
    n_beams: int = 0

    @property
    def n_fractions(self) -> int | None:
        """Planned fractions; None where there is not exactly one group of them."""
        return self.fraction_groups[0] if len(self.fraction_groups) == 1 else None


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


@dataclass(frozen=True)
class TargetIndices:
    """Indices of one target at one prescription.

    Parameters
    ----------
    target : str
    prescription_gy : float
    coverage, selectivity, paddick, gradient : DoseMetric
        TV_PIV/TV, TV_PIV/PIV, their product, and PIV at half the prescription over PIV.
    """

    target: str
    prescription_gy: float
    coverage: DoseMetric
    selectivity: DoseMetric
    paddick: DoseMetric
    gradient: DoseMetric

    @property
    def metrics(self) -> tuple[DoseMetric, ...]:
        """Give all of them, in the order they are told in."""
        return (self.coverage, self.selectivity, self.paddick, self.gradient)


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
