"""The acquisition attributes of all scans side by side, deviations marked by word and colour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtGui import QBrush, QFont, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.protocol import Rule, Standing
from dtiplan.gui.phantom.declared_titles import title_words
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.findings_view import FindingsView, failure_notice
from dtiplan.gui.widgets.notice import NoticeColumn, text_label
from dtiplan.gui.widgets.state_icons import Mark, mark_colour, mark_icon

_MARKS = {
    Standing.SAME: Mark.DONE,
    Standing.WITHIN: Mark.DONE,
    Standing.DEVIATES: Mark.WARNING,
}
_LONGEST = 28


class ProtocolView(QWidget):
    """Shows the document of ``phantom study protocol``."""

    def __init__(self) -> None:
        super().__init__()
        self._document: Mapping[str, Any] = {}
        self.setObjectName("protocolView")
        self._said = text_label()
        self._said.setObjectName("protocolCompliance")
        self._only = QCheckBox(tr("Only what &deviates"))
        self._only.setObjectName("onlyDeviations")
        self._only.toggled.connect(self._fill)
        self._tree = QTreeWidget()
        self._tree.setObjectName("protocolTable")
        self._tree.setAccessibleName(tr("Acquisition attributes"))
        self._tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._tree.setMinimumHeight(32 * GRID_PX)
        self._notices = NoticeColumn()
        self._findings = FindingsView()
        head = QHBoxLayout()
        head.addWidget(self._said, 1)
        head.addWidget(self._only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addLayout(head)
        column.addWidget(self._notices)
        column.addWidget(self._tree, 1)
        column.addWidget(self._findings)
        self.say(tr("With scans of two scanners or days, their protocols are compared here."))

    def say(self, words: str) -> None:
        """Say why there is no table."""
        self._document = {}
        self._said.setText(words)
        self._notices.show_notices([])
        for widget in (self._only, self._tree, self._findings):
            widget.hide()

    def refuse(self, error: UserError) -> None:
        """Say why the protocols could not be judged."""
        self.say("")
        self._notices.show_notices([failure_notice(error)])

    def show_document(self, document: Mapping[str, Any]) -> None:
        """Show a judged table."""
        self._document = document
        self._notices.show_notices([])
        self._said.setText(_compliance(document))
        self._findings.set_findings(document["findings"])
        for widget in (self._only, self._tree):
            widget.show()
        self._fill()

    def _fill(self) -> None:
        self._tree.clear()
        if not self._document:
            return
        labels = self._document["labels"]
        self._tree.setColumnCount(1 + len(labels))
        self._tree.setHeaderLabels([tr("Attribute"), *labels])
        head = self._tree.header()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for rule, title, why in _classes():
            rows = [r for r in self._document["rows"] if r["attribute"]["rule"] == rule.value]
            if self._only.isChecked():
                rows = [r for r in rows if _deviates(r)]
            top = QTreeWidgetItem([title])
            font = QFont(self.font())
            font.setBold(True)
            top.setFont(0, font)
            top.setToolTip(0, why)
            if len(labels):
                top.setText(1, _count(rows, rule))
            for row in rows:
                top.addChild(self._row(row))
            self._tree.addTopLevelItem(top)
            top.setExpanded(rule is not Rule.RECORDED)

    def _row(self, row: Mapping[str, Any]) -> QTreeWidgetItem:
        attribute = row["attribute"]
        unit = f" ({attribute['unit']})" if attribute["unit"] else ""
        item = QTreeWidgetItem([title_words(attribute["title"]) + unit])
        item.setToolTip(0, _rule_words(attribute))
        for number, cell in enumerate(row["cells"], start=1):
            standing = Standing(cell["standing"])
            item.setText(number, _cell_words(cell, standing))
            item.setToolTip(number, _cell_tip(cell))
            mark = _MARKS.get(standing)
            if mark is not None:
                item.setIcon(number, mark_icon(mark, self.palette()))
            if standing is Standing.DEVIATES:
                item.setForeground(number, QBrush(mark_colour(Mark.WARNING, self.palette())))
            elif not standing.is_judged and standing is not Standing.NOTED:
                faint = self.palette().color(QPalette.ColorRole.PlaceholderText)
                item.setForeground(number, QBrush(faint))
        return item


def _classes() -> tuple[tuple[Rule, str, str], ...]:
    return (
        (Rule.EQUAL, tr("Must be equal"), tr("Another value makes the scans another measurement.")),
        (Rule.TOLERANCE, tr("Within a tolerance"), tr("Small differences do no harm.")),
        (Rule.RECORDED, tr("Expected to differ"), tr("Recorded, not judged.")),
    )


def _count(rows: list[Mapping[str, Any]], rule: Rule) -> str:
    if rule is Rule.RECORDED:
        return tr("recorded, not judged")
    n = sum(_deviates(row) for row in rows)
    if n == 0:
        return tr("nothing deviates")
    return tr("1 deviates") if n == 1 else tr("{n} deviate").format(n=n)


def _deviates(row: Mapping[str, Any]) -> bool:
    return any(cell["standing"] == Standing.DEVIATES.value for cell in row["cells"])


def _compliance(document: Mapping[str, Any]) -> str:
    total = document["total"]
    if not total["n_judged"]:
        return tr("Nothing can be judged: there is one scan only, or the files record nothing.")
    percent = QLocale().toString(100.0 * total["n_agreeing"] / total["n_judged"], "f", 0)
    said = tr("Compliance {percent} %: {n} of {all} judged values agree").format(
        percent=percent, n=total["n_agreeing"], all=total["n_judged"]
    )
    against = document["against"] or tr("the majority")
    return tr("{said}, measured by {reference}.").format(said=said, reference=against)


def _cell_words(cell: Mapping[str, Any], standing: Standing) -> str:
    value = _value_words(cell["recorded"]["value"]) if cell["recorded"] else ""
    words = {
        Standing.DEVIATES: tr("deviates"),
        Standing.WITHIN: tr("within tolerance"),
        Standing.NOT_RECORDED: tr("not recorded"),
        Standing.NOT_COMPARABLE: tr("cannot be compared"),
        Standing.REFERENCE: tr("reference"),
    }.get(standing, "")
    if standing is Standing.DEVIATES and cell["remark"] not in ("", "differs"):
        words = f"{words} ({tr(cell['remark'])})"
    return " – ".join(filter(None, (value, words)))


def _cell_tip(cell: Mapping[str, Any]) -> str:
    recorded = cell["recorded"]
    full = f"{_value_words(recorded['value'], None)}\n{recorded['where']}" if recorded else ""
    return "\n".join(filter(None, (full, tr(cell["remark"]))))


def _value_words(value: Any, longest: int | None = _LONGEST) -> str:
    if isinstance(value, list):
        text = " ".join(_value_words(v) for v in value)
    elif isinstance(value, float | int):
        text = QLocale().toString(float(value), "g", 5)
    else:
        text = str(value)
    return text if longest is None or len(text) <= longest else text[: longest - 1] + "…"


def _rule_words(attribute: Mapping[str, Any]) -> str:
    lines = []
    if attribute["tolerance"]:
        limit = f"{attribute['tolerance']:g} {attribute['unit']}".strip()
        lines.append(tr("Tolerance {limit}").format(limit=limit))
    if attribute["relative_tolerance"]:
        percent = f"{100 * attribute['relative_tolerance']:g} %"
        lines.append(tr("Tolerance {limit}").format(limit=percent))
    if attribute["field_scaling"]:
        lines.append(
            tr(
                "Between 1.5 T and 3 T the bandwidth per pixel of EPI is to double, so that "
                "distortion is the same; the readout time is to be halved."
            )
        )
    if attribute["source"]:
        unsure = "" if attribute["is_verified"] else tr(" (unverified)")
        lines.append(tr("Source: {source}").format(source=attribute["source"]) + unsure)
    return "\n".join(lines)
