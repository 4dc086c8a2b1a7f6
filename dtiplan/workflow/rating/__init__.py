"""Blind rating: cases masked, mirrored and moved for several raters, and how they agree."""
