"""The numbers a step tells of its run: what each is called, its unit, how it is rounded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLocale

from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.declared_text import spelled
from dtiplan.gui.widgets.scanner_texts import series_rows


@dataclass(frozen=True)
class _Form:
    """How one number is shown: name, unit, decimals, and what it is multiplied by."""

    name: str
    unit: str = ""
    decimals: int = 2
    factor: float = 1.0


def number_text(value: float, decimals: int, unit: str = "") -> str:
    """Write a number with the locale's decimal mark and its unit."""
    text = QLocale().toString(float(value), "f", decimals)
    if not unit:
        return text
    return f"{text}{unit}" if unit == "°" else f"{text} {unit}"


def fact_rows(facts: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Give name and value of every plain fact; groups are told by the pages that know them."""
    forms = _forms()
    rows = []
    for key, value in facts.items():
        if key == "shells":
            rows.append((tr("Shells (b in s/mm², volumes)"), _shells(value)))
        elif key == "diffusion_series":
            rows += series_rows(value, tr("Diffusion"))
        elif key == "planning_series":
            rows += series_rows(value, tr("Planning"))
        elif key == "targets":
            rows.append((tr("Targets"), _targets(value)))
        elif isinstance(value, bool):
            rows.append((_plain(key), tr("Yes") if value else tr("No")))
        elif isinstance(value, int | float):
            form = forms.get(key) or _Form(_plain(key), decimals=3 if value < 10 else 1)
            decimals = 0 if isinstance(value, int) else form.decimals
            rows.append((form.name, number_text(value * form.factor, decimals, form.unit)))
        elif isinstance(value, str):
            said = spelled(value) if key == "source" else value
            rows.append((forms[key].name if key in forms else _plain(key), said))
    return rows


def _forms() -> dict[str, _Form]:
    return {
        "mask_volume_cc": _Form(tr("Brain mask"), "cm³", 0),
        "noise_sigma_median": _Form(tr("Noise (median sigma, signal units)"), "", 2),
        "displacement_mm_max": _Form(tr("Largest head motion"), "mm", 1),
        "rotation_deg_max": _Form(tr("Largest head rotation"), "°", 1),
        "fa_median": _Form(tr("Median FA in the mask"), "", 3),
        "md_median_mm2_s": _Form(tr("Median MD in the mask"), "×10⁻³ mm²/s", 3, 1000.0),
        "angle_deg": _Form(tr("Rotation"), "°", 2),
        "shift_mm": _Form(tr("Shift of the brain's middle"), "mm", 2),
        "correlation": _Form(tr("Correlation with the template"), "", 3),
        "inverse_error_mm": _Form(tr("There and back again, mean error"), "mm", 2),
        "imaged_fraction": _Form(tr("Part of the brain imaged"), "%", 0, 100.0),
        "margin": _Form(tr("Margin over the runner-up"), "%", 1, 100.0),
        "diffusion_series_uid": _Form(tr("Diffusion series UID")),
        "planning_series_uid": _Form(tr("Planning series UID")),
        "source": _Form(tr("Shift left")),
        "remaining_mm_median": _Form(tr("Shift left, median"), "mm", 1),
        "remaining_mm_p95": _Form(tr("Shift left, 95th percentile"), "mm", 1),
        "n_structures": _Form(tr("Structures written"), "", 0),
    }


def _shells(shells: list[dict[str, Any]]) -> str:
    locale = QLocale()
    return "; ".join(f"b {locale.toString(float(s['b_s_mm2']), 'f', 0)}: {s['n']}" for s in shells)


def _targets(targets: list[dict[str, Any]]) -> str:
    told = (f"{t['name']} ({number_text(t['volume_cc'], 2, 'cm³')})" for t in targets)
    return "; ".join(told) or tr("None")


def _plain(key: str) -> str:
    return key.replace("_", " ").capitalize()
