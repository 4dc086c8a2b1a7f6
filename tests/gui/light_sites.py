"""``python light_sites.py sites compare ...``: the command line for made heads.

They lie alike, so that nothing is registered, and have no template for profiles.
"""

import os
import sys
import time

import numpy as np

from dtiplan.cli import run
from dtiplan.processing.sites import compare_scans as scans_compared
from dtiplan.processing.sites.halfway import halfway_of
from dtiplan.workflow.sites import case_scans


def _found(first, second, progress=lambda *_told: None, **_kept):
    until = time.monotonic() + float(os.environ.get("DTIPLAN_TEST_TAKES_S", "0"))
    while time.monotonic() < until:
        progress(0.5, "counting")
        time.sleep(0.01)
    return halfway_of(np.eye(4), first, second, apart_mm=0.2)


if __name__ == "__main__":
    scans_compared.find_halfway = _found
    case_scans.measured_profiles = lambda _case, _progress: ()
    sys.exit(run(sys.argv[1:], None))
