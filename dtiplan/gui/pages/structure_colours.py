"""The colour of a tract and its structure: chosen on two pages, kept with one step's settings."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QWidget

from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.structure_labels import Labels, Rgb, labels_from, labels_params
from dtiplan.workflow.viewing.case_tables import structure_rows
from dtiplan.workflow.viewing.other_tracts import paler

_STEP = "make-structures"


def labels_of(actions: Actions) -> Labels:
    """Give names and colours as they are edited."""
    return labels_from(actions.params(_STEP))


def keep_labels(actions: Actions, labels: Labels) -> None:
    """Keep names and colours for the next run."""
    actions.edit(_STEP, {**actions.params(_STEP), **labels_params(labels)})


def show_colours(session: Session, actions: Actions) -> None:
    """Draw tracts and structures in the colours as they are edited; nothing has to run for it."""
    if session.case is None:
        return
    labels = labels_of(actions)
    wanted = {f"tract:{tract}": rgb for tract, rgb in labels.colours.items()}
    wanted |= {f"other:{tract}": paler(rgb) for tract, rgb in labels.colours.items()}
    for row in structure_rows(session.case):
        colour = labels.colour_of(row.tract)
        if colour is not None:
            wanted[f"structure:{row.name}"] = colour
    session.recolour(wanted)


def ask_for_colour(parent: QWidget, name: str, now: Rgb) -> Rgb | None:
    """Ask for a colour; None where none was chosen."""
    title = tr("Colour of {name}").format(name=name)
    chosen = QColorDialog.getColor(QColor(*now), parent, title)
    if not chosen.isValid():
        return None
    return chosen.red(), chosen.green(), chosen.blue()
