"""Regions the user draws, and where a tract's own regions lie."""
