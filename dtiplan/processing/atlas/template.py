"""Template: where a patient's brain lies in MNI space, and whether that is believable."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from dtiplan.domain.findings import Finding, Severity, errors
from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.regions import Box
from dtiplan.processing.atlas.local_fit import LocalFit, doubt_of_place, local_fit
from dtiplan.processing.atlas.warp import SmoothMap, align_smoothly

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import ArrayLike, NDArray

_LANDMARKS: dict[str, tuple[Box, int]] = {
    "corpus callosum": (Box((-8.0, -22.0, 18.0), (8.0, 12.0, 30.0)), 0),
    "left internal capsule": (Box((-28.0, -24.0, 2.0), (-18.0, -8.0, 14.0)), 2),
    "right internal capsule": (Box((18.0, -24.0, 2.0), (28.0, -8.0, 14.0)), 2),
    "left cingulum": (Box((-13.0, -30.0, 30.0), (-6.0, 18.0, 42.0)), 1),
    "right cingulum": (Box((6.0, -30.0, 30.0), (13.0, 18.0, 42.0)), 1),
}
"""Boxes in MNI mm, and the axis (0 left-right, 1 front-back, 2 head-foot) their fibres follow."""

_ALIGNED = 0.6
"""Mean |cosine| from which a landmark counts as aligned; random directions give 0.5, five
landmarks of two healthy heads gave 0.72 to 0.95."""

_MIN_LANDMARK_VOXELS = 8
_FIBRE_FA = 0.2
_CORRELATION_LIMIT = 0.5
_CORRELATION_GOOD = 0.65
_INVERSE_LIMIT_MM = 1.0
_WHITE_MATTER_FA = 0.3
_FITTED_LIMIT, _FITTED_GOOD = 0.7, 0.85
"""Part of the white matter that is fitted: five heads gave 0.93 to 0.99; heads upside down, turned
by 90 degrees or cut in half, a pair of thighs and a ball gave 0.08 to 0.44."""


@dataclass(frozen=True)
class TemplateQuality:
    """How well the template fits.

    Parameters
    ----------
    correlation : float
        Of FA and template FA over the template's brain, as far as it was imaged.
    inverse_error_mm : float
        95th percentile of how far a point ends from itself after going there and back.
    imaged_fraction : float
        Part of the template's brain that lies inside the diffusion volume.
    orientation : mapping
        For each landmark the mean |cosine| between first eigenvector and expected axis;
        landmarks that were not imaged are left out.
    fitted_fraction : float
        Part of the template's white matter round which FA and template agree; NaN where it was
        not measured.
    """

    correlation: float
    inverse_error_mm: float
    imaged_fraction: float
    orientation: Mapping[str, float] = field(default_factory=dict)
    fitted_fraction: float = float("nan")


@dataclass(frozen=True, eq=False)
class TemplateMap:
    """A two-way map of points between a patient (RAS mm) and the template (MNI RAS mm).

    Parameters
    ----------
    smooth : SmoothMap
        The map itself.
    quality : TemplateQuality
    findings : tuple of Finding
        An error among them forbids automatic tracts.
    local : LocalFit or None
        Agreement place by place; None in cases of an older program.
    """

    smooth: SmoothMap
    quality: TemplateQuality
    findings: tuple[Finding, ...] = ()
    local: LocalFit | None = None

    @property
    def is_usable(self) -> bool:
        """Whether automatic tracts may be built on it."""
        return not errors(self.findings)

    def to_template_mm(self, points_ras_mm: ArrayLike) -> Array:
        """Carry the patient's points (..., 3) to the template."""
        return self.smooth.to_fixed_mm(points_ras_mm)

    def to_patient_mm(self, points_mni_mm: ArrayLike) -> Array:
        """Carry the template's points (..., 3) to the patient."""
        return self.smooth.to_moving_mm(points_mni_mm)

    def local_agreement(self, points_ras_mm: ArrayLike) -> Array:
        """Give how well FA and template agree around the patient's points (..., 3).

        Returns
        -------
        array, (...)
            Local correlation, -1 to 1; NaN where it was not measured: outside the template's
            brain or the volume, in a lesion, or where the template's FA is even.
        """
        points = np.asarray(points_ras_mm, dtype=np.float64)
        if self.local is None:
            return np.full(points.shape[:-1], np.nan)
        return self.local.at_template_mm(self.to_template_mm(points))

    def lesion_distance_mm(self, points_ras_mm: ArrayLike) -> Array:
        """Give the distance of the patient's points (..., 3) from the lesion that was marked.

        Returns
        -------
        array, (...)
            Infinity where none was marked.
        """
        points = np.asarray(points_ras_mm, dtype=np.float64)
        if self.local is None:
            return np.full(points.shape[:-1], np.inf)
        return self.local.lesion_distance_mm(points)

    def doubts(self, name: str, points_ras_mm: ArrayLike) -> tuple[Finding, ...]:
        """Say whether the map can be trusted where a tract and its regions lie.

        Parameters
        ----------
        name : str
            Of the tract.
        points_ras_mm : array, (n, 3)
            Points of its streamlines and its regions in the patient.
        """
        points = np.asarray(points_ras_mm, dtype=np.float64)
        return doubt_of_place(name, self.local_agreement(points), self.lesion_distance_mm(points))

    def quality_facts(self) -> dict[str, float]:
        """Give the figures by name, for the record."""
        q = self.quality
        figures = {
            "correlation": q.correlation,
            "inverse_error_mm": q.inverse_error_mm,
            "imaged_fraction": q.imaged_fraction,
        }
        if np.isfinite(q.fitted_fraction):
            figures["fitted_fraction"] = q.fitted_fraction
        return figures | {f"orientation, {name}": score for name, score in q.orientation.items()}

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """Give everything as plain arrays without objects, for a .npz file."""
        q = self.quality
        return {
            **self.smooth.arrays(),
            "figures": np.array(
                [q.correlation, q.inverse_error_mm, q.imaged_fraction, q.fitted_fraction]
            ),
            "landmarks": np.array(list(q.orientation), dtype=np.str_),
            "orientation": np.array(list(q.orientation.values()), dtype=np.float64),
            "findings": np.array(
                [(f.severity.value, f.code, f.message, f.remedy) for f in self.findings],
                dtype=np.str_,
            ).reshape(-1, 4),
            **({} if self.local is None else self.local.arrays()),
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[np.generic]]) -> TemplateMap:
        """Build it again from what ``arrays`` gave."""
        correlation, inverse_error_mm, imaged, *more = (float(x) for x in arrays["figures"])
        orientation = {
            str(name): float(score)
            for name, score in zip(arrays["landmarks"], arrays["orientation"], strict=True)
        }
        findings = tuple(
            Finding(Severity(str(row[0])), str(row[1]), str(row[2]), str(row[3]))
            for row in arrays["findings"]
        )
        # An older program did not measure the fitted part.
        quality = TemplateQuality(correlation, inverse_error_mm, imaged, orientation, *more)
        smooth = SmoothMap.from_arrays(arrays)
        return cls(smooth, quality, findings, LocalFit.from_arrays(arrays, smooth.grid))


