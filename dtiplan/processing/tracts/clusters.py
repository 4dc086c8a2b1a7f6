"""Clusters: streamlines of one tract that run together, so that a whole strand can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dtiplan.processing.tracts.resampling import resampled

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.streamlines import Streamlines

_NODES = 12


def clusters(streamlines: Streamlines, width_mm: float = 10.0) -> tuple[NDArray[np.int64], ...]:
    """Sort the streamlines of a tract into strands, the largest first.

    QuickBundles (Garyfallidis 2012): a streamline joins the strand whose mean runs within the
    given minimum average direct-flip distance of it, or begins a new one. The longest are taken
    first, so that the strands do not depend on the order in which streamlines were tracked.

    Parameters
    ----------
    streamlines : Streamlines
    width_mm : float
        Above 0.

    Returns
    -------
    tuple of int array
        Indices of each strand in rising order; of equally large ones the one with the lowest
        index comes first. Every streamline is in exactly one.
    """
    from dipy.segment.clustering import QuickBundles
    from dipy.segment.metricspeed import AveragePointwiseEuclideanMetric

    if not width_mm > 0:
        raise ValueError(f"clusters need a width above 0 mm, not {width_mm}")
    if not len(streamlines):
        return ()
    nodes = resampled(streamlines, _NODES)
    lengths = streamlines.lengths_mm()
    first = nodes.reshape(len(nodes), -1)[:, 0]
    order = np.lexsort((first, -lengths))
    found = QuickBundles(threshold=width_mm, metric=AveragePointwiseEuclideanMetric()).cluster(
        list(nodes[order].astype(np.float32))
    )
    each = [np.sort(order[np.asarray(strand.indices)]) for strand in found]
    return tuple(sorted(each, key=lambda indices: (-len(indices), int(indices[0]))))
