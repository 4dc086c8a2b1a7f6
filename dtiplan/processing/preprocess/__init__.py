"""Steps between import and fit: mask, noise, ringing, motion."""
