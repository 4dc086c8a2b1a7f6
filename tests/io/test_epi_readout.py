"""The readout of an echo-planar series, and its twin of opposite polarity."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest

from dtiplan.domain.series import SeriesKind, SeriesRecord
from dtiplan.io.dicom_scan import scan
from dtiplan.io.epi_readout import find_reversed, read_readout


def write_series(folder: Path, name: str, **said: object) -> None:
    folder.mkdir(exist_ok=True)
    volume = np.random.default_rng(1).integers(0, 900, (12, 10, 6, 8)).astype(np.int16)
    nib.save(nib.Nifti1Image(volume, np.diag([2.0, 2.0, 2.0, 1.0])), folder / f"{name}.nii.gz")
    directions = np.random.default_rng(2).normal(size=(3, 8))
    directions /= np.linalg.norm(directions, axis=0)
    directions[:, 0] = 0.0
    np.savetxt(folder / f"{name}.bvec", directions)
    np.savetxt(folder / f"{name}.bval", [[0, *[1000] * 7]], fmt="%d")
    (folder / f"{name}.json").write_text(json.dumps(said))


def found(folder: Path, name: str) -> SeriesRecord:
    return next(s for s in scan([folder]).series if s.series_uid == f"nifti:{name}")


def test_that_the_file_beside_a_nifti_image_tells_the_readout(tmp_path: Path) -> None:
    write_series(
        tmp_path, "ap", PhaseEncodingDirection="j-", BandwidthPerPixelPhaseEncode=20.0,
        MagneticFieldStrength=1.5,
    )  # fmt: skip
    told = read_readout(found(tmp_path, "ap"))
    assert (told.phase_axis, told.polarity) == (1, "negative")
    assert told.readout_time_s == pytest.approx(0.05)
    assert told.field_t == 1.5


@pytest.mark.parametrize(
    ("said", "expected_s"),
    [
        ({"EffectiveEchoSpacing": 0.0005, "PhaseEncodingDirection": "j"}, 0.005),
        ({"TotalReadoutTime": 0.03, "PhaseEncodingDirection": "i"}, 0.03),
        ({"BandwidthPerPixelPhaseEncode": 0}, None),
        ({"BandwidthPerPixelPhaseEncode": "wide"}, None),
        ({}, None),
    ],
)
def test_that_the_readout_time_is_told_or_not_known(
    tmp_path: Path, said: dict[str, object], expected_s: float | None
) -> None:
    write_series(tmp_path, "a", **said)
    time_s = read_readout(found(tmp_path, "a")).readout_time_s
    assert time_s == (None if expected_s is None else pytest.approx(expected_s))


def test_that_a_damaged_file_beside_the_image_tells_nothing(tmp_path: Path) -> None:
    write_series(tmp_path, "a")
    (tmp_path / "a.json").write_text("{ broken")
    told = read_readout(found(tmp_path, "a"))
    assert (told.phase_axis, told.polarity, told.readout_time_s) == (None, "", None)


def test_that_the_twin_of_opposite_polarity_is_found(tmp_path: Path) -> None:
    write_series(tmp_path, "ap", PhaseEncodingDirection="j-")
    write_series(tmp_path, "pa", PhaseEncodingDirection="j")
    write_series(tmp_path, "lr", PhaseEncodingDirection="i")
    write_series(tmp_path, "unknown")
    series = scan([tmp_path]).series
    first = found(tmp_path, "ap")
    twin = find_reversed(first, read_readout(first), series)
    assert twin is not None
    assert twin.series_uid == "nifti:pa"
    alone = found(tmp_path, "lr")
    assert find_reversed(alone, read_readout(alone), series) is None
    silent = found(tmp_path, "unknown")
    assert find_reversed(silent, read_readout(silent), series) is None


def test_that_a_series_of_another_patient_or_grid_is_no_twin(tmp_path: Path) -> None:
    write_series(tmp_path, "ap", PhaseEncodingDirection="j-")
    write_series(tmp_path, "pa", PhaseEncodingDirection="j")
    first, other = found(tmp_path, "ap"), found(tmp_path, "pa")
    told = read_readout(first)
    for wrong in (
        replace(other, patient_id="another"),
        replace(other, voxel_mm=(2.0, 2.0, 2.5)),
        replace(other, shape=(12, 10, 7)),
        replace(other, kind=SeriesKind.SCANNER_MAP),
        replace(other, shells=other.shells[1:]),
    ):
        assert find_reversed(first, told, [first, wrong]) is None


def test_that_a_siemens_header_tells_axis_polarity_and_time(shared_data: Path) -> None:
    record = scan([shared_data / "siemens_prisma_xa30_enhanced" / "In" / "10_DWI_dir80_PA"])
    told = read_readout(record.series[0])
    with (
        shared_data / "siemens_prisma_xa30_enhanced" / "Ref" / "10_DWI_dir80_PA.json"
    ).open() as f:
        said = json.load(f)
    assert told.phase_axis == {"i": 0, "j": 1}[said["PhaseEncodingDirection"][0]]
    assert told.readout_time_s == pytest.approx(
        1.0 / said["BandwidthPerPixelPhaseEncode"], rel=1e-3
    )
    assert told.polarity
