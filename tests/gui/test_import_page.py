"""The import page: what was found, what will be used and why, and what stands in the way."""

import json

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QRadioButton

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.series import Scan, SeriesKind, SeriesRecord
from dtiplan.domain.series_picture import SeriesPicture
from dtiplan.gui.pages.importing.found_series import Shell, choose, found_in
from dtiplan.gui.pages.importing.import_page import ImportPage
from dtiplan.gui.pages.importing.series_panel import PictureLabel
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.documents import scan_document
from dtiplan.workflow.new_case import default_case_folder, folder_problem
from dtiplan.workflow.viewing.series_pictures import SeriesPictures
from tests.gui.windows import settings_in, write_sources
from tests.io.dicom_maker import picture as made_picture

WARNING = Finding(Severity.WARNING, "odd", "Something is odd.", "Look at it.")
TWO = Finding(Severity.ERROR, "two-patients", "Two patients stand here.", "Take one folder.")


def series(uid, kind, **changes):
    directions = changes.pop("directions", 0)
    shells = (Shell(1000.0, tuple(range(directions)), 1000.0, 1000.0),) if directions else ()
    values = {
        "series_uid": uid,
        "kind": kind,
        "modality": "CT" if kind is SeriesKind.CT else "MR",
        "vendor": "Siemens",
        "model": "Prisma",
        "field_t": 3.0,
        "software": "",
        "description": f"series {uid}",
        "series_number": 1,
        "study_uid": "9",
        "patient_id": "P1",
        "patient_position": "HFS",
        "frame_of_reference_uid": "1.2.3.456789",
        "files": (),
        "n_volumes": max(1, directions),
        "shells": shells,
        "shape": (128, 128, 60),
        "voxel_mm": (2.0, 2.0, 2.5),
        "findings": (),
    }
    return SeriesRecord(**{**values, **changes})


DWI30 = series("d30", SeriesKind.DWI, directions=30)
DWI64 = series("d64", SeriesKind.DWI, directions=64, findings=(WARNING,))
CT = series("ct", SeriesKind.CT, shape=(512, 512, 100))
T1 = series("t1", SeriesKind.MR, shape=(256, 256, 176))
DOSE = series("dose", SeriesKind.RTDOSE, shape=None, voxel_mm=None)


def document(*records, findings=()):
    """Give what the child process would have answered, through JSON."""
    return json.loads(json.dumps(scan_document(Scan(records, tuple(findings), ()))))


@pytest.fixture
def page(qtbot, tmp_path):
    made = ImportPage(settings_in(tmp_path))
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    yield made
    made.close_down()


def show(page, *records, findings=()):
    """Show as if the sources had been looked through."""
    page._sources._list.addItem("/nowhere")
    page._show_found(found_in(document(*records, findings=findings)))


def text(page, name):
    return page.findChild(QLabel, name).text()


def test_that_series_and_findings_survive_the_way_through_the_document():
    found = found_in(document(DWI64, CT, findings=(TWO,)))
    assert found.scan.findings == (TWO,)
    assert found.series[0].findings == (WARNING,)
    assert [s.series_uid for s in found.series] == ["d64", "ct"]
    assert found.series[0].shells[0].indices == tuple(range(64))
    assert found.series[1].shape == (512, 512, 100)


def test_that_the_choice_is_that_of_the_import_and_says_why():
    made = choose(found_in(document(DWI30, T1, CT, DWI64)))
    assert (made.diffusion.series_uid, made.planning.series_uid) == ("d64", "ct")
    assert made.why_diffusion == "The most directions: 64; others have 30 at most."
    assert made.why_planning == "A CT is taken before an MR."
    assert made.is_importable
    alone = choose(found_in(document(DWI30, T1)))
    assert alone.why_diffusion == "The only diffusion series."
    assert alone.why_planning == "The only CT or MR that structures can be drawn on."
    own = choose(found_in(document(DWI30, T1, CT)), planning_uid="t1")
    assert (own.planning.series_uid, own.why_planning) == ("t1", "Your choice.")


