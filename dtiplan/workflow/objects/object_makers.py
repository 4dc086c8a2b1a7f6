"""Each DICOM object: made from a case, written, and read back before it counts.

A maker writes into a folder that nobody sees yet. What does not come back as it was meant
raises ``ReleaseBlockedError``, and then nothing of the whole hand-over is left.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan import DISCLAIMER, __version__
from dtiplan.domain.errors import ReleaseBlockedError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.workflow.objects.object_inputs import ObjectInputs, absent_tracts

if TYPE_CHECKING:
    from dtiplan.domain.image import Image
    from dtiplan.io.dicom_object_header import AboutObject
    from dtiplan.io.dicom_parametric_map import MapKind
    from dtiplan.io.dicom_tractography_reader import ReadTracks
    from dtiplan.io.dicom_tractography_writer import TrackSet

_SAME_MM = 0.01
_FAR_MM = 150.0
_FA_ERROR = 1e-6
_VOLUME_PERCENT = 5.0
_VOLUME_CC = 0.02


@dataclass(frozen=True)
class ObjectOptions:
    """How the objects are made.

    Parameters
    ----------
    is_filled : bool
        Burn in whole areas rather than their edges.
    intensity_percent : float
        Of the planning MR's 99.9th percentile: how bright the burned-in voxels are.
    """

    is_filled: bool = False
    intensity_percent: float = 120.0


@dataclass(frozen=True)
class MadeObject:
    """What a maker wrote.

    Parameters
    ----------
    paths : tuple of Path
    facts : mapping
        Numbers worth telling, plain JSON.
    findings : tuple of Finding
    """

    paths: tuple[Path, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


Maker = Callable[[ObjectInputs, Path, ObjectOptions], MadeObject]


def make_registration(inputs: ObjectInputs, folder: Path, _options: ObjectOptions) -> MadeObject:
    """Write how the diffusion frame lies in the planning frame."""
    from dtiplan.io.dicom_reg_reader import read_registration
    from dtiplan.io.dicom_reg_writer import write_registration

    motion = inputs.registration.transform
    about = _about(inputs, "registration of diffusion MRI, dtiplan", 9101)
    path = write_registration([motion], inputs.planning, folder / "REG_dtiplan.dcm", about)
    read = read_registration(path).between(
        str(motion.moving_frame_uid), str(motion.fixed_frame_uid)
    )
    ends = _FAR_MM * np.array([[i, j, k, 0.0] for i in (-1, 1) for j in (-1, 1) for k in (-1, 1)])
    ends[:, 3] = 1.0
    off_mm = np.inf
    if read is not None:
        off = (ends @ (read - motion.fixed_from_moving).T)[:, :3]
        off_mm = float(np.linalg.norm(off, axis=1).max())
    _check("registration", f"it is off by {off_mm:.4f} mm", is_right=off_mm <= _SAME_MM)
    return MadeObject((path,), {"error_mm": off_mm, "frame_uid": motion.moving_frame_uid})


def make_segmentation(inputs: ObjectInputs, folder: Path, _options: ObjectOptions) -> MadeObject:
    """Write the structures as voxels of the planning series."""
    from dtiplan.io.dicom_seg_reader import read_segmentation
    from dtiplan.io.dicom_seg_writer import Segment, write_segmentation

    masks, findings, facts = _structure_masks(inputs)
    segments = [
        Segment(
            made.structure.name,
            masks[made.structure.name],
            made.structure.description,
            made.structure.colour_rgb,
            made.structure.code,
            made.structure.side,
        )
        for made in inputs.structures
    ]
    about = _about(inputs, "structures as voxels, dtiplan", 9102)
    path = write_segmentation(segments, inputs.planning, folder / "SEG_dtiplan.dcm", about)
    read = read_segmentation(path, inputs.planning)
    wrong = [n for n, m in masks.items() if n not in read or not np.array_equal(read[n], m)]
    _check("segmentation", f"other voxels in {', '.join(wrong)}", is_right=not wrong)
    return MadeObject((path,), facts, (*findings, *absent_tracts(inputs.tracts)))


def make_tractography(inputs: ObjectInputs, folder: Path, _options: ObjectOptions) -> MadeObject:
    """Write the streamlines with FA along them, in the planning frame."""
    from dtiplan.io.dicom_tractography_reader import read_tractography
    from dtiplan.io.dicom_tractography_writer import measured_fa, write_tractography

    sets = _track_sets(inputs)
    about = _about(inputs, "streamlines, dtiplan", 9103)
    path = write_tractography(sets, inputs.planning, folder / "TRACTS_dtiplan.dcm", about)
    read = {tracks.label: tracks for tracks in read_tractography(path)}
    frame = inputs.planning.frame_of_reference_uid
    facts = {t.label: _compare_tracks(t, read.get(t.label), frame) for t in sets}
    findings = tuple(_without_fa(t.label) for t in sets if measured_fa(t) is None)
    return MadeObject((path,), facts, (*findings, *absent_tracts(inputs.tracts)))


def make_fibres(inputs: ObjectInputs, folder: Path, _options: ObjectOptions) -> MadeObject:
    """Write each tract as a fibre object; experimental."""
    from dtiplan.io.dicom_fibre_surfaces import read_fibre_surfaces, write_fibre_surfaces

    place = folder / "brainlab"
    place.mkdir()
    frame = inputs.planning.frame_of_reference_uid
    paths, facts = [], {}
    for number, tracks in enumerate(_track_sets(inputs)):
        about = _about(inputs, f"EXPERIMENTAL fibres {tracks.label}, dtiplan", 9110 + number)
        path = write_fibre_surfaces(tracks, inputs.planning, place / f"{tracks.label}.dcm", about)
        (read,) = read_fibre_surfaces(path)
        facts[tracks.label] = _compare_tracks(tracks, read, frame)
        paths.append(path)
    untested = Finding(
        Severity.WARNING,
        "fibre-object-untested",
        "The Brainlab fibre object is experimental and untested on the vendor's system.",
        "Compare what the system shows with the RTSTRUCT before it is looked at for anything.",
    )
    return MadeObject(tuple(paths), facts, (untested, *absent_tracts(inputs.tracts)))


def make_fa(inputs: ObjectInputs, folder: Path, _options: ObjectOptions) -> MadeObject:
    """Write FA as a parametric map."""
    from dtiplan.io.dicom_parametric_map import FA

    return _make_map(inputs, folder, (inputs.maps.fa, FA, 9104))


def make_md(inputs: ObjectInputs, folder: Path, _options: ObjectOptions) -> MadeObject:
    """Write the mean diffusivity as a parametric map."""
    from dtiplan.io.dicom_parametric_map import MD

    return _make_map(inputs, folder, (inputs.maps.md, MD, 9105))


def _make_map(inputs: ObjectInputs, folder: Path, what: tuple[Image, MapKind, int]) -> MadeObject:
    from dtiplan.io.dicom_parametric_map import read_parametric_map, write_parametric_map

    image, kind, number = what
    there = inputs.there(image)
    about = _about(inputs, f"{kind.label} map, dtiplan", number)
    path = folder / f"{kind.label}_dtiplan.dcm"
    step = write_parametric_map(there, kind, inputs.planning, path, about)
    read = read_parametric_map(path)
    off = np.inf
    if read.grid.matches(there.grid, _SAME_MM):
        off = float(np.abs(read.values - np.asarray(there.values, np.float64)).max())
    _check(kind.label, f"values are off by {off:g}", is_right=off <= 0.5001 * step)
    return MadeObject((path,), {"largest_error": off, "step": step, "unit": image.unit.value})


def make_colour_fa(inputs: ObjectInputs, folder: Path, _options: ObjectOptions) -> MadeObject:
    """Write colour FA as pictures with the patient's sides burned in."""
    from dtiplan.io.dicom_image_plane import read_pixels
    from dtiplan.io.dicom_secondary_capture import write_colour_pictures
    from dtiplan.render.burned_letters import burned_letters

    place = folder / "colour-fa"
    place.mkdir()
    picture = burned_letters(inputs.there(inputs.maps.colour_fa))
    about = _about(inputs, "colour FA, dtiplan", 9106)
    paths = write_colour_pictures(picture, inputs.planning, place, about)
    wrong = [
        k
        for k, path in enumerate(paths)
        if not np.array_equal(read_pixels(path), picture.values[:, :, k])
    ]
    _check("colour FA", f"{len(wrong)} pictures differ", is_right=not wrong)
    return MadeObject(paths, {"n_images": len(paths)})


