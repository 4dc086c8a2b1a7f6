"""Whose millimetres a tract definition is in: in another patient's data it is refused."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.tracts import Space

if TYPE_CHECKING:
    from dtiplan.domain.image import Image
    from dtiplan.domain.tracts import TractDefinition

_LETTERS = 16


def patient_mark(mask: Image) -> str:
    """Give a mark that two diffusion series share only if they have the same millimetres.

    It tells nothing of the patient, so that a file that bears it can be given away.

    Parameters
    ----------
    mask : Image
        Brain mask of the diffusion series, (x, y, z). Its frame of reference decides where it has
        one; else the grid and the mask itself, which no two heads share.

    Returns
    -------
    str
        16 hexadecimal digits.
    """
    uid = mask.grid.frame_of_reference_uid
    if uid:
        told = f"frame of reference {uid}".encode()
    else:
        matrix = np.ascontiguousarray(mask.grid.ras_from_vox, dtype="<f8").tobytes()
        voxels = np.packbits(np.asarray(mask.values, dtype=bool)).tobytes()
        told = b"grid" + repr(tuple(mask.grid.shape)).encode() + matrix + voxels
    return hashlib.sha256(told).hexdigest()[:_LETTERS]


def refuse_other_patients(definitions: Iterable[TractDefinition], mark: str) -> None:
    """Refuse definitions in the millimetres of a patient who is not this one.

    Parameters
    ----------
    definitions : iterable of TractDefinition
    mark : str
        Of the series in which tracts are searched, see ``patient_mark``.

    Raises
    ------
    UserError
        ``tract-of-other-patient``; also where a definition does not say whose it is.
    """
    for definition in definitions:
        if definition.space is not Space.PATIENT or definition.drawn_in == mark:
            continue
        told = f"drawn_in = '{definition.drawn_in}'" if definition.drawn_in else "no drawn_in"
        raise UserError(
            f"{definition.name} cannot be searched in this patient.",
            "Its regions are in the patient millimetres of one diffusion series and carry over to "
            f"no other: its file has {told}, this series is {mark}.",
            "Untick it, or save it for any patient where it was drawn. If it was drawn in this "
            f"very series, write drawn_in = '{mark}' into its file.",
            "tract-of-other-patient",
        )
