"""An evaluation of two plans, made up, with everything a page has to cope with."""

import numpy as np

from dtiplan.domain.dose import DoseMetric, Prescription, TargetIndices
from dtiplan.domain.dose_comparison import (
    BandCurve,
    BiologicalDose,
    ComparedStructure,
    DoseBand,
    DoseCurve,
    MetricRow,
    TractDoseProfile,
    TractDoses,
    TractSegment,
)
from dtiplan.domain.dose_evaluation import DoseEvaluation, EvaluatedPlan, Unmeasured
from dtiplan.domain.published_doses import (
    BesidePublished,
    PublishedDose,
    PublishedSet,
    Sense,
    Standing,
    Status,
)
from tests.gui.small_case import UID, image

PLANS = ("first", "second")


def curve(highest_gy, volume_cc, n=400):
    """Give a curve that falls evenly, so that volumes are known at every dose."""
    dose = np.linspace(0.0, highest_gy, n)
    return DoseCurve(dose, volume_cc * (1.0 - dose / highest_gy))


def structure(name, volume_cc, highest_gy, outside_cc=(0.0, 0.0), notes=()):
    values = (highest_gy / 2, highest_gy / 4)
    row = MetricRow("Dmean", "Gy", values, (0.02, 0.01), (0.0, -highest_gy / 4), (0.0, 0.018))
    empty = MetricRow("V12Gy", "cc", *[(None, None)] * 4, "it gets no such dose")
    curves = (curve(highest_gy, volume_cc), curve(highest_gy / 2, volume_cc))
    other = volume_cc * 1.05
    return ComparedStructure(name, volume_cc, other, outside_cc, (row, empty), curves, tuple(notes))


def figure(status=Status.CONFIRMED, value=8.0):
    return PublishedDose(
        "CST", "Dmean", 1, value, Sense.BELOW, "Kept below it in one series", "Example 2020",
        status,
    )  # fmt: skip


def beside():
    rows = (
        BesidePublished(
            "CST_L", figure(), 10.0, 0.02, "Gy", Standing.ABOVE, Standing.ABOVE
        ),
        BesidePublished(
            "CST_L", figure(Status.UNVERIFIED, 12.0), 10.0, 0.02, "Gy", Standing.UNVERIFIED,
            Standing.BELOW,
        ),
        BesidePublished(
            "Dot", figure(), 3.0, None, "Gy", Standing.NOT_COMPARABLE, None,
            "it is below the reporting limit of 0.05 cc",
        ),
    )  # fmt: skip
    return (rows, rows[:1])


def evaluation(n_more=0, *, has_prescription=True):
    """Give the evaluation; ``n_more`` further structures."""
    told = (Prescription(20.0),) if has_prescription else ()
    plans = tuple(
        EvaluatedPlan(name, "", "", "APPROVED", "P1", 1, told, 22.0, "", "", ("/d.dcm",), ("ab",))
        for name in PLANS
    )
    structures = (
        structure("CST_L", 4.0, 20.0),
        structure("GTV", 1.2, 22.0),
        structure("Dot", 0.01, 6.0, notes=["below the reporting limit of 0.05 cc"]),
        structure("Cord", 10.0, 4.0, outside_cc=(4.0, 0.0)),
        *(structure(f"More_{n}", 1.0 + n, 3.0 + 0.4 * n) for n in range(n_more)),
    )
    metric = DoseMetric("coverage", 98.5, "%", 0.1)
    indices = TargetIndices("GTV", 20.0, metric, metric, metric, metric)
    regions = tuple(
        BandCurve(label, volume, 0.0, (), (curve(gy, volume), curve(gy / 2, volume)))
        for label, volume, gy in (("50 %", 3.0, 22.0), ("80 %", 4.0, 20.0), ("95 %", 6.0, 17.0))
    )
    along = np.linspace(0.0, 60.0, 61)
    mean = 5.0 + along / 6.0
    profile = TractDoseProfile(
        "CST_L", ("lower", "upper"), along, (mean, np.where(along < 10, np.nan, mean / 2)),
        (mean - 1, mean / 2 - 1), (mean + 2, mean / 2 + 1), np.abs(along - 40.0),
    )  # fmt: skip
    segment = TractSegment(
        "CST_L", 30.0, 50.0, ("lower", "upper"), 0.0, 0.8, ((4.0, 9.0, 20.0), None)
    )
    tracts = TractDoses(
        (profile,), (segment,), 10.0, "GTV", (DoseBand("CST_L", "made up", regions),)
    )
    bed = (DoseMetric("BED mean", 40.0, "Gy"), DoseMetric("EQD2 mean", None, "Gy", None, "no"))
    biological = (BiologicalDose("CST_L", "first", 2.0, "Example 2019", bed, True),)
    return DoseEvaluation(
        plans, structures, ("GTV",), ((indices,), (indices,)), None, beside(),
        PublishedSet("figures", "3", "", (figure(),)), None, biological, tracts, "rounded", False,
        (), {"CST_L": "CST_L"}, {"CST_L": (0, 112, 255), "GTV": (255, 60, 60)},
        (Unmeasured("OpticRad_L", "the tract was not found"),),
    )  # fmt: skip


def artifacts(told=None):
    """Give what the step would have given."""
    doses = {name: image(10.0 - 4.0 * n, name, uid=UID) for n, name in enumerate(PLANS)}
    return {"plan_doses": doses, "dose_evaluation": told or evaluation()}
