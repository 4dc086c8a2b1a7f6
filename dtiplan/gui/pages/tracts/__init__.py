"""The tracts page: the list, and the regions shown and edited on slices."""
