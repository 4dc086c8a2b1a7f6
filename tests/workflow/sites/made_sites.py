"""Cases of one person at two sites, made in no time: a small head, one tract, one target."""

import numpy as np

from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import TractResult, TractStatus
from dtiplan.workflow.cases.case import Case
from tests.processing.sites.made_scans import scan
from tests.workflow.made_case import finish, planning_series, registration

NO_TEMPLATE = {"made": np.zeros(3)}


def series_of(made, serial):
    values = np.stack(
        [made.reference.values * 2.0 + int(serial or 0), made.reference.values], axis=-1
    )
    table = GradientTable(np.array([0.0, 1000.0]), np.array([[0.0, 0, 0], [1.0, 0, 0]]))
    return DiffusionSeries(values.astype(np.float32), made.reference.grid, table)


def site_case(folder, serial="11", params=None, **changed):
    """A case with its tracts found, of a scanner with this serial number."""
    made = scan(**changed)
    tracts = tuple(
        TractResult(name, TractStatus.FOUND, "", lines, 100) for name, lines in made.tracts.items()
    )
    tracts += (TractResult("CST_R", TractStatus.NOT_FOUND, "too few", Streamlines.empty(), 100),)
    case = Case.create(folder)
    scanner = {"maker": "Made", "model": "One", "serial": serial}
    finish(
        case, "import-series", planning=planning_series(), targets=(),
        facts={"diffusion_series": scanner, "diffusion_series_uid": "1.2.3"},
    )  # fmt: skip
    finish(case, "check-orientation")
    finish(case, "preprocess", dwi_corrected=series_of(made, serial), mask=made.mask)
    finish(case, "fit-tensor", maps=made.maps)
    finish(case, "fit-fibres")
    finish(case, "register-planning", registration=registration())
    finish(case, "accept-registration", accepted_registration=registration())
    finish(case, "register-template", template_map=NO_TEMPLATE)
    finish(case, "estimate-distortion")
    finish(case, "find-tracts", tracts=tracts, definitions_used={}, params=params)
    return case
