"""What a report of a phantom comparison tells, before it is put into sections and plots."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dtiplan.domain.phantoms.analysis import PhantomAnalysis
from dtiplan.domain.phantoms.charts import Stability
from dtiplan.domain.phantoms.comparison import Comparison
from dtiplan.domain.phantoms.protocol import ProtocolTable


@dataclass(frozen=True, eq=False)
class ReportContent:
    """Everything that a report of a phantom comparison tells.

    Parameters
    ----------
    comparison : Comparison
    analyses : tuple of PhantomAnalysis
        Of the scans of the comparison, in its order.
    protocols : ProtocolTable or None
        None where they were not compared.
    stability : tuple of Stability
        Charts over time; empty for none.
    images : tuple of tuple of Path
        Images of each scan, for the slices with their regions; empty where they are not at hand.
    phantom : str
        Name or file of the description; empty for that of the comparison.
    inputs : tuple of Path
        Files whose hashes stand at the end.
    name, author, remark : str
        Of the study.
    """

    comparison: Comparison
    analyses: tuple[PhantomAnalysis, ...]
    protocols: ProtocolTable | None = None
    stability: tuple[Stability, ...] = ()
    images: tuple[tuple[Path, ...], ...] = ()
    phantom: str = ""
    inputs: tuple[Path, ...] = ()
    name: str = ""
    author: str = ""
    remark: str = ""
