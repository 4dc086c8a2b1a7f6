"""The orientation page: verdict in words, decision only with a name."""

import json
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from dtiplan.domain.image import Image
from dtiplan.domain.orientation import Verdict
from dtiplan.gui.pages.orientation_page import OrientationPage
from dtiplan.workflow.viewing.orientation_pictures import colour_pictures
from tests.gui.small_case import Desk, keep, maps, proof, small_case


@pytest.fixture
def desk(qtbot, tmp_path):
    return Desk(qtbot, tmp_path)


@pytest.fixture
def page(desk):
    made = desk.page(OrientationPage)
    made.show()
    return made


def wrong(desk, **params):
    value = {"proof": proof(Verdict.WRONG), "cleared": False, "decision": "automatic"}
    facts = {"verdict": "wrong", "cleared": bool(params)}
    desk.keep("check-orientation", artifacts={"orientation": value}, facts=facts, **params)


def test_that_the_verdict_is_said_in_words_with_its_numbers(page):
    assert "is right" in page.verdict.notices[0].text
    rows = dict(page.facts.rows)
    assert rows["Best axes"] == "as they are, coherence 0.720"
    assert rows["Runner-up"].endswith("coherence 0.670")
    assert rows["Distance between them"] == "14.4 standard errors (4 needed)"


def test_that_a_wrong_table_is_said_to_block_until_somebody_decides(page, desk):
    wrong(desk)
    assert "is wrong" in page.verdict.notices[0].text
    assert "blocked" in page.verdict.notices[0].text
    wrong(desk, decision="confirm", decided_by="E. Example")
    assert "E. Example decided" in page.verdict.notices[0].text


@pytest.mark.parametrize("decision", ["confirm", "correct"])
def test_that_a_decision_needs_a_name(page, desk, qtbot, decision):
    page.findChild(object, f"decision_{decision}").click()
    assert not page.run_button.isEnabled()
    qtbot.keyClicks(page.findChild(object, "decidedBy"), "A. Physicist")
    assert page.run_button.isEnabled()
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    said = json.loads(desk.jobs.argvs[0][-1])
    assert said == {"decision": decision, "decided_by": "A. Physicist"}
    assert desk.orders.person == "A. Physicist"


def test_that_automatic_needs_no_name_and_keeps_none(page, desk, qtbot):
    qtbot.keyClicks(page.findChild(object, "decidedBy"), "Somebody")
    page.run()
    said = json.loads(desk.jobs.argvs[0][-1])
    assert said == {"decision": "automatic", "decided_by": ""}


def test_that_colour_fa_is_shown_alone(page, desk, qtbot):
    button = page.findChild(object, "showColourFaButton")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    shown = {s.key for s in desk.session.display.layers if s.is_visible}
    assert "colour_fa" in shown
    assert not shown & {"planning", "fa", "dwi", "b0", "md"}


def test_that_colour_fa_waits_for_the_tensors(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path, upto="check-orientation")
    page = desk.page(OrientationPage)
    assert not page.findChild(object, "showColourFaButton").isEnabled()


def test_that_three_pictures_with_letters_come_with_the_tensors(page, qtbot):
    qtbot.waitUntil(lambda: len(page.strip.pictures) == 3)
    assert [p.letters for p in page.strip.pictures] == [
        ("R", "L", "A", "P"),
        ("R", "L", "S", "I"),
        ("A", "P", "S", "I"),
    ]
    assert page.strip.isVisible()


def test_that_left_and_right_of_a_picture_are_those_of_the_patient(tmp_path):
    case = small_case(tmp_path / "case", upto="fit-tensor")
    colours = np.zeros((8, 8, 8, 3), np.uint8)
    colours[6, 4, 4] = (255, 0, 0)  # x = +4 mm: the patient's right
    colours[4, 6, 4] = (0, 255, 0)  # y = +4 mm: front
    colours[4, 4, 6] = (0, 0, 255)  # z = +4 mm: head
    made = maps()
    image = Image(colours, made.grid, made.colour_fa.unit, "colour_fa")
    keep(case, "fit-tensor", artifacts={"maps": replace(made, colour_fa=image)})
    axial, coronal, _ = colour_pictures(case)
    half = axial.pixels.shape[1] // 2
    assert axial.pixels[:, :half, 0].any()
    assert not axial.pixels[:, half + 1 :, 0].any()
    assert axial.pixels[: axial.pixels.shape[0] // 2, :, 1].any()
    assert coronal.pixels[: coronal.pixels.shape[0] // 2, :, 2].any()
    assert not coronal.pixels[coronal.pixels.shape[0] // 2 + 1 :, :, 2].any()


def test_that_there_are_no_pictures_before_the_tensors(tmp_path):
    assert colour_pictures(small_case(tmp_path / "case", upto="preprocess")) == ()
