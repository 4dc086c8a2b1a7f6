"""The window of two scans of one person: chosen, checked, compared, and what came of it."""
