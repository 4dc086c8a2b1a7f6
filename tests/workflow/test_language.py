"""The languages: texts, finished messages, numbers and dates."""

import re
import time

import pytest

from dtiplan.domain.errors import UserError
from dtiplan.workflow.language import LANGUAGES, Language, language

FRENCH = Language(
    "fr",
    {
        "Tracts": "Faisceaux",
        "found": "trouvé",
        "left edge": "bord gauche",
        "no series": "aucune série",
        "{1} of {2} slices are missing.": "Il manque {1} coupes sur {2}.",
        "{1} slices": "{1} coupes",
        "The table was judged {1} (margin {2}).": "Marge {2}, table jugée {1}.",
        "It ends at its {1}": "Il finit à son {1}",
        "Export again.": "Exportez de nouveau.",
        "The sources hold {1}.": "Les sources contiennent {1}.",
        "{1} said yes{2} ({3}).": "{1} a dit oui{2} ({3}).",
        " after {1} tries (x) by hand": " après {1} essais (x) à la main",
    },
)


def test_that_a_text_without_translation_stays_english():
    assert FRENCH.text("Tracts") == "Faisceaux"
    assert FRENCH.text("Dice") == "Dice"


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("3 of 60 slices are missing.", "Il manque 3 coupes sur 60."),
        ("The table was judged found (margin 0.25).", "Marge 0,25, table jugée trouvé."),
        ("The sources hold no series.", "Les sources contiennent aucune série."),
        ("It ends at its left edge.", "Il finit à son bord gauche."),
        ("3 slices. Export again.", "3 coupes. Exportez de nouveau."),
        (
            "Eva said yes after 2 tries (x) by hand (ok).",
            "Eva a dit oui après 2 essais (x) à la main (ok).",
        ),
        ("CST_L: 3 slices", "CST_L\N{NO-BREAK SPACE}: 3 coupes"),
        ("CST_L: 3 of 9 slices are missing.", "CST_L\N{NO-BREAK SPACE}: Il manque 3 coupes sur 9."),
        ("Nobody wrote this 1.5 mm.", "Nobody wrote this 1,5 mm."),
        ("", ""),
    ],
)  # fmt: skip
def test_that_a_finished_message_is_said_with_the_same_values(english, french):
    assert FRENCH.message(english) == french


@pytest.mark.parametrize("kept", ["dtiplan 0.1.0", "1.2.840.10008", "/data/v1.5/x", "x1.5"])
def test_that_versions_uids_and_paths_keep_their_points(kept):
    assert FRENCH.localised(kept) == kept


def test_that_english_is_left_alone():
    assert language("en").message("Only 1.5 mm.") == "Only 1.5 mm."
    assert language("en").number(1.5) == "1.50"


def test_that_numbers_and_dates_are_written_as_in_the_language():
    moment = "2026-01-05T12:30:00.000+00:00"
    assert [language(c).number(-0.126, 2) for c in LANGUAGES] == ["-0.13", "-0,13", "-0,13"]
    assert language("en").date(moment) == "5 Jan 2026, 12:30 UTC"
    assert language("fr").date(moment) == "05/01/2026, 12:30 UTC"
    assert language("de").date(moment) == "05.01.2026, 12:30 UTC"


def test_that_an_unknown_language_is_refused():
    with pytest.raises(UserError) as caught:
        language("tlh")
    assert "en, fr, de" in caught.value.cause


@pytest.mark.parametrize("code", ["fr", "de"])
def test_that_the_real_messages_are_found_in_the_catalogue(code):
    said = language(code)
    for english in (
        "Only 85 % of the brain in the diffusion series lies inside the planning series.",
        "CST_L: Tensor model: the lateral fan to the hand and face area is not covered, "
        "or only in part.",
        "No tract was found (CST_L: 3 of 9 streamlines meet the rule, 20 are needed), and an "
        "empty structure is never written.",
        "The series '1.2.3' cannot be used.",
    ):
        translated = said.message(english)
        assert translated != english
        for left_english in ("streamlines meet", "Only", "cannot", "needed", "Tensor model:"):
            assert left_english not in translated


def test_that_messages_are_translated_fast():
    said = Language("fr", language("fr")._texts)
    said.message("warm up")
    start = time.process_time()
    for n in range(50):
        said.message(f"{n} of 60 slice positions are odd, the first at {n}.5 mm along the normal.")
    assert (time.process_time() - start) / 50 < 0.02


@pytest.mark.parametrize("code", ["fr", "de"])
def test_that_no_template_takes_the_message_of_another(code):
    said = language(code)
    for english, translation in said._texts.items():
        places = set(re.findall(r"\{(\d+)\}", english))
        values = {place: str(70 + int(place)) for place in places}

        def filled(text, values=values):
            return re.sub(r"\{(\d+)\}", lambda m: values.get(m[1], m[0]), text)

        assert said.message(filled(english)) == filled(translation)
