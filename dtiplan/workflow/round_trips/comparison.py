"""What came back from a planning system, structure by structure, and the site's own proof of it."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import errors
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.round_trips import (
    HD95_LIMIT_MM,
    SHIFT_LIMIT_MM,
    VOLUME_LIMIT_CC,
    VOLUME_LIMIT_PERCENT,
    ReturnedStructure,
    shift_words,
)
from dtiplan.domain.structured_text import parsed_json
from dtiplan.io.locations import own_folder
from dtiplan.workflow.cases.audit_log import add_event
from dtiplan.workflow.cases.case import Case, now_utc
from dtiplan.workflow.cases.released import released_files
from dtiplan.workflow.documents import result_document
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.files.durable import append_line, disk_troubles_told, replace_text
from dtiplan.workflow.round_trips.round_trip_findings import round_trip_findings
from dtiplan.workflow.round_trips.structure_pairs import compare_structures

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array


@dataclass(frozen=True)
class RoundTripOrder:
    """What came back to a case, and from where.

    Parameters
    ----------
    case_folder, returned : Path
    tps : str
        System and version.
    by : str
        Who did it.
    language : str
        Of the form.
    """

    case_folder: Path
    returned: Path
    tps: str
    by: str = ""
    language: str = "en"


def compare_returned(order: RoundTripOrder, progress: Progress = silent) -> dict[str, Any]:
    """Compare a returned RTSTRUCT with the one that was sent, and file the result in the case.

    Parameters
    ----------
    order : RoundTripOrder
    progress : Progress

    Returns
    -------
    dict
        The ``roundtrip`` document.

    Raises
    ------
    UserError
        ``tps-unnamed``, ``not-exported``, ``file-changed`` or what the reader says.
    """
    from dtiplan.io.dicom_rtstruct_reader import read_rtstruct

    if not order.tps.strip():
        raise UserError(
            "The round trip cannot be filed.",
            "The planning system is not named.",
            "Give its name and version.",
            "tps-unnamed",
        )
    case = Case.open(order.case_folder)
    sent_path = _sent_file(case)
    sent, returned = read_rtstruct(sent_path), read_rtstruct(order.returned)
    grid = case.read("planning").image.grid
    told = part_of(progress, 0.0, 0.8)
    structures = compare_structures(sent.rois, returned.rois, _middle(grid), told)
    findings = round_trip_findings(sent, returned, structures)
    said = result_document(
        [sent_path, order.returned],
        findings,
        utc=now_utc(),
        tps=order.tps.strip(),
        by=order.by.strip(),
        case_uid=case.manifest.case_uid,
        patient_id=sent.patient_id,
        revision=case.manifest.content_revision,
        profile=case.manifest.steps["export-rtstruct"].facts.get("profile", "generic"),
        structures=[_as_json(each) for each in structures],
        limits={
            "volume_percent": VOLUME_LIMIT_PERCENT,
            "volume_cc": VOLUME_LIMIT_CC,
            "shift_mm": SHIFT_LIMIT_MM,
            "hd95_mm": HD95_LIMIT_MM,
        },
        passed=not errors(findings),
    )
    return _filed(case, order, said, part_of(progress, 0.8, 1.0))


def round_trip_text(said: dict[str, Any]) -> str:
    """Say the document for a person."""
    from dtiplan.workflow.documents import finding_lines

    head = f"{'sent':<18}{'returned':<18}{'sent cc':>9}{'change %':>9}{'HD95 mm':>9}  shift"
    lines = [f"Planning system: {said['tps']}", head]
    for each in said["structures"]:
        lines.append(
            f"{each['sent_name'] or '-':<18}{each['returned_name'] or '-':<18}"
            f"{_number(each['volume_sent_cc'], 3):>9}{_number(each['volume_change_percent'], 2):>9}"
            f"{_number(each['hd95_mm'], 2):>9}  {each['shift_words']}"
        )
    lines += finding_lines(said["findings"])
    lines.append("PASSED" if said["passed"] else "NOT PASSED")
    return "\n".join([*lines, f"Filed in {said['folder']}"])


def proofs_path() -> Path:
    """Give the file of the site's proofs; ``DTIPLAN_PROOFS_FOLDER`` sets another folder."""
    folder = os.environ.get("DTIPLAN_PROOFS_FOLDER")
    return (Path(folder) if folder else own_folder()) / "tps_proofs.jsonl"


