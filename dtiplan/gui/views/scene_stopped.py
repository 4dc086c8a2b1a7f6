"""What stands in place of the scene when its child process has ended unasked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from dtiplan.gui.translation import tr


class StoppedPage(QWidget):
    """Says how it ended and offers to start it again."""

    restart_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel()
        self.text.setObjectName("sceneStoppedText")
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        restart = QPushButton(tr("Re&start 3D view"))
        restart.setObjectName("restartSceneButton")
        restart.clicked.connect(lambda _on=False: self.restart_wanted.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addStretch()
        layout.addWidget(self.text)
        layout.addWidget(restart, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()

    def say(self, how: str) -> None:
        """Tell how it ended."""
        text = tr(
            "The 3D view has stopped ({how}).\n"
            "It only draws: the case and the work on it are not affected."
        )
        self.text.setText(text.format(how=how))
