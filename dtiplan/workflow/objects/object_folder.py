"""DICOM objects of a case, written into a folder: all that were asked for, or none.

They are written into a hidden folder beside the one that was chosen, read back, and appear
there at once. The case keeps a record of what left it: files, hashes, UIDs, and the results they
were made of.
"""

from __future__ import annotations

import json
import shutil
import time
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan import __version__
from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.cases.audit_log import add_event
from dtiplan.workflow.cases.case import now_utc
from dtiplan.workflow.cases.staleness import stale_steps
from dtiplan.workflow.documents import document
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.files.durable import disk_troubles_told, flush_folder, replace_text
from dtiplan.workflow.objects import object_makers as makers
from dtiplan.workflow.objects.object_inputs import ObjectInputs, check_inputs, unreviewed
from dtiplan.workflow.objects.object_makers import MadeObject, Maker, ObjectOptions
from dtiplan.workflow.registry import giver_of
from dtiplan.workflow.runner import finding_document

if TYPE_CHECKING:
    from dtiplan.workflow.cases.case import Case

_PATIENCE_S = 2.0
_LEFT_S = 3600.0
_INTENSITIES = (10.0, 400.0)
_ALL = ("planning", "accepted_registration")
_TRACTS = (*_ALL, "edited_tracts", "edited_definitions", "maps")
_STRUCTURES = (*_ALL, "structures", "edited_tracts")
_MAKERS: Mapping[str, tuple[Maker, tuple[str, ...]]] = {
    "reg": (makers.make_registration, _ALL),
    "seg": (makers.make_segmentation, _STRUCTURES),
    "tractography": (makers.make_tractography, _TRACTS),
    "fa": (makers.make_fa, (*_ALL, "maps")),
    "md": (makers.make_md, (*_ALL, "maps")),
    "colour-fa": (makers.make_colour_fa, (*_ALL, "maps")),
    "burned-in": (makers.make_burned_in, _STRUCTURES),
    "brainlab": (makers.make_fibres, _TRACTS),
}
OBJECT_KINDS = tuple(_MAKERS)
"""What can be asked for, in the order in which it is made."""
RECORD_NAME = "handover.json"
"""The record that lies beside the objects; the case keeps the same under ``handover/``."""


def write_objects(
    case: Case,
    kinds: Sequence[str],
    folder: Path,
    options: ObjectOptions | None = None,
    progress: Progress = silent,
) -> dict[str, Any]:
    """Write DICOM objects of a case.

    Parameters
    ----------
    case : Case
    kinds : sequence of str
        Among ``OBJECT_KINDS``.
    folder : Path
        New or empty; nothing is ever overwritten.
    options : ObjectOptions, optional
    progress : Progress

    Returns
    -------
    dict
        The record: for each object its files with SHA-256 and UIDs, its facts and findings.

    Raises
    ------
    UserError
        Something is missing or out of date, the folder holds other files, or an object cannot
        say what the case holds; nothing is left then.
    ReleaseBlockedError
        An object did not come back as it was meant; nothing is left then.
    """
    folder = folder.resolve()
    wanted, chosen = _wanted(kinds), options or ObjectOptions()
    _check_options(chosen)
    problem = f"The DICOM objects cannot be written to {folder}."
    with case.locked(_PATIENCE_S), disk_troubles_told(problem):
        check_inputs(case, [name for kind in wanted for name in _MAKERS[kind][1]])
        _check_folder(folder, problem)
        folder.parent.mkdir(parents=True, exist_ok=True)
        _remove_left_overs(folder)
        staging = folder.parent / f"{_staged(folder)}{uuid.uuid4().hex}"
        staging.mkdir()
        try:
            record = _make_all(case, wanted, staging, chosen, progress)
            record["folder"] = str(folder)
            replace_text(staging / RECORD_NAME, json.dumps(record, indent=1))
            _appear(staging, folder)
        except BaseException:
            shutil.rmtree(staging, ignore_errors=True)
            raise
        _keep(case, record)
    progress(1.0, "")
    return record


def objects_arguments(
    case_folder: Path, kinds: Sequence[str], folder: Path, options: ObjectOptions | None = None
) -> tuple[str, ...]:
    """Give the arguments of ``dtiplan`` that do the same in a child process."""
    chosen = options or ObjectOptions()
    style = ("--filled",) if chosen.is_filled else ()
    return (
        *("handover", "objects", str(case_folder), "--what", *kinds),
        *("--out", str(folder), "--intensity", f"{chosen.intensity_percent:g}", *style),
    )


def object_obstacles(case: Case) -> dict[str, UserError | None]:
    """Say for each kind what stands in the way of making it; None where nothing does.

    Reads the planning series and the registration: a second or less, but not for a window's own
    thread.
    """
    inputs = ObjectInputs(case)
    return {kind: _obstacle(inputs, kind) for kind in OBJECT_KINDS}


def _obstacle(inputs: ObjectInputs, kind: str) -> UserError | None:
    from dtiplan.io.dicom_burned_series import check_burnable
    from dtiplan.io.dicom_reg_writer import check_motions

    try:
        check_inputs(inputs.case, _MAKERS[kind][1])
        planning, transform = inputs.planning, inputs.registration.transform
        if kind == "reg":
            check_motions([transform], planning)
        if kind == "burned-in":
            check_burnable(planning)
    except UserError as error:
        return error
    return None


def written_objects(case: Case) -> tuple[dict[str, Any], ...]:
    """Give the records of all hand-overs of objects of a case, oldest first.

    Raises
    ------
    UserError
        ``case-damaged``: one cannot be read.
    """
    return tuple(map(_record, sorted((case.folder / "handover").glob("objects-*.json"))))


