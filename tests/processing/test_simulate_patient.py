"""The digital patient, coarsely sampled, against its own description and the template's rules."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage

from dtiplan.domain.digital_patient import MIRROR, Scan, other_side
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.units import Unit
from dtiplan.io.digital_patient_spec import read_phantom_spec
from dtiplan.io.locations import resource
from dtiplan.io.nifti import read_image
from dtiplan.io.tract_definitions import read_definitions
from dtiplan.processing.simulate.patient import digital_patient, pose_matrix
from tests.processing.test_simulate import fa_md_v1

TRACTS = {"CST_L", "CST_R", "OpticRad_L", "OpticRad_R", "ArcuateFas_L", "ArcuateFas_R"}


def coarse(scan, factor):
    return replace(
        scan,
        voxel_mm=tuple(v * factor for v in scan.voxel_mm),
        shape=tuple(int(n / factor) for n in scan.shape),
    )


@pytest.fixture(scope="session")
def template():
    return read_image(resource("template", "fa_mni.nii.gz"), "fa", Unit.NONE)


@pytest.fixture(scope="session")
def spec():
    full = read_phantom_spec("digital-patient")
    assert isinstance(full.t1, Scan)
    return replace(full, t1=coarse(full.t1, 2), ct=coarse(full.ct, 2))


@pytest.fixture(scope="session")
def patient(spec, template):
    return digital_patient(spec, template, seed=1)


@pytest.fixture(scope="session")
def mirrored(spec, template):
    return digital_patient(spec, template, seed=1, mirrored=True)


@pytest.fixture(scope="session")
def tensor(patient):
    """FA, MD and V1 of the noisy series; a log-linear fit by ourselves, not the program's."""
    series = patient.diffusion
    head = (mean_b0(patient) > 150).ravel()
    signal = np.maximum(series.values.reshape(len(head), -1)[head].astype(float), 1.0)
    whole = (np.zeros(len(head)), np.zeros(len(head)), np.zeros((len(head), 3)))
    for values, found in zip(whole, fa_md_v1(signal, series.gradients), strict=True):
        values[head] = found
    return whole


def mean_b0(patient):
    series = patient.diffusion
    return series.values[..., series.gradients.is_b0].mean(axis=-1)


def at(patient, template_points):
    """Voxel index on the diffusion grid of template points."""
    to_vox = patient.diffusion.grid.vox_from_ras @ patient.diffusion_from_template
    return tuple(np.rint(transform_points(to_vox, template_points)).astype(int).T)


def test_that_all_six_tracts_are_known(patient):
    assert set(patient.tracts) == TRACTS
    for tract in patient.tracts.values():
        assert tract.mask.grid is patient.diffusion.grid
        assert tract.mask.values.dtype == bool
        assert len(tract.streamlines) > 0


@pytest.mark.parametrize("name", sorted(TRACTS))
def test_that_every_centre_line_meets_the_published_rule(patient, name):
    lines = patient.tracts[name].streamlines
    definition = read_definitions()[name]
    to_template = np.linalg.inv(patient.diffusion_from_template)
    for line in lines:
        places = transform_points(to_template, line)
        for region in definition.include.values():
            assert region.contains(places).any()
        for region in definition.exclude.values():
            assert not region.contains(places).any()


@pytest.mark.parametrize("name", sorted(TRACTS))
def test_that_a_mask_lies_round_its_centre_lines(patient, name):
    tract = patient.tracts[name]
    grid = tract.mask.grid
    index = np.rint(transform_points(grid.vox_from_ras, tract.streamlines.points_ras_mm))
    on_line = np.zeros(grid.shape, bool)
    on_line[tuple(index.astype(int).T)] = True
    assert (tract.mask.values & on_line).sum() > 0.97 * on_line.sum()
    away = ndimage.distance_transform_edt(~on_line, sampling=grid.spacing_mm)
    assert away[tract.mask.values].max() < 6.5


def test_that_left_is_left(patient):
    to_template = np.linalg.inv(patient.diffusion_from_template)
    for name, tract in patient.tracts.items():
        x = transform_points(to_template, tract.streamlines.points_ras_mm)[:, 0]
        assert (x < 0).all() if name.endswith("_L") else (x > 0).all()


def test_that_the_left_tracts_are_larger(patient):
    volume = {name: tract.mask.values.sum() for name, tract in patient.tracts.items()}
    for name in ("CST_L", "OpticRad_L", "ArcuateFas_L"):
        assert volume[name] > 1.15 * volume[other_side(name)]


