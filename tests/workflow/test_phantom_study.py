"""Studies on disk: kept exactly, changed without loss, out of date when an input changed."""

import json
from dataclasses import replace

import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.protocol import DirectionSet, Recorded, ScanProtocol
from dtiplan.domain.phantoms.study import (
    PAGES,
    ComparisonSettings,
    HarmonisationSettings,
    KeptAnalysis,
    ManualPlacement,
    ReportSettings,
    StabilitySettings,
    Study,
    StudyScan,
)
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.phantom.studies.recognition import recognise
from dtiplan.workflow.phantom.studies.study import (
    StudyFolder,
    input_hash,
    out_of_date,
    protocol_table,
    study_document,
)


def full_study() -> Study:
    """Give a study in which every field is filled."""
    protocol = ScanProtocol(
        "s001",
        "1.2.3",
        {
            "echo_time_ms": Recorded(80.0, "EchoTime"),
            "b_values_s_mm2": Recorded((0.0, 1000.0), "b"),
            "phase_polarity": Recorded("positive", "x", "Siemens"),
        },
        DirectionSet((0.0, 1000.0), ((0.0, 0.0, 0.0), (0.6, 0.8, 0.0)), ((1.0, 0.0, 0.0),) * 3),
    )
    placement = ManualPlacement(tuple(tuple(float(r == c) for c in range(4)) for r in range(4)))
    scan = StudyScan(
        "s001", "Skyra", "2026-01-05", "/data/skyra", ("1.2.3",), "ep2d", ("a/1.dcm",), 31,
        (0.0, 1000.0), True, protocol, "b1000", 5.5, placement,
        analysis=KeptAnalysis("analyses/s001.json", "ab", "cd"),
    )  # fmt: skip
    study = Study("two sites", page=PAGES[3], phantom="nist-pvp", operator="A. Meyer")
    study = study.with_scanner("Skyra").with_scanner("Sola", is_reference=True).with_scan(scan)
    return replace(
        study.with_temperature("Skyra", "2026-01-05", 20.3),
        comparison=ComparisonSettings(20.0, "s001", "/own.toml"),
        harmonisation=HarmonisationSettings(True, "a", "b", "both", (1.0, 2.0), 7),
        stability=StabilitySettings("sqlite:///x.db", ("snr",), ("ff",)),
        report=ReportSettings("de", "A. Meyer", "remark"),
    )


def test_that_a_half_done_study_is_reopened_exactly(tmp_path):
    held = StudyFolder.create(tmp_path / "study")
    held.save(full_study())
    again = StudyFolder.open(tmp_path / "study")
    assert again.study == held.study
    assert replace(again.study, revision=0) == full_study()


def test_that_every_change_is_a_revision_and_no_change_is_none(tmp_path):
    held = StudyFolder.create(tmp_path / "study")
    for page in (*PAGES, *reversed(PAGES)):
        held.save(replace(held.study, page=page))
    kept = sorted(p.name for p in (tmp_path / "study" / "revisions").iterdir())
    assert len(kept) == held.study.revision + 1 == 2 * len(PAGES) - 1
    held.save(held.study)
    assert held.study.revision == 2 * len(PAGES) - 2


def test_that_going_back_and_forward_loses_nothing(tmp_path):
    held = StudyFolder.create(tmp_path / "study")
    held.save(full_study())
    before = held.study
    for page in (PAGES[0], PAGES[6], before.page):
        held.save(replace(StudyFolder.open(held.folder).study, page=page))
    assert replace(held.study, revision=before.revision) == before


def test_that_two_windows_do_not_overwrite_each_other(tmp_path):
    held = StudyFolder.create(tmp_path / "study")
    other = StudyFolder.open(tmp_path / "study")
    held.save(replace(held.study, operator="A"))
    with pytest.raises(UserError) as caught:
        other.save(replace(other.study, operator="B"))
    assert caught.value.code == "study-changed"
    assert StudyFolder.open(tmp_path / "study").study.operator == "A"


@pytest.mark.parametrize(
    ("text", "code"),
    [("{", "damaged-study"), ("[]", "damaged-study"), ('{"name": 3}', "damaged-study"),
     ('{"name": "x", "schema": 99}', "newer-study")],
)  # fmt: skip
def test_that_a_damaged_or_newer_study_is_refused(tmp_path, text, code):
    StudyFolder.create(tmp_path / "study")
    (tmp_path / "study" / "study.json").write_text(text)
    with pytest.raises(UserError) as caught:
        StudyFolder.open(tmp_path / "study")
    assert caught.value.code == code


