"""The choice of tracts: those defined in their two tiers, and what each was validated on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QListWidgetItem

from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.field_editors import CheckListEditor
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.workflow.tract_list import KnownTract


class TractChoice(QObject):
    """Fills a list with tracts; ``about`` tells of the one that is pointed at."""

    def __init__(self, editor: CheckListEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._known: dict[str, KnownTract] = {}
        self.about = SmallText("")
        self.about.setObjectName("tractStatus")
        editor.currentItemChanged.connect(lambda now, _before: self._tell(now))

    def offer(self, known: Sequence[KnownTract]) -> None:
        """Offer these tracts, the tiers under headings of their own."""
        tiers = {1: tr("First tier"), 2: tr("Second tier")}
        self._known = {tract.name: tract for tract in known}
        self._editor.offer(
            [(tract.name, _line(tract)) for tract in known],
            groups={
                tract.name: tr("Own definitions") if tract.is_own else tiers[tract.tier]
                for tract in known
            },
            tips={tract.name: _about(tract) for tract in known},
        )
        self._tell(self._editor.currentItem())

    def _tell(self, item: QListWidgetItem | None) -> None:
        name = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        tract = self._known.get(str(name))
        self.about.say(f"{tract.name}: {_about(tract)}" if tract else "")


def _line(tract: KnownTract) -> str:
    shown = f"{tract.name}   {tr(tract.title)}"
    if tract.is_for_one_patient:
        return tr("{tract} (one patient only)").format(tract=shown)
    return tr("{tract} (not reliable)").format(tract=shown) if tract.is_unreliable else shown


def _about(tract: KnownTract) -> str:
    validated = tr("Validated on: {status}.").format(status=tr(tract.status))
    lines = [validated, tr(tract.caveat)] if tract.caveat else [validated]
    if tract.is_for_one_patient:
        lines.append(
            tr("Its regions are in the millimetres of one patient; in others it is refused.")
        )
    return "\n".join(lines)
