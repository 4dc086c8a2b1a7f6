"""Judging of digital volunteers: what counts as found again."""

from dtiplan.domain.site_comparison import Layer
from dtiplan.workflow.phantom.digital_volunteers import judged, recovery_table


def trial(found, uncertainty, rescan):
    def row(value, expected):
        return {
            "figure": "md_scale", "part": "deep white matter", "expected": expected,
            "found": value, "uncertainty": uncertainty,
        }  # fmt: skip

    return {
        "number": 1,
        "pairs": [
            {"layer": Layer.RESCAN.value, "first": "A1", "second": "A2", "known": [row(rescan, 0)]},
            {"layer": Layer.SCANNER.value, "first": "A1", "second": "B1", "known": [row(found, 4)]},
        ],
    }


def last(given):
    return judged([given])[-1]


def test_that_a_difference_is_found_within_twice_its_uncertainty() -> None:
    assert last(trial(4.3, 0.2, 0.0))["is_recovered"]
    assert not last(trial(4.5, 0.2, 0.0))["is_recovered"]


def test_that_only_the_stated_uncertainty_counts_and_the_rescan_stands_beside_it() -> None:
    row = last(trial(4.9, 0.3, 0.4))
    assert row["rescan"] == 0.4
    assert not row["is_recovered"]
    assert recovery_table([trial(4.9, 0.3, 0.4)])[-1].endswith("| 0.600 | 0.400 | NO |")


def test_that_what_was_not_measured_is_not_found() -> None:
    assert not last(trial(None, None, 0.1))["is_recovered"]
    assert "| - |" in recovery_table([trial(None, None, 0.1)])[-1]
