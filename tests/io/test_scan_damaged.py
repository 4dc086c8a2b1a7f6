"""Damaged files end in a message or a finding, never in a traceback."""

import random
import shutil
from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Severity
from dtiplan.domain.series import SeriesKind
from dtiplan.io.dicom_diffusion import read_diffusion
from dtiplan.io.dicom_planning import read_planning
from dtiplan.io.dicom_scan import scan
from tests.io.dicom_maker import write_stack
from tests.io.test_scan import write_diffusion


def cut(raw: bytearray, rng: random.Random) -> bytearray:
    return raw[: rng.randrange(len(raw))]


def flip_header(raw: bytearray, rng: random.Random) -> bytearray:
    for _ in range(25):
        raw[rng.randrange(132, min(len(raw), 1400))] = rng.randrange(256)
    return raw


def flip_bits(raw: bytearray, rng: random.Random) -> bytearray:
    for _ in range(40):
        raw[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)
    return raw


def copy_block(raw: bytearray, rng: random.Random) -> bytearray:
    source, target = rng.randrange(len(raw)), rng.randrange(len(raw))
    raw[target : target + 200] = raw[source : source + 200]
    return raw


DAMAGES = [cut, flip_header, flip_bits, copy_block]


@pytest.fixture(scope="module")
def intact(tmp_path_factory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("intact")
    write_stack(folder / "ct")
    write_diffusion(folder / "dwi", 6, n_slices=2)
    return {"ct": folder / "ct", "dwi": folder / "dwi"}


def read_everything(folder: Path) -> set[str]:
    """Read every series; give the codes of all that was said."""
    result = scan([folder])
    said = {f.code for f in result.findings}
    for record in result.series:
        said |= {f.code for f in record.findings}
        reader = (
            read_diffusion
            if record.kind in (SeriesKind.DWI, SeriesKind.SCANNER_MAP)
            else read_planning
        )
        try:
            _, findings = reader(record)
        except UserError as refused:
            findings = ()
            said |= {word for word in (refused.cause, refused.remedy, refused.code) if word}
        said |= {f.code for f in findings}
    return said


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda f: f.__name__)
@pytest.mark.parametrize("name", ["ct", "dwi"])
@pytest.mark.parametrize("everywhere", [False, True], ids=["one file", "all files"])
def test_that_random_damage_ends_in_words(intact, tmp_path, damage, name, everywhere):
    said = 0
    for seed in range(6):
        rng = random.Random(f"{seed}-{damage.__name__}-{name}")
        folder = tmp_path / str(seed)
        shutil.copytree(intact[name], folder)
        paths = sorted(folder.iterdir())
        for path in paths if everywhere else [rng.choice(paths)]:
            path.write_bytes(damage(bytearray(path.read_bytes()), rng))
        said += bool(read_everything(folder))
    if damage is cut:
        assert said == 6


def every_tag(path: Path) -> list:
    return [e.tag for e in pydicom.dcmread(path) if e.tag.group != 2]


@pytest.mark.parametrize("name", ["ct", "dwi"])
def test_that_any_missing_tag_ends_in_words_or_changes_nothing(intact, tmp_path, name):
    """Each tag in turn is taken out of one file: the values must stay right or be refused."""
    good = scan([intact[name]]).series[0]
    reader = read_diffusion if name == "dwi" else read_planning
    whole, _ = reader(good)
    truth = (whole.values if name == "dwi" else whole.image.values).astype(np.float32)
    victim = sorted(intact[name].iterdir())[2]
    for number, tag in enumerate(every_tag(victim)):
        folder = tmp_path / str(number)
        shutil.copytree(intact[name], folder)
        ds = pydicom.dcmread(folder / victim.name)
        del ds[tag]
        ds.save_as(folder / victim.name)
        result = scan([folder])
        said = {f.code for f in result.findings} | {
            f.code for r in result.series for f in r.findings
        }
        for record in result.series:
            try:
                again, findings = reader(record)
            except UserError:
                said.add("refused")
                continue
            said |= {f.code for f in findings}
            values = again.values if name == "dwi" else again.image.values
            if not said:
                np.testing.assert_array_equal(values.astype(np.float32), truth, err_msg=str(tag))


def test_that_a_mixture_of_two_series_files_is_told_apart(intact, tmp_path):
    shutil.copytree(intact["ct"], tmp_path / "all")
    for path in intact["dwi"].iterdir():
        shutil.copy(path, tmp_path / "all" / f"x{path.name}")
    kinds = {r.kind for r in scan([tmp_path / "all"]).series}
    assert kinds == {SeriesKind.CT, SeriesKind.DWI}


def test_that_a_file_cut_within_its_pixels_blocks_its_series(intact, tmp_path):
    shutil.copytree(intact["dwi"], tmp_path / "x")
    path = tmp_path / "x" / "0005"
    path.write_bytes(path.read_bytes()[:-3])
    record = scan([tmp_path / "x"]).series[0]
    assert "truncated-file" in {f.code for f in record.findings if f.severity is Severity.ERROR}
    with pytest.raises(UserError) as refused:
        read_diffusion(record)
    assert refused.value.code == "truncated-file"
