"""Every text that a user may see is translated, and none is shown past the translation."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ROOT / "tools"


@pytest.fixture(scope="module")
def tools():
    sys.path.insert(0, str(TOOLS))
    try:
        import texts_in_code
        import translations

        yield texts_in_code, translations
    finally:
        sys.path.remove(str(TOOLS))


def test_that_every_text_is_translated():
    done = subprocess.run(
        [sys.executable, str(TOOLS / "translations.py"), "check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _templates(tools, code):
    import ast

    texts_in_code, _ = tools
    return list(texts_in_code.templates(ast.parse(code), {"RuntimeError"}))


def test_that_an_f_string_becomes_a_template_with_numbered_places(tools):
    code = 'x = Finding(S, "code", f"{n} of {m:.1f} slices are missing.", "Look " "again.")'
    assert _templates(tools, code) == ["{1} of {2} slices are missing.", "Look again."]


def test_that_two_values_side_by_side_are_one_place(tools):
    assert _templates(tools, 'x = f"It holds {a}{b} and more."') == ["It holds {1} and more."]


def test_that_joined_texts_and_words_put_in_are_seen(tools):
    code = 'x = "The sides are " + ", ".join(sides) + "."\ny = f"cut at the {a or \'nothing\'} end"'
    found = _templates(tools, code)
    assert "The sides are {1}." in found
    assert "cut at the {1} end" in found
    assert "nothing" in found


def test_that_documentation_patterns_and_mistakes_of_the_program_are_no_texts(tools):
    code = (
        '"""A docstring with words."""\n'
        'import re\nP = re.compile("two words")\nQ = "(?:a b|c d)"\n'
        'raise RuntimeError("this is our bug")\n'
    )
    assert _templates(tools, code) == []


def test_that_both_branches_of_a_choice_are_asked_for(tools):
    import ast

    texts_in_code, _ = tools
    tree = ast.parse('tr("Yes" if x else "No")\ntr(name)\nwords("Data")')
    assert list(texts_in_code.literals_asked_for(tree)) == ["Yes", "No", "Data"]


def test_that_a_literal_shown_without_translation_is_found(tools, tmp_path, monkeypatch):
    _, translations = tools
    gui = tmp_path / "dtiplan" / "gui"
    gui.mkdir(parents=True)
    (gui / "page.py").write_text(
        'a = QLabel("Hello there")\n'
        'b.setToolTip(f"{n} slices")\n'
        'c = QLabel(tr("Fine"))\n'
        'd.setSuffix(" mm")\n'
        'e = tr(f"{n} wrong")\n'
    )
    monkeypatch.setattr(translations, "PACKAGE", tmp_path / "dtiplan")
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    found = list(translations.problems_of_code())
    assert [line.split(":")[1] for line in found] == ["1", "2", "5"]


def test_that_a_lost_place_or_accelerator_is_found(tools, tmp_path, monkeypatch):
    texts_in_code, translations = tools
    texts = texts_in_code.Texts(
        {"{n} slices": "a.py", "&Copy": "a.py", "Fine": "a.py", "New": "a.py"}
    )
    known = {"{n} slices": ("coupes", ""), "&Copy": ("Copier", ""), "Fine": ("Bien", "")}
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    translations.write("fr", texts, known, tidy=False)
    found = "\n".join(translations.problems_of_catalogue("fr", texts))
    assert "placeholders differ" in found
    assert "accelerator" in found
    assert "unfinished" in found
    assert "'Fine'" not in found


def test_that_update_keeps_what_vanished_and_takes_it_up_again(tools, tmp_path, monkeypatch):
    texts_in_code, translations = tools
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    texts = texts_in_code.Texts({"A < B & C": "a.py"})
    translations.write("de", texts, {"A < B & C": ("A < B & D", "")}, tidy=False)
    translations.write("de", texts_in_code.Texts(), translations.read("de"), tidy=False)
    assert translations.read("de") == {"A < B & C": ("A < B & D", "vanished")}
    translations.write("de", texts, translations.read("de"), tidy=False)
    assert translations.read("de") == {"A < B & C": ("A < B & D", "")}
