"""Structures as voxels: as large as their outlines, nothing thin lost, nothing moved."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality, PlanningSeries
from dtiplan.domain.units import Unit
from dtiplan.processing.structures.pixel_masks import burned_in, outline_of, pixel_mask
from dtiplan.processing.structures.structure_making import make_structure
from tests.structure_scenes import (
    CENTRE,
    Scene,
    bundle,
    grid_of,
    ring,
    series_in_memory,
    straight,
)


def planning(position: str = "HFS", pixel_mm: tuple[float, float] = (1.0, 0.7)) -> PlanningSeries:
    return series_in_memory(grid_of(Scene(position, position, 3.0, pixel_mm)))


@pytest.mark.parametrize("position", ["HFS", "FFP", "oblique"])
def test_that_voxels_hold_the_volume_and_the_place_of_the_outlines(position: str) -> None:
    series = planning(position)
    made = make_structure(bundle(15), series, radius_mm=2.0, margin_mm=0.0, name="Tract_L")
    pixels = pixel_mask(made.structure, series)
    assert pixels.contoured_cc == pytest.approx(made.volume_cc, rel=0.01)
    assert pixels.volume_cc == pytest.approx(pixels.contoured_cc, rel=0.01)
    places = series.image.grid.points_ras_mm()[pixels.mask]
    assert np.linalg.norm(places.mean(axis=0) - made.centroid_ras_mm) < 0.2


def test_that_the_hole_of_a_ring_stays_a_hole() -> None:
    series = planning()
    made = make_structure(ring(), series, radius_mm=3.0, margin_mm=0.0, name="Ring")
    middle = np.rint(series.image.grid.vox_from_ras @ [*CENTRE, 1.0]).astype(int)[:3]
    assert not pixel_mask(made.structure, series).mask[tuple(middle)]


def test_that_a_thread_thinner_than_a_pixel_is_in_every_slice_it_runs_through() -> None:
    series = planning(pixel_mm=(4.0, 4.0))
    thread = straight(np.array([0.4, 0.3, 1.0]), 50.0)
    made = make_structure(thread, series, radius_mm=0.8, margin_mm=0.0, name="Thread")
    pixels = pixel_mask(made.structure, series)
    drawn = {series.planes.nearest(float(series.planes.from_ras(c.points_ras_mm)[0, 2]))
             for c in made.structure.contours}  # fmt: skip
    assert set(np.flatnonzero(pixels.mask.any(axis=(0, 1)))) == drawn
    assert pixels.n_widened == len(drawn)
    assert pixels.volume_cc > pixels.contoured_cc


def test_that_an_outline_is_the_edge_and_a_thin_mask_is_all_edge() -> None:
    mask = np.zeros((9, 9, 3), bool)
    mask[2:7, 2:7, 1] = True
    edge = outline_of(mask)
    assert edge.sum() == 16
    assert not edge[4, 4, 1]
    mask[3:, :, 1] = False
    assert np.array_equal(outline_of(mask), mask)


def mr(values: np.ndarray) -> PlanningSeries:
    series = series_in_memory(grid_of(Scene("HFS", "HFS", 8.0, (8.0, 8.0))))
    image = Image(values(series.image.grid.shape), series.image.grid, Unit.SIGNAL, "planning")
    return replace(series, image=image, modality=Modality.MR)


def test_that_only_the_chosen_voxels_are_burned_in_and_the_series_stays_as_it_is() -> None:
    series = mr(lambda shape: np.full(shape, 200, np.int16))
    before = series.image.values.copy()
    mask = np.zeros(before.shape, bool)
    mask[2:7, 2:7, 3] = True
    copy, burned = burned_in(series, [mask], is_filled=True, intensity_percent=150.0)
    assert burned == 300
    assert np.array_equal(copy == 300, mask)
    assert (copy[~mask] == 200).all()
    outlined, _ = burned_in(series, [mask], is_filled=False, intensity_percent=150.0)
    assert np.array_equal(outlined == 300, outline_of(mask))
    assert np.array_equal(series.image.values, before)


def test_that_values_with_fractions_are_scaled_to_whole_numbers() -> None:
    series = mr(lambda shape: np.linspace(0.0, 0.5, int(np.prod(shape))).reshape(shape))
    nothing = np.zeros(series.image.values.shape, bool)
    copy, _ = burned_in(series, [nothing], is_filled=True, intensity_percent=100.0)
    assert (copy.min(), copy.max()) == (0, 4000)
    assert np.abs(copy / 8000.0 - series.image.values).max() < 1e-4
