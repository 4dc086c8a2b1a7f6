"""A hundred damaged RT objects: each is refused in one message or reported, none a traceback."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from dtiplan.cli import run
from dtiplan.domain.geometry import Array
from tests.io.rt_files import dose_file, plan_file
from tests.io.rt_structure_files import lps, structure_file
from tests.processing.dose.bodies import sphere

pytestmark = pytest.mark.slow

Spoil = Callable[[Dataset], None]
KINDS = ("set", "dose", "plan")
TRUE_CC = 4.0 / 3.0 * np.pi * 0.216


def dose_at(points_lps: Array) -> Array:
    return np.asarray(30.0 + points_lps @ np.array([0.2, -0.5, 0.4]))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    ball = sphere(6.0, 1.0, 0.2)
    structure_file(folder / "set.dcm", {"ball": lps(ball), "half": lps(ball[:6])})
    dose_file(folder / "dose.dcm", dose_at)
    plan_file(folder / "plan.dcm")
    return folder


def setting(**values: object) -> Spoil:
    """Set elements; None deletes one."""

    def spoil(dataset: Dataset) -> None:
        for name, value in values.items():
            if value is None:
                delattr(dataset, name)
            else:
                setattr(dataset, name, value)

    return spoil


def contour(**values: object) -> Spoil:
    """Set elements of the third contour of the first structure."""

    def spoil(dataset: Dataset) -> None:
        setting(**values)(dataset.ROIContourSequence[0].ContourSequence[3])

    return spoil


def every_contour(kind: str) -> Spoil:
    def spoil(dataset: Dataset) -> None:
        for roi in dataset.ROIContourSequence:
            for item in roi.ContourSequence:
                item.ContourGeometricType = kind

    return spoil


def points(edit: Callable[[Array], Array]) -> Spoil:
    """Edit the points of the third contour of the first structure."""

    def spoil(dataset: Dataset) -> None:
        item = dataset.ROIContourSequence[0].ContourSequence[3]
        flat = edit(np.array(item.ContourData, np.float64).reshape(-1, 3)).ravel()
        item.ContourData = [f"{x:.4f}" for x in flat]

    return spoil


def first_roi(**values: object) -> Spoil:
    def spoil(dataset: Dataset) -> None:
        setting(**values)(dataset.StructureSetROISequence[0])

    return spoil


def without_contours(dataset: Dataset) -> None:
    for roi in dataset.ROIContourSequence:
        del roi.ContourSequence


def group(**values: object) -> Spoil:
    def spoil(dataset: Dataset) -> None:
        setting(**values)(dataset.FractionGroupSequence[0])

    return spoil


def reference(**values: object) -> Spoil:
    def spoil(dataset: Dataset) -> None:
        setting(**values)(dataset.DoseReferenceSequence[0])

    return spoil


def short_pixels(dataset: Dataset) -> None:
    dataset.PixelData = dataset.PixelData[:-400]


OFFSETS = [2.0 * n for n in range(18)]
NAMED: dict[str, tuple[str, Spoil]] = {
    "set: no patient": ("set", setting(PatientID=None)),
    "set: other patient": ("set", setting(PatientID="RT9")),
    "set: no ROI names": ("set", setting(StructureSetROISequence=None)),
    "set: no contours": ("set", setting(ROIContourSequence=None)),
    "set: empty contours": ("set", without_contours),
    "set: no frames at all": (
        "set",
        lambda d: (
            setting(ReferencedFrameOfReferenceSequence=None)(d),
            [setting(ReferencedFrameOfReferenceUID=None)(i) for i in d.StructureSetROISequence],
            None,
        )[-1],
    ),
    "set: other frame of the first": ("set", first_roi(ReferencedFrameOfReferenceUID="1.2.3.99")),
    "set: ROI without number": ("set", first_roi(ROINumber=None)),
    "set: ROI without name": ("set", first_roi(ROIName=None)),
    "set: number used twice": ("set", first_roi(ROINumber=2)),
    "set: unknown contour type": ("set", every_contour("SPIRAL")),
    "set: only points": ("set", every_contour("POINT")),
    "set: open lines": ("set", every_contour("OPEN_PLANAR")),
    "set: contour without data": ("set", contour(ContourData=None)),
    "set: contour without type": ("set", contour(ContourGeometricType=None)),
    "set: four numbers": ("set", contour(ContourData=["1", "2", "3", "4"])),
    "set: two corners": ("set", points(lambda p: p[:2])),
    "set: no area": ("set", points(lambda p: p[:1].repeat(9, axis=0))),
    "set: absurd place": ("set", points(lambda p: p * 1e6)),
    "set: tilted contour": ("set", points(lambda p: p + p[:, :1] * (0.0, 0.0, 0.4))),
    "set: far contour": ("set", points(lambda p: p + np.array([0.0, 0.0, 200.0]))),
    "set: twice the same contour": (
        "set",
        lambda d: d.ROIContourSequence[0].ContourSequence.append(
            d.ROIContourSequence[0].ContourSequence[3]
        ),
    ),
    "set: other class": ("set", setting(SOPClassUID="1.2.840.10008.5.1.4.1.1.2")),
    "dose: no scaling": ("dose", setting(DoseGridScaling=None)),
    "dose: zero scaling": ("dose", setting(DoseGridScaling="0")),
    "dose: negative scaling": ("dose", setting(DoseGridScaling="-1e-4")),
    "dose: relative": ("dose", setting(DoseUnits="RELATIVE")),
    "dose: no units": ("dose", setting(DoseUnits=None)),
    "dose: no frame": ("dose", setting(FrameOfReferenceUID=None)),
    "dose: other frame": ("dose", setting(FrameOfReferenceUID="1.2.3.99")),
    "dose: other patient": ("dose", setting(PatientID="RT9")),
    "dose: no position": ("dose", setting(ImagePositionPatient=None)),
    "dose: no orientation": ("dose", setting(ImageOrientationPatient=None)),
    "dose: skewed": ("dose", setting(ImageOrientationPatient=[1, 0, 0, 0.5, 1, 0])),
    "dose: no spacing": ("dose", setting(PixelSpacing=None)),
    "dose: zero spacing": ("dose", setting(PixelSpacing=["0", "2"])),
    "dose: no offsets": ("dose", setting(GridFrameOffsetVector=None)),
    "dose: too few offsets": ("dose", setting(GridFrameOffsetVector=OFFSETS[:-3])),
    "dose: offsets not in order": ("dose", setting(GridFrameOffsetVector=OFFSETS[::2] * 2)),
    "dose: uneven offsets": ("dose", setting(GridFrameOffsetVector=[0.5, *OFFSETS[1:]])),
    "dose: offsets from elsewhere": (
        "dose",
        setting(GridFrameOffsetVector=[z + 33.0 for z in OFFSETS]),
    ),
    "dose: one plane": ("dose", setting(NumberOfFrames=1)),
    "dose: more planes than voxels": ("dose", setting(NumberOfFrames=19)),
    "dose: no rows": ("dose", setting(Rows=None)),
    "dose: wrong columns": ("dose", setting(Columns=17)),
    "dose: short pixels": ("dose", short_pixels),
    "dose: no pixels": ("dose", setting(PixelData=None)),
    "dose: eight bits": ("dose", setting(BitsAllocated=8, BitsStored=8, HighBit=7)),
    "dose: of a fraction, many": ("dose", setting(DoseSummationType="FRACTION")),
    "dose: of a beam": ("dose", setting(DoseSummationType="BEAM")),
    "dose: effective": ("dose", setting(DoseType="EFFECTIVE")),
    "dose: of an error": ("dose", setting(DoseType="ERROR")),
    "dose: no summation": ("dose", setting(DoseSummationType=None)),
    "dose: of another plan": (
        "dose",
        lambda d: setting(ReferencedSOPInstanceUID="1.2.3.77")(d.ReferencedRTPlanSequence[0]),
    ),
    "plan: other patient": ("plan", setting(PatientID="RT9")),
    "plan: no fractions": ("plan", setting(FractionGroupSequence=None)),
    "plan: zero fractions": ("plan", group(NumberOfFractionsPlanned=0)),
    "plan: negative fractions": ("plan", group(NumberOfFractionsPlanned=-3)),
    "plan: fractions missing": ("plan", group(NumberOfFractionsPlanned=None)),
    "plan: no prescription": ("plan", setting(DoseReferenceSequence=None)),
    "plan: empty prescription": ("plan", setting(DoseReferenceSequence=Sequence([]))),
    "plan: negative prescription": ("plan", reference(TargetPrescriptionDose=-10.0)),
    "plan: no structures": ("plan", setting(ReferencedStructureSetSequence=None)),
    "plan: other class": ("plan", setting(SOPClassUID="1.2.840.10008.5.1.4.1.1.2")),
}
N_RANDOM = 40


def cut(content: bytes, generator: np.random.Generator) -> bytes:
    return content[: int(len(content) * generator.uniform(0.0, 0.97))]


def flip(content: bytes, generator: np.random.Generator) -> bytes:
    changed = bytearray(content)
    for place in generator.integers(132, min(len(content), 3000), 10):
        changed[place] ^= int(generator.integers(1, 256))
    return bytes(changed)


def shuffle(content: bytes, generator: np.random.Generator) -> bytes:
    start = int(generator.integers(132, max(len(content) // 2, 133)))
    block = np.frombuffer(content[start : start + 600], np.uint8)
    return content[:start] + generator.permutation(block).tobytes() + content[start + 600 :]


def answer(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    files = ["--rtstruct", str(folder / "set.dcm"), "--rtdose", str(folder / "dose.dcm")]
    code = run(["dvh", *files, "--rtplan", str(folder / "plan.dcm"), "--json"])
    told = capsys.readouterr()
    return code, told.out, told.err


def check(code: int, out: str, err: str) -> None:
    """Refused in one message, or a document whose numbers make sense."""
    assert code in (0, 2), err
    assert "Traceback" not in err
    if code == 2:
        assert not out.strip() or json.loads(out)
        assert err.strip()
        return
    told = json.loads(out)
    for structure in told["structures"]:
        assert 0.0 <= structure["volume_cc"] < 1e6
        assert structure["volume_at_dose_cc"]
        if structure["mean_gy"] is not None:
            assert structure["min_gy"] <= structure["mean_gy"] <= structure["max_gy"]


@pytest.mark.parametrize("name", NAMED)
def test_that_a_named_damage_is_refused_or_reported(
    name: str, whole: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(shutil.copytree(whole, tmp_path / "plan"))
    kind, spoil = NAMED[name]
    path = folder / f"{kind}.dcm"
    dataset = dcmread(path)
    spoil(dataset)
    dataset.save_as(path)
    check(*answer(folder, capsys))


@pytest.mark.parametrize("seed", range(N_RANDOM))
def test_that_cut_and_flipped_bytes_are_refused_or_reported(
    seed: int, whole: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(shutil.copytree(whole, tmp_path / "plan"))
    path = folder / f"{KINDS[seed % 3]}.dcm"
    way = (cut, flip, shuffle)[seed // 3 % 3]
    path.write_bytes(way(path.read_bytes(), np.random.default_rng(seed)))
    check(*answer(folder, capsys))


def test_that_there_are_a_hundred_and_the_undamaged_one_is_right(
    whole: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(NAMED) + N_RANDOM >= 100
    code, out, _ = answer(whole, capsys)
    assert code == 0
    assert json.loads(out)["structures"][0]["volume_cc"] == pytest.approx(TRUE_CC, rel=0.005)
