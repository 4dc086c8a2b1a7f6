"""Where the release of a file stands, in words."""

from __future__ import annotations

from dtiplan.gui.pages.handover.handover_facts import FileState
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.notice import Notice
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.time_texts import time_text
from dtiplan.workflow.handover.release import Part, Signature


def state_notice(state: FileState) -> Notice:
    """Say where the release of a file stands."""
    release, name = state.release, state.release.path.name
    if release.superseded:
        title = tr("Superseded: {name}").format(name=name)
        remedy = tr("Do not use this file; export and sign anew.")
        return Notice(Mark.STALE, title, tr(release.superseded), remedy)
    if not state.is_there:
        title = tr("No longer there: {name}").format(name=name)
        return Notice(Mark.FAILED, title, str(release.path.parent))
    if not state.is_unchanged:
        title = tr("Changed since it was exported: {name}").format(name=name)
        why = tr("What it holds now is not what was verified.")
        return Notice(Mark.FAILED, title, why, tr("Export again; do not use this file."))
    if release.is_released:
        return Notice(Mark.DONE, tr("Released: {name}").format(name=name), "")
    if release.made is not None:
        title = tr("Made, not checked yet: {name}").format(name=name)
        return Notice(Mark.WARNING, title, tr("Another person has to check it and sign."))
    title = tr("Not signed: {name}").format(name=name)
    return Notice(Mark.TO_DO, title, tr("Who made it signs first, then another person."))


def signature_rows(state: FileState) -> list[tuple[str, str]]:
    """Tell who signed."""
    release = state.release
    rows = []
    for title, signature in (
        (tr("Made by"), release.made),
        (tr("Checked by"), release.checked),
    ):
        rows.append((title, _signature_text(signature) if signature else tr("nobody yet")))
    return rows


def bound_rows(state: FileState) -> list[tuple[str, str]]:
    """Tell what signatures are bound to."""
    release = state.release
    return [
        (tr("Revision of the case"), str(release.revision)),
        (tr("SHA-256 of the file"), release.sha256),
        (tr("SHA-256 of the revision"), release.revision_sha256),
    ]


def next_part(state: FileState) -> Part | None:
    """Give what is to be signed next; None where nothing is, or nothing may be."""
    release = state.release
    if release.superseded or not state.is_unchanged or release.is_released:
        return None
    return Part.MADE if release.made is None else Part.CHECKED


def statement_for(part: Part) -> str:
    """Propose what is signed for."""
    if part is Part.MADE:
        return tr("I made this file and looked at every structure on the planning images.")
    return tr(
        "I checked the patient, left and right, the registration and every structure on the "
        "planning images."
    )


def _signature_text(signature: Signature) -> str:
    said = f"{signature.name}, {signature.role}, {time_text(signature.utc)}"
    return f"{said}: {signature.statement}"
