"""RT Dose of every position, form and size, and those that must not be used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pydicom.dataset import Dataset
from scipy import ndimage

from dtiplan.domain.dose import Dose, DoseSummation
from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array, transform_points
from dtiplan.io.dicom_rtdose import read_rtdose
from dtiplan.io.dicom_rtplan import read_rtplan
from tests.io.rt_files import FRAME, ORIENTATIONS, PLAN, dose_file, plan_file


def dose_at(points_lps: Array) -> Array:
    """A slope that is different along every axis, so that no flip or swap goes unseen."""
    return np.asarray(
        50.0 + 0.3 * points_lps[..., 0] - 0.7 * points_lps[..., 1] + 1.1 * points_lps[..., 2]
    )


def at(dose: Dose, points_ras: Array) -> Array:
    index = transform_points(dose.image.grid.vox_from_ras, points_ras)
    return np.asarray(ndimage.map_coordinates(dose.image.values.astype(float), index.T, order=1))


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("bits", [16, 32])
@pytest.mark.parametrize("is_backward", [False, True])
def test_that_a_dose_lies_where_it_was_given(
    tmp_path: Path, orientation: str, bits: int, is_backward: bool
) -> None:
    path = dose_file(
        tmp_path / "d.dcm", dose_at, orientation=orientation, bits=bits, is_backward=is_backward
    )
    dose = read_rtdose(path)
    points = np.random.default_rng(1).uniform(-9, 9, (50, 3))
    expected = dose_at(points * (-1.0, -1.0, 1.0))
    assert at(dose, points) == pytest.approx(expected, abs=0.005 if bits == 16 else 1e-3)
    assert dose.image.grid.frame_of_reference_uid == FRAME
    assert dose.summation is DoseSummation.PLAN
    assert dose.plan_uids == (PLAN,)


@pytest.mark.parametrize("orientation", ["HFS", "HFP", "FFS", "FFP"])
@pytest.mark.parametrize("is_backward", [False, True])
def test_that_absolute_offsets_mean_the_same(
    tmp_path: Path, orientation: str, is_backward: bool
) -> None:
    both = [
        read_rtdose(
            dose_file(
                tmp_path / f"{is_absolute}.dcm", dose_at, orientation=orientation,
                is_absolute=is_absolute, is_backward=is_backward,
            )
        )
        for is_absolute in (False, True)
    ]  # fmt: skip
    assert np.allclose(both[0].image.grid.ras_from_vox, both[1].image.grid.ras_from_vox, atol=1e-4)
    assert np.array_equal(both[0].image.values, both[1].image.values)


def lacking(*keywords: str) -> Callable[[Dataset], None]:
    def spoil(dataset: Dataset) -> None:
        for keyword in keywords:
            delattr(dataset, keyword)

    return spoil


def having(**values: object) -> Callable[[Dataset], None]:
    def spoil(dataset: Dataset) -> None:
        for keyword, value in values.items():
            setattr(dataset, keyword, value)

    return spoil


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lacking("DoseGridScaling"), "dose-scaling"),
        (having(DoseGridScaling="0"), "dose-scaling"),
        (having(DoseUnits="RELATIVE"), "dose-units"),
        (lacking("DoseUnits"), "dose-units"),
        (lacking("FrameOfReferenceUID"), "dose-geometry"),
        (lacking("ImagePositionPatient"), "dose-geometry"),
        (lacking("PixelSpacing"), "dose-geometry"),
        (having(ImageOrientationPatient=[1, 0, 0, 1, 0, 0]), "dose-geometry"),
        (having(PixelSpacing=[0, 2]), "dose-geometry"),
        (lacking("GridFrameOffsetVector"), "dose-planes"),
        (having(NumberOfFrames=5), "dose-planes"),
        (having(GridFrameOffsetVector=[*range(0, 34, 2), 37]), "dose-planes"),
        (having(GridFrameOffsetVector=[0, 4, 2, *range(6, 36, 2)]), "dose-planes"),
        (having(GridFrameOffsetVector=[float(7 + 2 * k) for k in range(18)]), "dose-planes"),
        (having(PixelData=b"\0" * 400), "dose-pixels"),
        (having(BitsAllocated=8), "dose-pixels"),
        (having(SamplesPerPixel=3), "dose-pixels"),
        (having(SOPClassUID="1.2.840.10008.5.1.4.1.1.2"), "not-rtdose"),
    ],
)  # fmt: skip
def test_that_a_dose_that_could_be_misread_is_refused(
    tmp_path: Path, change: Callable[[Dataset], None], code: str
) -> None:
    path = dose_file(tmp_path / "d.dcm", dose_at, change=change)
    with pytest.raises(UserError) as refusal:
        read_rtdose(path)
    assert refusal.value.code == code


def test_that_absolute_offsets_of_an_oblique_grid_are_refused(tmp_path: Path) -> None:
    path = dose_file(tmp_path / "d.dcm", dose_at, orientation="oblique", is_absolute=True)
    with pytest.raises(UserError) as refusal:
        read_rtdose(path)
    assert refusal.value.code == "dose-planes"


@pytest.mark.parametrize("summation", ["FRACTION", "BEAM", "MULTI_PLAN", ""])
def test_that_what_a_dose_sums_up_is_told(tmp_path: Path, summation: str) -> None:
    dose = read_rtdose(
        dose_file(tmp_path / "d.dcm", dose_at, change=having(DoseSummationType=summation))
    )
    is_known = summation in ("FRACTION", "BEAM")
    assert dose.summation is (DoseSummation(summation) if is_known else DoseSummation.OTHER)
    assert bool(dose.findings) is not is_known


@pytest.mark.parametrize("cut", [10, 140, 400, 2000, -200])
def test_that_a_damaged_file_is_refused_with_a_reason(tmp_path: Path, cut: int) -> None:
    path = dose_file(tmp_path / "d.dcm", dose_at)
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(UserError) as refusal:
        read_rtdose(path)
    assert refusal.value.remedy


def test_that_a_plan_tells_prescription_and_fractions(tmp_path: Path) -> None:
    plan = read_rtplan(plan_file(tmp_path / "p.dcm"))
    assert plan.n_fractions == 3
    assert plan.prescriptions[0].dose_gy == 24.0
    assert plan.structure_set_uid == "1.2.3.9"
    bare = read_rtplan(
        plan_file(
            tmp_path / "q.dcm", change=lacking("FractionGroupSequence", "DoseReferenceSequence")
        )
    )
    assert bare.n_fractions is None
    assert bare.prescriptions == ()
    with pytest.raises(UserError) as refusal:
        read_rtplan(dose_file(tmp_path / "d.dcm", dose_at))
    assert refusal.value.code == "not-rtplan"


def test_that_a_real_dose_and_plan_are_read(shared_data: Path) -> None:
    folder = shared_data / "rt_dicompyler_breast"
    dose, plan = read_rtdose(folder / "rtdose.dcm"), read_rtplan(folder / "rtplan.dcm")
    assert dose.image.grid.shape == (194, 129, 98)
    assert float(dose.image.values.max()) == pytest.approx(14.68, abs=0.005)
    assert plan.prescriptions[0].dose_gy == 14.0
    assert plan.n_fractions == 7
    assert dose.plan_uids == (plan.sop_instance_uid,)
