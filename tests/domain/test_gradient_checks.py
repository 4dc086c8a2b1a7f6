"""Every fault of a gradient table has its finding, and a good table has none."""

import numpy as np
import pytest

from dtiplan.domain.findings import Severity
from dtiplan.domain.gradient_checks import check_gradients, condition_number
from dtiplan.domain.gradients import GradientTable


def spread_directions(n: int) -> np.ndarray:
    """Even directions on the half sphere (golden spiral)."""
    z = (np.arange(n) + 0.5) / n
    angle = np.arange(n) * np.pi * (3.0 - np.sqrt(5.0))
    radius = np.sqrt(1.0 - z**2)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle), z], axis=1)


def icosahedron() -> np.ndarray:
    """The six axes of an icosahedron, the best six directions there are."""
    g = (1 + np.sqrt(5)) / 2
    axes = np.array([[0, 1, g], [0, 1, -g], [1, g, 0], [1, -g, 0], [g, 0, 1], [-g, 0, 1]])
    return axes / np.linalg.norm(axes, axis=1, keepdims=True)


def table(directions, b=1000.0, n_b0=1) -> GradientTable:
    values = np.concatenate([np.zeros(n_b0), np.broadcast_to(b, len(directions))])
    return GradientTable(values, np.vstack([np.zeros((n_b0, 3)), directions]))


def codes(gradients: GradientTable, severity: Severity | None = None) -> set[str]:
    return {
        f.code for f in check_gradients(gradients) if severity is None or f.severity is severity
    }


def rotation(seed: int) -> np.ndarray:
    q, _ = np.linalg.qr(np.random.default_rng(seed).normal(size=(3, 3)))
    return q


@pytest.mark.parametrize("n", [6, 12, 30, 64])
def test_that_a_well_spread_table_has_no_finding(n):
    directions = icosahedron() if n == 6 else spread_directions(n)
    assert codes(table(directions)) == set()


def test_that_icosahedral_directions_have_the_known_condition_number():
    # Skare 2000, table 1: 1.5811 = sqrt(5/2), the least that is possible.
    units = icosahedron()
    assert condition_number(units) == pytest.approx(np.sqrt(2.5), abs=1e-9)
    assert condition_number(units @ rotation(1)) == pytest.approx(np.sqrt(2.5), abs=1e-9)


def test_that_five_directions_are_too_few_even_when_each_comes_with_its_opposite():
    five = spread_directions(5)
    assert "too-few-directions" in codes(table(np.vstack([five, -five])), Severity.ERROR)


def test_that_a_table_without_b0_is_an_error_and_names_the_lowest_b():
    findings = check_gradients(table(spread_directions(12), n_b0=0))
    found = next(f for f in findings if f.code == "no-b0")
    assert found.severity is Severity.ERROR
    assert "1000" in found.message


def test_that_a_spread_within_a_shell_shows_nominal_and_actual_values():
    b = np.linspace(995, 1005, 12)
    found = next(f for f in check_gradients(table(spread_directions(12), b)))
    assert (found.code, found.severity) == ("b-spread", Severity.INFO)
    assert all(value in found.message for value in ("1000", "995", "1005"))
    wide = check_gradients(table(spread_directions(12), np.linspace(950, 1050, 12)))
    assert {(f.code, f.severity) for f in wide} == {("b-spread", Severity.WARNING)}


def test_that_a_zero_vector_and_a_long_vector_are_told_apart_by_volume():
    directions = spread_directions(12)
    directions[3] = 0.0
    directions[5] *= 0.7
    findings = {f.code: f for f in check_gradients(table(directions))}
    assert "volumes 4" in findings["bvec-zero"].message
    assert "volumes 6" in findings["bvec-not-unit"].message
    assert "0.7" in findings["bvec-not-unit"].message
    assert findings["bvec-zero"].severity is Severity.ERROR


@pytest.mark.parametrize("seed", range(4))
def test_that_directions_in_a_plane_are_found_in_any_pose(seed):
    angle = np.linspace(0, np.pi, 12, endpoint=False)
    flat = np.stack([np.cos(angle), np.sin(angle), np.zeros(12)], axis=1) @ rotation(seed)
    assert "directions-in-plane" in codes(table(flat), Severity.ERROR)


def test_that_directions_on_a_cone_are_ill_conditioned():
    """All directions on one cone leave a combination of the tensor undetermined."""
    angle = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    cone = np.stack([np.cos(angle), np.sin(angle), np.full(12, 1.0)], axis=1) / np.sqrt(2)
    assert "directions-ill-conditioned" in codes(table(cone), Severity.ERROR)


def test_that_a_repeated_direction_is_told_but_does_not_block():
    directions = np.vstack([spread_directions(12), -spread_directions(12)[:1]])
    assert codes(table(directions)) == {"duplicate-directions"}
    assert codes(table(directions), Severity.ERROR) == set()


def test_that_the_same_direction_in_another_shell_is_no_duplicate():
    directions = np.vstack([spread_directions(12)] * 2)
    assert codes(table(directions, np.repeat([1000.0, 2000.0], 12))) == set()


@pytest.mark.parametrize("seed", range(3))
def test_that_a_rotation_or_mirror_of_all_directions_changes_no_finding(seed):
    directions = spread_directions(12)
    directions[2] = directions[1]
    turned = directions @ rotation(seed)
    assert codes(table(turned)) == codes(table(directions)) == {"duplicate-directions"}
    assert codes(table(turned * (-1, 1, 1))) == {"duplicate-directions"}


@pytest.mark.parametrize(("factor", "told"), [(1.0, False), (1e-3, True), (1e6, True)])
def test_that_b_values_in_another_unit_are_told(factor, told):
    directions = np.random.default_rng(4).normal(size=(12, 3))
    directions /= np.linalg.norm(directions, axis=1)[:, None]
    b = np.concatenate([[0.0], np.full(12, 1000.0)]) * factor
    table = GradientTable(b, np.concatenate([np.zeros((1, 3)), directions]))
    assert ("b-unit" in {f.code for f in check_gradients(table)}) == told
