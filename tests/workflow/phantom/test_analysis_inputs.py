"""What an analysis says it was made of, what it ends in, and the maps a study takes with it."""

import json
from dataclasses import replace

import pytest

from dtiplan.cli.commands import run
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.phantoms.study import StudyScan
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.phantom import analyse as analyse_room
from dtiplan.workflow.phantom.compare_files import compare_files
from dtiplan.workflow.phantom.scanner_map_files import scanner_map_files
from tests.made_analyses import made_analysis


def test_that_the_document_lists_its_images_and_a_comparison_finds_them(tmp_path, capsys):
    paths = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        command = ["phantom", "make", "isotropic-sphere", "--out", str(out), "--seed", seed]
        command += ["--voxel-mm", "4", "4", "6", "--matrix", "48", "48", "--slices", "12"]
        command += ["--directions", "6", "--serial", seed]
        assert run(command) == 0
        paths.append(tmp_path / f"{seed}.json")
        command = ["phantom", "analyse", str(out / "dicom"), "--phantom", "isotropic-sphere"]
        assert run([*command, "--temperature-c", "20", "--json", str(paths[-1])]) == 0
    capsys.readouterr()
    said = json.loads(paths[0].read_text())
    images = sorted((tmp_path / "1" / "dicom").rglob("*.dcm"))
    assert {entry["path"]: entry["sha256"] for entry in said["inputs"]} == {
        str(path): file_sha256(path) for path in images
    }
    content = compare_files(paths)
    assert [len(found) for found in content.images] == [len(images)] * 2


def test_that_a_finding_of_an_error_ends_in_its_own_exit_code(monkeypatch, capsys):
    swapped = Finding(Severity.ERROR, "axis-swap", "The axes are swapped.", "Look.")
    made = {False: made_analysis(), True: replace(made_analysis(), findings=(swapped,))}
    for is_wrong, code in ((False, 0), (True, 3)):
        monkeypatch.setattr(
            analyse_room, "analyse_files", lambda *_, found=made[is_wrong]: (found, ())
        )
        assert run(["phantom", "analyse", "x", "--phantom", "nist-pvp"]) == code
    assert "axis-swap" in capsys.readouterr().out


@pytest.mark.slow
def test_that_the_adc_maps_of_the_scanner_are_found_beside_a_scan(shared_data):
    folder = shared_data / "phantom_sola15t_hazen"
    from dtiplan.io.dicom_map import is_adc_map
    from dtiplan.io.dicom_scan import scan

    series = scan([folder]).series
    (maps, dwi) = ([r for r in series if is_adc_map(r)], [r for r in series if len(r.shells) > 1])
    one = StudyScan("s001", "Sola", "", str(folder), (dwi[0].series_uid,))
    found = scanner_map_files(one)
    assert maps
    assert set(found) <= {file for record in maps for file in record.files}
    assert found
    assert scanner_map_files(replace(one, source="")) == ()
