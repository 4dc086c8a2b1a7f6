"""What the program can do to a case."""
