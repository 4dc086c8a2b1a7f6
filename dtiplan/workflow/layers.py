"""What of a case can be shown, and where it lies in one common scene.

The scene is the planning frame once a registration is there that may be used, else the
diffusion frame. Values stay as they are on disk, mapped into memory; each layer says by which
matrix its own RAS mm become the scene's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

import numpy as np

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.image import Image
from dtiplan.workflow.case import Case


class LayerKind(StrEnum):
    """What a layer's value is: ``Image``, RGB ``Image``, ``Streamlines`` or ``Structure``."""

    IMAGE = "image"
    COLOUR = "colour"
    TRACT = "tract"
    STRUCTURE = "structure"


class SceneFrame(StrEnum):
    """Whose millimetres the scene is in."""

    NONE = "none"
    DIFFUSION = "diffusion"
    PLANNING = "planning"


@dataclass(frozen=True)
class Layer:
    """Something of the case that can be drawn.

    Parameters
    ----------
    key : str
        For example ``planning``, ``fa``, ``tract:CST_L``, ``structure:CST_L``.
    kind : LayerKind
    title : str
        As shown; English, translated by the window.
    is_diffusion : bool
        Whether its own frame is the diffusion series'.
    colour_rgb : (int, int, int)
        Of tracts and structures.
    colormap : str
        At first; images only.
    is_shown_at_first : bool
    opacity : float
        At first.
    """

    key: str
    kind: LayerKind
    title: str
    is_diffusion: bool
    colour_rgb: tuple[int, int, int] = (255, 255, 255)
    colormap: str = "grey"
    is_shown_at_first: bool = False
    opacity: float = 1.0


