"""Two made-up plans of a digital patient: one falls off evenly, one bends away from a tract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.geometry import transform_points

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.digital_patient import DigitalPatient
    from dtiplan.domain.geometry import Array
    from dtiplan.io.dicom_synthetic_header import PatientHeader
    from dtiplan.processing.simulate.dose import BallDose

PRESCRIPTION_GY = 20.0
N_FRACTIONS = 1
TRACT = "CST_L"
_SURFACE_GY, _MIDDLE_GY = 20.6, 28.0
_FALL_MM, _BEND = 7.0, 0.55
_REACH_MM, _SPACING_MM = 110.0, 1.5
_NAMES = {"even": 0.0, "spared": _BEND}


def write_made_plans(
    patient: DigitalPatient, folder: Path, header: PatientHeader, structure_set_uid: str
) -> dict[str, Any]:
    """Write RTDOSE and RTPLAN of both plans.

    Parameters
    ----------
    patient : DigitalPatient
        Its tumour, and the tract that is spared, which has the other side's name in a mirror.
    folder : Path
        Receives ``even_dose.dcm``, ``even_plan.dcm``, ``spared_dose.dcm`` and
        ``spared_plan.dcm``.
    header : PatientHeader
    structure_set_uid : str
        The RTSTRUCT with the tumour as structure 1.

    Returns
    -------
    dict
        What the plans are made of, for ``truth.json``.
    """
    from dtiplan.io.dicom_rtdose_writer import MadePlan, write_rtdose, write_rtplan
    from dtiplan.processing.simulate.dose import dose_image

    frame = patient.ct_from_diffusion.fixed_frame_uid or ""
    tract, towards = _nearest(patient)
    folder.mkdir(parents=True, exist_ok=True)
    told: dict[str, Any] = {}
    for name, bend in _NAMES.items():
        ball = _ball(patient, bend, towards)
        plan = MadePlan(name, PRESCRIPTION_GY, N_FRACTIONS, structure_set_uid, 1)
        plan_uid = write_rtplan(plan, frame, header, folder / f"{name}_plan.dcm")
        image = dose_image(ball, _REACH_MM, _SPACING_MM, frame)
        write_rtdose(image, plan_uid, header, folder / f"{name}_dose.dcm", label=name)
        told[name] = {
            "prescription_gy": PRESCRIPTION_GY,
            "n_fractions": N_FRACTIONS,
            "surface_gy": ball.surface_gy,
            "middle_gy": ball.middle_gy,
            "fall_mm": ball.fall_mm,
            "bend": ball.bend,
            "away_from": ball.away_from.tolist(),
            "tract": tract,
        }
    return told


def _ball(patient: DigitalPatient, bend: float, towards: Array) -> BallDose:
    from dtiplan.processing.simulate.dose import BallDose

    return BallDose(
        patient.gtv_centre_ct_mm,
        patient.gtv_radius_mm,
        _SURFACE_GY,
        _MIDDLE_GY,
        _FALL_MM,
        bend,
        towards,
    )


def _nearest(patient: DigitalPatient) -> tuple[str, Array]:
    """Give the corticospinal tract next to the tumour, and the direction to it."""
    moved = patient.ct_from_diffusion.fixed_from_moving
    found = []
    for name in (TRACT, TRACT.replace("_L", "_R")):
        if name in patient.tracts:
            points = transform_points(moved, patient.tracts[name].streamlines.points_ras_mm)
            offset = points - patient.gtv_centre_ct_mm
            away = np.linalg.norm(offset, axis=1)
            nearest = int(np.argmin(away))
            found.append((float(away[nearest]), name, offset[nearest] / away[nearest]))
    _, name, towards = min(found, key=lambda each: each[0])
    return name, np.asarray(towards)
