"""The import page: sources, the series found in them, which are used and why."""
