"""How much memory this process and its children took at most."""

from __future__ import annotations

import sys


def peak_memory_mb() -> float | None:
    """Give the peak resident memory in MB, or None where the system does not tell."""
    if sys.platform == "win32":
        return None
    import resource

    # Linux tells kilobytes, macOS bytes.
    scale = 1024.0 if sys.platform.startswith("linux") else 1024.0**2
    peak = max(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return round(peak / scale, 1)
