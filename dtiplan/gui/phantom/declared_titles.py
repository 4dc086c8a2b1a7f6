"""Titles that stand in files of the program, rules and phantoms, in the language of the window."""

from __future__ import annotations

from dtiplan.gui.translation import tr


def title_words(title: str) -> str:
    """Give a title as shown; one from a user's own file stays as it was written."""
    return {**_attributes(), **_phantoms()}.get(title, title)


def _attributes() -> dict[str, str]:
    """Name the attributes of a protocol."""
    return {
        "Pulse sequence": tr("Pulse sequence"),
        "Sequence of the maker": tr("Sequence of the maker"),
        "Diffusion scheme": tr("Diffusion scheme"),
        "Diffusion mode": tr("Diffusion mode"),
        "b-values": tr("b-values"),
        "Directions of each shell": tr("Directions of each shell"),
        "Set of directions": tr("Set of directions"),
        "Volumes at b = 0": tr("Volumes at b = 0"),
        "Averages": tr("Averages"),
        "Averages of each b-value": tr("Averages of each b-value"),
        "Phase encoding axis": tr("Phase encoding axis"),
        "Phase encoding polarity": tr("Phase encoding polarity"),
        "Acquired matrix": tr("Acquired matrix"),
        "Image matrix": tr("Image matrix"),
        "Field of view": tr("Field of view"),
        "Slices": tr("Slices"),
        "Interpolation in the plane": tr("Interpolation in the plane"),
        "Fat suppression": tr("Fat suppression"),
        "Acceleration in the plane": tr("Acceleration in the plane"),
        "Kind of acceleration": tr("Kind of acceleration"),
        "Reference lines": tr("Reference lines"),
        "Slices excited together": tr("Slices excited together"),
        "Partial Fourier, phase": tr("Partial Fourier, phase"),
        "Partial Fourier used": tr("Partial Fourier used"),
        "Raw data filter": tr("Raw data filter"),
        "Prescan normalise": tr("Prescan normalise"),
        "Correction of gradient distortion": tr("Correction of gradient distortion"),
        "Combination of coils": tr("Combination of coils"),
        "Dynamic field correction": tr("Dynamic field correction"),
        "Gradient mode": tr("Gradient mode"),
        "Echo time": tr("Echo time"),
        "Repetition time": tr("Repetition time"),
        "Flip angle": tr("Flip angle"),
        "Slice thickness": tr("Slice thickness"),
        "Slice spacing": tr("Slice spacing"),
        "Pixel bandwidth, readout": tr("Pixel bandwidth, readout"),
        "Pixel bandwidth, phase (EPI rule)": tr("Pixel bandwidth, phase (EPI rule)"),
        "Total readout time (EPI rule)": tr("Total readout time (EPI rule)"),
        "Effective echo spacing": tr("Effective echo spacing"),
        "Maker": tr("Maker"),
        "Model": tr("Model"),
        "Field strength": tr("Field strength"),
        "Software": tr("Software"),
        "Serial number": tr("Serial number"),
        "Station": tr("Station"),
        "Acquired": tr("Acquired"),
        "Largest gradient": tr("Largest gradient"),
        "Gradient coil": tr("Gradient coil"),
        "Receive coil": tr("Receive coil"),
        "Coil elements used": tr("Coil elements used"),
        "Imaging frequency": tr("Imaging frequency"),
        "Table position": tr("Table position"),
        "Patient position": tr("Patient position"),
        "b-values as run": tr("b-values as run"),
        "Identity removed": tr("Identity removed"),
    }


def _phantoms() -> dict[str, str]:
    """Name the phantoms and what they are filled with."""
    return {
        "Fibre phantom with straight, curved and crossing bundles": tr(
            "Fibre phantom with straight, curved and crossing bundles"
        ),
        "Hoffman-like digital phantom: grey and white": tr(
            "Hoffman-like digital phantom: grey and white"
        ),
        "Ice-water phantom: a tube of water in melting ice": tr(
            "Ice-water phantom: a tube of water in melting ice"
        ),
        "Sphere of doped water (or oil)": tr("Sphere of doped water (or oil)"),
        "CaliberMRI/NIST/QIBA diffusion phantom, 13 PVP vials": tr(
            "CaliberMRI/NIST/QIBA diffusion phantom, 13 PVP vials"
        ),
        "Water at room temperature in one bottle": tr("Water at room temperature in one bottle"),
        "Doped water": tr("Doped water"),
        "Fibres in water": tr("Fibres in water"),
        "Grey class": tr("Grey class"),
        "Oil": tr("Oil"),
        "Water": tr("Water"),
        "Water of the bath": tr("Water of the bath"),
        "Water with melting ice": tr("Water with melting ice"),
        "White class": tr("White class"),
    }
