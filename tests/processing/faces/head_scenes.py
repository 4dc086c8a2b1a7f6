"""Heads of the digital patient in any pose, with every voxel of brain, nose and eyes known."""

from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from dtiplan.domain.digital_patient import Pose, Scan, mirrored_spec, mirrored_template
from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality
from dtiplan.domain.units import Unit
from dtiplan.io.digital_patient_spec import read_phantom_spec
from dtiplan.io.locations import resource
from dtiplan.io.nifti import read_image
from dtiplan.processing.simulate.head import head_shape, picture, tissue_fractions
from dtiplan.processing.simulate.patient import pose_matrix, scan_grid

NOSE_TIP, CHIN = (0.0, 108.0, -48.0), (0.0, 88.0, -70.0)
EYES = ((-30.0, 78.0, -42.0), (30.0, 78.0, -42.0))
"""In the template's frame, mm."""
VOXEL_MM = 3.0


@dataclass(frozen=True, eq=False)
class HeadScene:
    """An image of a head and what is where in it."""

    image: Image
    modality: Modality
    brain: np.ndarray
    from_template: np.ndarray

    def near(self, place_mm, radius_mm=6.0):
        """Voxels round a place of the template."""
        centre = transform_points(self.from_template, place_mm)
        return np.linalg.norm(self.image.grid.points_ras_mm() - centre, axis=-1) <= radius_mm


@cache
def shape(mirrored=False):
    """The template's head, or its mirror image."""
    fa = read_image(resource("template", "fa_mni.nii.gz"), "fa", Unit.NONE)
    return head_shape(mirrored_template(fa) if mirrored else fa)


def head_scene(
    modality=Modality.MR, rotation_deg=(0.0, 0.0, 0.0), tilt_deg=(0.0, 0.0, 0.0), mirrored=False,
    is_sagittal=False, scale=(0.98, 0.96, 0.97), layers_mm=(2.5, 5.5, 6.0),
):  # fmt: skip
    """Make a head; the noise is the same each time."""
    pose = Pose(rotation_deg, (4.0, -9.0, 21.0), scale)
    spec = replace(read_phantom_spec("digital-patient"), pose=pose, layers_mm=layers_mm)
    if mirrored:
        spec = mirrored_spec(spec)
    pose = pose_matrix(spec.pose)
    scan = Scan((VOXEL_MM,) * 3, (82, 96, 82), tilt_deg, (0.0, 4.0, -30.0))
    grid = scan_grid(scan, pose, None)
    if is_sagittal:
        grid = Grid(
            (grid.shape[1], grid.shape[2], grid.shape[0]), grid.ras_from_vox[:, [1, 2, 0, 3]]
        )
    fractions = tissue_fractions(spec, shape(mirrored), grid, pose)
    is_ct = modality is Modality.CT
    values = {n: t.ct_hu if is_ct else t.t1_signal for n, t in spec.tissues.items()}
    unit, air, sigma = (Unit.HU, -1000.0, 8.0) if is_ct else (Unit.SIGNAL, 0.0, 12.0)
    image = picture(fractions, values, air, grid, unit, "head")
    noise = np.random.default_rng(3).standard_normal(grid.shape, dtype=np.float32)
    noisy = np.rint(image.values + sigma * noise)
    brain = sum(fractions[name] for name in ("wm", "gm", "tumour") if name in fractions) > 0.02
    shown = Image((noisy if is_ct else np.abs(noisy)).astype(np.int16), grid, unit, "head")
    return HeadScene(shown, modality, brain, pose)
