"""What of a case can be shown, and where it lies in one common scene.

The scene is the planning frame once a registration is there, else the diffusion frame. Values
stay as they are on disk, mapped into memory; each layer says by which matrix its own RAS mm
become the scene's.
"""

from __future__ import annotations

import threading
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.planning import Modality, SlicePlanes
from dtiplan.domain.registration import Registration
from dtiplan.domain.structures import InterpretedType
from dtiplan.render.colormaps import live_window
from dtiplan.render.slice_values import contours_by_slice, is_in_structure
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.current_tracts import definitions_artifact, tracts_artifact
from dtiplan.workflow.structure_labels import labels_from
from dtiplan.workflow.viewing.certainty_layers import FAMILY, certainty_image, certainty_titles
from dtiplan.workflow.viewing.dose_layers import (
    DIFFERENCE,
    DOSE,
    DoseDifference,
    dose_layers,
    dose_value,
    prescriptions_gy,
)
from dtiplan.workflow.viewing.image_sources import IMAGES, LOADERS, SOURCES
from dtiplan.workflow.viewing.layer import Layer, LayerKind, SceneFrame
from dtiplan.workflow.viewing.other_tracts import other_title, paler

if TYPE_CHECKING:
    from dtiplan.domain.dose_evaluation import DoseEvaluation

__all__ = ["Layer", "LayerKind", "LayerStore", "SceneFrame"]


