"""The window of a study of volunteers: its scans, where each case stands, and their report."""
