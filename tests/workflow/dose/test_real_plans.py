"""Histograms of real plans beside those of the planning systems that made them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from pydicom import dcmread
from pydicom.dataset import FileDataset

from dtiplan.domain.dose import Dvh
from dtiplan.domain.geometry import Array
from dtiplan.workflow.dose.histograms import plan_histograms
from dtiplan.workflow.dose.rt_files import PlanFiles, read_plan_files
from tests.io.eclipse_phantom import EclipseCurve, eclipse_curves, write_phantom

pytestmark = pytest.mark.slow

PRESCRIPTION_GY = 14.0


@dataclass(frozen=True)
class SystemCurve:
    """What the planning system wrote of one structure."""

    mean_percent: float
    max_percent: float
    dose_gy: Array
    volume_cc: Array


@pytest.fixture(scope="module")
def phantom(
    shared_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[PlanFiles, dict[str, EclipseCurve]]:
    folder = shared_data / "rt_eclipse_prostate_dvh"
    structures, dose = write_phantom(folder, tmp_path_factory.mktemp("eclipse"))
    return read_plan_files(structures, [dose]), eclipse_curves(folder)


@pytest.mark.parametrize("ends", ["rounded", "full", "half"])
def test_that_volume_and_mean_are_those_of_eclipse(
    phantom: tuple[PlanFiles, dict[str, EclipseCurve]], ends: str
) -> None:
    files, curves = phantom
    found, _ = plan_histograms(files, ends=ends)
    assert {dvh.name for dvh in found} == set(curves)
    for dvh in found:
        theirs = curves[dvh.name]
        assert dvh.volume_cc == pytest.approx(theirs.volume_cc, rel=0.015)
        assert dvh.mean_gy == pytest.approx(theirs.mean_gy, abs=0.1)


def test_that_the_curves_lie_on_those_of_eclipse(
    phantom: tuple[PlanFiles, dict[str, EclipseCurve]],
) -> None:
    files, curves = phantom
    for dvh in plan_histograms(files, ends="half")[0]:
        theirs = curves[dvh.name]
        mine = np.interp(theirs.dose_gy, dvh.dose_gy, percent(dvh), right=0.0)
        # Theirs is shifted by 0.1 Gy either way: a steep curve must not be failed for that.
        low, high = (
            np.interp(theirs.dose_gy + shift, theirs.dose_gy, theirs.percent)
            for shift in (0.1, -0.1)
        )
        assert (mine > low - 1.0).all(), dvh.name
        assert (mine < high + 1.0).all(), dvh.name


def percent(dvh: Dvh) -> Array:
    return np.asarray(100.0 * dvh.volume_at_dose_cc / dvh.volume_at_dose_cc[0])


@pytest.fixture(scope="module")
def breast(shared_data: Path) -> tuple[PlanFiles, FileDataset]:
    folder = shared_data / "rt_dicompyler_breast"
    paths = (folder / name for name in ("rtss.dcm", "rtdose.dcm", "rtplan.dcm"))
    structures, dose, plan = paths
    return read_plan_files(structures, [dose], plan), dcmread(dose)


def system_curves(dataset: FileDataset, names: Mapping[int, str]) -> dict[str, SystemCurve]:
    found = {}
    for item in dataset.DVHSequence:
        table = np.array(item.DVHData, np.float64).reshape(-1, 2)
        assert (item.DoseUnits, item.DVHVolumeUnits, item.DVHType) == ("GY", "CM3", "CUMULATIVE")
        edges = np.concatenate([[0.0], np.cumsum(table[:-1, 0])]) * float(item.DVHDoseScaling)
        number = int(item.DVHReferencedROISequence[0].ReferencedROINumber)
        found[names[number]] = SystemCurve(
            float(item.DVHMeanDose), float(item.DVHMaximumDose), edges, table[:, 1]
        )
    return found


def test_that_the_systems_means_are_percent_though_they_say_gray(
    breast: tuple[PlanFiles, FileDataset],
) -> None:
    files, dataset = breast
    curves = system_curves(dataset, {r.number: r.name for r in files.rois})
    assert len(curves) == 9
    assert files.plan is not None
    assert files.plan.prescriptions[0].dose_gy == PRESCRIPTION_GY
    highest = max(c.max_percent for c in curves.values())
    assert highest * PRESCRIPTION_GY / 100 == pytest.approx(files.dose.image.values.max(), abs=1e-3)
    for name, curve in curves.items():
        if curve.dose_gy[-1] < 0.5:
            continue  # too few of its bins of 0.01 Gy
        mean = np.trapezoid(curve.volume_cc, curve.dose_gy) / curve.volume_cc[0]
        assert mean == pytest.approx(curve.mean_percent * PRESCRIPTION_GY / 100, abs=0.03), name


def test_that_all_nine_means_are_those_of_the_system(
    breast: tuple[PlanFiles, FileDataset],
) -> None:
    files, dataset = breast
    curves = system_curves(dataset, {r.number: r.name for r in files.rois})
    found = {dvh.name: dvh for dvh in plan_histograms(files, tuple(curves), "rounded")[0]}
    for name, curve in curves.items():
        theirs = curve.mean_percent * PRESCRIPTION_GY / 100
        assert found[name].mean_gy == pytest.approx(theirs, abs=0.01 * PRESCRIPTION_GY), name
        if curve.volume_cc[0] > 1.0:
            high = curve.max_percent * PRESCRIPTION_GY / 100
            assert found[name].max_gy == pytest.approx(high, abs=0.01 * PRESCRIPTION_GY), name
