"""Small phantoms and scanners for the tests, quick to compute."""

from dtiplan.domain.phantoms.description import (
    Ball,
    Compartment,
    Cylinder,
    Material,
    PhantomDescription,
    TruthPoint,
)
from dtiplan.domain.phantoms.scanner import SimulatedScanner

ADC = 1.2e-3


def liquid(name="water", adc_mm2_s=ADC, signal=1000.0, **more):
    points = (TruthPoint(0.0, adc_mm2_s, 0.0), TruthPoint(40.0, adc_mm2_s, 0.0))
    return Material(name, name, points=points, b0_signal=signal, **more)


WATER = liquid()


def described(*compartments, materials=(WATER,)):
    return PhantomDescription(
        "small", "Small", "", tuple(compartments), {m.name: m for m in materials}, 20.0
    )


def ball(radius_mm=20.0, centre_mm=(0.0, 0.0, 0.0)):
    return described(Compartment("ball", "water", Ball(centre_mm, radius_mm), "body"))


def slab(half_mm=20.0):
    """A wide disc across the slices."""
    shape = Cylinder(((0.0, 0.0, -half_mm), (0.0, 0.0, half_mm)), 200.0)
    return described(Compartment("slab", "water", shape, "body"))


def scanner(**changes):
    settings = {
        "voxel_mm": (2.0, 2.0, 2.0),
        "matrix": (32, 32),
        "slices": 16,
        "directions": 6,
        "snr": 0.0,
        "b_s_mm2": (1000.0,),
    }
    return SimulatedScanner(**{**settings, **changes})
