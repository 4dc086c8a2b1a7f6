"""What a case holds as rows and lines for a page: read at once, without the large arrays.

Only the small parts of artifacts are read here and nothing is hashed, so that a window can ask
at any time; the steps themselves check every byte they use.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.orientation import OrientationProof
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.registration import Registration, brain_middle_ras_mm
from dtiplan.domain.structures import StructureVerification, VerificationLimits
from dtiplan.domain.tracts import TractResult
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.current_tracts import definitions_artifact, tracts_artifact
from dtiplan.workflow.files.codec import read_value
from dtiplan.workflow.regions.placed_regions import shown_regions
from dtiplan.workflow.steps.parts_near_targets import PARTS
from dtiplan.workflow.steps.planning_risk_volumes import PRVS
from dtiplan.workflow.viewing.other_tracts import other_title, paler


@dataclass(frozen=True)
class TractRow:
    """One tract as it was found, or not.

    Parameters
    ----------
    name, title : str
    side : str
        ``left``, ``right`` or ``midline``.
    status : str
        ``found``, ``sparse`` or ``not_found``.
    reason : str
    n_streamlines : int
    volume_cc : float or None
        Of the structure made of it; None where there is none yet.
    colour_rgb : (int, int, int)
    cut_by : tuple of str
        Regions and edges by which the field of view cuts it.
    rejected : tuple of (str, int)
        Streamlines that failed each rule, most first.
    caveat : str
    causes : tuple of str
        Likely causes of a failure, and what speaks against trusting the tract.
    doubts : tuple of str
        Names of what makes it not believable although it has streamlines, such as
        ``tract-near-lesion`` or ``implausible volume``.
    model : str
        ``tensor`` or ``csd``.
    layer_key : str
        Of its streamlines in the views: ``tract:NAME``, or ``other:NAME`` for the same tract by
        the other model, of which no structure is made.
    shown_name : str
        The name, with the model where it is the other one.
    """

    name: str
    title: str
    side: str
    status: str
    reason: str
    n_streamlines: int
    volume_cc: float | None
    colour_rgb: tuple[int, int, int]
    cut_by: tuple[str, ...]
    rejected: tuple[tuple[str, int], ...]
    caveat: str
    causes: tuple[str, ...]
    doubts: tuple[str, ...]
    model: str
    layer_key: str
    shown_name: str

    @property
    def is_other(self) -> bool:
        """Whether this is the other model's, for comparison only."""
        return self.layer_key.startswith("other:")


@dataclass(frozen=True)
class StructureRow:
    """One structure as it will be written.

    Parameters
    ----------
    tract : str
        Name of the tract it was made of.
    name : str
        As the planning system will show it.
    volume_cc : float
    n_components : int or None
    radius_mm, margin_mm : float or None
        None where an older program did not tell; a confidence region has no radius.
    colour_rgb : (int, int, int)
    confidence_percent : int
        Level of the region it was made of; 0 for the tract as it was found.
    """

    tract: str
    name: str
    volume_cc: float
    n_components: int | None
    radius_mm: float | None
    margin_mm: float | None
    colour_rgb: tuple[int, int, int]
    confidence_percent: int = 0


@dataclass(frozen=True)
class ExportSummary:
    """For whom and onto which images a structure set will be written."""

    patient_id: str
    patient_name: str
    modality: str
    study_description: str
    series_uid: str
    n_slices: int
    frame_of_reference_uid: str
    accepted_by: str | None
    """Who accepted the registration; empty where nobody looked, None where it was not accepted."""


def orientation_proof(case: Case) -> OrientationProof | None:
    """Give the orientation proof, if it was made."""
    found = _peek(case, "orientation")
    return found["proof"] if found else None


def found_registration(case: Case) -> Registration | None:
    """Give the motion as it was found."""
    found: Registration | None = _peek(case, "registration")
    return found


def accepted_registration(case: Case) -> Registration | None:
    """Give the motion that later steps use."""
    found: Registration | None = _peek(case, "accepted_registration")
    return found


def brain_middle(case: Case) -> Array | None:
    """Give the middle of the brain mask, (3,), RAS mm of the diffusion frame."""
    ref = case.manifest.artifact("mask")
    return None if ref is None else _middle(case.folder / ref.folder, ref.sha256)


def diffusion_grid(case: Case) -> Grid | None:
    """Give the voxels of the diffusion series, in which the brain mask and the maps lie."""
    mask = _peek(case, "mask")
    return mask.grid if mask is not None else None


def tract_rows(case: Case) -> tuple[TractRow, ...]:
    """Give a row for every tract that was searched, the other model's after its own."""
    tracts: tuple[TractResult, ...] = _peek(case, tracts_artifact(case.manifest)) or ()
    others: tuple[TractResult, ...] = _peek(case, "other_tracts") or ()
    told = _peek(case, definitions_artifact(case.manifest)) or {}
    volumes = {row.tract: row.volume_cc for row in structure_rows(case)}
    rows = []
    for tract in tracts:
        row = _tract_row(tract, told[tract.name], volumes.get(tract.name))
        rows.append(replace(row, doubts=_doubts(case, tract.name)))
        rows += [_other_row(o, told[o.name]) for o in others if o.name == tract.name]
    return tuple(rows)


def _other_row(tract: TractResult, told: dict[str, Any]) -> TractRow:
    return replace(
        _tract_row(tract, told, None),
        colour_rgb=paler(tuple(told["colour_rgb"])),
        caveat=told.get("other_caveat", ""),
        layer_key=f"other:{tract.name}",
        shown_name=other_title(tract),
    )