def site_proofs() -> tuple[dict[str, Any], ...]:
    """Give the proofs of this site, oldest first; no patient is named in them.

    A row that was torn by a crash, or damaged since, proves nothing and is left out.
    """
    path = proofs_path()
    if not path.is_file():
        return ()
    found = []
    for row in path.read_text(encoding="utf-8", errors="replace").splitlines():
        with suppress(ValueError):
            found.append(parsed_json(row))
    return tuple(proof for proof in found if isinstance(proof, dict))


def _sent_file(case: Case) -> Path:
    for path, sha256 in released_files(case.manifest.steps).items():
        if not path.is_file() or file_sha256(path) != sha256:
            raise UserError(
                "It is not known what was sent.",
                f"{path} is missing or is not the file the case exported.",
                "Bring it back, or export and send again.",
                "file-changed",
            )
        return path
    raise UserError(
        "There is nothing to compare with.",
        "The case has exported no RTSTRUCT.",
        "Export, send it to the planning system, and export it there again.",
        "not-exported",
    )


def _middle(grid: Any) -> Array:
    import numpy as np

    corner = (np.asarray(grid.shape[:3], float) - 1.0) / 2.0
    return np.asarray(grid.ras_from_vox[:3, :3] @ corner + grid.ras_from_vox[:3, 3])


def _as_json(each: ReturnedStructure) -> dict[str, Any]:
    return {
        **asdict(each),
        "volume_change_percent": each.volume_change_percent,
        "shift_words": shift_words(each.shift_mm) if each.shift_mm else "not measured",
        "faults": list(each.faults),
    }


def _number(value: float | None, digits: int) -> str:
    # Rounded first: what is no change is not shown as minus zero.
    return "-" if value is None else f"{round(value, digits) + 0.0:.{digits}f}"


def _filed(
    case: Case, order: RoundTripOrder, said: dict[str, Any], progress: Progress
) -> dict[str, Any]:
    """Keep the returned file, the numbers and the form in the case, and the proof for the site."""
    from dtiplan.workflow.round_trips.round_trip_form import write_round_trip_form

    base = case.folder / "round_trips"
    with disk_troubles_told("The round trip cannot be filed."):
        base.mkdir(exist_ok=True)
        number = 1 + max((int(p.name) for p in base.iterdir() if p.name.isdigit()), default=0)
        partial, folder = base / f".{number:04d}.partial", base / f"{number:04d}"
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        shutil.copyfile(order.returned, partial / "returned.dcm")
        said = {**said, "folder": str(folder)}
        replace_text(partial / "result.json", json.dumps(said, indent=1))
        write_round_trip_form(said, partial / "form.pdf", order.language, progress)
        partial.replace(folder)
        details = {
            "what": said["tps"],
            "passed": said["passed"],
            "result_sha256": file_sha256(folder / "result.json"),
        }
        add_event(case.folder, case.manifest.case_uid, "round-trip", details)
        path = proofs_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        append_line(path, json.dumps(_proof(said)))
    return said


def _proof(said: dict[str, Any]) -> dict[str, Any]:
    """Give the line for the site: how far things came back wrong, and of no patient."""
    measured = [s for s in said["structures"] if s["hd95_mm"] is not None]
    shifts = [sum(mm * mm for mm in s["shift_mm"]) ** 0.5 for s in measured]
    changes = [abs(s["volume_change_percent"] or 0.0) for s in measured]
    return {
        "utc": said["utc"],
        "tps": said["tps"],
        "by": said["by"],
        "profile": said["profile"],
        "case_uid": said["case_uid"],
        "n_sent": sum(bool(s["sent_name"]) for s in said["structures"]),
        "n_compared": len(measured),
        "largest_shift_mm": max(shifts, default=None),
        "largest_volume_change_percent": max(changes, default=None),
        "largest_hd95_mm": max((s["hd95_mm"] for s in measured), default=None),
        "passed": said["passed"],
    }
