"""Work beside the window: newest wins, nothing late comes, no thread is left."""

import threading

import pytest

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.newest_wins import NewestWins


@pytest.fixture
def worker(qtbot):  # noqa: ARG001 - an application must be there
    worker = NewestWins()
    yield worker
    worker.drop()
    worker.wait()


class Gate:
    """Work that waits until it is let go."""

    def __init__(self):
        self.started, self.may_end = threading.Event(), threading.Event()

    def __call__(self):
        self.started.set()
        assert self.may_end.wait(5)
        return "first"


def answers_of(worker):
    got = []
    worker.answered.connect(lambda asker, answer: got.append((asker, answer)))
    return got


def test_that_of_waiting_questions_only_the_newest_is_worked_on(qtbot, worker):
    got, gate, done = answers_of(worker), Gate(), []
    worker.ask("a", gate)
    gate.started.wait(5)
    for n in range(5):
        worker.ask("a", lambda n=n: done.append(n) or n)
    gate.may_end.set()
    qtbot.waitUntil(lambda: len(got) == 2, timeout=5000)
    assert done == [4]
    assert got == [("a", "first"), ("a", 4)]


def test_that_a_question_may_drop_the_answer_before_it(qtbot, worker):
    got, gate = answers_of(worker), Gate()
    worker.ask("a", gate)
    gate.started.wait(5)
    worker.ask("a", lambda: "second", drops_older=True)
    gate.may_end.set()
    qtbot.waitUntil(lambda: bool(got), timeout=5000)
    qtbot.wait(30)
    assert got == [("a", "second")]


def test_that_one_asker_does_not_push_out_another(qtbot, worker):
    got, gate = answers_of(worker), Gate()
    worker.ask("a", gate)
    gate.started.wait(5)
    worker.ask("b", lambda: "b")
    worker.ask("a", lambda: "a")
    gate.may_end.set()
    qtbot.waitUntil(lambda: len(got) == 3, timeout=5000)
    assert got[1:] == [("b", "b"), ("a", "a")]


def test_that_what_was_dropped_is_never_answered(qtbot, worker):
    got, gate = answers_of(worker), Gate()
    worker.ask("a", gate)
    gate.started.wait(5)
    worker.ask("b", lambda: "b")
    worker.drop()
    gate.may_end.set()
    worker.wait()
    qtbot.wait(30)
    assert got == []
    worker.ask("b", lambda: "later")
    qtbot.waitUntil(lambda: got == [("b", "later")], timeout=5000)


def test_that_a_user_error_is_told_to_who_asked(qtbot, worker):
    def refuse():
        raise UserError("No.", "Because.", "Do else.")

    with qtbot.waitSignal(worker.refused, timeout=5000) as refused:
        worker.ask("a", refuse)
    assert refused.args[0] == "a"
    assert refused.args[1].remedy == "Do else."


def test_that_a_mistake_is_raised_in_the_window(qtbot, worker):
    with qtbot.captureExceptions() as caught:
        worker.ask("a", lambda: 1 / 0)
        worker.wait()
        qtbot.waitUntil(lambda: bool(caught), timeout=5000)
    assert caught[0][0] is ZeroDivisionError


def test_that_no_thread_is_left_when_there_is_nothing_to_do(qtbot, worker):
    got = answers_of(worker)
    for n in range(20):
        worker.ask("a", lambda n=n: n)
    qtbot.waitUntil(lambda: ("a", 19) in got, timeout=5000)
    worker.wait()
    assert not [t for t in threading.enumerate() if t.name == "newest-wins"]
