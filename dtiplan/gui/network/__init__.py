"""Other DICOM systems in the window: known nodes, sending, fetching, waiting for studies."""