def register_template(
    fa: Image,
    mask: Image,
    template_fa: Image,
    progress: Progress = silent,
    *,
    v1: Image | None = None,
    lesion: Image | None = None,
) -> TemplateMap:
    """Find where the patient's brain lies in MNI space.

    Parameters
    ----------
    fa, mask : Image
        Fractional anisotropy and brain, one grid.
    template_fa : Image
        The shipped template, zero outside its brain.
    progress : Progress
    v1 : Image, optional
        First eigenvector (RAS). With it, the fibres at five landmarks are checked against the
        axis they must follow, which a wrong fit or wrong gradients do not survive.
    lesion : Image, optional
        Boolean, on the same grid: tumour and oedema, which the template does not have. It has no
        say in the fit, see ``align_smoothly``.

    Returns
    -------
    TemplateMap
        Also when the fit failed: its findings then hold an error.
    """
    brain_fa = np.where(mask.values, fa.values, 0.0).astype(np.float32)
    moving = Image(brain_fa, fa.grid, fa.unit, fa.name)
    smooth = align_smoothly(moving, template_fa, part_of(progress, 0.0, 0.95), lesion=lesion)
    correlation, inverse_error_mm, imaged = _agreement(smooth, moving, template_fa)
    orientation = {} if v1 is None else _orientation(smooth, moving, v1)
    local = local_fit(smooth, moving, template_fa, lesion)
    fitted = local.fitted_fraction(template_fa.values > _WHITE_MATTER_FA)
    quality = TemplateQuality(correlation, inverse_error_mm, imaged, orientation, fitted)
    progress(1.0, f"correlation {correlation:.2f}")
    return TemplateMap(smooth, quality, _judge(quality), local)


