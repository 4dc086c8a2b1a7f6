"""The report: what it says of a case, in every language, and that the PDF is whole."""

import base64
import dataclasses
import re
import zlib

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.orientation import Verdict
from dtiplan.domain.quality import DataQuality, Measured, NotMeasured
from dtiplan.domain.registration import Review
from dtiplan.render.report_parts import Notice, Picture, Tone
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.language import LANGUAGES, language
from dtiplan.workflow.registry import STEPS
from dtiplan.workflow.reporting.report import compose, verdict, write_report
from dtiplan.workflow.reporting.report_record import combined_sha256
from dtiplan.workflow.reporting.report_source import ReportSource
from tests.gui.small_case import FACTS, keep, proof, registration, small_case

QUALITY = DataQuality(
    Measured(20.25, "median signal over noise between 6 volumes with b = 0"),
    ((0, 2),), (), np.zeros((2, 8)), (),
)  # fmt: skip
WARNING = {
    "severity": "warning",
    "code": "large-motion",
    "message": "The head moved more than 3 mm or 3 degrees in 2 of 9 volumes (1, 2; at most "
    "4.7 mm, 4.2 degrees).",
    "remedy": "Look at the fit and its residuals; such volumes can also have lost signal.",
}


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    """A case with a verified file."""
    case = small_case(tmp_path_factory.mktemp("report") / "Mälzer_1", "preprocess")
    keep(case, "preprocess", findings=(WARNING,), facts={"mask_volume_cc": 1541.56})
    keep(case, "fit-tensor", artifacts={"quality": QUALITY})
    for step in ("register-planning", "accept-registration", "register-template"):
        keep(case, step)
    keep(case, "find-tracts")
    keep(case, "import-tracts")
    keep(case, "edit-tracts")
    keep(case, "estimate-uncertainty")
    keep(case, "make-structures", margin_mm=1.5)
    out = case.exports / "RTSTRUCT_dtiplan.dcm"
    out.write_bytes(b"a file")
    facts = {"path": str(out), "sha256": file_sha256(out), "n_structures": 1}
    keep(case, "export-rtstruct", facts=facts, out=str(out))
    return case


def told(case, tmp_path, code="en"):
    return compose(ReportSource(case, language(code), tmp_path / "no pictures"))


