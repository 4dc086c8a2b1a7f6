"""What is told of dose: documents, reports, scans beside each other, parts near a target."""
