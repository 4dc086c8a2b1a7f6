"""The step that chooses a model: what it keeps, what it says."""

from pathlib import Path

import numpy as np
import pytest

from dtiplan.domain.fibres import FibreOdfs, NotDeconvolved
from dtiplan.domain.findings import Severity
from dtiplan.domain.progress import silent
from dtiplan.workflow.files import codec
from dtiplan.workflow.steps.fit_fibres import FIT_FIBRES, FibreParams
from tests.processing.diffusion.crossings import maps_of, table
from tests.processing.diffusion.test_model_choice import head


def run(gradients, **params):
    series = head(gradients, n=12)
    inputs = {"dwi_corrected": series, "maps": maps_of(series)}
    return FIT_FIBRES.run(inputs, FibreParams(**params), silent)


@pytest.fixture(scope="module")
def made():
    return run(table(32, 1000.0))


def test_that_fibres_are_made_with_the_reason_and_the_numbers(made):
    assert isinstance(made.artifacts["fibres"], FibreOdfs)
    (said,) = made.findings
    assert (said.severity, said.code) == (Severity.INFO, "model-csd")
    assert "has 32 different directions, which support order 6" in said.message
    assert made.facts["model"] == "csd"
    assert made.facts["model_reason"] in said.message
    assert (made.facts["order"], made.facts["n_directions"]) == (6, 32)
    assert made.facts["response_ratio"] > 2.0


def test_that_fibres_come_back_from_disk_as_they_were(made, tmp_path):
    before = made.artifacts["fibres"]
    codec.write_value(before, tmp_path / "fibres")
    after = codec.read_value(tmp_path / "fibres")
    np.testing.assert_array_equal(after.coefficients.values, before.coefficients.values)
    assert (after.order, after.response, after.method) == (
        before.order, before.response, before.method,
    )  # fmt: skip


def test_that_without_fibres_the_reason_is_kept(tmp_path: Path):
    told = run(table(12, 1500.0))
    fibres = told.artifacts["fibres"]
    assert isinstance(fibres, NotDeconvolved)
    assert "12 different directions" in fibres.reason
    assert [(f.severity, f.code) for f in told.findings] == [(Severity.INFO, "model-tensor")]
    assert told.facts == {"model": "tensor", "model_reason": fibres.reason}
    codec.write_value(fibres, tmp_path / "fibres")
    assert codec.read_value(tmp_path / "fibres") == fibres


def test_that_what_cannot_be_done_although_asked_is_a_warning():
    (said,) = run(table(12, 1500.0), model="csd").findings
    assert (said.severity, said.code) == (Severity.WARNING, "csd-not-possible")


def test_that_a_wish_against_the_rules_is_a_warning_with_the_rule():
    told = run(table(16, 1000.0), model="csd")
    assert isinstance(told.artifacts["fibres"], FibreOdfs)
    assert [f.code for f in told.findings] == ["model-csd", "csd-doubtful"]
    assert told.findings[1].severity is Severity.WARNING
    assert "16 different directions" in told.findings[1].message


def test_that_an_order_can_be_asked_for():
    assert run(table(32, 1000.0), order="4").artifacts["fibres"].order == 4
