"""Diffusion: tensors, the proof of their directions and how good the data are."""
