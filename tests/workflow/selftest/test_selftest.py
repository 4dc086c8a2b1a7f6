"""The self-test: right on an unchanged program, and able to name what somebody broke."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.selftest import Verdict
from dtiplan.io import dicom_diffusion, dicom_rtdose, dicom_rtstruct_reader, gradients
from dtiplan.processing.diffusion import tensor_fit
from dtiplan.processing.dose import dvh
from dtiplan.processing.tracts.direction_fields import TensorField
from dtiplan.workflow import software
from dtiplan.workflow.constancy import obstacle, records
from dtiplan.workflow.selftest import running
from dtiplan.workflow.selftest.judging import Run, judge
from dtiplan.workflow.selftest.running import measure

QUICK = ("block", "files", "dose")


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    """Keep self-tests of these tests apart from the user's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


@pytest.fixture(scope="module")
def right() -> Run:
    return measure(QUICK)


def baseline_of(run: Run) -> records.Baseline:
    readings = {r.name: r for r in run.readings}
    return records.Baseline(
        1, readings, run.hashes, run.software, run.machine, run.maps, "A Physicist", "test", ""
    )


def codes(run: Run, baseline: records.Baseline | None = None) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for finding in judge(run, baseline).findings:
        found.setdefault(finding.code, []).append(finding.message)
    return found


def moved(grid: Grid, voxels: tuple[float, float, float]) -> Grid:
    matrix = grid.ras_from_vox.copy()
    matrix[:3, 3] += matrix[:3, :3] @ voxels
    return Grid(grid.shape, matrix, grid.frame_of_reference_uid)


def test_that_the_unchanged_program_agrees_with_every_known_answer(right):
    assert judge(right, None).verdict is Verdict.PASSED
    assert all(r.is_true for r in right.readings)


def test_that_a_second_run_is_identical_to_the_bit_and_passes_all_levels(right):
    again = measure(QUICK)
    assert again.hashes == right.hashes
    judged = judge(again, baseline_of(right))
    assert judged.verdict is Verdict.PASSED
    assert [level.held for level in judged.levels] == [True] * 5


@pytest.mark.parametrize(("sign", "told"), [((-1, 1, 1), "(-x, +y, +z)"), ((1, -1, 1), "(+x, -y")])
def test_that_a_flipped_b_vector_convention_is_named_with_its_axis(monkeypatch, sign, told):
    whole = gradients.ras_from_fsl

    def flipped(grid):
        return np.diag(sign) @ whole(grid)

    monkeypatch.setattr(gradients, "ras_from_fsl", flipped)
    found = codes(measure(("block", "files")))
    assert set(found) == {"selftest-direction"}
    said = " ".join(found["selftest-direction"])
    assert told in said
    assert "b-vectors read from DICOM" in said
    assert "b-vectors read from FSL files" in said
    assert "First eigenvectors" in said


def test_that_an_unmirrored_fsl_x_axis_is_named_although_dicom_does_not_need_it(monkeypatch):
    def unmirrored(grid):
        return grid.directions

    monkeypatch.setattr(gradients, "ras_from_fsl", unmirrored)
    found = codes(measure(("files",)))
    assert len(found["selftest-direction"]) == 2  # the left-handed image needs no mirror


def test_that_b_values_read_one_percent_too_high_are_named_as_a_scale(monkeypatch):
    whole = dicom_diffusion.table_from_fsl

    def scaled(b, vectors, grid):
        return whole(b * 1.01, vectors, grid)

    monkeypatch.setattr(dicom_diffusion, "table_from_fsl", scaled)
    found = codes(measure(("block",)))
    said = " ".join(found["selftest-scale"])
    assert "b-values read from DICOM: wrong scale, 1.0100 times" in said
    assert "Mean diffusivity: wrong scale, 0.9901 times" in said


