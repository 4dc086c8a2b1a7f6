"""Registration finds known motions, on digital heads and on a real one."""

import nibabel as nib
import numpy as np
import pytest
from scipy import ndimage
from scipy.spatial.transform import Rotation

from dtiplan.domain.findings import Severity
from dtiplan.domain.geometry import Grid, rotation_angle_deg, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.processing.alignment.registration import register_rigid
from dtiplan.processing.preprocess.brain_mask import brain_mask

FRAME = "1.2.3.4"
SPACING_MM = 2.5


def pose(axis, angle_deg, shift_mm):
    matrix = np.eye(4)
    unit = np.asarray(axis) / np.linalg.norm(axis)
    matrix[:3, :3] = Rotation.from_rotvec(unit * angle_deg, degrees=True).as_matrix()
    matrix[:3, 3] = shift_mm
    return matrix


def grid_of(size_mm, spacing_mm, uid=None):
    count = int(size_mm / spacing_mm)
    matrix = np.diag([spacing_mm, spacing_mm, spacing_mm, 1.0])
    matrix[:3, 3] = -spacing_mm * (count - 1) / 2
    return Grid((count, count, count), matrix, uid)


def tissues(points):
    """0 air, 1 scalp, 2 skull, 3 grey, 4 white, 5 fluid; nothing is symmetric."""
    x, y, z = np.moveaxis(points, -1, 0)
    label = np.zeros(points.shape[:-1], dtype=int)
    for number, scale in ((1, 1.0), (2, 0.94), (3, 0.87)):
        label[(x / 72) ** 2 + (y / 90) ** 2 + (z / 80) ** 2 < scale**2] = number
    folds = 6 * np.sin(x / 7) * np.cos(y / 9) + 5 * np.sin(z / 8 + x / 30)
    deep = np.sqrt((x / 52) ** 2 + (y / 68) ** 2 + ((z - 4) / 56) ** 2) + folds / 90 < 0.95
    label[deep & (label == 3)] = 4
    for centre, radii in (((-14, -4, 10), (7, 30, 10)), ((16, 0, 12), (6, 26, 13))):
        inside = (((points - centre) / radii) ** 2).sum(-1) < 1
        label[inside] = 5
    label[(((points - (24, -40, -20)) / (9, 12, 7)) ** 2).sum(-1) < 1] = 3
    return label


def head(grid, values, pose_of_head=None, unit=Unit.SIGNAL, noise=0.0):
    from_head = np.eye(4) if pose_of_head is None else pose_of_head
    points = transform_points(np.linalg.inv(from_head), grid.points_ras_mm())
    image = np.asarray(values, dtype=np.float32)[tissues(points)]
    image = ndimage.gaussian_filter(image, 0.6)
    generator = np.random.default_rng(7)
    return Image(image + generator.normal(0, noise, image.shape), grid, unit, "head")


def weighted(uid=None):
    """A mean diffusion-weighted image: fat-suppressed scalp, dark skull and fluid."""
    return head(grid_of(200, SPACING_MM, uid), (3, 20, 6, 85, 105, 25), noise=2.0)


def brain(uid=None):
    grid = grid_of(200, SPACING_MM, uid)
    return Image(tissues(grid.points_ras_mm()) >= 3, grid, Unit.NONE, "mask")


def test_that_in_one_frame_the_identity_is_kept_and_the_correction_told():
    planning = head(grid_of(200, 2.0, FRAME), (2, 90, 5, 60, 100, 20), noise=2.0)
    found = register_rigid(weighted(FRAME), planning, moving_mask=brain(FRAME))
    assert np.array_equal(found.transform.fixed_from_moving, np.eye(4))
    assert found.quality.is_identity_kept
    assert found.quality.shift_mm < 0.4
    assert [f.code for f in found.findings] == ["same-frame-kept"]


def test_that_the_same_seed_gives_the_same_matrix_to_the_bit():
    planning = head(grid_of(200, 3.0, FRAME), (2, 90, 5, 60, 100, 20), noise=2.0)
    first, second = (
        register_rigid(weighted(FRAME), planning, moving_mask=brain(FRAME), seed=3)
        for _ in range(2)
    )
    assert first.quality == second.quality