def is_of_case_as_it_is(case: Case, record: Mapping[str, Any]) -> bool:
    """Whether a case still holds what the objects of a record were made of, and stands for it."""
    stale = set(stale_steps(case.manifest))
    return all(
        (artifact := case.manifest.artifact(name)) is not None
        and artifact.sha256 == sha256
        and giver_of(name).name not in stale
        for name, sha256 in record["made_from"].items()
    )


def _record(path: Path) -> dict[str, Any]:
    try:
        record: dict[str, Any] = parsed_json(path.read_text(encoding="utf-8"))
        objects_text(record)  # what cannot be told is no record
        objects_document(record)
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise UserError(
            "A record of objects that were handed over cannot be read.",
            f"{path} is damaged: {str(error)[:200]!r}.",
            "Restore it from a backup, or move it away; the objects themselves are untouched.",
            "case-damaged",
        ) from error
    return record


def objects_document(record: Mapping[str, Any]) -> dict[str, Any]:
    """Give a record as the document scripts read."""
    findings = [*record["findings"], *(f for made in record["objects"] for f in made["findings"])]
    seen = list({json.dumps(f): f for f in findings}.values())
    told = {k: v for k, v in record.items() if k not in ("dtiplan_version", "findings")}
    return document((), seen, **told)


def objects_text(record: Mapping[str, Any]) -> str:
    """Give a record as text."""
    lines = []
    for made in record["objects"]:
        count = len(made["files"])
        first = made["files"][0]
        more = f" and {count - 1} more" if count > 1 else ""
        lines.append(f"{made['kind']}: {first['path']}{more}  SHA-256 {first['sha256']}")
    return "\n".join([str(record["folder"]), *lines])


def _wanted(kinds: Sequence[str]) -> tuple[str, ...]:
    strangers = [kind for kind in kinds if kind not in _MAKERS]
    if strangers or not kinds:
        raise UserError(
            "The DICOM objects cannot be made.",
            f"'{', '.join(strangers)}' is no such object." if strangers else "None was named.",
            f"Choose among {', '.join(OBJECT_KINDS)}.",
            "no-such-object",
        )
    return tuple(kind for kind in OBJECT_KINDS if kind in kinds)


def _check_options(options: ObjectOptions) -> None:
    low, high = _INTENSITIES
    if not low <= options.intensity_percent <= high:
        raise UserError(
            "The DICOM objects cannot be made.",
            f"Structures cannot be burned in with an intensity of {options.intensity_percent:g} %.",
            f"Give {low:g} to {high:g} %.",
            "burn-intensity",
        )


def _check_folder(folder: Path, problem: str) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError(
            problem,
            "It is a file, or a folder that holds other files; nothing is ever overwritten.",
            "Choose a new or an empty folder.",
            "handover-folder-not-empty",
        )


def _make_all(
    case: Case, kinds: Sequence[str], staging: Path, options: ObjectOptions, progress: Progress
) -> dict[str, Any]:
    inputs = ObjectInputs(case)
    entries = []
    for number, kind in enumerate(kinds):
        progress(number / len(kinds), kind)
        made = _MAKERS[kind][0](inputs, staging, options)
        entries.append(_entry(kind, made, staging))
    names = sorted({name for kind in kinds for name in _MAKERS[kind][1]})
    refs = {name: case.manifest.artifact(name) for name in names}
    return {
        "dtiplan_version": __version__,
        "case": str(case.folder.resolve()),
        "case_uid": case.manifest.case_uid,
        "revision": case.manifest.revision,
        "made_utc": now_utc(),
        "made_from": {name: ref.sha256 for name, ref in refs.items() if ref is not None},
        "options": dict(vars(options)),
        "findings": [finding_document(f) for f in unreviewed(inputs.registration)],
        "objects": entries,
    }


def _entry(kind: str, made: MadeObject, staging: Path) -> dict[str, Any]:
    from dtiplan.io.dicom_object_header import read_identity

    files = [
        {
            "path": path.relative_to(staging).as_posix(),
            "sha256": file_sha256(path),
            **read_identity(path),
        }
        for path in made.paths
    ]
    told = [finding_document(finding) for finding in made.findings]
    return {"kind": kind, "files": files, "facts": dict(made.facts), "findings": told}


def _appear(staging: Path, folder: Path) -> None:
    """Put the whole folder in its place at once."""
    for place in (*(p for p in staging.iterdir() if p.is_dir()), staging):
        flush_folder(place)
    if folder.exists():
        folder.rmdir()  # empty: it was looked at, and stays if it no longer is
    staging.replace(folder)
    flush_folder(folder.parent)


def _keep(case: Case, record: Mapping[str, Any]) -> None:
    place = case.folder / "handover"
    place.mkdir(exist_ok=True)
    numbers = [int(path.stem.partition("-")[2]) for path in place.glob("objects-*.json")]
    path = place / f"objects-{max(numbers, default=0) + 1:04d}.json"
    replace_text(path, json.dumps(record, indent=1))
    files = [file for made in record["objects"] for file in made["files"]]
    details = {
        "what": ", ".join(made["kind"] for made in record["objects"]),
        "folder": record["folder"],
        "files": [{"path": file["path"], "sha256": file["sha256"]} for file in files],
    }
    add_event(case.folder, case.manifest.case_uid, "objects", details)


def _staged(folder: Path) -> str:
    return f".unfinished-{folder.name}-"


def _remove_left_overs(folder: Path) -> None:
    """Remove what a program that was killed had begun for the same folder."""
    for left in folder.parent.glob(f"{_staged(folder)}*"):
        if time.time() - left.stat().st_mtime > _LEFT_S:
            shutil.rmtree(left, ignore_errors=True)
