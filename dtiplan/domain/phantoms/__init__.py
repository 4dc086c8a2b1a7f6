"""Nouns of the phantom comparison: what a phantom is, what was measured on it."""
