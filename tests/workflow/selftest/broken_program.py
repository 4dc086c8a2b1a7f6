"""The command line with a fault put in on purpose: ``python broken_program.py FAULT ARGUMENT...``.

Only the reference objects that take a second are measured.
"""

import importlib.metadata
import os
import sys
from dataclasses import replace

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from dtiplan.cli.commands import run
from dtiplan.domain.geometry import Grid
from dtiplan.io import dicom_diffusion, dicom_rtdose, gradients
from dtiplan.workflow import software
from dtiplan.workflow.selftest import running

MEASURED = ("block", "files", "dose")


def library() -> None:
    """Another version of scipy is installed."""
    whole = importlib.metadata.version
    importlib.metadata.version = lambda name: "9.9.9" if name == "scipy" else whole(name)


def b_vectors() -> None:
    """Somebody thinks that the y axis of b-vectors points the other way."""
    whole = gradients.ras_from_fsl
    gradients.ras_from_fsl = lambda grid: np.diag([1.0, -1.0, 1.0]) @ whole(grid)


def scale() -> None:
    """Doses come out 1 % too high."""
    whole = dicom_rtdose._dose

    def scaled(path, dataset):
        dose = whole(path, dataset)
        return replace(dose, image=replace(dose.image, values=dose.image.values * 1.01))

    dicom_rtdose._dose = scaled


def half_voxel() -> None:
    """Images come to lie half a voxel off."""
    whole = dicom_diffusion._merged

    def shifted(*args):
        values, grid, b, vectors = whole(*args)
        matrix = grid.ras_from_vox.copy()
        matrix[:3, 3] += 0.5 * matrix[:3, 0]
        return values, Grid(grid.shape, matrix, grid.frame_of_reference_uid), b, vectors

    dicom_diffusion._merged = shifted


FAULTS = {
    "none": lambda: None,
    "library": library,
    "b-vectors": b_vectors,
    "scale": scale,
    "half-voxel": half_voxel,
}


def main() -> int:
    """Put the fault in and run the command."""
    software._digest = lambda *_: "0" * 64  # files may be edited while the test runs
    FAULTS[sys.argv[1]]()
    running.OBJECTS = {name: running.OBJECTS[name] for name in MEASURED}
    return run(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
