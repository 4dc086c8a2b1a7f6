"""A table of studies: whose, when, of what, and how much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from dtiplan.gui.translation import tr

_DESCRIPTION = 4


def make_study_table(name: str, last: str) -> QTableWidget:
    """Give an empty table; ``last`` is the title of its last column."""
    titles = [
        tr("Patient ID"),
        tr("Patient name"),
        tr("Date"),
        tr("Modalities"),
        tr("Description"),
        last,
    ]
    table = QTableWidget(0, len(titles))
    table.setObjectName(name)
    table.setHorizontalHeaderLabels(titles)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    head = table.horizontalHeader()
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    head.setSectionResizeMode(_DESCRIPTION, QHeaderView.ResizeMode.Stretch)
    head.setHighlightSections(False)
    table.setTabKeyNavigation(False)
    return table


def fill_studies(
    table: QTableWidget, studies: Sequence[Mapping[str, Any]], last: Sequence[str] = ()
) -> None:
    """Show studies; ``last`` is what stands in the last column instead of the number of objects."""
    table.setRowCount(0)
    table.setRowCount(len(studies))
    for row, study in enumerate(studies):
        count = study.get("n_objects")
        texts = [
            str(study["patient_id"]),
            str(study["patient_name"]).replace("^", " ").strip(),
            date_text(str(study["study_date"])),
            ", ".join(study["modalities"]),
            str(study["description"]),
            last[row] if last else tr("not told") if count is None else str(count),
        ]
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(text if column != _DESCRIPTION else f"{text}\n{study['study_uid']}")
            table.setItem(row, column, item)
    if studies:
        table.selectRow(0)


def date_text(dicom: str) -> str:
    """Write ``YYYYMMDD`` as a date is written here; as it is where it is none."""
    date = QDate.fromString(dicom, "yyyyMMdd")
    return QLocale().toString(date, QLocale.FormatType.ShortFormat) if date.isValid() else dicom
