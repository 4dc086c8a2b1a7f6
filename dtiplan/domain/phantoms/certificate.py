"""What the maker or a metrology laboratory certified of one phantom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dtiplan.domain.phantoms.description import TruthPoint

if TYPE_CHECKING:
    from dtiplan.domain.phantoms.description import Material, PhantomDescription


@dataclass(frozen=True)
class CertificateEntry:
    """One line of a certificate.

    Parameters
    ----------
    material : str
        As it was written.
    temperature_c, adc_mm2_s : float
    u_mm2_s : float
        Uncertainty as written.
    k : float or None
        Coverage factor of the uncertainty; None where the certificate does not state it.
    date : str
        Of the calibration, YYYY-MM-DD, or "".
    """

    material: str
    temperature_c: float
    adc_mm2_s: float
    u_mm2_s: float
    k: float | None
    date: str = ""

    @property
    def standard_u_mm2_s(self) -> float:
        """Standard uncertainty; where k is not stated it is taken as 1, which is the larger."""
        return self.u_mm2_s / (self.k or 1.0)


@dataclass(frozen=True)
class Certificate:
    """The certificate of one phantom.

    Parameters
    ----------
    serial : str
        Of the phantom; "" where the file does not tell.
    entries : tuple of CertificateEntry
    """

    serial: str
    entries: tuple[CertificateEntry, ...]

    @property
    def states_k(self) -> bool:
        """Whether every uncertainty comes with its coverage factor."""
        return all(entry.k is not None for entry in self.entries)

    def entries_for(self, material: Material) -> tuple[CertificateEntry, ...]:
        """Give what is certified of a material, coldest first."""
        names = {_plain(name) for name in (material.name, *material.aliases)}
        found = (entry for entry in self.entries if _plain(entry.material) in names)
        return tuple(sorted(found, key=lambda entry: entry.temperature_c))

    def unmatched(self, description: PhantomDescription) -> tuple[str, ...]:
        """Give the materials that no compartment of a phantom is filled with."""
        known = {
            _plain(name)
            for material in description.materials.values()
            for name in (material.name, *material.aliases)
        }
        return tuple(sorted({e.material for e in self.entries if _plain(e.material) not in known}))

    def points_for(self, material: Material) -> tuple[TruthPoint, ...]:
        """Give the same as calibrated values with standard uncertainty."""
        return tuple(
            TruthPoint(entry.temperature_c, entry.adc_mm2_s, entry.standard_u_mm2_s)
            for entry in self.entries_for(material)
        )


def _plain(name: str) -> str:
    """Write a name so that ``PVP 20 %``, ``pvp-20`` and ``PVP20`` are the same."""
    return re.sub(r"[\s%_\-]+", "", name).casefold()
