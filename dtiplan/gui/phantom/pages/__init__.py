"""The seven pages of the phantom wizard, in order."""
