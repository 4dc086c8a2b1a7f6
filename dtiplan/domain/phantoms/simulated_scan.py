"""A digital reference object: the series a simulated scanner gives, and all that is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array
    from dtiplan.domain.image import DiffusionSeries, Image
    from dtiplan.domain.phantoms.description import PhantomDescription
    from dtiplan.domain.phantoms.scanner import SimulatedScanner


@dataclass(frozen=True, eq=False)
class SimulatedScan:
    """A digital reference object.

    Parameters
    ----------
    series : DiffusionSeries
        float32, not rounded; the gradient table as a header would tell it (nominal b, stored
        directions).
    description : PhantomDescription
        What was scanned; a bubble stands in it as a compartment of its own.
    scanner : SimulatedScanner
    seed : int
        Of the noise.
    temperature_c : float
    scanner_from_phantom : array, (4, 4)
        Phantom RAS mm to scanner RAS mm; its determinant is -1 for a mirrored image.
    adc_mm2_s : mapping
        Label to the diffusivity it was made with (of fibres, the mean diffusivity), for every
        compartment that gives signal.
    fractions : mapping
        Label to float32 array (x, y, z): its share of the signal of each voxel, as distorted and
        blurred as the images, eddy currents left aside.
    labels : Image
        int16: 0 for air, else 1 + the number of the compartment that has most of the voxel.
    noise_sigma : float
        Of each receiver channel; 0 without noise.
    directions_ras : array, (n, 3)
        The true directions of the volumes, which the stored ones may contradict.
    eddy_voxels : array, (n, 3)
        Displacement along the phase of each volume: shift (voxels), and what is added for each
        voxel of distance along the phase (scale) and along the row (shear). Zeros for a trace
        image, whose three parts move differently.
    """

    series: DiffusionSeries
    description: PhantomDescription
    scanner: SimulatedScanner
    seed: int
    temperature_c: float
    scanner_from_phantom: Array
    adc_mm2_s: Mapping[str, float]
    fractions: Mapping[str, NDArray[Any]]
    labels: Image
    noise_sigma: float
    directions_ras: Array
    eddy_voxels: Array
