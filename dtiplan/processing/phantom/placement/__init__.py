"""Where a phantom lies in a scan, and whether its images are mirrored."""
