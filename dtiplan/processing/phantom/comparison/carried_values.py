"""Values of many scans side by side: named, dated, carried to one temperature."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dtiplan.domain.phantoms.analysis import PhantomAnalysis, RegionResult, ScannerIdentity
from dtiplan.domain.phantoms.certificate import Certificate
from dtiplan.domain.phantoms.comparison import ComparedScan, ComparedValue
from dtiplan.domain.phantoms.description import PhantomDescription
from dtiplan.domain.phantoms.truth import Truth, truth_of
from dtiplan.processing.phantom.statistics.temperature import at_temperature, sensitivity_per_k

_SAME_TEMPERATURE_K = 0.05
"""Thermometers are read to a tenth."""


@dataclass(frozen=True)
class NamedAnalysis:
    """An analysed scan and the scanner it belongs to.

    Parameters
    ----------
    scanner : str
        Name of the scanner.
    analysis : PhantomAnalysis
    """

    scanner: str
    analysis: PhantomAnalysis


def scanner_name(identity: ScannerIdentity) -> str:
    """Name a scanner as its files do: model, field and serial number; empty where they do not."""
    field = f"{identity.field_t:g} T" if identity.field_t else ""
    model = identity.model or identity.vendor
    return " ".join(filter(None, (model, field if model else "", identity.serial)))


def compared_scans(named: Sequence[NamedAnalysis]) -> tuple[ComparedScan, ...]:
    """Give each scan a label of its own: scanner, day, and a number where there are several."""
    stems = [f"{n.scanner} {n.analysis.acquired_utc[:10]}".strip() for n in named]
    often = Counter(stems)
    seen: Counter[str] = Counter()
    scans = []
    for stem, each in zip(stems, named, strict=True):
        seen[stem] += 1
        label = f"{stem} ({seen[stem]})" if often[stem] > 1 else stem
        found = each.analysis
        scans.append(
            ComparedScan(
                label,
                each.scanner,
                found.acquired_utc[:10],
                found.temperature_c,
                found.series_description,
            )
        )
    return tuple(scans)


def carried_values(
    scans: Sequence[ComparedScan],
    named: Sequence[NamedAnalysis],
    description: PhantomDescription | None,
    certificate: Certificate | None,
    temperature_c: float,
) -> tuple[ComparedValue, ...]:
    """Carry every ADC to one temperature by the ratio of the truths.

    Where the temperature is the same nothing is changed. Where no truth of a material is known at
    both temperatures the value is not carried, and says why.
    """
    return tuple(
        _carried(scan, region, description, certificate, temperature_c)
        for scan, each in zip(scans, named, strict=True)
        for region in each.analysis.regions
    )


def _carried(
    scan: ComparedScan,
    region: RegionResult,
    description: PhantomDescription | None,
    certificate: Certificate | None,
    temperature_c: float,
) -> ComparedValue:
    why_not, value, u = "", None, None
    if abs(scan.temperature_c - temperature_c) <= _SAME_TEMPERATURE_K:
        value, u = region.adc_mean_mm2_s, region.adc_u_mm2_s
    else:
        truths = _truths(region, description, certificate, (scan.temperature_c, temperature_c))
        if isinstance(truths, str):
            why_not = truths
        else:
            moved = at_temperature(
                region.adc_mean_mm2_s,
                region.adc_u_mm2_s,
                truths_mm2_s=truths,
                to_c=temperature_c,
                per_k=sensitivity_per_k(*truths, temperature_c - scan.temperature_c),
            )
            value, u = moved.adc_mm2_s, moved.u_mm2_s
    return ComparedValue(
        scan=scan.label,
        region=region.label,
        material=region.material,
        adc_mm2_s=region.adc_mean_mm2_s,
        u_mm2_s=region.adc_u_mm2_s,
        carried_mm2_s=value,
        carried_u_mm2_s=u,
        truth_mm2_s=region.truth_mm2_s,
        truth_u_mm2_s=region.truth_u_mm2_s,
        bias_percent=region.bias_percent,
        fa=region.fa_mean,
        fa_excess=region.fa_excess,
        is_fibre=region.direction_angle_deg is not None,
        why_not=why_not,
    )


def _truths(
    region: RegionResult,
    description: PhantomDescription | None,
    certificate: Certificate | None,
    temperatures_c: tuple[float, float],
) -> tuple[float, float] | str:
    """Give the truths at both temperatures, or why there are none."""
    if description is None or region.material not in description.materials:
        return f"no truth of {region.material} is known to carry it to another temperature"
    found: list[float] = []
    for temperature_c in temperatures_c:
        truth = truth_of(description.materials[region.material], temperature_c, certificate)
        if not isinstance(truth, Truth):
            return truth.reason
        found.append(truth.adc_mm2_s)
    return found[0], found[1]
