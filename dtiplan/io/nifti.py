"""NIfTI images in and out; the only door of nibabel for images."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path
from typing import Any

import nibabel as nib
import numpy as np
from nibabel.filebasedimages import ImageFileError
from nibabel.spatialimages import HeaderDataError
from nibabel.wrapstruct import WrapStructError
from numpy.typing import NDArray

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.units import Unit
from dtiplan.io.gradients import read_table, write_table

_UNREADABLE = (
    ImageFileError,
    HeaderDataError,
    WrapStructError,
    OSError,
    EOFError,
    ValueError,
    KeyError,
    TypeError,
    OverflowError,
    MemoryError,
    zlib.error,
    gzip.BadGzipFile,
    np.linalg.LinAlgError,
)
"""What nibabel raises on damaged files."""

_MM_OF_UNIT = {"mm": 1.0, "meter": 1000.0, "micron": 0.001, "unknown": 1.0}
_FORM_TOLERANCE_MM = 0.5
"""dcm2niix itself leaves 0.23 mm between both forms of a sheared Philips series; a confusion of
sides or axes is off by centimetres."""
_new_image: Any = nib.Nifti1Image
"""nibabel's own annotations are incomplete; this keeps its values as plain as they are."""


def read_grid(path: Path, frame_of_reference_uid: str | None = None) -> tuple[Grid, int]:
    """Read an image's grid and number of volumes without its values.

    Raises
    ------
    UserError
        As ``read_image``.
    """
    image = _open(path)
    grid = _grid(image, path, frame_of_reference_uid)
    shape = image.shape
    return grid, int(shape[3]) if len(shape) > 3 else 1


def read_image(
    path: Path, name: str, unit: Unit = Unit.NONE, frame_of_reference_uid: str | None = None
) -> Image:
    """Read one scalar, RGB or vector image.

    Parameters
    ----------
    path : Path
        ``.nii`` or ``.nii.gz``.
    name : str
        What the image is called inside the program.
    unit : Unit
        What its numbers are.
    frame_of_reference_uid : str, optional
        DICOM Frame of Reference the millimetres are known to belong to.

    Returns
    -------
    Image
        Integer types are kept where the file has no scaling, otherwise float32.

    Raises
    ------
    UserError
        ``nifti-unreadable``, ``nifti-no-orientation``, ``nifti-forms-disagree``,
        ``nifti-dimensions``, ``nifti-not-finite``, ``nifti-units``.
    """
    nifti = _open(path)
    grid = _grid(nifti, path, frame_of_reference_uid)
    return Image(_values(nifti, path), grid, unit, name)


def read_series(nii: Path, bval: Path, bvec: Path) -> DiffusionSeries:
    """Read a diffusion series written in FSL's convention.

    Raises
    ------
    UserError
        Those of ``read_image`` and of ``gradients.read_table``; ``nifti-not-4d``,
        ``nifti-colours``.
    """
    nifti = _open(nii)
    grid = _grid(nifti, nii, None)
    if len(nifti.shape) != 4:
        raise UserError(
            f"{nii.name} is not a diffusion series.",
            f"It has {len(nifti.shape)} dimensions (shape {tuple(nifti.shape)}); 4 are needed.",
            "Give the image whose fourth dimension runs over the directions.",
            "nifti-not-4d",
        )
    channels = nifti.get_data_dtype().names
    if channels:
        raise UserError(
            f"{nii.name} is not a diffusion series.",
            f"Each voxel holds the colours {', '.join(channels)}, not one number.",
            "Give the measured images, not a colour map.",
            "nifti-colours",
        )
    table = read_table(bval, bvec, grid, int(nifti.shape[3]))
    return DiffusionSeries(_values(nifti, nii), grid, table)


def write_image(image: Image, path: Path) -> None:
    """Write an image as ``.nii`` or ``.nii.gz``; masks as 0 and 1."""
    values = image.values.astype(np.uint8) if image.values.dtype == np.bool_ else image.values
    _write(values, image.grid, path)


def write_series(series: DiffusionSeries, prefix: Path) -> tuple[Path, Path, Path]:
    """Write ``PREFIX.nii.gz``, ``PREFIX.bval`` and ``PREFIX.bvec`` (FSL's convention).

    A prefix that ends in ``.nii`` or ``.nii.gz`` chooses that form.
    """
    name = prefix.name
    suffix = next((s for s in (".nii.gz", ".nii") if name.endswith(s)), "")
    stem = prefix.with_name(name.removesuffix(suffix))
    prefix.parent.mkdir(parents=True, exist_ok=True)
    ends = (suffix or ".nii.gz", ".bval", ".bvec")
    nii, bval, bvec = (stem.with_name(stem.name + end) for end in ends)
    _write(series.values, series.grid, nii)
    write_table(series.gradients, series.grid, bval, bvec)
    return nii, bval, bvec


def read_parts(nii: Path) -> tuple[NDArray[Any], Array]:
    """Read values and affine of an image a converter wrote, without judging its codes.

    Raises
    ------
    UserError
        ``nifti-unreadable``, ``nifti-not-finite``.
    """
    nifti = _open(nii)
    try:
        affine = Grid((1, 1, 1), nifti.affine).ras_from_vox
    except _UNREADABLE as reason:
        raise _unreadable(nii, reason) from reason
    return _values(nifti, nii), affine


