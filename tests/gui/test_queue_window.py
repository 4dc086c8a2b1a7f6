"""The queue as the window shows it: the list, what is said of ends, and closing with work left."""

import pytest
from PySide6.QtWidgets import QLabel, QSystemTrayIcon, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job
from dtiplan.gui.window.job_bar import JobBar
from dtiplan.gui.work.end_notices import EndNotices
from dtiplan.gui.work.leaving import Leaving
from tests.gui.small_case import Desk, FakeJobs
from tests.gui.windows import answer_boxes

PROBLEM = UserError("It is too dark.", "Cause.", "Remedy.", "x")


@pytest.fixture
def jobs():
    made = FakeJobs()
    made.heard_by_all()
    return made


@pytest.fixture
def bar(qtbot, jobs):
    made = JobBar(jobs)
    qtbot.addWidget(made)
    made.show()
    return made


def three(jobs):
    first, second, third = (
        Job("Fit", ("fit",), step="fit-tensor", group="a"),
        Job("Track", ("track",), step="find-tracts", group="a"),
        Job("Report", ("report",)),
    )
    jobs.add(first, second, third)
    return first, second, third


def words(bar):
    return [(line.job.title, line.word) for line in bar.list.lines]


def test_that_the_list_tells_every_job_with_its_state_in_order(bar, jobs):
    first, _, _ = three(jobs)
    assert words(bar) == [("Fit", "Running 0 %"), ("Track", "Waiting"), ("Report", "Waiting")]
    jobs.finished.emit(first, {})
    assert words(bar)[:2] == [("Fit", "Done"), ("Track", "Running 0 %")]


def test_that_a_waiting_job_is_cancelled_alone_from_the_list(bar, jobs):
    first, second, third = three(jobs)
    bar.show_queue()
    bar.list.cancel_button(third).click()
    assert jobs.waiting == (second,)
    assert ("Report", "Cancelled") in words(bar)
    assert jobs.running is first
    bar.list.close()


def test_that_all_are_cancelled_at_once(bar, jobs):
    three(jobs)
    bar.show_queue()
    bar.list._cancel_all.click()
    assert jobs.running is None
    assert jobs.waiting == ()
    assert not bar.list._cancel_all.isEnabled()
    bar.list.close()


def test_that_what_was_not_begun_names_what_it_needed(bar, jobs):
    first, _, third = three(jobs)
    jobs.failed.emit(first, PROBLEM)
    assert set(words(bar)[:2]) == {
        ("Fit", "Failed: It is too dark."),
        ("Track", "Not begun: it needs Fit"),
    }
    assert jobs.running is third


def test_that_a_job_refused_before_its_start_is_told_so(bar, jobs):
    def refuse(_job):
        raise PROBLEM

    jobs.add(Job("Track", (), step="find-tracts", prepare=refuse))
    assert bar.last_message == "Track was not begun: It is too dark."
    assert jobs.jobs == []


def test_that_a_job_with_nothing_left_to_do_goes_without_a_word(bar, jobs):
    report = Job("Report", ("report",))
    jobs.add(Job("Fit", (), step="fit-tensor", prepare=lambda _job: None), report)
    assert jobs.jobs == [report]
    assert words(bar) == [("Report", "Running 0 %")]


def test_that_nothing_begins_while_the_queue_is_held(jobs):
    jobs.hold()
    three(jobs)
    assert jobs.jobs == []
    jobs.go_on()
    assert len(jobs.jobs) == 1


def test_that_the_end_is_told_once_to_somebody_who_looks_elsewhere(qtbot, jobs, monkeypatch):
    window = QWidget()
    qtbot.addWidget(window)
    told = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: None)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _icon, *said: told.append(said[:2]))
    window.notices = EndNotices(jobs, window)
    first, second = Job("Fit", ("fit",)), Job("Track", ("track",))
    jobs.add(first, second)
    jobs.finished.emit(first, {})
    jobs.queue_changed.emit()
    assert told == []
    jobs.finished.emit(second, {})
    jobs.queue_changed.emit()
    jobs.queue_changed.emit()
    assert told == [("Work is done", "Track is done")]
    jobs.add(first)
    jobs.failed.emit(first, PROBLEM)
    assert told[1:] == [("Fit failed", "It is too dark.")]
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    jobs.add(second)
    jobs.failed.emit(second, PROBLEM)
    assert len(told) == 2


@pytest.fixture
def leaving(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path)
    window = QLabel()
    qtbot.addWidget(window)
    window.desk = desk
    return Leaving(desk.jobs, desk.orders, window), desk, []


def test_that_waiting_waits_for_all_that_was_ordered(leaving, qtbot, monkeypatch):
    leave, desk, done = leaving
    said = answer_boxes(monkeypatch, "waitButton")
    first, second = Job("Fit", ("fit",)), Job("Track", ("track",))
    desk.jobs.add(first, second)
    leave.ask(lambda: done.append("left"), is_closing=True)
    assert "Fit, Track" in said[0]
    desk.jobs.finished.emit(first, {})
    qtbot.wait(20)
    assert done == []
    desk.jobs.finished.emit(second, {})
    desk.jobs.queue_changed.emit()
    qtbot.waitUntil(lambda: done == ["left"], timeout=1000)


def test_that_nobody_leaves_when_what_was_waited_for_has_failed(leaving, qtbot, monkeypatch):
    leave, desk, done = leaving
    answer_boxes(monkeypatch, "waitButton")
    job = Job("Fit", ("fit",))
    desk.jobs.add(job)
    leave.ask(lambda: done.append("left"), is_closing=True)
    desk.jobs.failed.emit(job, PROBLEM)
    desk.jobs.queue_changed.emit()
    qtbot.wait(20)
    assert done == []
    assert not leave.is_waiting


def test_that_stopping_leaves_once_everything_has_ended(leaving, qtbot, monkeypatch):
    leave, desk, done = leaving
    answer_boxes(monkeypatch, "cancelWorkButton")
    desk.jobs.add(Job("Fit", ("fit",)), Job("Track", ("track",)))
    leave.ask(lambda: done.append("left"))
    assert desk.jobs.jobs[0].title == "Fit"
    assert len(desk.jobs.jobs) == 1
    qtbot.waitUntil(lambda: done == ["left"], timeout=1000)