@pytest.mark.parametrize(
    ("records", "findings", "code"),
    [
        ((CT,), (), "no-diffusion"),
        ((DWI30,), (), "no-planning-series"),
        ((DWI30, CT), (TWO,), "two-patients"),
        ((DWI30, series("ct", SeriesKind.CT, patient_id="P2")), (), "two-patients"),
        ((series("d", SeriesKind.DWI, directions=6, findings=(TWO,)), CT), (), "two-patients"),
    ],
)
def test_that_what_blocks_the_import_is_told_first(records, findings, code):
    made = choose(found_in(document(*records, findings=findings)))
    assert not made.is_importable
    assert made.findings[0].severity is Severity.ERROR
    assert made.findings[0].code == code


def test_that_the_diffusion_series_is_judged_even_without_a_planning_series():
    made = choose(found_in(document(DWI64)))
    assert [f.code for f in made.findings] == ["no-planning-series", "odd"]


def test_that_the_page_asks_for_sources_first(page):
    assert "Add the folders" in text(page, "inspectSaid")
    assert not page.findChild(QPushButton, "importButton").isEnabled()


def test_that_the_table_shows_every_series_and_marks_what_will_be_used(page):
    show(page, DWI30, DWI64, CT, T1, DOSE)
    table = page._table
    assert table.rowCount() == 5
    kinds = [table.item(row, 2).text() for row in range(5)]
    assert kinds == ["Diffusion", "Diffusion", "CT", "MR", "Dose"]
    assert table.item(1, 5).text() == "64 × 1000"
    assert table.item(2, 6).text() == "512 × 512 × 100"
    assert table.item(1, 4).text() == "1"
    chosen = {b.objectName() for b in table.findChildren(QRadioButton) if b.isChecked()}
    assert chosen == {"diffusionRadio1", "planningRadio2"}
    assert len(table.findChildren(QRadioButton)) == 4
    assert text(page, "usedDiffusion").startswith("series d64  –  The most directions")


def test_that_another_series_can_be_chosen_and_is_asked_for(qtbot, page, tmp_path):
    show(page, DWI30, DWI64, CT, T1)
    radio = page.findChild(QRadioButton, "planningRadio3")
    qtbot.mouseClick(radio, Qt.MouseButton.LeftButton, pos=radio.rect().center())
    assert text(page, "usedPlanning") == "series t1  –  Your choice."
    page.findChild(QLineEdit, "caseFolderEdit").setText(str(tmp_path / "new"))
    with qtbot.waitSignal(page.import_asked) as told:
        page.findChild(QPushButton, "importButton").click()
    assert told.args == [
        tmp_path / "new",
        {"sources": ["/nowhere"], "diffusion_uid": "", "planning_uid": "t1"},
    ]


def test_that_blocking_findings_stand_above_and_stop_the_import(page):
    show(page, DWI64, CT, findings=(TWO,))
    notices = page._findings.notices
    assert "Two patients stand here." in notices[0].text
    assert "Take one folder." in notices[0].text
    assert "Something is odd." in notices[1].text
    assert not page.findChild(QPushButton, "importButton").isEnabled()


def test_that_the_case_goes_beside_the_images_unless_told_otherwise(tmp_path):
    images = tmp_path / "images"
    images.mkdir()
    assert default_case_folder([images]) == tmp_path / "images-case"
    (tmp_path / "images-case").mkdir()
    assert default_case_folder([images]) == tmp_path / "images-case-2"
    (images / "one.dcm").write_bytes(b"")
    assert default_case_folder([images / "one.dcm"]) == tmp_path / "images-case-2"
    elsewhere = tmp_path / "cases"
    assert default_case_folder([images], elsewhere) == elsewhere / "images-case"


