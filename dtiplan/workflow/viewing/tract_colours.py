"""The colour of every point of a tract: what it says is chosen by the user."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.streamlines import Streamlines
from dtiplan.render.line_scales import FA_LIMITS
from dtiplan.workflow.viewing.display import Colouring
from dtiplan.workflow.viewing.layers import Layer, LayerStore


def point_colours(
    store: LayerStore,
    layer: Layer,
    colouring: Colouring,
    lines: Streamlines,
    plain_rgb: tuple[int, int, int] | None = None,
) -> NDArray[np.uint8] | tuple[int, int, int]:
    """Give one colour, or one for each point (n, 3), 0 to 255; the same as in 3D.

    Parameters
    ----------
    store : LayerStore
    layer : Layer
        The tract.
    colouring : Colouring
        By distance: of the structure ``store.target_of`` names; the tract's own colour where
        there is none.
    lines : Streamlines
        The tract in the scene.
    plain_rgb : (int, int, int), optional
        In place of the tract's own colour.
    """
    own_rgb = plain_rgb or layer.colour_rgb
    if colouring is Colouring.TRACT:
        return own_rgb
    # Loads the libraries of the scene in 3D, which a window with plain tracts does without.
    from dtiplan.render.line_colours import by_direction, by_distance, by_image

    if colouring is Colouring.DIRECTION:
        return by_direction(lines)
    if colouring is Colouring.FA:  # both are the diffusion series': read in its own frame
        return by_image(store.value("fa"), np.eye(4), FA_LIMITS)(store.value(layer.key))
    target = store.target_of(layer.key)
    if colouring is Colouring.DISTANCE and target is not None:
        own_from_scene = np.asarray(np.linalg.inv(store.scene_from_own(target)))
        return by_distance(store.value(target), own_from_scene)(lines)
    return own_rgb
