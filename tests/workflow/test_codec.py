"""Domain values on disk."""

import dataclasses

import numpy as np
import pytest

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Grid, RigidTransform
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import TractResult, TractStatus
from dtiplan.domain.units import Unit
from dtiplan.workflow.files.codec import read_value, value_sha256, write_value


def same(a, b):
    if isinstance(a, np.ndarray):
        return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
    if dataclasses.is_dataclass(a):
        fields = [f.name for f in dataclasses.fields(a)]
        return type(a) is type(b) and all(same(getattr(a, f), getattr(b, f)) for f in fields)
    if isinstance(a, dict):
        return list(a) == list(b) and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list | tuple):
        return type(a) is type(b) and len(a) == len(b) and all(map(same, a, b))
    return type(a) is type(b) and a == b


def examples():
    rng = np.random.default_rng(1)
    grid = Grid((4, 5, 6), np.diag([2.0, -2.0, 2.5, 1.0]), "1.2.3")
    table = GradientTable(np.array([0.0, 1000.0]), np.array([[0, 0, 0], [0.6, 0, 0.8]]))
    lines = Streamlines.from_lines([rng.normal(size=(200, 3)), rng.normal(size=(3, 3))])
    return [
        Image(rng.normal(size=(4, 5, 6)).astype(np.float32), grid, Unit.MM2_S, "md"),
        DiffusionSeries(rng.integers(0, 900, (4, 5, 6, 2), dtype=np.int16), grid, table),
        TractResult("CST_L", TractStatus.FOUND, "", lines, 9, {"midline": 3}, ("peduncle",)),
        RigidTransform(np.eye(4), None, "1.2.3"),
        (
            Finding(Severity.INFO, "a", "b", "c"),
            {"x": 1.0 / 3.0, "none": None, "yes": [True, (1,)]},
        ),
        np.array([], dtype=np.float32),
        np.arange(1000.0),
        np.arange(20000.0).reshape(2, -1),
    ]


@pytest.mark.parametrize("value", examples(), ids=lambda v: type(v).__name__)
def test_that_a_value_comes_back_as_it_was(value, tmp_path):
    digest = write_value(value, tmp_path / "value")
    assert same(value, read_value(tmp_path / "value"))
    assert value_sha256(tmp_path / "value") == digest


def test_that_a_changed_byte_changes_the_hash(tmp_path):
    digest = write_value(np.arange(20000.0), tmp_path / "value")
    path = tmp_path / "value" / "0.npy"
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(bytes(content))
    assert value_sha256(tmp_path / "value") != digest


def test_that_an_unknown_thing_is_refused(tmp_path):
    with pytest.raises(TypeError, match="cannot be kept"):
        write_value(object(), tmp_path / "value")
