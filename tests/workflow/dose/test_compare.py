"""Plans laid side by side: a spared tract, an unchanged target, and what must be refused."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from dtiplan.domain.dose import Plan, Prescription
from dtiplan.domain.dose_comparison import TractDoses
from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import RigidTransform
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structure_sets import ReadContour, ReadRoi, ReadStructureSet
from dtiplan.io.dicom_rtdose import read_rtdose
from dtiplan.io.dicom_rtplan import read_rtplan
from dtiplan.io.dicom_synthetic_header import PatientHeader
from dtiplan.workflow.dose.case_tracts import (
    PlacedTracts,
    away_from_polygons,
    dose_profiles,
    margin_band,
    ranked_segments,
)
from dtiplan.workflow.dose.compare import CompareOptions, PlansCompared, compare_plans
from dtiplan.workflow.dose.plan_list import NamedPlan, plan_given, read_plans
from dtiplan.workflow.dose.rt_files import PlanFiles
from dtiplan.workflow.dose.substructures import near_name
from dtiplan.workflow.dose_documents.compare_document import (
    comparison_document,
    comparison_text,
    csv_text,
)
from dtiplan.workflow.dose_documents.compare_report import write_comparison_report
from dtiplan.workflow.phantom.made_plans import write_made_plans
from tests.processing.dose.bodies import sphere, standing_cylinder

FRAME, RADIUS = "1.2.3.4", 6.0
TRACT_AT = np.array([0.0, 14.0, 0.0])


def roi(number: int, name: str, polygons: list[np.ndarray], kind: str = "") -> ReadRoi:
    contours = tuple(ReadContour(p, "CLOSED_PLANAR", None) for p in polygons)
    return ReadRoi(number, name, kind, "", "", contours, None, None, None, FRAME)


def structures() -> tuple[ReadRoi, ...]:
    tract = [p + TRACT_AT for p in standing_cylinder(2.0, 40.0, 1.0)]
    return (
        roi(1, "GTV", sphere(RADIUS, 1.0, 0.3), "GTV"),
        roi(2, "CST_L", tract),
        roi(3, "Brain", sphere(28.0, 2.0, 0.3)),
    )


def line() -> Streamlines:
    z = np.linspace(-20.0, 20.0, 41)
    return Streamlines.from_lines([np.column_stack([0 * z + x, 0 * z + 14.0, z]) for x in (0, 1)])


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> tuple[NamedPlan, ...]:
    folder = tmp_path_factory.mktemp("plans")
    patient = SimpleNamespace(
        ct_from_diffusion=RigidTransform(np.eye(4), "1.2.3", FRAME),
        tracts={"CST_L": SimpleNamespace(streamlines=line())},
        gtv_centre_ct_mm=np.zeros(3),
        gtv_radius_mm=RADIUS,
    )
    header = PatientHeader("Digital^Patient", "D1", seed="test")
    write_made_plans(patient, folder, header, "1.2.9")  # type: ignore[arg-type]
    drawn = ReadStructureSet(
        "1.2.9", "x", "D1", "", "", None, (FRAME,), (), frozenset(), structures()
    )
    found = []
    for name in ("even", "spared"):
        paths = (folder / f"{name}_dose.dcm", folder / f"{name}_plan.dcm")
        files = PlanFiles(
            drawn, read_rtdose(paths[0]), read_rtplan(paths[1]), drawn.rois, (), paths
        )
        numbers = {r.name: r.number for r in drawn.rois}
        found.append(NamedPlan(name, name.upper(), files, drawn.rois, numbers, paths[1], paths[:1]))
    return tuple(found)


@pytest.fixture(scope="module")
def compared(plans: tuple[NamedPlan, ...]) -> PlansCompared:
    return compare_plans(plans, CompareOptions(metrics=("V100%", "D95%")))


def test_that_the_tract_is_spared_and_the_target_covered(compared: PlansCompared) -> None:
    tract = next(s for s in compared.structures if s.name == "CST_L")
    # The side towards the tract: 6 mm from the target's surface the dose falls to
    # 20.6 exp(-6 / 7) and, bent, to 20.6 exp(-6 / 3.15).
    nearest = [20.6 * np.exp(-6.0 / fall) for fall in (7.0, 7.0 * 0.45)]
    assert tract.row("Dmax").values == pytest.approx(nearest, rel=0.06)
    apart, u = (tract.row("Dmean").differences[1], tract.row("Dmean").difference_uncertainties[1])
    assert apart is not None
    assert u is not None
    assert apart < -10 * u
    coverages = [each[0].coverage.value for each in compared.indices]
    assert coverages == pytest.approx([1.0, 1.0], abs=0.02)


def test_that_the_brain_is_counted_without_its_target(compared: PlansCompared) -> None:
    assert compared.brain is not None
    assert compared.brain.name == "Brain - GTV"
    # Even fall-off: 12 Gy is reached where exp(-d / 7) is 12 / 20.6.
    reach = RADIUS + 7.0 * np.log(20.6 / 12.0)
    truth = 4 / 3 * np.pi * (reach**3 - RADIUS**3) / 1000.0
    assert compared.brain.row("V12Gy").values[0] == pytest.approx(truth, rel=0.02)


def test_that_figures_stand_beside_doses_of_their_fractionation(compared: PlansCompared) -> None:
    rows = {(r.structure, r.published.value): r for r in compared.beside[0]}
    assert rows["CST_L", 20.0].standing.value == "below"
    assert rows["CST_L", 23.0].standing.value == "unverified"
    assert any(b.is_doubtful for b in compared.biological)
    assert "linear-quadratic-doubtful" in {f.code for f in compared.findings}


def in_fractions(plan: NamedPlan, n: int) -> NamedPlan:
    made = Plan("1.2", "D1", "x", "", "1.2.9", FRAME, (n,), (Prescription(20.0, 1),))
    return replace(plan, files=replace(plan.files, plan=made))


def test_that_unlike_fractionation_is_refused_unless_converted(
    plans: tuple[NamedPlan, ...],
) -> None:
    unlike = (plans[0], in_fractions(plans[0], 5))
    options = CompareOptions(structures=("GTV",))
    with pytest.raises(UserError) as caught:
        compare_plans(unlike, options)
    assert caught.value.code == "unlike-fractionation"
    found = compare_plans(unlike, replace(options, as_eqd2=True))
    (target,) = found.structures[:1]
    physical = compare_plans(plans[:1], options).structures[0].row("D50%").values[0]
    assert physical is not None
    expected = [physical * (physical / n + 10.0) / 12.0 for n in (1, 5)]
    assert target.row("D50%").values == pytest.approx(expected, rel=1e-3)
    assert found.beside == ((), ())


def test_that_document_text_and_rows_tell_the_same(compared: PlansCompared) -> None:
    said = json.loads(json.dumps(comparison_document(compared, TractDoses())))
    rows = list(csv.DictReader(io.StringIO(csv_text(compared))))
    value = said["structures"][1]["metrics"][5]["values"][1]
    (row,) = [
        r for r in rows if (r["structure"], r["plan"], r["metric"]) == ("CST_L", "spared", "Dmean")
    ]
    assert float(row["value"]) == pytest.approx(value, abs=1e-5)
    assert row["arm"] == "SPARED"
    assert len(row["plan_sha256"]) == 64
    assert row["published_version"] == said["published"]["version"]
    text = comparison_text(compared, TractDoses())
    assert "not limits of this program" in text
    assert "Koga" in text


@pytest.mark.parametrize("language", ["en", "de"])
def test_that_the_report_is_written(compared: PlansCompared, tmp_path: Path, language: str) -> None:
    placed = PlacedTracts({"CST_L": line()}, np.eye(4), {}, FRAME)
    away = away_from_polygons([c.points_ras_mm for c in structures()[0].contours])
    profiles = dose_profiles(placed, compared.doses, away)
    segments = ranked_segments(placed, compared.doses, away, 10.0)
    assert segments[0].nearest_mm == pytest.approx(8.0, abs=0.2)
    band = margin_band(structures()[1], compared.doses, (0.0, 2.0))
    assert band.regions[1].volume_cc > 2.5 * band.regions[0].volume_cc
    tracts = TractDoses(profiles, segments, 10.0, "GTV", (band,))
    path = write_comparison_report(compared, tracts, tmp_path / "r.pdf", language)
    assert path.read_bytes().startswith(b"%PDF")


def test_that_a_plan_option_is_read_or_refused() -> None:
    given = plan_given("A:left=dose.dcm,plan.dcm")
    assert (given.name, given.arm, len(given.files)) == ("A", "left", 2)
    for wrong in ("A", "=dose.dcm", "A="):
        with pytest.raises(UserError) as caught:
            plan_given(wrong)
        assert caught.value.code == "plan-option"
    with pytest.raises(UserError) as caught:
        read_plans([Path("x.dcm")], [given, given])
    assert caught.value.code == "plan-names"


def test_that_a_prescription_by_number_counts_in_its_own_set_only(
    plans: tuple[NamedPlan, ...],
) -> None:
    two = (Prescription(20.0, 1), Prescription(24.0, 2))
    made = Plan("1.2", "D1", "x", "", "1.2.9", FRAME, (1,), two)
    plan = replace(plans[0], files=replace(plans[0].files, plan=made))
    assert plan.prescription_gy("GTV") == 20.0
    assert replace(plan, numbers={}).prescription_gy("GTV") is None


def test_that_names_of_parts_fit_into_sixteen_letters() -> None:
    assert near_name("CST_L", 10.0) == "CST_L_10mm"
    assert near_name("ArcuateFas_L", 7.5) == "ArcuateF_L_7p5mm"
