"""Reference: FSL's gradient files with known directions, on images stored in different ways.

The numbers are written out here, so that nothing of the program decides what is right.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np

from dtiplan.domain.geometry import Grid
from dtiplan.domain.selftest import Answer
from dtiplan.workflow.selftest.place_fits import digest, direction_reading

_GIVEN = np.array(
    [[0.6, 0.64, 0.48], [0.8, 0.36, -0.48], [0.0, 0.6, 0.8], [0.48, -0.64, 0.6], [0.6, 0.0, -0.8]]
)
"""In FSL's frame: along the voxel axes, x mirrored where the image is stored right-handed."""
_STORED = {
    "right-handed": np.diag([2.0, 2.0, 2.0, 1.0]),
    "left-handed": np.diag([-2.0, 2.0, 2.0, 1.0]),
    "sagittal": np.array([[0, 0, 2.0, 0], [2.0, 0, 0, 0], [0, 2.0, 0, 0], [0, 0, 0, 1.0]]),
}
_TRUE_RAS = {
    "right-handed": _GIVEN * (-1.0, 1.0, 1.0),
    "left-handed": _GIVEN * (-1.0, 1.0, 1.0),
    "sagittal": _GIVEN[:, [2, 0, 1]] * (1.0, -1.0, 1.0),
}


def files_answer() -> Answer:
    """Read the files and compare with the directions that are meant."""
    from dtiplan.io.gradients import read_table

    readings, hashes = [], {}
    n = len(_GIVEN)
    with tempfile.TemporaryDirectory(prefix="dtiplan-selftest-") as folder:
        bval, bvec = Path(folder) / "dwi.bval", Path(folder) / "dwi.bvec"
        bval.write_text(" ".join(["1000"] * n) + "\n", encoding="ascii")
        rows = (" ".join(f"{v:g}" for v in row) for row in _GIVEN.T)
        bvec.write_text("\n".join(rows) + "\n", encoding="ascii")
        for name, matrix in _STORED.items():
            table = read_table(bval, bvec, Grid((4, 4, 4), matrix), n)
            readings.append(
                direction_reading(
                    f"files-b-vectors-{name}",
                    "b-vectors read from FSL files",
                    table.directions_ras,
                    _TRUE_RAS[name],
                    0.01,
                )
            )
            hashes[f"files-{name}"] = digest(table.directions_ras)
    return Answer("files", tuple(readings), hashes)
