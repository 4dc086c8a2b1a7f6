"""Slices and the scene in 3D as widgets."""
