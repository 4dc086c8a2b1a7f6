"""Where the face is in an image of a head, so that it can be taken out before it is given away."""
