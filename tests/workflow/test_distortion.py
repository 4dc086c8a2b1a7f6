"""Distortion on its way through the steps: what is imported, corrected, expected and told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest
from scipy import ndimage

from dtiplan.domain.distortion import DistortionSource, EpiReadout, EpiSetup, Unwarping
from dtiplan.domain.findings import Severity
from dtiplan.domain.geometry import Array
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_diffusion import read_diffusion
from dtiplan.io.dicom_scan import scan
from dtiplan.workflow.steps.estimate_distortion import ESTIMATE_DISTORTION, DistortionParams
from dtiplan.workflow.steps.import_series import read_epi
from dtiplan.workflow.steps.preprocess import PreprocessParams, _unwarped
from tests.gui.small_case import template_map
from tests.processing.distortion.test_expected_shift import brain
from tests.processing.distortion.test_reversed_phase import distorted, head, known_shift


def silent(_fraction: float, _note: str = "") -> None:
    pass


def write_nifti(folder: Path, name: str, b0: Array, direction: str, shift_mm: float = 0.0) -> None:
    values = np.stack([b0, *[(0.3 + 0.05 * n) * b0 for n in range(7)]], axis=-1)
    affine = np.diag([2.5, 2.5, 2.5, 1.0])
    affine[0, 3] = shift_mm
    nib.save(nib.Nifti1Image(values.astype(np.float32), affine), folder / f"{name}.nii.gz")
    directions = np.random.default_rng(2).normal(size=(3, 8))
    directions /= np.linalg.norm(directions, axis=0)
    directions[:, 0] = 0.0
    np.savetxt(folder / f"{name}.bvec", directions)
    np.savetxt(folder / f"{name}.bval", [[0, *[1000] * 7]], fmt="%d")
    told = f'{{"PhaseEncodingDirection": "{direction}", "TotalReadoutTime": 0.05}}'
    (folder / f"{name}.json").write_text(told)


def imported(folder: Path) -> tuple[DiffusionSeries, EpiSetup, list[str]]:
    found = scan([folder])
    record = next(s for s in found.series if s.series_uid == "nifti:ap")
    series, _ = read_diffusion(record)
    epi, findings, _files = read_epi(found, record, series)
    return series, epi, [f.code for f in findings]


def test_that_a_twin_is_imported_and_corrects_the_series(tmp_path: Path) -> None:
    true, shift = head(), known_shift()
    write_nifti(tmp_path, "ap", distorted(true, shift), "j-")
    write_nifti(tmp_path, "pa", distorted(true, -shift), "j")
    series, epi, codes = imported(tmp_path)
    assert codes == ["reversed-phase-found"]
    assert epi.readout.phase_axis == 1
    inside = ndimage.gaussian_filter(true, 2.0) > 200.0
    mask = Image(inside, series.grid, Unit.NONE, "mask")
    corrected, told = _unwarped(series, mask, epi, PreprocessParams(), silent)
    assert told.shift_mm is not None
    error = np.abs(corrected.values[..., 0] - true)[inside].mean()
    assert error < 0.25 * np.abs(series.values[..., 0] - true)[inside].mean()
    kept, why = _unwarped(series, mask, epi, PreprocessParams(correct_distortion=False), silent)
    assert kept is series
    assert "not wanted" in why.reason


def test_that_a_twin_that_lies_elsewhere_is_told_and_left_aside(tmp_path: Path) -> None:
    true = head()
    write_nifti(tmp_path, "ap", true, "j-")
    write_nifti(tmp_path, "pa", true, "j", shift_mm=3.0)
    _series, epi, codes = imported(tmp_path)
    assert codes == ["reversed-phase-unused"]
    assert epi.reversed_b0 is None


def told(readout: EpiReadout, done: Unwarping, mask: Image | None = None):  # type: ignore[no-untyped-def]
    inputs = {
        "epi": EpiSetup(readout),
        "unwarping": done,
        "mask": mask or brain(),
        "template_map": template_map().arrays(),
    }
    return ESTIMATE_DISTORTION.run(inputs, DistortionParams(), silent)


NOTHING = Unwarping(None, "there is no series of opposite phase encoding")
KNOWN = EpiReadout(1, "negative", 0.05, 3.0, "made")


def test_that_without_a_twin_a_shift_is_expected_and_warned_of() -> None:
    outcome = told(KNOWN, NOTHING)
    distortion = outcome.artifacts["distortion"]
    assert distortion.source is DistortionSource.EXPECTED
    assert distortion.direction_ras == pytest.approx([0.0, 1.0, 0.0])
    assert outcome.facts["remaining_mm_p95"] > outcome.facts["remaining_mm_median"] > 0.0
    assert outcome.findings[0].severity is Severity.WARNING
    assert "50 ms at 3 T" in outcome.findings[0].message


def test_that_a_corrected_series_keeps_a_fifth_of_its_shift() -> None:
    mask = brain()
    shift = Image(np.full(mask.grid.shape, -5.0, np.float32), mask.grid, Unit.MM, "shift")
    outcome = told(KNOWN, Unwarping(shift, "", 0.8, 0.95), mask)
    distortion = outcome.artifacts["distortion"]
    assert distortion.source is DistortionSource.REVERSED_PHASE
    assert np.allclose(distortion.remaining_mm.values, 1.0)


@pytest.mark.parametrize(
    ("lacking", "said"),
    [({"phase_axis": None}, "phase axis"), ({"readout_time_s": None}, "bandwidth"),
     ({"field_t": None}, "field strength")],
)  # fmt: skip
def test_that_what_the_files_do_not_tell_is_not_guessed(
    lacking: dict[str, None], said: str
) -> None:
    outcome = told(replace(KNOWN, **lacking), NOTHING)
    distortion = outcome.artifacts["distortion"]
    assert distortion.source is DistortionSource.UNKNOWN
    assert distortion.remaining_mm is None
    assert said in outcome.findings[0].message
