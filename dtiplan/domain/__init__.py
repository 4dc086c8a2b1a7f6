"""The nouns of the program: numpy and the standard library only."""
