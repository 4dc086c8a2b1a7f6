"""SNR of the scan, and FA against what noise alone makes, as metrics."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dtiplan.domain.phantoms.analysis import Metric, RegionResult
from dtiplan.domain.phantoms.tolerances import judged, missing
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.measuring.diffusion_fit import DiffusionFit
from dtiplan.processing.phantom.measuring.noise import Noise

_FLOOR_SPREAD = 0.32
"""Standard deviation of FA by noise, as part of its mean: five degrees of freedom."""


def snr_metric(noise: Mapping[str, Noise | NotMeasured]) -> Metric:
    """Give the SNR at b = 0 of the region with the median one."""
    measured = sorted(
        ((n.snr, label) for label, n in noise.items() if isinstance(n, Noise)), key=lambda t: t[0]
    )
    if not measured:
        lost = next((n.reason for n in noise.values() if isinstance(n, NotMeasured)), "no region")
        return missing("snr-b0", lost)
    _, label = measured[len(measured) // 2]
    chosen = noise[label]
    assert isinstance(chosen, Noise)
    if chosen.method.startswith("misfit"):
        return missing(
            "snr-b0",
            f"it needs two volumes with b = 0; by the misfit of the diffusion model it is at least "
            f"{chosen.snr:.0f} ({label})",
        )
    remark = f"median of {len(measured)} regions ({label}), {chosen.method}"
    return judged("snr-b0", chosen.snr, chosen.u, remark=remark)


def fa_metrics(regions: Sequence[RegionResult], fit: DiffusionFit) -> list[Metric]:
    """Give FA beyond the noise floor for each isotropic region."""
    if fit.fa is None:
        return [
            missing("fa-excess", "FA is not available: no tensor can be fitted to these directions")
        ]
    found = []
    for region in regions:
        if region.fa_mean is None or region.fa_excess is None or region.fa_expected is None:
            reason = "no truth is known for FA of fibres, and noise is not all of it"
            found.append(missing("fa-excess", reason, part=region.label))
            continue
        u = _FLOOR_SPREAD * region.fa_expected / max(region.n_voxels, 1) ** 0.5
        spread = u * region.fa_mean / max(region.fa_excess, u)
        remark = f"FA {region.fa_mean:.4f}, noise alone {region.fa_expected:.4f}"
        found.append(
            judged("fa-excess", region.fa_excess, spread, part=region.label, remark=remark)
        )
    return found
