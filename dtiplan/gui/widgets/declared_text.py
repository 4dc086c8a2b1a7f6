"""Units and single words from declarations and results, as they are written for a person."""

from __future__ import annotations

from dtiplan.gui.translation import tr


def shown_unit(unit: str) -> str:
    """Give a declared unit as it is written: ``deg`` as a sign, powers raised."""
    signs = {"deg": "°", "s/mm2": "s/mm²", "mm2/s": "mm²/s", "mm3": "mm³", "cc": "cm³"}
    return signs.get(unit, unit)


def spelled(value: str) -> str:
    """Give one of a parameter's choices, or a word from a result, as shown."""
    words = {
        "automatic": tr("Automatic"),
        "confirm": tr("Confirm"),
        "correct": tr("Correct"),
        "auto": tr("Automatic"),
        "tensor": tr("Tensor"),
        "csd": tr("CSD"),
        "both": tr("Both"),
        "deterministic": tr("Deterministic"),
        "probabilistic": tr("Probabilistic"),
        "rows": tr("Rows"),
        "columns": tr("Columns"),
        "slices": tr("Slices"),
        "unknown": tr("Not known"),
        "reversed phase encoding": tr("Measured with opposite phase encoding"),
        "expected from readout and air cavities": tr("Estimated from readout and air cavities"),
        "brain": tr("Brain"),
        "phantom": tr("Phantom"),
        "left": tr("Left"),
        "right": tr("Right"),
        "midline": tr("Midline"),
        "found": tr("Found"),
        "sparse": tr("Sparse"),
        "not_found": tr("Not found"),
        "wrong side": tr("Wrong side"),
        "implausible volume": tr("Implausible volume"),
        "implausible length": tr("Implausible length"),
        "tract-near-lesion": tr("Not trustworthy: near the lesion"),
        "tract-template-disagrees": tr("Not trustworthy: template does not fit"),
        "tract-unreliable": tr("Not reliable"),
    }
    return words.get(value, value.replace("_", " ").replace("-", " ").capitalize())
