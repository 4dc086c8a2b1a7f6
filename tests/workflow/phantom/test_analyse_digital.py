"""Digital objects from their files to the numbers: what was put in comes out of the analysis."""

from pathlib import Path

import pydicom
import pytest

from dtiplan.domain.phantoms.analysis import Status
from dtiplan.domain.phantoms.scanner_settings import scanner_with
from dtiplan.domain.progress import silent
from dtiplan.workflow.phantom.analyse import Question, analyse
from dtiplan.workflow.phantom.make import make_reference_object
from dtiplan.workflow.sources import inspect

_SMALL = {"voxel_mm": [4, 4, 6], "matrix": [48, 48], "slices": 12, "directions": 6, "snr": 50}


def _made(out, name, seed=1, **changes):
    scanner = scanner_with({**_SMALL, **changes})
    make_reference_object(name, out, scanner, form="dicom", seed=seed, certificate=None)
    return str(out / "dicom")


def _into_study_of(first, second):
    """Make both scans parts of one study, as a scanner does with repeats."""
    study = pydicom.dcmread(next(Path(first).rglob("*.dcm")), stop_before_pixels=True)
    for path in Path(second).rglob("*.dcm"):
        dataset = pydicom.dcmread(path)
        dataset.StudyInstanceUID = study.StudyInstanceUID
        dataset.save_as(path)


@pytest.mark.slow
def test_that_water_tells_its_temperature_and_no_longer_tests_bias(tmp_path):
    folder = _made(tmp_path / "scan", "room-water", temperature_c=24.0)
    found = analyse([folder], Question("room-water", None, 22.0, thermometer="water"))
    assert found.metric("thermometer").value == pytest.approx(24.0, abs=0.3)
    assert found.temperature_c == pytest.approx(24.0, abs=0.3)
    assert "thermometer" in found.temperature_source
    assert found.regions[0].bias_percent is None
    plain = analyse([folder], Question("room-water", None, 22.0))
    # 2 K are 5 % of the diffusion of water.
    assert plain.regions[0].bias_percent == pytest.approx(5.2, abs=0.6)


def test_that_a_trace_series_chosen_by_its_uid_gives_adc_and_no_fa(tmp_path):
    folder = _made(tmp_path / "scan", "isotropic-sphere", weighting="trace")
    uids = [r.series_uid for r in inspect([folder], silent).series]
    found = analyse([folder], Question("isotropic-sphere", None, 20.0, series_uid=uids[0]))
    assert found.series_uids == (uids[0],)
    assert found.regions[0].bias_percent == pytest.approx(0.0, abs=0.5)
    assert found.metric("fa-excess").status is Status.NOT_MEASURED
    assert "FA is not available" in found.metric("fa-excess").reason


def test_that_two_scans_of_one_protocol_give_the_repeatability(tmp_path):
    first = _made(tmp_path / "first", "isotropic-sphere", seed=1)
    second = _made(tmp_path / "second", "isotropic-sphere", seed=2)
    _into_study_of(first, second)
    found = analyse([first, second], Question("isotropic-sphere", None, 20.0))
    repeatability = found.metric("repeatability")
    assert repeatability.status is Status.PASS, repeatability.reason
    assert 0.0 < repeatability.value < 0.2
    assert any(f.code == "repeats-found" for f in found.findings)
