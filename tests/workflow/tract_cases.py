"""Cases whose tracts were found in sound made data, for what comes after."""

import numpy as np

from dtiplan.domain.quality import DataQuality, Measured
from tests.processing.tracts.test_automatic_tracts import maps, template_map
from tests.processing.tracts.test_failure_causes import proof
from tests.workflow.made_case import brain, finish, made_case, planning_series, registration

NONE_IMPORTED = {"tracts": (), "definitions": {}}


def evidence():
    """Give what is known of sound data."""
    quality = DataQuality(Measured(30.0, "made"), (), (), np.zeros((1, 1)), ())
    orientation = {"proof": proof(), "cleared": True, "decision": "automatic"}
    template = template_map().arrays()
    return {
        "maps": maps(), "quality": quality, "orientation": orientation, "template_map": template
    }  # fmt: skip


def searched_case(folder, tracts, told):
    """Give a case in which these tracts were found, and nothing imported."""
    known = evidence()
    case = made_case(folder, "import-series")
    finish(case, "import-series", planning=planning_series(), targets=())
    finish(case, "check-orientation", orientation=known["orientation"], facts={"cleared": True})
    finish(case, "preprocess", mask=brain())
    finish(case, "fit-tensor", maps=known["maps"], quality=known["quality"])
    finish(case, "fit-fibres")
    finish(case, "register-planning", registration=registration())
    finish(case, "accept-registration", accepted_registration=registration())
    finish(case, "register-template", template_map=known["template_map"])
    finish(case, "find-tracts", tracts=tracts, definitions_used=told)
    finish(case, "import-tracts", imported_tracts=NONE_IMPORTED)
    return case
