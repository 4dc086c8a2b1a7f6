"""Measuring on phantoms: placement, regions, metrics, and what many scans say together."""