class LayerStore:
    """The layers of one revision of a case.

    Reading an artifact hashes its files, which takes up to a second: ``prepare`` and ``value``
    belong in a worker. After ``prepare`` everything else answers at once, and ``value_if_read``
    always does. Several threads may ask.
    """

    def __init__(self, case: Case, known: LayerStore | None = None) -> None:
        """Take over what another revision of the case has read and this one still has."""
        self._case = Case(case.folder, case.manifest)  # stays at this revision
        self._lock = threading.RLock()
        self._read: dict[str, Any] = {}
        self._values: dict[str, Any] = {}
        self._windows: dict[str, tuple[float, float]] = {}
        if known is not None:
            self._read, self._values, self._windows = known.still_true(case)

    def still_true(self, case: Case) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
        """Give artifacts, values and windows that another revision of the case has unchanged."""

        def same(name: str) -> bool:
            return case.manifest.artifact(name) == self._case.manifest.artifact(name)

        with self._lock:
            images = {key for key, needs in SOURCES.items() if all(map(same, needs))}
            return (
                {name: value for name, value in self._read.items() if same(name)},
                {key: value for key, value in self._values.items() if key in images},
                {key: value for key, value in self._windows.items() if key in images},
            )

    def prepare(self) -> None:
        """Read what every view needs: the list of layers, the frame, the box around all."""
        _ = self.layers, self.bounds_ras_mm, self.middle_ras_mm
        _ = self.patient_id, self.frame_of_reference_uid, self._contours, self.prescriptions_gy

    def _artifact(self, name: str) -> Any:
        ref = self._case.manifest.artifact(name)
        if ref is None:
            return None
        with self._lock:
            if name not in self._read:
                self._read[name] = self._case.read(name)
            return self._read[name]

    @cached_property
    def registration(self) -> Registration | None:
        """The accepted registration if it was made from the one found last, else that one."""
        found: Registration | None = self._artifact("registration")
        accepted: Registration | None = self._artifact("accepted_registration")
        step = self._case.manifest.steps.get("accept-registration")
        ref = self._case.manifest.artifact("registration")
        if accepted is None or step is None or found is None or ref is None:
            return accepted or found
        return accepted if step.inputs.get("registration") == ref.sha256 else found

    @cached_property
    def planning_from_diffusion(self) -> Array | None:
        """The motion of ``registration``, 4x4 RAS mm; None without one.

        Shown even where it may not be used, so that it can be looked at and put right.
        """
        found = self.registration
        return None if found is None else np.asarray(found.transform.fixed_from_moving)

    @property
    def is_registration_doubtful(self) -> bool:
        """Whether the scene is joined by a registration that must not be used."""
        return self.registration is not None and not self.registration.is_usable

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
            is_ct = self._artifact("planning").modality is Modality.CT
            title = "Planning CT" if is_ct else "Planning MR"
            found.append(Layer("planning", LayerKind.IMAGE, title, False, is_shown_at_first=True))
        is_first = not found
        for key, kind, title, needs in IMAGES:
            if self._case.manifest.artifact(needs) is not None:
                is_shown = is_first and key == "dwi"
                found.append(Layer(key, kind, title, True, is_shown_at_first=is_shown))
        if self._case.manifest.artifact("maps") is not None:
            found.append(Layer("glyphs", LayerKind.GLYPHS, "Tensors", True))
        for key, title in certainty_titles(self._artifact):
            found.append(Layer(key, LayerKind.IMAGE, title, True, colormap="hot", opacity=0.6))
        found += dose_layers(self._artifact) if self.frame is SceneFrame.PLANNING else []
        told = self._artifact(definitions_artifact(self._case.manifest)) or {}
        record = self._case.manifest.steps.get("make-structures")
        labels = labels_from(record.params if record else {})
        for family in ("tract", "other"):
            for tract in self._tracts(family):
                if len(tract.streamlines):
                    colour = labels.colour_of(tract.name) or tuple(told[tract.name]["colour_rgb"])
                    is_other = family == "other"
                    found.append(
                        Layer(
                            f"{family}:{tract.name}", LayerKind.TRACT,
                            other_title(tract) if is_other else tract.name, True,
                            paler(colour) if is_other else colour, is_shown_at_first=True,
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
            found += [
                Layer(
                    f"target:{target.name}", LayerKind.TARGET, target.name, False,
                    target.colour_rgb, is_shown_at_first=True, opacity=0.7,
                )
                for target in self._artifact("targets") or ()
            ]  # fmt: skip
        return tuple(found)

    @cached_property
    def dose_evaluation(self) -> DoseEvaluation | None:
        """What is known of the doses; None where none were evaluated."""
        found: DoseEvaluation | None = self._artifact("dose_evaluation")
        return found

    @cached_property
    def prescriptions_gy(self) -> dict[str, float]:
        """The highest prescription of each plan that tells one, by its name."""
        return prescriptions_gy(self.dose_evaluation)

    def _tracts(self, family: str) -> Any:
        """Give the tracts as they are now, or those of the other model."""
        is_other = family == "other"
        name = "other_tracts" if is_other else tracts_artifact(self._case.manifest)
        return self._artifact(name) or ()

    def value(self, key: str) -> Any:
        """Give the value of a layer in its own frame, see ``LayerKind``."""
        with self._lock:
            if key not in self._values:
                self._values[key] = self._load(key)
            return self._values[key]

    def value_if_read(self, key: str) -> Any | None:
        """Give the value of a layer if it need not be read from disk first."""
        return self._values.get(key)

    def window(self, key: str) -> tuple[float, float]:
        """Give the values of an image shown darkest and brightest at first."""
        if key not in self._windows:
            value = self.value(key)
            if isinstance(value, DoseDifference):
                limit = value.limit_gy()
                self._windows[key] = -limit, limit
            else:
                self._windows[key] = live_window(value)
        return self._windows[key]

    @property
    def known_layers(self) -> frozenset[str]:
        """Names that grow in number with what has been read: values, and windows of images."""
        return frozenset(self._values) | frozenset(f"{key} window" for key in self._windows)

    def slice_step_mm(self, axis: int) -> float:
        """Give the distance between the slices of the image farthest back along a RAS axis."""
        images = [y for y in self.layers if y.kind is LayerKind.IMAGE]
        if not images:
            return 1.0
        grid = self._grid(images[0].key)
        directions = self.scene_from_own(images[0].key)[:3, :3] @ grid.directions
        return float(grid.spacing_mm[int(np.abs(directions[axis]).argmax())])

    def window_if_known(self, key: str) -> tuple[float, float] | None:
        """Give the same if the image has been looked at before."""
        return self._windows.get(key)

    def target_of(self, tract_key: str) -> str | None:
        """Choose what a tract's distance is measured to: the first target, else a structure."""
        imported = [y.key for y in self.layers if y.kind is LayerKind.TARGET]
        structures = [y.key for y in self.layers if y.kind is LayerKind.STRUCTURE]
        targets = [
            key for key in structures if self.value(key).interpreted_type is InterpretedType.GTV
        ]
        own = f"structure:{tract_key.partition(':')[2]}"
        return next((key for key in (*imported, *targets, *structures) if key != own), None)

    @cached_property
    def planning_planes(self) -> SlicePlanes | None:
        """The slices structures are drawn on; None without a planning series."""
        planning = self._artifact("planning")
        return planning.planes if planning else None

    def _load(self, key: str) -> Any:
        family, _, name = key.partition(":")
        if family in ("tract", "other"):
            return next(t.streamlines for t in self._tracts(family) if t.name == name)
        if family == FAMILY:
            return certainty_image(self._artifact, name)
        if family in (DOSE, DIFFERENCE):
            return dose_value(self._artifact, family, name)
        if family == "structure":
            structures = (m.structure for m in self._artifact("structures"))
            return next(s for s in structures if s.name == name)
        if family == "target":
            return next(t for t in self._artifact("targets") if t.name == name)
        return LOADERS[key](self._artifact)

    def scene_from_own(self, key: str) -> Array:
        """Give the matrix from a layer's own RAS mm to the scene's, 4x4."""
        layer = next(layer for layer in self.layers if layer.key == key)
        if layer.is_diffusion and self.frame is SceneFrame.PLANNING:
            assert self.planning_from_diffusion is not None
            return self.planning_from_diffusion
        return np.eye(4)

    @cached_property
    def _contours(self) -> dict[str, dict[int, list[Array]]]:
        planes = self.planning_planes
        keys = [y.key for y in self.layers if y.kind.is_contoured]
        if planes is None:
            return {}
        return {key: contours_by_slice(self.value(key), planes) for key in keys}

    def structures_at(self, point_ras_mm: ArrayLike) -> tuple[str, ...]:
        """Give the keys of the structures and targets a point of the scene is in."""
        planes = self.planning_planes
        if planes is None:
            return ()
        return tuple(
            key for key, of in self._contours.items() if is_in_structure(of, planes, point_ras_mm)
        )

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
