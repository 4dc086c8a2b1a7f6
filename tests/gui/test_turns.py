"""Work of the window's thread in parts, with the event loop between them."""

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QProgressBar

from dtiplan.gui.background.turns import Turns
from dtiplan.gui.widgets.calm_progress import set_calmly


@pytest.fixture
def turns(qapp):  # noqa: ARG001 - timers need it
    return Turns()


def done(qtbot, turns):
    qtbot.waitUntil(lambda: not turns.is_busy)


def test_that_parts_are_done_in_order_and_not_at_once(qtbot, turns):
    said, owner = [], QObject()
    for name in "abc":
        turns.ask(owner, name, lambda n=name: said.append(n))
    assert said == []
    assert turns.is_busy
    done(qtbot, turns)
    assert said == ["a", "b", "c"]


def test_that_the_event_loop_comes_round_between_two_parts(qtbot, turns):
    said, owner = [], QObject()
    clock = QTimer()
    clock.timeout.connect(lambda: said.append("."))
    clock.start(0)
    turns.ask(owner, "a", lambda: said.append("a"))
    turns.ask(owner, "b", lambda: said.append("b"))
    done(qtbot, turns)
    assert "." in said[said.index("a") : said.index("b")]


def test_that_what_is_asked_for_again_is_done_once_as_asked_last(qtbot, turns):
    said, owner, other = [], QObject(), QObject()
    turns.ask(owner, "a", lambda: said.append("old"))
    turns.ask(other, "a", lambda: said.append("other"))
    turns.ask(owner, "a", lambda: said.append("new"))
    done(qtbot, turns)
    assert said == ["new", "other"]


def test_that_a_part_can_ask_for_the_next(qtbot, turns):
    said, owner = [], QObject()

    def first():
        said.append("first")
        turns.ask(owner, "a", lambda: said.append("second"))

    turns.ask(owner, "a", first)
    done(qtbot, turns)
    assert said == ["first", "second"]


def test_that_nothing_is_done_for_an_owner_that_is_gone_or_has_dropped_it(qtbot, turns):
    said, gone, other, stays = [], QObject(), QObject(), QObject()
    for owner in (gone, other, stays):
        turns.ask(owner, "a", lambda o=owner: said.append(o))
    gone.deleteLater()
    QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete.value)
    turns.drop(other)
    done(qtbot, turns)
    assert said == [stays]


def test_that_a_mistake_in_one_part_does_not_stop_the_others(qtbot, turns):
    said, owner = [], QObject()
    turns.ask(owner, "a", lambda: 1 / 0)
    turns.ask(owner, "b", lambda: said.append("b"))
    with qtbot.captureExceptions() as caught:
        done(qtbot, turns)
    assert said == ["b"]
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


class Drawn(QProgressBar):
    """Counts how often it is drawn."""

    n = 0

    def paintEvent(self, event):
        Drawn.n += 1
        super().paintEvent(event)


def test_that_progress_is_drawn_in_a_turn_of_its_own(qtbot):
    bar = Drawn()
    qtbot.addWidget(bar)
    bar.setRange(0, 1000)
    bar.resize(200, 20)
    with qtbot.waitExposed(bar):
        bar.show()
    bar.repaint()
    before = Drawn.n
    set_calmly(bar, 500)
    assert bar.value() == 500
    assert Drawn.n == before
    qtbot.waitUntil(lambda: Drawn.n > before)
    shown = Drawn.n
    set_calmly(bar, 500)
    qtbot.wait(30)
    assert Drawn.n == shown
