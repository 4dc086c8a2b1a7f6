"""Dose: what dose contoured structures receive, and how sure that is."""
