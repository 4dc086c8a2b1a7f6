"""The interface's language: every text goes through ``tr``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from dtiplan.workflow.language import LANGUAGES, Language, language

CONTEXT = "dtiplan"
"""One context for all: a text is translated once, wherever it stands."""

_COUNTRIES = {"en": "en_GB", "fr": "fr_FR", "de": "de_DE"}
"""Whose dates and numbers are written: for English day before month, 24 hours."""

__all__ = ["CONTEXT", "LANGUAGES", "current_code", "install", "tr"]


def tr(text: str) -> str:
    """Give a text in the language of the interface.

    The argument must be a plain literal, so that the check for untranslated texts sees it;
    values are put in afterwards: ``tr("{n} series").format(n=3)``. What the workflow declares or
    says (titles of steps, messages of findings and errors, with their values) may be given as it
    is: its texts are in the catalogue too.
    """
    return QCoreApplication.translate(CONTEXT, text)


def current_code() -> str:
    """Give the code of the interface's language."""
    app = QCoreApplication.instance()
    found = app.findChildren(CatalogueTranslator) if app else []
    return found[-1].catalogue.code if found else "en"


def install(app: QCoreApplication, code: str) -> None:
    """Switch the interface to a language; every widget is told by ``LanguageChange``.

    Qt's own texts (standard buttons, file dialogs) and the form of dates and numbers change too.

    Raises
    ------
    UserError
        There is no such language.
    """
    chosen = language(code)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    locale = QLocale(_COUNTRIES[code])
    # A dot between thousands, as in German, is easily read as a decimal mark elsewhere.
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(locale)
    of_qt = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if of_qt.load(f"qtbase_{code}", folder):
        app.installTranslator(of_qt)
    if code != "en":
        app.installTranslator(CatalogueTranslator(chosen, app))


class CatalogueTranslator(QTranslator):
    """Answers Qt from the catalogue that the report and the messages use."""

    def __init__(self, chosen: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue = chosen

    def isEmpty(self) -> bool:
        """Never: else Qt would not ask."""
        return False

    def translate(
        self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str | None:
        """Give the text of this language; a message with values is found by its template.

        None, not an empty text, makes Qt ask the next translator.
        """
        return self.catalogue.message(text) if context == CONTEXT and text else None
