"""Images and rigid or affine motions as SimpleITK holds them, in RAS mm.

ITK does not care which way its physical axes point; it is given RAS as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
import SimpleITK as sitk
from scipy.spatial.transform import Rotation

from dtiplan.domain.errors import CancelledError
from dtiplan.domain.geometry import Array, Grid, transform_points

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.progress import Progress


@contextmanager
def one_thread() -> Iterator[None]:
    """Let ITK work on one thread: sums in another order would change the last digits."""
    before = sitk.ProcessObject.GetGlobalDefaultNumberOfThreads()
    sitk.ProcessObject.SetGlobalDefaultNumberOfThreads(1)
    try:
        yield
    finally:
        sitk.ProcessObject.SetGlobalDefaultNumberOfThreads(before)


def itk_image(values: NDArray[np.generic], grid: Grid) -> sitk.Image:
    """Give a scalar volume (x, y, z) as ITK image; booleans become 0 and 1."""
    kind = np.uint8 if values.dtype == bool else np.float32
    image = sitk.GetImageFromArray(np.ascontiguousarray(values.astype(kind).T))
    image.SetSpacing(grid.spacing_mm)
    image.SetOrigin([float(x) for x in grid.ras_from_vox[:3, 3]])
    image.SetDirection([float(x) for x in grid.directions.ravel()])
    return image


def array_of(image: sitk.Image) -> NDArray[np.float32]:
    """Give the values of an ITK image as (x, y, z)."""
    return np.asarray(sitk.GetArrayFromImage(image).T, dtype=np.float32)


def matrix_of(transform: sitk.Transform) -> Array:
    """Give any linear ITK transform as a 4x4 matrix."""
    origin = np.array(transform.TransformPoint((0.0, 0.0, 0.0)))
    columns = [np.array(transform.TransformPoint(tuple(axis))) - origin for axis in np.eye(3)]
    matrix = np.eye(4)
    matrix[:3, :3] = np.column_stack(columns)
    matrix[:3, 3] = origin
    return matrix


def rigid_transform(matrix: Array, centre_mm: Array) -> sitk.Euler3DTransform:
    """Give a rigid 4x4 matrix as ITK transform that turns about a centre."""
    transform = sitk.Euler3DTransform()
    transform.SetCenter([float(x) for x in centre_mm])
    turn = Rotation.from_matrix(matrix[:3, :3]).as_matrix()
    transform.SetMatrix([float(x) for x in turn.ravel()], 1e-4)
    transform.SetTranslation([float(x) for x in transform_points(matrix, centre_mm) - centre_mm])
    return transform


def affine_transform(matrix: Array, centre_mm: Array) -> sitk.AffineTransform:
    """Give an affine 4x4 matrix as ITK transform about a centre."""
    transform = sitk.AffineTransform(3)
    transform.SetCenter([float(x) for x in centre_mm])
    transform.SetMatrix([float(x) for x in matrix[:3, :3].ravel()])
    transform.SetTranslation([float(x) for x in transform_points(matrix, centre_mm) - centre_mm])
    return transform


def run_stoppable(
    method: sitk.ImageRegistrationMethod,
    fixed: sitk.Image,
    moving: sitk.Image,
    progress: Progress,
) -> None:
    """Execute a registration with an in-place transform; cancelling stops it.

    An exception cannot cross ITK's callbacks, so it is kept, the optimiser is asked to stop,
    and it is raised afterwards.
    """
    cancelled: list[CancelledError] = []
    fraction = 0.0

    def listen() -> None:
        nonlocal fraction
        # The number of iterations is not known beforehand; each takes a part of what is left.
        fraction += 0.02 * (1.0 - fraction)
        try:
            progress(fraction)
        except CancelledError as error:
            cancelled.append(error)
            method.StopRegistration()

    method.AddCommand(sitk.sitkIterationEvent, listen)
    method.Execute(fixed, moving)
    if cancelled:
        raise cancelled[0]
    progress(1.0)
