"""The report of a case: where its content comes from, its sections, its files."""
