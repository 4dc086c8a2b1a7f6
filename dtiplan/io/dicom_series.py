"""From the headers of one series to its record: what kind it is, what is wrong with it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import ras_from_lps
from dtiplan.domain.gradient_checks import check_gradients
from dtiplan.domain.gradients import B0_LIMIT_S_MM2, GradientTable
from dtiplan.domain.series import SeriesKind, SeriesRecord
from dtiplan.io.dicom_headers import FileHeader, Frame
from dtiplan.io.dicom_slices import Stack, position_findings, stack_of
from dtiplan.io.dicom_weighting import Weighting

_KIND_OF_CLASS = {
    "1.2.840.10008.5.1.4.1.1.2": SeriesKind.CT,
    "1.2.840.10008.5.1.4.1.1.2.1": SeriesKind.CT,
    "1.2.840.10008.5.1.4.1.1.2.2": SeriesKind.CT,
    "1.2.840.10008.5.1.4.1.1.4": SeriesKind.MR,
    "1.2.840.10008.5.1.4.1.1.4.1": SeriesKind.MR,
    "1.2.840.10008.5.1.4.1.1.4.3": SeriesKind.MR,
    "1.2.840.10008.5.1.4.1.1.4.4": SeriesKind.MR,
    "1.2.840.10008.5.1.4.1.1.481.2": SeriesKind.RTDOSE,
    "1.2.840.10008.5.1.4.1.1.481.3": SeriesKind.RTSTRUCT,
    "1.2.840.10008.5.1.4.1.1.481.5": SeriesKind.RTPLAN,
    "1.2.840.10008.5.1.4.1.1.481.8": SeriesKind.RTPLAN,
    "1.2.840.10008.5.1.4.1.1.66.1": SeriesKind.REG,
    "1.2.840.10008.5.1.4.1.1.66.3": SeriesKind.REG,
}
_IMAGE_KINDS = (SeriesKind.MR, SeriesKind.CT, SeriesKind.DWI, SeriesKind.SCANNER_MAP)
_MAP_WORD = re.compile(r"^(E?ADC|TRACE|ISOTROPIC|COL_?FA|FA$|FA_|RA$|TENSOR|EIGEN|DIFFUSION MAP)")
_MAP_DESCRIPTION = re.compile(
    r"(?:^|[\s_\-(])(e?ADC|FA|ColFA|TRACEW?|TENSOR(?:_B0)?|Average DC|Fractional Aniso\S*)"
    r"(?:$|[\s_\-):])",
    re.IGNORECASE,
)
_DIFFUSION_WORD = re.compile(
    r"(?:^|[^a-z])(dti|dwi|dki|hardi|noddi|diff|diffusion|tensor|resolve|ep_b\d+)", re.IGNORECASE
)
_MANY_VOLUMES = 7


@dataclass(frozen=True)
class Pile:
    """The files of one series that belong together, with what was noticed on the way."""

    headers: tuple[FileHeader, ...]
    kind: SeriesKind
    findings: tuple[Finding, ...] = ()

    @property
    def first(self) -> FileHeader:
        """The header that speaks for the series."""
        return self.headers[0]

    def frames(self) -> list[Frame]:
        """All slices of all files."""
        return [frame for header in self.headers for frame in header.frames]

    def weightings(self) -> list[Weighting]:
        """How each slice was weighted."""
        return [frame.weighting for frame in self.frames()]


def piles_of(headers: Sequence[FileHeader]) -> Iterator[Pile]:
    """Sort the files of one Series Instance UID by kind; usually they are all of one.

    Maps the scanner put among the images of a diffusion series are left out and named.
    """
    ordered = sorted(headers, key=lambda h: (h.frames[0].order if h.frames else (), h.path))
    by_kind: dict[SeriesKind, list[FileHeader]] = {}
    for header in ordered:
        by_kind.setdefault(_kind_of_file(header), []).append(header)
    maps = by_kind.get(SeriesKind.SCANNER_MAP, [])
    images = by_kind.get(SeriesKind.MR, [])
    left_out: tuple[Finding, ...] = ()
    if maps and images:
        del by_kind[SeriesKind.SCANNER_MAP]
        left_out = (_derived(f"{len(maps)} files of scanner-made maps"),)
    for kind, files in by_kind.items():
        pile = Pile(tuple(files), kind, left_out if kind is SeriesKind.MR else ())
        yield replace(pile, kind=SeriesKind.DWI) if _is_diffusion(pile) else pile


def _kind_of_file(header: FileHeader) -> SeriesKind:
    kind = _KIND_OF_CLASS.get(header.sop_class_uid, SeriesKind.OTHER)
    words = [word.upper() for word in header.image_type]
    if kind is SeriesKind.CT and "LOCALIZER" in words:
        return SeriesKind.OTHER
    derived = words[:1] == ["DERIVED"]
    if kind is SeriesKind.MR and (
        any(_MAP_WORD.match(word) for word in words[2:])
        or (derived and _MAP_DESCRIPTION.search(header.description))
    ):
        return SeriesKind.SCANNER_MAP
    return kind


def _is_diffusion(pile: Pile) -> bool:
    if pile.kind is not SeriesKind.MR:
        return False
    weighted = any((w.b_s_mm2 or 0) > B0_LIMIT_S_MM2 for w in pile.weightings())
    return weighted or looks_like_diffusion(pile.first)


def looks_like_diffusion(header: FileHeader) -> bool:
    """Whether name, sequence or image type speak of diffusion, whatever the b-values say."""
    spoken = (header.description, header.protocol, header.sequence)
    return any(word.upper() == "DIFFUSION" for word in header.image_type) or any(
        _DIFFUSION_WORD.search(text) for text in spoken
    )


def _derived(what: str) -> Finding:
    return Finding(
        Severity.INFO,
        "derived-volumes",
        f"{what} stand in the diffusion series; they are not measurements and are left out.",
        "Nothing to do.",
    )


def without_derived(pile: Pile) -> tuple[list[Frame], tuple[Finding, ...]]:
    """Drop trace (isotropic) slices from a series that has directions, and say so."""
    frames = pile.frames()
    if pile.kind is not SeriesKind.DWI or not any(f.weighting.direction for f in frames):
        return frames, ()
    kept = [f for f in frames if not f.weighting.is_isotropic]
    n = len(frames) - len(kept)
    return kept, (_derived(f"{n} slices of a trace (direction-averaged) volume"),) if n else ()


def record_of(pile: Pile) -> SeriesRecord:
    """Turn a pile of headers into the record of the series."""
    header = pile.first
    findings = [*pile.findings, *_file_findings(pile)]
    shape = voxel = None
    n_volumes = 1
    table: GradientTable | None = None
    if pile.kind in _IMAGE_KINDS:
        frames, dropped = without_derived(pile)
        stack, stack_findings = stack_of(frames)
        if header.is_mosaic and stack is not None:
            stack_findings = _mosaic_findings(stack, header.tiles)
        findings += [*dropped, *stack_findings]
        shape, voxel = _lattice(header, stack)
        n_volumes = _n_volumes(pile, stack)
        table = _table(frames, header, stack)
        findings += _image_findings(pile, table, n_volumes)
    return SeriesRecord(
        series_uid=header.series_uid,
        kind=pile.kind,
        modality=header.modality,
        vendor=header.vendor,
        model=header.model,
        field_t=header.field_t,
        software=header.software,
        description=header.description or header.protocol,
        series_number=header.series_number,
        study_uid=header.study_uid,
        patient_id=header.patient_id,
        patient_position=header.patient_position,
        frame_of_reference_uid=header.frame_of_reference_uid,
        files=tuple(sorted(h.path for h in pile.headers)),
        n_volumes=n_volumes,
        shells=table.shells() if table is not None else (),
        shape=shape,
        voxel_mm=voxel,
        findings=tuple(findings),
        acquired=header.acquired,
        station=header.station,
        serial=header.serial,
    )


def tile_grid(header: FileHeader) -> tuple[int, int]:
    """Rows and columns of tiles in a mosaic; Siemens leaves the last rows empty, UIH not."""
    tiles = header.tiles or 1
    columns = math.ceil(math.sqrt(tiles))
    return (columns if header.vendor == "Siemens" else math.ceil(tiles / columns)), columns


def _lattice(
    header: FileHeader, stack: Stack | None
) -> tuple[tuple[int, int, int] | None, tuple[float, float, float] | None]:
    columns, rows = header.columns, header.rows
    n_slices = len(stack.places_mm) if stack is not None else 0
    step = stack.step_mm if stack is not None else None
    if header.is_mosaic:
        down, across = tile_grid(header)
        columns, rows, n_slices = columns // across, rows // down, header.tiles or 0
    step = step or header.slice_spacing_mm
    shape = (columns, rows, n_slices) if columns and rows and n_slices else None
    if header.pixel_spacing_mm is None or step is None:
        return shape, None
    return shape, (header.pixel_spacing_mm[1], header.pixel_spacing_mm[0], step)


def _n_volumes(pile: Pile, stack: Stack | None) -> int:
    if pile.first.is_mosaic:
        return len(pile.headers)
    return 1 if stack is None else stack.n_volumes


def _table(
    frames: Sequence[Frame], header: FileHeader, stack: Stack | None
) -> GradientTable | None:
    """Give b-value and direction of each volume as the headers tell them, RAS (GE: image axes).

    The frames at the fullest slice position speak for the volumes.
    """
    chosen = list(frames)
    if stack is not None and not header.is_mosaic:
        place = int(np.argmax(stack.counts))
        chosen = [f for f, index in zip(frames, stack.index, strict=True) if index == place]
    chosen = sorted(chosen, key=lambda f: f.order)
    known = [f.weighting for f in chosen if f.weighting.b_s_mm2 is not None]
    if not known or (len(known) < len(chosen)):
        return None
    b = np.array([w.b_s_mm2 for w in known], dtype=np.float64)
    return GradientTable(b, ras_from_lps([w.direction or (0.0, 0.0, 0.0) for w in known]))


def header_table(pile: Pile) -> GradientTable | None:
    """Give the gradient table as the headers tell it; None where they do not."""
    frames, _ = without_derived(pile)
    stack, _ = stack_of(frames)
    return _table(frames, pile.first, stack)


def _mosaic_findings(stack: Stack, tiles: int | None) -> tuple[Finding, ...]:
    """Demand that a mosaic tells its slices and that all volumes lie at one place."""
    if tiles is None:
        return (
            Finding(
                Severity.ERROR,
                "mosaic-layout-missing",
                "All slices lie side by side in one picture (mosaic), but no header tells how "
                "many there are: most likely an anonymiser removed the private tags.",
                "Export again and keep the maker's private groups (Siemens 0019 and 0029, UIH "
                "0065), or export as Enhanced MR.",
            ),
        )
    if len(stack.places_mm) == 1:
        return ()
    return (
        Finding(
            Severity.ERROR,
            "moved-volumes",
            f"The volumes lie at {len(stack.places_mm)} different places, up to "
            f"{stack.places_mm[-1] - stack.places_mm[0]:.2f} mm apart.",
            "Choose a series that was acquired at one place (no prospective correction).",
        ),
    )


def _alike(pile: Pile) -> list[Finding]:
    sizes = {(h.columns, h.rows, h.pixel_spacing_mm, h.tiles) for h in pile.headers}
    if len(sizes) == 1:
        return []
    shown = ", ".join(f"{c} x {r} at {s} mm" for c, r, s, _ in sorted(sizes, key=str)[:3])
    return [
        Finding(
            Severity.ERROR,
            "mixed-sizes",
            f"The images differ in matrix or pixel spacing: {shown}.",
            "Choose a series of equal images, or export it again.",
        )
    ]


def _instance_gap(pile: Pile) -> list[Finding]:
    """Tell when numbers are missing in the middle: a volume may have been lost on the way."""
    numbers = {frame.order[1] for header in pile.headers for frame in header.frames}
    first, last = min(numbers), max(numbers)
    lost = last - first + 1 - len(numbers)
    counts_otherwise = pile.first.vendor == "Philips"  # numbers stacks and echoes in between
    if pile.findings or counts_otherwise or lost <= 0:
        return []
    return [
        Finding(
            Severity.WARNING,
            "instance-gap",
            f"Instance numbers run from {first} to {last}, but {lost} of them are missing.",
            "Check that the number of volumes is that of the protocol; export again if not.",
        )
    ]


def _file_findings(pile: Pile) -> list[Finding]:
    short = [h for h in pile.headers if h.is_truncated]
    if not short:
        return []
    worst = short[0]
    return [
        Finding(
            Severity.ERROR,
            "truncated-file",
            f"{len(short)} of {len(pile.headers)} files are shorter than their images, for "
            f"example {worst.path.name}: {worst.size_bytes - worst.header_bytes} bytes after the "
            f"header, {worst.pixel_bytes} are needed.",
            "Copy or export the series again.",
        )
    ]


def _image_findings(pile: Pile, table: GradientTable | None, n_volumes: int) -> tuple[Finding, ...]:
    found = [*position_findings([h.patient_position for h in pile.headers])]
    found += [*_frame_of_reference(pile), *_alike(pile)]
    if pile.kind is SeriesKind.DWI:
        found += _instance_gap(pile)
        found += _diffusion_findings(pile, table, n_volumes)
    elif pile.kind is SeriesKind.MR and n_volumes >= _MANY_VOLUMES:
        found.append(
            Finding(
                Severity.WARNING,
                "volumes-without-weighting",
                f"{n_volumes} volumes at the same place but no b-value in any header.",
                "If this is a diffusion series, an anonymiser removed its tags: export it again "
                "and keep the private diffusion tags.",
            )
        )
    return tuple(found)


def _frame_of_reference(pile: Pile) -> list[Finding]:
    uids = {h.frame_of_reference_uid for h in pile.headers}
    severity = Severity.WARNING if pile.kind is SeriesKind.DWI else Severity.ERROR
    if None in uids:
        return [
            Finding(
                severity,
                "missing-frame-of-reference",
                "Frame of Reference UID (0020,0052) is absent. It is never invented.",
                "Without it no structures can be drawn on this series; export it again from "
                "the scanner or archive.",
            )
        ]
    if len(uids) > 1:
        return [
            Finding(
                Severity.ERROR,
                "mixed-frames-of-reference",
                f"The series has {len(uids)} Frame of Reference UIDs.",
                "Split it, or export it again; positions of different frames cannot be compared.",
            )
        ]
    return []


def _diffusion_findings(pile: Pile, table: GradientTable | None, n_volumes: int) -> list[Finding]:
    weightings = pile.weightings()
    if all(w.b_s_mm2 is None for w in weightings):
        return [tags_removed(n_volumes)]
    if table is None:
        missing = sum(w.b_s_mm2 is None for w in weightings)
        return [
            Finding(
                Severity.WARNING,
                "b-value-missing",
                f"{missing} of {len(weightings)} images have no b-value in their header.",
                "Compare the table that is shown after import with the protocol.",
            )
        ]
    if not np.any(table.directions_ras) and not table.is_b0.all():
        return [
            Finding(
                Severity.WARNING,
                "no-directions-in-header",
                f"The headers name b-values up to {table.b_s_mm2.max():g} s/mm2 but no "
                "direction in a tag this program knows.",
                "Directions may still be found on import; if not, an anonymiser removed them.",
            )
        ]
    return list(check_gradients(table))


def tags_removed(n_volumes: int) -> Finding:
    """Say that a series looks like diffusion but has lost its b-values and directions."""
    return Finding(
        Severity.ERROR,
        "diffusion-tags-removed",
        f"Name, sequence or image type speak of diffusion ({n_volumes} volumes), but no header "
        "holds a b-value or direction: most likely an anonymiser removed the diffusion tags.",
        "Export again and keep (0018,9087), (0018,9089) and the maker's private groups (Siemens "
        "0019 and 0029, GE 0019 and 0043, Philips 2001 and 2005, UIH 0065), or convert on the "
        "scanner side and import NIfTI with bval and bvec.",
    )
