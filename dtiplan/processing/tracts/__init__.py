"""Tracts: tracking, and which streamlines belong to a tract."""
