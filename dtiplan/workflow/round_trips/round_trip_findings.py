"""What a round trip through a planning system says of each structure, in words."""

from __future__ import annotations

from collections.abc import Sequence

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.round_trips import HD95_LIMIT_MM, ReturnedStructure, shift_letters
from dtiplan.domain.structure_sets import ReadStructureSet


def round_trip_findings(
    sent: ReadStructureSet, returned: ReadStructureSet, structures: Sequence[ReturnedStructure]
) -> list[Finding]:
    """Tell what is wrong with the files and with each structure; errors fail the round trip."""
    found = []
    if set(sent.frame_of_reference_uids) != set(returned.frame_of_reference_uids):
        found.append(
            Finding(
                Severity.ERROR,
                "frame-of-reference-differs",
                "The returned structures are in frame of reference "
                f"{', '.join(returned.frame_of_reference_uids) or '(none)'}, those sent in "
                f"{', '.join(sent.frame_of_reference_uids)}: places cannot be compared.",
                "Export the structures of the same planning series.",
            )
        )
    if sent.patient_id != returned.patient_id:
        found.append(
            Finding(
                Severity.ERROR,
                "patient-differs",
                f"The returned file is of patient '{returned.patient_id}', what was sent is of "
                f"'{sent.patient_id}'.",
                "Look for the file of the same patient.",
            )
        )
    for each in structures:
        found += structure_findings(each)
    return found


def structure_findings(each: ReturnedStructure) -> list[Finding]:
    """Tell what is wrong with one structure."""
    if not each.sent_name:
        return [
            Finding(
                Severity.WARNING,
                "structure-not-sent",
                f"{each.returned_name} came back and was not sent.",
                "Nothing where it was drawn in the planning system.",
            )
        ]
    faults = set(each.faults)
    found = []
    if "missing" in faults:
        found.append(_error("structure-missing", f"{each.sent_name} did not come back."))
    if "not-measured" in faults:
        found.append(
            _error("structure-not-measured", f"{each.sent_name}: not measured, {each.why_not}.")
        )
    if "exchanged" in faults:
        found.append(_error("structure-exchanged", _exchanged(each)))
    if "renamed" in faults:
        found.append(
            Finding(
                Severity.WARNING,
                "structure-renamed",
                f"{each.sent_name} came back as {each.returned_name}.",
                "See that no two names become one in the planning system.",
            )
        )
    if "volume" in faults:
        percent = each.volume_change_percent or 0.0
        found.append(
            _error("structure-volume", f"{each.sent_name}: the volume changed by {percent:+.1f} %.")
        )
    if "shift" in faults and each.shift_mm is not None:
        letters = shift_letters(each.shift_mm)
        found.append(_error("structure-shifted", f"{each.sent_name} was shifted: {letters} mm."))
    if "surface" in faults:
        found.append(
            _error(
                "structure-surface",
                f"{each.sent_name}: 95 % of the surface lie within {each.hd95_mm:.1f} mm, "
                f"the limit is {HD95_LIMIT_MM:g} mm.",
            )
        )
    return found


def _error(code: str, message: str) -> Finding:
    return Finding(
        Severity.ERROR,
        code,
        message,
        "Do not use structures of this way for treatment before the cause is found.",
    )


def _exchanged(each: ReturnedStructure) -> str:
    """Say which sides of the patient were exchanged."""
    return {
        "left-right": f"{each.sent_name} came back with left and right exchanged.",
        "front-back": f"{each.sent_name} came back with front and back exchanged.",
        "head-foot": f"{each.sent_name} came back with head and feet exchanged.",
    }[each.exchanged]
