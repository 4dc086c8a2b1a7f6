"""Figures of a comparison of two scans: what each is called, its unit and its definition."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class FigureKind:
    """What a figure is.

    Parameters
    ----------
    name : str
        As it stands in documents.
    title : str
        For a person, English.
    unit : str
        Empty for a ratio.
    definition : str
        One or two sentences, with the source of the formula.
    is_signed : bool
        Second scan less first: it changes its sign when the scans change places.
    mirror : str
        Name of the figure that it becomes then, with the other sign; empty for itself.
    """

    name: str
    title: str
    unit: str
    definition: str
    is_signed: bool = False
    mirror: str = ""


@dataclass(frozen=True)
class SiteFigure:
    """One figure of one part of two scans.

    Parameters
    ----------
    kind : FigureKind
    part : str
        Name of the tract, region, structure or plan.
    value : float or None
        In the unit of the kind; None where it was not measured.
    first, second : float or None
        What each scan gives, for differences.
    uncertainty : float or None
        Standard uncertainty of the value; None where the data of one pair cannot tell it.
    reason : str
        Why there is no value.
    """

    kind: FigureKind
    part: str
    value: float | None
    first: float | None = None
    second: float | None = None
    uncertainty: float | None = None
    reason: str = ""

    def swapped(self) -> SiteFigure:
        """Give the figure as it is when the scans change places."""
        kind = FIGURES[self.kind.mirror] if self.kind.mirror else self.kind
        value = self.value
        if value is not None and self.kind.is_signed:
            value = -value + 0.0  # never -0
        return replace(self, kind=kind, value=value, first=self.second, second=self.first)


def _of_map(name: str, unit: str, titles: tuple[str, ...]) -> tuple[FigureKind, ...]:
    """Give the figures of one map."""
    said = dict(zip(("bias", "sd", "p05", "p95", "abs_p95"), titles, strict=True))
    return (
        FigureKind(
            f"{name}_bias", said["bias"], unit,
            "Mean of the differences of a map, second scan less first, voxel by voxel in the "
            "half-way space. Its uncertainty comes from leaving out one block of 20 mm at a time.",
            is_signed=True,
        ),
        FigureKind(
            f"{name}_sd", said["sd"], unit,
            "Standard deviation (n - 1) of the differences of a map.",
        ),
        FigureKind(
            f"{name}_p05", said["p05"], unit,
            "5th percentile (linear) of the differences of a map.",
            is_signed=True, mirror=f"{name}_p95",
        ),
        FigureKind(
            f"{name}_p95", said["p95"], unit,
            "95th percentile (linear) of the differences of a map.",
            is_signed=True, mirror=f"{name}_p05",
        ),
        FigureKind(
            f"{name}_abs_p95", said["abs_p95"], unit,
            "95th percentile (linear) of the sizes of the differences of a map.",
        ),
    )  # fmt: skip


_KINDS: tuple[FigureKind, ...] = (
    *_of_map("fa", "", ("FA bias", "FA SD", "FA 5 %", "FA 95 %", "FA 95 % of sizes")),
    *_of_map("md", "um2/ms", ("MD bias", "MD SD", "MD 5 %", "MD 95 %", "MD 95 % of sizes")),
    FigureKind(
        "md_scale", "MD scale", "%",
        "100 (ln of the mean MD of the second scan less that of the first): a b-value scaled by "
        "1 + x gives 100 ln(1 + x). Its uncertainty holds the spread among thirds of low, middle "
        "and high FA: mixed tissue, blur and the floor of the noise act on each otherwise.",
        is_signed=True,
    ),
    FigureKind(
        "noise_scale", "Noise scale", "%",
        "100 (ln of the noise of the second scan less that of the first). Noise is the median of "
        "the tensor fit's residual over the fitted S0, times sqrt(n / (n - 7)) for the 7 numbers "
        "that were fitted to n volumes. Its uncertainty holds the spread among thirds of FA: what "
        "one tensor misses differs among them. Where the recipe reduces noise, it is what was left "
        "of it, which tells less of the scanner.",
        is_signed=True,
    ),
    FigureKind(
        "blur", "Relative blur", "mm2",
        "Variance of the Gaussian by which the second mean weighted image is smoother than the "
        "first: the sharper one is blurred until ln(power spectrum of the second / first) is level "
        "over the squared frequency, in the brain, wavelengths of 33 to 9 mm. The size of the "
        "voxels is part of it. Its uncertainty is that of the line, of what both halves of the "
        "brain tell otherwise, and of the noise.",
        is_signed=True,
    ),
    FigureKind(
        "v1_median", "V1 angle, median", "deg",
        "Median of the angle between the axes of both scans, acos |v1 . v2|, 0 to 90.",
    ),
    FigureKind(
        "v1_p95", "V1 angle, 95 %", "deg", "95th percentile of the same angle."
    ),
    FigureKind(
        "v1_axial_spread", "V1 axial spread", "deg",
        "asin of the root mean square of the sine of the same angle: for axes, which have no "
        "sense, it stands for the standard deviation.",
    ),
    FigureKind(
        "v1_common_turn", "V1 common turn", "deg",
        "Angle of the one rotation that brings the axes of the first scan nearest to those of the "
        "second (Kabsch's least squares with the senses matched): a turned gradient frame shows "
        "here, noise does not.",
    ),
    FigureKind(
        "dice", "Dice", "", "2 |A and B| / (|A| + |B|) of the voxels that streamlines visit."
    ),
    FigureKind(
        "weighted_dice", "Weighted Dice", "",
        "(sum of p over A and B + sum of q over A and B) / (sum p + sum q), p and q the share of "
        "the streamlines that visit a voxel (Cousineau 2017). Other programs put in counts "
        "instead of shares: the same where both tracts have equally many streamlines.",
    ),
    FigureKind(
        "density_correlation", "Density correlation", "",
        "Pearson's correlation of the shares p and q over the voxels of A or B.",
    ),
    FigureKind(
        "surface_mean", "Mean surface distance", "mm",
        "(sum of the distances of A's boundary voxels from B's boundary + the same of B from A) / "
        "(number of both). Boundary: voxels with a face to the outside; centre to centre.",
    ),
    FigureKind(
        "surface_rms", "RMS surface distance", "mm",
        "Root mean square of the same distances, of both surfaces together.",
    ),
    FigureKind(
        "hd95", "HD95", "mm",
        "Larger of the 95th percentiles (linear, each boundary voxel counting once) of A's "
        "distances from B and of B's from A.",
    ),
    FigureKind(
        "volume", "Tract volume", "cc", "Volume of the voxels visited, second less first.",
        is_signed=True,
    ),
    FigureKind(
        "length", "Mean length", "mm", "Mean arc length of the streamlines, second less first.",
        is_signed=True,
    ),
    FigureKind(
        "shape_similarity", "Shape similarity", "",
        "Mean of the shares of each tract's streamlines that have one of the other within 6 mm of "
        "minimum average direct-flip distance, at 20 nodes (bundle adjacency, Garyfallidis 2012; "
        "shape similarity of BUAN, Chandio 2020, without its clustering by chance).",
    ),
    FigureKind(
        "core_shift", "Tract shift", "mm",
        "Length of the one shift that, by least squares, carries the core of the first tract onto "
        "that of the second; what runs along the core does not count, and a direction along which "
        "nearly all of it runs stays 0. Its uncertainty counts streamlines of one voxel as one "
        "and holds what the registration leaves open.",
    ),
    FigureKind(
        "core_shift_x", "Tract shift to the right", "mm",
        "Component of that shift along x (RAS).", is_signed=True,
    ),
    FigureKind(
        "core_shift_y", "Tract shift to the front", "mm",
        "Component of that shift along y (RAS).", is_signed=True,
    ),
    FigureKind(
        "core_shift_z", "Tract shift to the head", "mm",
        "Component of that shift along z (RAS).", is_signed=True,
    ),
    FigureKind(
        "core_distance", "Core distance", "mm",
        "Mean distance between both cores at right angles to them, over 100 nodes.",
    ),
    FigureKind(
        "fa_profile_bias", "FA profile bias", "",
        "Mean over the nodes of the FA profile of the second scan less that of the first.",
        is_signed=True,
    ),
    FigureKind(
        "fa_profile_rms", "FA profile RMS", "",
        "Root mean square over the nodes of the difference of both FA profiles.",
    ),
    FigureKind(
        "target_distance", "Distance to target", "mm",
        "Shortest distance of the tract to the target's surface, second less first; 0 inside.",
        is_signed=True,
    ),
    FigureKind(
        "structure_volume", "Structure volume", "cc",
        "Volume of the structure made of the tract, second less first.", is_signed=True,
    ),
    FigureKind(
        "dose", "Dose metric", "", "The same dose read off both structures, second less first.",
        is_signed=True,
    ),
)  # fmt: skip

FIGURES = {kind.name: kind for kind in _KINDS}
"""By name."""


def figure(name: str, part: str, value: float | None, reason: str = "") -> SiteFigure:
    """Give a figure of a known kind; one that has no value says why."""
    return SiteFigure(FIGURES[name], part, value, reason="" if value is not None else reason)


def difference(
    name: str, part: str, first: float, second: float, uncertainty: float | None = None
) -> SiteFigure:
    """Give the second value less the first."""
    return SiteFigure(FIGURES[name], part, second - first, first, second, uncertainty)
