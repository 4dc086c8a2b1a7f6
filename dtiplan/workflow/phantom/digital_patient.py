"""Digital objects as folders: DICOM as scanners would give it, and the truth beside it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan import __version__
from dtiplan.domain.errors import UserError
from dtiplan.domain.planning import Modality
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.units import Unit
from dtiplan.workflow.files.durable import disk_troubles_told

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.digital_patient import DigitalPatient
    from dtiplan.io.dicom_synthetic_header import PatientHeader

_GTV_NAME = "GTV"

_CREATED = datetime(2026, 1, 5, 12, tzinfo=UTC)
"""Written into the files, so that the same object is the same file on any day."""


def list_phantoms() -> tuple[tuple[str, str], ...]:
    """Give name and title of each digital object."""
    from dtiplan.io.digital_patient_spec import phantom_names, read_phantom_spec

    return tuple((name, read_phantom_spec(name).title) for name in phantom_names())


def make_phantom(
    name: str,
    out: Path,
    *,
    seed: int = 1,
    mirrored: bool = False,
    has_plans: bool = False,
    progress: Progress = silent,
) -> dict[str, Any]:
    """Make a digital object and write it.

    Parameters
    ----------
    name : str
        One of ``list_phantoms``.
    out : Path
        New or empty folder. ``out/dicom`` receives diffusion, T1, CT and RTSTRUCT,
        ``out/truth`` masks, centre lines and ``truth.json`` with the transforms.
    seed : int
        Of the noise; it also decides the UIDs.
    mirrored : bool
        Left and right swapped.
    has_plans : bool
        Two made-up plans go with it, as RTDOSE and RTPLAN in ``out/dicom/plans``: one falls off
        evenly around the tumour, the other bends away from the corticospinal tract.
    progress : Progress

    Returns
    -------
    dict
        What ``truth.json`` holds.

    Raises
    ------
    UserError
        For an unknown name, a folder that is not empty, or a disk that refuses.
    """
    from dtiplan.io.digital_patient_spec import read_phantom_spec
    from dtiplan.io.locations import resource
    from dtiplan.io.nifti import read_image
    from dtiplan.processing.simulate.patient import digital_patient

    spec = read_phantom_spec(name)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UserError(
            f"The digital object {name} cannot be written.",
            f"{out} is there already and not an empty folder.",
            "Name a new folder.",
            "folder-not-empty",
        )
    template = read_image(resource("template", "fa_mni.nii.gz"), "fa", Unit.NONE)
    patient = digital_patient(
        spec, template, seed=seed, mirrored=mirrored, progress=part_of(progress, 0.0, 0.6)
    )
    words = f"{name} {seed}{' mirrored' if mirrored else ''}"
    with disk_troubles_told(f"The digital object {name} could not be written."):
        _write_dicom(patient, out / "dicom", words, part_of(progress, 0.6, 0.9))
        said = {"name": name, "seed": seed, "mirrored": mirrored, **_truth(patient)}
        if has_plans:
            said["plans"] = _write_plans(patient, out / "dicom", words)
        _write_truth(patient, said, out / "truth")
    progress(1.0, "done")
    return said


def _header(words: str) -> PatientHeader:
    from dtiplan.io.dicom_synthetic_header import PatientHeader

    return PatientHeader("Digital^Patient", words.replace(" ", "-").upper(), seed=words)


def _write_plans(patient: DigitalPatient, folder: Path, words: str) -> dict[str, Any]:
    from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
    from dtiplan.workflow.phantom.made_plans import write_made_plans

    drawn = read_rtstruct(folder / "rtstruct" / "rtstruct.dcm")
    return write_made_plans(patient, folder / "plans", _header(words), drawn.sop_instance_uid)


def _write_dicom(patient: DigitalPatient, folder: Path, words: str, progress: Progress) -> None:
    from dtiplan.io.dicom_enhanced_writer import write_enhanced_diffusion
    from dtiplan.io.dicom_series_writer import write_image_series

    header = _header(words)
    progress(0.0, "writing diffusion")
    write_enhanced_diffusion(
        patient.diffusion, folder / "dwi" / "dwi.dcm", header, series_description="DTI 30 dir"
    )
    progress(0.4, "writing T1")
    write_image_series(patient.t1, folder / "t1", Modality.MR, header, series_description="T1 3D")
    progress(0.7, "writing CT")
    write_image_series(
        patient.ct, folder / "ct", Modality.CT, header, series_description="Planning CT 1.25 mm"
    )
    progress(0.9, "writing structures")
    _write_gtv(patient, folder, words)


def _write_gtv(patient: DigitalPatient, folder: Path, words: str) -> None:
    from dtiplan.io.dicom_planning import read_planning
    from dtiplan.io.dicom_rtstruct import write_rtstruct
    from dtiplan.io.dicom_scan import scan
    from dtiplan.processing.simulate.gtv import ball_structure

    (record,) = scan([folder / "ct"]).series
    planning, _ = read_planning(record)
    gtv = ball_structure(planning, patient.gtv_centre_ct_mm, patient.gtv_radius_mm, _GTV_NAME)
    path = folder / "rtstruct" / "rtstruct.dcm"
    path.parent.mkdir(parents=True, exist_ok=True)
    write_rtstruct(
        [gtv],
        planning,
        path,
        label="TUMOUR",
        description="Tumour of a digital object, not of a patient",
        software_version=__version__,
        created=_CREATED,
        uid_seed=words,
    )


def _truth(patient: DigitalPatient) -> dict[str, Any]:
    series = patient.diffusion
    moved = patient.ct_from_diffusion
    voxel_cc = series.grid.voxel_volume_mm3 / 1000.0
    return {
        "frame": "RAS mm; matrices map column vectors",
        "diffusion_frame_uid": moved.moving_frame_uid,
        "ct_frame_uid": moved.fixed_frame_uid,
        "ct_from_diffusion": moved.fixed_from_moving.tolist(),
        "diffusion_from_template": patient.diffusion_from_template.tolist(),
        "gtv": {
            "name": _GTV_NAME,
            "centre_ct_mm": patient.gtv_centre_ct_mm.tolist(),
            "radius_mm": patient.gtv_radius_mm,
            "volume_cc": 4.0 / 3.0 * np.pi * patient.gtv_radius_mm**3 / 1000.0,
        },
        "b_s_mm2": series.gradients.b_s_mm2.tolist(),
        "directions_ras": series.gradients.directions_ras.tolist(),
        "tracts": {
            name: {
                "volume_cc": float(tract.mask.values.sum() * voxel_cc),
                "mask": f"{name}.nii.gz",
                "centre_lines": f"{name}.tck",
            }
            for name, tract in patient.tracts.items()
        },
    }


def _write_truth(patient: DigitalPatient, said: dict[str, Any], folder: Path) -> None:
    from dtiplan.io.nifti import write_image
    from dtiplan.io.tractogram import write_tck

    folder.mkdir(parents=True)
    for name, tract in patient.tracts.items():
        write_image(tract.mask, folder / f"{name}.nii.gz")
        write_tck(tract.streamlines, folder / f"{name}.tck")
    (folder / "truth.json").write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")