class LayerStore:
    """The layers of one revision of a case."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._read: dict[str, Any] = {}
        self._values: dict[str, Any] = {}

    def _artifact(self, name: str) -> Any:
        if self._case.manifest.artifact(name) is None:
            return None
        if name not in self._read:
            self._read[name] = self._case.read(name)
        return self._read[name]

    @cached_property
    def planning_from_diffusion(self) -> Array | None:
        """The accepted or else the found motion, 4x4 RAS mm; None without a usable one."""
        registration = self._artifact("accepted_registration") or self._artifact("registration")
        if registration is None or not registration.is_usable:
            return None
        return np.asarray(registration.transform.fixed_from_moving)

    @cached_property
    def frame(self) -> SceneFrame:
        """Whose millimetres the scene is in."""
        if self._case.manifest.artifact("dwi") is None:
            return SceneFrame.NONE
        if self.planning_from_diffusion is None:
            return SceneFrame.DIFFUSION
        return SceneFrame.PLANNING

    @cached_property
    def layers(self) -> tuple[Layer, ...]:
        """Everything that can be drawn, from back to front."""
        found: list[Layer] = []
        if self.frame is SceneFrame.PLANNING:
            found.append(
                Layer("planning", LayerKind.IMAGE, "Planning", False, is_shown_at_first=True)
            )
        is_first = not found
        for key, kind, title, needs in _IMAGES:
            if self._case.manifest.artifact(needs) is not None:
                is_shown = is_first and key == "dwi"
                found.append(Layer(key, kind, title, True, is_shown_at_first=is_shown))
        told = self._artifact("definitions_used") or {}
        for tract in self._artifact("tracts") or ():
            if len(tract.streamlines):
                colour = tuple(told[tract.name]["colour_rgb"])
                found.append(
                    Layer(
                        f"tract:{tract.name}", LayerKind.TRACT, tract.name, True, colour,
                        is_shown_at_first=True,
                    )
                )  # fmt: skip
        if self.frame is SceneFrame.PLANNING:
            found += [
                Layer(
                    f"structure:{made.structure.name}", LayerKind.STRUCTURE, made.structure.name,
                    False, made.structure.colour_rgb, is_shown_at_first=True, opacity=0.5,
                )
                for made in self._artifact("structures") or ()
            ]  # fmt: skip
        return tuple(found)

    def value(self, key: str) -> Any:
        """Give the value of a layer in its own frame: Image, Streamlines or Structure."""
        if key not in self._values:
            self._values[key] = self._load(key)
        return self._values[key]

    def _load(self, key: str) -> Any:
        family, _, name = key.partition(":")
        if family == "tract":
            return next(t.streamlines for t in self._artifact("tracts") if t.name == name)
        if family == "structure":
            structures = (m.structure for m in self._artifact("structures"))
            return next(s for s in structures if s.name == name)
        return _LOADERS[key](self._artifact)

    def scene_from_own(self, key: str) -> Array:
        """Give the matrix from a layer's own RAS mm to the scene's, 4x4."""
        layer = next(layer for layer in self.layers if layer.key == key)
        if layer.is_diffusion and self.frame is SceneFrame.PLANNING:
            assert self.planning_from_diffusion is not None
            return self.planning_from_diffusion
        return np.eye(4)

    @cached_property
    def middle_ras_mm(self) -> Array:
        """The middle of the diffusion series in the scene, (3,); the origin without one."""
        series = self._artifact("dwi")
        if series is None:
            return np.zeros(3)
        motion = self.planning_from_diffusion
        return transform_points(np.eye(4) if motion is None else motion, series.grid.centre_ras_mm)

    @cached_property
    def bounds_ras_mm(self) -> tuple[Array, Array]:
        """The box around every image of the scene, lowest and highest corner, RAS mm."""
        corners = [np.zeros((1, 3))]
        images = [y for y in self.layers if y.kind in (LayerKind.IMAGE, LayerKind.COLOUR)]
        if images:
            corners = [
                transform_points(self.scene_from_own(y.key), self._grid(y.key).corners_ras_mm())
                for y in images
            ]
        points = np.concatenate(corners)
        return points.min(axis=0), points.max(axis=0)

    def _grid(self, key: str) -> Any:
        artifact = {"planning": "planning"}.get(key, "dwi")
        value = self._artifact(artifact)
        return value.image.grid if key == "planning" else value.grid

    @cached_property
    def patient_id(self) -> str:
        """The planning series' patient, as in its header."""
        planning = self._artifact("planning")
        return str(planning.patient_id) if planning else ""

    @cached_property
    def frame_of_reference_uid(self) -> str:
        """Of the scene; empty where the source names none."""
        if self.frame is SceneFrame.PLANNING:
            return str(self._artifact("planning").frame_of_reference_uid)
        series = self._artifact("dwi")
        return (series.grid.frame_of_reference_uid or "") if series else ""


def _mean_weighted(read: Callable[[str], Any]) -> Image:
    series = read("dwi_corrected") or read("dwi")
    return Image(*_named(series.mean_weighted(), "dwi"))


def _mean_b0(read: Callable[[str], Any]) -> Image:
    series = read("dwi_corrected") or read("dwi")
    return Image(*_named(series.mean_b0(), "b0"))


def _named(image: Image, name: str) -> tuple[Any, Any, Any, str]:
    return image.values, image.grid, image.unit, name


_IMAGES = (
    ("dwi", LayerKind.IMAGE, "Mean diffusion-weighted", "dwi"),
    ("b0", LayerKind.IMAGE, "Mean b = 0", "dwi"),
    ("fa", LayerKind.IMAGE, "FA", "maps"),
    ("md", LayerKind.IMAGE, "MD", "maps"),
    ("colour_fa", LayerKind.COLOUR, "Colour FA", "maps"),
)

_LOADERS: dict[str, Callable[[Callable[[str], Any]], Image]] = {
    "planning": lambda read: read("planning").image,
    "dwi": _mean_weighted,
    "b0": _mean_b0,
    "fa": lambda read: read("maps").fa,
    "md": lambda read: read("maps").md,
    "colour_fa": lambda read: read("maps").colour_fa,
}
