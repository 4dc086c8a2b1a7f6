"""Layers of a case as items of the scene in 3D, and what of their style needs them made anew."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import ValidationError

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array, transform_points
from dtiplan.render import colormaps
from dtiplan.render.line_colours import by_direction, by_distance, by_image, plain
from dtiplan.render.line_scales import DISTANCE_LIMITS_MM, FA_LIMITS, value_colours
from dtiplan.render.live_lines import LineItem, Paint, ThinLines
from dtiplan.render.live_planes import ORIENTATIONS, PlaneItem, Tint
from dtiplan.render.live_regions import RegionLook, ball_item, box_item, painted_item
from dtiplan.render.live_scene import Item
from dtiplan.render.live_slices import Samples, coloured
from dtiplan.render.live_surfaces import SurfaceItem, brain_surface, structure_surface
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.manifest import Manifest
from dtiplan.workflow.regions.own_regions import AnyRegion, PaintedRegion, Rule, Shape, own_region
from dtiplan.workflow.viewing.case_tables import diffusion_grid
from dtiplan.workflow.viewing.dose_items import (
    is_isodose,
    isodose_item,
    isodose_legends,
    isodose_looks,
)
from dtiplan.workflow.viewing.layers import Layer, LayerKind, LayerStore

BRAIN = "brain"
PLANES = "planes"
_REGION = "region"
_BRAIN_COLOUR = (0.80, 0.84, 0.90)
_BRAIN_OPACITY = 0.55
_LEGEND_COLOURS = 9

Look = dict[str, Any]
"""How one layer is to be shown; the fields of ``gui.session.LayerStyle`` as plain values."""


@dataclass(frozen=True)
class Shown:
    """One revision of a case, only read, and what is known of it whatever its colours."""

    case: Case
    store: LayerStore
    made: dict[Any, Any] = field(default_factory=dict)
    """What was made of it, by name."""

    @classmethod
    def open(cls, folder: Path, revision: int | None, known: Shown | None = None) -> Shown:
        """Read a revision, or the current one; what another one has read is taken over.

        Raises
        ------
        UserError
            There is no such revision, or it cannot be read.
        """
        name = "case.json" if revision is None else f"revisions/{revision:06d}.json"
        try:
            manifest = Manifest.model_validate_json((folder / name).read_text(encoding="utf-8"))
        except (OSError, ValidationError) as error:
            raise UserError(
                f"The case {folder} cannot be shown in 3D.",
                f"{name} cannot be read: {error}.",
                "Close the case and open it again; the message then says what is wrong with it.",
                "case-damaged",
            ) from error
        case = Case(folder, manifest)
        return cls(case, LayerStore(case, known.store if known else None))

    def thin_lines(self, key: str) -> ThinLines:
        """Give the streamlines of a tract, thinned for drawing."""
        if key not in self.made:
            self.made[key] = ThinLines(self.store.value(key), self.store.scene_from_own(key))
        lines: ThinLines = self.made[key]
        return lines

    def surface(self, key: str) -> Any:
        """Give the surface of a structure, or of the brain."""
        if key not in self.made:
            self.made[key] = (
                brain_surface(self.case.read("mask"), self.store.scene_from_own("dwi"))
                if key == BRAIN
                else structure_surface(self.store.value(key))
            )
        return self.made[key]


def wanted_looks(shown: Shown, state: dict[str, Any]) -> dict[str, Look]:
    """Say which items are to be shown, by name, and how.

    Two equal looks give the same item. The keys of ``state`` are those of ``scene_service``.
    """
    store = shown.store
    looks: dict[str, Look] = {}
    images: list[Look] = []
    edited = f"tract:{(state.get('editing') or {}).get('tract', '')}"
    for style in state.get("layers", ()):
        layer = next((y for y in store.layers if y.key == style["key"]), None)
        is_pointed_at = layer is not None and layer.key == state.get("pointed_at")
        if layer is None or not (style.get("is_visible", True) or is_pointed_at):
            continue
        if layer.key == edited:
            continue  # drawn as it would be left
        if layer.kind is LayerKind.TRACT:
            looks[layer.key] = _tract_look(store, layer, style)
        elif layer.kind.is_contoured:
            looks[layer.key] = {
                "key": layer.key,
                "opacity": 1.0 if is_pointed_at else float(style.get("opacity", 1.0)),
                "colour_rgb": list(style.get("colour_rgb") or layer.colour_rgb),
            }
        elif layer.kind is LayerKind.DOSE:
            looks |= isodose_looks(store, layer, state.get("isodoses"))
        elif layer.kind in (LayerKind.IMAGE, LayerKind.COLOUR):
            images.append(style)
    planes = [name for name in ORIENTATIONS if name in state.get("planes", ())]
    if images and planes:
        top = images[-1]
        looks[PLANES] = {
            "key": top["key"],
            "planes": planes,
            "colormap": top.get("colormap", "grey"),
            "window": top.get("window"),
        }
    if state.get("has_brain", True) and shown.case.manifest.artifact("mask") is not None:
        looks[BRAIN] = {"key": BRAIN}
    return {**looks, **_region_looks(shown, state)}


def _region_looks(shown: Shown, state: dict[str, Any]) -> dict[str, Look]:
    """Give the regions that are edited; painted ones need the diffusion series' voxels."""
    if shown.case.manifest.artifact("mask") is None:
        return {}
    return {
        f"{_REGION}:{number}": {"key": _REGION, **region}
        for number, region in enumerate(state.get("regions", ()))
    }


