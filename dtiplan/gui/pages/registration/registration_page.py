"""Registration: judged by numbers and by eye, put right by hand, accepted with a name."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from dtiplan.domain.registration import Registration, Review, nudged
from dtiplan.gui.pages.registration.blend_editor import BlendEditor
from dtiplan.gui.pages.registration.nudge_editor import NudgeEditor
from dtiplan.gui.pages.step_page import StepPage
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.folding import Section
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.time_texts import time_text
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.cases.staleness import stale_steps
from dtiplan.workflow.viewing.case_tables import (
    accepted_registration,
    brain_middle,
    found_registration,
)


class RegistrationPage(StepPage):
    """The motion found: its numbers, and the blend modes to judge it by."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("register-planning", session, actions, parent)
        self.blend = BlendEditor(session)
        self._blend_part = Section(tr("Compare in the views"), self.blend)
        self.middle.addWidget(self._blend_part)
        self.refresh()

    def rows_of(self, record: RunRecord) -> list[tuple[str, str]]:
        """Give the quality's figures."""
        case = self.session.case
        found = found_registration(case) if case else None
        return quality_rows(found) if found else super().rows_of(record)


class AcceptancePage(StepPage):
    """Compare, move by hand, accept with a name."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(
            "accept-registration",
            session,
            actions,
            parent,
            left_out=("accepted_by", "shift_mm", "rotation_deg"),
        )
        self.state_place = NoticeColumn()
        self.top.addWidget(self.state_place)
        self.blend = BlendEditor(session)
        self.middle.addWidget(Section(tr("Compare in the views"), self.blend))
        self.nudge = NudgeEditor()
        self.middle.addWidget(Section(tr("Move by hand"), self.nudge))
        self.name = QLineEdit()
        self.name.setObjectName("acceptedBy")
        self.name.setMaxLength(64)
        self.name.setPlaceholderText(tr("Your name; it is kept in the record"))
        self._name_part = self._name_row()
        self.bar_row.insertWidget(0, self._name_part, 2)
        self.run_button.setText(tr("Acce&pt"))
        self.run_button.setObjectName("acceptButton")
        self.run_button.setToolTip(tr("Record that you have looked at this registration."))
        self.name.setText(actions.person)
        self.nudge.valueChanged.connect(self._nudged)
        self.name.textEdited.connect(lambda _text: self._remember())
        self.refresh()

    def value(self) -> dict[str, Any]:
        """Give the step's parameters as the page shows them."""
        x, y, z, nod, tilt, shake = self.nudge.value()
        return {
            **self.form.value(),
            "accepted_by": self.name.text().strip(),
            "shift_mm": [x, y, z],
            "rotation_deg": [nod, tilt, shake],
        }

    def can_run(self) -> bool:
        """Whether there is something to accept and somebody is named."""
        case = self.session.case
        has_motion = case is not None and case.manifest.artifact("registration") is not None
        return has_motion and bool(self.name.text().strip())

    def run(self) -> None:
        """Accept with the name that is shown."""
        self.orders.person = self.name.text().strip()
        self.orders.run(self.step.name, self.value())

    def refresh(self) -> None:
        """Show the case as it is."""
        params = self.orders.params(self.step.name)
        recorded = (*params["shift_mm"], *params["rotation_deg"])
        if recorded != self.nudge.value():
            self.nudge.blockSignals(True)
            self.nudge.set_value(recorded)
            self.nudge.blockSignals(False)
        if params["accepted_by"] and not self.name.text():
            self.name.setText(str(params["accepted_by"]))
        super().refresh()
        self.state_place.show_notices([self._state_notice()])
        case = self.session.case
        found = found_registration(case) if case else None
        if self.record is None:
            self.facts.set_rows(quality_rows(found) if found else [])
            self.facts_section.setVisible(found is not None)
        self.form_section.setVisible(found is not None and not found.is_usable)
        self.run_to_button.hide()

    def refresh_state(self) -> None:
        """Show the state; only this very step is accepted here, never what lies before it."""
        super().refresh_state()
        self.run_to_button.hide()
        self._name_part.setVisible(self.orders.running is None)

    def rows_of(self, record: RunRecord) -> list[tuple[str, str]]:
        """Give the figures of the accepted motion."""
        case = self.session.case
        accepted = accepted_registration(case) if case else None
        if accepted is None:
            return super().rows_of(record)
        return quality_rows(accepted, record.facts.get("moved_mm"))

    def _name_row(self) -> QWidget:
        label = QLabel(tr("Accepted &by"))
        label.setBuddy(self.name)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label)
        line.addWidget(self.name, 1)
        return row

    def _nudged(self) -> None:
        self._remember()
        case = self.session.case
        found = found_registration(case) if case else None
        middle = brain_middle(case) if case else None
        if found is None or middle is None:
            return
        x, y, z, nod, tilt, shake = self.nudge.value()
        review = Review(shift_mm=(x, y, z), rotation_deg=(nod, tilt, shake))
        self.session.preview_motion(nudged(found.transform, review, middle).fixed_from_moving)

    def _remember(self) -> None:
        params = self.value()
        params["accepted_by"] = self.orders.params(self.step.name)["accepted_by"]
        self.orders.edit(self.step.name, params)
        self.refresh_state()

    def _state_notice(self) -> Notice:
        record, case = self.record, self.session.case
        if record is None or case is None:
            return _not_accepted(tr("Nobody has accepted the registration."))
        who = str(record.params.get("accepted_by", ""))
        if not who:
            return _not_accepted(tr("It was taken over without anybody looking at it."))
        if self.step.name in stale_steps(case.manifest):
            return _not_accepted(
                tr("{name} accepted an earlier registration; this one is new.").format(name=who)
            )
        return Notice(
            Mark.DONE,
            tr("Accepted by {name}").format(name=who),
            tr("on {time}").format(time=time_text(record.started_utc)),
        )


