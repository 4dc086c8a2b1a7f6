"""What was measured on one scan of a phantom: regions, metrics, where the phantom lay."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from dtiplan.domain.findings import Finding
from dtiplan.domain.geometry import Array


class Status(StrEnum):
    """How a metric stands against its tolerance."""

    PASS = "pass"
    WARN = "warn"
    FAIL = "fail"
    NOT_MEASURED = "not_measured"


class Placed(StrEnum):
    """Who said where the phantom lies."""

    AUTOMATIC = "automatic"
    MANUAL = "manual"


@dataclass(frozen=True)
class Metric:
    """One number of the quality assurance, with all that is needed to judge it.

    Parameters
    ----------
    name : str
        Stable name in lower case with hyphens, for example ``adc-bias``; of several regions the
        region follows after a colon, ``adc-bias:pvp-10-inner``.
    title : str
        The same for a person.
    value : float or None
        None where it was not measured; ``reason`` says why.
    unit : str
        ``%``, ``mm``, ``mm2/s``; empty for a ratio.
    u : float or None
        Standard uncertainty (k = 1) in the same unit; None where it is not known.
    tolerance : str
        As a person reads it, for example ``|bias| <= 3.6 %``; empty where there is none.
    low, high : float or None
        The same as limits of ``value``; None where there is no such limit.
    source : str
        Where the tolerance comes from. ``unverified`` stands in it where it was not confirmed.
    status : Status
    reason : str
        Why it was not measured, or a remark on how it was.
    """

    name: str
    title: str
    value: float | None
    unit: str
    u: float | None = None
    tolerance: str = ""
    low: float | None = None
    high: float | None = None
    source: str = ""
    status: Status = Status.NOT_MEASURED
    reason: str = ""

    def __post_init__(self) -> None:
        measured = self.value is not None and bool(np.isfinite(self.value))
        if measured == (self.status is Status.NOT_MEASURED):
            raise ValueError(f"{self.name}: value {self.value} with status {self.status.value}")
        if not measured and not self.reason:
            raise ValueError(f"{self.name} was not measured and does not say why")


@dataclass(frozen=True)
class SliceResult:
    """One compartment in one slice.

    Parameters
    ----------
    n_voxels : int
    adc_mean_mm2_s, adc_sd_mm2_s : float
        Mean over the voxels of the slice, and standard deviation between them.
    """

    n_voxels: int
    adc_mean_mm2_s: float
    adc_sd_mm2_s: float


@dataclass(frozen=True)
class RegionResult:
    """What was measured in one compartment of the phantom.

    Parameters
    ----------
    label, material : str
        As in the description of the phantom.
    n_voxels : int
        Voxels that were used.
    n_removed : int
        Voxels left out inside the eroded region: bubbles and outliers.
    centre_ras_mm : (float, float, float)
        Mean position of the voxels used.
    adc_mean_mm2_s, adc_sd_mm2_s, adc_u_mm2_s : float
        Mean over the voxels (of MD where a tensor was fitted), standard deviation between them,
        standard uncertainty of the mean by noise.
    truth_mm2_s, truth_u_mm2_s, bias_percent : float or None
        None where no truth is known at this temperature, or where the compartment served as
        thermometer.
    truth_source : str
        Where the truth comes from, or why there is none.
    snr : float or None
        Signal without diffusion weighting to noise of one volume, in this region.
    fa_mean, fa_expected, fa_excess : float or None
        Mean FA, its value for noise alone, and what is left; None for series without a tensor
        (and ``fa_expected`` where the noise is not known).
    direction_ras : (float, float, float) or None
        Mean principal direction; None without a tensor.
    direction_angle_deg, direction_u_deg : float or None
        Median angle between the principal direction and the course of the fibres, and the
        standard uncertainty of it; None outside fibres.
    scanner_adc_mm2_s : float or None
        Mean of the scanner's own ADC map over the same place; None where there is no map.
    slices : tuple of SliceResult
        The same slice by slice, for resampling; slices with few voxels are left out.
    """

    label: str
    material: str
    n_voxels: int
    n_removed: int
    centre_ras_mm: tuple[float, float, float]
    adc_mean_mm2_s: float
    adc_sd_mm2_s: float
    adc_u_mm2_s: float
    truth_mm2_s: float | None = None
    truth_u_mm2_s: float | None = None
    bias_percent: float | None = None
    truth_source: str = ""
    snr: float | None = None
    fa_mean: float | None = None
    fa_expected: float | None = None
    fa_excess: float | None = None
    direction_ras: tuple[float, float, float] | None = None
    direction_angle_deg: float | None = None
    direction_u_deg: float | None = None
    scanner_adc_mm2_s: float | None = None
    slices: tuple[SliceResult, ...] = ()


@dataclass(frozen=True)
class ScannerIdentity:
    """Which scanner it was, as the files say; empty where they say nothing."""

    vendor: str = ""
    model: str = ""
    field_t: float | None = None
    software: str = ""
    serial: str = ""
    station: str = ""


@dataclass(frozen=True, eq=False)
class Placement:
    """Where the phantom lies in the scanner.

    Parameters
    ----------
    scanner_from_phantom : array, (4, 4)
        Phantom frame (RAS mm as described) to scanner frame (RAS mm); a proper rigid motion.
    how : Placed
    quality : float
        0 to 1: correlation of the image with the placed phantom; for a manual placement too.
    margin : float
        How far the best placement is ahead of the best other one (turned or mirrored), 0 to 1;
        1 where no other could be meant (a homogeneous phantom).
    reason : str
        How it was found, as one phrase.
    """

    scanner_from_phantom: Array
    how: Placed
    quality: float
    margin: float = 1.0
    reason: str = ""

    def __post_init__(self) -> None:
        matrix = np.array(self.scanner_from_phantom, dtype=np.float64)
        rotation = matrix[:3, :3] if matrix.shape == (4, 4) else np.zeros((3, 3))
        proper = np.allclose(rotation @ rotation.T, np.eye(3), atol=1e-5)
        if not proper or np.linalg.det(rotation) < 0:
            raise ValueError("a placement needs a 4x4 matrix with a proper rotation")
        if not np.isfinite(matrix).all() or not np.array_equal(matrix[3], (0.0, 0.0, 0.0, 1.0)):
            raise ValueError("a placement needs finite numbers and the last row 0 0 0 1")
        matrix.flags.writeable = False
        object.__setattr__(self, "scanner_from_phantom", matrix)


@dataclass(frozen=True)
class PhantomAnalysis:
    """All that was measured on one scan of a phantom.

    Parameters
    ----------
    phantom : str
        Name of the description.
    temperature_c : float
        Temperature the truth was taken at.
    temperature_source : str
        ``given``, ``description`` or ``thermometer``, with a remark.
    certificate_serial : str
        Serial number of the phantom whose certificate was used; empty without one.
    scanner : ScannerIdentity
    acquired_utc : str
        When the scan was made, as the files say (local time of the scanner), ISO 8601; empty
        where they say nothing.
    series_description : str
    series_uids : tuple of str
        The series that were put together for it.
    b_values_s_mm2 : tuple of float
        Nominal b-values, lowest first.
    fit : str
        How ADC was fitted, as one phrase.
    placement : Placement
    regions : tuple of RegionResult
    metrics : tuple of Metric
    findings : tuple of Finding
    """

    phantom: str
    temperature_c: float
    temperature_source: str
    certificate_serial: str
    scanner: ScannerIdentity
    acquired_utc: str
    series_description: str
    series_uids: tuple[str, ...]
    b_values_s_mm2: tuple[float, ...]
    fit: str
    placement: Placement
    regions: tuple[RegionResult, ...]
    metrics: tuple[Metric, ...]
    findings: tuple[Finding, ...]

    def metric(self, name: str) -> Metric:
        """Give the metric of this name; KeyError where the scan has none."""
        for metric in self.metrics:
            if metric.name == name:
                return metric
        raise KeyError(name)
