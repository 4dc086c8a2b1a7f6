"""The same study through a Dask scheduler; where Dask is missing, that is said."""

from __future__ import annotations

import sys

import pytest

from dtiplan.domain.errors import UserError
from dtiplan.workflow.study.batch import BatchSettings, run_study
from dtiplan.workflow.study.dask_workers import _check_workers
from tests.workflow.study.test_batch import LIGHT, study


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


@pytest.mark.filterwarnings("default")
def test_that_a_scheduler_that_does_not_answer_is_told(tmp_path):
    pytest.importorskip("distributed")
    held = study(tmp_path, ["good"])
    with pytest.raises(UserError) as refused:
        run_study(held, BatchSettings(scheduler="nonsense://nowhere"))
    assert refused.value.code == "dask-unreachable"
