"""Overwriting some pixels of a DICOM image; all others stay as they are, to the bit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.uid import (
    CTImageStorage,
    EnhancedCTImageStorage,
    EnhancedMRImageStorage,
    MRImageStorage,
)

from dtiplan.domain.errors import UserError
from dtiplan.io.dicom_headers import DAMAGED, without_pydicom_warnings
from dtiplan.io.dicom_values import number

_AIR = {"CT": -1000.0}
"""What stands for nothing, in real units; 0 in images of other modalities."""
_VOLUMES = frozenset(
    (CTImageStorage, EnhancedCTImageStorage, MRImageStorage, EnhancedMRImageStorage)
)
_BIG_ENDIAN = "1.2.840.10008.1.2.2"


def blank_pixels(dataset: Dataset, masks: Mapping[int, NDArray[np.bool_]]) -> None:
    """Write air into an image, in place; compressed pixels are decompressed.

    Parameters
    ----------
    dataset : Dataset
        A grey image of 8, 16 or 32 bits, of one or more frames.
    masks : mapping
        Frame number, from 0, to the pixels to overwrite, (columns, rows).

    Raises
    ------
    UserError
        ``pixels-unreadable``: the pixels cannot be decoded or are of another kind.
    """
    try:
        with without_pydicom_warnings():
            if dataset.file_meta.TransferSyntaxUID.is_compressed:
                dataset.decompress(generate_instance_uid=False)
            stored = _stored(dataset)
    except (*DAMAGED, RuntimeError) as reason:
        raise _unreadable(f"{type(reason).__name__}: {str(reason)[:200]}.") from reason
    for frame, mask in masks.items():
        if mask.T.shape != stored.shape[1:] or frame >= len(stored):
            raise _unreadable(f"They are {stored.shape}, not frames of {mask.T.shape}.")
        stored[frame][mask.T] = _air(dataset, frame, stored.dtype)
    raw = stored.tobytes()
    dataset.PixelData = raw + b"\0" * (len(raw) % 2)


def _stored(dataset: Dataset) -> NDArray[Any]:
    """Give the stored values, (frames, rows, columns), with every bit as it is in the file."""
    if int(dataset.get("SamplesPerPixel", 1)) != 1 or int(dataset.BitsAllocated) not in (8, 16, 32):
        raise _unreadable("They are not grey values of 8, 16 or 32 bits.")
    order = ">" if dataset.file_meta.TransferSyntaxUID == _BIG_ENDIAN else "<"
    sign = "i" if int(dataset.PixelRepresentation) else "u"
    kind = np.dtype(f"{order}{sign}{int(dataset.BitsAllocated) // 8}")
    shape = (int(dataset.get("NumberOfFrames") or 1), int(dataset.Rows), int(dataset.Columns))
    count = shape[0] * shape[1] * shape[2]
    return np.frombuffer(dataset.PixelData, dtype=kind, count=count).reshape(shape).copy()


def _air(dataset: Dataset, frame: int, kind: np.dtype[Any]) -> int:
    """Give the stored value nearest to air."""
    slope, intercept = _rescale(dataset, frame)
    wanted = (_AIR.get(str(dataset.get("Modality")), 0.0) - intercept) / slope
    bits = int(dataset.get("BitsStored") or dataset.BitsAllocated)
    is_signed = kind.kind == "i"
    low = -(1 << (bits - 1)) if is_signed else 0
    high = (1 << (bits - is_signed)) - 1
    return int(np.clip(round(wanted), low, high))


def _rescale(dataset: Dataset, frame: int) -> tuple[float, float]:
    """Give slope and intercept of a frame, as they stand in the image or its functional groups."""
    groups = [dataset]
    shared, own = "SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"
    for name, index in ((shared, 0), (own, frame)):
        items = dataset.get(name) or ()
        if len(items) > index:
            groups += list(items[index].get("PixelValueTransformationSequence") or ())
    slope, intercept = number(groups[-1], "RescaleSlope"), number(groups[-1], "RescaleIntercept")
    return slope or 1.0, intercept or 0.0


def _unreadable(cause: str) -> UserError:
    return UserError(
        "The face cannot be taken out of the pixels.",
        cause,
        "Leave the series out, or export it again without compression.",
        "pixels-unreadable",
    )


def is_grey_volume(path: Path) -> bool:
    """Whether a file is an image of a CT or MR scanner."""
    with without_pydicom_warnings():
        dataset = dcmread(path, specific_tags=["SOPClassUID"], stop_before_pixels=True)
    return dataset.get("SOPClassUID") in _VOLUMES
