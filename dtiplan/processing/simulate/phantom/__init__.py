"""Digital reference objects: any described phantom, as a scanner with known faults would see it."""
