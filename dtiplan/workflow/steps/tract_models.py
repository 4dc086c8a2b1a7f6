"""Which model tracts follow, how, and what is followed: made once for all tracts of a run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.fibres import FibreOdfs
from dtiplan.domain.tracts import Model

if TYPE_CHECKING:
    from dtiplan.processing.tracts.direction_fields import DirectionField
    from dtiplan.processing.tracts.tracking import TrackingSettings

_N_REALISATIONS = 24
"""Tensors for each voxel of probabilistic tensor tracking; each takes 24 bytes."""


class ModelWish(StrEnum):
    """What somebody wants tracts to follow."""

    AUTO = "auto"
    TENSOR = "tensor"
    CSD = "csd"
    BOTH = "both"


class Tracking(StrEnum):
    """How the next direction is found."""

    AUTO = "auto"
    DETERMINISTIC = "deterministic"
    PROBABILISTIC = "probabilistic"


@dataclass(frozen=True, eq=False)
class Followed:
    """One model, ready to be tracked.

    Parameters
    ----------
    model : Model
    field : DirectionField
    settings : TrackingSettings
    """

    model: Model
    field: DirectionField
    settings: TrackingSettings


def models_for(wish: ModelWish, fibres: Any) -> tuple[Model, ...]:
    """Give the model of the tracts and, where both are wanted and there, the other one.

    Raises
    ------
    UserError
        Deconvolution is asked for and there is none: tracts of another model than the one
        asked for are never made silently.
    """
    has_fibres = isinstance(fibres, FibreOdfs)
    if wish is ModelWish.CSD and not has_fibres:
        raise UserError(
            "The tracts cannot follow spherical deconvolution.",
            f"No fibre orientations were made: {fibres.reason}.",
            "Choose the model auto or tensor, or run 'Fibre orientations' with the model csd.",
            "no-fibres",
        )
    if wish is ModelWish.TENSOR or not has_fibres:
        return (Model.TENSOR,)
    return (Model.CSD, Model.TENSOR) if wish is ModelWish.BOTH else (Model.CSD,)


def is_probabilistic(tracking: Tracking, model: Model) -> bool:
    """Whether directions are drawn: by default from fODFs, not from tensors."""
    if tracking is Tracking.AUTO:
        return model is Model.CSD
    return tracking is Tracking.PROBABILISTIC


def followed(
    model: Model, inputs: Mapping[str, Any], settings: TrackingSettings, seed: int
) -> Followed:
    """Make what a model's streamlines follow.

    Parameters
    ----------
    model : Model
    inputs : mapping
        Artifacts ``maps``, ``fibres`` and ``dwi_corrected``, the last only for tensors that are
        tracked probabilistically: they are drawn by a wild bootstrap of their fit.
    settings : TrackingSettings
    seed : int
        Of the bootstrap.
    """
    from dtiplan.processing.diffusion.bootstrap import wild_bootstrap
    from dtiplan.processing.tracts.direction_fields import OdfField, TensorField

    maps = inputs["maps"]
    field: DirectionField
    if model is Model.CSD:
        field = OdfField.of(inputs["fibres"], maps)
    elif settings.is_probabilistic:
        drawn = wild_bootstrap(inputs["dwi_corrected"], maps, seed, _N_REALISATIONS)
        field = TensorField.of_realisations([one.tensor.values for one in drawn], maps.mask)
    else:
        field = TensorField.of(maps)
    return Followed(model, field, settings)


_CSD_SHARE = 3


def seeds_for(model: Model, n_seeds: int) -> int:
    """Give how many seeds a model gets where the tensor gets so many.

    A streamline that follows fibre orientations takes some ten times as long and keeps to its
    tract more often.
    """
    return max(1, n_seeds // _CSD_SHARE) if model is Model.CSD else n_seeds
