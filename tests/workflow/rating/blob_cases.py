"""A case with a blob on the left of the patient, to make blind copies of."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.planning import Modality, PlanningSeries, PlanningSlice
from dtiplan.domain.series import SeriesKind, SeriesRecord
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_planning import read_planning
from dtiplan.io.dicom_scan import scan
from dtiplan.workflow.cases.case import Case
from tests.workflow.made_case import finish

BLOB_MM = np.array([-21.0, 9.0, 31.0])
"""A bright blob on the left of the patient."""


def grid_of(shape, mm, frame):
    matrix = np.diag([-mm, -mm, mm, 1.0])
    matrix[:3, 3] = np.array([3.0, 5.0, 30.0]) - matrix[:3, :3] @ ((np.array(shape) - 1) / 2)
    return Grid(shape, matrix, frame)


def blob(grid):
    away = np.linalg.norm(grid.points_ras_mm() - BLOB_MM, axis=-1)
    return np.rint(100 + 3000 * np.exp(-0.5 * (away / 6.0) ** 2)).astype(np.int16)


def blob_case(folder: Path) -> Case:
    """A case with a blob on the left in both series."""
    made = Case.create(folder)
    dwi = grid_of((30, 32, 20), 3.0, "1.2.3")
    directions = np.array([[0, 0, 0], [0.8, 0.36, 0.48], [0, 1, 0], [0, 0, 1],
                           [0.6, 0.8, 0], [0.6, 0, 0.8], [0, 0.6, -0.8]])  # fmt: skip
    table = GradientTable(np.array([0.0] + [1000.0] * 6), directions)
    values = np.repeat(blob(dwi)[..., None], 7, axis=-1)
    series = DiffusionSeries(values, dwi, table)
    grid = grid_of((60, 64, 24), 1.5, "1.2.4")
    slices = tuple(
        PlanningSlice(f"1.2.5.{k}", "1.2.840.10008.5.1.4.1.1.4",
                      tuple(transform_points(grid.ras_from_vox, (0, 0, k))))
        for k in range(24)
    )  # fmt: skip
    image = Image(blob(grid), grid, Unit.SIGNAL, "t1")
    planning = PlanningSeries(image, Modality.MR, "1.2.6", "1.2.7", "SECRET", slices, {})
    finish(made, "import-series", dwi=series, planning=planning, targets=(), epi=())
    return made


def series_of(folder: Path) -> tuple[SeriesRecord, SeriesRecord]:
    """Give diffusion and planning series of a copy."""
    (dwi, planning) = sorted(scan([folder]).series, key=lambda s: s.kind is not SeriesKind.DWI)
    return dwi, planning


def planning_of(folder: Path) -> PlanningSeries:
    """Read the planning series of a copy."""
    return read_planning(series_of(folder)[1])[0]
