"""What can be told of two cases before they are compared: person, scanner, recipe, state."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dtiplan.domain.errors import UserError

if TYPE_CHECKING:
    from dtiplan.domain.site_comparison import Layer, RecipeDifference
    from dtiplan.workflow.cases.case import Case


@dataclass(frozen=True)
class PairCheck:
    """Two cases as they are now.

    Parameters
    ----------
    person : str
        What stands for one person; empty where ``two_persons`` tells the contrary.
    two_persons : UserError or None
        Why they are not compared unless somebody says that it is one person.
    layer : Layer or None
        What differs, as the files tell; None where they do not.
    scanners : (str, str)
        Empty where a file names none.
    recipes : tuple of RecipeDifference
    stale : tuple of (str, tuple of str)
        Cases with results that are out of date, and which.
    without_tracts : tuple of str
        Cases that cannot be compared yet.
    """

    person: str
    two_persons: UserError | None
    layer: Layer | None
    scanners: tuple[str, str]
    recipes: tuple[RecipeDifference, ...]
    stale: tuple[tuple[str, tuple[str, ...]], ...]
    without_tracts: tuple[str, ...]


def check_pair(first: Path, second: Path) -> PairCheck:
    """Look at two cases by the rules of the comparison itself.

    Reads images: not for the window's thread.

    Raises
    ------
    UserError
        A case cannot be opened.
    """
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.cases.staleness import stale_steps
    from dtiplan.workflow.sites.case_scans import scanner_of
    from dtiplan.workflow.sites.recipe_differences import recipe_differences

    cases = Case.open(first), Case.open(second)
    person, two_persons = _person(*cases)
    return PairCheck(
        person,
        two_persons,
        _layer(*cases),
        (scanner_of(cases[0]), scanner_of(cases[1])),
        recipe_differences(cases[0].manifest, cases[1].manifest),
        tuple(
            (case.folder.name, tuple(old)) for case in cases if (old := stale_steps(case.manifest))
        ),
        tuple(case.folder.name for case in cases if case.manifest.artifact("tracts") is None),
    )


def _person(first: Case, second: Case) -> tuple[str, UserError | None]:
    from dtiplan.workflow.sites.case_scans import check_one_person

    try:
        return check_one_person(first, second), None
    except UserError as error:
        if error.code != "two-persons":
            raise
        return "", error


def _layer(first: Case, second: Case) -> Layer | None:
    from dtiplan.workflow.sites.case_scans import layer_between

    try:
        return layer_between(first, second)
    except UserError as error:
        if error.code != "layer-unknown":
            raise
        return None