def make_burned_in(inputs: ObjectInputs, folder: Path, options: ObjectOptions) -> MadeObject:
    """Write a copy of the planning MR with the structures burned in."""
    from dtiplan.io.dicom_burned_series import check_burnable, write_burned_series
    from dtiplan.io.dicom_image_plane import read_pixels
    from dtiplan.processing.structures.pixel_masks import burned_in

    check_burnable(inputs.planning)
    masks, findings, facts = _structure_masks(inputs)
    values, burned = burned_in(
        inputs.planning,
        list(masks.values()),
        is_filled=options.is_filled,
        intensity_percent=options.intensity_percent,
    )
    place = folder / "burned-in"
    place.mkdir()
    style = "filled" if options.is_filled else "outlined"
    words = f"Burned in, {style}, with number {burned}: {', '.join(masks)}"
    about = _about(inputs, f"tracts burned in, {style}, dtiplan", 9107, words)
    paths = write_burned_series(values, inputs.planning, place, about)
    wrong = [
        k for k, path in enumerate(paths) if not np.array_equal(read_pixels(path), values[:, :, k])
    ]
    _check("burned-in series", f"{len(wrong)} images differ", is_right=not wrong)
    said = {"style": style, "burned_value": burned, "n_images": len(paths), "structures": facts}
    return MadeObject(paths, said, (*findings, *absent_tracts(inputs.tracts)))


