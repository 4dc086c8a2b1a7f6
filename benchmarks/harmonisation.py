"""Makes and analyses the digital harmonisation study: ``python benchmarks/harmonisation.py``.

Two simulated scanners, two sessions each, candidate protocols against a filter afterwards; prints
the table of both arms. It takes a few minutes.
"""

from __future__ import annotations

import argparse
import time

from dtiplan.workflow.phantom.digital_study import digital_study, study_lines


def main() -> None:
    """Run the study and print its table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    seed = parser.parse_args().seed
    begun, used = time.monotonic(), time.process_time()
    print("\n".join(study_lines(digital_study(seed=seed))))
    print(f"{time.monotonic() - begun:.0f} s, {time.process_time() - used:.0f} s CPU")


if __name__ == "__main__":
    main()
