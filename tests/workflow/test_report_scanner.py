"""What the report says of the scanner."""

import pytest

from dtiplan.workflow.language import language
from dtiplan.workflow.reporting.report_scanner import acquired_text, scanner_text

TOLD = {
    "maker": "Siemens",
    "model": "Prisma",
    "field_t": 2.89,
    "software": "syngo MR XA30\\N4",
    "station": "MRC35062",
    "serial": "",
    "acquired": "2022-07-11T12:11:53",
}


class Source:
    """Answers as a case whose import told these facts."""

    def __init__(self, code, told):
        self.language, self.told = language(code), told

    def words(self, english):
        return self.language.text(english)

    def fact(self, step, key):
        assert step == "import-series"
        return self.told if key == "diffusion_series" else None


def test_that_scanner_and_day_are_told_in_the_reports_language():
    source = Source("de", TOLD)
    said = scanner_text(source, "diffusion_series")
    assert said == "Siemens Prisma, 2,89 T, Software syngo MR XA30, N4, Station MRC35062"
    assert acquired_text(source, "diffusion_series") == "11.07.2022, 12:11"
    day_alone = Source("en", {**TOLD, "acquired": "2022-07-11"})
    assert acquired_text(day_alone, "diffusion_series") == "11 July 2022"


@pytest.mark.parametrize("told", [None, {}, {"maker": "", "model": "", "field_t": None}])
def test_that_a_case_that_knows_nothing_of_it_says_so(told):
    source = Source("en", told)
    assert scanner_text(source, "diffusion_series") == "not recorded in this case"
    assert acquired_text(source, "planning_series") == "not recorded in this case"
