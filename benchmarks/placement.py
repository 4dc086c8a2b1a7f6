"""Places a digital phantom in random poses and counts how many are right.

    python benchmarks/placement.py [--poses 200] [--phantom nist-pvp] [--first 0]

Every pose has a tilt of up to 10 degrees about each axis, a shift of up to 15 mm, a signal-to-noise
ratio between 20 and 60, and one of four ways to lie: as described, or turned by half a turn about
x, y or z. A pose is right when every measured part lies within 2 mm of where it truly is.
"""

from __future__ import annotations

import argparse
import statistics
import time

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.scanner import SimulatedScanner
from dtiplan.domain.phantoms.truth import Truth, truth_of
from dtiplan.io.phantom_descriptions import read_description
from dtiplan.processing.phantom.placement.contrasts import contrasts_of
from dtiplan.processing.phantom.placement.placement import place
from dtiplan.processing.simulate.phantom.scan import simulate

_HALF_TURNS = ((0.0, 0.0, 0.0), (180.0, 0.0, 0.0), (0.0, 180.0, 0.0), (0.0, 0.0, 180.0))
_RIGHT_MM = 2.0


def main() -> int:
    """Run the poses; 1 when one of them is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--poses", type=int, default=200)
    parser.add_argument("--first", type=int, default=0, help="number of the first pose")
    parser.add_argument("--phantom", default="nist-pvp")
    asked = parser.parse_args()
    description = read_description(asked.phantom)
    temperature_c = description.default_temperature_c
    truths = {n: truth_of(m, temperature_c) for n, m in description.materials.items()}
    expected = {n: t.adc_mm2_s for n, t in truths.items() if isinstance(t, Truth)}
    centres = np.array([(*c.shape.centre_mm, 1.0) for c in description.measured])
    errors, seconds, wrong = [], [], 0
    for number in range(asked.first, asked.first + asked.poses):
        scanner = _scanner(number)
        scan = simulate(description, scanner, seed=number)
        start = time.perf_counter()
        try:
            found = place(description, contrasts_of(scan.series), expected)
        except UserError as refused:
            wrong += 1
            print(f"{number:4d}  refused: {refused.code}: {refused.cause}", flush=True)
            continue
        seconds.append(time.perf_counter() - start)
        apart = centres @ (found.scanner_from_phantom - scan.scanner_from_phantom).T
        errors.append(float(np.linalg.norm(apart[:, :3], axis=1).max()))
        right = errors[-1] < _RIGHT_MM
        wrong += not right
        print(
            f"{number:4d}  {'right' if right else 'WRONG'}  {errors[-1]:6.2f} mm  "
            f"{seconds[-1]:5.2f} s  quality {found.quality:.3f}  margin {found.margin:.3f}",
            flush=True,
        )
    print(
        f"{asked.poses - wrong} of {asked.poses} right; worst {max(errors, default=0):.2f} mm, "
        f"median {statistics.median(errors or [0]):.2f} mm; "
        f"{statistics.median(seconds or [0]):.2f} s per scan (median)"
    )
    return int(wrong > 0)


def _scanner(number: int) -> SimulatedScanner:
    rng = np.random.default_rng(number)
    half = np.array(_HALF_TURNS[number % len(_HALF_TURNS)])
    x, y, z = (half + rng.uniform(-10.0, 10.0, 3)).tolist()
    right, front, up = rng.uniform(-15.0, 15.0, 3).tolist()
    return SimulatedScanner(
        tilt_deg=(x, y, z),
        shift_mm=(right, front, up),
        weighting="trace",
        matrix=(80, 80),
        voxel_mm=(3.0, 3.0, 5.0),
        slices=24,
        snr=float(rng.uniform(20.0, 60.0)),
    )


if __name__ == "__main__":
    raise SystemExit(main())
