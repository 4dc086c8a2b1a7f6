"""A scanner that exists only here: how it samples, weights and errs, every part of it settable.

All faults are off by default. Axes are those of the patient, RAS; the phase is encoded along the
second image axis, from front to back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Triple = tuple[float, float, float]

Weighting = Literal["directions", "trace", "axes"]


@dataclass(frozen=True)
class SimulatedScanner:
    """How a digital object is scanned.

    Parameters
    ----------
    vendor, model, software, serial, station : str
        Written into the headers.
    field_t : float
    acquired : str
        Date and time of the scan, ``YYYY-MM-DDTHH:MM:SS``.
    voxel_mm : (float, float, float)
        Along a row, down a column, across slices.
    matrix : (int, int)
        Columns, rows.
    slices : int
    b_s_mm2 : tuple of float
        Nominal b-values above 0.
    weighting : str
        ``directions``: spread evenly over the sphere; ``trace``: the geometric mean of three
        images weighted along x, y and z; ``axes``: those three images as they are.
    directions : int
        Of each b-value, for the weighting of that name.
    n_b0 : int
        Volumes with b = 0, before the others.
    repeats : int
        So many times the whole table is gone through.
    snr : float
        Signal at b = 0, averaged over the phantom, over the noise of each receiver channel;
        0 gives images without noise.
    temperature_c : float or None
        Of the phantom; None: as its description says.
    tilt_deg : (float, float, float)
        Turn of the phantom about the x, then y, then z axis.
    shift_mm : (float, float, float)
        Of the phantom after the turn.
    mirrored : bool
        The image is the phantom's mirror image, left for right.
    b_scale : (float, float, float)
        True over nominal b of a gradient along x, y and z.
    nonlinearity_percent : (float, float, float)
        Relative error of the x, y and z gradient 100 mm from the isocentre; it grows with the
        square of the distance.
    eddy_shift_voxels, eddy_scale_percent, eddy_shear_percent : float
        Displacement along the phase of a volume weighted with the highest b along z (shift), y
        (scale) and x (shear); others in proportion to their gradient. Scale and shear are
        relative to the distance from the isocentre.
    epi_shift_voxels : float
        Displacement of all volumes along the phase.
    epi_stretch : float
        Size along the phase over the true one.
    ghost_percent : float
        Signal of the N/2 ghost, half the field of view away along the phase.
    psf_fwhm_mm : float
        Width of a Gaussian blur in the plane, beside the averaging over the voxel.
    slice_fwhm_mm : float
        Width of a Gaussian blur across slices, beside the averaging over the voxel.
    coil_bias : float
        Relative gain of the receiver 90 mm from the isocentre; 1 is even.
    bubble_label : str
        A ball of gas in the compartment of this label; "" for none.
    bubble_offset_mm : (float, float, float)
        From the compartment's centre, in the phantom's frame.
    bubble_radius_mm : float
    stored_axis_order : (int, int, int)
        The directions are stored with their axes in this order...
    stored_axis_signs : (int, int, int)
        ... and these signs: a fault of the header, the images stay.
    """

    vendor: str = "dtiplan"
    model: str = "Digital object"
    field_t: float = 3.0
    software: str = ""
    serial: str = "0"
    station: str = ""
    acquired: str = "2026-01-05T12:00:00"
    voxel_mm: Triple = (2.0, 2.0, 4.0)
    matrix: tuple[int, int] = (128, 128)
    slices: int = 25
    b_s_mm2: tuple[float, ...] = (1000.0,)
    weighting: Weighting = "directions"
    directions: int = 12
    n_b0: int = 1
    repeats: int = 1
    snr: float = 50.0
    temperature_c: float | None = None
    tilt_deg: Triple = (0.0, 0.0, 0.0)
    shift_mm: Triple = (0.0, 0.0, 0.0)
    mirrored: bool = False
    b_scale: Triple = (1.0, 1.0, 1.0)
    nonlinearity_percent: Triple = (0.0, 0.0, 0.0)
    eddy_shift_voxels: float = 0.0
    eddy_scale_percent: float = 0.0
    eddy_shear_percent: float = 0.0
    epi_shift_voxels: float = 0.0
    epi_stretch: float = 1.0
    ghost_percent: float = 0.0
    psf_fwhm_mm: float = 0.0
    slice_fwhm_mm: float = 0.0
    coil_bias: float = 1.0
    bubble_label: str = ""
    bubble_offset_mm: Triple = (0.0, 0.0, 0.0)
    bubble_radius_mm: float = 0.0
    stored_axis_order: tuple[int, int, int] = (0, 1, 2)
    stored_axis_signs: tuple[int, int, int] = (1, 1, 1)
