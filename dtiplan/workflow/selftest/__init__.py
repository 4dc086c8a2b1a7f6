"""The self-test: reference objects with known answers go through the program's own functions."""
