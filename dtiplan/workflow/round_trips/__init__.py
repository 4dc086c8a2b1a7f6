"""Structures that came back from a planning system: compared with what was sent, and filed."""
