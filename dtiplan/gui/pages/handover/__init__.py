"""The hand-over in the window: further objects, signatures, what is given away and comes back."""