def words_of(value):
    """Give all words of a report, wherever they stand."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple | list):
        return [w for v in value for w in words_of(v)]
    if dataclasses.is_dataclass(value):
        return [w for f in dataclasses.fields(value) for w in words_of(getattr(value, f.name))]
    return []


def pages_of(path):
    """Give the decoded content of each page, and the whole file."""
    raw = path.read_bytes()
    streams = re.findall(rb"/Length \d+\s*>>\s*stream\r?\n(.*?)endstream", raw, re.DOTALL)
    pages = []
    for stream in streams:
        try:
            content = zlib.decompress(base64.a85decode(stream.strip(), adobe=b"<~" in stream[:4]))
        except (ValueError, zlib.error):
            try:
                content = zlib.decompress(base64.a85decode(b"<~" + stream.strip(), adobe=True))
            except (ValueError, zlib.error):
                continue
        if b" Tf" in content:
            pages.append(content)
    return pages, raw


@pytest.fixture
def no_pictures(monkeypatch):
    monkeypatch.setattr("dtiplan.workflow.reporting.report.draw", lambda *_args: None)


@pytest.mark.slow
def test_that_the_pdf_with_its_pictures_is_the_same_every_time(finished, tmp_path):
    first = write_report(finished, tmp_path / "one.pdf", "fr")
    second = write_report(finished, tmp_path / "deep" / "two.pdf", "fr")
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().count(b"/Subtype /Image") >= 3
    assert not list(finished.pictures.iterdir())  # the case's own stay as they are


def test_that_results_of_other_software_are_marked_on_the_first_page(finished, tmp_path):
    assert "Other software" not in words_of(told(finished, tmp_path).sections[0])
    other = small_case(tmp_path / "other", "preprocess")
    old = {"dtiplan": "0.1.0", "dipy": "0.1.0"}
    keep(other, "preprocess", facts={"mask_volume_cc": 1541.56}, libraries=old)
    keep(other, "fit-tensor", artifacts={"quality": QUALITY}, libraries=old)
    said = " ".join(words_of(told(other, tmp_path).sections[0]))
    assert "other software than makes this report: Preprocess, Fit tensors." in said
    assert "dipy 0.1.0 -> " in said


@pytest.mark.usefixtures("no_pictures")
def test_that_the_pdf_is_whole(finished, tmp_path):
    first = write_report(finished, tmp_path / "one.pdf", "fr")
    second = write_report(finished, tmp_path / "deep" / "two.pdf", "fr")
    assert first.read_bytes() == second.read_bytes()
    pages, raw = pages_of(first)
    assert raw.startswith(b"%PDF-")
    assert raw.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type /Page\b", raw)) == len(pages) >= 5
    assert raw.count(b"/FontFile2") >= 3  # every letter travels along
    assert sorted(p.name for p in tmp_path.iterdir()) == ["deep", "one.pdf"]
    assert not list(finished.pictures.iterdir())  # the case's own stay as they are


@pytest.mark.usefixtures("no_pictures")
def test_that_every_letter_can_be_drawn(finished, tmp_path):
    from reportlab.pdfbase import pdfmetrics

    write_report(finished, tmp_path / "one.pdf")
    known = pdfmetrics.getFont("Report").face.charToGlyph
    for code in LANGUAGES:
        text = "".join(words_of(told(finished, tmp_path, code)))
        assert not {c for c in text if ord(c) not in known}
    assert all(ord(c) in known for c in "éßµ²±äüöœ×≥≤°⁻³„“«»–")


def test_that_a_finished_case_is_called_verified(finished, tmp_path):
    report = told(finished, tmp_path)
    notice = report.sections[0].parts[0]
    assert notice.tone is Tone.GOOD
    assert notice.label.startswith("VERIFIED")
    assert "RTSTRUCT_dtiplan.dcm" in notice.words
    assert "approve" in notice.words
    text = "\n".join(words_of(report))
    for must in (
        "Patient P1", "Case Mälzer_1", f"revision {finished.manifest.revision}",
        "Page {n} of {m}", "not a medical device",
        "9 volumes (1, 2; at most 4.7 mm", "14.4 standard errors", "20.2 (median signal",
        "by E. Example", "precentral not imaged", "+0.80 %", "0.9950", "1542 cm³", "1.5 mm",
        "Margin *", "Streamline radius", "dtiplan 0.1.0",
        finished.manifest.artifact("tracts").sha256, finished.manifest.case_uid,
        finished.manifest.steps["export-rtstruct"].facts["sha256"], "Made by", "Checked by",
    ):  # fmt: skip
        assert must.lower() in text.lower(), must


def test_that_the_warnings_stand_on_the_first_page_and_nothing_is_left_out(finished, tmp_path):
    summary = told(finished, tmp_path).sections[0]
    notices = [p for p in summary.parts if isinstance(p, Notice)]
    assert [n.tone for n in notices] == [Tone.GOOD, Tone.WARNING]
    titles = [s.title for s in told(finished, tmp_path).sections]
    assert [t for t in titles if t[0].isdigit()] == [
        "1  Summary", "2  Data", "3  Gradient orientation", "4  Preprocessing and fit",
        "5  Registration", "6  Tracts", "7  Uncertainty", "8  Along the tracts",
        "9  Structures and verification", "10  Dose", "11  Record", "12  Signatures",
    ]  # fmt: skip
    assert {f"{s.title} ({s.name})" for s in STEPS} <= set(titles)


def test_that_the_report_speaks_french_and_german(finished, tmp_path):
    french = "\n".join(words_of(told(finished, tmp_path, "fr")))
    german = "\n".join(words_of(told(finished, tmp_path, "de")))
    assert "VÉRIFIÉ" in french
    assert "au plus 4,7 mm" in french
    assert "0,9950" in french
    assert "Vérifié par" in french
    assert "Faisceau corticospinal, gauche" in french
    assert "GEPRÜFT" in german
    assert "höchstens 4,7 mm" in german
    assert "1,5 mm" in german
    assert "Pyramidenbahn (kortikospinaler Trakt), links" in german
    for english in ("Streamline radius", "Gradient orientation", "not found", "Made by"):
        assert english not in french
        assert english not in german


@pytest.fixture
def copied(finished, tmp_path):
    import shutil

    return Case.open(shutil.copytree(finished.folder, tmp_path / "copy"))


def blocked(case, tmp_path, code="en"):
    notice = verdict(ReportSource(case, language(code), tmp_path))
    assert notice.tone is Tone.BLOCKED
    return notice


@pytest.mark.usefixtures("no_pictures")
def test_that_a_registration_with_an_error_blocks_in_red_words(copied, tmp_path):
    said = "Only 30 % of the brain in the diffusion series lies inside the planning series."
    finding = {"severity": "error", "code": "x", "message": said, "remedy": "Look at it."}
    keep(copied, "register-planning", findings=(finding,), seed=3)
    from dtiplan.domain.findings import Finding, Severity

    refused = Finding(Severity.ERROR, "x", said, "Look at it.")
    keep(
        copied, "accept-registration",
        artifacts={"accepted_registration": registration(Review(), (refused,))},
    )  # fmt: skip
    assert said in blocked(copied, tmp_path).words
    assert "BLOQUÉ" in blocked(copied, tmp_path, "fr").label
    assert "GESPERRT" in blocked(copied, tmp_path, "de").label
    pages, _ = pages_of(write_report(copied, tmp_path / "b.pdf"))
    assert b".701961 .14902 .117647 rg" in pages[0]


def test_that_a_file_changed_after_verification_is_told(copied, tmp_path):
    record = copied.manifest.steps["export-rtstruct"]
    path = copied.exports / "other.dcm"
    path.write_bytes(b"changed by somebody")
    facts = {**record.facts, "path": str(path)}
    keep(copied, "export-rtstruct", facts=facts)
    assert "SHA-256 differs" in blocked(copied, tmp_path).words
    path.unlink()
    assert "no longer in its place" in blocked(copied, tmp_path).words


def test_that_a_stale_file_is_told_with_the_steps(copied, tmp_path):
    keep(copied, "make-structures", margin_mm=3.0, facts=FACTS["make-structures"])
    other = registration(Review("Somebody Else"))
    keep(copied, "accept-registration", artifacts={"accepted_registration": other})
    assert "out of date" in blocked(copied, tmp_path).words
    text = "\n".join(words_of(told(copied, tmp_path)))
    assert "Make structures, Export RTSTRUCT" in text


def test_that_an_unproved_gradient_table_blocks(tmp_path):
    case = small_case(tmp_path / "case", "check-orientation")
    said = "The b-vectors do not fit the fibres."
    finding = {"severity": "error", "code": "orientation-wrong", "message": said, "remedy": "x"}
    orientation = {"proof": proof(Verdict.WRONG), "cleared": False, "decision": "automatic"}
    keep(case, "check-orientation", artifacts={"orientation": orientation}, findings=(finding,))
    assert said in blocked(case, tmp_path).words
    text = "\n".join(words_of(told(case, tmp_path)))
    assert "no: tracking is blocked" in text


@pytest.mark.usefixtures("no_pictures")
def test_that_what_is_missing_is_said_with_the_reason(tmp_path):
    case = small_case(tmp_path / "case", "import-series")
    report = told(case, tmp_path)
    first = report.sections[0].parts[0]
    assert first.tone is Tone.NOT_DONE
    assert "Import" in first.words
    by_title = {s.title: s for s in report.sections}
    registration_part = by_title["5  Registration"].parts[0]
    assert registration_part.tone is Tone.NOT_DONE
    assert "'Register to planning' has not been run" in registration_part.words
    assert "'Preprocess'" in registration_part.words
    assert all(s.parts for s in report.sections)
    assert write_report(case, tmp_path / "r.pdf").is_file()


@pytest.mark.usefixtures("no_pictures")
def test_that_an_empty_case_has_a_report(tmp_path):
    path = write_report(Case.create(tmp_path / "case"), tmp_path / "r.pdf", "de")
    pages, _ = pages_of(path)
    assert len(pages) >= 2


def test_that_a_number_that_was_not_measured_says_why(tmp_path, copied):
    reason = "the repeated volumes with b = 0 are identical"
    quality = dataclasses.replace(QUALITY, snr_b0=NotMeasured(reason))
    keep(copied, "fit-tensor", artifacts={"quality": quality})
    assert f"not measured: {reason}" in "\n".join(words_of(told(copied, tmp_path)))


def test_that_a_picture_that_is_there_is_used(finished, tmp_path):
    from PIL import Image

    Image.new("RGB", (40, 20)).save(tmp_path / "colour_fa.png")
    report = compose(ReportSource(finished, language("en"), tmp_path))
    pictures = [p for s in report.sections for p in s.parts if isinstance(p, Picture)]
    assert [p.path.name for p in pictures] == ["colour_fa.png", "profile_CST.png"]


@pytest.mark.usefixtures("no_pictures")
def test_that_a_folder_that_cannot_be_written_is_told(finished, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UserError):
        write_report(finished, tmp_path / "file" / "r.pdf")
    with pytest.raises(UserError):
        write_report(finished, tmp_path / "r.pdf", "xx")
    assert not (tmp_path / "r.pdf").exists()


def test_that_many_files_have_one_hash_that_can_be_made_by_hand(tmp_path):
    import subprocess

    names = {}
    for name in ("b.dcm", "a.dcm"):
        (tmp_path / name).write_text(name)
        names[name] = file_sha256(tmp_path / name)
    by_hand = subprocess.run(
        "sha256sum *.dcm | sha256sum", shell=True, cwd=tmp_path, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert combined_sha256(names) == by_hand.stdout.split()[0]


@pytest.mark.usefixtures("no_pictures")
def test_that_long_and_odd_names_fit_into_the_header(tmp_path):
    from dtiplan.render import report_pdf

    case = small_case(tmp_path / ("a very long name of a case & <more> " * 4).strip(), "preprocess")
    write_report(case, tmp_path / "r.pdf", "fr")
    short = report_pdf._shortened("Case " + case.folder.name, "Report")
    assert short.startswith("Case a very long")
    assert short.endswith("…")
    assert report_pdf._shortened("Case 1", "Report") == "Case 1"
