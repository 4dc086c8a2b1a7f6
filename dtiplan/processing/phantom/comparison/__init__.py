"""Scanners and dates against each other, and what few data cannot say."""
