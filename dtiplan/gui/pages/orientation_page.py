"""Gradient orientation: what the data's own fibres say, and what a person decides about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.orientation import OrientationProof, Verdict
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.pages.colour_strip import ColourStrip
from dtiplan.gui.pages.step_page import StepPage
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.folding import Section
from dtiplan.gui.widgets.notice import Notice, NoticeColumn, text_label
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.viewing.case_tables import orientation_proof
from dtiplan.workflow.viewing.layers import LayerKind
from dtiplan.workflow.viewing.orientation_pictures import colour_pictures

_COLOUR_FA = "colour_fa"


class OrientationPage(StepPage):
    """The verdict in words, the colours to look for, and the decision with a name."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(
            "check-orientation", session, actions, parent, left_out=("decision", "decided_by")
        )
        self.verdict = NoticeColumn()
        self.top.addWidget(self.verdict)
        self.verdict.hide()
        self._decision = DecisionEditor()
        self.strip = ColourStrip()
        colours = self._expected_colours()
        self.middle.addWidget(Section(tr("Colours to look for"), self.strip, colours))
        self.strip.hide()
        self._drawn_from: object = None
        self._reader = NewestWins(self)
        self._reader.answered.connect(lambda _asker, pictures: self.strip.show_pictures(pictures))
        self.middle.addWidget(Section(tr("Decision"), self._decision))
        self.form_section.hide()
        self._decision.chosen = self._decide
        self.refresh()

    def can_run(self) -> bool:
        """Whether a decision that needs a name has one."""
        return self._decision.is_complete()

    def refresh(self) -> None:
        """Show the case as it is."""
        params = self.orders.params(self.step.name)
        name = str(params["decided_by"]) or self.orders.person
        self._decision.show_decision(str(params["decision"]), name)
        super().refresh()
        case = self.session.case
        has_colours = case is not None and case.manifest.artifact("maps") is not None
        self._show_colours.setEnabled(has_colours)
        self._needs_fit.setVisible(not has_colours)
        self._ask_for_pictures()

    def _ask_for_pictures(self) -> None:
        """Have the pictures drawn beside the window if the maps are other ones."""
        case = self.session.case
        maps = case.manifest.artifact("maps") if case else None
        if maps == self._drawn_from:
            return
        self._drawn_from = maps
        if case is None or maps is None:
            self.strip.show_pictures(())
        else:
            self._reader.ask("pictures", lambda: colour_pictures(case), drops_older=True)

    def run(self) -> None:
        """Run the proof with the decision."""
        decision = self._decision.value()
        if decision["decided_by"]:
            self.orders.person = decision["decided_by"]
        self.orders.run(self.step.name, decision)

    def rows_of(self, record: RunRecord) -> list[tuple[str, str]]:
        """Give the proof's numbers instead of the plain facts."""
        case = self.session.case
        proof = orientation_proof(case) if case else None
        self.verdict.show_notices([_verdict_notice(proof, record)] if proof else [])
        self.findings.set_findings(
            [f for f in record.findings if not f["code"].startswith("orientation-right")]
        )
        return _numbers_of(proof) if proof else []

    def show_colour_fa(self) -> None:
        """Show the colour FA alone in every slice view."""
        images = {
            layer.key
            for layer in self.session.layers
            if layer.kind in (LayerKind.IMAGE, LayerKind.COLOUR)
        }
        self.session.show_layers({key: key == _COLOUR_FA for key in images})
        self.session.restyle(_COLOUR_FA, opacity=1.0)

    def _decide(self) -> None:
        self.orders.edit(self.step.name, self._decision.value())
        self.refresh_state()

    def _expected_colours(self) -> QWidget:
        colours = QWidget()
        grid = QGridLayout(colours)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, (colour, turn, text) in enumerate(_expectations()):
            grid.addWidget(DirectionSwatch(colour, turn), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text_label(text), row, 1)
        self._show_colours = QPushButton(tr("&Show colour FA"))
        self._show_colours.setObjectName("showColourFaButton")
        self._show_colours.setToolTip(tr("Show the colour FA alone in the slice views."))
        self._show_colours.clicked.connect(self.show_colour_fa)
        self._needs_fit = SmallText(
            tr("The colour FA can be shown once 'Fit tensors' has run; that step does not wait."),
            parent=colours,
        )
        grid.addWidget(self._show_colours, 3, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._needs_fit, 4, 0, 1, 2)
        return colours


def _expectations() -> tuple[tuple[str, int, str], ...]:
    """Give colour, direction (0 left-right, 1 up-down, 2 front-back) and where to look."""
    return (
        ("#e03030", 0, tr("Corpus callosum red: left to right (axial and coronal, in the middle)")),
        ("#3060f0", 1, tr("Corticospinal tract blue: head to feet (coronal, through the pons)")),
        ("#20a040", 2, tr("Cingulum green: front to back (sagittal, just beside the middle)")),
    )


