"""Qt never calls Python to translate: it does so in any thread, with a lock held."""

import ast
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QImage

import dtiplan
from dtiplan.gui.translation import install, tr


class Written(QTranslator):
    """A translator as it must not be."""

    def isEmpty(self):
        return False

    def translate(self, *_):
        return None


def python_called(folder: Path) -> list[str]:
    """Name the functions of Python that Qt calls when a thread saves a picture.

    Qt's writer of pictures has its words translated at once, needed or not.
    """
    image, path = QImage(8, 8, QImage.Format.Format_RGB32), str(folder / "picture.png")
    called: list[str] = []
    image.fill(0)
    image.save(path)  # what PySide does the first time is not meant

    def note(frame, event, _):
        if event == "call":
            called.append(frame.f_code.co_name)

    def save():
        sys.setprofile(note)
        image.save(path)
        sys.setprofile(None)

    thread = threading.Thread(target=save)
    thread.start()
    thread.join()
    assert Path(path).is_file()
    return called


def test_that_qt_translates_in_other_threads_without_python(qapp, tmp_path):
    install(qapp, "de")
    try:
        assert python_called(tmp_path) == []
        foreign = Written(qapp)
        qapp.installTranslator(foreign)
        seen = python_called(tmp_path)
        qapp.removeTranslator(foreign)
        assert seen == ["translate"], "the test does not see what it looks for"
    finally:
        install(qapp, "en")


def test_that_no_translator_is_written_in_python():
    for path in (Path(dtiplan.__file__).parent / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef):
                assert "QTranslator" not in {ast.unparse(base) for base in node.bases}, path


def test_that_only_qts_own_kind_is_installed(qapp):
    for code in ("fr", "de", "en"):
        install(qapp, code)
        found = [t for t in qapp.findChildren(QTranslator) if t.parent() is qapp]
        assert [type(t) for t in found] == [QTranslator]
    assert tr("Lowest FA") == "Lowest FA"
