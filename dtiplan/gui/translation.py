"""The interface's language: every text goes through ``tr``.

Our texts are looked up here and Qt's own ones by Qt, so that no translation ever makes Qt call
Python: Qt translates in any thread, with a lock held that the window's thread may be waiting for
while it keeps Python to itself.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from dtiplan.workflow.language import LANGUAGES, Language, language

_COUNTRIES = {"en": "en_GB", "fr": "fr_FR", "de": "de_DE"}
"""Whose dates and numbers are written: for English day before month, 24 hours."""

__all__ = ["LANGUAGES", "current_code", "install", "tr"]


class _Spoken:
    """The language ``tr`` speaks: one for the whole program, as Qt's own translation is."""

    catalogue: Language = language("en")


def tr(text: str) -> str:
    """Give a text in the language of the interface.

    The argument must be a plain literal, so that the check for untranslated texts sees it;
    values are put in afterwards: ``tr("{n} series").format(n=3)``. What the workflow declares or
    says (titles of steps, messages of findings and errors, with their values) may be given as it
    is: its texts are in the catalogue too.
    """
    return _Spoken.catalogue.message(text)


def current_code() -> str:
    """Give the code of the interface's language."""
    return _Spoken.catalogue.code


def install(app: QCoreApplication, code: str) -> None:
    """Switch the interface to a language; every widget is told by ``LanguageChange``.

    Qt's own texts (standard buttons, file dialogs) and the form of dates and numbers change too.

    Raises
    ------
    UserError
        There is no such language.
    """
    _Spoken.catalogue = language(code)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    locale = QLocale(_COUNTRIES[code])
    # A dot between thousands, as in German, is easily read as a decimal mark elsewhere.
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(locale)
    of_qt = QTranslator(app)  # never a class of our own, see above
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if of_qt.load(f"qtbase_{code}", folder):
        app.installTranslator(of_qt)
