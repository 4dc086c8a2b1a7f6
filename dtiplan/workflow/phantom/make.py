"""Digital reference objects as folders: a diffusion series, and the truth beside it."""

from __future__ import annotations

import json
import shutil
import tempfile
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan import __version__
from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.phantoms.description import Ball
from dtiplan.domain.phantoms.scanner_settings import acquired, scanner_with
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.files.durable import disk_troubles_told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dtiplan.domain.phantoms.scanner import SimulatedScanner
    from dtiplan.domain.phantoms.simulated_scan import SimulatedScan

FORMATS = ("dicom", "nifti")

_HIGHEST_STORED = 30_000.0
_UNREADABLE_VENDORS = ("GE", "UIH")
_CLASSIC_VENDORS = ("Siemens", "Hitachi")
"""Converters read the gradients of these makers from single images, not from Enhanced MR."""


def list_reference_objects() -> tuple[tuple[str, str], ...]:
    """Give name and title of each phantom that is described."""
    from dtiplan.io.phantom_descriptions import description_names, read_description

    return tuple((name, read_description(name).title) for name in description_names())


def scanner_of(file: Path | None, changes: Mapping[str, Any]) -> SimulatedScanner:
    """Give the scanner a file describes, with some settings changed.

    Raises
    ------
    UserError
        For a damaged file or an impossible setting.
    """
    from dtiplan.io.simulated_scanners import read_scanner_settings

    settings = read_scanner_settings(file) if file is not None else {}
    return scanner_with({**settings, **changes})


def make_reference_object(
    name: str,
    out: Path,
    scanner: SimulatedScanner,
    *,
    seed: int = 1,
    certificate: Path | None = None,
    form: str = "dicom",
    progress: Progress = silent,
) -> dict[str, Any]:
    """Scan a described phantom with a simulated scanner and write what it gives.

    Parameters
    ----------
    name : str
        One of ``list_reference_objects``, or the path of a ``phantom.toml``.
    out : Path
        New or empty folder. ``out/dicom`` or ``out/nifti`` receives the series, ``out/truth``
        the compartments as an image and ``truth.json``. It is there in whole or not at all.
    scanner : SimulatedScanner
    seed : int
        Of the noise; it also decides the UIDs.
    certificate : Path, optional
        Diffusivities to make the object with.
    form : str
        ``dicom`` or ``nifti``.
    progress : Progress

    Returns
    -------
    dict
        What ``truth.json`` holds.

    Raises
    ------
    UserError
        For an unknown name, a damaged file, an impossible setting, a folder that is not empty, or
        a disk that refuses.
    """
    from dtiplan.io.phantom_certificates import read_certificate
    from dtiplan.io.phantom_descriptions import read_description
    from dtiplan.processing.simulate.phantom.scan import simulate

    _refuse(name, out, scanner, form)
    description = read_description(name)
    certified = None if certificate is None else read_certificate(certificate)
    scan = simulate(
        description,
        scanner,
        seed=seed,
        certificate=certified,
        progress=part_of(progress, 0.0, 0.7),
    )
    scan, stored_over_signal = _as_stored(scan)
    truth = _truth(scan, stored_over_signal)
    truth["certificate"] = None
    if certificate is not None and certified is not None:
        truth["certificate"] = {
            "serial": certified.serial,
            "path": str(certificate),
            "sha256": file_sha256(certificate),
        }
    with disk_troubles_told(f"The digital object {description.name} could not be written."):
        _write(scan, truth, out, form, part_of(progress, 0.7, 1.0))
    return truth


def _refuse(name: str, out: Path, scanner: SimulatedScanner, form: str) -> None:
    problem = f"The digital object {name} cannot be written."
    if form not in FORMATS:
        raise UserError(
            problem,
            f"'{form}' is not a known format.",
            f"Choose one of {', '.join(FORMATS)}.",
            "format",
        )
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UserError(
            problem,
            f"{out} is there already and not an empty folder.",
            "Name a new folder.",
            "folder-not-empty",
        )
    from dtiplan.io.dicom_headers import vendor_name

    vendor = vendor_name(scanner.vendor.strip())
    if form == "dicom" and vendor in _UNREADABLE_VENDORS:
        raise UserError(
            problem,
            f"Files of {vendor} hold their gradients in private tags that are not written here.",
            "Leave the vendor and say so in the model (model Sola), or choose NIfTI.",
            "vendor-tags",
        )


def _as_stored(scan: SimulatedScan) -> tuple[SimulatedScan, float]:
    """Scale the signal by a power of two to fill 15 bits, and round it."""
    highest = float(scan.series.values.max())
    factor = 2.0 ** np.floor(np.log2(_HIGHEST_STORED / max(highest, 1e-6)))
    values = np.rint(scan.series.values * np.float32(factor)).astype(np.uint16)
    return replace(scan, series=replace(scan.series, values=values)), float(factor)


