"""A study with two scanners that exist only here: a protocol chosen before the scan, or a filter.

After Boniface et al. (Gazette de la Physique Médicale, no 2, 2025), whose phantom was of Hoffman's
kind too. The reference scanner resolves less. The other one is scanned as its users do, and with
candidate protocols; its usual scan is filtered afterwards for comparison. Both scanners have two
sessions: one to choose on, one to confirm on. Everything is measured as a scan from a hospital is,
but for the placement, which is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dtiplan.domain.phantoms.analysis import (
    PhantomAnalysis,
    Placed,
    Placement,
    ScannerIdentity,
)
from dtiplan.domain.phantoms.scanner import SimulatedScanner
from dtiplan.domain.phantoms.truth import truth_of
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.quality import NotMeasured
from dtiplan.workflow.phantom.harmonise import CandidateScan, HarmonisationQuestion, ranked

if TYPE_CHECKING:
    from dtiplan.domain.findings import Finding
    from dtiplan.domain.image import DiffusionSeries
    from dtiplan.domain.phantoms.comparison import Refusal
    from dtiplan.domain.phantoms.description import PhantomDescription
    from dtiplan.domain.phantoms.harmonisation import Ranking
    from dtiplan.domain.phantoms.simulated_scan import SimulatedScan

REFERENCE, OTHER = "Reference 1.5 T", "Other 3 T"
PHANTOM = "hoffman-like"
SESSIONS = ("2026-01-05", "2026-01-12")
_SECONDS_A_VOLUME = 6.0
_FIELD_MM, _SLAB_MM = 152.0, 48.0


@dataclass(frozen=True)
class VirtualProtocol:
    """What of a protocol is changed.

    Parameters
    ----------
    name : str
        Empty for the scanner's usual one.
    voxel_mm : (float, float, float)
    directions, averages : int
    b_s_mm2 : float
    raw_filter_mm : float
        FWHM of a filter of the raw data in the plane, beside the blur of the scanner itself.
    """

    name: str
    voxel_mm: tuple[float, float, float] = (2.0, 2.0, 3.0)
    directions: int = 12
    averages: int = 1
    b_s_mm2: float = 1000.0
    raw_filter_mm: float = 0.0

    @property
    def minutes(self) -> float:
        """Time of the scan; two volumes without weighting in each average."""
        return self.averages * (self.directions + 2) * _SECONDS_A_VOLUME / 60.0


REFERENCE_PROTOCOL = VirtualProtocol("", directions=30, averages=2)
USUAL_PROTOCOL = VirtualProtocol("", directions=30, averages=2)
CANDIDATE_PROTOCOLS = (
    VirtualProtocol("30 directions", directions=30),
    VirtualProtocol("12 directions, raw filter 2.2 mm", raw_filter_mm=2.2),
    VirtualProtocol("12 directions, raw filter 2.7 mm", raw_filter_mm=2.7),
    VirtualProtocol("6 directions, raw filter 2.7 mm", directions=6, raw_filter_mm=2.7),
    VirtualProtocol("b 700, raw filter 2.7 mm", b_s_mm2=700.0, raw_filter_mm=2.7),
    VirtualProtocol("slices 2 mm, raw filter 2.7 mm", (2.0, 2.0, 2.0), raw_filter_mm=2.7),
)


@dataclass(frozen=True)
class DigitalScanner:
    """A scanner of the study: its blur and its noise.

    Parameters
    ----------
    name : str
    field_t : float
    psf_fwhm_mm, slice_fwhm_mm : float
        Blur in the plane and across the slices, beside the voxel.
    snr : float
        Without weighting, for a voxel of 2 x 2 x 3 mm.
    b_scale : float
        True over nominal b-value.
    """

    name: str
    field_t: float
    psf_fwhm_mm: float
    slice_fwhm_mm: float
    snr: float
    b_scale: float = 1.0


REFERENCE_SCANNER = DigitalScanner(REFERENCE, 1.5, 3.0, 2.5, 50.0)
OTHER_SCANNER = DigitalScanner(OTHER, 3.0, 1.3, 2.5, 70.0)


@dataclass(frozen=True, eq=False)
class DigitalStudy:
    """The outcome.

    Parameters
    ----------
    ranking : Ranking or NotMeasured
        All candidates of both arms.
    verdict : Finding or None
        Which arm came nearer the reference.
    refusals : tuple of Refusal
    """

    ranking: Ranking | NotMeasured
    verdict: Finding | None
    refusals: tuple[Refusal, ...]


def digital_study(
    candidates: Sequence[VirtualProtocol] = CANDIDATE_PROTOCOLS,
    *,
    usual: tuple[VirtualProtocol, VirtualProtocol] = (REFERENCE_PROTOCOL, USUAL_PROTOCOL),
    other: DigitalScanner = OTHER_SCANNER,
    n_sessions: int = 2,
    seed: int = 1,
    progress: Progress = silent,
) -> DigitalStudy:
    """Scan, measure and rank.

    Parameters
    ----------
    candidates : sequence of VirtualProtocol
        Of the other scanner, beside its usual protocol.
    usual : (VirtualProtocol, VirtualProtocol)
        Of the reference and of the other scanner.
    other : DigitalScanner
    n_sessions : int
        1 or 2.
    seed : int
        Of the noise.
    progress : Progress
    """
    from dtiplan.io.phantom_descriptions import read_description
    from dtiplan.processing.phantom.harmonisation.arms import verdict

    described = _as_two_classes(read_description(PHANTOM))
    wanted = [(REFERENCE_SCANNER, usual[0])]
    wanted += [(other, protocol) for protocol in (usual[1], *candidates)]
    scans = []
    for number, (scanner, protocol) in enumerate(wanted):
        progress(0.7 * number / len(wanted), f"{scanner.name} {protocol.name}".strip())
        for session in range(n_sessions):
            noise_seed = 1000 * seed + 2 * number + session
            scans.append(_scan(described, scanner, protocol, session, noise_seed))
    question = HarmonisationQuestion(REFERENCE, ("grey", "core"), seed=seed)
    ranking, refusals = ranked(scans, question, part_of(progress, 0.7, 1.0))
    said = None if isinstance(ranking, NotMeasured) else verdict(ranking)
    return DigitalStudy(ranking, said, refusals)


def _as_two_classes(description: PhantomDescription) -> PhantomDescription:
    """Take all spokes as one thing, which they are here: the resolution is found sooner."""
    parts = tuple(
        replace(part, role="wall") if part.label.startswith("spoke") else part
        for part in description.compartments
    )
    return replace(description, compartments=parts)


def _scan(
    description: PhantomDescription,
    scanner: DigitalScanner,
    protocol: VirtualProtocol,
    session: int,
    seed: int,
) -> CandidateScan:
    """Scan the phantom, a little turned and shifted in each session, and measure it."""
    from dtiplan.processing.phantom.harmonisation.candidates import smoothed
    from dtiplan.processing.simulate.phantom.scan import simulate

    across, through = protocol.voxel_mm[0], protocol.voxel_mm[2]
    volume = across * protocol.voxel_mm[1] * through / 12.0
    side = 2 * round(_FIELD_MM / across / 2)
    settings = SimulatedScanner(
        model=scanner.name,
        field_t=scanner.field_t,
        voxel_mm=protocol.voxel_mm,
        matrix=(side, side),
        slices=round(_SLAB_MM / through),
        b_s_mm2=(protocol.b_s_mm2,),
        directions=protocol.directions,
        n_b0=2,
        repeats=protocol.averages,
        snr=scanner.snr * volume,
        psf_fwhm_mm=scanner.psf_fwhm_mm,
        slice_fwhm_mm=scanner.slice_fwhm_mm,
        b_scale=(scanner.b_scale,) * 3,
        tilt_deg=(1.0 - 2.0 * session, 0.5, 2.0 * session),
        shift_mm=(0.7, -0.4 * session, 0.6 * session),
    )
    made = simulate(description, settings, seed=seed)
    series = made.series
    if protocol.raw_filter_mm > 0:
        series = smoothed(series, (protocol.raw_filter_mm, 0.0))
    label = f"{scanner.name} {protocol.name} {SESSIONS[session]}".replace("  ", " ")

    def measured(images: DiffusionSeries) -> PhantomAnalysis:
        return _analysis(made, images, label, scanner, SESSIONS[session])

    return CandidateScan(
        label,
        scanner.name,
        SESSIONS[session],
        measured(series),
        protocol.name,
        protocol.minutes,
        phantom=PHANTOM,
        refilter=lambda fwhm_mm: measured(smoothed(series, fwhm_mm)),
    )


def _analysis(
    made: SimulatedScan,
    images: DiffusionSeries,
    label: str,
    scanner: DigitalScanner,
    day: str,
) -> PhantomAnalysis:
    from dtiplan.processing.phantom.measuring.measuring import Asked, measure_scan
    from dtiplan.processing.phantom.placement.contrasts import contrasts_of

    description, temperature_c = made.description, made.temperature_c
    truths = {
        name: truth_of(material, temperature_c) for name, material in description.materials.items()
    }
    placement = Placement(made.scanner_from_phantom, Placed.MANUAL, 1.0, 1.0, "as simulated")
    asked = Asked(description, truths, placement, phase_axis=1)
    found = measure_scan(images, (), contrasts_of(images), asked)
    return PhantomAnalysis(
        phantom=description.name,
        temperature_c=temperature_c,
        temperature_source="given",
        certificate_serial="",
        scanner=ScannerIdentity(model=scanner.name, field_t=scanner.field_t),
        acquired_utc=f"{day}T12:00:00",
        series_description=label,
        series_uids=(label,),
        b_values_s_mm2=tuple(s.b_s_mm2 for s in images.gradients.shells()),
        fit=found.fit,
        placement=placement,
        regions=found.regions,
        metrics=found.metrics,
        findings=found.findings,
    )


def study_lines(study: DigitalStudy) -> list[str]:
    """Give native scan, candidate protocols and filter in one table, for a person."""
    ranking = study.ranking
    if isinstance(ranking, NotMeasured):
        return [ranking.reason]
    again = {score.candidate: score for score in ranking.again}
    lines = [
        f"{'candidate':<44} {'arm':<12} {'ratio':>6} {'CNR':>6} {'RS mm':>6} {'nMSPE':>9} "
        f"{'SE':>8} {'again':>9} {'min':>5}"
    ]
    for score in ranking.scores:
        m, other = score.metrics, again.get(score.candidate)
        se = score.standard_error
        lines.append(
            f"{score.candidate:<44} {score.arm.value:<12} {m['ratio']:6.3f} {m['cnr']:6.2f} "
            f"{m['rs_mm']:6.3f} {score.nmspe:9.2e} "
            f"{'-' if isinstance(se, NotMeasured) else format(se, '.1e'):>8} "
            f"{format(other.nmspe, '.2e') if other else '-':>9} {score.minutes:5.1f}"
            f"{' chosen' if score.candidate == ranking.chosen else ''}"
            f"{' tie' if score.candidate in ranking.ties else ''}"
            f"{'' if score.admitted else ' not admitted: ' + score.why_not[0]}"
        )
    floor = ranking.noise_floor
    told = floor.reason if isinstance(floor, NotMeasured) else f"{floor:.2e}"
    lines.append(f"noise floor (reference, session 1 against 2): {told}")
    if study.verdict:
        lines.append(study.verdict.message)
    return [*lines, *(f"{r.what}: {r.reason}" for r in study.refusals)]
