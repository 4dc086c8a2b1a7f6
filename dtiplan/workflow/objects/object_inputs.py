"""What of a case goes into DICOM objects, carried to the planning frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dtiplan import DISCLAIMER, __version__
from dtiplan.domain.blind_copies import refuse_copied_planning
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity, errors
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.tracts import TractResult, TractStatus
from dtiplan.workflow.cases.staleness import stale_steps
from dtiplan.workflow.registry import giver_of
from dtiplan.workflow.steps.make_structures import review_words
from dtiplan.workflow.structure_labels import labels_from

if TYPE_CHECKING:
    from dtiplan.domain.planning import PlanningSeries
    from dtiplan.domain.registration import Registration
    from dtiplan.domain.structures import MadeStructure
    from dtiplan.workflow.cases.case import Case

_PROBLEM = "The DICOM objects cannot be made."


@dataclass(frozen=True, eq=False)
class ObjectInputs:
    """The results of one revision of a case, read when they are asked for."""

    case: Case

    @cached_property
    def planning(self) -> PlanningSeries:
        """The planning series everything is made for."""
        found: PlanningSeries = self.case.read("planning")
        refuse_copied_planning(found, _PROBLEM)
        return found

    @cached_property
    def registration(self) -> Registration:
        """The accepted motion from the diffusion frame to the planning frame."""
        found: Registration = self.case.read("accepted_registration")
        blocking = errors(found.findings)
        if blocking:
            first = blocking[0]
            raise UserError(_PROBLEM, first.message, first.remedy, first.code)
        return found

    @cached_property
    def structures(self) -> tuple[MadeStructure, ...]:
        """The structures; at least one."""
        found: tuple[MadeStructure, ...] = tuple(self.case.read("structures"))
        if not found:
            raise UserError(
                _PROBLEM,
                "The case has no structure, and an empty one is never written.",
                "Read the tracts' reasons; do not take the absence of a tract for safety.",
                "no-structure",
            )
        return found

    @cached_property
    def tracts(self) -> tuple[TractResult, ...]:
        """The tracts as edited, found or not."""
        return tuple(self.case.read("edited_tracts"))

    @cached_property
    def definitions(self) -> Mapping[str, Mapping[str, Any]]:
        """What each tract is."""
        found: Mapping[str, Mapping[str, Any]] = self.case.read("edited_definitions")
        return found

    @cached_property
    def maps(self) -> Any:
        """The tensor maps, in the diffusion frame."""
        return self.case.read("maps")

    @property
    def review(self) -> str:
        """Who accepted the registration, in a few words."""
        return review_words(self.registration)

    def label_of(self, tract: str) -> str:
        """Name a tract as its structure is named."""
        record = self.case.manifest.steps.get("make-structures")
        return labels_from(record.params).name_of(tract) if record else tract

    def colour_of(self, tract: str) -> tuple[int, int, int]:
        """Give the colour of a tract's structure."""
        record = self.case.manifest.steps.get("make-structures")
        own = labels_from(record.params).colour_of(tract) if record else None
        red, green, blue = own or self.definitions[tract]["colour_rgb"]
        return int(red), int(green), int(blue)

    def there(self, image: Image) -> Image:
        """Give a map of the diffusion frame as it lies in the planning frame.

        Its voxels and values stay as they are; only their grid is moved, so nothing is
        resampled.
        """
        moved = self.registration.transform.fixed_from_moving @ image.grid.ras_from_vox
        grid = Grid(image.grid.shape, moved, self.planning.frame_of_reference_uid)
        return Image(image.values, grid, image.unit, image.name)

    def describe_tract(self, tract: TractResult) -> str:
        """Say what a tract is, what limits it, and that it is research."""
        told = self.definitions[tract.name]
        caveat = f" {told['caveat']}" if told.get("caveat") else ""
        limits = f" {tract.reason}" if tract.reason else ""
        return (
            f"RESEARCH, dtiplan {__version__}: {told['title']}.{caveat}{limits} "
            f"{len(tract.streamlines)} streamlines, {tract.model.value}. {self.review}. "
            f"{DISCLAIMER}"
        )


def check_inputs(case: Case, names: Sequence[str]) -> None:
    """Refuse a case that lacks something, or in which something is out of date.

    Raises
    ------
    UserError
        It names the step to run.
    """
    stale = set(stale_steps(case.manifest))
    for name in names:
        step = giver_of(name)
        if case.manifest.artifact(name) is None:
            cause = f"'{step.title}' has not been done in this case."
        elif step.name in stale:
            cause = f"'{step.title}' is out of date: something before it changed."
        else:
            continue
        raise UserError(_PROBLEM, cause, f"Run '{step.name}' first.", "handover-inputs")


def unreviewed(registration: Registration) -> tuple[Finding, ...]:
    """Say that nobody has accepted the registration everything was carried by."""
    if registration.review is not None and registration.review.is_by_a_person:
        return ()
    return (
        Finding(
            Severity.WARNING,
            "handed-over-unreviewed",
            "No person has accepted the registration that carries the objects to the planning "
            "images.",
            "Look at the registration and accept it, then hand over again.",
        ),
    )


def absent_tracts(tracts: Sequence[TractResult]) -> tuple[Finding, ...]:
    """Name the tracts that no object can hold."""
    return tuple(
        Finding(
            Severity.WARNING,
            "tract-not-handed-over",
            f"{tract.name} is in none of the objects: {tract.reason or 'it was not found.'}",
            "Do not take the absence of a tract for safety.",
        )
        for tract in tracts
        if tract.status is TractStatus.NOT_FOUND or not len(tract.streamlines)
    )