def is_region(look: Look) -> bool:
    """Whether it is a region that is edited."""
    return bool(look["key"] == _REGION)


def _tract_look(store: LayerStore, layer: Layer, style: Look) -> Look:
    """Give how a tract is drawn; in its own colour where what it asks for is not there."""
    colouring = style.get("colouring", "tract")
    target = store.target_of(layer.key) if colouring == "distance" else None
    has_fa = any(y.key == "fa" for y in store.layers)
    if (colouring == "fa" and not has_fa) or (colouring == "distance" and target is None):
        colouring = "tract"
    return {
        "key": layer.key,
        "colouring": colouring,
        "as_tubes": bool(style.get("as_tubes", True)),
        "colour_rgb": list(style.get("colour_rgb") or layer.colour_rgb),
        "target": target,
    }


def make_item(shown: Shown, name: str, look: Look, cursor_ras_mm: Array) -> Item:
    """Make an item as it is to be shown."""
    key, store = look["key"], shown.store
    if key == _REGION:
        return _region_item(shown, look)
    if name == BRAIN:
        return SurfaceItem(shown.surface(BRAIN), _BRAIN_COLOUR, _BRAIN_OPACITY, is_glass=True)
    if name == PLANES:
        tint = _tint(store, look)
        return PlaneItem(
            store.value(key), store.scene_from_own(key), tint, look["planes"], cursor_ras_mm
        )
    if is_isodose(look):
        return isodose_item(store, look)
    if "opacity" in look:
        colour = colormaps.unit_rgb(look["colour_rgb"])
        return SurfaceItem(shown.surface(key), colour, look["opacity"])
    return LineItem(shown.thin_lines(key), _paint(store, look), as_tubes=look["as_tubes"])


def _region_item(shown: Shown, look: Look) -> Item:
    region, matrix = own_region(look["text"]), shown.store.scene_from_own("dwi")
    drawn = RegionLook(
        colormaps.unit_rgb(look["colour_rgb"]), region.rule is Rule.EXCLUDE, look["is_chosen"]
    )
    if isinstance(region, PaintedRegion):
        return painted_item(region.mask, matrix @ _vox_box(shown, region), drawn)
    centre, half = np.asarray(region.centre_ras_mm), np.asarray(region.half_mm)
    if region.shape is Shape.BALL:
        return ball_item(transform_points(matrix, centre), region.half_mm[0], drawn)
    return box_item(centre, half, matrix, drawn)


