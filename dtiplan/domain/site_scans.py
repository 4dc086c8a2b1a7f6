"""Site scan: one diffusion scan of a person as it goes into a comparison with another one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.image import Image
    from dtiplan.domain.maps import TensorMaps
    from dtiplan.domain.streamlines import Streamlines
    from dtiplan.domain.tract_profiles import TractProfile


@dataclass(frozen=True, eq=False)
class SiteScan:
    """A scan with what was made of it, all in the RAS mm of its own diffusion series.

    Parameters
    ----------
    name : str
        Site, session or case, as it is to be called in tables.
    key : str
        Hash of the content. It alone decides in which order two scans are worked on, so that
        naming them the other way round gives the same figures to the bit.
    reference : Image
        Mean of the weighted volumes: scans are registered by it.
    mask : Image
        Brain, boolean, on the grid of ``reference``.
    maps : TensorMaps
    n_volumes : int
        Of the series that the tensors were fitted to; 0 where it is not known.
    tracts : mapping
        Streamlines by the tract's name; what was not found has none.
    profiles : mapping
        By the tract's name, all running the same way in every scan.
    """

    name: str
    key: str
    reference: Image
    mask: Image
    maps: TensorMaps
    n_volumes: int
    tracts: Mapping[str, Streamlines]
    profiles: Mapping[str, TractProfile] = field(default_factory=dict)
