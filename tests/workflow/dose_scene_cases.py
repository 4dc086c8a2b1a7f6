"""A tiny case with the doses of two plans, which are known at every point by formulas."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.workflow.cases.case import Case
from tests.workflow.scene_cases import finish, scene_case

UID = "1.2.3.2"
MIDDLE_MM = np.array([5.0, -3.0, 2.0])
PEAK_GY, FALL_GY_MM = 24.0, 0.6


def turned_grid(spacing_mm=2.0, n=41, angles_deg=(20.0, -15.0, 30.0), uid=UID) -> Grid:
    """Give a grid about the origin, turned about all axes."""
    matrix = np.eye(4)
    for axis, angle in enumerate(np.deg2rad(angles_deg)):
        turn = np.eye(3)
        one, two = [k for k in range(3) if k != axis]
        turn[one, one] = turn[two, two] = np.cos(angle)
        turn[one, two], turn[two, one] = -np.sin(angle), np.sin(angle)
        matrix[:3, :3] = turn @ matrix[:3, :3]
    matrix[:3, :3] *= spacing_mm
    matrix[:3, 3] = -matrix[:3, :3] @ np.full(3, (n - 1) / 2)
    return Grid((n, n, n), matrix, uid)


def radial_gy(points_ras_mm):
    """Give a dose that falls evenly from a peak."""
    away = np.linalg.norm(points_ras_mm - MIDDLE_MM, axis=-1)
    return np.maximum(PEAK_GY - FALL_GY_MM * away, 0.0)


def linear_gy(points_ras_mm):
    """Give a dose that rises evenly to the right and to the front."""
    return 15.0 + points_ras_mm @ np.array([0.2, 0.1, 0.0])


def dose_image(formula: Callable, grid: Grid) -> Image:
    return Image(formula(grid.points_ras_mm()).astype(np.float32), grid, Unit.GY, "dose")


def dose_case(folder: Path, evaluation=None, **images: Image) -> Case:
    """Make the case; a plan for each image."""
    case = scene_case(folder)
    finish(case, "evaluate-dose", plan_doses=images, dose_evaluation=evaluation)
    return Case.open(case.folder)
