"""The session: reads beside the window, keeps how a case is looked at, tells what changes."""

import threading
import time

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.gui import session as session_room
from dtiplan.gui.session import Blend, Colouring, Layout, Session
from dtiplan.workflow.cases.case import Case
from tests.workflow.scene_cases import SHIFT_MM, finish, scene_case


@pytest.fixture
def folder(tmp_path):
    return scene_case(tmp_path / "case").folder


@pytest.fixture
def session(qtbot):  # noqa: ARG001 - an application must be there
    session = Session()
    yield session
    session.leave()
    session.wait()


def opened(qtbot, session, folder):
    with qtbot.waitSignal(session.case_changed, timeout=5000):
        session.open(folder)
    return session


def test_that_opening_returns_at_once_and_tells_when_the_case_is_there(qtbot, session, folder):
    told = []
    session.loading_changed.connect(told.append)
    with qtbot.waitSignal(session.case_changed, timeout=5000):
        session.open(folder)
        assert session.is_loading
        assert session.case is None
    assert not session.is_loading
    assert told == [True, False]
    assert session.layers[0].key == "planning"


def test_that_the_window_goes_on_while_a_case_is_read(qtbot, session, folder, monkeypatch):
    slow = session_room._read_case

    def read_slowly(*args):
        time.sleep(0.5)
        return slow(*args)

    monkeypatch.setattr(session_room, "_read_case", read_slowly)
    start = time.perf_counter()
    session.open(folder)
    assert time.perf_counter() - start < 0.2
    qtbot.waitUntil(lambda: session.case is not None, timeout=5000)


def test_that_a_folder_that_is_no_case_is_told_and_the_open_case_stays(
    qtbot, session, folder, tmp_path
):
    opened(qtbot, session, folder)
    with qtbot.waitSignal(session.opening_failed, timeout=5000) as failed:
        session.open(tmp_path / "nothing")
    assert isinstance(failed.args[0], UserError)
    assert failed.args[0].code == "no-case"
    assert session.case.folder == folder
    assert not session.is_loading


def test_that_the_last_of_two_cases_wins(qtbot, session, folder, tmp_path, monkeypatch):
    other = scene_case(tmp_path / "other").folder
    is_reading, may_go_on = threading.Event(), threading.Event()
    read = session_room._read_case

    def read_first_slowly(where, known):
        if where == folder:
            is_reading.set()
            may_go_on.wait(5)
        return read(where, known)

    monkeypatch.setattr(session_room, "_read_case", read_first_slowly)
    changes = []
    session.case_changed.connect(lambda: changes.append(session.case and session.case.folder))
    session.open(folder)
    is_reading.wait(5)
    session.open(other)
    may_go_on.set()
    qtbot.waitUntil(lambda: not session.is_loading, timeout=5000)
    qtbot.wait(100)
    assert changes == [other]


def test_that_a_case_left_while_it_is_read_does_not_come_back(qtbot, session, folder):
    session.open(folder)
    session.leave()
    session.wait()
    qtbot.wait(100)
    assert session.case is None
    assert not session.is_loading


def test_that_a_job_that_ends_while_the_case_is_opened_is_seen(qtbot, session, folder, monkeypatch):
    read = session_room._read_case
    seen = []

    def note(where, known):
        seen.append(known)
        return read(where, known)

    monkeypatch.setattr(session_room, "_read_case", note)
    session.open(folder)
    session.reread()
    qtbot.waitUntil(lambda: len(seen) == 2 and not session.is_loading, timeout=5000)
    assert seen[0] is None
    assert seen[1] is not None


def test_that_rereading_shows_a_new_revision_and_keeps_the_look(qtbot, session, folder):
    opened(qtbot, session, folder)
    session.restyle("planning", opacity=0.4)
    session.move_cursor([1.0, 2.0, 3.0])
    finish(Case.open(folder), "make-structures", structures=())
    with qtbot.waitSignal(session.case_changed, timeout=5000):
        session.reread()
    assert [y.key for y in session.layers][-1] == "tract:CST_L"
    assert session.display.style("planning").opacity == 0.4
    assert session.cursor_ras_mm.tolist() == [1.0, 2.0, 3.0]


def test_that_the_cursor_goes_to_the_middle_when_the_frame_changes(qtbot, session, tmp_path):
    whole = scene_case(tmp_path / "whole")
    case = Case.create(tmp_path / "case")
    finish(case, "import-series", dwi=whole.read("dwi"), planning=whole.read("planning"))
    opened(qtbot, session, case.folder)
    np.testing.assert_allclose(session.cursor_ras_mm, -SHIFT_MM)
    finish(case, "register-planning", registration=whole.read("registration"))
    with qtbot.waitSignal(session.case_changed, timeout=5000):
        session.reread()
    np.testing.assert_allclose(session.cursor_ras_mm, 0.0, atol=1e-9)


def test_that_reopening_shows_the_same_view(qtbot, session, folder):
    opened(qtbot, session, folder)
    session.restyle("b0", is_visible=True, opacity=0.3, colormap="hot", window=(1.0, 90.0))
    session.restyle("tract:CST_L", colouring=Colouring.FA, as_tubes=False)
    session.change_display(layout=Layout.CORONAL, blend=Blend.CHECKER, blend_share=0.25)
    session.move_cursor([11.0, -3.0, 7.5])
    session.select_step("fit-tensor")
    display = session.display
    session.leave()
    assert session.case is None
    opened(qtbot, session, folder)
    assert session.display == display
    assert session.cursor_ras_mm.tolist() == [11.0, -3.0, 7.5]
    assert session.step == "fit-tensor"


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"cursor_ras_mm": "here", "display": 7}', '{"cursor_ras_mm": [1, 2]}']
)
def test_that_a_strange_view_file_is_left_out(qtbot, session, folder, text):
    (folder / "view.json").write_text(text)
    opened(qtbot, session, folder)
    assert session.cursor_ras_mm.shape == (3,)
    assert session.display.layout is Layout.FOUR


def test_that_signals_come_only_for_changes(qtbot, session, folder):
    opened(qtbot, session, folder)
    heard = []
    session.cursor_moved.connect(lambda: heard.append("cursor"))
    session.display_changed.connect(lambda: heard.append("display"))
    session.move_cursor(session.cursor_ras_mm)
    session.restyle("planning", opacity=1.0)
    assert heard == []
    session.move_cursor([0.0, 0.0, 1.0])
    session.restyle("planning", opacity=0.9)
    assert heard == ["cursor", "display"]


def test_that_a_previewed_motion_moves_the_diffusion_series_until_it_ends(qtbot, session, folder):
    opened(qtbot, session, folder)
    assert session.nudge is None
    motion = session.store.planning_from_diffusion.copy()
    motion[0, 3] += 3.0
    with qtbot.waitSignal(session.motion_previewed):
        session.preview_motion(motion)
    expected = np.eye(4)
    expected[0, 3] = 3.0
    np.testing.assert_allclose(session.nudge, expected, atol=1e-12)
    session.preview_motion(None)
    assert session.nudge is None


def test_that_presets_change_the_chosen_image_or_the_one_farthest_back(qtbot, session, folder):
    assert session.active_image == ""
    opened(qtbot, session, folder)
    assert session.active_image == "planning"
    session.choose_layer("b0")
    assert session.active_image == "planning"  # b0 is not shown
    session.restyle("b0", is_visible=True)
    assert session.active_image == "b0"
