"""Simulated scanners: what they are told to do to a head, and nothing else."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.units import Unit
from dtiplan.io.digital_patient_spec import read_phantom_spec
from dtiplan.io.locations import resource
from dtiplan.io.nifti import read_image
from dtiplan.processing.simulate.scanners import (
    PhaseShift,
    SimulatedScanner,
    rigid_fit,
    simulated_scan,
)
from dtiplan.processing.simulate.variation import warped_patient


def test_that_a_shift_is_taken_back_where_it_came_from() -> None:
    shift = PhaseShift(5.0)
    points = np.random.default_rng(1).uniform(-80.0, 80.0, (200, 3))
    assert np.allclose(shift.origin_of(shift.moved(points)), points, atol=1e-4)
    there = shift.displacement_mm(np.array(shift.centre_mm))
    assert np.allclose(there, (0.0, 5.0, 0.0))
    assert np.array_equal(PhaseShift(0.0).moved(points), points)


def test_that_the_nearest_rigid_motion_is_found() -> None:
    from scipy.spatial.transform import Rotation

    points = np.random.default_rng(2).normal(0.0, 40.0, (300, 3))
    motion = np.eye(4)
    motion[:3, :3] = Rotation.from_euler("xyz", (3.0, -5.0, 9.0), degrees=True).as_matrix()
    motion[:3, 3] = (4.0, -2.0, 7.0)
    there = points @ motion[:3, :3].T + motion[:3, 3]
    assert np.allclose(rigid_fit(points, there), motion, atol=1e-9)


def test_that_a_warp_carries_bundles_and_tumour_alike() -> None:
    spec = read_phantom_spec("digital-patient")
    template = read_image(resource("template", "fa_mni.nii.gz"), "fa", Unit.NONE)
    shift = PhaseShift(4.0)
    moved, fa = warped_patient(spec, template, shift)
    first, now = spec.bundles[0].ribs[0], moved.bundles[0].ribs[0]
    assert np.allclose(now[:, :3], shift.moved(first[:, :3]))
    assert np.array_equal(now[:, 3], first[:, 3])
    x, y, z, radius = spec.gtv.points[0]
    assert moved.gtv.points[0] == pytest.approx((*shift.moved(np.array((x, y, z))), radius))
    assert fa.grid.matches(template.grid)


@pytest.mark.slow
def test_that_a_scanner_does_what_it_is_told() -> None:
    drawn = read_phantom_spec("digital-patient")
    template = read_image(resource("template", "fa_mni.nii.gz"), "fa", Unit.NONE)
    scan = replace(drawn.diffusion, voxel_mm=(8.0, 8.0, 8.0), shape=(28, 30, 22))
    spec = replace(drawn, diffusion=scan, protocol=replace(drawn.protocol, n_directions=6, n_b0=1))
    plain = SimulatedScanner("A", snr=1e5)
    one = simulated_scan(spec, template, plain, 1, 5)
    again = simulated_scan(spec, template, plain, 1, 5)
    assert np.array_equal(one.series.values, again.series.values)
    scaled = simulated_scan(spec, template, replace(plain, b_scale=1.1), 1, 5)
    assert scaled.series.gradients.b_s_mm2.max() == pytest.approx(1000.0)
    inside = one.series.values[..., 0] > 300.0
    ratios = [
        np.log(s.series.values[inside][:, 0] / s.series.values[inside][:, 1]) for s in (one, scaled)
    ]
    assert np.median(ratios[1] / ratios[0]) == pytest.approx(1.1, abs=0.02)
    other = simulated_scan(spec, template, plain, 2, 5)
    assert not np.allclose(other.from_template, one.from_template)
    uids = {s.series.grid.frame_of_reference_uid for s in (one, other)}
    assert len(uids) == 2
    # A point of the head is seen where the truth says, shifted to the front of the head.
    shifted = simulated_scan(spec, template, replace(plain, shift_mm=6.0), 1, 5)
    point = np.array((0.0, 40.0, 5.0))
    apart = shifted.seen_at(point) - one.seen_at(point)
    assert np.linalg.norm(apart) == pytest.approx(6.0, rel=0.06)
