"""DICOM over the network: known nodes, sending with a log, finding, fetching, receiving."""
