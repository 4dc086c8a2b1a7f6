"""Damaged DICOM objects: whatever bytes are wrong, the readers say so in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.planning import PlanningSeries
from dtiplan.io.dicom_fibre_surfaces import read_fibre_surfaces, write_fibre_surfaces
from dtiplan.io.dicom_reg_reader import read_registration
from dtiplan.io.dicom_reg_writer import write_registration
from dtiplan.io.dicom_seg_reader import read_segmentation
from dtiplan.io.dicom_seg_writer import write_segmentation
from dtiplan.io.dicom_tractography_reader import read_tractography
from dtiplan.io.dicom_tractography_writer import write_tractography
from tests.io.handover_scenes import about, motion, planning_mr
from tests.io.test_dicom_streamlines import tracks
from tests.io.test_seg_objects import segments

KINDS = ("registration", "segmentation", "tractography", "fibres")


@pytest.fixture(scope="module")
def planning(tmp_path_factory: pytest.TempPathFactory) -> PlanningSeries:
    return planning_mr("HFS", tmp_path_factory.mktemp("mr"))


def written(kind: str, planning: PlanningSeries, path: Path) -> Callable[[Path], object]:
    """Write a sound file and give its reader."""
    if kind == "registration":
        write_registration([motion()], planning, path, about())
        return read_registration
    if kind == "segmentation":
        write_segmentation(segments(planning), planning, path, about())
        return lambda damaged: read_segmentation(damaged, planning)
    if kind == "tractography":
        write_tractography([tracks()], planning, path, about())
        return read_tractography
    write_fibre_surfaces(tracks(), planning, path, about())
    return read_fibre_surfaces


def spoiled(content: bytes, rng: np.random.Generator) -> bytes:
    """Change, remove or add some bytes, or cut the file short."""
    raw = bytearray(content)
    for _ in range(int(rng.integers(1, 10))):
        at = int(rng.integers(132, min(len(raw), 5000)))
        what = rng.integers(4)
        if what == 0:
            raw[at] = int(rng.integers(256))
        elif what == 1:
            raw[at] ^= 1 << int(rng.integers(8))
        elif what == 2:
            del raw[at : at + int(rng.integers(1, 40))]
        else:
            raw[at:at] = rng.bytes(int(rng.integers(1, 30)))
    return bytes(raw[: int(rng.integers(1, len(raw)))] if rng.random() < 0.1 else raw)


@pytest.mark.parametrize("kind", KINDS)
def test_that_a_damaged_file_is_read_or_refused_with_words(
    planning: PlanningSeries, tmp_path: Path, kind: str
) -> None:
    read = written(kind, planning, tmp_path / "sound.dcm")
    content = (tmp_path / "sound.dcm").read_bytes()
    read(tmp_path / "sound.dcm")
    rng = np.random.default_rng(2026)
    refused = []
    for _ in range(60):
        (tmp_path / "damaged.dcm").write_bytes(spoiled(content, rng))
        try:
            read(tmp_path / "damaged.dcm")
        except UserError as error:
            refused.append(error)
    assert len(refused) > 10
    assert all(error.problem and error.remedy for error in refused)
