"""Scans of one person at several sites, one dose: what the difference of the scans does to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.domain.dose_comparison import SiteDifference
from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import Progress, silent
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.documents import result_document
from dtiplan.workflow.dose.evaluation_document import plain

if TYPE_CHECKING:
    from dtiplan.domain.dose import Dose, DoseMetric
    from dtiplan.domain.structures import MadeStructure

SITE_METRICS = ("Dmean", "Dmax", "D2%", "D0.03cc", "V12Gy", "V20Gy")


def open_sites(given: Sequence[str]) -> dict[str, Case]:
    """Open the cases named ``SITE=CASE``.

    Raises
    ------
    UserError
        One is not named so, two have one name, or a case cannot be opened.
    """
    cases: dict[str, Case] = {}
    for text in given:
        site, equals, folder = text.partition("=")
        if not equals or not site or not folder or site in cases:
            raise UserError(
                "A site cannot be read.",
                f"'{text}' does not name a site of its own and its case.",
                "Write SITE=CASE, for example Paris=cases/one.",
                "site-option",
            )
        cases[site] = Case.open(Path(folder))
    return cases


def read_plan_dose(path: Path) -> Dose:
    """Read the dose of a whole plan.

    Raises
    ------
    UserError
        It cannot be used, or is not that of a whole plan.
    """
    from dtiplan.io.dicom_rtdose import read_rtdose
    from dtiplan.processing.dose.summing import total_dose

    return total_dose([read_rtdose(path)], None)


def site_differences(
    cases: Mapping[str, Case],
    dose: Dose,
    metrics: Sequence[str] = SITE_METRICS,
    progress: Progress = silent,
) -> tuple[SiteDifference, ...]:
    """Read one dose off the structures that several scans of one person gave.

    Parameters
    ----------
    cases : mapping
        By the name of the site; two at least, each with structures in the dose's frame.
    dose : Dose
    metrics : sequence of str
    progress : Progress

    Returns
    -------
    tuple of SiteDifference
        For each tract of any site; one that a site did not find has no number there, and says so.

    Raises
    ------
    UserError
        There are fewer than two cases, they are not of one patient, or a case has no structures
        in the dose's frame.
    """
    if len(cases) < 2:
        raise UserError(
            "Sites cannot be compared.",
            f"{len(cases)} cases were given.",
            "Give two cases or more, of one person and one planning series.",
            "too-few-cases",
        )
    made = {site: _structures(site, case, dose) for site, case in cases.items()}
    names = tuple(dict.fromkeys(name for each in made.values() for name in each))
    found: list[SiteDifference] = []
    for number, name in enumerate(names):
        progress(number / max(1, len(names)), name)
        read = [_metrics(each.get(name), dose, metrics) for each in made.values()]
        missing = [site for site, each in made.items() if name not in each]
        found += [_difference(name, missing, column) for column in zip(*read, strict=True)]
    progress(1.0)
    return tuple(found)


def _structures(site: str, case: Case, dose: Dose) -> dict[str, MadeStructure]:
    from dtiplan.workflow.cases.staleness import stale_steps

    manifest = case.manifest
    problem = f"The case of {site} cannot be laid into the dose."
    has_them = manifest.artifact("structures") is not None
    if not has_them or "make-structures" in stale_steps(manifest):
        raise UserError(
            problem,
            "It has no structures, or they are out of date.",
            "Make its structures first.",
            "no-structures",
        )
    planning = case.read("planning")
    grid = dose.image.grid
    if planning.frame_of_reference_uid != grid.frame_of_reference_uid:
        raise UserError(
            problem,
            f"Its structures are in frame of reference {planning.frame_of_reference_uid}, the "
            f"dose is in {grid.frame_of_reference_uid}.",
            "Plan every scan on the images of the dose.",
            "two-frames",
        )
    if planning.patient_id != dose.patient_id:
        raise UserError(
            problem,
            f"It is of patient '{planning.patient_id}', the dose of '{dose.patient_id}'.",
            "Give cases of one person.",
            "two-patients",
        )
    return {m.structure.name: m for m in case.read("structures")}


def _metrics(
    made: MadeStructure | None, dose: Dose, metrics: Sequence[str]
) -> tuple[DoseMetric, ...]:
    from dtiplan.domain.dose import DoseMetric
    from dtiplan.processing.dose.comparison import doses_in, metrics_of, sample_structure
    from dtiplan.processing.dose.contour_solid import stack_of
    from dtiplan.processing.dose.metric_names import metric_query

    queries = [metric_query(name) for name in metrics]
    if made is None:
        return tuple(DoseMetric(q.name, None, q.unit) for q in queries)
    stack = stack_of([c.points_ras_mm for c in made.structure.contours])
    samples = sample_structure(made.structure.name, stack).samples
    return metrics_of(doses_in(samples, dose), queries)


def _difference(
    tract: str, missing: Sequence[str], column: tuple[DoseMetric, ...]
) -> SiteDifference:
    values = tuple(m.value for m in column)
    known = [v for v in values if v is not None]
    reasons = [m.reason for m in column if m.reason]
    reason = f"not found by {', '.join(missing)}" if missing else "; ".join(dict.fromkeys(reasons))
    spread = max(known) - min(known) if len(known) == len(values) else None
    uncertainties = tuple(m.uncertainty for m in column)
    first = column[0]
    return SiteDifference(tract, first.name, first.unit, values, uncertainties, spread, reason)


def sites_document(
    paths: Sequence[Path], sites: Sequence[str], found: Sequence[SiteDifference]
) -> dict[str, Any]:
    """Give the ``dose sites`` document."""
    return result_document(
        paths,
        (),
        sites=list(sites),
        differences=[
            {
                "tract": each.tract,
                "metric": each.metric,
                "unit": each.unit,
                "values": [plain(v) for v in each.values],
                "uncertainties": [plain(v) for v in each.uncertainties],
                "spread": plain(each.spread),
                "reason": each.reason,
            }
            for each in found
        ],
    )


def sites_text(sites: Sequence[str], found: Sequence[SiteDifference]) -> str:
    """Say the same for a person."""
    lines = [f"One dose, tracts of {', '.join(sites)}:"]
    for each in found:
        values = "  ".join("-" if v is None else f"{v:.3f}" for v in each.values)
        spread = each.reason if each.spread is None else f"{each.spread:.3f}"
        lines.append(f"{each.tract:<16} {each.metric:<8} {values}  {each.unit}  spread {spread}")
    return "\n".join(lines)
