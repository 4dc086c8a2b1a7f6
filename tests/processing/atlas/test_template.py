"""The template map finds a known deformation of the template itself and refuses what is none."""

import nibabel as nib
import numpy as np
import pytest
from scipy import ndimage
from scipy.spatial.transform import Rotation

from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.io.locations import resource
from dtiplan.processing.atlas.template import TemplateMap, register_template

AFFINE = np.eye(4)
AFFINE[:3, :3] = Rotation.from_rotvec([0.15, -0.08, 0.1]).as_matrix() @ np.diag([0.95, 1.04, 0.97])
AFFINE[:3, 3] = (6.0, -9.0, 14.0)


@pytest.fixture(scope="module")
def template():
    file = nib.load(resource("template", "fa_mni.nii.gz"))
    values = np.asarray(file.dataobj, dtype=np.float32)
    return Image(values, Grid(values.shape, file.affine), Unit.NONE, "template_fa")


def template_from_patient(points):
    """The affine part and a smooth bend of up to 4 mm."""
    moved = transform_points(AFFINE, points)
    return moved + 4.0 * np.sin(moved[..., [1, 2, 0]] / 25.0)


@pytest.fixture(scope="module")
def patient(template):
    matrix = np.diag([-2.4, 2.4, 2.4, 1.0])
    matrix[:3, 3] = (96.0, -110.0, -90.0)
    grid = Grid((80, 90, 70), matrix)
    index = transform_points(
        template.grid.vox_from_ras, template_from_patient(grid.points_ras_mm())
    )
    values = ndimage.map_coordinates(template.values, np.moveaxis(index, -1, 0), order=1)
    return Image(values, grid, Unit.NONE, "fa")


@pytest.fixture(scope="module")
def found(template, patient):
    mask = Image(patient.values > 0, patient.grid, Unit.NONE, "mask")
    return register_template(patient, mask, template)


def white_matter(patient):
    return patient.grid.points_ras_mm()[patient.values > 0.3]


@pytest.mark.slow
def test_that_a_known_deformation_is_found_within_a_voxel(found, patient):
    points = white_matter(patient)
    error = np.linalg.norm(found.to_template_mm(points) - template_from_patient(points), axis=1)
    assert np.median(error) < 0.7
    assert np.percentile(error, 95) < 2.0
    assert found.is_usable
    assert found.quality.correlation > 0.9


@pytest.mark.slow
def test_that_there_and_back_is_the_same_place(found, patient):
    points = white_matter(patient)
    error = np.linalg.norm(found.to_patient_mm(found.to_template_mm(points)) - points, axis=1)
    assert np.percentile(error, 95) < 0.3


@pytest.mark.slow
def test_that_the_map_survives_being_stored_as_arrays(found, patient, tmp_path):
    np.savez(tmp_path / "map.npz", **found.arrays())
    with np.load(tmp_path / "map.npz", allow_pickle=False) as stored:
        back = TemplateMap.from_arrays(dict(stored))
    points = white_matter(patient)[::50]
    assert np.array_equal(back.to_template_mm(points), found.to_template_mm(points))
    assert np.array_equal(back.to_patient_mm(points), found.to_patient_mm(points))
    assert back.quality == found.quality
    assert back.findings == found.findings


@pytest.mark.slow
def test_that_noise_in_place_of_a_brain_is_an_error(template):
    grid = Grid((40, 40, 40), np.diag([4.0, 4.0, 4.0, 1.0]))
    noise = np.random.default_rng(1).uniform(0, 0.6, grid.shape).astype(np.float32)
    mask = Image(np.ones(grid.shape, dtype=bool), grid, Unit.NONE, "mask")
    refused = register_template(Image(noise, grid, Unit.NONE, "fa"), mask, template)
    assert not refused.is_usable
    assert "template-fit" in [f.code for f in refused.findings]
