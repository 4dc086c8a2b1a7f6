"""Statistics of few measurements: every number with its interval or the reason for none."""