def _verdict_notice(proof: OrientationProof, record: RunRecord) -> Notice:
    is_cleared = bool(record.facts.get("cleared"))
    if proof.verdict is Verdict.RIGHT:
        return Notice(
            Mark.DONE,
            tr("The gradient table is right"),
            tr("The b-vectors fit the fibres as they are; tracking may begin."),
        )
    word = (
        tr("The gradient table is wrong")
        if proof.verdict is Verdict.WRONG
        else tr("The gradient table could not be proved")
    )
    if is_cleared:
        who = str(record.params.get("decided_by", ""))
        return Notice(
            Mark.WARNING, word, tr("{name} decided; tracking may begin.").format(name=who)
        )
    return Notice(
        Mark.BLOCKED,
        word,
        tr("Tracking is blocked until somebody confirms or corrects the table below."),
        is_large=True,
    )


def _numbers_of(proof: OrientationProof) -> list[tuple[str, str]]:
    return [
        (tr("Best axes"), _axes(proof, is_best=True)),
        (tr("Runner-up"), _axes(proof, is_best=False)),
        (
            tr("Distance between them"),
            tr("{n} standard errors (4 needed)").format(
                n=number_text(proof.distance_in_standard_errors, 1)
            ),
        ),
        (tr("Margin over the runner-up"), number_text(100 * proof.margin, 1, "%")),
        (tr("Wins in resampled data"), number_text(100 * proof.share_of_resamples, 0, "%")),
        (tr("Voxels used"), number_text(proof.n_voxels_used, 0)),
    ]


def _axes(proof: OrientationProof, *, is_best: bool) -> str:
    change = proof.best if is_best else proof.runner_up
    score = proof.score if is_best else proof.runner_up_score
    text = tr("as they are") if change.is_identity else str(change)
    return tr("{axes}, coherence {score}").format(axes=text, score=number_text(score, 3))


class DecisionEditor(QWidget):
    """Automatic, confirm or correct; the last two need a name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: Callable[[], None] = _nothing
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.buttons: dict[str, QRadioButton] = {}
        for key, title, about in _decisions():
            button = QRadioButton(title)
            button.setObjectName(f"decision_{key}")
            button.setToolTip(about)
            self._group.addButton(button)
            self.buttons[key] = button
            column.addWidget(button)
            column.addWidget(SmallText(about))
        label = QLabel(tr("Decided &by"))
        self.name = QLineEdit()
        self.name.setObjectName("decidedBy")
        self.name.setMaxLength(64)
        self.name.setPlaceholderText(tr("Your name; it is kept in the record"))
        label.setBuddy(self.name)
        column.addWidget(label)
        column.addWidget(self.name)
        self._missing = SmallText(tr("Needed to confirm or correct."), parent=self)
        column.addWidget(self._missing)
        self._group.buttonClicked.connect(lambda _button: self._changed())
        self.name.textEdited.connect(lambda _text: self._changed())

    def value(self) -> dict[str, str]:
        """Give the step's parameters."""
        decision = next((k for k, b in self.buttons.items() if b.isChecked()), "automatic")
        name = "" if decision == "automatic" else self.name.text().strip()
        return {"decision": decision, "decided_by": name}

    def show_decision(self, decision: str, name: str) -> None:
        """Show a decision and the name that would stand for it."""
        self.buttons[decision].setChecked(True)
        if name and not self.name.hasFocus():
            self.name.setText(name)
        self._show_missing()

    def is_complete(self) -> bool:
        """Whether a name is given where one is needed."""
        return self.buttons["automatic"].isChecked() or bool(self.name.text().strip())

    def _changed(self) -> None:
        self._show_missing()
        self.chosen()

    def _show_missing(self) -> None:
        self._missing.setVisible(not self.is_complete())


def _nothing() -> None:
    """Until a page wants to know."""


def _decisions() -> tuple[tuple[str, str, str], ...]:
    return (
        (
            "automatic",
            tr("A&utomatic"),
            tr("A table that is proved right is used; any other blocks tracking."),
        ),
        ("confirm", tr("Conf&irm"), tr("Use the table as it is, on your responsibility.")),
        ("correct", tr("&Correct"), tr("Change the b-vectors to the axes the data fit best.")),
    )


class DirectionSwatch(QWidget):
    """A patch of a direction's colour with an arrow along it."""

    def __init__(self, colour: str, turn: int) -> None:
        super().__init__()
        self._colour, self._turn = QColor(colour), turn
        self.setFixedSize(QSize(40, 28))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the patch and the arrow."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour)
            painter.drawRoundedRect(self.rect(), 4, 4)
            painter.translate(self.width() / 2, self.height() / 2)
            painter.setPen(QPen(Qt.GlobalColor.white, 2.0, Qt.PenStyle.SolidLine))
            if self._turn == 2:  # towards the reader and away
                painter.drawEllipse(QPointF(0, 0), 7, 7)
                painter.setBrush(Qt.GlobalColor.white)
                painter.drawEllipse(QPointF(0, 0), 2, 2)
            else:
                painter.rotate(90.0 * self._turn)
                reach = 9.0 if self._turn else 13.0
                painter.drawLine(QPointF(-reach, 0), QPointF(reach, 0))
                for side in (-1.0, 1.0):
                    tip = QPointF(side * reach, 0)
                    painter.drawLine(tip, tip + QPointF(-side * 4, -4))
                    painter.drawLine(tip, tip + QPointF(-side * 4, 4))
