"""A study on disk: orders, what is recognised, kept, packed and opened."""