MOTIONS = (
    np.eye(4),
    pose((-2, 1, 1), 20.0, (-30.0, 40.0, 150.0)),
)
CT_HU = (-1000, 0, 900, 38, 30, 6)


def assert_found(found, motion, within_deg=0.2, within_mm=0.2):
    wrong = found.transform.moving_from_fixed @ motion
    edge = np.array([(x, y, z) for x in (-60, 60) for y in (-75, 75) for z in (-60, 60)])
    apart = np.linalg.norm(transform_points(wrong, edge) - edge, axis=1).max()
    print(f"{rotation_angle_deg(wrong):.3f} deg, at most {apart:.3f} mm")
    assert found.is_usable, [f.message for f in found.findings]
    assert rotation_angle_deg(wrong) < within_deg
    assert apart < 2 * within_mm


@pytest.mark.slow
@pytest.mark.parametrize(
    "motion",
    [pose((1, -1, 2), 14.0, (20.0, -30.0, 60.0)), pose((0, 0, 1), -8.0, (-5.0, 10.0, -200.0))],
)
def test_that_a_ct_in_another_frame_is_found(motion):
    grid = grid_of(240, 1.5, "5.6.7")
    grid = Grid(grid.shape, motion @ grid.ras_from_vox, "5.6.7")
    planning = head(grid, CT_HU, motion, Unit.HU, noise=8.0)
    assert_found(register_rigid(weighted(FRAME), planning, moving_mask=brain(FRAME)), motion)


@pytest.mark.slow
def test_that_a_patient_who_moved_within_one_frame_is_corrected():
    motion = pose((1, 2, -1), 3.0, (4.0, -2.0, 3.0))
    planning = head(grid_of(220, 1.5, FRAME), (2, 90, 5, 60, 100, 20), motion, noise=2.0)
    found = register_rigid(weighted(FRAME), planning, moving_mask=brain(FRAME))
    assert_found(found, motion)
    assert not found.quality.is_identity_kept
    assert [f.code for f in found.findings] == ["same-frame-corrected"]


@pytest.mark.slow
def test_that_a_fit_to_noise_is_an_error():
    grid = grid_of(200, 3.0, "5.6.7")
    noise = np.random.default_rng(1).normal(100, 20, grid.shape).astype(np.float32)
    found = register_rigid(
        weighted(FRAME), Image(noise, grid, Unit.SIGNAL, "noise"), moving_mask=brain(FRAME)
    )
    assert not found.is_usable
    blocking = {f.code for f in found.findings if f.severity is Severity.ERROR}
    assert blocking & {"registration-failed", "registration-ambiguous"}


@pytest.mark.slow
def test_that_a_real_head_moved_by_a_known_motion_is_found_there(shared_data):
    folder = shared_data / "mappertrac_sub-011591"
    dwi = nib.load(folder / "dwi" / "sub-011591_dwi.nii.gz")
    b_s_mm2 = np.loadtxt(folder / "dwi" / "sub-011591_dwi.bval")
    values = np.asarray(dwi.dataobj, dtype=np.float32)
    grid = Grid(values.shape[:3], dwi.affine)
    moving = Image(values[..., b_s_mm2 > 50].mean(-1), grid, Unit.SIGNAL, "mean DWI")
    mask, _ = brain_mask(Image(values[..., b_s_mm2 <= 50].mean(-1), grid, Unit.SIGNAL, "b0"))
    t1 = nib.load(folder / "anat" / "sub-011591_T1w.nii.gz")
    values = np.asarray(t1.dataobj, dtype=np.float32)
    middle = moving.grid.centre_ras_mm
    found = []
    for motion in MOTIONS:
        grid = Grid(values.shape, motion @ t1.affine)
        planning = Image(values, grid, Unit.SIGNAL, "t1")
        found.append(register_rigid(moving, planning, moving_mask=mask))
        print(found[-1].quality)
        assert found[-1].is_usable, [f.message for f in found[-1].findings]
        before = found[0].transform.fixed_from_moving
        wrong = found[-1].transform.moving_from_fixed @ motion @ before
        assert rotation_angle_deg(wrong) < 0.2
        assert np.linalg.norm(transform_points(wrong, middle) - middle) < 0.2
