"""Structures: from streamlines to contours, and the proof of their size and place."""
