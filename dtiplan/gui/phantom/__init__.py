"""The phantom comparison: its window, the wizard and the study it works on."""
