"""What came of a comparison: what to mind above, tables by subject below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.findings import Severity
from dtiplan.gui.network.fields import label_for, row_of
from dtiplan.gui.phantom.plot_picture import PlotColumn
from dtiplan.gui.settings import Settings
from dtiplan.gui.sites import result_tables as tables
from dtiplan.gui.sites.site_result import SiteResult
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.findings_view import FindingsView
from dtiplan.gui.widgets.folding import heading
from dtiplan.gui.widgets.notice import Notice, NoticeColumn, text_label
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import ValueTable

_MIND_AT = 6


class ResultView(QWidget):
    """Shows one result.

    Parameters
    ----------
    settings : Settings
        Remembers where pictures were saved.
    """

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("siteResult")
        self._result: SiteResult | None = None
        self._title = heading("", 1.25)
        self._title.setObjectName("siteResultTitle")
        self.facts = text_label()
        self.facts.setObjectName("siteFacts")
        self.age = NoticeColumn(self)
        self.age.setObjectName("siteAge")
        self.findings = FindingsView(self)
        self.warned = SmallText("", Tone.PROBLEM, parent=self)
        self.warned.setObjectName("siteWarned")
        self.plan = QComboBox()
        self.plan.setObjectName("sitePlan")
        self.plan.currentIndexChanged.connect(lambda _index: self._show_chain())
        self._plan_row = QWidget()
        self.chain = _table("siteChain", [""], tr("From the scanners to the dose"))
        self.tracts = _figure_table("siteTracts", tables.tract_columns(), tr("Tracts"))
        self.maps = _figure_table("siteMaps", tables.map_columns(), tr("Maps"))
        self.planning = _table("sitePlanning", _planning_titles("", ""), tr("Planning"))
        self.unmeasured = _table(
            "siteUnmeasured", [tr("Of what"), tr("Reason"), tr("Figures")], tr("Not measured")
        )
        self.recipes = _table("siteRecipes", _recipe_titles("", ""), tr("Recipes"))
        self._planning_said = SmallText("")
        self._recipes_said = SmallText("")
        self.plots = PlotColumn(settings)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("siteTabs")
        self._due: dict[ValueTable, Callable[[], None]] = {}
        self._lay_out()
        self.tabs.currentChanged.connect(lambda _index: self._fill_shown())

    @property
    def result(self) -> SiteResult | None:
        """What is shown."""
        return self._result

    def show_result(self, result: SiteResult) -> None:
        """Show a result."""
        self._result = result
        document = result.document
        names = {"first": document["first"], "second": document["second"]}
        self._title.setText(tr("{second} less {first}").format(**names))
        self.facts.setText(" · ".join(tables.scan_texts(document)))
        self.age.show_notices(_age_notices(result))
        self._show_findings()
        plans = tables.plans_of(document)
        self.plan.blockSignals(True)
        self.plan.clear()
        self.plan.addItems(list(plans))
        self.plan.blockSignals(False)
        self._plan_row.setVisible(len(plans) > 1)
        self._show_chain()
        self._show_unmeasured()
        # Many tracts make long tables: each is filled when it is first looked at.
        self._due = {
            self.tracts: self._show_tracts,
            self.maps: self._show_maps,
            self.planning: self._show_planning,
            self.recipes: self._show_recipes,
        }
        self._fill_shown()
        captions = (tr("FA along the tracts"), tr("Tracts"))
        self.plots.show_plots([*zip(result.plots, captions, strict=True)])

    def close_down(self) -> None:
        """Wait for what is being read."""
        self.plots.close_down()

    def _show_chain(self) -> None:
        if self._result is None:
            return
        document, plan = self._result.document, self.plan.currentText()
        columns = tables.chain_columns(document, plan)
        self.chain.set_titles([column.title for column in columns])
        _give_tips(self.chain, columns)
        self.chain.show_rows(tables.chain_rows(document, plan))

    def _show_findings(self) -> None:
        """Show what to mind on its page, and that there is something above all pages."""
        assert self._result is not None
        found = self._result.document["findings"]
        self.findings.set_findings(found)
        n_warnings = sum(each["severity"] != Severity.INFO for each in found)
        said = tr("1 warning; see 'To mind'.")
        if n_warnings != 1:
            said = tr("{n} warnings; see 'To mind'.").format(n=n_warnings)
        self.warned.say(said if n_warnings else "")
        self.tabs.setTabText(_MIND_AT, tr("To mind ({n})").format(n=len(found)))

    def _fill_shown(self) -> None:
        """Fill the tables of the page that is looked at, unless that is done."""
        page = self.tabs.currentWidget()
        for table in [t for t in self._due if page.isAncestorOf(t)]:
            self._due.pop(table)()

    def _show_tracts(self) -> None:
        assert self._result is not None
        self.tracts.show_rows(tables.tract_rows(self._result.document))

    def _show_maps(self) -> None:
        assert self._result is not None
        self.maps.show_rows(tables.map_rows(self._result.document))

    def _show_planning(self) -> None:
        result = self._result
        assert result is not None
        rows = tables.planning_rows(result.document)
        self.planning.set_titles(
            _planning_titles(result.document["first"], result.document["second"])
        )
        self.planning.show_rows(rows)
        self.planning.setVisible(bool(rows))
        self._planning_said.say(
            ""
            if rows
            else tr("Nothing of the planning could be compared; see under 'Not measured' why.")
        )

    def _show_unmeasured(self) -> None:
        assert self._result is not None
        rows = tables.unmeasured_rows(self._result.document)
        self.unmeasured.show_rows(rows)
        title = tr("Not measured ({n})").format(n=len(rows))
        self.tabs.setTabText(self.tabs.count() - 1, title)

    def _show_recipes(self) -> None:
        result = self._result
        assert result is not None
        rows = tables.recipe_rows(result.document)
        self.recipes.set_titles(_recipe_titles(result.document["first"], result.document["second"]))
        self.recipes.show_rows(rows)
        self.recipes.setVisible(bool(rows))
        self._recipes_said.say(
            tr("These were not alike; what they change is part of every difference.")
            if rows
            else tr("Both cases were made by the same versions, settings and libraries.")
        )

    def _lay_out(self) -> None:
        plan_column = QVBoxLayout(self._plan_row)
        plan_column.setContentsMargins(0, 0, 0, 0)
        plan_column.addLayout(row_of(label_for(tr("&Dose of plan"), self.plan), self.plan, None))
        chain_words = SmallText(
            tr(
                "Each row follows one tract: what the scanners measured otherwise, how far the "
                "tract moved, and what that does to the structure, its distance to the nearest "
                "target and its dose. Differences are second less first."
            )
        )
        for title, widgets in (
            (tr("Scanner to dose"), (chain_words, self._plan_row, self.chain)),
            (tr("Tracts"), (self.tracts,)),
            (tr("Maps"), (self.maps,)),
            (tr("Planning"), (self._planning_said, self.planning)),
            (tr("Recipes"), (self._recipes_said, self.recipes)),
            (tr("Plots"), (self.plots,)),
            (tr("To mind"), (self.findings,)),
            (tr("Not measured"), (self.unmeasured,)),
        ):
            self.tabs.addTab(_page(widgets), title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        for widget in (self._title, self.facts, self.warned, self.age):
            column.addWidget(widget)
        column.addWidget(self.tabs, 1)


def _age_notices(result: SiteResult) -> list[Notice]:
    """Say where a result is not that of the cases, or of the program, as they are now."""
    told = []
    names = ", ".join(Path(path).parent.name for path in result.changed)
    if names:
        told.append(tr("Changed since it was made: {names}.").format(names=names))
    names = ", ".join(Path(path).parent.name for path in result.missing)
    if names:
        told.append(tr("No longer there: {names}.").format(names=names))
    if result.other_software:
        what = "; ".join(result.other_software)
        told.append(tr("Made with other software: {what}.").format(what=what))
    if not told:
        return []
    remedy = tr("Compare again, if the cases are to be told of as they are now.")
    return [Notice(Mark.STALE, tr("An earlier result"), " ".join(told), remedy)]


def _page(widgets: Sequence[QWidget]) -> QScrollArea:
    """Give a page that scrolls."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
    column.setSpacing(GRID_PX)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _table(name: str, titles: Sequence[str], spoken: str) -> ValueTable:
    table = ValueTable(titles, spoken, is_read_only=True)
    table.setObjectName(name)
    return table


def _figure_table(name: str, columns: Sequence[tables.Column], spoken: str) -> ValueTable:
    table = _table(name, [column.title for column in columns], spoken)
    _give_tips(table, columns)
    return table


def _give_tips(table: ValueTable, columns: Sequence[tables.Column]) -> None:
    for number, column in enumerate(columns):
        item = table.horizontalHeaderItem(number)
        if item is not None:
            item.setToolTip(column.tip)


def _planning_titles(first: str, second: str) -> list[str]:
    return [tr("Of what"), tr("Figure"), first, second, tr("Difference")]


def _recipe_titles(first: str, second: str) -> list[str]:
    return [tr("Step"), tr("What"), first, second]
