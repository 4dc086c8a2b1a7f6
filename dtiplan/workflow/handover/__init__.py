"""Hand-over: what leaves a case for other systems, and the proof of what left."""