def _not_accepted(why: str) -> Notice:
    return Notice(
        Mark.BLOCKED,
        tr("Not accepted: the export is blocked"),
        why,
        tr("Compare the images in all three planes, then accept with your name."),
    )


def quality_rows(
    registration: Registration, moved_mm: float | None = None
) -> list[tuple[str, str]]:
    """Give the figures of a registration, with their units.

    Parameters
    ----------
    registration : Registration
    moved_mm : float, optional
        How far the middle of the brain is moved in all; by default as far as was found.
    """
    quality = registration.quality
    shift_mm = quality.shift_mm if moved_mm is None else moved_mm
    rows = [
        (tr("Rotation"), number_text(registration.transform.angle_deg, 2, "°")),
        (tr("Shift of the brain's middle"), number_text(shift_mm, 2, "mm")),
        (
            tr("Agreement against 15 mm or 15° away"),
            tr("{n} times as high").format(n=number_text(quality.contrast, 2)),
        ),
        (tr("Brain inside the planning series"), number_text(100 * quality.overlap, 0, "%")),
        (tr("Two fits differ by"), number_text(quality.spread_mm, 2, "mm")),
        (
            tr("Mutual information before, after"),
            f"{number_text(quality.metric_before, 3)}, {number_text(quality.metric_after, 3)}",
        ),
        (
            tr("Identity kept"),
            tr("Yes: same frame, correction too small") if quality.is_identity_kept else tr("No"),
        ),
        (tr("Method"), quality.method),
    ]
    review = registration.review
    if review is not None and review.is_nudged:
        shift = " / ".join(number_text(v, 1) for v in review.shift_mm)
        turn = " / ".join(number_text(v, 1) for v in review.rotation_deg)
        rows.insert(0, (tr("Moved by hand (x / y / z)"), f"{shift} mm; {turn}°"))
    return rows
