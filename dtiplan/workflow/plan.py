"""The main job in one go: from the scanner's folder to a verified RTSTRUCT."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.domain.progress import Progress
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.current_tracts import definitions_artifact, tracts_artifact
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.cases.released import released_files, set_aside
from dtiplan.workflow.documents import document
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.handover.export_record import export_entry, is_profile_unchanged
from dtiplan.workflow.memory import peak_memory_mb
from dtiplan.workflow.profile_measuring import measured_profiles, profile_entries
from dtiplan.workflow.registry import STEPS, step_named
from dtiplan.workflow.reporting.summary import draw
from dtiplan.workflow.reporting.summary_dose import dose_entry
from dtiplan.workflow.runner import error_document, is_current, run_step
from dtiplan.workflow.step import Params, Step
from dtiplan.workflow.step_options import validated
from dtiplan.workflow.steps.check_orientation import refuse_unproved
from dtiplan.workflow.steps.find_tracts import TractParams, chosen_definitions
from dtiplan.workflow.steps.measured_margins import MARGINS
from dtiplan.workflow.steps.parts_near_targets import PARTS
from dtiplan.workflow.steps.planning_risk_volumes import PRVS
from dtiplan.workflow.target_distances import (
    TargetDistances,
    distance_entries,
    measured_distances,
)
from dtiplan.workflow.target_lesion import with_tumours_of_now

StepProgress = Callable[[str, str], Progress]
"""Gives the progress to tell for the step of this name and title."""


@dataclass(frozen=True)
class PlanResult:
    """What became of the main job.

    Parameters
    ----------
    document : dict
        The ``plan`` document.
    blocked : ReleaseBlockedError or None
        Why nothing was released, where nothing was.
    """

    document: dict[str, Any]
    blocked: ReleaseBlockedError | None


def plan(case: Case, settings: dict[str, dict[str, Any]], told: StepProgress) -> PlanResult:
    """Run every step that is not yet done with these settings on this data.

    A case that was interrupted goes on where it stopped.

    Parameters
    ----------
    case : Case
    settings : dict
        Parameters that differ from the defaults, by step name.
    told : callable
        Gives the progress of each step.
    """
    blocked = None
    seconds: dict[str, float] = {}
    if settings.get(_TRACTS):
        # Nobody should wait for the long steps to learn that a tract is misspelt.
        asked = validated(step_named(_TRACTS), settings[_TRACTS])
        assert isinstance(asked, TractParams)
        chosen_definitions(asked)
    try:
        for step in _steps_asked(case, settings):
            params = validated(step, _asked(case, step, settings))
            if step.name == "register-planning":
                # Nobody should wait for the long steps to learn that tracking is blocked.
                refuse_unproved(case.read("orientation"))
            if step.name == "accept-registration":
                params = _kept_acceptance(case, step, params)
            if is_current(case.manifest, step, params) and _still_there(case, step.name):
                seconds[step.name] = 0.0
            else:
                if step.name == "export-rtstruct":
                    set_aside(case.exports, case.manifest.steps, with_earlier=False)
                record = run_step(case, step, params, told(step.name, step.title))
                seconds[step.name] = record.seconds
    except ReleaseBlockedError as error:
        blocked = error
    except UserError:
        draw(case, told("pictures", "Pictures"))
        raise
    return PlanResult(plan_document(case, seconds, blocked), blocked)


def _steps_asked(case: Case, settings: dict[str, dict[str, Any]]) -> tuple[Step, ...]:
    """Give the steps of the job; doses only where plans were named, now or before.

    Plans that were named before, and whose files are gone, keep what was read off them: it is
    said to be out of date where something changed.
    """
    record = case.manifest.steps.get(_DOSE)
    is_asked = bool(settings.get(_DOSE, {}).get("plans"))
    has_files = record is not None and all(Path(path).is_file() for path in record.sources)
    is_left_out = not is_asked and not has_files
    return tuple(step for step in STEPS if step.name != _DOSE or not is_left_out)


def _asked(case: Case, step: Step, settings: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Give what a step is asked to do; edits by hand and imported tracts stand unless named.

    So do margins that somebody accepted.

    A lesion that a person marked stands too; what was taken of it from targets is taken anew from
    those of now. None is marked unasked, so that window and command line give the same.
    """
    record = case.manifest.steps.get(step.name)
    asked = settings.get(step.name, {})
    if step.name in _BY_HAND and step.name not in settings and record is not None:
        return record.params
    if step.name == _STRUCTURES and record is not None and _MARGINS not in asked:
        # Somebody accepted them by name; whether they still stand, the step looks itself.
        return {**asked, _MARGINS: record.params.get(_MARGINS, ())}
    if step.name == _TEMPLATE and not any(asked.get(name) for name in _LESION):
        standing = record.params if record is not None else {}
        if standing.get("lesion_file"):
            return {**{name: standing[name] for name in _LESION if name in standing}, **asked}
        before = tuple(standing.get("lesion", ()))
        return {**asked, "lesion": with_tumours_of_now(before, case)} if before else asked
    return asked


