"""Distortion: how far echo-planar images are shifted, and putting that right where data allow."""
