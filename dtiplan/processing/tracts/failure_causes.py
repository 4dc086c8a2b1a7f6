"""Failure causes: why a tract was not found, is sparse or is not believable.

Rules, in the order in which they are asked; the first that holds is the likeliest:

- more than half of the searched tracts failed together: the gradient table. One wrong sign
  or axis breaks nearly all tracts at once, while a single tract fails for reasons of its own (the
  rule of thumb of DSI Studio's maintainer for automatic tracking);
- regions or ends outside the imaged volume: coverage;
- a marked lesion within 5 mm, or tissue on the tract's way that has lost its anisotropy and gained
  diffusivity while its mirror image on the other side has not: lesion or oedema;
- findings of the template registration: the regions may lie elsewhere;
- a low signal-to-noise ratio: noise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.findings import Severity
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.orientation import OrientationProof, Verdict
from dtiplan.domain.quality import Measured, NotMeasured
from dtiplan.domain.tracts import Plausibility, Side, TractResult, TractStatus

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.maps import TensorMaps
    from dtiplan.domain.streamlines import Streamlines
    from dtiplan.processing.atlas.template import TemplateMap

_FEWEST_SEARCHED = 4
"""Fewer tracts say nothing about whether they fail together."""
_SMALL_MARGIN = 0.05
_LOW_SNR = 15.0
_ALTERED_FA, _ALTERED_MD_MM2_S = 0.15, 1.0e-3
_ALTERED_MORE = 0.08
"""So much more of the way (0 to 1) altered than on the other side is taken for a lesion."""
_LESION_NEAR_MM = 5.0
_BEYOND_MIDLINE_MM = 5.0
_ASYMMETRY = 5.0
_WORRYING = (Severity.WARNING, Severity.ERROR)


class Cause(StrEnum):
    """What makes a tract fail."""

    GRADIENTS = "gradient table"
    COVERAGE = "coverage"
    LESION = "lesion"
    TEMPLATE = "template fit"
    NOISE = "noise"
    UNKNOWN = "unknown"


class Doubt(StrEnum):
    """What is wrong with a tract that has streamlines."""

    VOLUME = "implausible volume"
    LENGTH = "implausible length"
    WRONG_SIDE = "wrong side"
    ASYMMETRY = "asymmetry"


@dataclass(frozen=True)
class Likely:
    """One likely cause, in words that stand in the report.

    Parameters
    ----------
    cause : Cause or Doubt
    text : str
        With the values seen; no full stop.
    """

    cause: Cause | Doubt
    text: str


@dataclass(frozen=True, eq=False)
class Evidence:
    """What is known about the data.

    Parameters
    ----------
    proof : OrientationProof
    is_decided_by_hand : bool
        Whether a person overruled the proof.
    snr : Measured or NotMeasured
    maps : TensorMaps
    template_map : TemplateMap
    definitions : mapping
        ``side`` and ``plausibility`` of each tract by name.
    """

    proof: OrientationProof
    is_decided_by_hand: bool
    snr: Measured | NotMeasured
    maps: TensorMaps
    template_map: TemplateMap
    definitions: Mapping[str, Mapping[str, object]]

    def side(self, name: str) -> Side:
        """Give the side of a tract."""
        return Side(str(self.definitions[name]["side"]))

    def limits(self, name: str) -> Plausibility | None:
        """Give what a believable result looks like; None where nothing is known."""
        limits = self.definitions[name].get("plausibility")
        return limits if isinstance(limits, Plausibility) else None


def likely_causes(
    tract: TractResult, tracts: Sequence[TractResult], evidence: Evidence
) -> tuple[Likely, ...]:
    """Say what is wrong with one tract and why, likeliest first; empty for a plain success."""
    doubts = doubts_of(tract, tracts, evidence)
    failed = tract.status is not TractStatus.FOUND
    found = [
        *_gradients(tracts, evidence, failed or bool(doubts)),
        *_coverage(tract),
    ]
    if failed or doubts:
        found += _lesion(tract, tracts, evidence)
        found += _template(evidence)
        found += _noise(evidence)
    if failed and not found:
        text = (
            "no cause was recognised: the gradient table, coverage, tissue, template fit and noise "
            "look usual; the model may not follow this tract where fibres cross"
        )
        found.append(Likely(Cause.UNKNOWN, text))
    return (*doubts, *found)


def doubts_of(
    tract: TractResult, tracts: Sequence[TractResult], evidence: Evidence
) -> tuple[Likely, ...]:
    """Say in what a tract with streamlines lies outside what is believable."""
    limits, lines = evidence.limits(tract.name), tract.streamlines
    if not len(lines):
        return ()
    found = []
    if limits is not None and limits.volume_cc is not None:
        volume_cc, (low, high) = body_volume_cc(lines, evidence.maps), limits.volume_cc
        if not low <= volume_cc <= high:
            text = f"its volume of {volume_cc:.1f} cm3 is outside {low:g} to {high:g} cm3"
            found.append(Likely(Doubt.VOLUME, text))
    if limits is not None and limits.length_mm is not None:
        median_mm, (low, high) = float(np.median(lines.lengths_mm())), limits.length_mm
        if not low <= median_mm <= high:
            text = f"its median length of {median_mm:.0f} mm is outside {low:g} to {high:g} mm"
            found.append(Likely(Doubt.LENGTH, text))
    allowed = limits.other_side_part if limits is not None else None
    if allowed is not None and evidence.side(tract.name) is not Side.MIDLINE:
        part = other_side_part(lines, evidence.side(tract.name), evidence.template_map)
        if part > allowed:
            text = (
                f"{100 * part:.0f} % of its streamlines run more than {_BEYOND_MIDLINE_MM:g} mm "
                "beyond the midline, on the wrong side"
            )
            found.append(Likely(Doubt.WRONG_SIDE, text))
    return (*found, *_asymmetry(tract, tracts))


def body_volume_cc(streamlines: Streamlines, maps: TensorMaps) -> float:
    """Give the volume of the diffusion voxels that streamlines run through, cm3."""
    voxels = np.unique(np.rint(_index(streamlines.points_ras_mm, maps)).astype(int), axis=0)
    return float(len(voxels) * maps.grid.voxel_volume_mm3 / 1000.0)


def other_side_part(streamlines: Streamlines, side: Side, template_map: TemplateMap) -> float:
    """Give the part of the streamlines, 0 to 1, that stray to the other side of the template."""
    x = template_map.to_template_mm(streamlines.points_ras_mm.astype(np.float64))[:, 0]
    is_beyond = x > _BEYOND_MIDLINE_MM if side is Side.LEFT else x < -_BEYOND_MIDLINE_MM
    strays = np.unique(streamlines.owner[is_beyond])
    return float(len(strays) / max(1, len(streamlines)))


def counterpart(name: str, tracts: Sequence[TractResult]) -> TractResult | None:
    """Give the same tract of the other side, by its name (``_L`` and ``_R``)."""
    ends = {"_L": "_R", "_R": "_L"}
    other = name[:-2] + ends.get(name[-2:], "")
    return next((t for t in tracts if t.name == other and t.name != name), None)


def _asymmetry(tract: TractResult, tracts: Sequence[TractResult]) -> tuple[Likely, ...]:
    other = counterpart(tract.name, tracts)
    if other is None or not len(tract.streamlines):
        return ()
    ratio = len(other.streamlines) / len(tract.streamlines)
    if ratio < _ASYMMETRY:
        return ()
    text = (
        f"{other.name} has {ratio:.0f} times as many streamlines; sides differ in healthy people "
        "too, but seldom so much"
    )
    return (Likely(Doubt.ASYMMETRY, text),)


def _gradients(
    tracts: Sequence[TractResult], evidence: Evidence, is_affected: bool
) -> tuple[Likely, ...]:
    proof = evidence.proof
    n_failed = sum(t.status is not TractStatus.FOUND for t in tracts)
    together = len(tracts) >= _FEWEST_SEARCHED and n_failed > len(tracts) / 2
    is_doubtful = proof.verdict is not Verdict.RIGHT or proof.margin < _SMALL_MARGIN
    if not is_affected or not (together or proof.verdict is Verdict.WRONG):
        return ()
    seen = f"the check of the gradient table says {proof.verdict.value}, margin {proof.margin:.3f}"
    if evidence.is_decided_by_hand:
        seen += ", and a person overruled it"
    if not together:
        return (Likely(Cause.GRADIENTS, f"the gradient table: {seen}"),)
    sure = "" if is_doubtful else "; it looks right, so look for another cause common to all"
    text = (
        f"the gradient table: {n_failed} of {len(tracts)} tracts failed together, and {seen}{sure}"
    )
    return (Likely(Cause.GRADIENTS, text),)


def _coverage(tract: TractResult) -> tuple[Likely, ...]:
    if not tract.cut_by_field_of_view:
        return ()
    names = ", ".join(name.replace("_", " ") for name in tract.cut_by_field_of_view)
    return (Likely(Cause.COVERAGE, f"coverage: cut by the field of view at {names}"),)


def _lesion(
    tract: TractResult, tracts: Sequence[TractResult], evidence: Evidence
) -> tuple[Likely, ...]:
    way, mirrored = _way(tract, tracts, evidence)
    if not len(way):
        return ()
    lesion_mm = evidence.template_map.lesion_distance_mm(way)
    nearest = float(np.nanmin(lesion_mm)) if np.isfinite(lesion_mm).any() else np.inf
    if nearest <= _LESION_NEAR_MM:
        text = f"lesion: the marked lesion lies {max(nearest, 0.0):.0f} mm from its way"
        return (Likely(Cause.LESION, text),)
    here, there = (altered_part(points, evidence.maps) for points in (way, mirrored))
    if not here - there >= _ALTERED_MORE:
        return ()
    text = (
        f"lesion or oedema: on {100 * here:.0f} % of its way FA is below {_ALTERED_FA:g} and MD "
        f"above {1000 * _ALTERED_MD_MM2_S:g} um2/ms, on the other side on {100 * there:.0f} %"
    )
    return (Likely(Cause.LESION, text),)


def _way(
    tract: TractResult, tracts: Sequence[TractResult], evidence: Evidence
) -> tuple[Array, Array]:
    """Give where the tract should run, and its mirror image, both RAS mm, (n, 3).

    The way is that of the same tract of the other side, carried over the template's midline; of
    a tract without that, its own.
    """
    other = counterpart(tract.name, tracts)
    if other is None or not len(other.streamlines):
        own = _thinned(tract.streamlines)
        return own, _over(own, evidence.template_map)
    there = _thinned(other.streamlines)
    return _over(there, evidence.template_map), there


def _thinned(streamlines: Streamlines) -> Array:
    points = streamlines.points_ras_mm[:: max(1, len(streamlines.points_ras_mm) // 50_000)]
    return points.astype(np.float64)


def _over(points: Array, template_map: TemplateMap) -> Array:
    """Carry points to the other side of the template's midline."""
    return template_map.to_patient_mm(template_map.to_template_mm(points) * (-1.0, 1.0, 1.0))


