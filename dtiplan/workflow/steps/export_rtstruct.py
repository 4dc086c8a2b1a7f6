"""Export: write the RTSTRUCT, read it back, and release it only if it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import Field, model_validator

from dtiplan.domain.blind_copies import refuse_copied_planning
from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.domain.findings import errors
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.progress import Progress, part_of
from dtiplan.domain.structures import MadeStructure, StructureVerification
from dtiplan.domain.tps_profiles import GENERIC, TpsProfile
from dtiplan.workflow.files.durable import disk_troubles_told
from dtiplan.workflow.step import Outcome, Params, Step
from dtiplan.workflow.structure_sets.structure_set_files import (
    ExportOrder,
    Into,
    OnCollision,
    WrittenSets,
    write_structure_sets,
)


class ExportParams(Params):
    """Where the file goes and what it is called."""

    out: str = Field("", title="File", description="Path of the RTSTRUCT file to write.")
    label: str = Field(
        "dtiplan", min_length=1, max_length=16, title="Label", description="Structure set label."
    )
    profile: str = Field(
        GENERIC,
        min_length=1,
        title="Planning system",
        description="Name of a profile that comes with the program, or path of a profile file "
        "(.toml) of your own.",
    )
    into: Into = Field(
        Into.NEW,
        title="Write",
        description="new: a structure set of its own; existing: a copy of an existing one with "
        "the structures added; both: one of each.",
    )
    add_to: str = Field(
        "",
        title="Existing structure set",
        description="RTSTRUCT file of the same planning series; it is copied, never changed.",
    )
    on_collision: OnCollision = Field(
        OnCollision.REFUSE,
        title="Names that are taken",
        description="refuse: nothing is written where the existing structure set has a structure "
        "of the same name; rename: the new one gets a number.",
    )

    @model_validator(mode="after")
    def _is_named(self) -> ExportParams:
        if self.into is not Into.NEW and not self.add_to:
            raise ValueError("an existing structure set must be named to add to it")
        return self


def write_verified(
    made: Sequence[MadeStructure],
    planning: PlanningSeries,
    out: Path,
    label: str,
    progress: Progress,
) -> tuple[StructureVerification, ...]:
    """Write one new structure set beside the target, compare, and only then put it in place.

    Raises
    ------
    ReleaseBlockedError
        A structure did not come back as intended; no file is left.
    """
    from dtiplan.io.tps_profiles import read_profile

    order = ExportOrder(made, planning, out, label, read_profile(GENERIC))
    return write_structure_sets(order, progress).checks


def _run(inputs: Mapping[str, Any], params: ExportParams, progress: Progress) -> Outcome:
    from dtiplan.io.tps_profiles import known_profiles, read_profile
    from dtiplan.workflow.files.codec import file_sha256

    made, planning = inputs["structures"], inputs["planning"]
    _check_no_copy(planning)
    blocking = errors(inputs["accepted_registration"].findings)
    if blocking:
        raise UserError(
            "The export is blocked.", blocking[0].message, blocking[0].remedy, blocking[0].code
        )
    if not made:
        reasons = "; ".join(f"{t.name}: {t.reason}" for t in inputs["edited_tracts"])
        raise ReleaseBlockedError(
            "No RTSTRUCT was written.",
            f"No tract was found ({reasons}), and an empty structure is never written.",
            "Read the reasons; do not take the absence of a tract for safety.",
            "no-structure",
        )
    if not params.out:
        raise UserError(
            "The RTSTRUCT cannot be written.",
            "No file was named.",
            "Give the path of the file to write.",
            "no-file-named",
        )
    profile = read_profile(params.profile)
    existing = None if params.into is Into.NEW else Path(params.add_to)
    order = ExportOrder(
        made,
        planning,
        Path(params.out),
        params.label,
        profile,
        params.into,
        existing,
        params.on_collision,
    )
    with disk_troubles_told(f"{order.out} cannot be written."):
        written = write_structure_sets(order, part_of(progress, 0.2, 1.0))
    own_profile = [] if params.profile in known_profiles() else [Path(params.profile)]
    read = [*own_profile, *([existing] if existing else [])]
    return Outcome(
        {"verification": written.checks},
        written.findings,
        _facts(written, profile),
        {str(path): file_sha256(path) for path in read},
    )


def _check_no_copy(planning: PlanningSeries) -> None:
    """Block a copy for blind rating: it may be mirrored. The case itself is done and stays."""
    try:
        refuse_copied_planning(planning, "No RTSTRUCT was written.")
    except UserError as error:
        raise ReleaseBlockedError(error.problem, error.cause, error.remedy, error.code) from error


def _facts(written: WrittenSets, profile: TpsProfile) -> dict[str, Any]:
    from dtiplan.workflow.files.codec import file_sha256

    files = [{"path": str(path), "sha256": file_sha256(path)} for path in written.files]
    return {
        **files[0],
        "n_structures": len(written.checks),
        "files": files,
        "profile": profile.name,
        "profile_title": profile.title,
        "profile_sha256": profile.sha256,
        "unverified_rules": list(profile.unverified_rules),
        "changes": [change.as_json() for change in written.changes],
    }


EXPORT_RTSTRUCT = Step(
    "export-rtstruct",
    "Export RTSTRUCT",
    3,
    ExportParams,
    ("structures", "planning", "accepted_registration", "edited_tracts"),
    ("verification",),
    _run,
    "Writes the structures as DICOM RTSTRUCT, reads the file back and releases it only if every "
    "structure is where it should be.",
)
