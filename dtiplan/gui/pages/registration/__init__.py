"""The registration page: blending, nudging, accepting."""
