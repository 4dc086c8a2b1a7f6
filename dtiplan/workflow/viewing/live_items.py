"""What is followed or edited, as items of the scene in 3D."""

from __future__ import annotations

from typing import Any

import numpy as np

from dtiplan.domain.streamlines import Streamlines
from dtiplan.render.line_colours import by_direction, plain
from dtiplan.render.live_bundle import BundleItem
from dtiplan.render.live_lines import LineItem, ThinLines
from dtiplan.render.live_scene import Item
from dtiplan.workflow.viewing.live_editing import EditedLook

EDITING_ITEMS = ("editing", "editing:removed", "editing:strand")
_GREY, _STRAND = (118, 122, 128), (255, 235, 120)


def followed_item(thin: Streamlines) -> Item:
    """Give streamlines that change many times a second."""
    return BundleItem(thin, by_direction)


def editing_items(look: EditedLook, wanted: dict[str, Any]) -> dict[str, Item]:
    """Give what stays of a tract, what does not (grey) and what stands out, by name."""
    strand = np.zeros(len(look.kept), dtype=bool)
    strand[[int(i) for i in wanted.get("strand", ()) if 0 <= int(i) < len(strand)]] = True
    red, green, blue = wanted.get("colour_rgb", (120, 200, 255))
    chosen = {
        EDITING_ITEMS[0]: (look.kept & ~strand, (int(red), int(green), int(blue))),
        EDITING_ITEMS[1]: (~look.kept & bool(wanted.get("shows_removed")), _GREY),
        EDITING_ITEMS[2]: (look.kept & strand, _STRAND),
    }
    lines = look.tract.streamlines
    return {
        name: LineItem(
            ThinLines(lines.subset(which), look.scene_from_own),
            plain(colour),
            as_tubes=name != EDITING_ITEMS[1],
        )
        for name, (which, colour) in chosen.items()
        if which.any()
    }