def test_that_fibres_are_anisotropic_and_run_along_their_bundle(patient, tensor):
    fa, _, v1 = tensor
    shape = patient.diffusion.grid.shape
    for name, tract in patient.tracts.items():
        index = np.rint(
            transform_points(patient.diffusion.grid.vox_from_ras, tract.streamlines.points_ras_mm)
        )
        flat = np.ravel_multi_index(tuple(index.astype(int).T), shape)
        tangents = np.concatenate([np.gradient(line, axis=0) for line in tract.streamlines])
        tangents /= np.linalg.norm(tangents, axis=1, keepdims=True)
        cosine = np.abs((v1[flat] * tangents).sum(axis=1))
        assert np.degrees(np.arccos(np.median(cosine))) < 4.0, name
        middle_half = np.percentile(fa[tract.mask.values.ravel()], [25, 75])
        assert middle_half[0] > 0.45, name
        assert middle_half[1] < 0.78, name


@pytest.mark.parametrize(
    ("place", "axis"),
    [((0, -5, 25), 0), ((-25, -19, 9), 2), ((-9, -5, 37), 1), ((9, -5, 37), 1)],
    ids=["callosum red", "capsule blue", "left cingulum green", "right cingulum green"],
)
def test_that_the_colours_are_the_usual_ones(patient, tensor, place, axis):
    """Read in the head's own frame, which is turned against the scanner."""
    flat = np.ravel_multi_index(at(patient, np.array(place, float)), patient.diffusion.grid.shape)
    turn = np.linalg.inv(patient.diffusion_from_template[:3, :3])
    direction = turn @ tensor[2][flat]
    assert np.abs(direction[axis]) / np.linalg.norm(direction) > 0.9


def test_that_the_unweighted_image_has_the_contrast_of_a_head(patient):
    b0 = mean_b0(patient)
    white = np.median(b0[at(patient, np.array([[-30.0, 0, 30], [30, 0, 30], [-25, -19, 9]]))])
    fluid = b0[at(patient, np.array([11.0, 8, 16]))]
    scalp = b0[at(patient, np.array([0.0, 84, -30]))]
    air = np.median(b0[:4, :4, :4])
    assert 2.0 < fluid / white < 4.0
    assert scalp < 0.3 * white
    assert air < 0.1 * white
    brain = ndimage.label(b0 > 0.6 * white)[0] == 1
    volume_ml = ndimage.binary_fill_holes(brain).sum() * patient.diffusion.grid.voxel_volume_mm3
    assert 1200 < volume_ml / 1000 < 1900


def test_that_the_brain_lies_inside_the_diffusion_volume(patient):
    b0 = mean_b0(patient)
    for axis in (0, 1):
        for end in (0, -1):
            assert np.take(b0, end, axis=axis).max() < 150
    assert np.take(b0, -1, axis=2).max() < 150


def capsule_mm(image, lowest):
    """Centre of the largest bright thing that is not the head: the capsule on the temple."""
    labels, n = ndimage.label(image.values > lowest)
    sizes = np.bincount(labels.ravel())[1:]
    assert n >= 1
    centre = ndimage.center_of_mass(labels == sizes.argmax() + 1)
    return transform_points(image.grid.ras_from_vox, centre)


def test_that_ct_and_t1_differ_by_the_known_motion(patient):
    in_t1 = capsule_mm(patient.t1, 1320)
    ct = patient.ct
    # In the CT bone is brighter than the capsule; look only where the capsule is expected.
    expected = transform_points(patient.ct_from_diffusion.fixed_from_moving, in_t1)
    near = np.linalg.norm(ct.grid.points_ras_mm() - expected, axis=-1) < 25
    level = near & (ct.values > 100) & (ct.values < 260)
    labels, _ = ndimage.label(level)
    largest = labels == np.bincount(labels.ravel())[1:].argmax() + 1
    centre = transform_points(ct.grid.ras_from_vox, ndimage.center_of_mass(largest))
    assert np.linalg.norm(centre - expected) < 1.5
    assert patient.t1.grid.frame_of_reference_uid == patient.diffusion.grid.frame_of_reference_uid
    assert ct.grid.frame_of_reference_uid == patient.ct_from_diffusion.fixed_frame_uid
    assert ct.grid.frame_of_reference_uid != patient.t1.grid.frame_of_reference_uid