def _agreement(smooth: SmoothMap, moving: Image, template_fa: Image) -> tuple[float, float, float]:
    """Give correlation, inverse error (mm) and imaged part of the template's brain."""
    brain = template_fa.values > 0
    points = template_fa.grid.points_ras_mm()[brain]
    there = smooth.to_moving_mm(points)
    index = transform_points(moving.grid.vox_from_ras, there).T
    last = np.asarray(moving.grid.shape)[:, None] - 0.5
    imaged = ((index >= -0.5) & (index <= last)).all(axis=0)
    if imaged.sum() < 2:
        return 0.0, float("inf"), 0.0
    values = ndimage.map_coordinates(moving.values, index[:, imaged], order=1)
    wanted = template_fa.values[brain][imaged]
    spread = values.std() * wanted.std()
    covariance = ((values - values.mean()) * (wanted - wanted.mean())).mean()
    correlation = float(covariance / spread) if spread > 0 else 0.0
    error = np.linalg.norm(smooth.to_fixed_mm(there[imaged]) - points[imaged], axis=1)
    return correlation, float(np.percentile(error, 95)), float(imaged.mean())


def _orientation(smooth: SmoothMap, fa: Image, v1: Image) -> dict[str, float]:
    """Give for each landmark how well its fibres follow the axis expected there."""
    # The head's own rotation is taken out: the rotation nearest to the affine part.
    u, _, vt = np.linalg.svd(smooth.fixed_from_moving[:3, :3])
    fibres = fa.values > _FIBRE_FA
    points = smooth.to_fixed_mm(fa.grid.points_ras_mm()[fibres])
    directions = np.abs(v1.values[fibres].astype(np.float64) @ (u @ vt).T)
    scores = {}
    for name, (box, axis) in _LANDMARKS.items():
        inside = box.contains(points)
        if inside.sum() >= _MIN_LANDMARK_VOXELS:
            scores[name] = float(directions[inside, axis].mean())
    return scores


def _judge(quality: TemplateQuality) -> tuple[Finding, ...]:
    findings = []
    look = "Look at FA and template one over the other; check the brain mask."
    if not quality.correlation >= _CORRELATION_GOOD:
        failed = not quality.correlation >= _CORRELATION_LIMIT
        findings.append(
            Finding(
                Severity.ERROR if failed else Severity.WARNING,
                "template-fit",
                f"FA and template agree with a correlation of {quality.correlation:.2f} only; "
                f"good fits reach {_CORRELATION_GOOD}, below {_CORRELATION_LIMIT} nothing found "
                "by the template can be believed.",
                look,
            )
        )
    if not quality.inverse_error_mm <= _INVERSE_LIMIT_MM:
        findings.append(
            Finding(
                Severity.ERROR,
                "template-inverse",
                f"Going to the template and back misses by {quality.inverse_error_mm:.2f} mm "
                f"(95th percentile; limit {_INVERSE_LIMIT_MM} mm).",
                look,
            )
        )
    if not quality.fitted_fraction >= _FITTED_GOOD:
        findings.append(_too_little_fitted(quality.fitted_fraction, look))
    findings += _judge_orientation(quality.orientation)
    return tuple(findings)


def _too_little_fitted(fraction: float, look: str) -> Finding:
    failed = not fraction >= _FITTED_LIMIT
    told = f"{100 * fraction:.0f} %" if np.isfinite(fraction) else "nothing measurable"
    return Finding(
        Severity.ERROR if failed else Severity.WARNING,
        "template-local-fit",
        f"FA and template agree round {told} of the template's white matter only; whole heads "
        f"reach more than {100 * _FITTED_GOOD:.0f} %, below {100 * _FITTED_LIMIT:.0f} % the head "
        "is not the right way up, not whole, or no head.",
        look,
    )


def _judge_orientation(orientation: Mapping[str, float]) -> list[Finding]:
    low = {name: score for name, score in orientation.items() if score < _ALIGNED}
    if not low:
        return []
    listed = ", ".join(f"{name} {score:.2f}" for name, score in low.items())
    return [
        Finding(
            # One landmark may be displaced by disease; most of them may not.
            Severity.ERROR if 2 * len(low) > len(orientation) else Severity.WARNING,
            "template-orientation",
            f"Fibres do not run as expected at: {listed} (mean |cosine|; at least {_ALIGNED} "
            "expected). Either the template does not fit there or the gradient directions "
            "are wrong.",
            "Check the gradient orientation proof, then the fit of the template.",
        )
    ]
