"""Acquisition attributes judged: equal, within tolerance, recorded; and what is not recorded."""

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.protocol import (
    AttributeRule,
    DirectionSet,
    Recorded,
    Rule,
    ScanProtocol,
    Standing,
)
from dtiplan.io.protocol_rules import read_protocol_rules
from dtiplan.processing.phantom.protocol import compare_protocols, direction_distance_deg

RULES = read_protocol_rules()


def scan(label, directions=None, **values):
    held = {
        name: value if isinstance(value, Recorded) else Recorded(value, "test")
        for name, value in values.items()
    }
    return ScanProtocol(label, f"1.2.{label}", held, directions)


def standings(table, name):
    return [cell.standing for cell in table.row(name).cells]


def directions(n=30, seed=0, b=1000.0, turn=None, axes=()):
    vectors = np.random.default_rng(seed).standard_normal((n, 3))
    vectors /= np.linalg.norm(vectors, axis=1)[:, None]
    if turn is not None:
        vectors = vectors @ turn.T
    shown = tuple((float(x), float(y), float(z)) for x, y, z in vectors)
    return DirectionSet((0.0, *[b] * n), ((0.0, 0.0, 0.0), *shown), axes)


def turn_about_x(angle_deg):
    c, s = np.cos(np.radians(angle_deg)), np.sin(np.radians(angle_deg))
    return np.array([[1.0, 0.0, 0.0], [0.0, c, -s], [0.0, s, c]])


def test_that_equal_is_demanded_of_the_first_class_and_a_tolerance_of_the_second():
    scans = [
        scan("a", n_slices=40.0, echo_time_ms=80.0, field_t=3.0),
        scan("b", n_slices=40.0, echo_time_ms=80.9, field_t=1.5),
        scan("c", n_slices=41.0, echo_time_ms=81.2, field_t=3.0),
    ]
    table = compare_protocols(scans, RULES, "a")
    assert standings(table, "n_slices") == [Standing.REFERENCE, Standing.SAME, Standing.DEVIATES]
    assert standings(table, "echo_time_ms") == [
        Standing.REFERENCE,
        Standing.WITHIN,
        Standing.DEVIATES,
    ]
    assert standings(table, "field_t") == [Standing.NOTED] * 3
    assert table.compliance[1].percent == 100.0
    assert table.compliance[2].percent == 0.0
    assert table.total.n_judged == 4


def test_that_what_is_not_recorded_is_never_equal():
    table = compare_protocols([scan("a"), scan("b")], RULES, "a")
    assert set(standings(table, "phase_polarity")) == {Standing.NOT_RECORDED}
    assert table.compliance[1].percent is None
    assert table.compliance[1].n_not_judged == sum(r.rule is not Rule.RECORDED for r in RULES)
    assert [f.code for f in table.findings] == ["protocol-not-recorded"]


def test_that_what_the_reference_does_not_record_is_not_judged():
    table = compare_protocols([scan("a"), scan("b", n_slices=40.0)], RULES, "a")
    assert standings(table, "n_slices") == [Standing.NOT_RECORDED, Standing.NOT_COMPARABLE]


def test_that_words_of_two_makers_are_not_compared():
    a = scan("a", phase_polarity=Recorded("positive", "x", "Siemens"))
    b = scan("b", phase_polarity=Recorded("linear", "x", "GE"))
    table = compare_protocols([a, b], RULES, "a")
    assert standings(table, "phase_polarity")[1] is Standing.NOT_COMPARABLE


@pytest.mark.parametrize(
    ("bandwidth_at_3t", "expected"),
    [(40.0, Standing.SAME), (43.0, Standing.WITHIN), (20.0, Standing.DEVIATES)],
)
def test_that_the_bandwidth_of_epi_must_grow_with_the_field(bandwidth_at_3t, expected):
    sola = scan("sola", field_t=1.5, phase_bandwidth_hz=20.0)
    skyra = scan("skyra", field_t=3.0, phase_bandwidth_hz=bandwidth_at_3t)
    table = compare_protocols([sola, skyra], RULES, "sola")
    assert standings(table, "phase_bandwidth_hz")[1] is expected


def test_that_the_readout_time_must_shrink_with_the_field():
    sola = scan("sola", field_t=1.5, readout_time_ms=50.0)
    skyra = scan("skyra", field_t=3.0, readout_time_ms=25.0)
    table = compare_protocols([sola, skyra], RULES, "sola")
    assert standings(table, "readout_time_ms")[1] is Standing.SAME
    assert (
        standings(compare_protocols([skyra, sola], RULES, "skyra"), "readout_time_ms")[1]
        is Standing.SAME
    )


