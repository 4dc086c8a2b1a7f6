"""Fit and doubt place by place: lesions, heads that are none, and what may be trusted."""

import nibabel as nib
import numpy as np
import pytest
from scipy import ndimage

from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.io.locations import resource
from dtiplan.processing.atlas.local_fit import doubt_of_place, grown
from dtiplan.processing.atlas.template import TemplateMap, register_template
from dtiplan.processing.simulate.lesion import Lesion, fa_with_lesion

SPOT = Lesion((-26.0, -22.0, 34.0), 15.0, 15.0, 6.0)


def coarse_template():
    """The shipped template at 4 mm: registration takes two seconds."""
    file = nib.load(resource("template", "fa_mni.nii.gz"))
    values = np.asarray(file.dataobj, dtype=np.float32)
    matrix = file.affine @ np.diag([2.0, 2.0, 2.0, 1.0])
    matrix[:3, 3] = transform_points(file.affine, (0.5, 0.5, 0.5))
    grid = Grid(tuple(n // 2 for n in values.shape), matrix)
    index = np.moveaxis(transform_points(np.linalg.inv(file.affine), grid.points_ras_mm()), -1, 0)
    smooth = ndimage.map_coordinates(ndimage.gaussian_filter(values, 0.6), index, order=1)
    brain = ndimage.map_coordinates(values, index, order=0) > 0
    return Image(np.where(brain, smooth, 0.0), grid, Unit.NONE, "template_fa")


@pytest.fixture(scope="module")
def template():
    return coarse_template()


def bent(points):
    """Where a patient's point lies in the template: a smooth bend of up to 3 mm."""
    return points + 3.0 * np.sin(points[..., [1, 2, 0]] / 30.0)


@pytest.fixture(scope="module")
def patient(template):
    grid = Grid((62, 72, 62), template.grid.ras_from_vox @ np.diag([0.85, 0.85, 0.85, 1.0]))
    index = transform_points(template.grid.vox_from_ras, bent(grid.points_ras_mm()))
    values = ndimage.map_coordinates(template.values, np.moveaxis(index, -1, 0), order=1)
    return Image(values, grid, Unit.NONE, "fa")


def whole(fa):
    return Image(fa.values > 0.001, fa.grid, Unit.NONE, "mask")


@pytest.fixture(scope="module")
def with_lesion(patient, template):
    fa = fa_with_lesion(patient, SPOT)
    plain = register_template(fa, whole(patient), template)
    left_out = register_template(
        fa, whole(patient), template, lesion=SPOT.mask(patient.grid, margin_mm=3.0)
    )
    return plain, left_out


def ring_error(found, patient):
    """Misses (mm) of healthy white matter up to 10 mm beyond tumour and oedema."""
    points = patient.grid.points_ras_mm()[patient.values > 0.3]
    places = SPOT.moved(points)
    beyond = np.linalg.norm(places - SPOT.centre_mm, axis=1) - SPOT.radius_mm - SPOT.oedema_mm
    near = (beyond > 0) & (beyond <= 10)
    return np.linalg.norm(found.to_patient_mm(bent(points[near])) - places[near], axis=1)


@pytest.mark.slow
def test_that_a_lesion_that_is_left_out_halves_the_error_round_it(with_lesion, patient):
    plain, left_out = (ring_error(found, patient) for found in with_lesion)
    assert np.median(left_out) < 0.6 * np.median(plain)
    assert np.percentile(left_out, 95) < 3.0


@pytest.mark.slow
def test_that_the_same_lesion_gives_the_same_map_to_the_bit(with_lesion, patient, template):
    again = register_template(
        fa_with_lesion(patient, SPOT),
        whole(patient),
        template,
        lesion=SPOT.mask(patient.grid, margin_mm=3.0),
    )
    for name, values in with_lesion[1].arrays().items():
        assert np.array_equal(values, again.arrays()[name], equal_nan=values.dtype.kind == "f")


@pytest.mark.slow
def test_that_places_the_template_misses_agree_less_than_those_it_meets(with_lesion, patient):
    plain = with_lesion[0]
    points = patient.grid.points_ras_mm()[patient.values > 0.3]
    places = SPOT.moved(points)
    error = np.linalg.norm(plain.to_patient_mm(bent(points)) - places, axis=1)
    agreement = plain.local_agreement(places)
    assert np.nanmedian(agreement[error > 3]) < np.nanmedian(agreement[error < 1]) - 0.1


@pytest.mark.slow
def test_that_agreement_and_lesion_survive_being_stored(with_lesion):
    kept = TemplateMap.from_arrays(with_lesion[1].arrays())
    points = np.array([[-26.0, -22.0, 34.0], [20.0, -20.0, 8.0], [0.0, 0.0, 500.0]])
    for map_ in (with_lesion[1], kept):
        agreement = map_.local_agreement(points)
        assert np.isnan(agreement[[0, 2]]).all(), "nothing is measured in a lesion or outside"
        assert agreement[1] > 0.8
    assert np.array_equal(
        kept.lesion_distance_mm(points), with_lesion[1].lesion_distance_mm(points)
    )
    assert kept.quality == with_lesion[1].quality


@pytest.mark.slow
def test_that_an_older_map_says_that_nothing_was_measured(with_lesion):
    arrays = with_lesion[0].arrays()
    arrays["figures"] = arrays["figures"][:3]
    old = {k: v for k, v in arrays.items() if k not in ("agreement", "lesion_mm")}
    kept = TemplateMap.from_arrays(old)
    assert np.isnan(kept.local_agreement([[0.0, 0.0, 0.0]])).all()
    assert "fitted_fraction" not in kept.quality_facts()
    assert kept.doubts("CST_L", [[0.0, 0.0, 0.0]]) == ()


@pytest.mark.slow
def test_that_a_tract_near_the_lesion_is_called_not_trustworthy(with_lesion):
    found = with_lesion[1]
    x, y, z = SPOT.centre_mm
    edge = (x, y, z - (SPOT.radius_mm + SPOT.oedema_mm + 3.0 + 5.0))
    (finding,) = found.doubts("CST_L", [edge])
    assert finding.code == "tract-near-lesion"
    assert "CST_L: not trustworthy" in finding.message
    assert found.doubts("CST_R", [[30.0, -22.0, 20.0]]) == ()


def test_that_a_tract_through_misfitted_places_is_called_not_trustworthy():
    far = np.full(4, np.inf)
    (finding,) = doubt_of_place("OpticRad_L", np.array([0.9, 0.2, 0.1, np.nan]), far)
    assert finding.code == "tract-template-disagrees"
    assert doubt_of_place("OpticRad_L", np.array([0.9, 0.8, 0.7, 0.9]), far) == ()


def test_that_a_margin_grows_by_millimetres_on_a_grid_that_is_not_cubic():
    grid = Grid((21, 21, 21), np.diag([1.0, 2.0, 4.0, 1.0]))
    mask = np.zeros(grid.shape, dtype=bool)
    mask[10, 10, 10] = True
    places = np.argwhere(grown(mask, 4.0, grid)) - 10
    assert places.max(axis=0).tolist() == [4, 2, 1]
    assert grown(mask, 0.5, grid).sum() == 1


def turned(fa, matrix):
    """The same voxels, claimed to lie turned about the middle of the volume."""
    middle = fa.grid.centre_ras_mm
    motion = np.eye(4)
    motion[:3, :3] = matrix
    motion[:3, 3] = middle - motion[:3, :3] @ middle
    return Image(fa.values, Grid(fa.grid.shape, motion @ fa.grid.ras_from_vox), Unit.NONE, "fa")


def cut_in_half(fa):
    values = fa.values.copy()
    values[: values.shape[0] // 2] = 0
    return Image(values, fa.grid, Unit.NONE, "fa")


def thighs(fa):
    points = fa.grid.points_ras_mm() - fa.grid.centre_ras_mm
    random = np.random.default_rng(2).random(fa.grid.shape)
    fibres = 0.15 + 0.4 * ndimage.gaussian_filter(random, 2.0)
    inside = (np.abs(np.abs(points[..., 0]) - 55) ** 2 + points[..., 1] ** 2) < 45**2
    return Image(np.where(inside, fibres, 0.0).astype(np.float32), fa.grid, Unit.NONE, "fa")


@pytest.mark.slow
@pytest.mark.parametrize(
    "spoiled",
    [
        pytest.param(lambda fa: turned(fa, np.diag([1.0, -1.0, -1.0])), id="upside down"),
        pytest.param(lambda fa: turned(fa, np.diag([1.0, 1.0, -1.0])), id="mirrored head to foot"),
        pytest.param(lambda fa: turned(fa, np.diag([1.0, -1.0, 1.0])), id="mirrored front to back"),
        pytest.param(cut_in_half, id="half a head"),
        pytest.param(thighs, id="another organ"),
    ],
)
def test_that_what_is_no_whole_upright_head_is_refused_with_a_reason(spoiled, patient, template):
    fa = spoiled(patient)
    refused = register_template(fa, whole(fa), template)
    assert not refused.is_usable
    assert "template-local-fit" in [f.code for f in refused.findings]
