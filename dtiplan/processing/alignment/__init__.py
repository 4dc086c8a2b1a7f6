"""Alignment: the rigid registration of one image to another."""