def _vox_box(shown: Shown, region: PaintedRegion) -> Array:
    """Give the matrix from the voxels of a painted region's box to the diffusion RAS mm, 4x4."""
    grid = diffusion_grid(shown.case)
    assert grid is not None
    shift = np.eye(4)
    shift[:3, 3] = region.first_vox
    return np.asarray(grid.ras_from_vox @ shift)


def _middle(shown: Shown, region: AnyRegion) -> Array:
    """Give the middle of a region in the scene, (3,)."""
    matrix = shown.store.scene_from_own("dwi")
    if isinstance(region, PaintedRegion):
        middle = np.argwhere(region.mask).mean(axis=0)
        return transform_points(matrix @ _vox_box(shown, region), middle)
    return transform_points(matrix, np.asarray(region.centre_ras_mm))


def labels_of(shown: Shown, looks: dict[str, Look]) -> list[Look]:
    """Say where the names of the regions in the scene belong.

    Each has ``name``, ``rule`` (``include`` or ``exclude``), ``colour_rgb`` and
    ``point_ras_mm``, the middle of the region.
    """
    return [_label(shown, look) for look in looks.values() if look["key"] == _REGION]


def _label(shown: Shown, look: Look) -> Look:
    """Give the label of a region; its place is looked for once, not for every picture."""
    kept = ("label", look["text"])
    if kept not in shown.made:
        region = own_region(look["text"])
        shown.made[kept] = str(region.rule), [float(x) for x in _middle(shown, region)]
    rule, point = shown.made[kept]
    named = {"name": look["name"], "colour_rgb": look["colour_rgb"]}
    return {**named, "rule": rule, "point_ras_mm": point}


def _paint(store: LayerStore, look: Look) -> Paint:
    if look["colouring"] == "direction":
        return by_direction
    if look["colouring"] == "fa":
        return by_image(store.value("fa"), store.scene_from_own("fa"), FA_LIMITS)
    if look["colouring"] == "distance":
        inverse = np.linalg.inv(store.scene_from_own(look["target"]))
        return by_distance(store.value(look["target"]), np.asarray(inverse, dtype=np.float64))
    red, green, blue = look["colour_rgb"]
    return plain((red, green, blue))


def _tint(store: LayerStore, look: Look) -> Tint:
    image = store.value(look["key"])
    if image.values.ndim == 4:
        return lambda samples: colormaps.brightened(np.nan_to_num(samples)).astype(np.float32)
    limits = tuple(look["window"]) if look["window"] else store.window(look["key"])
    table = colormaps.COLORMAPS.get(look["colormap"], colormaps.COLORMAPS["grey"])

    def tint(samples: Samples) -> Any:
        return coloured(samples, limits, table)

    return tint


def legends_of(looks: dict[str, Look]) -> list[Look]:
    """Say what the value colours in the scene mean.

    Each legend has ``what`` (``fa`` or ``distance``), ``low`` and ``high`` (distances in mm),
    ``colours`` (RGB from low to high) and, for distances, ``targets`` (keys of structures); or
    ``what`` is ``dose``, see ``dose_items.isodose_legends``.
    """
    legends: list[Look] = []
    if any(look.get("colouring") == "fa" for look in looks.values()):
        low, high = FA_LIMITS
        legends.append({"what": "fa", "low": low, "high": high})
    targets = {look["target"] for look in looks.values() if look.get("target")}
    if targets:
        near, far = DISTANCE_LIMITS_MM
        told = {"what": "distance", "low": far, "high": near, "targets": sorted(targets)}
        legends.append(told)
    of_values = [{**legend, "colours": value_colours(_LEGEND_COLOURS)} for legend in legends]
    return of_values + isodose_legends(looks)
