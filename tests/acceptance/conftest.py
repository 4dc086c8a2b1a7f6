"""Cases that several acceptance tests look at."""

from pathlib import Path

import numpy as np
import pytest

from dtiplan.cli import run
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_series_writer import PatientHeader, write_image_series
from dtiplan.io.nifti import read_image
from tests.domain.test_geometry import rotation


@pytest.fixture(scope="session")
def digital_patient(tmp_path_factory) -> Path:
    """The digital patient as DICOM, with its truth."""
    from dtiplan.workflow.phantom.digital_patient import make_phantom

    folder = tmp_path_factory.mktemp("digital") / "patient"
    make_phantom("digital-patient", folder, has_plans=True)
    return folder


@pytest.fixture(scope="session")
def planned_patient(digital_patient: Path) -> Path:
    """The case of the digital patient's main job on the command line; to be copied, not changed.

    Files whose tests ask for it stand in ``SHARING_A_PATIENT`` of ``tests/conftest.py``.
    """
    case = digital_patient.parent / "planned"
    source = str(digital_patient / "dicom")
    assert run(["plan", source, "--case", str(case), "--accepted-by", "M. Curie"]) == 0
    return case


def write_planning_mr(nifti: Path, folder: Path, motion: np.ndarray) -> None:
    """Write a NIfTI T1 as a planning MR, moved by a rigid motion (RAS mm)."""
    image = read_image(nifti, "t1", Unit.SIGNAL)
    moved = Grid(image.grid.shape, motion @ image.grid.ras_from_vox)
    write_image_series(
        Image(image.values, moved, Unit.SIGNAL, "t1"),
        folder,
        Modality.MR,
        PatientHeader("Test^Planning", "PLANNING", seed=folder.name),
        series_description="T1 planning",
        frame_of_reference_uid=f"1.2.826.0.1.3680043.8.498.{sum(folder.name.encode())}",
    )


@pytest.fixture(scope="session")
def known_motion() -> np.ndarray:
    """A general rotation of 12 degrees and a shift, RAS mm."""
    motion = rotation((1, -2, 3), 12.0)
    motion[:3, 3] = (15.0, -10.0, 8.0)
    return motion
