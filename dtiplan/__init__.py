"""dtiplan: diffusion tractography for radiosurgery planning."""

__version__ = "0.1.0"

DISCLAIMER = (
    "Research software. Not a medical device; no CE mark, no FDA clearance. "
    "Not for clinical decisions; every exported structure must be reviewed and approved "
    "by a qualified user in the treatment planning system."
)
