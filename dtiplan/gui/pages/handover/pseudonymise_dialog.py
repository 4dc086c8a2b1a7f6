"""Images without their patient: from where, to where, where the key is kept, and what is left."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.network.fields import PathField, label_for, make_form, named_button
from dtiplan.gui.pages.handover.order_dialog import OrderDialog, open_in_system
from dtiplan.gui.settings import Settings
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_table import FactTable
from dtiplan.gui.widgets.findings_view import FindingsView
from dtiplan.gui.widgets.folding import Section
from dtiplan.gui.widgets.notice import Notice
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.workflow.handover.key_table import check_apart

_TABLE, _FOLDER = "key-table", "pseudonym-folder"
_PICTURED = ("CT", "MR")


class KeyTableField(PathField):
    """A key table: one that is there is used again, never written over unasked."""

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            tr("Key table"),
            self.path,
            tr("Key tables (*.json)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.set_path(name)


class PseudonymiseDialog(OrderDialog):
    """Orders copies without the patient, and shows what a person has to read.

    Parameters
    ----------
    case_folder : Path or None
        The open case, whose images can be chosen.
    settings : Settings
        Remembers the key table and where the copies went.
    """

    def __init__(
        self, case_folder: Path | None, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__("pseudonymise", tr("Pseudonymise"), tr("&Pseudonymise"), parent)
        self._settings = settings
        self._written = ""
        self.what = QComboBox()
        self.what.setObjectName("pseudonymiseWhat")
        if case_folder is not None:
            said = tr("Images of the open case {name}").format(name=case_folder.name)
            self.what.addItem(said, str(case_folder))
        self.what.addItem(tr("Another folder"), "")
        self.source = PathField("pseudonymSource", tr("Folder of the images"), is_folder=True)
        self.out = PathField("pseudonymFolder", tr("New folder"), is_folder=True)
        self.table = KeyTableField("keyTable", tr("Key table"))
        self.table.set_path(settings.choice(_TABLE))
        self.pseudonym = QLineEdit()
        self.pseudonym.setObjectName("pseudonym")
        self.pseudonym.setPlaceholderText(tr("made by the program where left empty"))
        self.without_faces = QCheckBox(tr("&Remove faces from CT and T1 images"))
        self.without_faces.setObjectName("removeFaces")
        self.without_faces.setToolTip(
            tr("What lies before and below the brain becomes air. Never plan on such a CT.")
        )
        self.findings = FindingsView()
        self.texts = ValueTable(
            [tr("Text that stayed"), tr("Element")], tr("Texts to read"), is_read_only=True
        )
        self.texts.setObjectName("textsToRead")
        self._texts_part = Section(tr("To be read by a person"), self.texts)
        self.facts = FactTable()
        self.facts.setObjectName("pseudonymFacts")
        self._unsearched = SmallText("", parent=self.results)
        self._open = named_button("openPseudonymFolder", tr("Open folder"), self.open_folder)
        self._propose_folder()
        self._lay_out()
        self.clear()

    @property
    def sources(self) -> str:
        """The case's folder, or the one that was named."""
        return str(self.what.currentData()) or self.source.path

    @property
    def is_complete(self) -> bool:
        """Whether source, folder and key table are named and can be used."""
        is_named = bool(self.sources and self.out.path and self.table.path)
        return is_named and self.out.path != self._written and not self.wrong()

    def arguments(self) -> tuple[str, ...]:
        """Give the arguments of ``dtiplan``."""
        wanted = self.pseudonym.text().strip()
        named = (f"--pseudonym={wanted}",) if wanted else ()
        where = (f"--out={self.out.path}", f"--key-table={self.table.path}")
        faces = ("--remove-faces",) if self.without_faces.isChecked() else ()
        return ("pseudonymise", self.sources, *where, *named, *faces)

    def wrong(self) -> str:
        """Say what is wrong with what was given so far."""
        paths = [Path(p) for p in (self.sources, self.out.path, self.table.path) if p]
        if not all(path.is_absolute() for path in paths):
            return tr("Give the whole path.")
        out, table = self.out.path, self.table.path
        if self.sources and not Path(self.sources).exists():
            return tr("The folder of the images is not there.")
        if out and out == self._written:
            return ""  # what was written just now
        if out and Path(out).exists() and (not Path(out).is_dir() or any(Path(out).iterdir())):
            return tr("There is something already; choose a new or an empty folder.")
        try:
            if out and table:
                check_apart(Path(table), Path(out))
        except UserError as error:
            return f"{tr(error.cause)} {tr(error.remedy)}"
        return ""

    def keep(self) -> None:
        """Begin with the same places the next time."""
        self._settings.keep_choice(_TABLE, self.table.path)
        self._settings.keep_choice(_FOLDER, str(Path(self.out.path).parent))

    def clear(self) -> None:
        """Take away what came of it before."""
        for widget in (self.findings, self._texts_part, self.facts, self._open):
            widget.hide()
        self._unsearched.say("")
        self._written = ""

    def show_document(self, document: Mapping[str, Any]) -> None:
        """Show what was written and what is left to be read."""
        self._written = str(document["out"])
        n_files = int(document["n_files"])
        title = tr("{n} files written without the patient").format(n=n_files)
        proved = tr(
            "Every file was searched for every original value that identifies: none is left."
        )
        notices = [Notice(Mark.DONE, title, proved)]
        if set(document["modalities"]) & set(_PICTURED) and not document["faces"]:
            notices.append(
                Notice(
                    Mark.WARNING,
                    tr("Faces are still in the images"),
                    tr("A face can be drawn from CT and T1 images."),
                    tr("Give the images only to those who may see the patient's face."),
                )
            )
        self.notices.show_notices(notices)
        self.findings.set_findings(document["findings"])
        rows = [[Cell(t["text"]), Cell(t["element"])] for t in document["texts_to_read"]]
        self.texts.show_rows(rows)
        self._texts_part.setVisible(bool(rows))
        kinds = ", ".join(f"{n} {kind}" for kind, n in sorted(document["modalities"].items()))
        self.facts.set_rows(
            [
                (tr("Pseudonym"), ", ".join(document["pseudonyms"])),
                (tr("Files"), kinds),
                (tr("Folder"), str(document["out"])),
                (tr("Key table"), str(document["key_table"])),
            ]
        )
        unsearched = ", ".join(document["not_searched"])
        said = tr("Not searched for, too short or a maker's name: {values}")
        self._unsearched.say(said.format(values=unsearched) if unsearched else "")
        self.facts.show()
        self._open.show()

    def open_folder(self) -> None:
        """Show the folder in the system's own window."""
        open_in_system(self.out.path)

    def _lay_out(self) -> None:
        fields = make_form()
        fields.addRow(label_for(tr("&What"), self.what), self.what)
        fields.addRow(label_for(tr("&Folder of the images"), self.source), self.source)
        fields.addRow(label_for(tr("&New folder"), self.out), self.out)
        fields.addRow(label_for(tr("&Key table"), self.table), self.table)
        fields.addRow(label_for(tr("P&seudonym"), self.pseudonym), self.pseudonym)
        fields.addRow("", self.without_faces)
        self._rows = fields
        about = tr(
            "Copies in which names, dates and UIDs are replaced; gradients and geometry stay. The "
            "key table leads back to the patient: keep it apart, where only you can read it."
        )
        parts = (self.findings, self._texts_part, self.facts, self._unsearched, self._open)
        self.lay_out(about, fields, *parts)
        self.what.currentIndexChanged.connect(lambda _index: self._tell_source())
        for field in (self.source, self.out, self.table):
            field.changed.connect(self.check)
        self._tell_source()

    def _tell_source(self) -> None:
        self._rows.setRowVisible(self.source, not self.what.currentData())
        self.check()

    def _propose_folder(self) -> None:
        """Propose a folder that is not there yet, where the last one was."""
        kept = self._settings.choice(_FOLDER)
        if not kept:
            return
        number = 1
        while (place := Path(kept) / f"{_FOLDER}-{number}").exists():
            number += 1
        self.out.set_path(str(place))
