"""Two whole scans beside each other: identity, exchange, mirror, shift, missing tracts."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.site_comparison import Layer
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tract_profiles import MapProfile, TractProfile
from dtiplan.processing.sites.compare_scans import compare_scans, profile_figures, profile_pairs
from dtiplan.processing.sites.halfway import halfway_of
from tests.processing.sites.made_scans import bundle, mirrored, scan, turn_z

MOTION = turn_z(6.0, (5.0, -3.0, 2.0))


def compared(first, second, motion=MOTION):
    return compare_scans(first, second, Layer.SCANNER, space=halfway_of(motion, first, second))


def pair():
    tracts = {"CST_L": bundle(1, shift=(1.5, 0.0, 0.0)), "CST_R": bundle(8, shift=(9.0, 3.0, 0.0))}
    return scan(), scan("B", "b", MOTION, fa_added=0.02, tracts=tracts)


def values(found):
    return {(f.kind.name, f.part): f.value for f in found.figures}


def test_that_a_scan_does_not_differ_from_itself() -> None:
    a = scan()
    found = values(compared(a, scan("B", "b"), np.eye(4)))
    for name in ("dice", "weighted_dice", "density_correlation", "shape_similarity"):
        assert found[name, "CST_L"] == pytest.approx(1.0)
    for name in ("surface_mean", "hd95", "volume", "length", "core_shift"):
        assert found[name, "CST_L"] == pytest.approx(0.0, abs=1e-9)
    assert found["fa_bias", "brain"] == 0.0
    assert found["blur", "brain"] == pytest.approx(0.0, abs=0.05)


def test_that_exchanged_sites_give_the_same_figures_to_the_bit() -> None:
    a, b = pair()
    one, other = compared(a, b), compared(b, a, np.linalg.inv(MOTION))
    # The same half-way space, as find_halfway gives it either way round.
    other = compare_scans(b, a, Layer.SCANNER, space=one.space.swapped())
    assert (one.first, one.second) == (other.second, other.first)
    assert [f.swapped() for f in one.figures] == list(other.figures)
    assert other.swapped().figures == one.figures


def test_that_a_shift_of_both_frames_changes_nothing() -> None:
    a, b = pair()
    there = turn_z(0.0, (200.0, -80.0, 33.0))
    moved = (
        scan("A", "a", there),
        scan("B", "b", there @ MOTION, fa_added=0.02, tracts=pair_tracts()),
    )
    plain, shifted = (
        values(compared(a, b)),
        values(compared(*moved, there @ MOTION @ np.linalg.inv(there))),
    )
    for key, value in plain.items():
        if value is not None and key[0] not in ("blur", "noise_scale"):
            assert shifted[key] == pytest.approx(value, abs=2e-2), key


def pair_tracts():
    return {"CST_L": bundle(1, shift=(1.5, 0.0, 0.0)), "CST_R": bundle(8, shift=(9.0, 3.0, 0.0))}


def test_that_a_mirror_changes_left_and_right_and_nothing_else() -> None:
    a, b = pair()
    flip = np.diag([-1.0, 1.0, 1.0, 1.0])
    plain = values(compared(a, b))
    seen = values(compared(mirrored(a), mirrored(b), flip @ MOTION @ flip))
    assert seen["core_shift_x", "CST_L"] == pytest.approx(-plain["core_shift_x", "CST_L"], abs=1e-4)
    for name in ("dice", "weighted_dice", "surface_mean", "hd95", "core_shift", "fa_bias"):
        assert seen[name, "CST_L"] == pytest.approx(plain[name, "CST_L"], abs=1e-3), name


def test_that_the_shift_of_a_tract_is_told_along_its_axes() -> None:
    a, b = pair()
    found = values(compared(a, b))
    half = halfway_of(MOTION, a, b).half_from_first[:3, :3]
    expected = half @ (1.5, 0.0, 0.0)
    assert found["core_shift_x", "CST_L"] == pytest.approx(expected[0], abs=0.05)
    assert found["dice", "CST_L"] < 0.9
    told = compared(a, b).get("core_shift_x", "CST_L")
    # A tract of 40 mm, about four voxels of 2.5 mm across: four centimetres are independent.
    assert 0.1 < told.uncertainty < 0.8


def test_that_a_tract_of_one_scan_alone_is_named_with_its_reason() -> None:
    found = compared(*pair())
    missing = [f for f in found.figures if f.part == "CST_R"]
    assert missing
    assert all(f.value is None for f in missing)
    assert missing[0].reason == "not found in A"
    empty = replace(scan(), tracts={"CST_L": Streamlines.empty()})
    both = compared(empty, replace(empty, name="B", key="b"), np.eye(4))
    assert "A nor B" in both.get("dice", "CST_L").reason


def test_that_profiles_are_compared_node_by_node() -> None:
    def profile(fa, ends=("lower", "upper")):
        fa = np.asarray(fa, float)
        one = MapProfile(fa, 0 * fa)
        core = np.zeros((len(fa), 3))
        return TractProfile("CST_L", ends, core, np.arange(len(fa)), fa, {"fa": one})

    a, b = profile([0.4, 0.5, 0.6]), profile([0.5, 0.5, np.nan])
    bias, rms = profile_figures(profile_pairs({"CST_L": a}, {"CST_L": b}))
    assert bias.value == pytest.approx(0.05)
    assert rms.value == pytest.approx(np.sqrt(0.01 / 2))
    turned = profile([0.4, 0.5, 0.6], ("upper", "lower"))
    assert profile_pairs({"CST_L": a}, {"CST_L": turned}) == ()
