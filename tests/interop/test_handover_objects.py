"""Independent programs read our DICOM objects: highdicom, DCMTK and dciodvfy."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.domain.geometry import transform_points
from dtiplan.domain.planning import PlanningSeries
from dtiplan.workflow.objects.object_folder import OBJECT_KINDS, write_objects
from tests.io.handover_scenes import POSITIONS, complaints, planning_mr
from tests.workflow.objects.object_cases import objects_case

pytestmark = pytest.mark.interop

DCMFTEST, DCMDUMP = shutil.which("dcmftest"), shutil.which("dcmdump")
FLIP = np.diag([-1.0, -1.0, 1.0, 1.0])


class Handed:
    """A case in one position and all its objects."""

    def __init__(self, position: str, folder: Path) -> None:
        self.planning: PlanningSeries = planning_mr(position, folder / "mr")
        self.case = objects_case(folder / "case", self.planning)
        self.record = write_objects(self.case, OBJECT_KINDS, folder / "out")
        self.folder = folder / "out"


@pytest.fixture(scope="module", params=POSITIONS)
def handed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Handed:
    return Handed(request.param, tmp_path_factory.mktemp(request.param))


def test_that_dciodvfy_finds_no_error_in_any_file(handed: Handed) -> None:
    ends = [made["files"][place] for made in handed.record["objects"] for place in (0, 7, -1)
            if place < len(made["files"])]  # fmt: skip
    wrong = {end["path"]: complaints(handed.folder / end["path"]) for end in ends}
    assert {name: said for name, said in wrong.items() if said} == {}


@pytest.mark.skipif(DCMFTEST is None or DCMDUMP is None, reason="DCMTK is not installed")
def test_that_dcmtk_reads_every_file_to_its_end(handed: Handed) -> None:
    assert DCMFTEST is not None
    assert DCMDUMP is not None
    for made in handed.record["objects"]:
        path = handed.folder / made["files"][-1]["path"]
        for command in ((DCMFTEST, path), (DCMDUMP, "+E", path)):
            said = subprocess.run(command, capture_output=True, text=True, check=False)
            assert said.returncode == 0
            assert not said.stderr.strip()


def test_that_highdicom_finds_the_structure_where_its_voxels_are(handed: Handed) -> None:
    highdicom = pytest.importorskip("highdicom")
    seg = highdicom.seg.segread(str(handed.folder / "SEG_dtiplan.dcm"))
    assert seg.get_segment_description(1).segment_label == "Motor_L"
    volume = seg.get_volume(segment_numbers=[1], combine_segments=True)
    places = transform_points(FLIP @ volume.affine, np.argwhere(volume.array > 0))
    from dtiplan.processing.structures.pixel_masks import pixel_mask

    (made,) = handed.case.read("structures")
    mask = pixel_mask(made.structure, handed.planning).mask
    expected = handed.planning.image.grid.points_ras_mm()[mask]
    assert len(places) == len(expected)
    order, theirs = np.lexsort(np.round(expected, 2).T), np.lexsort(np.round(places, 2).T)
    assert np.abs(places[theirs] - expected[order]).max() < 0.01


@pytest.mark.parametrize(("name", "half_step"), [("FA", 1.0001e-5), ("MD", 5.001e-8)])
def test_that_highdicom_finds_the_maps_values_in_place(
    handed: Handed, name: str, half_step: float
) -> None:
    highdicom = pytest.importorskip("highdicom")
    dataset = pydicom.dcmread(handed.folder / f"{name}_dtiplan.dcm")
    volume = highdicom.pm.ParametricMap.from_dataset(dataset).get_volume(
        apply_real_world_transform=True
    )
    meant = getattr(handed.case.read("maps"), name.lower())
    motion = handed.case.read("accepted_registration").transform.fixed_from_moving
    places = transform_points(motion, meant.grid.points_ras_mm().reshape(-1, 3))
    index = transform_points(np.linalg.inv(FLIP @ volume.affine), places)
    nearest = np.rint(index).astype(int)
    assert np.abs(index - nearest).max() < 1e-3
    found = volume.array[tuple(nearest.T)]
    assert np.abs(found - meant.values.ravel()).max() <= half_step


def test_that_the_standards_own_tables_miss_nothing(handed: Handed) -> None:
    """Attributes of type 1 and 2 that are not conditional, by highdicom's copy of PS3.3."""
    pytest.importorskip("highdicom")
    from highdicom import _standard_utils as tables

    sops, modules = tables.get_sop_class_iod_map(), tables.get_iod_module_map()
    attributes = tables.get_module_attribute_map()
    missing = set()
    for made in handed.record["objects"]:
        path = handed.folder / made["files"][0]["path"]
        dataset = pydicom.dcmread(path)
        for module in modules[sops[str(dataset.SOPClassUID)]]:
            if module["usage"] != "M":
                continue
            for attribute in attributes[module["key"]]:
                if attribute["path"] or attribute["type"] not in ("1", "2"):
                    continue
                if attribute["keyword"] not in dataset:
                    missing.add((made["kind"], module["key"], attribute["keyword"]))
    assert missing == set()