def test_that_a_folder_in_use_or_without_a_study_is_refused(tmp_path):
    (tmp_path / "x").write_text("mine")
    with pytest.raises(UserError) as caught:
        StudyFolder.create(tmp_path)
    assert caught.value.code == "folder-not-empty"
    with pytest.raises(UserError) as caught:
        StudyFolder.open(tmp_path)
    assert caught.value.code == "no-study"


def test_that_there_is_one_reference_scanner_and_renaming_reaches_everything():
    study = full_study().with_scanner("Skyra", is_reference=True)
    assert [s.name for s in study.scanners if s.is_reference] == ["Skyra"]
    renamed = study.renamed_scanner("Skyra", "Room 3")
    assert renamed.scans[0].scanner == renamed.sessions[0].scanner == "Room 3"
    assert [s.name for s in renamed.scanners] == ["Room 3", "Sola"]
    with pytest.raises(UserError):
        study.renamed_scanner("Skyra", "Sola")
    assert study.without_scanner("Skyra").scans == ()


def test_that_keys_are_not_used_twice():
    study = full_study()
    assert study.new_key() == "s002"
    grown = study.with_scan(replace(study.scans[0], key="s007"))
    assert grown.without_scan("s001").new_key() == "s008"


def test_that_an_impossible_temperature_is_refused():
    with pytest.raises(UserError) as caught:
        Study("x").with_temperature("a", "2026-01-05", 293.15)
    assert caught.value.code == "temperature-range"


def analysed(tmp_path):
    """Give a study with one analysed scan of one image file."""
    images = tmp_path / "images"
    images.mkdir()
    (images / "1.dcm").write_bytes(b"image")
    held = StudyFolder.create(tmp_path / "study")
    scan = StudyScan("s001", "Skyra", "2026-01-05", str(images), ("1.2",), files=("1.dcm",))
    held.save(replace(held.study.with_scan(scan), phantom="nist-pvp"))
    path = held.folder / "analyses" / "s001.json"
    path.write_text("{}")
    kept = KeptAnalysis("analyses/s001.json", file_sha256(path), input_hash(held, scan))
    held.save(held.study.with_scan(replace(scan, analysis=kept)))
    return held, images


def test_that_an_analysis_holds_as_long_as_nothing_changed(tmp_path):
    held, images = analysed(tmp_path)
    assert out_of_date(held) == ()
    (images / "1.dcm").touch()
    assert out_of_date(StudyFolder.open(held.folder)) == ()


@pytest.mark.parametrize(
    "change",
    ["image", "gone", "temperature", "phantom", "placement", "certificate", "document"],
)
def test_that_an_analysis_is_out_of_date_when_an_input_changed(tmp_path, change):
    held, images = analysed(tmp_path)
    study = held.study
    scan = study.scans[0]
    if change == "image":
        (images / "1.dcm").write_bytes(b"other")
    elif change == "gone":
        (images / "1.dcm").unlink()
    elif change == "temperature":
        held.save(study.with_temperature("Skyra", "2026-01-05", 20.0))
    elif change == "phantom":
        held.save(replace(study, phantom="ice-water"))
    elif change == "placement":
        held.save(study.with_scan(replace(scan, placement=full_study().scans[0].placement)))
    elif change == "certificate":
        (held.folder / "certificate" / "c.csv").write_text("x")
        held.save(replace(study, certificate="certificate/c.csv"))
    else:
        (held.folder / "analyses" / "s001.json").write_text('{"edited": 1}')
    assert [s.key for s in out_of_date(held)] == ["s001"]


def test_that_a_scan_that_is_left_out_is_kept_but_not_asked_for(tmp_path):
    held, images = analysed(tmp_path)
    (images / "1.dcm").write_bytes(b"other")
    held.save(held.study.with_scan(replace(held.study.scans[0], is_used=False)))
    assert out_of_date(held) == ()
    assert len(held.study.scans) == 1


def test_that_real_scans_are_recognised_and_their_parts_put_together(shared_data):
    study = recognise(Study("x"), [shared_data / "phantom_sola15t_hazen"], scanner="Sola")
    (scan,) = study.scans
    assert len(scan.series_uids) == 3
    assert len(scan.files) == 33
    assert scan.has_directions
    study = recognise(study, [shared_data / "phantom_sola15t_hazen"], scanner="Sola")
    assert len(study.scans) == 1
    table = protocol_table(study)
    assert table.labels == ("Sola s001",)
    json.dumps(study_document(study), allow_nan=False)


def test_that_a_folder_without_diffusion_is_refused(tmp_path):
    (tmp_path / "x.txt").write_text("nothing")
    with pytest.raises(UserError) as caught:
        recognise(Study("x"), [tmp_path])
    assert caught.value.code == "no-diffusion"