def _unreadable(path: Path, reason: BaseException) -> UserError:
    return UserError(
        f"The image {path.name} cannot be read.",
        f"It is damaged or not NIfTI: {type(reason).__name__}: {str(reason)[:200]}.",
        "Copy it again from its source, or write it again with the converter.",
        "nifti-unreadable",
    )


@np.errstate(all="ignore")  # damaged headers; the results are checked
def _open(path: Path) -> Any:
    try:
        image = nib.load(path)
    except _UNREADABLE as reason:
        raise _unreadable(path, reason) from reason
    if not isinstance(image, nib.Nifti1Image):
        raise _unreadable(path, TypeError(f"{type(image).__name__} instead of a NIfTI image"))
    shape = tuple(image.shape)
    if not 3 <= len(shape) <= 4 or min(shape) < 1:
        raise UserError(
            f"The image {path.name} cannot be used.",
            f"Its shape is {shape}; 3 or 4 dimensions of at least one voxel are needed.",
            "Give a volume, or a series of volumes.",
            "nifti-dimensions",
        )
    return image


@np.errstate(all="ignore")  # damaged headers; the results are checked
def _values(image: Any, path: Path) -> NDArray[Any]:
    try:
        # nibabel clears the header's scaling on loading; the array proxy keeps it.
        plain = image.dataobj.slope == 1.0 and image.dataobj.inter == 0.0
        stored = image.get_data_dtype()
        if plain and stored.fields is not None:
            colours = np.asanyarray(image.dataobj)
            return np.stack([colours[channel] for channel in stored.names], axis=-1)
        if plain and stored.kind in "iub":
            values = np.asanyarray(image.dataobj)
            # A map of the file would break when the converter's folder is removed.
            mapped = isinstance(values, np.memmap)
            return np.asarray(values).astype(stored.newbyteorder("="), copy=mapped)
        values = np.asarray(image.get_fdata(dtype=np.float32, caching="unchanged"))
    except _UNREADABLE as reason:
        raise _unreadable(path, reason) from reason
    bad = int(values.size - np.count_nonzero(np.isfinite(values)))
    if bad:
        raise UserError(
            f"The image {path.name} cannot be used.",
            f"{bad} of {values.size} values are not finite numbers.",
            "Write it again from the source; do not fill the holes by guessing.",
            "nifti-not-finite",
        )
    return values


@np.errstate(all="ignore")  # damaged headers; the results are checked
def _grid(image: Any, path: Path, frame_of_reference_uid: str | None) -> Grid:
    try:
        affine = _affine(image.header, path) * np.array(
            [[_unit_mm(image.header, path)]] * 3 + [[1]]
        )
        return Grid(tuple(image.shape[:3]), affine, frame_of_reference_uid)
    except _UNREADABLE as reason:
        raise _unreadable(path, reason) from reason


def _unit_mm(header: Any, path: Path) -> float:
    unit = str(header.get_xyzt_units()[0])
    if unit not in _MM_OF_UNIT:
        raise UserError(
            f"The image {path.name} cannot be placed.",
            f"Its unit of length is '{unit}'.",
            "Write it again with millimetres.",
            "nifti-units",
        )
    return _MM_OF_UNIT[unit]


def _affine(header: Any, path: Path) -> Array:
    """Choose the sform, or else the qform; refuse none, and two that disagree."""
    sform, s_code = header.get_sform(coded=True)
    qform, q_code = header.get_qform(coded=True)
    if not s_code and not q_code:
        raise UserError(
            f"The image {path.name} cannot be placed.",
            "Its sform and qform codes are both 0: left and right are not known.",
            "Convert it again from DICOM with a converter that keeps the orientation.",
            "nifti-no-orientation",
        )
    if s_code and q_code and int(s_code) == int(q_code):
        shape = header.get_data_shape()[:3]
        both = [Grid(shape, m).corners_ras_mm() for m in (sform, qform)]
        apart = float(np.abs(both[0] - both[1]).max())
        if apart > _FORM_TOLERANCE_MM:
            raise UserError(
                f"The image {path.name} cannot be placed.",
                f"Its sform and qform claim the same space (code {int(s_code)}) but put the "
                f"corners up to {apart:.2f} mm apart.",
                "Find out which one is right and set both to it.",
                "nifti-forms-disagree",
            )
    return np.asarray(sform if s_code else qform, dtype=np.float64)


def _write(values: NDArray[Any], grid: Grid, path: Path) -> None:
    if values.dtype == np.int64 or values.dtype == np.uint64:
        values = values.astype(np.int32)
    image: Any = _new_image(values, grid.ras_from_vox)
    image.set_sform(grid.ras_from_vox, code=1)
    try:
        image.set_qform(grid.ras_from_vox, code=1, strip_shears=False)
    except HeaderDataError:  # a sheared grid has no qform
        image.set_qform(None, code=0)
    image.header.set_xyzt_units("mm", "sec")
    path.parent.mkdir(parents=True, exist_ok=True)
    nib.save(image, path)
