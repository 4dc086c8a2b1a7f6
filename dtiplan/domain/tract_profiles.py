"""Profiles: what the maps say along a tract, node by node."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array


@dataclass(frozen=True, eq=False)
class MapProfile:
    """One map along one tract.

    Parameters
    ----------
    mean, spread : array, (n_nodes,)
        Weighted mean and standard deviation over the streamlines at each node, in the map's
        unit; NaN where no streamline was measured.
    """

    mean: Array
    spread: Array


@dataclass(frozen=True, eq=False)
class TractProfile:
    """What was measured along one tract.

    Parameters
    ----------
    tract : str
    ends : (str, str)
        What lies at the first and at the last node.
    core_ras_mm : array, (n_nodes, 3)
        Middle of the tract, in the diffusion series' patient space.
    along_mm : array, (n_nodes,)
        Length of the core from the first end.
    n_streamlines : int array, (n_nodes,)
        How many were measured at each node.
    maps : mapping
        ``fa``, ``md``, ``ad``, ``rd``.
    target_mm : mapping
        For each target the distance of the nearest of the streamlines at each node, mm; 0
        inside it.
    shift_mm : MapProfile or None
        How far tissue may lie from its true place because of the distortion of echo-planar
        images; None where that is not known.
    """

    tract: str
    ends: tuple[str, str]
    core_ras_mm: Array
    along_mm: Array
    n_streamlines: Array
    maps: Mapping[str, MapProfile]
    target_mm: Mapping[str, Array] = field(default_factory=dict)
    shift_mm: MapProfile | None = None
