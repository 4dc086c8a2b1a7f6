"""DICOM objects beside the RTSTRUCT: made from a case, read back, handed over all at once."""