def test_that_diffusivities_one_percent_too_low_are_named_as_a_scale(monkeypatch):
    whole = tensor_fit._dipy_gradients

    def scaled(table: GradientTable):
        return whole(GradientTable(table.b_s_mm2 * 1.01, table.directions_ras))

    monkeypatch.setattr(tensor_fit, "_dipy_gradients", scaled)
    found = codes(measure(("block",)))
    (said,) = found["selftest-scale"]
    assert said.startswith("Mean diffusivity: wrong scale, 0.9901 times the known answer")


def test_that_a_dose_read_one_percent_too_high_is_named_as_a_scale(monkeypatch):
    whole = dicom_rtdose._dose

    def scaled(path, dataset):
        dose = whole(path, dataset)
        return replace(dose, image=replace(dose.image, values=dose.image.values * 1.01))

    monkeypatch.setattr(dicom_rtdose, "_dose", scaled)
    found = codes(measure(("dose",)))
    assert set(found) == {"selftest-scale"}
    assert len(found["selftest-scale"]) == 4  # Dmean, D2, D50 and D98


def test_that_a_volume_one_percent_too_large_is_named_as_a_scale(monkeypatch):
    import dtiplan.processing.dose.contour_solid as solid

    whole = solid.sampled

    def scaled(*args, **kwargs):
        body = whole(*args, **kwargs)
        return replace(body, volumes_mm3=body.volumes_mm3 * 1.01)

    monkeypatch.setattr(solid, "sampled", scaled)
    monkeypatch.setattr(dvh, "sampled", scaled)
    said = " ".join(codes(measure(("dose",)))["selftest-scale"])
    assert "Ball drawn in an RTSTRUCT: volume: wrong scale" in said


def test_that_images_half_a_voxel_off_are_named_with_the_shift(monkeypatch):
    whole = dicom_diffusion._merged

    def shifted(*args):
        values, grid, b, vectors = whole(*args)
        return values, moved(grid, (0.5, 0.0, 0.0)), b, vectors

    monkeypatch.setattr(dicom_diffusion, "_merged", shifted)
    found = codes(measure(("block",)))
    said = " ".join(found["selftest-shift"])
    for what in ("Image read from DICOM", "Tensor maps"):
        assert f"{what}: wrong place, shifted by 1.25 mm" in said
    assert "Streamlines: wrong place" in said
    assert "(+0.50, +0.00, +0.00) voxels" in said


def test_that_streamlines_alone_half_a_voxel_off_are_named(monkeypatch):
    whole = TensorField.of_realisations.__func__

    def shifted(cls, tensors, mask):
        field = whole(cls, tensors, mask)
        return TensorField(moved(field.grid, (0.0, 0.5, 0.0)), field.number, field.tables)

    monkeypatch.setattr(TensorField, "of_realisations", classmethod(shifted))
    (said,) = codes(measure(("block",)))["selftest-shift"]
    assert said.startswith("Streamlines: wrong place")


def test_that_a_dose_half_a_voxel_off_is_named_with_the_shift(monkeypatch):
    whole = dicom_rtdose._grid

    def shifted(path, dataset):
        return moved(whole(path, dataset), (0.0, 0.0, 0.5))

    monkeypatch.setattr(dicom_rtdose, "_grid", shifted)
    found = codes(measure(("dose",)))
    (said,) = found["selftest-shift"]
    assert "Dose read from RTDOSE: wrong place, shifted by 0.50 mm" in said


def test_that_contours_half_a_pixel_off_are_named(monkeypatch):
    whole = dicom_rtstruct_reader._coordinates
    monkeypatch.setattr(dicom_rtstruct_reader, "_coordinates", lambda item: whole(item) + 0.5)
    found = codes(measure(("dose",)))
    said = " ".join(found["selftest-shift"])
    assert "Ball drawn in an RTSTRUCT: wrong place, shifted by 0.8" in said
    assert "Tube made of a streamline: wrong place" in said


