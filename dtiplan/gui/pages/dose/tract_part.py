"""Doses along tracts, and the parts of tracts that lie near the target."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from dtiplan.domain.dose_evaluation import DoseEvaluation
from dtiplan.gui.pages.dose.dose_tables import segment_rows
from dtiplan.gui.pages.dose.dvh_curves import SPARE_COLOURS, colours_of
from dtiplan.gui.pages.dose.profile_plot import ProfilePlot
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.folding import Section
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.value_table import ValueTable


class TractPart(QWidget):
    """Shows the profile of one tract, and all segments near the target."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evaluation: DoseEvaluation | None = None
        self.tract = QComboBox()
        self.tract.setObjectName("profileTract")
        self.tract.setAccessibleName(tr("Tract"))
        self.tract.activated.connect(lambda _n: self._show_profile())
        self.profile = ProfilePlot()
        self.reading = SmallText(" ")
        self.reading.setObjectName("profileReading")
        self.reading.setMinimumHeight(3 * self.reading.fontMetrics().lineSpacing())
        self.profile.reading_changed.connect(self._say)
        self._profiles = Section(tr("Dose along the tract"), self.tract, self.profile, self.reading)
        self._nothing = SmallText(tr("There are no tracts with streamlines in this case."))
        self.near = ValueTable([""], tr("Parts of tracts near the target"), is_read_only=True)
        self.near.setObjectName("nearTable")
        self._near_about = SmallText("")
        self._near = Section(tr("Parts of tracts near the target"), self._near_about, self.near)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID_PX)
        for part in (self._nothing, self._profiles, self._near):
            column.addWidget(part)

    def show_evaluation(self, evaluation: DoseEvaluation) -> None:
        """Show the tracts of an evaluation."""
        self._evaluation = evaluation
        chosen = self.tract.currentText()
        self.tract.clear()
        self.tract.addItems([profile.tract for profile in evaluation.tracts.profiles])
        self.tract.setCurrentIndex(max(0, self.tract.findText(chosen)))
        self._profiles.setVisible(self.tract.count() > 0)
        self._nothing.setVisible(self.tract.count() == 0)
        self._show_profile()
        self._show_near(evaluation)

    def _show_profile(self) -> None:
        evaluation, number = self._evaluation, self.tract.currentIndex()
        if evaluation is None or number < 0:
            return
        tracts = evaluation.tracts
        profile = tracts.profiles[number]
        colours = colours_of(evaluation)
        made = [name for name, of in evaluation.tract_of.items() if of == profile.tract]
        colour = next((colours[name] for name in made if name in colours), SPARE_COLOURS[0])
        plans = tuple(plan.name for plan in evaluation.plans)
        self.profile.show_profile(profile, plans, tracts.target, colour)

    def _say(self, text: str) -> None:
        plan = self._evaluation.plans[0].name if self._evaluation else ""
        lines = tr(
            "Lines: mean over the streamlines. Shaded: from the lowest to the highest, {plan}. "
            "Bar below the axis: within 10 mm of the target."
        )
        self.reading.setText(text or lines.format(plan=plan))

    def _show_near(self, evaluation: DoseEvaluation) -> None:
        rows = segment_rows(evaluation)
        self._near.setVisible(bool(rows))
        title = tr("{plan}, Gy\nlow / mean / high")
        self.near.set_titles(
            [
                tr("Tract"),
                tr("Nearest\nmm"),
                *(title.format(plan=plan.name) for plan in evaluation.plans),
                tr("Streamlines\n%"),
                tr("Place, mm"),
            ]
        )
        self.near.show_rows(rows)
        said = tr("Within {mm} of {target}, the nearest first.")
        within = number_text(evaluation.tracts.within_mm, 1, "mm")
        self._near_about.say(said.format(mm=within, target=evaluation.tracts.target))
