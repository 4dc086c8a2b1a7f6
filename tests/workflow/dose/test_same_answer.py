"""One body in one dose, written in every way the standard allows, gets one answer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from dtiplan.domain.dose import Dvh
from dtiplan.domain.geometry import Array
from dtiplan.workflow.dose.histograms import plan_histograms
from dtiplan.workflow.dose.rt_files import read_plan_files
from tests.io.rt_files import ORIENTATIONS, dose_file
from tests.io.rt_structure_files import CLOSED, lps, structure_file
from tests.processing.dose.bodies import sphere

MIDDLE = np.array([3.0, -4.0, 2.0])
GAP_MM = 1.0
XOR = "CLOSEDPLANAR_XOR"


def dose_at(points_lps: Array) -> Array:
    """Different along every axis, so that no flip or swap goes unseen."""
    return np.asarray(60.0 + points_lps @ np.array([0.3, -0.7, 1.1]))


def shell(phase: float) -> list[tuple[Array, Array | None]]:
    """Outlines of a ball and of the ball it is hollow by, one pair a slice."""
    outer = sphere(14.0, GAP_MM, phase, MIDDLE)
    inner = {round(p[0, 2], 6): p for p in sphere(6.0, GAP_MM, phase, MIDDLE)}
    return [(p, inner.get(round(p[0, 2], 6))) for p in outer]


def keyhole(outer: Array, inner: Array) -> Array:
    return np.concatenate([outer, outer[:1], inner[:1], inner[1:][::-1], inner[:1]])


def written(form: str, phase: float = 0.25) -> list[tuple[str, Array]]:
    """The shell's contours, its hole in one of three ways."""
    pairs = shell(phase)
    if form == "keyhole":
        return lps([o if i is None else keyhole(o, i) for o, i in pairs])
    kind = XOR if form == "xor" else CLOSED
    flat = [p for pair in pairs for p in pair if p is not None]
    return [(kind, points) for _, points in lps(flat)]


def found(tmp_path: Path, contours: Sequence[tuple[str, Array]], **dose: object) -> Dvh:
    structures = structure_file(tmp_path / "set.dcm", {"shell": contours})
    grid = dose_file(tmp_path / "dose.dcm", dose_at, n=20, **dose)  # type: ignore[arg-type]
    (dvh,), _ = plan_histograms(read_plan_files(structures, [grid]))
    return dvh


def check(dvh: Dvh) -> None:
    """Against the closed form of the shell, and its known mean."""
    truth = 4.0 / 3.0 * np.pi * (14.0**3 - 6.0**3) / 1000.0
    mean = float(dose_at(MIDDLE * (-1.0, -1.0, 1.0)))
    assert dvh.volume_cc == pytest.approx(truth, rel=0.005)
    assert dvh.mean_gy == pytest.approx(mean, rel=0.005)
    assert dvh.outside_grid_cc == 0.0
    # D2% and D98% lie evenly round the mean of a body that looks the same from both sides.
    values = {m.name: m.value for m in dvh.metrics}
    steepness = float(np.linalg.norm([0.3, -0.7, 1.1]))
    place = shell_place(0.02) * steepness
    assert values["D2%"] == pytest.approx(mean + place, rel=0.005)
    assert values["D50%"] == pytest.approx(mean, rel=0.005)
    assert values["D98%"] == pytest.approx(mean - place, rel=0.005)


def shell_place(share: float) -> float:
    """Distance along the dose beyond which a share of the shell lies."""
    t = np.linspace(-14.0, 14.0, 20_001)

    def beyond(radius: float) -> Array:
        x = np.clip(t, -radius, radius)
        return np.asarray(np.pi * (radius - x) ** 2 * (2 * radius + x) / 3)

    left = beyond(14.0) - beyond(6.0)
    return float(np.interp(share, (left / left[0])[::-1], t[::-1]))


@pytest.mark.parametrize("form", ["keyhole", "separate", "xor"])
def test_that_a_hole_is_a_hole_however_it_is_written(tmp_path: Path, form: str) -> None:
    check(found(tmp_path, written(form), spacing_mm=2.0))


@pytest.mark.parametrize("phase", [0.0, 0.37, 0.5, 0.81])
def test_that_contours_need_not_lie_on_the_planes_of_the_dose(tmp_path: Path, phase: float) -> None:
    check(found(tmp_path, written("separate", phase), spacing_mm=2.0))


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("is_absolute", [False, True])
def test_that_the_way_the_patient_lies_does_not_matter(
    tmp_path: Path, orientation: str, is_absolute: bool
) -> None:
    if orientation == "oblique" and is_absolute:
        pytest.skip("the standard has absolute offsets for axial planes only")
    check(
        found(
            tmp_path, written("separate"), spacing_mm=2.0,
            orientation=orientation, is_absolute=is_absolute,
        )
    )  # fmt: skip


@pytest.mark.parametrize("bits", [16, 32])
@pytest.mark.parametrize("is_backward", [False, True])
def test_that_size_and_order_of_the_voxels_do_not_matter(
    tmp_path: Path, bits: int, is_backward: bool
) -> None:
    check(found(tmp_path, written("separate"), spacing_mm=2.0, bits=bits, is_backward=is_backward))
