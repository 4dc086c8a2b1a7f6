"""The structure of a tract beside the regions the tract may fill, and whether it lies between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dtiplan.domain.dose_comparison import BandCurve, ComparedStructure
from dtiplan.domain.findings import Finding, Severity

if TYPE_CHECKING:
    from dtiplan.domain.dose_comparison import DoseBand, TractDoses

LABEL = "structure"


def beside_structures(
    tracts: TractDoses,
    structures: Sequence[ComparedStructure],
    tract_of: Mapping[str, str],
) -> tuple[TractDoses, tuple[Finding, ...]]:
    """Lay the structure of each tract beside its bands.

    Parameters
    ----------
    tracts : TractDoses
    structures : sequence of ComparedStructure
        In physical dose, as bands are.
    tract_of : mapping
        Tract by name of the structure.

    Returns
    -------
    TractDoses
    tuple of Finding
        Which structures are larger or smaller than all regions of their tract: their doses lie
        outside the bands.
    """
    of_tract = {tract_of[s.name]: s for s in structures if s.name in tract_of}
    bands = []
    findings: list[Finding] = []
    for band in tracts.bands:
        structure = of_tract.get(band.tract)
        if structure is not None:
            findings += _outside(band, structure)
            band = replace(band, structure=_curve(band, structure))
        bands.append(band)
    return replace(tracts, bands=tuple(bands)), tuple(findings)


def _curve(band: DoseBand, structure: ComparedStructure) -> BandCurve:
    names = [row.name for row in band.regions[0].rows]
    rows = {row.name: row for row in structure.rows}
    return BandCurve(
        LABEL,
        structure.volume_cc,
        max(structure.outside_grid_cc),
        tuple(rows[name] for name in names if name in rows),
        structure.curves,
    )


def _outside(band: DoseBand, structure: ComparedStructure) -> list[Finding]:
    first, last = band.regions[0], band.regions[-1]
    if structure.volume_cc > last.volume_cc:
        return [
            Finding(
                Severity.WARNING,
                "structure-beyond-regions",
                f"{structure.name} has {structure.volume_cc:.1f} cc, the {last.label} region of "
                f"its tract {last.volume_cc:.1f} cc: its volumes at a dose lie above the band.",
                "Streamlines as found reach farther than the true tract does on average. Read "
                "the band for what the tract gets, and the structure for what was drawn.",
            )
        ]
    if structure.volume_cc < first.volume_cc:
        return [
            Finding(
                Severity.WARNING,
                "structure-within-regions",
                f"{structure.name} has {structure.volume_cc:.1f} cc, the {first.label} region of "
                f"its tract {first.volume_cc:.1f} cc: its volumes at a dose lie below the band.",
                "The structure leaves out places that probably belong to the tract: choose a "
                "confidence level for the structures.",
            )
        ]
    return []
