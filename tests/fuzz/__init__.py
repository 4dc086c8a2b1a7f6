"""Fuzzing of every reader: damaged inputs by the thousand, each read in a child process."""