def _tract_row(tract: TractResult, told: dict[str, Any], volume_cc: float | None) -> TractRow:
    return TractRow(
        name=tract.name,
        title=told["title"],
        side=str(told["side"]),
        status=tract.status.value,
        reason=tract.reason,
        n_streamlines=len(tract.streamlines),
        volume_cc=volume_cc,
        colour_rgb=tuple(told["colour_rgb"]),
        cut_by=tract.cut_by_field_of_view,
        rejected=tuple(sorted(tract.rejected.items(), key=lambda item: -item[1])),
        caveat=told.get("caveat", ""),
        causes=tract.causes,
        doubts=(),
        model=tract.model.value,
        layer_key=f"tract:{tract.name}",
        shown_name=tract.name,
    )


def _doubts(case: Case, tract: str) -> tuple[str, ...]:
    """Name what search and editing found not believable; of an edit that stands only."""
    is_edited = tracts_artifact(case.manifest) == "edited_tracts"
    found: list[str] = []
    for step in ("find-tracts", *(("edit-tracts",) if is_edited else ())):
        record = case.manifest.steps.get(step)
        fact = record.facts.get(tract) if record else None
        found += fact.get("doubts", ()) if isinstance(fact, dict) else ()
    return tuple(found)


def definition_regions(case: Case, tract: str) -> tuple[tuple[str, str], ...]:
    """Give name and voxels (as text) of the regions a tract was searched with."""
    told = _peek(case, definitions_artifact(case.manifest)) or {}
    return shown_regions(told[tract]) if tract in told else ()


def template_picture_path(case: Case) -> Path | None:
    """Give where the picture of this fit to the template lies, or will; None without a fit.

    Another fit has another name, so that undo never shows the wrong picture.
    """
    ref = case.manifest.artifact("template_map")
    if ref is None or case.manifest.artifact("maps") is None:
        return None
    return case.pictures / f"template_{ref.sha256[:12]}.png"


def structure_rows(case: Case) -> tuple[StructureRow, ...]:
    """Give a row for every structure that was made."""
    record = case.manifest.steps.get("make-structures")
    if record is None:
        return ()
    told = _peek(case, definitions_artifact(case.manifest)) or {}
    rows = []
    more = (*record.facts.get(PARTS, ()), *record.facts.get(PRVS, ()))
    parts = ((part["usual_name"], part) for part in more)
    for tract, fact in (*record.facts.items(), *parts):
        if not isinstance(fact, dict) or "volume_cc" not in fact:
            continue
        colour = fact.get("colour_rgb") or told.get(tract, {}).get("colour_rgb", (255, 255, 255))
        rows.append(
            StructureRow(
                tract=tract,
                name=fact.get("name", tract),
                volume_cc=fact["volume_cc"],
                n_components=fact.get("n_components"),
                radius_mm=fact.get("radius_mm"),
                margin_mm=record.params.get("margin_mm", 0.0) + fact.get("margin_mm", 0.0),
                colour_rgb=tuple(colour),
                confidence_percent=int(fact.get("confidence_percent", 0)),
            )
        )
    return tuple(rows)


def export_summary(case: Case) -> ExportSummary | None:
    """Say for whom and onto what would be written; None before the import."""
    planning: PlanningSeries | None = _peek(case, "planning")
    if planning is None:
        return None
    accepted = accepted_registration(case)
    return ExportSummary(
        patient_id=planning.patient_id,
        patient_name=_patient_name(planning),
        modality=planning.modality.value,
        study_description=_header_text(planning, "00081030"),
        series_uid=planning.series_uid,
        n_slices=len(planning.slices),
        frame_of_reference_uid=planning.frame_of_reference_uid,
        accepted_by=accepted.review.accepted_by if accepted and accepted.review else None,
    )


def verification(case: Case) -> tuple[StructureVerification, ...]:
    """Give how each structure of the released file came back."""
    return _peek(case, "verification") or ()


def verification_limits() -> VerificationLimits:
    """Give the limits a released file holds."""
    return VerificationLimits()


def export_path(case: Case, chosen: str) -> Path:
    """Give where a structure set is written.

    Parameters
    ----------
    case : Case
    chosen : str
        Path of the last export or as it was edited; empty for none. It counts unless its folder
        is gone or belongs to another case: a case that was copied must not write over the files
        of the one it was copied from.
    """
    usual = case.exports.resolve() / "RTSTRUCT_dtiplan.dcm"
    folder = Path(chosen).parent
    if not chosen or not folder.is_dir():
        return usual
    is_of_another_case = (
        folder.parent / "case.json"
    ).is_file() and folder.resolve() != usual.parent
    return usual if is_of_another_case else Path(chosen)


def _peek(case: Case, name: str) -> Any:
    ref = case.manifest.artifact(name)
    if ref is None or not (case.folder / ref.folder).is_dir():
        return None
    return _read(case.folder / ref.folder, ref.sha256)


@functools.lru_cache(maxsize=4)
def _middle(folder: Path, sha256: str) -> Array:
    """Find the middle once: a nudge asks for it at every step."""
    return brain_middle_ras_mm(_read(folder, sha256))


@functools.lru_cache(maxsize=32)
def _read(folder: Path, _sha256: str) -> Any:
    """Read an artifact once: it never changes."""
    return read_value(folder)


def _header_text(planning: PlanningSeries, tag: str) -> str:
    values = planning.header.get(tag, {}).get("Value", [])
    return str(values[0]) if values and isinstance(values[0], str) else ""


def _patient_name(planning: PlanningSeries) -> str:
    """Give the name as DICOM writes it, with spaces for the carets."""
    values = planning.header.get("00100010", {}).get("Value", [])
    name = values[0].get("Alphabetic", "") if values and isinstance(values[0], dict) else ""
    return " ".join(str(name).replace("^", " ").split())
