"""Digital objects with known truth, computed from their description."""
