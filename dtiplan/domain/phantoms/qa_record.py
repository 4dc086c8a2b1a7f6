"""What the quality-assurance database keeps: scanners, filed analyses, events, baselines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dtiplan.domain.phantoms.charts import Baseline, Event


@dataclass(frozen=True)
class QaScanner:
    """A scanner as the database knows it; serial and vendor tell scanners apart.

    Parameters
    ----------
    number : int
        Key in the database.
    name : str
        For the reader; can be set, otherwise vendor, model and serial.
    vendor, model, serial, station : str
    field_t : float or None
    """

    number: int
    name: str
    vendor: str
    model: str
    serial: str
    station: str = ""
    field_t: float | None = None


@dataclass(frozen=True)
class QaMetric:
    """One number of a filed analysis, flattened for the charts.

    Parameters
    ----------
    name : str
        For example ``adc-bias:pvp-0-centre``.
    value : float or None
        None where it was not measured.
    unit, status, reason : str
    u : float or None
        Standard uncertainty.
    """

    name: str
    value: float | None
    unit: str = ""
    u: float | None = None
    status: str = ""
    reason: str = ""


@dataclass(frozen=True)
class FiledAnalysis:
    """One analysed scan in the database.

    Parameters
    ----------
    number : int
        Key in the database.
    scanner : QaScanner
    phantom, serial : str
        Which phantom; serial of its certificate.
    acquired_utc, filed_utc : str
        ISO 8601.
    filed_by : str
    sha256 : str
        Hash of the analysis, by which the same one is recognised.
    metrics : tuple of QaMetric
    withdrawn_by, withdrawn_because, withdrawn_utc : str
        Empty while it stands; nothing is ever deleted.
    """

    number: int
    scanner: QaScanner
    phantom: str
    serial: str
    acquired_utc: str
    filed_utc: str
    filed_by: str
    sha256: str
    metrics: tuple[QaMetric, ...] = ()
    withdrawn_by: str = ""
    withdrawn_because: str = ""
    withdrawn_utc: str = ""

    @property
    def stands(self) -> bool:
        """Tell whether it was not withdrawn."""
        return not self.withdrawn_because


@dataclass(frozen=True)
class QaEvent:
    """An event of one scanner in the log."""

    number: int
    scanner: QaScanner
    event: Event
    withdrawn_by: str = ""
    withdrawn_because: str = ""


@dataclass(frozen=True)
class QaBaseline:
    """A frozen baseline of one metric of one scanner."""

    number: int
    scanner: QaScanner
    metric: str
    baseline: Baseline
    frozen_utc: str
    frozen_by: str
    withdrawn_by: str = ""
    withdrawn_because: str = ""


_PASSING = ("created_utc", "dtiplan_version", "software")
"""Keys that differ between two runs of the same analysis."""


def document_hash(document: Mapping[str, Any]) -> str:
    """Give the SHA-256 of an analysis document, without what differs from run to run.

    Of the inputs only their hashes count: the same scan may lie in another folder.
    """
    content = {key: value for key, value in document.items() if key not in _PASSING}
    if "inputs" in content:
        content["inputs"] = sorted(str(one.get("sha256")) for one in content["inputs"])
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()
