"""Measured margins on the page of the structures: proposed, looked at, accepted by name."""
