"""Two simulated scanners from DICOM to report: what was injected is what the study says."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.cli.commands import run
from dtiplan.domain.phantoms.protocol import Standing
from dtiplan.domain.phantoms.study import Study
from dtiplan.workflow.phantom.compare_files import study_content
from dtiplan.workflow.phantom.reporting.report import write_report
from dtiplan.workflow.phantom.studies.pack import pack_study
from dtiplan.workflow.phantom.studies.recognition import recognise
from dtiplan.workflow.phantom.studies.study import (
    StudyFolder,
    analyse_scans,
    out_of_date,
    protocol_table,
)
from dtiplan.workflow.phantom.studies.unpack import open_pack

SCANNERS = (("Skyra", "3.0", "111", "1.02"), ("Sola", "1.5", "222", "0.98"))


@pytest.mark.slow
def test_that_two_scanners_four_percent_apart_are_found_so_from_dicom_to_report(tmp_path):
    study = Study("x")
    for model, field, serial, scale in SCANNERS:
        out = tmp_path / model
        command = ["phantom", "make", "nist-pvp", "--out", str(out), "--model", model]
        command += ["--field-t", field, "--serial", serial, "--seed", serial, "--snr", "80"]
        command += ["--b-scale", scale, scale, scale, "--temperature-c", "20", "--slices", "11"]
        command += ["--directions", "6"]
        assert run(command) == 0
        study = recognise(study, [out / "dicom"], scanner=model)
    held = StudyFolder.create(tmp_path / "study")
    for scan in study.scans:
        study = study.with_temperature(scan.scanner, scan.date, 20.0)
    held.save(replace(study, phantom="nist-pvp"))
    assert len(out_of_date(held)) == 2

    table = protocol_table(held.study)
    assert table.compliance[1].percent == 100.0
    assert table.row("field_t").cells[1].standing is Standing.NOTED
    assert table.row("directions").cells[1].standing is Standing.SAME

    analyse_scans(held)
    assert out_of_date(StudyFolder.open(held.folder)) == ()
    content = study_content(held.folder)
    (pair,) = [p for p in content.comparison.pairs if p.quantity == "adc"]
    assert len(pair.regions) == 13
    found = {r.region: r for r in pair.regions}
    for name, region in found.items():
        # Nothing but noise and a little of the wall stands between measured and injected.
        allowed = 3.5 * np.hypot(region.u_percent, 0.15)
        assert region.difference_percent == pytest.approx(4.0, abs=allowed), name
    assert found["pvp-0-centre"].difference_percent == pytest.approx(4.0, abs=0.4)
    biases = [a.bias.mean.value for a in content.comparison.accuracy]
    assert np.sign(biases).tolist() == [1.0, -1.0]
    report = write_report(content, tmp_path / "r.pdf", pictures=tmp_path / "p")
    assert report.stat().st_size > 50_000
    assert len(list((tmp_path / "p").glob("regions_*.png"))) == 2

    packed = pack_study(held.folder, tmp_path / "x.pack")
    there = study_content(open_pack(packed.path, tmp_path / "there", packed.sha256))
    assert there.comparison.pairs[0].regions == content.comparison.pairs[0].regions
    held.save(held.study.with_temperature("Sola", held.study.scans[1].date, 21.0))
    assert [s.scanner for s in out_of_date(held)] == ["Sola"]
