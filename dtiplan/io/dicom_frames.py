"""Multi-frame objects: the functional groups that say where each frame lies (PS3.3 C.7.6.16)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pydicom.dataset import Dataset
from pydicom.tag import Tag

from dtiplan.domain.geometry import lps_from_ras, transform_points
from dtiplan.io.dicom_series_writer import decimals, orientation, pixel_spacing

if TYPE_CHECKING:
    from pydicom.uid import UID

    from dtiplan.domain.geometry import Grid


def group(**attributes: object) -> list[Dataset]:
    """Give a functional group: a sequence of one item with these attributes."""
    item = Dataset()
    for keyword, value in attributes.items():
        setattr(item, keyword, value)
    return [item]


def fill_dimensions(
    dataset: Dataset, organization_uid: UID, pointers: Sequence[tuple[str, str]]
) -> None:
    """Say by what the frames are ordered.

    Parameters
    ----------
    dataset : Dataset
    organization_uid : UID
    pointers : sequence of (str, str)
        Keyword of each index and of the functional group it stands in.
    """
    dataset.DimensionOrganizationSequence = group(DimensionOrganizationUID=organization_uid)
    dataset.DimensionIndexSequence = [
        group(
            DimensionOrganizationUID=organization_uid,
            DimensionIndexPointer=Tag(keyword),
            FunctionalGroupPointer=Tag(where),
            DimensionDescriptionLabel=keyword,
        )[0]
        for keyword, where in pointers
    ]


def fill_plane_groups(shared: Dataset, grid: Grid) -> None:
    """Fill what all frames of a grid share: pixel size and the direction of rows and columns."""
    spacing = decimals([grid.spacing_mm[2]])[0]
    shared.PixelMeasuresSequence = group(
        PixelSpacing=pixel_spacing(grid), SliceThickness=spacing, SpacingBetweenSlices=spacing
    )
    shared.PlaneOrientationSequence = group(ImageOrientationPatient=orientation(grid))


def plane_positions(grid: Grid) -> list[list[Dataset]]:
    """Give the plane position group of each index of the third axis."""
    corners = transform_points(grid.ras_from_vox, [(0, 0, k) for k in range(grid.shape[2])])
    return [plane_position(corner) for corner in corners]


def plane_position(corner_ras_mm: object) -> list[Dataset]:
    """Give the plane position group of a frame whose first voxel's centre lies there."""
    return group(ImagePositionPatient=decimals(lps_from_ras(corner_ras_mm)))  # type: ignore[arg-type]
