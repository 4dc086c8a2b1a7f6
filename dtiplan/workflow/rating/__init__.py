"""Blind rating: the same cases masked, mirrored and moved for several raters, and how they agree."""
