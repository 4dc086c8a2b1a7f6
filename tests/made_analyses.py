"""Analysed phantom scans that were made up: known biases, known noise, no images."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from dtiplan.domain.phantoms.analysis import (
    Metric,
    PhantomAnalysis,
    Placed,
    Placement,
    RegionResult,
    ScannerIdentity,
    Status,
)

TRUTHS_UM2_S = {0: 2000.0, 10: 1551.0, 20: 1183.0, 30: 832.0, 40: 507.0, 50: 267.0}
"""Certificate of the NIST phantom at 20 C."""
VIALS = [(f"pvp-{c:02d}-{ring}", c) for c in TRUTHS_UM2_S for ring in ("inner", "outer")]

SKYRA = ScannerIdentity("Siemens", "Skyra", 3.0, "syngo MR XA30", "46069", "MR1")
SOLA = ScannerIdentity("Siemens", "Sola", 1.5, "syngo MR XA61", "77001", "MR2")


def made_analysis(
    scanner: ScannerIdentity = SKYRA,
    *,
    bias_percent: float = 0.0,
    noise_percent: float = 0.0,
    day: str = "2026-01-05",
    temperature_c: float = 20.0,
    seed: int = 0,
    factor: float = 1.0,
) -> PhantomAnalysis:
    """Give the analysis of a scan whose ADCs are off by so much; ``factor`` for temperature."""
    rng = np.random.default_rng(seed)
    regions = []
    for number, (label, concentration) in enumerate(VIALS):
        truth = TRUTHS_UM2_S[concentration] * factor * 1e-6
        noise = 1.0 + 0.01 * noise_percent * rng.standard_normal()
        adc = truth * (1.0 + 0.01 * bias_percent) * noise
        regions.append(
            RegionResult(
                label=label,
                material=f"pvp-{concentration:02d}",
                n_voxels=200,
                n_removed=0,
                centre_ras_mm=(10.0 * number, 0.0, 0.0),
                adc_mean_mm2_s=adc,
                adc_sd_mm2_s=0.01 * adc,
                adc_u_mm2_s=0.002 * adc,
                truth_mm2_s=truth,
                truth_u_mm2_s=0.007 * truth,
                bias_percent=100.0 * (adc / truth - 1.0),
                truth_source="made up",
                snr=60.0,
                fa_mean=0.03,
                fa_expected=0.03,
                fa_excess=0.0,
            )
        )
    metrics = (
        Metric("adc-bias", "ADC bias", bias_percent, "%", 0.5, "|bias| <= 3.6 %", -3.6, 3.6,
               "QIBA", Status.PASS if abs(bias_percent) <= 3.6 else Status.FAIL),
        Metric("snr", "SNR at b = 0", 60.0, "", 2.0, ">= 45", 45.0, None, "QIBA", Status.PASS),
        Metric("ghost", "Ghost ratio", 1.0, "%", 0.1, "<= 2 %", None, 2.0, "ACR, unverified",
               Status.PASS),
        Metric("resolution", "Effective resolution", None, "mm", reason="no resolution insert"),
    )  # fmt: skip
    return PhantomAnalysis(
        phantom="nist-pvp",
        temperature_c=temperature_c,
        temperature_source="given",
        certificate_serial="128-0155",
        scanner=scanner,
        acquired_utc=f"{day}T10:00:{seed % 60:02d}",
        series_description="ep2d_diff",
        series_uids=(f"1.2.{seed}.{scanner.serial}.{day.replace('-', '')}",),
        b_values_s_mm2=(0.0, 1000.0),
        fit="weighted",
        placement=Placement(np.eye(4), Placed.AUTOMATIC, 0.98),
        regions=tuple(regions),
        metrics=metrics,
        findings=(),
    )


def without_scanner(analysis: PhantomAnalysis) -> PhantomAnalysis:
    """Give the same as an anonymiser leaves it."""
    return replace(analysis, scanner=ScannerIdentity())