def test_that_the_capsule_is_on_the_left(patient, mirrored):
    middle = transform_points(patient.diffusion_from_template, (0, 0, 20))
    assert capsule_mm(patient.t1, 1320)[0] < middle[0] - 60
    assert capsule_mm(mirrored.t1, 1320)[0] > middle[0] + 60


def test_that_the_ct_holds_bone_brain_and_air(patient):
    hu = patient.ct.values
    assert hu.min() >= -1024
    assert np.percentile(hu, 10) == pytest.approx(-1000, abs=30)
    assert 700 < np.percentile(hu, 99) < 1100
    inside = transform_points(
        patient.ct.grid.vox_from_ras
        @ patient.ct_from_diffusion.fixed_from_moving
        @ patient.diffusion_from_template,
        (-30, 0, 30),
    )
    assert hu[tuple(np.rint(inside).astype(int))] == pytest.approx(32, abs=30)


def test_that_the_tumour_shows_where_it_is_said_to_be(patient):
    grid = patient.t1.grid
    there = transform_points(patient.ct_from_diffusion.moving_from_fixed, patient.gtv_centre_ct_mm)
    index = tuple(np.rint(transform_points(grid.vox_from_ras, there)).astype(int))
    assert patient.t1.values[index] > 1150
    cst = patient.tracts["CST_L"].streamlines.points_ras_mm
    nearest = np.linalg.norm(cst - there, axis=1).min()
    assert patient.gtv_radius_mm < nearest < patient.gtv_radius_mm + 12


def test_that_the_mirrored_patient_has_the_mirrored_truth(patient, mirrored, spec):
    pose = pose_matrix(spec.pose)
    mirror = pose @ MIRROR @ np.linalg.inv(pose)
    for name, tract in mirrored.tracts.items():
        twin = patient.tracts[other_side(name)].streamlines.moved(mirror)
        np.testing.assert_array_equal(tract.streamlines.offsets, twin.offsets)
        distance = np.abs(tract.streamlines.points_ras_mm - twin.points_ras_mm)
        assert distance.max() < 1e-3
        volume = tract.mask.values.sum() / patient.tracts[other_side(name)].mask.values.sum()
        assert volume == pytest.approx(1.0, abs=0.05)
    np.testing.assert_allclose(
        transform_points(mirrored.diffusion_from_template, (10, 20, 30)),
        transform_points(mirror @ patient.diffusion_from_template, (10, 20, 30)),
    )


def test_that_the_mirrored_images_are_the_images_in_a_mirror(patient, mirrored, spec):
    pose = pose_matrix(spec.pose)
    mirror = pose @ MIRROR @ np.linalg.inv(pose)
    grid = patient.t1.grid
    vox = grid.vox_from_ras @ mirror @ grid.ras_from_vox
    reflected = ndimage.affine_transform(
        patient.t1.values.astype(float), vox[:3, :3], vox[:3, 3], order=1
    )
    inside = ndimage.affine_transform(np.ones(grid.shape), vox[:3, :3], vox[:3, 3], order=1) > 0.99

    def likeness(image):
        return np.corrcoef(image.values[inside].astype(float), reflected[inside])[0, 1]

    assert likeness(mirrored.t1) > 0.98
    assert likeness(patient.t1) < likeness(mirrored.t1) - 0.005


def test_that_seed_and_mirror_decide_everything(spec, template, patient):
    small = replace(
        spec, diffusion=coarse(spec.diffusion, 3), t1=coarse(spec.t1, 3), ct=coarse(spec.ct, 3)
    )
    first, again = (digital_patient(small, template, seed=7) for _ in range(2))
    other = digital_patient(small, template, seed=8)
    np.testing.assert_array_equal(first.diffusion.values, again.diffusion.values)
    np.testing.assert_array_equal(first.ct.values, again.ct.values)
    assert first.ct_from_diffusion.fixed_frame_uid == again.ct_from_diffusion.fixed_frame_uid
    assert (first.diffusion.values != other.diffusion.values).mean() > 0.5
    frames = {p.ct_from_diffusion.fixed_frame_uid for p in (first, other, patient)}
    assert len(frames) == 3


def test_that_progress_never_falls(spec, template):
    small = replace(
        spec, diffusion=coarse(spec.diffusion, 4), t1=coarse(spec.t1, 4), ct=coarse(spec.ct, 4)
    )
    told = []
    digital_patient(small, template, seed=1, progress=lambda f, _="": told.append(f))
    assert told == sorted(told)
    assert told[0] == 0.0
    assert told[-1] == 1.0