def test_that_a_changed_library_is_named_with_both_versions(right, monkeypatch):
    whole = software._version
    monkeypatch.setattr(
        software, "_version", lambda name: "9.9.9" if name == "scipy" else whole(name)
    )
    run = replace(right, software=software.software())
    judged = judge(run, baseline_of(right))
    assert judged.verdict is Verdict.CHANGED
    (said,) = [f.message for f in judged.findings]
    assert f"scipy {whole('scipy')} -> 9.9.9" in said


def test_that_other_bits_of_the_same_software_fail(right):
    hashes = {**right.hashes, "block-maps": "0" * 64}
    judged = judge(right, replace(baseline_of(right), hashes=hashes))
    assert judged.verdict is Verdict.FAILED
    assert "block-maps" in judged.findings[0].message


def test_that_maps_may_change_by_a_millionth_and_no_more_on_another_machine(right):
    before = replace(baseline_of(right), machine="Another")
    maps = {**before.maps, "block-md": before.maps["block-md"] * (1 + 5e-7)}
    near = judge(right, replace(before, maps=maps))
    assert near.verdict is Verdict.CHANGED
    maps["block-md"] = before.maps["block-md"] * (1 + 5e-6)
    far = judge(right, replace(before, maps=maps))
    assert far.verdict is Verdict.FAILED
    assert any("block-md" in f.message for f in far.findings)


@pytest.fixture
def quick_runs(right, monkeypatch):
    """Let a whole self-test measure what was measured before."""
    monkeypatch.setattr(running, "measure", lambda *_: replace(right, software=software.software()))


@pytest.mark.usefixtures("quick_runs")
def test_that_a_baseline_is_accepted_and_then_stands():
    assert obstacle.selftest_obstacle().code == "selftest-never-run"
    running.run_selftest()
    assert obstacle.selftest_obstacle().code == "selftest-no-baseline"
    records.accept_last("A Physicist", "installed")
    assert obstacle.selftest_obstacle() is None
    assert running.run_selftest()["verdict"] == "passed"
    assert obstacle.selftest_obstacle() is None


@pytest.mark.usefixtures("quick_runs")
def test_that_changed_software_blocks_until_a_named_person_accepts(monkeypatch):
    running.run_selftest()
    records.accept_last("A Physicist", "installed")
    whole = software._version
    monkeypatch.setattr(
        software, "_version", lambda name: "9.9.9" if name == "numpy" else whole(name)
    )
    said = obstacle.selftest_obstacle()
    assert (said.code, said.severity.value) == ("selftest-outdated", "error")
    assert running.run_selftest()["verdict"] == "changed"
    said = obstacle.selftest_obstacle()
    assert (said.code, said.severity.value) == ("selftest-blocks", "error")
    assert "numpy" in said.message
    with pytest.raises(UserError) as refused:
        records.accept_last("", "update")
    assert refused.value.code == "selftest-unsigned"
    records.accept_last("A Physicist", "numpy was updated")
    assert obstacle.selftest_obstacle() is None


def test_that_nobody_can_accept_a_wrong_answer(right, monkeypatch):
    wrong = replace(right.readings[0], value=90.0)
    answer = replace(right.answers[0], readings=(wrong,))
    monkeypatch.setattr(running, "measure", lambda *_: replace(right, answers=(answer,)))
    assert running.run_selftest()["verdict"] == "failed"
    with pytest.raises(UserError) as refused:
        records.accept_last("A Physicist", "in a hurry")
    assert refused.value.code == "selftest-not-true"


@pytest.mark.usefixtures("quick_runs")
def test_that_every_run_is_a_point_on_the_control_charts():
    from dtiplan.workflow.phantom.stability import ChartQuestion, charts

    for _ in range(3):
        running.run_selftest()
    question = ChartQuestion(metrics=("block-md",), database=records.chart_database())
    (stability,) = charts(question)
    (segment,) = stability.segments  # runs of one day are one session
    assert [point.n_repeats for point in segment.points] == [3]


