"""What a window tells of the phantoms one can choose, and of a certificate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dtiplan.domain.phantoms.truth import Truth, truth_of
from dtiplan.workflow.phantom.placing.placement_picture import PlacementPicture, phantom_picture

_PICTURE_PX = 300


@dataclass(frozen=True, eq=False)
class PhantomCard:
    """One phantom.

    Parameters
    ----------
    name : str
        As a study names it: of the program's own, or the path of a file.
    title, source : str
    n_measured : int
        Compartments with a value.
    default_temperature_c : float
    picture : PlacementPicture
    """

    name: str
    title: str
    source: str
    n_measured: int
    default_temperature_c: float
    picture: PlacementPicture


@dataclass(frozen=True)
class CertifiedLine:
    """One line of a certificate as it was written; ``is_known``: the phantom has the material."""

    material: str
    temperature_c: float
    adc_mm2_s: float
    u_mm2_s: float
    k: float | None
    date: str
    is_known: bool


@dataclass(frozen=True)
class TruthLine:
    """What is true of a material at the temperature asked for; ``why_not`` where nothing is."""

    material: str
    adc_mm2_s: float | None
    u_mm2_s: float | None
    source: str
    why_not: str = ""


@dataclass(frozen=True)
class TruthCard:
    """The certificate of a study, and what is true of its phantom.

    Parameters
    ----------
    serial : str
        Of the certificate; empty without one.
    lines : tuple of CertifiedLine
    temperature_c : float
        What the truth holds at.
    truth : tuple of TruthLine
    banners : tuple of str
        What must be said with it, for example that it is not that of this very phantom.
    """

    serial: str
    lines: tuple[CertifiedLine, ...]
    temperature_c: float
    truth: tuple[TruthLine, ...]
    banners: tuple[str, ...]


def phantom_cards(own: Sequence[str] = ()) -> tuple[PhantomCard, ...]:
    """Read the phantoms of the program, and files of the user's own.

    Raises
    ------
    UserError
        Why a file cannot be used.
    """
    from dtiplan.io.phantom_descriptions import description_names

    names = description_names()
    return tuple(phantom_card(name) for name in (*names, *(n for n in own if n not in names)))


def phantom_card(name: str) -> PhantomCard:
    """Read one phantom.

    Raises
    ------
    UserError
        Where there is none of this name, or its file cannot be used.
    """
    from dtiplan.io.phantom_descriptions import read_description

    found = read_description(name)
    return PhantomCard(
        name,
        found.title,
        found.source,
        len(found.measured),
        found.default_temperature_c,
        phantom_picture(found, _PICTURE_PX),
    )


def truth_card(phantom: str, certificate: Path | None, temperature_c: float | None) -> TruthCard:
    """Tell what is true of a phantom at a temperature, and what its certificate says.

    Parameters
    ----------
    phantom : str
    certificate : Path or None
    temperature_c : float or None
        None: the description's usual one.

    Raises
    ------
    UserError
        Why description or certificate cannot be read.
    """
    from dtiplan.io.phantom_certificates import read_certificate
    from dtiplan.io.phantom_descriptions import read_description

    found = read_description(phantom)
    held = read_certificate(certificate) if certificate is not None else None
    at = found.default_temperature_c if temperature_c is None else temperature_c
    unknown = held.unmatched(found) if held else ()
    lines = tuple(
        CertifiedLine(
            e.material, e.temperature_c, e.adc_mm2_s, e.u_mm2_s, e.k, e.date,
            e.material not in unknown,
        )
        for e in (held.entries if held else ())
    )  # fmt: skip
    truth: list[TruthLine] = []
    banners: dict[str, None] = {}
    for name in dict.fromkeys(part.material for part in found.measured):
        known = truth_of(found.materials[name], at, held)
        title = found.materials[name].title
        if isinstance(known, Truth):
            truth.append(TruthLine(title, known.adc_mm2_s, known.u_mm2_s, known.source))
            banners[known.banner] = None
        else:
            truth.append(TruthLine(title, None, None, "", known.reason))
    said = tuple(banner for banner in banners if banner)
    return TruthCard(held.serial if held else "", lines, at, tuple(truth), said)
