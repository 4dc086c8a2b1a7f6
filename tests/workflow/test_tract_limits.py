"""What a tract does not cover is said as a finding and stands in its structure."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import TractResult, TractStatus
from dtiplan.io.tract_definitions import read_definitions
from dtiplan.workflow.steps.find_tracts import TractParams, _told
from dtiplan.workflow.steps.make_structures import describe
from dtiplan.workflow.steps.tract_findings import doubted, doubts_of, finding_of, limits_of

LINE = Streamlines.from_lines([np.zeros((3, 3))])
MADE_OF = "2313 streamlines, radius 1.25 mm"
FOUND = TractResult("CST_L", TractStatus.FOUND, "", LINE, 100)


@pytest.fixture(scope="module")
def definition():
    return read_definitions()["CST_L"]


@pytest.mark.parametrize("status", [TractStatus.FOUND, TractStatus.SPARSE])
def test_that_a_found_tract_has_one_finding_with_its_caveat(definition, status):
    (said,) = limits_of(definition, replace(FOUND, status=status))
    assert (said.severity, said.code) == (Severity.INFO, "tract-caveat")
    assert said.message == f"CST_L: {definition.caveat}"


def test_that_a_tract_not_found_or_without_caveat_has_none(definition):
    missing = replace(FOUND, status=TractStatus.NOT_FOUND, reason="none", n_shortened=3)
    assert limits_of(definition, missing) == ()
    assert [f.code for f in finding_of(missing)] == ["tract-not-found"]
    assert limits_of(replace(definition, caveat=""), FOUND) == ()


def test_that_what_was_cut_back_is_said_with_its_numbers(definition):
    cut = replace(FOUND, rejected={"low density": 12, "plic": 5}, n_shortened=34)
    said = {f.code: f for f in limits_of(definition, cut)}
    assert said.keys() == {"tract-caveat", "tract-cut-back"}
    assert "12 streamlines were dropped and 34 of the 1 kept" in said["tract-cut-back"].message


def test_that_the_caveat_reaches_the_structure_description(definition):
    told = _told((definition,))["CST_L"]
    text = describe(told, MADE_OF, 2.0, "Registration not reviewed")
    assert definition.caveat in text
    assert text.index(definition.caveat) < text.index("2313 streamlines")
    assert "radius 1.25 mm, margin 2 mm" in text
    assert len(text) <= 1024
    older = {key: value for key, value in told.items() if key != "caveat"}
    assert "Tensor model" not in describe(older, MADE_OF, 2.0, "")


def test_that_the_lowest_density_is_a_parameter_with_its_unit():
    field = TractParams.model_fields["lowest_density_percent"]
    assert (field.title, field.json_schema_extra) == ("Lowest density", {"unit": "%"})
    assert TractParams().lowest_density_percent == 0.5


class Fit:
    """A fit to the template that is doubted within 10 mm of a place."""

    def doubts(self, name, points):
        if np.linalg.norm(points - (5.0, 0.0, 0.0), axis=1).min() > 10.0:
            return ()
        return (Finding(Severity.WARNING, "tract-near-lesion", f"{name}: not trustworthy.", "-"),)


def test_that_a_tract_near_the_lesion_is_doubted_and_says_so_itself(definition):
    doubts = doubts_of(definition, FOUND, Fit())
    assert [(d.severity, d.code) for d in doubts] == [(Severity.WARNING, "tract-near-lesion")]
    assert doubted(FOUND, doubts).causes == ("not trustworthy",)
    far = replace(FOUND, streamlines=Streamlines.from_lines([np.full((3, 3), 40.0)]))
    assert doubts_of(definition, far, Fit()) == ()
    gone = replace(FOUND, status=TractStatus.NOT_FOUND, streamlines=Streamlines.empty())
    assert doubts_of(definition, gone, Fit()) == ()


def test_that_a_tract_that_tracking_seldom_shows_is_doubted_when_it_is_found():
    (doubt,) = doubts_of(
        read_definitions()["Fornix_L"],
        replace(
            FOUND, name="Fornix_L", streamlines=Streamlines.from_lines([np.full((3, 3), 40.0)])
        ),
        Fit(),
    )
    assert (doubt.severity, doubt.code) == (Severity.WARNING, "tract-unreliable")
    assert doubt.message.startswith("Fornix_L: not reliable")
