"""The regions of the tract that is followed: seeds, what it must pass and what it must avoid."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.gui.pages.tracts.live_tool import LiveTool
from dtiplan.gui.pages.tracts.region_choices import RegionChoices
from dtiplan.gui.pages.tracts.region_editor import RegionEditor
from dtiplan.gui.pages.tracts.region_history import RegionList
from dtiplan.gui.pages.tracts.region_rows import middle_of, moved, shown_names, solid_of
from dtiplan.gui.pages.tracts.region_tool import scene_from_diffusion
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.regions.own_regions import AnyRegion, OwnRegion, Rule
from dtiplan.workflow.regions.own_tracts import FollowSettings

LIVE = "live"
"""Name of the tract before it is kept."""


class LiveRegions(RegionEditor):
    """Edits regions and settings of one tract; a region that is pulled is followed at once."""

    followed = Signal()
    """``now`` or ``settings`` has changed."""

    settings: FollowSettings

    def __init__(self, session: Session, actions: Actions, stack: QUndoStack) -> None:
        self._list = RegionList(settings=FollowSettings())
        self._shift: Array | None = None
        super().__init__(session, actions, stack)
        self.settings = FollowSettings()
        for part in self.findChildren(QWidget):
            if part.objectName() and not part.objectName().startswith("qt_"):
                part.setObjectName(f"live_{part.objectName()}")
        self.setObjectName("liveRegions")
        self.table.setColumnHidden(1, True)  # there is one tract only
        self.show_rule.hide()
        self.refresh()

    @property
    def now(self) -> tuple[AnyRegion, ...]:
        """The regions as they are this moment, the chosen one where it is pulled to."""
        regions = list(self.shown)
        if self._shift is not None and self.grid is not None and 0 <= self.chosen < len(regions):
            own_from_scene = np.linalg.inv(scene_from_diffusion(self._session))
            shift = own_from_scene[:3, :3] @ self._shift
            regions[self.chosen] = moved(regions[self.chosen], shift, self.grid)
        return tuple(regions)

    @property
    def solids(self) -> tuple[dict[str, Any], ...]:
        """The same for the scene in 3D."""
        named = zip(self.now, shown_names(self.shown), strict=True)
        return tuple(
            solid_of(own, own.text, name, is_chosen=number == self.chosen)
            for number, (own, name) in enumerate(named)
        )

    def follow_shift(self, shift_mm: Array) -> None:
        """Follow the chosen region while it is pulled, (3,) scene mm."""
        self._shift = np.asarray(shift_mm)
        self.followed.emit()

    def take_moved(self, shift_mm: Array) -> None:
        """Keep the chosen region where it was pulled to."""
        self._shift = None
        super().take_moved(shift_mm)
        self.followed.emit()

    def middles_and_reaches(self) -> tuple[Array, Array]:
        """Give the middle, (n, 3) scene RAS mm, and the half size, (n,) mm, of each region."""
        matrix, grid = scene_from_diffusion(self._session), self.grid
        middles = [transform_points(matrix, middle_of(own, grid)) for own in self.shown]
        return np.array(middles).reshape(-1, 3), np.array([_reach(o) for o in self.shown])

    def change_settings(self, settings: FollowSettings, what: str) -> None:
        """Track otherwise; can be taken back."""
        wanted = RegionList(self.texts(), self.chosen, settings)
        self.history.edit(wanted, what, is_number=True)

    def load(self, texts: tuple[str, ...], settings: FollowSettings) -> None:
        """Go on with other regions and settings; nothing of them can be taken back."""
        self.keep(RegionList(texts, -1, settings))
        self._chosen = -1
        self.refresh()

    def go_on_with(self, texts: tuple[str, ...], settings: FollowSettings, what: str) -> None:
        """Follow other regions; those that were followed can be brought back."""
        self.history.edit(RegionList(texts, -1, settings), what)

    def add_seed_at_cursor(self) -> None:
        """Put a seed where the crosshair is."""
        self.rule.setCurrentIndex(self.rule.findData(Rule.SEED.value))
        self.add_at_cursor()

    def intro(self) -> str:
        """Say how it works."""
        return tr(
            "Pull a region on a slice or in 3D: its streamlines follow. In 3D, Ctrl and the "
            "arrows push the chosen one by 1 mm."
        )

    def make_tool(self) -> LiveTool:
        """Make what slices and the scene are given."""
        return LiveTool(self._session, self)

    def make_choices(self) -> RegionChoices:
        """Make the fields that say what is drawn next."""
        rules = (Rule.SEED, Rule.INCLUDE, Rule.ANY, Rule.EXCLUDE)
        return RegionChoices(rules, has_tracts=False)

    def texts(self) -> tuple[str, ...]:
        """Give the regions as they are kept."""
        return self._list.texts

    def tracts(self) -> list[str]:
        """Give the one tract there is."""
        return [LIVE]

    def keep(self, wanted: RegionList) -> None:
        """Keep regions and settings, and have them followed."""
        self._list = wanted
        if isinstance(wanted.settings, FollowSettings):
            self.settings = wanted.settings
        self.followed.emit()


def _reach(own: AnyRegion) -> float:
    return float(max(own.half_mm)) if isinstance(own, OwnRegion) else 6.0
