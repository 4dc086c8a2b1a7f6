"""What GE, Philips, United Imaging and Canon write of the acquisition beside the standard.

Tag names after dcm2niix. A maker's own words stand in its vocabulary and are compared with those
of the same maker only.
"""

from __future__ import annotations

import re

from dtiplan.domain.phantoms.protocol import Recorded
from dtiplan.io.dicom_flat_header import FlatHeader, PrivateKey, describe

_GE_ECHO_SPACING: PrivateKey = (0x0043, "GEMS_PARM_01", 0x2C)
_GE_ASSET: PrivateKey = (0x0043, "GEMS_PARM_01", 0x83)
_GE_MULTIBAND: PrivateKey = (0x0043, "GEMS_PARM_01", 0xB6)
_GE_TECHNIQUE: PrivateKey = (0x0043, "GEMS_PARM_01", 0x84)
_GE_SEQUENCE: PrivateKey = (0x0019, "GEMS_ACQU_01", 0x9C)
_PHILIPS_SHIFT: PrivateKey = (0x2001, "Philips Imaging DD 001", 0x22)
_UIH_SEQUENCE: PrivateKey = (0x0065, "Image Private Header", 0x2D)
_UIH_ACCELERATION: PrivateKey = (0x0065, "Image Private Header", 0x0D)
_UIH_COIL: PrivateKey = (0x0065, "Image Private Header", 0x03)

_WATER_FAT_PPM = 3.4
"""Chemical shift between water and fat that Philips reckons its shift with."""


def ge_values(header: FlatHeader) -> dict[str, Recorded]:
    """Give what the private attributes of a GE file say.

    The readout of a whole image takes the echo spacing times the acquired lines over the
    acceleration; within 2 % of what dcm2niix reckons with GE's rounding of the lines.
    """
    found: dict[str, Recorded] = {}
    asset = header.private_number(_GE_ASSET)
    if asset and asset > 0.0:
        found["acceleration"] = Recorded(round(1.0 / asset, 2), describe(_GE_ASSET))
    spacing_us = header.private_number(_GE_ECHO_SPACING)
    n_phase = max(header.numbers("AcquisitionMatrix", 4) or (0.0,))
    if spacing_us and n_phase:
        bandwidth = 1e6 / (spacing_us * (asset or 1.0) * n_phase)
        place = f"echo spacing {describe(_GE_ECHO_SPACING)} x acceleration x acquired lines"
        found["phase_bandwidth_hz"] = Recorded(bandwidth, place)
    technique = [w for w in header.private_words(_GE_TECHNIQUE) if w.isalpha() and w != "YES"]
    if technique:
        found["acceleration_mode"] = Recorded(technique[-1], describe(_GE_TECHNIQUE), "GE")
    bands = header.private_number(_GE_MULTIBAND)
    if bands:
        found["multiband"] = Recorded(bands, describe(_GE_MULTIBAND))
    name = header.private_text(_GE_SEQUENCE)
    if name:
        found["sequence_file"] = Recorded(name, describe(_GE_SEQUENCE), "GE")
    order = header.text("RectilinearPhaseEncodeReordering")
    if order:
        place = "RectilinearPhaseEncodeReordering (0018,9034)"
        found["phase_polarity"] = Recorded(order.lower().replace("_", " "), place, "GE")
    return found


def philips_values(header: FlatHeader) -> dict[str, Recorded]:
    """Give what the private attributes of a Philips file say.

    The bandwidth per pixel in phase direction follows from the water-fat shift: the distance of
    water and fat in Hz, divided by their distance in pixels.
    """
    shift_px = header.private_number(_PHILIPS_SHIFT)
    frequency = header.number("ImagingFrequency") or header.number("TransmitterFrequency")
    if not shift_px or not frequency:
        return {}
    bandwidth = _WATER_FAT_PPM * frequency / shift_px
    place = f"water-fat shift {describe(_PHILIPS_SHIFT)}, {_WATER_FAT_PPM} ppm"
    return {"phase_bandwidth_hz": Recorded(bandwidth, place)}


def uih_values(header: FlatHeader) -> dict[str, Recorded]:
    """Give what the private attributes of a United Imaging file say."""
    found: dict[str, Recorded] = {}
    for name, key in (("coil_elements", _UIH_COIL), ("acceleration_mode", _UIH_ACCELERATION)):
        said = header.private_text(key)
        if said:
            found[name] = Recorded(said, describe(key), "UIH")
    factor = re.match(r"F:(\d+)", header.private_text(_UIH_ACCELERATION))
    if factor:
        found["acceleration"] = Recorded(float(factor[1]), describe(_UIH_ACCELERATION))
    sequence = re.sub(r"_b\d+.*$", "", header.private_text(_UIH_SEQUENCE))
    if sequence:
        found["sequence_file"] = Recorded(sequence, describe(_UIH_SEQUENCE), "UIH")
    return found


def canon_values(header: FlatHeader) -> dict[str, Recorded]:
    """Give what Canon says in standard attributes of its own use."""
    found: dict[str, Recorded] = {}
    bands = header.number("ParallelReductionFactorOutOfPlane")
    if bands:
        found["multiband"] = Recorded(bands, "ParallelReductionFactorOutOfPlane (0018,9155)")
    if "GDC" in header.words("ImageType"):
        found["distortion_filter"] = Recorded("GDC", "ImageType (0008,0008)", "Canon")
    return found