def _about(inputs: ObjectInputs, words: str, number: int, made_of: str = "") -> AboutObject:
    from dtiplan.io.dicom_object_header import AboutObject

    return AboutObject(
        words,
        f"{made_of or 'From diffusion MRI'}. {inputs.review}. {DISCLAIMER}",
        __version__,
        datetime.now().astimezone(),
        number,
    )


def _check(what: str, said: str, *, is_right: bool) -> None:
    if not is_right:
        raise ReleaseBlockedError(
            "No DICOM object was released.",
            f"Read back, the {what} is not what was meant: {said}.",
            "Report this with the case's log.",
            "object-not-verified",
        )


def _structure_masks(
    inputs: ObjectInputs,
) -> tuple[dict[str, np.ndarray[Any, Any]], tuple[Finding, ...], dict[str, Any]]:
    """Give the structures as voxels by name, and say where voxels are too coarse for them."""
    from dtiplan.processing.structures.pixel_masks import pixel_mask

    masks, findings, facts = {}, [], {}
    for made in inputs.structures:
        name = made.structure.name
        pixels = pixel_mask(made.structure, inputs.planning)
        masks[name] = pixels.mask
        off_cc = pixels.volume_cc - pixels.contoured_cc
        percent = 100.0 * off_cc / pixels.contoured_cc if pixels.contoured_cc else 0.0
        facts[name] = {
            "volume_cc": pixels.volume_cc,
            "contoured_cc": pixels.contoured_cc,
            "n_widened": pixels.n_widened,
        }
        if abs(off_cc) > _VOLUME_CC and abs(percent) > _VOLUME_PERCENT:
            findings.append(
                Finding(
                    Severity.WARNING,
                    "voxels-too-coarse",
                    f"{name}: its voxels hold {pixels.volume_cc:.2f} cc, its outlines "
                    f"{pixels.contoured_cc:.2f} cc ({percent:+.1f} %), because the planning "
                    "images are coarse for it.",
                    "Use the RTSTRUCT where volume and edge matter.",
                )
            )
    return masks, tuple(findings), facts


def _track_sets(inputs: ObjectInputs) -> list[TrackSet]:
    """Give the tracts that have streamlines, in the planning frame, with FA at every point."""
    from dtiplan.io.dicom_tractography_writer import TrackSet
    from dtiplan.processing.tracts.point_values import values_along

    motion = inputs.registration.transform.fixed_from_moving
    return [
        TrackSet(
            inputs.label_of(tract.name),
            tract.streamlines.moved(motion),
            inputs.describe_tract(tract),
            inputs.colour_of(tract.name),
            inputs.definitions[tract.name]["code"],
            inputs.definitions[tract.name]["side"],
            tract.model,
            values_along(tract.streamlines, inputs.maps.fa, inputs.maps.mask),
        )
        for tract in inputs.tracts
        if len(tract.streamlines)
    ]


def _compare_tracks(meant: TrackSet, read: ReadTracks | None, frame: str) -> dict[str, Any]:
    """Compare streamlines with what came back; give how far off the worst point is."""
    off_mm, off_fa = np.inf, 0.0
    lines = meant.streamlines
    if read is not None and np.array_equal(read.streamlines.offsets, lines.offsets):
        away = read.streamlines.points_ras_mm.astype(np.float64) - lines.points_ras_mm
        off_mm = float(np.linalg.norm(away, axis=1).max())
        if read.fa is not None and meant.fa is not None:
            both = np.nan_to_num(read.fa, nan=-1.0) - np.nan_to_num(meant.fa, nan=-1.0)
            off_fa = float(np.abs(both).max())
    is_there = read is not None and read.frame_of_reference_uid == frame
    _check(
        f"tract {meant.label}",
        f"points are off by {off_mm:.4f} mm, FA by {off_fa:g}",
        is_right=is_there and off_mm <= _SAME_MM and off_fa <= _FA_ERROR,
    )
    return {"n_streamlines": len(lines), "error_mm": off_mm, "has_fa": _has_fa(read)}


def _has_fa(read: ReadTracks | None) -> bool:
    return read is not None and read.fa is not None


def _without_fa(label: str) -> Finding:
    return Finding(
        Severity.INFO,
        "tract-without-fa",
        f"{label} is written without FA: a whole streamline runs where it was not measured.",
        "Nothing, unless the values along the tract are needed.",
    )
