"""Kept self-tests, accepted baselines, and whether they stand in the way of a signature."""
