"""Where the images come from, as the report says it: scanner, software, day and time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dtiplan.workflow.reporting.report_source import ReportSource


def scanner_text(source: ReportSource, series: str) -> str:
    """Say maker, model, field strength, software, station and serial number.

    Parameters
    ----------
    source : ReportSource
    series : {'diffusion_series', 'planning_series'}
        Which fact of the import.
    """
    told, words = _told(source, series), source.words
    device = " ".join(filter(None, (told.get("maker"), told.get("model"))))
    parts = [device] if device else []
    if told.get("field_t"):
        parts.append(source.language.localised(f"{told['field_t']:.3g} T"))
    if told.get("software"):
        versions = str(told["software"]).replace("\\", ", ")
        parts.append(words("software {version}").format(version=versions))
    if told.get("station"):
        parts.append(words("station {name}").format(name=told["station"]))
    if told.get("serial"):
        parts.append(words("serial number {number}").format(number=told["serial"]))
    return ", ".join(parts) or words("not recorded in this case")


def acquired_text(source: ReportSource, series: str) -> str:
    """Say when the images were acquired, on the scanner's own clock."""
    moment = str(_told(source, series).get("acquired") or "")
    if not moment:
        return source.words("not recorded in this case")
    _, _, clock = moment.partition("T")
    return ", ".join(filter(None, (source.language.day(moment), clock[:5])))


def _told(source: ReportSource, series: str) -> Mapping[str, Any]:
    told = source.fact("import-series", series)
    return told if isinstance(told, dict) else {}