_DOSE, _TRACTS = "evaluate-dose", "find-tracts"
_BY_HAND = ("import-tracts", "edit-tracts", _DOSE)
_TEMPLATE = "register-template"
_STRUCTURES, _MARGINS = "make-structures", "measured"
_LESION = ("lesion", "lesion_file")


def _kept_acceptance(case: Case, step: Step, params: Params) -> Params:
    """Give the parameters of an acceptance that stands, unless another person accepts now.

    Planning again must not wipe out what a person put right by hand and signed.
    """
    record = case.manifest.steps.get(step.name)
    if record is None or not record.params.get("accepted_by"):
        return params
    standing = validated(step, record.params)
    asked = params.model_dump()["accepted_by"]
    is_same = asked in ("", record.params["accepted_by"])
    return standing if is_same and is_current(case.manifest, step, standing) else params


def _still_there(case: Case, step_name: str) -> bool:
    """Look whether what a step left outside the case, or read there, is unchanged.

    An import of an older program, which read no targets, is done again: what it reads otherwise
    is the same, so that nothing else has to be.
    """
    record = case.manifest.steps[step_name]
    if step_name == "import-series" and "targets" not in record.outputs:
        return not all(Path(path).exists() for path in record.params["sources"])
    if step_name == "export-rtstruct":
        files = {str(path): sha256 for path, sha256 in released_files(case.manifest.steps).items()}
        there = {**files, **record.sources}
        are_same = all(Path(p).is_file() and file_sha256(Path(p)) == h for p, h in there.items())
        return are_same and is_profile_unchanged(record)
    if step_name == "import-tracts":
        return True  # what was imported is kept in the case
    if record.sources:
        from dtiplan.workflow.steps.import_series import source_hashes_now

        return source_hashes_now(record.sources) == record.sources
    return True


def plan_document(
    case: Case, seconds: dict[str, float], blocked: ReleaseBlockedError | None
) -> dict[str, Any]:
    """Give the ``plan`` document of a case as it is."""
    steps = case.manifest.steps
    export = None if blocked else steps.get("export-rtstruct")
    findings = _findings(steps)
    if blocked:
        findings.append(error_document(blocked))
    imported = steps["import-series"]
    distances = measured_distances(case)
    content = document(
        (),
        findings,
        case=str(case.folder),
        planning_series_uid=imported.facts["planning_series_uid"],
        diffusion_series_uid=imported.facts["diffusion_series_uid"],
        orientation=steps["check-orientation"].facts,
        rtstruct=export.facts["path"] if export else None,
        rtstruct_sha256=export.facts["sha256"] if export else None,
        export=export_entry(export),
        structures=_structure_entries(case, export, distances),
        targets=imported.facts.get("targets", []),
        distances_unmeasured=distances.unmeasured,
        parts_near_targets=_part_entries(case),
        prv_structures=steps["make-structures"].facts.get(PRVS, []),
        accepted_margins=steps["make-structures"].facts.get(MARGINS, []),
        profiles=profile_entries(measured_profiles(case)),
        dose=dose_entry(case),
        fibres=dict(steps["fit-fibres"].facts) if "fit-fibres" in steps else {},
        other_tracts=_other_entries(case),
        registration=[_registration_entry(case)],
        seconds=seconds,
        peak_memory_mb=peak_memory_mb(),
    )
    content["inputs"] = [{"path": p, "sha256": h} for p, h in imported.sources.items()]
    return content


