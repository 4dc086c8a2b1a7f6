"""Reference: a ball and a tube as contours, and a dose around the ball, as DICOM and back.

Volumes, places and doses of both follow from formulas. Within the ball the dose falls from its
middle to its surface by a parabola, so that the volume above a dose is that of a smaller ball.
"""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dtiplan import __version__
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality
from dtiplan.domain.selftest import Answer, Reading
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.units import Unit
from dtiplan.workflow.selftest.place_fits import (
    digest,
    parabola_top,
    place_reading,
    scale_reading,
)

if TYPE_CHECKING:
    from dtiplan.domain.dose import Dose, Dvh
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.planning import PlanningSeries
    from dtiplan.io.dicom_synthetic_header import PatientHeader
    from dtiplan.processing.dose.contour_solid import ContourStack, Samples

_SHAPE, _PIXEL_MM, _GAP_MM = (72, 72, 36), 1.0, 1.25
_CENTRE_MM = np.array([11.4, -37.7, 52.3])
_RADIUS_MM = 10.0
_TUBE_FROM_MM, _TUBE_TO_MM, _TUBE_RADIUS_MM = (-9.0, 12.0, -11.0), (10.0, 17.0, 10.0), 2.5
_SURFACE_GY, _MIDDLE_GY = 20.0, 26.0
_FALL_MM = _SURFACE_GY * _RADIUS_MM / (2.0 * (_MIDDLE_GY - _SURFACE_GY))
"""No kink at the surface: linear interpolation between dose voxels would round it off."""
_DOSE_REACH_MM, _DOSE_MM = 20.0, 1.0
_PROBE_MM = 15.0
_BLOB_MM, _BLOB_HU = 9.0, 1500.0
_FRAME = "2.25.314159265358979323846264338327950288419"
_CREATED = datetime(2026, 1, 5, 12, tzinfo=UTC)
_VOLUME_LIMIT, _DOSE_LIMIT, _PLACE_LIMIT_MM = 5e-3, 4e-3, 0.1


def dose_answer() -> Answer:
    """Write images, structures and dose, read them back, and compare with the formulas."""
    from dtiplan.processing.dose.contour_solid import sampled
    from dtiplan.processing.dose.dvh import compute_dvh

    with tempfile.TemporaryDirectory(prefix="dtiplan-selftest-") as name:
        folder = Path(name)
        planning = _planning(folder)
        stacks, dose = _structures(planning, folder), _dose(folder)
        grid = planning.image.grid
        ball, tube = (sampled(stacks[each], 0.3) for each in ("BALL", "TUBE"))
        dvh = compute_dvh("BALL", stacks["BALL"], dose)
        readings = (
            place_reading(
                "dose-planning-place",
                "Planning images read from DICOM",
                _blob_shift(planning.image),
                grid,
                _PLACE_LIMIT_MM,
            ),
            *_body_readings("ball", "Ball drawn in an RTSTRUCT", ball, grid, _ball_truth()),
            *_body_readings("tube", "Tube made of a streamline", tube, grid, _tube_truth()),
            place_reading(
                "dose-place",
                "Dose read from RTDOSE",
                _dose_shift(dose),
                dose.image.grid,
                _PLACE_LIMIT_MM,
            ),
            *_dvh_readings(dvh),
        )
        hashes = {
            "dose-ball": digest(ball.points_ras_mm, ball.volumes_mm3),
            "dose-tube": digest(tube.points_ras_mm, tube.volumes_mm3),
            "dose-read": digest(dose.image.values),
            "dose-dvh": digest(dvh.volume_at_dose_cc),
        }
    return Answer("dose", readings, hashes)


def _header() -> PatientHeader:
    from dtiplan.io.dicom_synthetic_header import PatientHeader

    return PatientHeader("Self^Test", "SELF-TEST", seed="self-test dose")


def _planning(folder: Path) -> PlanningSeries:
    """Write and read planning images with a bright blob at a known place."""
    from dtiplan.io.dicom_planning import read_planning
    from dtiplan.io.dicom_scan import scan
    from dtiplan.io.dicom_series_writer import write_image_series

    matrix = np.diag([-_PIXEL_MM, -_PIXEL_MM, _GAP_MM, 1.0])
    middle = (np.array(_SHAPE) - 1) / 2
    # The middle of the images is off the ball's by a part of a voxel.
    matrix[:3, 3] = _CENTRE_MM - matrix[:3, :3] @ middle + (0.3, -0.2, 0.4)
    grid = Grid(_SHAPE, matrix, _FRAME)
    away = np.linalg.norm(grid.points_ras_mm() - _CENTRE_MM, axis=-1)
    values = np.rint(_BLOB_HU * np.exp(-0.5 * (away / _BLOB_MM) ** 2)).astype(np.int16)
    write_image_series(
        Image(values, grid, Unit.HU, "ct"),
        folder / "ct",
        Modality.CT,
        _header(),
        series_description="Self-test",
    )
    (record,) = scan([folder / "ct"]).series
    planning, _ = read_planning(record)
    return planning


