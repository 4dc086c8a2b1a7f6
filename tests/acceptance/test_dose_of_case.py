"""Two made plans of the digital patient, read off its tracts: what they were made to be."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dtiplan.domain.dose_evaluation import DoseEvaluation
from dtiplan.processing.dose.contour_solid import sampled, stack_of
from dtiplan.processing.simulate.dose import BallDose
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.registry import step_named
from dtiplan.workflow.reporting.report import write_report
from dtiplan.workflow.runner import run_step
from dtiplan.workflow.step_options import validated

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(1500),
]


@pytest.fixture(scope="module")
def case(
    digital_patient: Path, planned_patient: Path, tmp_path_factory: pytest.TempPathFactory
) -> Case:
    """A case of one tract by tensors, with the doses of two plans."""
    made = Case.open(shutil.copytree(planned_patient, tmp_path_factory.mktemp("dose") / "case"))
    dicom = digital_patient / "dicom"
    asked: dict[str, dict[str, Any]] = {
        "find-tracts": {"tracts": ("CST_L",), "model": "tensor"},
        "make-structures": {"near": ("GTV=10",)},
        "evaluate-dose": {"plans": (str(dicom / "plans"), str(dicom / "rtstruct"))},
    }
    for name in (
        "find-tracts", "import-tracts", "edit-tracts", "estimate-uncertainty", "make-structures",
        "evaluate-dose",
    ):  # fmt: skip
        step = step_named(name)
        run_step(made, step, validated(step, asked.get(name, {})))
    return made


def told_of(case: Case) -> DoseEvaluation:
    told = case.read("dose_evaluation")
    assert isinstance(told, DoseEvaluation)
    return told


def balls(patient: Path) -> list[BallDose]:
    """The doses as they were made, from the truth."""
    truth = json.loads((patient / "truth" / "truth.json").read_text())
    return [
        BallDose(
            np.array(truth["gtv"]["centre_ct_mm"]),
            truth["gtv"]["radius_mm"],
            plan["surface_gy"],
            plan["middle_gy"],
            plan["fall_mm"],
            plan["bend"],
            np.array(plan["away_from"]),
        )
        for plan in truth["plans"].values()
    ]


def test_that_each_structure_gets_what_the_formula_says(case: Case, digital_patient: Path) -> None:
    told = told_of(case)
    assert [plan.name for plan in told.plans] == ["even", "spared"]
    bodies = {m.structure.name: m.structure.contours for m in case.read("structures")}
    bodies |= {t.name: t.contours for t in case.read("targets")}
    for structure in told.structures:
        polygons = [c.points_ras_mm for c in bodies[structure.name]]
        body = sampled(stack_of(polygons), 0.5)
        means = [
            np.average(ball.at(body.points_ras_mm), weights=body.volumes_mm3)
            for ball in balls(digital_patient)
        ]
        found = structure.row("Dmean").values
        print(structure.name, found, means)
        assert found == pytest.approx(means, rel=0.01, abs=0.02)


def test_that_the_spared_tract_pays_nothing_at_the_target(case: Case) -> None:
    told = told_of(case)
    mean = told.structure("CST_L").row("Dmean")
    apart, u = mean.differences[1], mean.difference_uncertainties[1]
    assert apart is not None
    assert u is not None
    assert apart < -10 * u
    assert all(each[0].coverage.value > 0.98 for each in told.indices)
    assert all(each[0].paddick.uncertainty is not None for each in told.indices)
    assert "CST_L_10mm_GTV" in {s.name for s in told.structures}


def test_that_the_report_has_pages_on_dose(case: Case, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    path = write_report(case, tmp_path / "r.pdf", pictures=pictures)
    assert path.read_bytes().startswith(b"%PDF")
    assert (pictures / "histograms.png").is_file()
    assert (pictures / "dose_CST_L.png").is_file()
