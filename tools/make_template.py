"""Make resources/template/fa_mni.nii.gz: FA in MNI152 2009a, 2 mm, from two PyPI wheels.

The wheel ``tractseg`` carries a mean FA map, but in a rigidly aligned frame of its own (white
matter lies up to 19 mm away from MNI152). The wheel ``nilearn`` carries the white matter
probability and brain of MNI152 2009a. This tool opens both as zip files, fits the first to
the second with dtiplan's own affine and diffeomorphic registration, and writes the FA there.

Run it by hand when the template is to be made anew; the program never does.
"""

from __future__ import annotations

import argparse
import gzip
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import nibabel as nib
import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.processing.atlas.warp import align_smoothly

TRACTSEG = "tractseg==2.10"
NILEARN = "nilearn==0.14.1"
FA_FILE = "tractseg/resources/MNI_FA_template.nii.gz"
WM_FILE = "nilearn/datasets/data/mni_icbm152_wm_tal_nlin_sym_09a_converted.nii.gz"
T1_FILE = "nilearn/datasets/data/mni_icbm152_t1_tal_nlin_sym_09a_converted.nii.gz"
LICENCES = {
    "tractseg": "tractseg-2.10.dist-info/licenses/LICENSE",
    "nilearn": "nilearn-0.14.1.dist-info/licenses/LICENSE",
}
FIT_SPACING_MM = 1.5
TARGET_CORRELATION = 0.80
TARGET = Path(__file__).resolve().parents[1] / "resources" / "template"


def main() -> int:
    """Download, fit, write and say how good the fit is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheels", type=Path, help="folder with both wheels already there")
    parser.add_argument("--output", type=Path, default=TARGET)
    given = parser.parse_args()
    given.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.wheels or download(Path(scratch))
        fa = read_from_wheel(folder, "tractseg", FA_FILE)
        white_matter = read_from_wheel(folder, "nilearn", WM_FILE)
        brain = read_from_wheel(folder, "nilearn", T1_FILE)
        for package, member in LICENCES.items():
            with zipfile.ZipFile(wheel_of(folder, package)) as archive:
                (given.output / f"LICENSE.{package}").write_bytes(archive.read(member))
    fit_grid = grid_around(brain, FIT_SPACING_MM)
    fixed = Image(sampled(white_matter, fit_grid), fit_grid, Unit.NONE, "wm")
    moving = Image(np.maximum(fa.values, 0.0), fa.grid, Unit.NONE, "fa")
    fitted = align_smoothly(moving, fixed, lambda f, note="": print(f"{100 * f:5.1f} % {note}"))
    grid = grid_around(brain, 2.0)
    template = sampled(moving, grid, fitted.to_moving_mm(grid.points_ras_mm()))
    inside = ndimage.binary_erosion(sampled(brain, grid) > 0)
    template = np.clip(np.where(inside, template, 0.0), 0.0, 1.0)
    correlation = float(np.corrcoef(template[inside], sampled(white_matter, grid)[inside])[0, 1])
    print(f"correlation with the white matter probability: {correlation:.3f}")
    if correlation < TARGET_CORRELATION:
        print(f"below {TARGET_CORRELATION}: nothing written")
        return 1
    write(template, grid, given.output / "fa_mni.nii.gz")
    return 0


def download(folder: Path) -> Path:
    """Fetch both wheels without their dependencies."""
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "-d", str(folder)]
    subprocess.run([*command, TRACTSEG, NILEARN], check=True)
    return folder


def wheel_of(folder: Path, package: str) -> Path:
    """Give the only wheel of a package."""
    (wheel,) = folder.glob(f"{package}-*.whl")
    return wheel


def read_from_wheel(folder: Path, package: str, member: str) -> Image:
    """Read one NIfTI file out of a wheel."""
    with (
        zipfile.ZipFile(wheel_of(folder, package)) as archive,
        tempfile.TemporaryDirectory() as scratch,
    ):
        loaded = nib.load(archive.extract(member, scratch))
        values = np.asarray(loaded.dataobj, dtype=np.float32)
    x, y, z = values.shape
    grid = Grid((x, y, z), np.asarray(loaded.affine, dtype=np.float64))
    return Image(values / max(values.max(), 1.0), grid, Unit.NONE, package)


def grid_around(brain: Image, spacing_mm: float) -> Grid:
    """Give a RAS grid with even millimetres that holds the brain and 6 mm around it."""
    index = np.argwhere(brain.values > 0)
    corners = transform_points(brain.grid.ras_from_vox, [index.min(axis=0), index.max(axis=0)])
    low = 2.0 * np.floor((corners.min(axis=0) - 6.0) / 2.0)
    size = np.ceil((corners.max(axis=0) + 6.0 - low) / spacing_mm).astype(int) + 1
    matrix = np.diag([spacing_mm, spacing_mm, spacing_mm, 1.0])
    matrix[:3, 3] = low
    return Grid((int(size[0]), int(size[1]), int(size[2])), matrix)


def sampled(
    image: Image, grid: Grid, points_mm: NDArray[np.float64] | None = None
) -> NDArray[np.float32]:
    """Give the image on a grid, or at the points that belong to its voxels."""
    points = grid.points_ras_mm() if points_mm is None else points_mm
    # Averaging over about a voxel of the coarser grid first keeps detail from aliasing.
    sigma = [max(0.0, 0.35 * (grid.spacing_mm[0] / s - 1.0)) for s in image.grid.spacing_mm]
    smooth = ndimage.gaussian_filter(image.values, sigma)
    index = np.moveaxis(transform_points(image.grid.vox_from_ras, points), -1, 0)
    return np.asarray(ndimage.map_coordinates(smooth, index, order=1), dtype=np.float32)


def write(template: NDArray[np.float32], grid: Grid, path: Path) -> None:
    """Write FA as 255ths in uint8, small and the same to the byte each time."""
    values = np.rint(template * 255.0).astype(np.uint8)
    file = nib.Nifti1Image(values, grid.ras_from_vox)
    file.header.set_slope_inter(1.0 / 255.0, 0.0)
    file.header.set_xyzt_units("mm")
    file.header["descrip"] = b"mean FA, MNI152 2009a symmetric frame"
    file.set_sform(grid.ras_from_vox, code=4)
    file.set_qform(grid.ras_from_vox, code=4)
    path.write_bytes(gzip.compress(file.to_bytes(), mtime=0))
    print(f"{path}: {values.shape}, {path.stat().st_size} bytes")


if __name__ == "__main__":
    raise SystemExit(main())
