"""Doses in the scene in 3D: surfaces of equal dose, and what their colours mean."""

from __future__ import annotations

from typing import Any

from dtiplan.render.colormaps import unit_rgb
from dtiplan.render.isodoses import level_colours
from dtiplan.render.live_scene import Item
from dtiplan.render.live_surfaces import SurfaceItem, isodose_surface
from dtiplan.workflow.viewing.dose_layers import DOSE
from dtiplan.workflow.viewing.isodose_look import IsodoseLook
from dtiplan.workflow.viewing.layers import Layer, LayerStore

_LEVEL = "level_gy"


def isodose_looks(store: LayerStore, layer: Layer, kept: Any) -> dict[str, dict[str, Any]]:
    """Say which surfaces of a dose are shown, by name, and how.

    Parameters
    ----------
    store : LayerStore
    layer : Layer
        A dose.
    kept : mapping
        ``IsodoseLook`` as plain values.

    Returns
    -------
    dict
        Each surface has the colour that its level has on slices, where it is a level there too.
    """
    look = IsodoseLook.from_json(kept)
    prescription = store.prescriptions_gy.get(layer.key.removeprefix(f"{DOSE}:"))
    surfaces = look.surfaces_gy(prescription)
    lines = look.levels_gy(prescription)
    known = {gy: rgb for (_, gy), rgb in zip(lines, level_colours(len(lines)), strict=True)}
    own = level_colours(len(surfaces))
    return {
        f"{layer.key}@{gy:g}": {
            "key": layer.key,
            _LEVEL: gy,
            "written": written,
            "in_percent": look.in_percent,
            "colour_rgb": list(known.get(gy, rgb)),
            "surface_opacity": look.surface_opacity,
        }
        for (written, gy), rgb in zip(surfaces, own, strict=True)
    }


def is_isodose(look: dict[str, Any]) -> bool:
    """Whether it is a surface of equal dose."""
    return _LEVEL in look


def isodose_item(store: LayerStore, look: dict[str, Any]) -> Item:
    """Make a surface of equal dose."""
    red, green, blue = look["colour_rgb"]
    surface = isodose_surface(store.value(look["key"]), look[_LEVEL])
    return SurfaceItem(surface, unit_rgb((red, green, blue)), look["surface_opacity"])


def isodose_legends(looks: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Say what the surfaces mean: ``what`` is ``dose``, with ``levels`` from the highest down."""
    shown = [look for look in looks.values() if is_isodose(look)]
    if not shown:
        return []
    levels = [
        {
            "value": look["written"],
            "in_percent": look["in_percent"],
            "plan": look["key"].removeprefix(f"{DOSE}:"),
            "colour_rgb": look["colour_rgb"],
        }
        for look in sorted(shown, key=lambda each: (each["key"], -each[_LEVEL]))
    ]
    return [{"what": "dose", "levels": levels}]
