"""A definition in one patient's millimetres is refused in every other patient."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.tracts import Space
from dtiplan.domain.units import Unit
from dtiplan.workflow.regions.own_tracts import own_tract
from dtiplan.workflow.regions.patient_marks import patient_mark, refuse_other_patients

GRID = Grid((10, 10, 10), np.diag([2.0, 2.0, 2.0, 1.0]))
DRAWN = own_tract("Hand side=left ; seed ball 5 5 5 3").definition(GRID)


def head(uid=None, moved_mm=0.0, missing=0):
    matrix = np.diag([2.0, 2.0, 2.0, 1.0])
    matrix[0, 3] = moved_mm
    values = np.ones((10, 10, 10), bool)
    values.reshape(-1)[:missing] = False
    return Image(values, Grid((10, 10, 10), matrix, uid), Unit.NONE, "mask")


def test_that_the_frame_of_reference_tells_whose_millimetres_they_are():
    assert patient_mark(head("1.2.3")) == patient_mark(head("1.2.3", moved_mm=4.0, missing=9))
    assert patient_mark(head("1.2.3")) != patient_mark(head("1.2.4"))


def test_that_without_a_frame_grid_and_head_tell_it():
    marks = {patient_mark(h) for h in (head(), head(moved_mm=1.0), head(missing=1), head("1.2"))}
    assert len(marks) == 4
    assert patient_mark(head()) == patient_mark(head())


def test_that_the_mark_does_not_show_the_frame():
    assert "1.2.3" not in patient_mark(head("1.2.3"))
    assert len(patient_mark(head("1.2.3"))) == 16


@pytest.mark.parametrize("told", ["", "0123456789abcdef"])
def test_that_a_definition_of_another_or_an_unnamed_patient_is_refused(told):
    mark = patient_mark(head("1.2.3"))
    with pytest.raises(UserError, match="no other") as refusal:
        refuse_other_patients([replace(DRAWN, drawn_in=told)], mark)
    assert mark in refusal.value.remedy
    assert refusal.value.code == "tract-of-other-patient"


def test_that_its_own_patient_and_the_template_are_let_through():
    mark = patient_mark(head("1.2.3"))
    refuse_other_patients([replace(DRAWN, drawn_in=mark)], mark)
    refuse_other_patients([replace(DRAWN, space=Space.TEMPLATE)], mark)