def test_that_charts_show_every_run_with_its_limits_and_count_what_is_outside(
    right, monkeypatch, tmp_path, capsys
):
    from dtiplan.cli.commands import run

    monkeypatch.setattr(running, "measure", lambda *_: right)
    running.run_selftest()
    records.accept_last("A Physicist", "installed")
    md = next(r for r in right.readings if r.name == "block-md")
    others = tuple(r for r in right.answers[0].readings if r is not md)
    for value in (md.value + 1.5 * md.drift, md.value * 1.01):
        readings = (replace(md, value=value), *others)
        answers = (replace(right.answers[0], readings=readings), *right.answers[1:])
        monkeypatch.setattr(running, "measure", lambda *_, a=answers: replace(right, answers=a))
        running.run_selftest()
    picture = tmp_path / "charts.png"
    assert run(["selftest", "charts", "--picture", str(picture), "--json"]) == 0
    charts = {c["name"]: c for c in json.loads(capsys.readouterr().out)["charts"]}
    assert charts["block-md"]["points"][0]["value"] == md.value
    assert charts["block-md"]["n_outside"] == 2  # of the baseline alone, and of the truth too
    assert charts["block-md"]["truth"] == [1.0 - md.limit, 1.0 + md.limit]
    assert charts["dose-d2"]["n_outside"] == 0
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert run(["selftest", "charts", "--picture", str(tmp_path)]) == 2  # a folder


@pytest.mark.usefixtures("quick_runs")
def test_that_the_certificate_is_one_page_in_every_language(tmp_path):
    from dtiplan.workflow.selftest.certificate import write_certificate

    said = running.run_selftest()
    for language in ("en", "fr", "de"):
        path = write_certificate(said, tmp_path / f"{language}.pdf", language)
        assert path.read_bytes().count(b"/Type /Page\n") == 1


def test_that_the_certificate_of_a_failure_is_one_page_too(right, tmp_path):
    from dtiplan.workflow.selftest.certificate import write_certificate

    readings = tuple(replace(r, value=99.0, detail="(+0.50, +0.00, +0.00) voxels") for r in
                     right.answers[0].readings)  # fmt: skip
    run = replace(right, answers=(replace(right.answers[0], readings=readings),))
    baseline = replace(baseline_of(right), accepted_utc="2026-01-05T12:00:00+00:00")
    judged = judge(run, baseline)
    said = running.run_document(run, judged, baseline, {"seconds": 50.0, "cpu_seconds": 33.0})
    for language in ("en", "fr", "de"):
        path = write_certificate(said, tmp_path / f"{language}.pdf", language)
        assert path.read_bytes().count(b"/Type /Page\n") == 1


@pytest.mark.slow
def test_that_the_whole_self_test_passes_within_three_minutes_of_two_processors():
    said = running.run_selftest()
    assert said["verdict"] == "passed"
    assert said["cpu_seconds"] < 2 * 180
    assert {r["name"].split("-")[0] for r in said["readings"]} == set(running.OBJECTS)
    assert any(r["level"] == "decisions" for r in said["readings"])


@pytest.mark.usefixtures("quick_runs")
def test_that_a_failed_self_test_blocks_the_signature_of_an_export(tmp_path, monkeypatch):
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.handover.release import Part, Signature, sign

    case = Case.create(tmp_path / "case")
    signature = Signature(Part.MADE, "A Physicist", "MPE", "I looked at it")

    def refused() -> str:
        with pytest.raises(UserError) as error:
            sign(case, tmp_path / "a.dcm", signature)
        return error.value.code

    assert refused() == "not-exported"  # a self-test that never ran only warns
    running.run_selftest()
    records.accept_last("A Physicist", "installed")
    monkeypatch.setattr(software, "_version", lambda _name: "9.9.9")
    running.run_selftest()
    assert refused() == "selftest-blocks"
    records.accept_last("A Physicist", "everything was updated")
    assert refused() == "not-exported"