def test_that_a_folder_with_other_files_is_no_place_for_a_case(page, tmp_path):
    show(page, DWI64, CT)
    (tmp_path / "letter.txt").write_text("dear")
    edit, button = page._folder, page.findChild(QPushButton, "importButton")
    edit.setText(str(tmp_path))
    assert not button.isEnabled()
    assert "other files" in page._folder_problem.text()
    edit.setText("relative")
    assert not button.isEnabled()
    case = Case.create(tmp_path / "case")
    edit.setText(str(case.folder))
    assert button.isEnabled()
    assert "will be replaced" in page._folder_note.text()
    assert folder_problem(tmp_path / "letter.txt") == "This is a file."


def test_that_a_source_can_be_added_and_removed(page, monkeypatch, tmp_path):
    looked = []
    monkeypatch.setattr(page._inspection, "start", looked.append)
    page.begin([tmp_path])
    page.add_sources([tmp_path, tmp_path / "more"])
    assert looked == [(str(tmp_path),), (str(tmp_path), str(tmp_path / "more"))]
    sources = page.findChild(QListWidget, "sourceList")
    sources.item(0).setSelected(True)
    page.findChild(QPushButton, "removeSourceButton").click()
    assert looked[-1] == (str(tmp_path / "more"),)


def tiny_diffusion():
    rng = np.random.default_rng(3)
    directions = rng.normal(size=(8, 3))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    b = np.array([0.0] + [1000.0] * 7)
    directions[0] = 0
    affine = np.diag([-2.0, 2.0, 2.0, 1.0])
    values = rng.integers(10, 500, (12, 10, 6, 8)).astype(np.float32)
    return DiffusionSeries(values, Grid((12, 10, 6), affine), GradientTable(b, directions))


def test_that_real_files_are_looked_through_shown_and_ready(qtbot, page, tmp_path):
    sources = write_sources(tmp_path / "export", tiny_diffusion())
    with qtbot.waitSignal(page._inspection.found, timeout=30_000):
        page.begin([sources])
    assert page._table.rowCount() == 2
    assert page.choice.planning.description == "Planning CT"
    assert page.choice.diffusion.is_nifti
    assert page.findChild(QLineEdit, "caseFolderEdit").text() == str(tmp_path / "export-case")
    assert page.findChild(QPushButton, "importButton").isEnabled()
    label = page.findChild(PictureLabel, "seriesPicture")
    qtbot.waitUntil(lambda: label.has_picture, timeout=10_000)


def test_that_an_absent_source_is_told_with_its_remedy(qtbot, page, tmp_path):
    with qtbot.waitSignal(page._inspection.refused, timeout=30_000):
        page.begin([tmp_path / "gone"])
    assert "gone" in page._refusal.notices[0].text
    assert "Check the path." in page._refusal.notices[0].text


def test_that_a_picture_is_the_middle_slice_with_its_letters(tmp_path):
    sources = write_sources(tmp_path / "export", tiny_diffusion())
    pictures = SeriesPictures()
    from dtiplan.workflow.sources import inspect

    found = {s.modality: s for s in inspect([str(sources)], lambda *_: None).series}
    ct = pictures.picture(found["CT"])
    assert (ct.right, ct.bottom) == ("L", "P")
    j, i = np.meshgrid(np.arange(12), np.arange(10), indexing="ij")
    # Slices lie at z = -4, -1.5, ... mm; of six the fourth is taken.
    places = np.stack([9.0 - 2.0 * i, 11.0 - 2.0 * j, np.full(i.shape, 3.5)], axis=-1)
    assert np.array_equal(ct.values, made_picture(places) + 1024)
    assert pictures.picture(found["NIFTI"]).values.shape == (10, 12)


def test_that_grey_values_span_the_picture_and_survive_a_flat_one():
    ramp = np.linspace(-100, 900, 10_000, dtype=np.float32).reshape(100, 100)
    grey = SeriesPicture(ramp, (1.0, 1.0), "L", "P").grey_values()
    assert (grey.min(), grey.max()) == (0, 255)
    flat = SeriesPicture(np.full((4, 4), 7.0, np.float32), (1.0, 1.0), "", "").grey_values()
    assert not flat.any()
    lost = SeriesPicture(np.full((4, 4), np.nan, np.float32), (1.0, 1.0), "", "").grey_values()
    assert not lost.any()
