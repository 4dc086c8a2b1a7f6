"""The interface's language: every text goes through ``tr``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "dtiplan"
"""One context for all: a text is translated once, wherever it stands."""


def tr(text: str) -> str:
    """Give a text in the language of the interface.

    The argument must be a plain literal, so that the check for untranslated texts sees it;
    values are put in afterwards: ``tr("{n} series").format(n=3)``.
    """
    return QCoreApplication.translate(CONTEXT, text)
