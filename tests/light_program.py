"""The command line with two light steps instead of the real ones: ``python light_program.py ...``.

``make-numbers`` can be told to take its time, to fail in any way, and to die.
"""

import os
import signal
import sys
import time

import numpy as np
from pydantic import Field

from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.workflow import registry
from dtiplan.workflow.step import Outcome, Params, Step


class Numbers(Params):
    factor: float = 2.0
    takes_s: float = 0.0
    size: int = 20000
    ends: str = Field("well")


def _make(_inputs, params, progress):
    until = time.monotonic() + params.takes_s
    while (left := until - time.monotonic()) > 0:
        progress(1.0 - left / params.takes_s, "counting")
        time.sleep(0.002)
    print("a library prints this")
    os.write(1, b"and compiled code this\n")
    if params.ends == "killed":
        os.kill(os.getpid(), signal.SIGSEGV)
    if params.ends == "deaf":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        time.sleep(60)
    if params.ends == "vanished":
        sys.stderr.write("last words\n")
        sys.stderr.flush()
        os._exit(77)
    if params.ends == "bug":
        raise RuntimeError("a hole")
    if params.ends == "refused":
        raise UserError("It cannot be.", "The value is 7.", "Choose 8.", "seven")
    if params.ends == "blocked":
        raise ReleaseBlockedError("Not released.", "It differs.", "Report it.", "differs")
    progress(1.0)
    return Outcome({"numbers": np.arange(float(params.size)) * params.factor}, facts={"n": 1})


def _add(inputs, _params, _progress):
    return Outcome({"total": float(inputs["numbers"].sum())})


STEPS = (
    Step("make-numbers", "Make numbers", 1, Numbers, (), ("numbers",), _make, ""),
    Step("add-numbers", "Add numbers", 1, Params, ("numbers",), ("total",), _add, ""),
)

if __name__ == "__main__":
    from dtiplan.cli import run
    from dtiplan.workflow.cases.case import Case

    if os.environ.get("LIGHT_DIES_DONE"):
        really = Case.store_run

        def die_done(self, record, artifacts):
            really(self, record, artifacts)
            os.kill(os.getpid(), signal.SIGKILL)

        Case.store_run = die_done
    registry.STEPS = STEPS
    sys.exit(run(sys.argv[1:]))