def _blob_shift(image: Image) -> Array:
    points = image.grid.points_ras_mm() - _CENTRE_MM
    near = np.linalg.norm(points, axis=-1) < 1.5 * _BLOB_MM
    heights = np.log(np.maximum(np.asarray(image.values[near], np.float64), 1.0))
    return parabola_top(points[near], heights)


def _structures(planning: PlanningSeries, folder: Path) -> dict[str, ContourStack]:
    """Draw ball and tube, write them to one file and read the contours back."""
    from dtiplan.io.dicom_rtstruct import write_rtstruct
    from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
    from dtiplan.processing.dose.contour_solid import stack_of
    from dtiplan.processing.simulate.gtv import ball_structure
    from dtiplan.processing.structures.structure_making import make_structure

    start, end = _CENTRE_MM + _TUBE_FROM_MM, _CENTRE_MM + _TUBE_TO_MM
    line = Streamlines.from_lines([np.linspace(start, end, 60)])
    tube = make_structure(
        line, planning, radius_mm=_TUBE_RADIUS_MM, name="TUBE", colour_rgb=(80, 80, 255)
    )
    ball = ball_structure(planning, _CENTRE_MM, _RADIUS_MM, "BALL")
    path = folder / "structures.dcm"
    write_rtstruct(
        [ball, tube.structure],
        planning,
        path,
        label="SELFTEST",
        description="Reference objects of the self-test, not of a patient",
        software_version=__version__,
        created=_CREATED,
        uid_seed="self-test dose",
    )
    rois = read_rtstruct(path).rois
    return {roi.name: stack_of([c.points_ras_mm for c in roi.contours]) for roi in rois}


def _dose(folder: Path) -> Dose:
    from dtiplan.io.dicom_rtdose import read_rtdose
    from dtiplan.io.dicom_rtdose_writer import MadePlan, write_rtdose, write_rtplan
    from dtiplan.processing.simulate.dose import BallDose, dose_image

    ball = BallDose(
        _CENTRE_MM, _RADIUS_MM, _SURFACE_GY, _MIDDLE_GY, _FALL_MM, 0.0, np.array([1.0, 0.0, 0.0])
    )
    header, path = _header(), folder / "dose.dcm"
    plan = MadePlan("self-test", _SURFACE_GY, 1, header.uid("structures"), 1)
    plan_uid = write_rtplan(plan, _FRAME, header, folder / "plan.dcm")
    image = dose_image(ball, _DOSE_REACH_MM, _DOSE_MM, _FRAME)
    write_rtdose(image, plan_uid, header, path, label="self-test")
    return read_rtdose(path)


def _dose_shift(dose: Dose) -> Array:
    """Read the place of the fall-off: it is exponential, so its logarithm tells the distance."""
    from dtiplan.processing.dose.tract_doses import doses_at

    both = np.array([doses_at(_CENTRE_MM + s * _PROBE_MM * np.eye(3), dose) for s in (1.0, -1.0)])
    return np.asarray(0.5 * _FALL_MM * np.log(both[0] / both[1]))


def _ball_truth() -> tuple[float, Array]:
    return 4.0 / 3.0 * np.pi * _RADIUS_MM**3, _CENTRE_MM


def _tube_truth() -> tuple[float, Array]:
    """Give volume (a cylinder with round ends) and middle of the tube."""
    start, end = np.array(_TUBE_FROM_MM), np.array(_TUBE_TO_MM)
    length, r = float(np.linalg.norm(end - start)), _TUBE_RADIUS_MM
    return np.pi * r**2 * (length + 4.0 / 3.0 * r), _CENTRE_MM + (start + end) / 2


def _body_readings(
    name: str, title: str, body: Samples, grid: Grid, truth: tuple[float, Array]
) -> tuple[Reading, Reading]:
    volume_mm3, middle = truth
    share = body.volumes_mm3 / body.volumes_mm3.sum()
    shift = (share[:, None] * body.points_ras_mm).sum(axis=0) - middle
    ratio = float(body.volumes_mm3.sum()) / volume_mm3
    return (
        scale_reading(f"dose-{name}-volume", f"{title}: volume", ratio, _VOLUME_LIMIT),
        place_reading(f"dose-{name}-place", title, shift, grid, _PLACE_LIMIT_MM),
    )


def _dvh_readings(dvh: Dvh) -> tuple[Reading, ...]:
    """Compare doses of the ball with their formulas.

    Of a ball with dose ``m - (m - s)(r/R)^2`` the hottest part q reaches down to
    ``m - (m - s) q^(2/3)``, and the mean is ``m - 3/5 (m - s)``.
    """
    found = {metric.name: metric.value for metric in dvh.metrics}
    fall = _MIDDLE_GY - _SURFACE_GY
    true = {
        "Dmean": _MIDDLE_GY - 0.6 * fall,
        **{f"D{q}%": _MIDDLE_GY - fall * (q / 100.0) ** (2.0 / 3.0) for q in (2, 50, 98)},
    }
    return tuple(
        scale_reading(
            f"dose-{name.lower().rstrip('%')}",
            f"{name} of the ball",
            (found[name] or float("nan")) / value,
            _DOSE_LIMIT,
        )
        for name, value in true.items()
    )
