"""The report of a comparison: its content, tables, plots and files."""
