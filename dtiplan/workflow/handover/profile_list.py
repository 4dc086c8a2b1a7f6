"""The profiles of planning systems that come with the program."""

from __future__ import annotations

import functools

from dtiplan.domain.tps_profiles import TpsProfile


@functools.cache
def shipped_profiles() -> tuple[TpsProfile, ...]:
    """Give them, the generic one first."""
    from dtiplan.io.tps_profiles import known_profiles, read_profile

    return tuple(read_profile(name) for name in known_profiles())