def test_that_without_a_field_strength_the_rule_cannot_judge():
    table = compare_protocols(
        [scan("a", phase_bandwidth_hz=20.0), scan("b", phase_bandwidth_hz=20.0)], RULES, "a"
    )
    assert standings(table, "phase_bandwidth_hz")[1] is Standing.NOT_COMPARABLE


def test_that_the_majority_is_the_measure_where_no_reference_is_named():
    scans = [scan("odd", n_slices=36.0), *(scan(x, n_slices=40.0) for x in "abc")]
    table = compare_protocols(scans, RULES)
    assert table.against == ""
    assert standings(table, "n_slices") == [Standing.DEVIATES, *[Standing.SAME] * 3]


def test_that_the_majority_holds_across_field_strengths():
    scans = [
        scan("sola1", field_t=1.5, phase_bandwidth_hz=20.0),
        scan("sola2", field_t=1.5, phase_bandwidth_hz=20.0),
        scan("skyra", field_t=3.0, phase_bandwidth_hz=40.0),
    ]
    assert set(standings(compare_protocols(scans, RULES), "phase_bandwidth_hz")) == {Standing.SAME}


def test_that_two_scans_have_no_majority_and_the_first_is_the_measure():
    table = compare_protocols([scan("a", n_slices=1.0), scan("b", n_slices=2.0)], RULES)
    assert table.against == "a"


def test_that_direction_sets_are_equal_up_to_sign_and_order():
    one = directions()
    flipped = tuple(
        tuple(-x for x in v) if n % 3 else v for n, v in reversed(list(enumerate(one.vectors)))
    )
    other = DirectionSet(tuple(reversed(one.b_s_mm2)), flipped)
    assert direction_distance_deg(one, other) == pytest.approx(0.0, abs=1e-4)
    table = compare_protocols([scan("a", one), scan("b", other)], RULES, "a")
    assert standings(table, "directions")[1] is Standing.SAME


@pytest.mark.parametrize(("angle_deg", "same"), [(0.9, True), (1.2, False)])
def test_that_directions_may_differ_by_one_degree(angle_deg, same):
    # Alone on a shell, a direction at right angles to the axis turns by the full angle.
    one = DirectionSet((0.0, 1000.0), ((0.0, 0.0, 0.0), (0.0, 0.0, 1.0)))
    moved = turn_about_x(angle_deg) @ np.array([0.0, 0.0, 1.0])
    other = DirectionSet((0.0, 1000.0), ((0.0, 0.0, 0.0), tuple(map(float, moved))))
    assert direction_distance_deg(one, other) == pytest.approx(angle_deg, abs=1e-6)
    table = compare_protocols([scan("a", one), scan("b", other)], RULES, "a")
    assert (standings(table, "directions")[1] is Standing.SAME) is same


def test_that_tilted_slices_turn_the_directions_and_are_told():
    turn = turn_about_x(20.0)
    straight = directions(axes=((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)))
    tilted = directions(turn=turn, axes=tuple(tuple(map(float, row)) for row in turn.T))
    cell = (
        compare_protocols([scan("a", straight), scan("b", tilted)], RULES, "a")
        .row("directions")
        .cells[1]
    )
    assert cell.standing is Standing.SAME
    assert "tilted" in cell.remark


def test_that_another_number_of_directions_deviates():
    table = compare_protocols([scan("a", directions(30)), scan("b", directions(20))], RULES, "a")
    assert standings(table, "directions")[1] is Standing.DEVIATES


def test_that_a_wrong_reference_is_refused_by_name():
    with pytest.raises(UserError) as caught:
        compare_protocols([scan("a")], RULES, "z")
    assert caught.value.code == "no-such-scan"


def test_that_limits_without_a_confirmed_source_say_so():
    doubtful = {r.name for r in RULES if r.rule is Rule.TOLERANCE and not r.is_verified}
    assert doubtful == {"phase_bandwidth_hz", "readout_time_ms", "echo_spacing_ms"}
    assert all(r.source for r in RULES if r.rule is not Rule.RECORDED)


def test_that_own_rules_are_read_and_wrong_ones_refused(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text(
        'schema = 1\n[[attribute]]\nname = "echo_time_ms"\ntitle = "TE"\nunit = "ms"\n'
        'class = "tolerance"\ntolerance = 5.0\n'
    )
    assert read_protocol_rules(path) == (
        AttributeRule("echo_time_ms", "TE", "ms", Rule.TOLERANCE, tolerance=5.0),
    )
    for wrong in ('class = "nearly"', "tolerance = -1.0\nclass = 'equal'", 'colour = "red"'):
        path.write_text(f'schema = 1\n[[attribute]]\nname = "x"\ntitle = "x"\n{wrong}\n')
        with pytest.raises(UserError) as caught:
            read_protocol_rules(path)
        assert caught.value.code == "bad-protocol-rules"
        assert "own.toml" in caught.value.cause
