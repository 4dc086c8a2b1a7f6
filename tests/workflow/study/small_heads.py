"""Digital heads on coarse voxels as a scanner would give them: real cases that take little time.

Every subject has a head of its own; each session lies otherwise in the scanner and has noise of
its own; the second site is noisier and its voxels are larger.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from dtiplan.domain.digital_patient import PhantomSpec, Pose, Scan
from dtiplan.domain.planning import Modality
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_enhanced_writer import write_enhanced_diffusion
from dtiplan.io.dicom_series_writer import write_image_series
from dtiplan.io.dicom_synthetic_header import PatientHeader
from dtiplan.io.digital_patient_spec import read_phantom_spec
from dtiplan.io.locations import resource
from dtiplan.io.nifti import read_image
from dtiplan.processing.simulate.patient import diffusion_of, planning_t1
from dtiplan.processing.simulate.variation import varied_patient
from dtiplan.workflow.study.study_folder import StudyScan

SITES = {"homburg": (2.75, 40.0), "metz": (3.0, 30.0)}
"""Size of voxels, mm, and ratio of signal to noise."""


@dataclass(frozen=True)
class Protocol:
    """How finely a head is scanned; the voxels of its site are so many times as large."""

    coarser: float = 1.0
    n_directions: int = 30
    n_b0: int = 3
    t1_mm: float = 2.0


TRACTABLE = Protocol()
"""Enough for the proof of the gradients and for tracts."""
TINY = Protocol(1.5, 12, 1, 4.0)
"""Enough for maps, in seconds."""


def write_scan(
    folder: Path, subject: int, site: str, session: int, protocol: Protocol = TRACTABLE
) -> StudyScan:
    """Write diffusion and T1 of one session as DICOM."""
    template = read_image(resource("template", "fa_mni.nii.gz"), "fa", Unit.NONE)
    drawn = read_phantom_spec("digital-patient")
    spec, fa, _ = varied_patient(drawn, template, subject)
    spec = _lying(replace(spec, protocol=drawn.protocol), site, session)
    spec = _scanned(spec, drawn, site, protocol)
    seed = 1000 * subject + 10 * session + list(SITES).index(site)
    series, _ = diffusion_of(spec, fa, seed=seed)
    words = f"small head {subject} {site} {session}"
    header = PatientHeader(f"Head^{subject}", f"HEAD-{subject}", seed=words)
    write_enhanced_diffusion(series, folder / "dwi" / "dwi.dcm", header, series_description="DTI")
    t1 = planning_t1(spec, fa, seed=seed)
    write_image_series(t1, folder / "t1", Modality.MR, header, series_description="T1 3D")
    return StudyScan(
        subject=f"v{subject}", site=site, session=str(session), sources=(str(folder.resolve()),)
    )


def _lying(spec: PhantomSpec, site: str, session: int) -> PhantomSpec:
    """Give the head as it lies in one session at a site."""
    random = np.random.default_rng([session, list(SITES).index(site), len(spec.name)])
    turn, shift = random.normal(0.0, 3.0, 3), random.normal(0.0, 4.0, 3)
    rotation_deg = tuple(np.asarray(spec.pose.rotation_deg) + turn)
    shift_mm = tuple(np.asarray(spec.pose.shift_mm) + shift)
    name = f"{spec.name} {site} {session}"
    return replace(spec, name=name, pose=Pose(rotation_deg, shift_mm, spec.pose.scale))


def _scanned(spec: PhantomSpec, drawn: PhantomSpec, site: str, protocol: Protocol) -> PhantomSpec:
    """Give the head on the scanner of a site."""
    size_mm, snr = SITES[site]
    many = {"n_directions": protocol.n_directions, "n_b0": protocol.n_b0}
    return replace(
        spec,
        diffusion=_coarse(drawn.diffusion, size_mm * protocol.coarser),
        t1=_coarse(drawn.t1, protocol.t1_mm),
        protocol=replace(spec.protocol, snr=snr, **many),
    )


def _coarse(scan: Scan, size_mm: float) -> Scan:
    shape = tuple(
        int(np.ceil(n * mm / size_mm)) for n, mm in zip(scan.shape, scan.voxel_mm, strict=True)
    )
    return replace(scan, voxel_mm=(size_mm,) * 3, shape=shape)
