"""The half-way space: half of a motion, both ways round, and where it cannot be."""

import numpy as np
import pytest
from scipy.linalg import sqrtm
from scipy.spatial.transform import Rotation

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import RigidTransform
from dtiplan.domain.registration import Registration, RegistrationQuality
from dtiplan.processing.sites import halfway
from dtiplan.processing.sites.halfway import (
    find_halfway,
    half_motion,
    halfway_of,
    inverse_motion,
    mean_motion,
    sampled,
)
from tests.processing.sites.made_scans import scan, turn_z


def motion(angles=(8.0, -12.0, 20.0), shift=(15.0, -4.0, 30.0)):
    made = np.eye(4)
    made[:3, :3] = Rotation.from_euler("xyz", angles, degrees=True).as_matrix()
    made[:3, 3] = shift
    return made


def registered(matrix, *findings):
    quality = RegistrationQuality("made", 0.1, 0.5, 2.5, 0.99, 4.0, 3.0, 0.12)
    return Registration(RigidTransform(matrix, None, None), quality, findings)


def test_that_half_a_motion_is_the_square_root_of_its_matrix() -> None:
    whole = motion()
    half = half_motion(whole)
    assert np.allclose(half @ half, whole, atol=1e-12)
    assert np.allclose(half, sqrtm(whole).real, atol=1e-9)
    assert np.allclose(half_motion(inverse_motion(whole)), inverse_motion(half), atol=1e-12)


def test_that_half_of_a_shift_and_of_nothing_are_exact() -> None:
    assert np.array_equal(half_motion(np.eye(4)), np.eye(4))
    assert np.allclose(half_motion(motion((0, 0, 0)))[:3, 3], (7.5, -2.0, 15.0), atol=1e-12)


def test_that_a_head_turned_round_has_no_half_way_space() -> None:
    with pytest.raises(UserError) as caught:
        half_motion(turn_z(179.0))
    assert caught.value.code == "half-way-turn"


def test_that_the_mean_of_two_motions_lies_between_them() -> None:
    between = mean_motion(turn_z(4.0, (2.0, 0.0, 0.0)), turn_z(6.0, (4.0, 0.0, 0.0)))
    assert np.allclose(between, turn_z(5.0, (3.0, 0.0, 0.0)), atol=2e-2)
    assert np.allclose(between[:3, :3], turn_z(5.0)[:3, :3], atol=1e-12)


def test_that_the_same_place_of_both_heads_comes_to_the_same_place() -> None:
    moved = turn_z(10.0, (6.0, -3.0, 2.0))
    a, b = scan(), scan("B", "b", moved)
    space = halfway_of(moved, a, b)
    here = sampled(a.maps.fa, space.half_from_first, space.grid)
    there = sampled(b.maps.fa, space.half_from_second, space.grid)
    inner = sampled(a.mask, space.half_from_first, space.grid) > 0.999
    assert inner.sum() > 3000
    assert np.allclose(here[inner], there[inner], atol=1e-5)
    assert space.angle_deg == pytest.approx(10.0)


def test_that_exchanged_scans_have_the_inverse_motion_to_the_bit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there, back = turn_z(5.0, (3.0, 0.0, 1.0)), inverse_motion(turn_z(5.2, (3.4, 0.0, 1.0)))

    def registering(moving, _fixed, **_kept):
        return registered(there if moving is a.reference else back)

    a, b = scan(), scan("B", "b", there)
    monkeypatch.setattr(halfway, "register_rigid", registering)
    one, other = find_halfway(a, b), find_halfway(b, a)
    assert np.array_equal(one.half_from_first, other.half_from_second)
    assert np.array_equal(one.half_from_second, other.half_from_first)
    assert np.array_equal(one.grid.ras_from_vox, other.grid.ras_from_vox)
    assert one.apart_mm == other.apart_mm == pytest.approx(0.4, abs=0.05)
    assert np.allclose(one.half_from_first @ other.half_from_first, np.eye(4), atol=1e-12)


def test_that_scans_that_do_not_fit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = Finding(Severity.ERROR, "registration-failed", "It hardly fits.", "Look.")
    monkeypatch.setattr(halfway, "register_rigid", lambda *_a, **_k: registered(np.eye(4), wrong))
    with pytest.raises(UserError) as caught:
        find_halfway(scan(), scan("B", "b"))
    assert caught.value.code == "scans-not-together"


@pytest.mark.slow
def test_that_the_registration_of_made_heads_is_found_both_ways() -> None:
    # A head of noise in a ball: enough for mutual information, and quick.
    from scipy import ndimage

    from dtiplan.domain.image import Image
    from dtiplan.domain.units import Unit

    random = np.random.default_rng(4)
    pattern = ndimage.gaussian_filter(random.standard_normal((24, 24, 24)), 2.0)
    pattern = 100.0 + 60.0 * pattern / np.abs(pattern).max()
    moved = turn_z(3.0, (2.0, -1.0, 1.5))
    made = []
    for key, where in (("a", np.eye(4)), ("b", moved)):
        given = scan(key.upper(), key, where)
        values = np.where(given.mask.values, pattern, 2.0).astype(np.float32)
        reference = Image(values, given.reference.grid, Unit.SIGNAL, "made")
        made.append(halfway_scan(given, reference))
    space = find_halfway(*made)
    whole = inverse_motion(space.half_from_second) @ space.half_from_first
    # The residue is that of the fit, told by how far the two directions disagree.
    assert np.allclose(whole[:3, 3], moved[:3, 3], atol=0.4)
    assert space.apart_mm < 0.5


def halfway_scan(given, reference):
    from dataclasses import replace

    return replace(given, reference=reference)
