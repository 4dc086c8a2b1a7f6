"""Phantoms: made, measured, compared, watched over time."""
