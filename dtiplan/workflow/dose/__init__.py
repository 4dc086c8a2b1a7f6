"""Dose: plans are brought in, laid over structures, compared and reported."""