def _truth(scan: SimulatedScan, stored_over_signal: float) -> dict[str, Any]:
    series = scan.series
    return {
        "schema": "dtiplan-phantom-truth-1",
        "dtiplan_version": __version__,
        "frame": "RAS mm; matrices map column vectors; the isocentre is the origin",
        "name": scan.description.name,
        "title": scan.description.title,
        "seed": scan.seed,
        "scanner": asdict(scan.scanner),
        "temperature_c": scan.temperature_c,
        "scanner_from_phantom": scan.scanner_from_phantom.tolist(),
        "ras_from_vox": series.grid.ras_from_vox.tolist(),
        "shape": list(series.grid.shape),
        "stored_over_signal": stored_over_signal,
        "noise_sigma": scan.noise_sigma * stored_over_signal,
        "compartments": _compartments(scan, stored_over_signal),
        "b_s_mm2": series.gradients.b_s_mm2.tolist(),
        "directions_ras": scan.directions_ras.tolist(),
        "stored_directions_ras": series.gradients.directions_ras.tolist(),
        "eddy_voxels": scan.eddy_voxels.tolist(),
    }


def _compartments(scan: SimulatedScan, stored_over_signal: float) -> list[dict[str, Any]]:
    pose = scan.scanner_from_phantom
    voxel_cc = scan.series.grid.voxel_volume_mm3 / 1000.0
    said = []
    for number, compartment in enumerate(scan.description.compartments, start=1):
        material = scan.description.materials[compartment.material]
        share = scan.fractions.get(compartment.label)
        centre = np.asarray(compartment.shape.centre_mm)
        entry: dict[str, Any] = {
            "label": compartment.label,
            "number": number,
            "role": compartment.role,
            "material": material.name,
            "adc_mm2_s": scan.adc_mm2_s.get(compartment.label),
            "b0_signal": material.b0_signal * stored_over_signal,
            "centre_ras_mm": transform_points(pose, centre).tolist(),
            "volume_cc": 0.0 if share is None else float(share.sum(dtype=np.float64) * voxel_cc),
        }
        if material.fa > 0 and not isinstance(compartment.shape, Ball):
            entry["fa"] = material.fa
            along = pose[:3, :3] @ compartment.shape.tangents(centre[None])[0]
            entry["direction_ras"] = along.tolist()
        said.append(entry)
    return said


def _write(
    scan: SimulatedScan, truth: dict[str, Any], out: Path, form: str, progress: Progress
) -> None:
    """Write into a folder beside the wanted one, which then takes its name."""
    from dtiplan.io.nifti import write_image, write_series

    out.parent.mkdir(parents=True, exist_ok=True)
    working = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name}."))
    try:
        progress(0.0, "writing the series")
        if form == "dicom":
            _write_dicom(scan, working / "dicom")
        else:
            write_series(scan.series, working / "nifti" / "dwi")
        progress(0.8, "writing the truth")
        (working / "truth").mkdir()
        write_image(scan.labels, working / "truth" / "labels.nii.gz")
        text = json.dumps(truth, indent=1) + "\n"
        (working / "truth" / "truth.json").write_text(text, encoding="utf-8")
        working.chmod(0o755)
        if out.exists():
            out.rmdir()
        working.rename(out)
    except BaseException:
        shutil.rmtree(working, ignore_errors=True)
        raise
    progress(1.0, "done")


def _write_dicom(scan: SimulatedScan, folder: Path) -> None:
    from dtiplan.io.dicom_classic_writer import write_classic_diffusion
    from dtiplan.io.dicom_enhanced_writer import write_enhanced_diffusion
    from dtiplan.io.dicom_headers import vendor_name
    from dtiplan.io.dicom_synthetic_header import Equipment, PatientHeader

    scanner, name = scan.scanner, scan.description.name
    when = acquired(scanner)
    header = PatientHeader(
        f"Phantom^{name}",
        name.upper(),
        seed=str(scan.series.grid.frame_of_reference_uid),
        study_date=when.strftime("%Y%m%d"),
        study_time=when.strftime("%H%M%S"),
        equipment=Equipment(
            scanner.vendor,
            scanner.model,
            scanner.serial,
            scanner.software or __version__,
            scanner.station,
            scanner.field_t,
        ),
    )
    kind = {"directions": "DTI", "trace": "DWI trace", "axes": "DWI 3 axes"}[scanner.weighting]
    said = f"{kind} {name}"
    if scanner.weighting == "trace" or vendor_name(scanner.vendor) in _CLASSIC_VENDORS:
        write_classic_diffusion(scan.series, folder, header, series_description=said)
    else:
        write_enhanced_diffusion(scan.series, folder / "dwi.dcm", header, series_description=said)
