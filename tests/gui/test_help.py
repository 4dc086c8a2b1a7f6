"""The help: every page in every language, its tables, the search, the links and the way back."""

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication

from dtiplan.domain.errors import UserError
from dtiplan.gui.translation import current_code, install, tr
from dtiplan.gui.window.help_window import HelpWindow
from dtiplan.io.locations import resource
from dtiplan.workflow.help_pages import PAGES, page_for, page_text, search, title_of
from dtiplan.workflow.language import LANGUAGES
from dtiplan.workflow.licences import parts_of_the_program
from dtiplan.workflow.registry import STEPS


@pytest.fixture
def window(qtbot):
    made = HelpWindow()
    qtbot.addWidget(made)
    yield made
    install(QApplication.instance(), "en")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_that_a_page_is_there_with_everything_put_in(code, page):
    assert resource("help", code, f"{page}.md").is_file()
    text = page_text(page, code)
    assert text.startswith("# ")
    assert "{{" not in text
    links = re.findall(r"\]\((\w+)\)", text)
    assert set(links) <= set(PAGES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_that_every_step_with_its_settings_is_explained(code):
    for step in STEPS:
        text = page_text(page_for(step.name), code)
        for name in step.params.model_fields:
            assert f"`--{name.replace('_', '-')}`" in text, (step.name, name)


def test_that_a_table_follows_the_declaration():
    text = page_text("tracts", "en")
    assert "| **Step** `--step-mm` | 0.1 to 2 mm | 0.5 |" in text
    assert "| **Pas** `--step-mm` | 0,1 à 2 mm | 0,5 |" in page_text("tracts", "fr")


def test_that_pages_of_all_languages_have_the_same_headings():
    for page in PAGES:
        counts = {code: len(re.findall(r"^#+ ", page_text(page, code), re.M)) for code in LANGUAGES}
        assert len(set(counts.values())) == 1, (page, counts)


def test_that_search_puts_titles_first_and_needs_all_words():
    found = search("registration", "en")
    assert found[0].page == "registration"
    assert len(found) > 2
    assert [f.page for f in search("meyer loop tensor", "en")] == ["tracts", "about"]
    assert search("xylophone", "en") == ()


def test_that_an_unknown_name_leads_to_the_first_page():
    assert page_for("no-such-step") == "start"
    assert page_for("accept-registration") == "registration"


def test_that_the_licences_of_the_great_parts_are_told():
    licences = {p.name.lower(): p.licence for p in parts_of_the_program()}
    for name in ("numpy", "vtk", "simpleitk", "pydicom", "reportlab", "dcm2niix", "dtiplan"):
        assert licences[name], name
    assert "LGPL" in licences["pyside6_essentials"]


def test_that_the_window_shows_pages_and_goes_back(window):
    window.show_page("find-tracts")
    assert window.page == "tracts"
    assert "Lowest FA" in window.browser.toPlainText()
    window.list.setCurrentRow(PAGES.index("export"))
    assert window.page == "export"
    window.browser.anchorClicked.emit(QUrl("tutorial"))
    assert window.page == "tutorial"
    window.go_back()
    assert window.page == "export"
    window.go_forward()
    assert window.page == "tutorial"
    window.go_back()
    window.go_back()
    assert window.page == "tracts"


def test_that_the_search_field_hides_other_pages(window, qtbot):
    qtbot.keyClicks(window.search_field, "meyer")
    shown = [PAGES[r] for r in range(window.list.count()) if not window.list.item(r).isHidden()]
    assert shown == ["tracts", "about"]
    window.search_field.setText("xylophone")
    assert not window._nothing.isHidden()
    window.search_field.clear()
    assert not any(window.list.item(r).isHidden() for r in range(window.list.count()))
    assert window._nothing.isHidden()


def test_that_a_switch_of_language_changes_the_open_window(window, qtbot):
    window.show_page("registration")
    install(QApplication.instance(), "de")
    qtbot.waitUntil(lambda: "Registrierung" in window.browser.toPlainText())
    assert current_code() == "de"
    assert window.list.item(PAGES.index("export")).text() == title_of("export", "de")
    install(QApplication.instance(), "en")
    qtbot.waitUntil(lambda: window.browser.toPlainText().startswith("Registration"))
    assert current_code() == "en"


def test_that_what_a_step_declares_and_says_is_translated_in_the_window(qtbot):  # noqa: ARG001
    app = QApplication.instance()
    install(app, "fr")
    try:
        assert tr("Lowest FA") == "FA minimale"
        said = "Only 85 % of the brain in the diffusion series lies inside the planning series."
        assert "85" in tr(said)
        assert tr(said).startswith("Seuls")
        assert tr("never written by anybody") == "never written by anybody"
        with pytest.raises(UserError):
            install(app, "xx")
        assert current_code() == "fr"
    finally:
        install(app, "en")
    assert tr("Lowest FA") == "Lowest FA"


def test_that_qt_speaks_the_language_too(qtbot):
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QDialogButtonBox

    app = QApplication.instance()
    install(app, "de")
    try:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"
        assert QLocale().toString(1.5) == "1,5"
        assert QLocale().toString(1916) == "1916"
    finally:
        install(app, "en")
    assert QLocale().toString(1.5) == "1.5"
    day_first = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    assert day_first.startswith("d")


def test_that_a_picture_is_shown_no_wider_than_the_window(window, tmp_path, monkeypatch):
    from PySide6.QtGui import QColor, QImage, QTextDocument

    wide = QImage(3000, 300, QImage.Format.Format_RGB32)
    wide.fill(QColor("red"))
    wide.save(str(tmp_path / "wide.png"))
    module = "dtiplan.gui.window.help_window"
    monkeypatch.setattr(f"{module}.picture_file", lambda name: tmp_path / name)
    monkeypatch.setattr(f"{module}.page_text", lambda *_: "# Page\n\n![red](wide.png)\n")
    window.show_page("export")
    shown = window.browser.loadResource(
        QTextDocument.ResourceType.ImageResource.value, QUrl("wide.png")
    )
    assert 300 < shown.width() < window.browser.viewport().width()
    assert window.browser.document().size().width() <= window.browser.viewport().width()
    middle = window.browser.grab().toImage().pixelColor(200, 90)
    assert (middle.red(), middle.green()) == (255, 0)


def test_that_every_picture_a_page_names_is_there():
    from dtiplan.workflow.help_pages import picture_file

    for code in LANGUAGES:
        for page in PAGES:
            for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page_text(page, code)):
                assert picture_file(name).is_file(), name