def _findings(steps: dict[str, RunRecord]) -> list[dict[str, str]]:
    """Give what every step noticed; an error somebody answered for is said once, by its answer."""
    found = [f for step in STEPS if step.name in steps for f in steps[step.name].findings]
    if not any(f["code"] == "registration-accepted-despite" for f in found):
        return found
    answered = steps["register-planning"].findings
    return [f for f in found if f["severity"] != "error" or f not in answered]


def _structure_entries(
    case: Case, export: RunRecord | None, distances: TargetDistances
) -> list[dict[str, Any]]:
    made = case.manifest.steps["make-structures"].facts
    verified = {v.name: v for v in case.read("verification")} if export else {}
    entries = []
    told = case.read(definitions_artifact(case.manifest))
    for tract in case.read(tracts_artifact(case.manifest)):
        structure = made.get(tract.name, {})
        name = structure.get("name", tract.name)
        check = verified.get(name)
        entries.append(
            {
                "name": name,
                "tract": told[tract.name]["title"],
                "status": tract.status.value,
                "reason": tract.reason,
                "causes": list(tract.causes),
                "model": tract.model.value,
                "n_streamlines": len(tract.streamlines),
                "cut_by_field_of_view": list(tract.cut_by_field_of_view),
                "volume_cc": structure.get("volume_cc"),
                "tract_distances": distance_entries(distances.tracts.get(tract.name, ())),
                "structure_distances": distance_entries(distances.structures.get(name, ())),
                "verified": check
                and {
                    "volume_error_percent": check.volume_error_percent,
                    "dice": check.dice,
                    "centroid_error_mm": check.centroid_error_mm,
                    "hd95_mm": check.hd95_mm,
                },
            }
        )
    return entries


def _part_entries(case: Case) -> list[dict[str, Any]]:
    """Give the parts of tracts near targets that are structures of their own."""
    return list(case.manifest.steps["make-structures"].facts.get(PARTS, []))


def _other_entries(case: Case) -> list[dict[str, Any]]:
    """Give the tracts of the other model, of which no structure is made."""
    if case.manifest.artifact("other_tracts") is None:
        return []
    return [
        {
            "name": tract.name,
            "model": tract.model.value,
            "status": tract.status.value,
            "reason": tract.reason,
            "n_streamlines": len(tract.streamlines),
        }
        for tract in case.read("other_tracts")
    ]


def _registration_entry(case: Case) -> dict[str, Any]:
    registration = case.read("accepted_registration")
    transform = registration.transform
    return {
        "moving": transform.moving_frame_uid,
        "fixed": transform.fixed_frame_uid,
        "matrix_ras_mm": transform.fixed_from_moving.tolist(),
        "angle_deg": transform.angle_deg,
        "quality": registration.quality.as_json(),
        **registration.review.as_json(),
    }


def settings_of(
    sources: list[str],
    case: Case,
    *,
    planning_uid: str = "",
    tracts: tuple[str, ...] = (),
    margin_mm: float = 0.0,
    seed: int | None = None,
    accepted_by: str = "",
) -> dict[str, dict[str, Any]]:
    """Give the settings of the main job from what is usually asked for."""
    if not sources and "import-series" not in case.manifest.steps:
        raise UserError(
            "There is nothing to plan.",
            "No source was named and the case is new.",
            "Name the folder with the scanner's images.",
            "no-source",
        )
    seeds = {} if seed is None else {"seed": seed}
    return {
        "import-series": {
            "sources": [str(Path(s).resolve()) for s in sources]
            or case.manifest.steps["import-series"].params["sources"],
            "planning_uid": planning_uid,
        },
        "register-planning": {**seeds},
        "accept-registration": {"accepted_by": accepted_by},
        "find-tracts": {**({"tracts": tracts} if tracts else {}), **seeds},
        "estimate-uncertainty": {**seeds},
        "make-structures": {"margin_mm": margin_mm},
        "export-rtstruct": {"out": str(case.exports.resolve() / "RTSTRUCT_dtiplan.dcm")},
    }
