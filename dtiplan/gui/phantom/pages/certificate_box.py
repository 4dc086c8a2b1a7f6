"""The certificate of the phantom, and what is true of it at the temperature of the scans."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QGroupBox, QHBoxLayout, QPushButton, QVBoxLayout

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.phantom.declared_titles import title_words
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.notice import Notice, NoticeColumn, text_label
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.workflow.phantom.placing.phantom_cards import (
    CertifiedLine,
    TruthCard,
    TruthLine,
    truth_card,
)

_MILLI = 1e3


class CertificateBox(QGroupBox):
    """Takes a certificate (CSV) and shows it, with the truth that follows from it."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(tr("Certificate and truth"))
        self._session = session
        self.setObjectName("certificateBox")
        self._asked: object = None
        self._reader = NewestWins(self)
        self._reader.answered.connect(lambda _asker, card: self._show(card))
        self._reader.refused.connect(lambda _asker, error: self._refuse(error))
        self._said = text_label()
        self._said.setObjectName("certificateSaid")
        self._take = QPushButton(tr("&Certificate (CSV)…"))
        self._take.setObjectName("certificateButton")
        self._take.setToolTip(tr("Columns: serial, material, temperature, ADC, u, k, date."))
        self._take.clicked.connect(self._ask_file)
        self._drop = QPushButton(tr("&Without certificate"))
        self._drop.setObjectName("noCertificateButton")
        self._drop.clicked.connect(self._forget)
        self._notices = NoticeColumn()
        adc = tr("ADC\n10⁻³ mm²/s")
        self._lines = ValueTable(
            [tr("Material"), tr("T\n°C"), adc, tr("u\n10⁻³ mm²/s"), tr("k"), tr("Date")],
            tr("Certificate"),
            is_read_only=True,
        )
        self._lines.setObjectName("certificateTable")
        self._heading = text_label()
        self._truth = ValueTable(
            [tr("Material"), adc, tr("u (k = 1)\n10⁻³ mm²/s")], tr("Truth"), is_read_only=True
        )
        self._truth.setObjectName("truthTable")
        buttons = QHBoxLayout()
        buttons.addWidget(self._take)
        buttons.addWidget(self._drop)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(GRID_PX)
        column.addLayout(buttons)
        for widget in (self._said, self._notices, self._lines, self._heading, self._truth):
            column.addWidget(widget)

    def look(self) -> None:
        """Show what the session holds now."""
        study, folder = self._session.study, self._session.folder
        self.setEnabled(folder is not None)
        self._drop.setEnabled(bool(study.certificate))
        asked = (folder, study.phantom, study.certificate, study.temperature_c)
        if asked == self._asked:
            return
        self._asked = asked
        if folder is None or not study.phantom:
            self._clear(tr("Choose the phantom first."))
            return
        path = folder / study.certificate if study.certificate else None
        phantom, temperature_c = study.phantom, study.temperature_c
        self._reader.ask("truth", lambda: truth_card(phantom, path, temperature_c))

    def close_down(self) -> None:
        """Wait for what is being read."""
        self._reader.drop()
        self._reader.wait()

    def _clear(self, words: str) -> None:
        self._said.setText(words)
        self._notices.show_notices([])
        for widget in (self._lines, self._heading, self._truth):
            widget.hide()

    def _refuse(self, error: UserError) -> None:
        self._clear("")
        self._notices.show_notices([failure_notice(error)])

    def _show(self, card: TruthCard) -> None:
        self._say_certificate(card)
        self._lines.show_rows([_certified(line) for line in card.lines])
        self._lines.setVisible(bool(card.lines))
        temperature = QLocale().toString(card.temperature_c, "f", 1)
        self._heading.setText(tr("Truth at {t} °C:").format(t=temperature))
        self._truth.show_rows([_true(line) for line in card.truth])
        self._heading.show()
        self._truth.show()
        self._notices.show_notices(
            [Notice(Mark.WARNING, tr("Generic truth"), tr(banner)) for banner in card.banners]
        )

    def _say_certificate(self, card: TruthCard) -> None:
        if not card.lines:
            self._said.setText(
                tr("No certificate. With that of your very phantom, bias is judged most closely.")
            )
            return
        serial = card.serial or tr("not stated")
        said = tr("Certificate of phantom {serial}, {n} values.").format(
            serial=serial, n=len(card.lines)
        )
        unknown = sum(not line.is_known for line in card.lines)
        if unknown:
            more = tr("{n} of them are of materials this phantom does not have.").format(n=unknown)
            said = f"{said} {more}"
        self._said.setText(said)

    def _ask_file(self) -> None:
        settings = self._session.settings
        begin = str(settings.last_folder("certificates"))
        kinds = tr("Tables (*.csv)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Certificate of the phantom"), begin, kinds)
        if name:
            settings.keep_folder("certificates", Path(name).parent)
            self._session.keep_certificate(Path(name))

    def _forget(self) -> None:
        text = tr("Without certificate")
        self._session.change(lambda study: replace(study, certificate=""), text)


def _certified(line: CertifiedLine) -> list[Cell]:
    locale = QLocale()
    mark = None if line.is_known else Mark.WARNING
    tip = "" if line.is_known else tr("This phantom has no such material.")
    return [
        Cell(line.material, mark=mark, tip=tip),
        Cell(locale.toString(line.temperature_c, "f", 1), is_number=True),
        Cell(locale.toString(_MILLI * line.adc_mm2_s, "f", 4), is_number=True),
        Cell(locale.toString(_MILLI * line.u_mm2_s, "f", 4), is_number=True),
        Cell(tr("not stated") if line.k is None else f"{line.k:g}", is_number=True),
        Cell(line.date),
    ]


def _true(line: TruthLine) -> list[Cell]:
    if line.adc_mm2_s is None:
        why = tr(line.why_not)
        return [
            Cell(title_words(line.material), tip=why),
            Cell(tr("not known"), mark=Mark.INFO, tip=why),
            Cell(""),
        ]
    locale = QLocale()
    u = "" if line.u_mm2_s is None else locale.toString(_MILLI * line.u_mm2_s, "f", 4)
    return [
        Cell(title_words(line.material), tip=line.source),
        Cell(locale.toString(_MILLI * line.adc_mm2_s, "f", 4), is_number=True, tip=line.source),
        Cell(u, is_number=True),
    ]
