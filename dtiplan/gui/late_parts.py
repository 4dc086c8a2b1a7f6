"""The large parts of the window, loaded when they are shown so that the program starts fast."""

from __future__ import annotations

import importlib
import threading
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dtiplan.gui.session import Session
from dtiplan.gui.work.actions import Actions

if TYPE_CHECKING:
    from dtiplan.gui.views.four_up import FourUp
    from dtiplan.gui.views.scene_view import SceneView


_LATE = (
    "dtiplan.gui.views.four_up",
    "dtiplan.gui.views.scene_view",
    "dtiplan.gui.views.layer_panel",
    "dtiplan.gui.pages.step_pages",
    "dtiplan.workflow.reporting.report",
    "dtiplan.gui.window.help_window",
    "dtiplan.gui.phantom.phantom_window",
    "dtiplan.gui.sites.sites_window",
    "dtiplan.gui.study.study_window",
    "dtiplan.gui.rating.rating_window",
)


def load_ahead(language: str) -> threading.Thread:
    """Begin to load the large parts beside the window, so that it need not wait for them.

    Parameters
    ----------
    language : str
        In which the help is made ready.

    Returns
    -------
    Thread
        It ends by itself.
    """

    def load() -> None:
        for name in _LATE:
            importlib.import_module(name)
        from dtiplan.gui.widgets.param_form import know_limits
        from dtiplan.workflow.help_pages import PAGES, page_text
        from dtiplan.workflow.software import software_at_hand

        software_at_hand()  # hashed ahead: what other software made is marked at once
        know_limits()
        for page in PAGES:
            page_text(page, language)

    thread = threading.Thread(target=load, name="load-ahead")
    thread.start()
    return thread


def views_of(session: Session) -> tuple[FourUp, SceneView]:
    """Make the four linked views, and tell which of them is the 3D view."""
    from dtiplan.gui.views.four_up import FourUp
    from dtiplan.gui.views.scene_view import SceneView

    scene = SceneView(session)
    return FourUp(session, scene), scene


def layer_panel_of(session: Session) -> QWidget:
    """Make the list of layers."""
    from dtiplan.gui.views.layer_panel import LayerPanel

    return LayerPanel(session)


def page_of(step_name: str, session: Session, actions: Actions) -> QWidget:
    """Make the page of a step."""
    from dtiplan.gui.pages.step_pages import page_for

    return page_for(step_name, session, actions)


def show_help(window: QWidget, page: str, section: str = "") -> None:
    """Show a page of the help, in the help window that is there or a new one.

    Parameters
    ----------
    window : QWidget
    page : str
    section : str
        English heading to begin at; empty: the top.
    """
    from dtiplan.gui.window.help_window import HelpWindow

    shown = window.findChild(HelpWindow) or HelpWindow(window)
    shown.show_page(page, section)
