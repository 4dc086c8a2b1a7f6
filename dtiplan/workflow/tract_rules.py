"""By which rule a tract of a case was found: what two results must share to be compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dtiplan.domain.tracts import Model, TractDefinition, TractRule
from dtiplan.workflow.files.codec import content_sha256
from dtiplan.workflow.tract_list import all_definitions

if TYPE_CHECKING:
    from dtiplan.domain.tracts import TractResult

_OF_ONE_CASE = ("tracts", "seed", "model", "definitions", "own_regions", "own_tracts")
"""Settings of the search that are no part of the rule, or stand in it by themselves."""


def definition_sha256(definition: TractDefinition) -> str:
    """Hash what decides which streamlines belong to a tract; words and colours do not."""
    bare = replace(
        definition, title="", colour_rgb=(0, 0, 0), sources=(), caveat="", tier=1, status="",
        is_unreliable=False, region_sources={}, models={m: replace(s, caveat=None)
                                                        for m, s in definition.models.items()},
    )  # fmt: skip
    return content_sha256(bare)


def rule_of(tract: TractResult, told: Mapping[str, Any]) -> TractRule:
    """Give the rule by which a tract was found.

    Parameters
    ----------
    tract : TractResult
    told : mapping
        What the case tells of its definition. An older case does not tell its hash: then it is
        that of the shipped definition, if it was searched with those; else it is not known.
    """
    how = dict(told.get("found_with") or {})
    settings = {key: value for key, value in how.items() if key not in _OF_ONE_CASE}
    definition = str(told.get("definition_sha256") or "")
    if not definition and how and not how.get("definitions") and not how.get("own_regions"):
        shipped = all_definitions().get(tract.name)
        definition = definition_sha256(shipped) if shipped is not None else ""
    return TractRule(tract.name, Model(tract.model).value, definition, content_sha256(settings))


def wrong_rule(measured: TractRule, wanted: TractRule) -> str:
    """Say why a tract that was measured is not the one that is wanted; empty where it is."""
    if not measured.definition or not wanted.definition:
        return "it is not known by which definition it was found"
    if measured.definition != wanted.definition:
        return "it was found by another definition"
    if measured.model != wanted.model:
        return f"it was found with the model {measured.model}, here with {wanted.model}"
    if measured.settings != wanted.settings:
        return "it was searched with other settings"
    return ""
