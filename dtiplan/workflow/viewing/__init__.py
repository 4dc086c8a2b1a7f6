"""What of a case can be shown, and how: layers, slices, the scene, tables, pictures."""