def altered_part(points_ras_mm: Array, maps: TensorMaps) -> float:
    """Give the part of some points, 0 to 1, in brain tissue that lost FA and gained MD."""
    index = np.rint(_index(points_ras_mm, maps)).astype(int)
    inside = np.all((index >= 0) & (index < maps.grid.shape), axis=1)
    place = tuple(index[inside].T)
    in_brain: NDArray[np.bool_] = np.asarray(maps.mask.values, dtype=bool)[place]
    if not in_brain.any():
        return 0.0
    fa, md = np.asarray(maps.fa.values)[place], np.asarray(maps.md.values)[place]
    altered = (fa < _ALTERED_FA) & (md > _ALTERED_MD_MM2_S) & in_brain
    return float(altered.sum() / in_brain.sum())


def _index(points: NDArray[np.floating], maps: TensorMaps) -> Array:
    return transform_points(maps.grid.vox_from_ras, points)


def _template(evidence: Evidence) -> tuple[Likely, ...]:
    worrying = [f for f in evidence.template_map.findings if f.severity in _WORRYING]
    if not worrying:
        return ()
    said = worrying[0].message.rstrip(".")
    return (Likely(Cause.TEMPLATE, f"template fit: {said}"),)


def _noise(evidence: Evidence) -> tuple[Likely, ...]:
    snr = evidence.snr
    if not isinstance(snr, Measured) or snr.value >= _LOW_SNR:
        return ()
    text = f"noise: the signal-to-noise ratio of b = 0 is {snr.value:.1f}, below {_LOW_SNR:g}"
    return (Likely(Cause.NOISE, text),)
