"""Structures that came back from the planning system: compared with what was sent, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from dtiplan.domain.findings import Severity
from dtiplan.domain.round_trips import shift_letters
from dtiplan.gui.network.fields import PathField, label_for, make_form, named_button
from dtiplan.gui.pages.handover.order_dialog import OrderDialog, open_in_system
from dtiplan.gui.settings import Settings
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell, ValueTable

_TPS = "returned-from"
_NOTHING = "–"


class ReturnedDialog(OrderDialog):
    """Orders the comparison, shows it structure by structure, and opens the form.

    Parameters
    ----------
    case_folder : Path
    settings : Settings
        Remembers the planning system, the person and the folder.
    """

    def __init__(
        self, case_folder: Path, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__("returned", tr("Structures came back"), tr("&Compare"), parent)
        self._case_folder, self._settings = case_folder, settings
        self._filed = ""
        self.file = PathField("returnedFile", tr("Structure set that came back"))
        self.file.set_path(settings.choice("returned-file"))
        self.tps = QLineEdit(settings.choice(_TPS))
        self.tps.setObjectName("returnedTps")
        self.tps.setPlaceholderText(tr("system and version, for example Eclipse 18.0"))
        self.by = QLineEdit(settings.person)
        self.by.setObjectName("returnedBy")
        self.table = ValueTable(
            [
                tr("Sent as"),
                tr("Came back as"),
                tr("Result"),
                tr("Volume\nchange, %"),
                tr("Shift of the\ncentroid, mm"),
                tr("HD95\nmm"),
            ],
            tr("Structures that came back"),
            is_read_only=True,
        )
        self.table.setObjectName("returnedTable")
        self.findings = NoticeColumn(self.results)
        self.findings.setObjectName("returnedFindings")
        self._limits = SmallText("", parent=self.results)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(named_button("openFormButton", tr("Open form (PDF)"), self.open_form))
        row.addWidget(named_button("openReturnedFolder", tr("Open folder"), self.open_folder))
        row.addStretch(1)
        fields = make_form()
        fields.addRow(label_for(tr("&File that came back"), self.file), self.file)
        fields.addRow(label_for(tr("&Planning system"), self.tps), self.tps)
        fields.addRow(label_for(tr("&Done by"), self.by), self.by)
        about = tr(
            "Export the structures in the planning system as they arrived, unchanged, and choose "
            "that file. Each is compared by name with what this case exported; the result is filed "
            "in the case, with a form for the site's records."
        )
        parts = (self._buttons, self.table, self._limits, self.findings)
        self.lay_out(about, fields, *parts)
        self.clear()
        self.file.changed.connect(self.check)
        self.tps.textChanged.connect(lambda _text: self.check())

    @property
    def is_complete(self) -> bool:
        """Whether the file and the planning system are named."""
        return bool(self.file.path and self.tps.text().strip()) and not self.wrong()

    def arguments(self) -> tuple[str, ...]:
        """Give the arguments of ``dtiplan``."""
        return (
            *("roundtrip", str(self._case_folder), self.file.path),
            *(f"--tps={self.tps.text().strip()}", f"--by={self.by.text().strip()}"),
            f"--language={self._settings.language}",
        )

    def wrong(self) -> str:
        """Say what is wrong with what was given so far."""
        path = self.file.path
        return tr("There is no such file.") if path and not Path(path).is_file() else ""

    def keep(self) -> None:
        """Begin with the same the next time."""
        self._settings.keep_choice(_TPS, self.tps.text().strip())
        self._settings.keep_choice("returned-file", self.file.path)
        if self.by.text().strip():
            self._settings.person = self.by.text().strip()

    def clear(self) -> None:
        """Take away what came of it before."""
        for widget in (self._buttons, self.table, self.findings):
            widget.hide()
        self._limits.say("")

    def show_document(self, document: Mapping[str, Any]) -> None:
        """Show how each structure came back."""
        self._filed = str(document["folder"])
        self.notices.show_notices([_result(bool(document["passed"]))])
        self.table.show_rows([_row(each) for each in document["structures"]])
        self.findings.show_notices(_told(document["findings"]))
        limits = document["limits"]
        self._limits.say(
            tr(
                "Limits: volume {percent} % or {cc} cc, shift of the centroid {shift} mm, HD95 "
                "{hd95} mm. Shift in mm to the patient's right (R) or left (L), front (A) or back "
                "(P), head (S) or feet (I). HD95: 95 % of both surfaces lie within it; good to "
                "0.5 mm."
            ).format(
                percent=number_text(limits["volume_percent"], 0),
                cc=number_text(limits["volume_cc"], 2),
                shift=number_text(limits["shift_mm"], 1),
                hd95=number_text(limits["hd95_mm"], 1),
            )
        )
        self._buttons.show()
        self.table.show()

    def open_form(self) -> None:
        """Open the form."""
        open_in_system(str(Path(self._filed) / "form.pdf"))

    def open_folder(self) -> None:
        """Show what was filed."""
        open_in_system(self._filed)


def _result(has_passed: bool) -> Notice:
    if has_passed:
        said = tr("Every structure came back where and as it was sent, within the limits.")
        return Notice(Mark.DONE, tr("Passed"), said, is_large=True)
    said = tr("At least one structure did not come back as it was sent.")
    return Notice(Mark.FAILED, tr("Not passed"), said, is_large=True)


def _told(findings: Sequence[Mapping[str, str]]) -> list[Notice]:
    """Tell what is wrong in one place, and what has to be looked at in another."""
    notices = []
    for severity, mark, word in (
        (Severity.ERROR, Mark.FAILED, tr("What is wrong")),
        (Severity.WARNING, Mark.WARNING, tr("What has to be looked at")),
    ):
        found = [f for f in findings if f["severity"] == severity]
        remedies = dict.fromkeys(tr(f["remedy"]) for f in found)
        if found:
            said = "\n".join(tr(f["message"]) for f in found)
            notices.append(Notice(mark, word, said, " ".join(remedies)))
    return notices


def _row(each: Mapping[str, Any]) -> list[Cell]:
    mark, words = _verdict(each)
    shift = each["shift_mm"]
    letters = shift_letters(tuple(shift)) if shift else _NOTHING
    return [
        Cell(each["sent_name"] or _NOTHING),
        Cell(each["returned_name"] or _NOTHING),
        Cell(words, mark=mark),
        Cell(_number(each["volume_change_percent"]), is_number=True),
        Cell(letters.replace(".", QLocale().decimalPoint()), is_number=True),
        Cell(_number(each["hd95_mm"]), is_number=True),
    ]


def _verdict(each: Mapping[str, Any]) -> tuple[Mark, str]:
    """Give the sign and the words for one structure: as sent, to look at, or wrong."""
    if not each["sent_name"]:
        return Mark.WARNING, tr("was not sent")
    words = {
        "missing": tr("did not come back"),
        "not-measured": tr("not measured"),
        "exchanged": tr("mirrored"),
        "renamed": tr("renamed"),
        "volume": tr("volume changed"),
        "shift": tr("shifted"),
        "surface": tr("surface differs"),
    }
    faults = [str(fault) for fault in each["faults"]]
    said = ", ".join(words[fault] for fault in faults)
    if not faults:
        return Mark.DONE, tr("as it was sent")
    return (Mark.WARNING if faults == ["renamed"] else Mark.FAILED), said


def _number(value: float | None) -> str:
    # Rounded first: what is no change is not shown as minus zero.
    return _NOTHING if value is None else number_text(round(value, 2) + 0.0, 2)
