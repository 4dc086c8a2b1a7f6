"""From values a user wrote to a simulated scanner, with what is wrong with them."""

from __future__ import annotations

import math
from dataclasses import fields, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, get_args

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.scanner import SimulatedScanner, Weighting

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEFAULT = SimulatedScanner()

_LIMITS = {
    "field_t": (0.01, 30.0),
    "slices": (1, 1000),
    "directions": (1, 1000),
    "n_b0": (0, 1000),
    "repeats": (1, 1000),
    "snr": (0.0, 1e9),
    "temperature_c": (-30.0, 120.0),
    "epi_stretch": (0.5, 2.0),
    "ghost_percent": (0.0, 100.0),
    "psf_fwhm_mm": (0.0, 100.0),
    "slice_fwhm_mm": (0.0, 100.0),
    "coil_bias": (0.1, 10.0),
    "bubble_radius_mm": (0.0, 100.0),
}
_EACH_LIMITS = {
    "voxel_mm": (0.1, 50.0),
    "matrix": (8, 1024),
    "b_s_mm2": (1.0, 100_000.0),
    "b_scale": (0.0, 10.0),
}


def scanner_with(values: Mapping[str, Any], start: SimulatedScanner = _DEFAULT) -> SimulatedScanner:
    """Change settings of a scanner.

    Parameters
    ----------
    values : mapping
        Names of fields of ``SimulatedScanner`` and their values; lists stand for tuples, and one
        number for a list of one.
    start : SimulatedScanner
        What is not named stays as it is here.

    Raises
    ------
    UserError
        ``scanner-setting``: for an unknown name or a value that makes no sense.
    """
    known = {field.name for field in fields(SimulatedScanner)}
    unknown = sorted(set(values) - known)
    if unknown:
        raise _refused(f"No setting is called {', '.join(unknown)}.")
    changes = {name: _converted(name, value) for name, value in values.items()}
    scanner = replace(start, **changes)
    _refuse_impossible(scanner)
    return scanner


def _converted(name: str, value: Any) -> Any:
    """Give a value the type of its field."""
    model = getattr(_DEFAULT, name)
    try:
        if name == "temperature_c":
            return None if value is None else float(value)
        if isinstance(model, tuple):
            items = value if isinstance(value, list | tuple) else [value]
            if name != "b_s_mm2" and len(items) != len(model):
                raise _refused(f"{name} has {len(items)} values, {len(model)} are needed.")
            return tuple(_number(item, type(model[0])) for item in items)
        if isinstance(model, bool):
            if not isinstance(value, bool):
                raise TypeError
            return value
        if isinstance(model, str):
            return str(value)
        return _number(value, type(model))
    except (TypeError, ValueError, OverflowError):
        raise _refused(f"{name} is {value!r}, which is not a possible value.") from None


def _number(value: Any, kind: type) -> float | int:
    number = float(value)
    if not math.isfinite(number) or (kind is int and number != int(number)):
        raise ValueError
    return int(number) if kind is int else number


def _refuse_impossible(scanner: SimulatedScanner) -> None:
    for name, (low, high) in _LIMITS.items():
        value = getattr(scanner, name)
        if value is not None and not low <= value <= high:
            raise _refused(f"{name} is {value:g}; {low:g} to {high:g} is possible.")
    for name, (low, high) in _EACH_LIMITS.items():
        for value in getattr(scanner, name):
            if not low <= value <= high:
                raise _refused(f"{name} holds {value:g}; {low:g} to {high:g} is possible.")
    if scanner.weighting not in get_args(Weighting):
        raise _refused(
            f"weighting is '{scanner.weighting}'; {', '.join(get_args(Weighting))} are possible."
        )
    if sorted(scanner.stored_axis_order) != [0, 1, 2]:
        raise _refused(f"stored_axis_order is {scanner.stored_axis_order}, not an order of 0 1 2.")
    if set(scanner.stored_axis_signs) - {1, -1}:
        raise _refused(f"stored_axis_signs is {scanner.stored_axis_signs}; each is 1 or -1.")
    if not scanner.n_b0 and not scanner.b_s_mm2:
        raise _refused("No volume is asked for: n_b0 is 0 and there is no b-value.")
    acquired(scanner)


def acquired(scanner: SimulatedScanner) -> datetime:
    """Give when a scanner is said to have scanned; ``UserError`` for an impossible date."""
    try:
        return datetime.fromisoformat(scanner.acquired)
    except ValueError:
        raise _refused(
            f"acquired is '{scanner.acquired}', not a date and time as 2026-01-05T12:00:00."
        ) from None


def _refused(cause: str) -> UserError:
    return UserError(
        "The simulated scanner cannot be set so.",
        cause,
        "Change this setting; `dtiplan phantom make --help` tells all of them.",
        "scanner-setting",
    )
