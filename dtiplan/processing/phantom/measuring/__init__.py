"""What one scan says: regions, the fit, and every metric of quality."""
