"""Which page shows which step."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dtiplan.gui.pages.dose.dose_page import DosePage
from dtiplan.gui.pages.export_page import ExportPage
from dtiplan.gui.pages.fibres_page import FibresPage
from dtiplan.gui.pages.orientation_page import OrientationPage
from dtiplan.gui.pages.registration.registration_page import AcceptancePage, RegistrationPage
from dtiplan.gui.pages.step_page import StepPage
from dtiplan.gui.pages.structures_page import StructuresPage
from dtiplan.gui.pages.template.template_page import TemplatePage
from dtiplan.gui.pages.tracts.edit_page import EditTractsPage
from dtiplan.gui.pages.tracts.tracts_page import TractsPage
from dtiplan.gui.pages.uncertainty_page import UncertaintyPage
from dtiplan.gui.session import Session
from dtiplan.gui.work.actions import Actions

_PAGES = {
    "check-orientation": OrientationPage,
    "register-planning": RegistrationPage,
    "accept-registration": AcceptancePage,
    "fit-fibres": FibresPage,
    "register-template": TemplatePage,
    "find-tracts": TractsPage,
    "edit-tracts": EditTractsPage,
    "estimate-uncertainty": UncertaintyPage,
    "make-structures": StructuresPage,
    "export-rtstruct": ExportPage,
    "evaluate-dose": DosePage,
}


def page_for(step_name: str, session: Session, actions: Actions) -> QWidget:
    """Make the page of a step."""
    kind = _PAGES.get(step_name)
    if kind is not None:
        return kind(session, actions)
    page = StepPage(step_name, session, actions)
    page.refresh()
    return page
