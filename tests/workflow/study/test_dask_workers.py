"""The same study through a Dask scheduler; where Dask is missing, that is said."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.study import dask_workers
from dtiplan.workflow.study.batch import BatchSettings, run_study
from dtiplan.workflow.study.dask_workers import _check_workers
from dtiplan.workflow.study.study_folder import Recipe, RunState, StudyFolder
from tests.workflow.study.small_heads import TINY, write_scan
from tests.workflow.study.test_batch import LIGHT, scan_of, states, study

SHORT = (sys.executable, str(Path(__file__).with_name("short_plan.py")))


def test_that_a_missing_dask_is_told_with_the_way_round(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    held = study(tmp_path, ["good"])
    with pytest.raises(UserError) as refused:
        run_study(held, BatchSettings(scheduler="tcp://127.0.0.1:1"))
    assert refused.value.code == "dask-missing"
    assert "--workers" in refused.value.remedy


def test_that_a_worker_with_other_software_is_refused():
    with pytest.raises(UserError) as refused:
        _check_workers({"tcp://a": {"numpy": "1.0.0"}}, "tcp://b")
    assert refused.value.code == "dask-other-software"
    assert "numpy" in refused.value.cause


def test_that_a_cluster_without_workers_is_refused():
    with pytest.raises(UserError) as refused:
        _check_workers({}, "tcp://b")
    assert refused.value.code == "dask-no-workers"


@pytest.mark.slow
@pytest.mark.filterwarnings("default")  # those of the scheduler's own libraries
def test_that_a_study_is_planned_by_the_workers_of_a_scheduler(tmp_path):
    distributed = pytest.importorskip("distributed")
    held = study(tmp_path, ["good", "broken", "good"])
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None
    ) as cluster:
        settings = BatchSettings(scheduler=cluster.scheduler_address, program=LIGHT)
        ended = run_study(held, settings)
    assert sorted(each["state"] for each in ended) == ["done", "done", "failed"]
    assert [held.state(scan)[0].value for scan in held.study.scans] == ["done", "failed", "done"]


@pytest.mark.parametrize("address", ["nonsense://nowhere", "host", "tcp://127.0.0.1:99999"])
def test_that_what_is_no_address_of_a_scheduler_is_told(tmp_path, address):
    held = study(tmp_path, ["good"])
    with pytest.raises(UserError) as refused:
        run_study(held, BatchSettings(scheduler=address))
    assert refused.value.code == "dask-unreachable"
    assert address in refused.value.cause


@pytest.mark.filterwarnings("default")
def test_that_a_scheduler_that_does_not_answer_is_told(tmp_path, monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr(dask_workers, "_ANSWER_S", 0.2)
    held = study(tmp_path, ["good"])
    with pytest.raises(UserError) as refused:
        run_study(held, BatchSettings(scheduler="tcp://127.0.0.1:1"))
    assert refused.value.code == "dask-unreachable"
    assert "127.0.0.1:1 within" in refused.value.cause


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_that_real_cases_go_through_a_scheduler_one_of_whose_workers_is_killed(tmp_path):
    distributed = pytest.importorskip("distributed")
    held = StudyFolder.create(tmp_path / "study", Recipe(seed=1))
    for session in (1, 2):
        held.add(write_scan(tmp_path / f"head-{session}", 1, "homburg", session, TINY))
    held.add(scan_of(tmp_path, 0, "broken"))
    killed = threading.Thread(target=kill_first_worker, args=(held,), daemon=True)
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        settings = BatchSettings(scheduler=cluster.scheduler_address, program=SHORT)
        killed.start()
        ended = run_study(held, settings)
        killed.join()
        assert len(ended) == 3
        run_study(held, settings)  # goes on where something was left
    assert states(held) == [RunState.DONE, RunState.DONE, RunState.FAILED]
    for scan in held.study.scans[:2]:
        maps = Case.open(held.case_folder(scan)).read("maps")
        fa = maps.fa.values[maps.mask.values]
        # Most of the head is grey matter and fluid; the rest are its bundles.
        assert float(np.median(fa)) < 0.15
        assert 0.35 < float(np.percentile(fa, 95)) < 0.65


def kill_first_worker(held: StudyFolder) -> None:
    """Kill the worker that is the first to plan a case, while it does."""
    while True:
        for scan in held.study.scans:
            state, kept = held.state(scan)
            if state is RunState.RUNNING and kept is not None:
                os.kill(int(kept.worker.split()[-1]), signal.SIGKILL)
                return
        time.sleep(0.05)
