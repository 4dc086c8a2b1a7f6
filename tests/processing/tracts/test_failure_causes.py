"""Faults put into a made head with two upright bundles are named as the likeliest cause."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.gradients import SIGNED_PERMUTATIONS
from dtiplan.domain.orientation import OrientationProof, Verdict
from dtiplan.domain.quality import Measured, NotMeasured
from dtiplan.domain.regions import Box
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Plausibility, Side, TractStatus
from dtiplan.processing.tracts.failure_causes import (
    Cause,
    Doubt,
    Evidence,
    body_volume_cc,
    doubts_of,
    likely_causes,
)
from tests.processing.direction_fields import maps_of
from tests.processing.tracts.test_automatic_tracts import (
    DEFINITION,
    SHIFT,
    bundles,
    find,
    lattice,
    maps,
    template_map,
)


def mirrored(box):
    (x0, *low), (x1, *high) = box.low_mm, box.high_mm
    return Box((-x1, *low), (-x0, *high))


RIGHT = replace(
    DEFINITION,
    name="TEST_R",
    side=Side.RIGHT,
    include={name: mirrored(box) for name, box in DEFINITION.include.items()},
    exclude={name: mirrored(box) for name, box in DEFINITION.exclude.items()},
)
BOTH = (DEFINITION, RIGHT)
FOUR = (*BOTH, replace(DEFINITION, name="TWIN_L"), replace(RIGHT, name="TWIN_R"))


def proof(verdict=Verdict.RIGHT, margin=0.4):
    some = SIGNED_PERMUTATIONS[0]
    scores = tuple([0.5] * len(SIGNED_PERMUTATIONS))
    return OrientationProof(
        verdict, some, some, scores, 0.5 * (1 + margin), 0.5, 9.0, 1.0, 5000, ()
    )


def evidence(tensor_maps, definitions=BOTH, *, mapped=None, **known):
    told = {d.name: {"side": d.side, "plausibility": d.plausibility} for d in definitions}
    given = {"proof": proof(), "is_decided_by_hand": False, "snr": Measured(25.0, "made")}
    return Evidence(
        **{**given, **known},
        maps=tensor_maps,
        template_map=mapped or template_map(),
        definitions=told,
    )


def causes(found, known, name="TEST_L"):
    tract = next(t for t in found if t.name == name)
    return [likely.cause for likely in likely_causes(tract, found, known)]


def test_that_a_sound_head_has_no_causes():
    # The bundles reach the edges of the volume, which is said of a sound tract as well.
    found = [find(maps(), d) for d in BOTH]
    assert causes(found, evidence(maps())) == [Cause.COVERAGE]
    whole = [replace(tract, cut_by_field_of_view=()) for tract in found]
    assert causes(whole, evidence(maps())) == []


def test_that_a_flipped_gradient_table_is_named_when_most_tracts_fail():
    # Bundles that lean outwards; with one sign wrong the tensors lean inwards.
    def leaning(sign):
        def way(points):
            side = np.sign(points[..., :1] + SHIFT[0])
            return np.concatenate([sign * 0.5 * side, 0 * side, np.ones_like(side)], axis=-1)

        def fa(points):
            template = points + SHIFT
            x = np.abs(template[..., 0]) - (18.0 + 0.5 * template[..., 2])
            return np.where(np.hypot(x, template[..., 1]) < 5.0, 0.7, 0.05)

        return maps_of(lattice(-55.0, 55.0), way, fa)

    def placed(definition):
        def moved(box, by):
            sign = -1 if definition.side is Side.LEFT else 1
            low, high = np.array(box.low_mm), np.array(box.high_mm)
            low[0] += sign * by - 2
            high[0] += sign * by + 2
            return Box(tuple(low), tuple(high))

        include = definition.include
        shifted = {
            "foot": moved(include["foot"], -15),
            "waist": include["waist"],
            "top": moved(include["top"], 15),
        }
        return replace(definition, include=shifted, exclude={}, length_mm=(40.0, 200.0))

    four = [placed(d) for d in FOUR]
    right_way = [find(leaning(1), d) for d in four]
    assert {t.status for t in right_way} == {TractStatus.FOUND}
    flipped = [find(leaning(-1), d) for d in four]
    assert TractStatus.FOUND not in {t.status for t in flipped}
    known = evidence(leaning(-1), four, proof=proof(Verdict.AMBIGUOUS, 0.01))
    assert causes(flipped, known)[0] is Cause.GRADIENTS
    # A single failure is not blamed on it.
    one = [flipped[0], *right_way[1:]]
    assert Cause.GRADIENTS not in causes(one, evidence(leaning(1), four))


def test_that_a_cropped_volume_is_named():
    cropped = maps(high_z=10.0)
    found = [find(cropped, d) for d in BOTH]
    assert found[0].status is TractStatus.NOT_FOUND
    assert causes(found, evidence(cropped))[0] is Cause.COVERAGE


@pytest.mark.parametrize("side", ["L", "R"])
def test_that_a_lesion_on_one_side_is_named_for_that_side_only(side):
    sound = maps()
    centre = np.array([-18.0 if side == "L" else 18.0, 0.0, 12.0]) - SHIFT
    ball = np.linalg.norm(sound.grid.points_ras_mm() - centre, axis=-1) < 12.0
    md = np.where(ball, 1.6e-3, 0.7e-3).astype(np.float32)

    def fa(points):
        return np.where(np.linalg.norm(points - centre, axis=-1) < 12.0, 0.05, bundles(points))

    up = np.array([0.0, 0.0, 1.0])
    hurt = maps_of(sound.grid, lambda p: np.broadcast_to(up, p.shape), fa)
    hurt = replace(hurt, md=replace(hurt.md, values=md))
    found = [find(hurt, d) for d in BOTH]
    failed, other = f"TEST_{side}", f"TEST_{'R' if side == 'L' else 'L'}"
    assert causes(found, evidence(hurt), failed)[0] is Cause.LESION
    assert Cause.LESION not in causes(found, evidence(hurt), other)


def test_that_noise_is_named_where_nothing_else_is_wrong():
    generator = np.random.default_rng(4)
    sound = maps()
    scattered = generator.normal(size=(*sound.grid.shape, 3))
    noisy = maps_of(sound.grid, lambda _: scattered, bundles)
    found = [find(sound, RIGHT), find(noisy, DEFINITION)]
    assert found[1].status is not TractStatus.FOUND
    assert causes(found, evidence(noisy, snr=Measured(7.0, "made")))[0] is Cause.NOISE
    unknown = evidence(noisy, snr=NotMeasured("one b = 0 volume"))
    assert causes(found, unknown)[0] in (Cause.UNKNOWN, Doubt.ASYMMETRY)


def test_that_a_template_that_does_not_fit_is_named():
    said = (Finding(Severity.WARNING, "template-poor", "The template fits badly.", "Look."),)
    missing = find(maps(), replace(DEFINITION, plausibility=Plausibility(10**6, 10**6)))
    found = [replace(missing, cut_by_field_of_view=())]
    known = evidence(maps(), mapped=template_map(said))
    tract = likely_causes(found[0], found, known)
    assert tract[0].cause is Cause.TEMPLATE
    assert "fits badly" in tract[0].text


def test_that_streamlines_beyond_the_midline_are_named_with_their_part():
    limits = Plausibility(10, 1, other_side_part=0.02)
    left = find(maps())
    matrix = np.diag([-1.0, 1.0, 1.0, 1.0])
    matrix[0, 3] = -2 * SHIFT[0]
    over = replace(left, streamlines=left.streamlines.moved(matrix))
    known = evidence(maps(), (replace(DEFINITION, plausibility=limits),))
    assert doubts_of(left, [left], known) == ()
    doubt = doubts_of(over, [over], known)[0]
    assert doubt.cause is Doubt.WRONG_SIDE
    assert doubt.text.startswith("100 %")


def test_that_volume_and_length_outside_the_limits_are_named_with_numbers():
    found = find(maps())
    volume_cc = body_volume_cc(found.streamlines, maps())
    limits = Plausibility(10, 1, volume_cc=(2 * volume_cc, 99.0), length_mm=(10.0, 20.0))
    known = evidence(maps(), (replace(DEFINITION, plausibility=limits),))
    doubts = doubts_of(found, [found], known)
    assert [d.cause for d in doubts] == [Doubt.VOLUME, Doubt.LENGTH]
    assert f"{volume_cc:.1f} cm3" in doubts[0].text


def test_that_the_volume_is_that_of_the_voxels_passed():
    grid = lattice(-55.0, 55.0)
    ends = [grid.ras_from_vox @ [5, 5, z, 1.0] for z in np.arange(3, 13)]
    line = Streamlines.from_lines([np.array(ends)[:, :3]])
    assert body_volume_cc(line, maps()) == pytest.approx(10 * 2.5**3 / 1000)


def test_that_a_side_with_hardly_any_streamlines_is_named():
    left, right = (find(maps(), d) for d in BOTH)
    few = replace(left, streamlines=left.streamlines.subset(np.arange(20)))
    known = evidence(maps())
    assert Doubt.ASYMMETRY in [d.cause for d in doubts_of(few, [few, right], known)]
    assert doubts_of(left, [left, right], known) == ()
